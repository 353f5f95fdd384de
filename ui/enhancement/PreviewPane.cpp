// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/PreviewPane.h"

#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/Enhance.h"
#include "ui/enhancement/PreviewBadge.h"
#include "ui/enhancement/StandingNotes.h"
#include "ui/enhancement/StepForm.h"
#include "ui/enhancement/StepPlacing.h"
#include "ui/format/EnhancedCopyText.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/NumberText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ImageCanvas.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// Beside the zoom factor.
QString reductionNote(double scale)
{
    if (scale >= 1)
        return {};
    //: %1: how many of the pixels along a side a preview has, in percent
    return PreviewPane::tr("preview in %1 % of the size").arg(decimalText(100 * scale, 0));
}

} // namespace

PreviewPane::PreviewPane(Workplace& workplace, RecipeDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_previews(workplace), m_beforeLoop(workplace),
      m_warnings(new Banner(BannerKind::Warning, u"warning"_s, this)),
      m_view(new BeforeAfterView(this)), m_badge(new PreviewBadge(m_view)),
      m_placing(new StepPlacing(draft, this)), m_line(new QLabel(this))
{
    m_warnings->setObjectName(u"enhancementWarnings"_s);
    m_line->setObjectName(u"recipeLine"_s);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_line->setContentsMargins(kMarginPx, 0, kMarginPx, kGapPx);
    setTextRole(m_line, TextRole::Caption);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_warnings);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_line);

    connect(&m_beforeLoop, &PreviewLoop::shown, this, &PreviewPane::showBefore);
    connect(&m_beforeLoop, &PreviewLoop::busyChanged, this, &PreviewPane::showPending);
    connect(&m_previews, &RecipePreviews::shown, this, &PreviewPane::show);
    connect(&m_previews, &RecipePreviews::stageChanged, this, &PreviewPane::showPending);
    connect(&m_previews, &RecipePreviews::wholeCancelled, this, &PreviewPane::wholeCancelled);
    connect(&m_previews, &RecipePreviews::failed, this, &PreviewPane::failed);
    connect(&m_view->canvas(), &ImageCanvas::resized, this, &PreviewPane::request);
    connect(&m_view->beforeCanvas(), &ImageCanvas::resized, this, &PreviewPane::refreshBefore);
    showLine();
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::attach(StepForm& form)
{
    m_form = &form;
    connect(&m_draft, &RecipeDraft::changed, this, &PreviewPane::takeDraft);
    connect(&m_draft, &RecipeDraft::selectedChanged, this, [this] {
        refreshBefore();
        showWarnings();
    });
    connect(m_form, &StepForm::placingChanged, this, &PreviewPane::refreshBefore);
    connect(m_placing, &StepPlacing::finished, m_form, [this] { m_form->setPlacing(false); });
}

void PreviewPane::open(EditedPicture picture)
{
    m_picture = std::move(picture);
    showLine();
    m_previews.setPhotograph(m_picture.photograph, m_picture.name);
    m_beforeLoop.setPhotograph(m_picture.photograph);
    m_view->showAfter(m_picture.pyramid, {});
    request();
}

void PreviewPane::clear(const QString& placeholder)
{
    m_previews.setPhotograph(nullptr, {});
    m_beforeLoop.setPhotograph(nullptr);
    m_picture = {};
    m_preview.reset();
    m_beforeShown.reset();
    m_beforeAsked.reset();
    m_view->clear(placeholder);
    showWarnings();
    showPending();
}

SizePx PreviewPane::roomOf(const ImageCanvas& canvas) const
{
    const QSizeF room = canvas.sizeDevicePx();
    return {int(room.width()), int(room.height())};
}

void PreviewPane::request()
{
    if (!m_picture.pyramid || canvas().width() <= 0)
        return;
    m_previews.request(m_draft.recipe(), roomOf(canvas()), m_size);
    refreshBefore();
}

void PreviewPane::takeDraft()
{
    showLine();
    request();
    // Nothing is said of steps that are gone.
    showWarnings();
    showPending();
}

void PreviewPane::setSize(PreviewSize size)
{
    m_size = size;
    request();
}

void PreviewPane::setLow(bool isLow)
{
    m_isLow = isLow;
    m_warnings->setFolded(isLow);
    showWarnings();
}

bool PreviewPane::isPlacing() const
{
    const int row = m_draft.selected();
    if (!m_picture.pyramid || !m_form->isPlacing() || m_isBefore || row < 0)
        return false;
    const DraftStep& step = m_draft.steps()[std::size_t(row)];
    return step.isOn && StepPlacing::isOfPlace(step.step.spec());
}

std::optional<imagery::Recipe> PreviewPane::wantedBefore() const
{
    if (!m_picture.pyramid)
        return std::nullopt;
    if (isPlacing())
        return m_draft.recipe().first(m_draft.numberOf(m_draft.selected()));
    // The original that is held is another picture than the line could be laid over.
    const bool isAlone = m_isBefore && m_view->mode() == PictureMode::Divided;
    if (m_view->mode() == PictureMode::After || isAlone)
        return std::nullopt;
    // Of steps that cannot be done there is no result: what is shown instead has its own before.
    if (misfit())
        return m_preview ? m_preview->recipe.onlyMoving() : imagery::Recipe();
    return m_draft.recipe().onlyMoving();
}

void PreviewPane::refreshBefore()
{
    const auto wanted = wantedBefore();
    // Beside a preview in fewer pixels the original has as few: both halves are drawn alike.
    const bool isReduced = !isPlacing() && m_preview && m_preview->scale < 1;
    const bool isOriginal = wanted && wanted->isEmpty() && !isReduced;
    // A step is placed over its own picture only; beside a result an outdated one stays a moment.
    const bool isOther = wanted && isPlacing() && m_beforeShown != *wanted;
    if (!wanted || isOriginal || isOther) {
        m_view->showBefore(isOriginal ? m_picture.pyramid : nullptr, tr("original"));
        m_beforeShown = isOriginal ? wanted : std::nullopt;
    }
    if (wanted && !isOriginal)
        requestBefore(*wanted);
    m_view->setTool(isPlacing() ? m_placing->toolFor(m_form->sizeBefore(m_draft.selected()))
                                : nullptr);
}

/// A grey point is chosen by single pixels: all of them are shown. Beside a result it is as large
/// as that.
SizePx PreviewPane::beforeRoom() const
{
    if (!isPlacing())
        return m_preview ? m_preview->pyramid->uprightSize() : roomOf(m_view->toolCanvas());
    const DraftStep& step = m_draft.steps()[std::size_t(m_draft.selected())];
    return StepPlacing::needsEveryPixel(step.step.spec()) ? kEveryPixel
                                                          : roomOf(m_view->toolCanvas());
}

void PreviewPane::requestBefore(const imagery::Recipe& recipe)
{
    const SizePx room = beforeRoom();
    const bool isShown = m_beforeShown == recipe && m_beforeRoom == room;
    const bool isAsked = m_beforeAsked == recipe && m_beforeRoom == room;
    if (isShown || (isAsked && m_beforeLoop.isBusy()))
        return;
    m_beforeAsked = recipe;
    m_beforeRoom = room;
    m_beforeLoop.request(recipe, room);
}

void PreviewPane::showBefore(const ShownPreview& preview)
{
    // Of what was asked for since, another one is on its way.
    if (wantedBefore() != preview.recipe)
        return;
    m_beforeShown = preview.recipe;
    const QString reduction = reductionNote(preview.scale);
    const QString line = recipeLine(preview.recipe);
    m_view->showBefore(preview.pyramid, reduction.isEmpty() ? line : line + u" · "_s + reduction,
                       preview.exactSize);
}

void PreviewPane::chooseMode(PictureMode mode)
{
    m_view->setMode(mode);
    // A line between before and after is not seen over a picture that is being cut.
    if (mode == PictureMode::Divided)
        m_form->setPlacing(false);
    refreshBefore();
    showPending();
}

void PreviewPane::setBefore(bool isBefore)
{
    m_isBefore = isBefore;
    showPixels();
    refreshBefore();
}

void PreviewPane::show(const ShownPreview& preview)
{
    m_preview = preview;
    QHash<QString, QString> frames;
    for (const imagery::StepNote& note : preview.notes) {
        const bool isPlaced = note.warning != imagery::StepWarning::FrameSameGrain;
        if (const QString frame = frameOf(note); !frame.isEmpty() && isPlaced)
            frames.insert(frame, frameNoteText(note, preview.scale));
    }
    showWarnings();
    m_form->showFrameNotes(frames);
    showPixels();
    if (m_view->mode() != PictureMode::After && !isPlacing())
        refreshBefore();
    Q_EMIT shown();
}

void PreviewPane::showWarnings()
{
    const imagery::Recipe recipe = m_draft.recipe();
    std::vector<imagery::StepNote> notes;
    if (m_preview)
        notes =
            imagery::withEarlierSteps(standingNotes(m_preview->notes, m_preview->recipe, recipe),
                                      recipe, m_picture.chain.earlier());
    std::erase_if(notes, [](const auto& note) { return !isWarning(note.warning); });
    std::ranges::stable_sort(notes, {}, [](const auto& note) { return rankOf(note); });
    QStringList all;
    QStringList ofStep;
    const int row = m_draft.selected();
    for (const imagery::StepNote& note : notes) {
        all << warningText(note, recipe);
        if (row >= 0 && note.step == m_draft.numberOf(row) + 1)
            ofStep << noteSentence(note);
    }
    m_warnings->setLines(all);
    // A low page has one line for all of them: those of the step then stand with it.
    const bool isOn = row >= 0 && m_draft.steps()[std::size_t(row)].isOn;
    m_form->showWarnings(m_isLow && isOn ? ofStep : QStringList());
}

void PreviewPane::showPixels()
{
    if (m_isBefore || !m_preview)
        m_view->showAfter(m_picture.pyramid, m_isBefore ? tr("original") : QString());
    else
        m_view->showAfter(m_preview->pyramid, reductionNote(m_preview->scale),
                          m_preview->exactSize);
    showPending();
}

void PreviewPane::showLine()
{
    const imagery::Recipe recipe = m_draft.recipe();
    const QString line = m_picture.chain.isEmpty()
                             ? recipeLine(recipe)
                             : chainLine(m_picture.chain, m_picture.id, recipe);
    const auto sizes =
        m_picture.pyramid
            ? std::optional(imagery::sizesOf(recipe, m_picture.pyramid->uprightSize()))
            : std::nullopt;
    // Of steps that cannot be done there is no result that could have a size.
    if (!sizes || !*sizes)
        m_line->setText(tr("Steps: %1").arg(line));
    else
        //: %1: "original ▸ Crop ▸ Levels", %2: the size of the result
        m_line->setText(tr("Steps: %1 · %2").arg(line, sizeText((*sizes)->back())));
}

void PreviewPane::showPending()
{
    m_badge->say(pendingText());
}

QString PreviewPane::pendingText() const
{
    if (!m_picture.pyramid || m_isBefore)
        return {};
    const bool isMaking = m_previews.stage() != PreviewStage::Nothing;
    if (isPlacing() && m_view->mode() != PictureMode::SideBySide) {
        const bool isThere = m_beforeShown == wantedBefore();
        if (!isThere && m_beforeLoop.isBusy())
            return tr("The picture that reaches this step is being computed.");
        if (!misfit())
            return {};
        return isThere
                   ? tr("The steps do not fit. This is the picture that reaches the chosen one.")
                   : tr("The steps do not fit. This is still the original.");
    }
    if (!m_preview && m_draft.recipe().isEmpty())
        return {};
    if (!m_preview)
        return isMaking ? tr("Being computed. This is still the original.")
                        : tr("The steps do not fit. This is still the original.");
    if (m_preview->recipe != m_draft.recipe())
        return isMaking ? tr("Being computed. The picture does not show the last change yet.")
                        : tr("The picture does not show the last change.");
    if (m_previews.stage() == PreviewStage::Whole && m_preview->scale < 1)
        return tr("Full size is being computed. Until then this is a preview in fewer pixels.");
    return isMaking && m_preview->isCoarse ? tr("Coarse preview. A finer one is being computed.")
                                           : QString();
}

std::optional<Error> PreviewPane::misfit() const
{
    if (!m_picture.pyramid)
        return std::nullopt;
    const auto sizes = imagery::sizesOf(m_draft.recipe(), m_picture.pyramid->uprightSize());
    return sizes ? std::nullopt : std::optional(sizes.error());
}

} // namespace semblance::ui
