// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/EnhancementPage.h"

#include "casework/lab/CopyHistory.h"
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/Enhance.h"
#include "imagery/enhancement/RecipeJson.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/enhancement/StepForm.h"
#include "ui/enhancement/StepList.h"
#include "ui/enhancement/StepPlacing.h"
#include "ui/format/EnhancedCopyText.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/JobBanner.h"
#include "ui/widgets/ScrolledColumn.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSidePx = 380;
constexpr int kWorkPx = 420;
constexpr int kLowPx = 720;
/// A curve has a third of the page, so that it is seen as a whole.
constexpr int kCurvesShare = 3;
constexpr int kLeastCurvePx = 96;
/// More room than any picture needs.
constexpr SizePx kEveryPixel{1'000'000, 1'000'000};

/// As the command line calls it too: the same copy has the same bytes, whichever made it.
QString programName()
{
    return u"Semblance "_s + QCoreApplication::applicationVersion();
}

/// Beside the zoom factor.
QString reductionNote(double scale)
{
    if (scale >= 1)
        return {};
    //: %1: how many of the pixels along a side a preview has, in percent
    return EnhancementPage::tr("preview in %1 % of the size").arg(decimalText(100 * scale, 0));
}

/// The names of all steps would fill the page, whose button lists them.
Error withoutLongLists(Error error)
{
    constexpr std::size_t kLong = 100;
    std::erase_if(error.facts, [](const ErrorFact& fact) {
        return fact.key == "choices" && fact.value.size() > kLong;
    });
    return error;
}

/// Of the exact run: those that nobody can tell from the steps and their parameters.
QStringList pixelWarnings(const casework::SavedCopy& saved, const imagery::Recipe& recipe)
{
    const std::vector<imagery::StepNote> told = imagery::earlierNotes(std::span(&recipe, 1));
    std::vector<imagery::StepNote> notes = saved.notes;
    std::erase_if(notes, [&told](const imagery::StepNote& note) {
        const bool isTold =
            std::ranges::find(told, note.warning, &imagery::StepNote::warning) != told.end();
        return isTold || !isWarning(note.warning) || !imagery::noteFact(note, "earlier").empty();
    });
    std::ranges::stable_sort(notes, {}, [](const auto& note) { return rankOf(note); });
    QStringList all;
    for (const imagery::StepNote& note : notes)
        all << warningText(note, recipe);
    return all;
}

} // namespace

struct EnhancementPage::Loaded
{
    std::shared_ptr<const Photograph> photograph;
    std::shared_ptr<const ImagePyramid> pyramid;
    casework::CopyChain chain;
};

EnhancementPage::EnhancementPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_loop(workplace), m_beforeLoop(workplace),
      m_placing(new StepPlacing(m_draft, this))
{
    setObjectName(u"enhancementPage"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"enhancementSplitter"_s);
    QWidget* header = makeHeader();
    splitter->addWidget(makePicture());
    splitter->addWidget(makeSide());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    messages->addWidget(m_error);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(header);
    layout->addLayout(messages);
    layout->addWidget(splitter, 1);
    addShortcuts();
    connectDraft();
    refreshSteps();
    m_view->clear(
        tr("No image is chosen.\n\nGo back (Escape), choose an exhibit that was added, and "
           "press Enhance… (Ctrl+E). Its steps are then listed at the right, and the "
           "original stays as it is."));
}

EnhancementPage::~EnhancementPage()
{
    // A figure that is still being typed is taken when its field loses the focus: while the draft
    // is there.
    hide();
}

QToolButton* EnhancementPage::addTool(const char* name, const QString& iconName,
                                      const QString& words)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    return button;
}

QWidget* EnhancementPage::makeHeader()
{
    auto* header = new QWidget(this);
    m_title = new QLabel(tr("Enhancement"), header);
    m_title->setObjectName(u"enhancementTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    setPageTitle(m_title);
    m_subtitle = new ElidedLabel(header);
    setTextRole(m_subtitle, TextRole::Caption);
    m_work = new JobBanner(m_workplace.jobs(), header);
    m_work->setMaximumWidth(kWorkPx);
    m_error = new ErrorPanel(this);
    QToolButton* back = addTool("enhancementBackButton", u"back"_s, tr("Back (Escape)"));
    m_undo = addTool("undoStepButton", u"undo"_s, tr("Undo (Ctrl+Z)"));
    m_redo = addTool("redoStepButton", u"redo"_s, tr("Redo (Ctrl+Shift+Z)"));
    m_before = addTool("beforeButton", u"hide"_s, tr("Show the original (hold B)"));
    m_before->setCheckable(true);
    m_divided = addTool("dividedButton", u"split"_s, tr("Before and after, a line between (S)"));
    m_divided->setCheckable(true);
    m_beside =
        addTool("sideBySideButton", u"side-by-side"_s, tr("Before and after, side by side (D)"));
    m_beside->setCheckable(true);
    m_whole = addTool("wholePreviewButton", u"zoom-actual"_s,
                      tr("Preview in full size: exact, and slower"));
    m_whole->setCheckable(true);
    connect(back, &QToolButton::clicked, this, &EnhancementPage::backRequested);
    connect(m_before, &QToolButton::toggled, this, &EnhancementPage::setBefore);
    connect(m_divided, &QToolButton::clicked, this, [this](bool isChosen) {
        chooseMode(isChosen ? PictureMode::Divided : PictureMode::After);
    });
    connect(m_beside, &QToolButton::clicked, this, [this](bool isChosen) {
        chooseMode(isChosen ? PictureMode::SideBySide : PictureMode::After);
    });
    connect(m_whole, &QToolButton::toggled, this, &EnhancementPage::requestPreview);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle, 1);
    layout->addWidget(m_work, 1);
    for (QToolButton* tool : {m_undo, m_redo, m_before, m_divided, m_beside, m_whole, back})
        layout->addWidget(tool);
    header->setMinimumHeight(kGapPx + std::max(kTitleRowPx, m_work->sizeHint().height()));
    return header;
}

QWidget* EnhancementPage::makePicture()
{
    auto* picture = new QWidget(this);
    m_view = new BeforeAfterView(picture);
    m_warnings = new Banner(BannerKind::Warning, u"warning"_s, picture);
    m_warnings->setObjectName(u"enhancementWarnings"_s);
    m_line = new QLabel(picture);
    m_line->setObjectName(u"recipeLine"_s);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_line->setContentsMargins(kMarginPx, 0, kMarginPx, kGapPx);
    setTextRole(m_line, TextRole::Caption);
    auto* layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_warnings);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_line);
    return picture;
}

QWidget* EnhancementPage::makeSide()
{
    auto* content = new QWidget(this);
    m_list = new StepList(m_draft, content);
    m_form = new StepForm(m_workplace, m_draft, content);
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kMarginPx);
    contentLayout->setSpacing(kMarginPx);
    contentLayout->addWidget(m_list);
    contentLayout->addWidget(m_form);
    contentLayout->addStretch(1);
    auto* side = new QWidget(this);
    side->resize(kSidePx, side->height());
    m_loadRecipe = new QPushButton(icon(u"open"_s), tr("Load steps…"), side);
    m_loadRecipe->setObjectName(u"loadRecipeButton"_s);
    m_saveRecipe = new QPushButton(icon(u"save"_s), tr("Save steps…"), side);
    m_saveRecipe->setObjectName(u"saveRecipeButton"_s);
    m_save = new QPushButton(tr("Save as enhanced copy"), side);
    m_save->setObjectName(u"saveCopyButton"_s);
    setPrimary(m_save);
    connect(m_loadRecipe, &QPushButton::clicked, this, &EnhancementPage::loadRecipe);
    connect(m_saveRecipe, &QPushButton::clicked, this, &EnhancementPage::saveRecipe);
    connect(m_save, &QPushButton::clicked, this, &EnhancementPage::saveCopy);
    auto* files = new QHBoxLayout;
    files->setSpacing(kGapPx);
    files->addWidget(m_loadRecipe);
    files->addWidget(m_saveRecipe);
    auto* acts = new QVBoxLayout;
    acts->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kMarginPx);
    acts->setSpacing(kGapPx);
    acts->addLayout(files);
    acts->addWidget(m_save);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_column = new ScrolledColumn(content, side);
    m_column->setObjectName(u"enhancementColumn"_s);
    layout->addWidget(m_column, 1);
    layout->addWidget(makeSeparator(SeparatorDirection::Horizontal, side));
    layout->addLayout(acts);
    return side;
}

void EnhancementPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence::Undo, [this] { m_draft.undoStack().undo(); });
    add(QKeySequence::Redo, [this] { m_draft.undoStack().redo(); });
    add(Qt::Key_Escape, [this] { Q_EMIT backRequested(); });
}

void EnhancementPage::connectDraft()
{
    QUndoStack& undo = m_draft.undoStack();
    connect(m_undo, &QToolButton::clicked, &undo, &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, &undo, &QUndoStack::redo);
    connect(&undo, &QUndoStack::canUndoChanged, m_undo, &QToolButton::setEnabled);
    connect(&undo, &QUndoStack::canRedoChanged, m_redo, &QToolButton::setEnabled);
    connect(&undo, &QUndoStack::undoTextChanged, this, [this](const QString& text) {
        //: %1: what is undone, such as "add Levels"
        m_undo->setToolTip(text.isEmpty() ? tr("Undo (Ctrl+Z)")
                                          : tr("Undo: %1 (Ctrl+Z)").arg(text));
    });
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    connect(m_list, &StepList::stepWanted, this, &EnhancementPage::addStep);
    connect(m_form, &StepForm::failed, this, &EnhancementPage::showError);
    connect(&m_draft, &RecipeDraft::changed, this, [this] {
        refreshSteps();
        requestPreview();
    });
    connect(&m_draft, &RecipeDraft::selectedChanged, this, [this] {
        refreshBefore();
        showWarnings();
    });
    connect(m_form, &StepForm::placingChanged, this, &EnhancementPage::refreshBefore);
    connect(m_placing, &StepPlacing::finished, m_form, [this] { m_form->setPlacing(false); });
    connect(&m_beforeLoop, &PreviewLoop::shown, this, &EnhancementPage::showBefore);
    connect(&m_loop, &PreviewLoop::shown, this, &EnhancementPage::showPreview);
    connect(&m_loop, &PreviewLoop::failed, this, [this](const Error& error) {
        showError(withFileName(error));
        m_isPreviewError = true;
        refreshSteps();
    });
    connect(&m_view->canvas(), &ImageCanvas::resized, this, &EnhancementPage::requestPreview);
    connect(&m_view->beforeCanvas(), &ImageCanvas::resized, this, &EnhancementPage::refreshBefore);
}

void EnhancementPage::open(const casework::Exhibit& exhibit)
{
    if (m_exhibit && m_exhibit->id == exhibit.id && (m_original || m_isLoading))
        return;
    if (m_exhibit)
        m_drafts[m_exhibit->id] = m_draft.steps();
    m_exhibit = exhibit;
    m_loop.setPhotograph(nullptr);
    m_beforeLoop.setPhotograph(nullptr);
    m_original.reset();
    m_chain = {};
    m_preview.reset();
    m_beforeShown.reset();
    m_beforeAsked.reset();
    m_view->clear(tr("The image is being read."));
    m_error->clear();
    m_isPreviewError = false;
    //: Heading; %1 is the exhibit's number
    m_title->setText(tr("Enhance exhibit %1").arg(exhibit.id.value));
    m_subtitle->setText(plainText(exhibit.fileName));
    m_before->setChecked(false);
    m_whole->setChecked(false);
    m_draft.reset(m_drafts[exhibit.id]);
    m_isLoading = true;
    refreshSave();
    m_workplace.jobs().startQuietly<Loaded>(
        [lab = m_workplace.sharedLab(), exhibit](const StopToken&) -> Result<Loaded> {
            const auto bytes = lab->originals().read(exhibit.original);
            if (!bytes)
                return passOn(bytes);
            auto photograph = decodeImage(*bytes, exhibit.fileName.toStdString());
            if (!photograph)
                return passOn(photograph);
            const auto shared = std::make_shared<const Photograph>(std::move(*photograph));
            auto history = casework::copyHistory(*lab, exhibit.id);
            if (!history)
                return passOn(history);
            return Loaded{shared, ImagePyramid::build(shared->stored, shared->orientation),
                          std::move(history->chain)};
        },
        this,
        [this, request = ++m_openRequest](const Result<Loaded>& loaded) {
            if (request == m_openRequest)
                take(loaded);
        });
}

void EnhancementPage::take(const Result<Loaded>& loaded)
{
    m_isLoading = false;
    if (!loaded) {
        m_view->clear(tr("The image was not opened."));
        showError(loaded.error());
        refreshSave();
        return;
    }
    m_original = loaded->pyramid;
    m_chain = loaded->chain;
    refreshSteps();
    m_loop.setPhotograph(loaded->photograph);
    m_beforeLoop.setPhotograph(loaded->photograph);
    m_form->showExhibit(*m_exhibit, m_original->uprightSize());
    m_view->showAfter(m_original, {});
    refreshSave();
    requestPreview();
}

SizePx EnhancementPage::roomOf(const ImageCanvas& canvas) const
{
    const QSizeF room = canvas.sizeDevicePx();
    return m_whole->isChecked() ? kEveryPixel : SizePx{int(room.width()), int(room.height())};
}

void EnhancementPage::requestPreview()
{
    if (!m_original || canvas().width() <= 0)
        return;
    m_loop.request(m_draft.recipe(), roomOf(canvas()));
    refreshBefore();
}

void EnhancementPage::addStep(const imagery::StepSpec& spec)
{
    m_draft.add(m_form->initialStep(spec));
    m_isStepNew = true;
    showNewStep();
    if (!StepPlacing::isOfPlace(spec))
        return;
    m_form->setPlacing(true);
    // The arrows are to move what has come onto it.
    m_view->toolCanvas().setFocus();
}

/// In a low window the list fills the column.
void EnhancementPage::showNewStep()
{
    if (!m_form->firstField())
        return;
    // What has come above it has moved it first.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_column->bringIntoSight(m_form->firstField());
}

bool EnhancementPage::isPlacing() const
{
    const int row = m_draft.selected();
    if (!m_original || !m_form->isPlacing() || m_isBefore || row < 0)
        return false;
    const DraftStep& step = m_draft.steps()[std::size_t(row)];
    return step.isOn && StepPlacing::isOfPlace(step.step.spec());
}

std::optional<imagery::Recipe> EnhancementPage::wantedBefore() const
{
    if (!m_original)
        return std::nullopt;
    if (isPlacing())
        return m_draft.recipe().first(m_draft.numberOf(m_draft.selected()));
    // The original that is held is another picture than the line could be laid over.
    const bool isAlone = m_isBefore && m_view->mode() == PictureMode::Divided;
    if (m_view->mode() == PictureMode::After || isAlone)
        return std::nullopt;
    return m_draft.recipe().onlyMoving();
}

void EnhancementPage::refreshBefore()
{
    const auto wanted = wantedBefore();
    // Beside a preview in fewer pixels the original has as few: both halves are drawn alike.
    const bool isReduced = !isPlacing() && m_preview && m_preview->scale < 1;
    const bool isOriginal = wanted && wanted->isEmpty() && !isReduced;
    // A step is placed over its own picture only; beside a result an outdated one stays a moment.
    const bool isOther = wanted && isPlacing() && m_beforeShown != *wanted;
    if (!wanted || isOriginal || isOther) {
        m_view->showBefore(isOriginal ? m_original : nullptr, tr("original"));
        m_beforeShown = isOriginal ? wanted : std::nullopt;
    }
    if (wanted && !isOriginal)
        requestBefore(*wanted);
    m_view->setTool(isPlacing() ? m_placing->toolFor(m_form->sizeBefore(m_draft.selected()))
                                : nullptr);
}

/// A grey point is chosen by single pixels: all of them are shown. Beside a result it is as large
/// as that.
SizePx EnhancementPage::beforeRoom() const
{
    if (!isPlacing())
        return m_preview ? m_preview->pyramid->uprightSize() : roomOf(m_view->toolCanvas());
    const DraftStep& step = m_draft.steps()[std::size_t(m_draft.selected())];
    return StepPlacing::needsEveryPixel(step.step.spec()) ? kEveryPixel
                                                          : roomOf(m_view->toolCanvas());
}

void EnhancementPage::requestBefore(const imagery::Recipe& recipe)
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

void EnhancementPage::showBefore(const ShownPreview& preview)
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

void EnhancementPage::chooseMode(PictureMode mode)
{
    m_divided->setChecked(mode == PictureMode::Divided);
    m_beside->setChecked(mode == PictureMode::SideBySide);
    m_view->setMode(mode);
    // A line between before and after is not seen over a picture that is being cut.
    if (mode == PictureMode::Divided)
        m_form->setPlacing(false);
    refreshBefore();
}

void EnhancementPage::showError(const Error& error)
{
    m_error->showError(error);
    m_isPreviewError = false;
}

void EnhancementPage::showPreview(const ShownPreview& preview)
{
    if (std::exchange(m_isPreviewError, false))
        m_error->clear();
    m_preview = preview;
    QHash<QString, QString> frames;
    for (const imagery::StepNote& note : preview.notes) {
        const bool isPlaced = note.warning != imagery::StepWarning::FrameSameGrain;
        if (const QString frame = frameOf(note); !frame.isEmpty() && isPlaced)
            frames.insert(frame, frameNoteText(note, preview.scale));
    }
    showWarnings();
    // What it warns of has come above its fields.
    if (std::exchange(m_isStepNew, false))
        showNewStep();
    m_form->showFrameNotes(frames);
    showPixels();
    if (m_view->mode() != PictureMode::After && !isPlacing())
        refreshBefore();
    refreshSteps();
    refreshSave();
}

void EnhancementPage::showWarnings()
{
    if (!m_preview)
        return;
    std::vector<imagery::StepNote> notes =
        imagery::withEarlierSteps(m_preview->notes, m_preview->recipe, m_chain.recipes());
    std::erase_if(notes, [](const auto& note) { return !isWarning(note.warning); });
    std::ranges::stable_sort(notes, {}, [](const auto& note) { return rankOf(note); });
    QStringList all;
    QStringList ofStep;
    const int row = m_draft.selected();
    for (const imagery::StepNote& note : notes) {
        all << warningText(note, m_preview->recipe);
        if (row >= 0 && note.step == m_draft.numberOf(row) + 1)
            ofStep << noteSentence(note);
    }
    m_warnings->setLines(all);
    // A low page has one line for all of them: those of the step then stand with it.
    const bool isOn = row >= 0 && m_draft.steps()[std::size_t(row)].isOn;
    m_form->showWarnings(isLow() && isOn ? ofStep : QStringList());
}

void EnhancementPage::showPixels()
{
    if (m_isBefore || !m_preview)
        m_view->showAfter(m_original, m_isBefore ? tr("original") : QString());
    else
        m_view->showAfter(m_preview->pyramid, reductionNote(m_preview->scale),
                          m_preview->exactSize);
}

void EnhancementPage::setBefore(bool isBefore)
{
    m_isBefore = isBefore;
    showPixels();
    refreshBefore();
}

void EnhancementPage::refreshSteps()
{
    const QString line = m_chain.isEmpty() ? recipeLine(m_draft.recipe())
                                           : chainLine(m_chain, m_exhibit->id, m_draft.recipe());
    //: %1: "original ▸ Crop ▸ Levels", %2: the size of the result
    // Of steps that cannot be done there is no result that could have a size.
    m_line->setText(m_preview && !misfit()
                        ? tr("Steps: %1 · %2").arg(line, sizeText(m_preview->exactSize))
                        : tr("Steps: %1").arg(line));
    refreshSave();
}

std::optional<Error> EnhancementPage::misfit() const
{
    if (!m_original)
        return std::nullopt;
    const imagery::Recipe recipe = m_draft.recipe();
    const auto sizes = imagery::sizesOf(recipe, m_original->uprightSize());
    return sizes ? std::nullopt : std::optional(withFileName(sizes.error()));
}

Error EnhancementPage::withFileName(Error error) const
{
    const bool isOfFile = error.code == ErrorCode::RecipeInvalid && !m_loadedName.empty() &&
                          m_draft.recipe().steps() == m_loadedRecipe.steps();
    if (isOfFile)
        error.subject = m_loadedName;
    return error;
}

void EnhancementPage::refreshSave()
{
    const bool hasSteps = !m_draft.recipe().isEmpty();
    const bool isReadOnly = m_workplace.lab().isReadOnly();
    const auto unfit = misfit();
    m_save->setEnabled(m_original && hasSteps && !unfit && !isReadOnly && !m_saving);
    m_save->setToolTip(isReadOnly ? tr("This lab is read-only: no copy can be saved.")
                       : unfit    ? errorSentence(*unfit)
                       : hasSteps ? tr("In full size, exactly, as an exhibit beside this one")
                                  : tr("Add a step first."));
    m_save->setAccessibleDescription(m_save->toolTip());
    for (QToolButton* tool : {m_before, m_divided, m_beside, m_whole})
        tool->setEnabled(m_original != nullptr);
    m_saveRecipe->setEnabled(hasSteps);
    m_loadRecipe->setEnabled(m_original != nullptr);
    m_list->setEditable(m_original != nullptr);
}

void EnhancementPage::saveCopy()
{
    if (!m_save->isEnabled())
        return;
    const casework::Exhibit source = *m_exhibit;
    m_savedRecipe = m_draft.recipe();
    const auto work = [lab = m_workplace.sharedLab(), source, recipe = m_draft.recipe(),
                       &clock = m_workplace.clock(), program = programName()](
                          const StopToken& stop, const ProgressSink& progress) {
        imagery::EnhanceOptions options;
        options.stop = stop;
        options.progress = progress;
        return casework::saveCopy({lab->originals(), lab->derivations()}, source, recipe, program,
                                  clock, options);
    };
    m_saving = m_workplace.jobs().start<casework::SavedCopy>(
        //: Title of a running job; %1 is a file name
        tr("Save the enhanced copy of %1").arg(plainText(source.fileName)), work, this,
        [this, source](const Result<casework::SavedCopy>& saved) { takeSaved(source, saved); });
    m_work->follow(*m_saving);
    refreshSave();
}

void EnhancementPage::takeSaved(const casework::Exhibit& source,
                                const Result<casework::SavedCopy>& saved)
{
    m_saving.reset();
    refreshSave();
    if (!saved) {
        if (saved.error().code != ErrorCode::Cancelled)
            showError(saved.error());
        return;
    }
    const bool isShown = isVisible() && m_exhibit && m_exhibit->id == source.id;
    Q_EMIT copySaved(saved->taken.exhibit, isShown, pixelWarnings(*saved, m_savedRecipe));
}

void EnhancementPage::loadRecipe()
{
    const QStringList files = Dialogs::inUse().chooseFiles(
        this, tr("Load steps"), {}, {tr("Steps (*.json)"), tr("All files (*)")});
    if (files.isEmpty())
        return;
    m_workplace.jobs().startQuietly<imagery::Recipe>(
        [file = files.first().toStdString()](const StopToken&) {
            return imagery::readRecipe(file);
        },
        this,
        [this, name = QFileInfo(files.first()).fileName()](const Result<imagery::Recipe>& recipe) {
            if (!recipe) {
                showError(withoutLongLists(recipe.error()));
                return;
            }
            RecipeDraft::Steps steps;
            for (const imagery::RecipeStep& step : recipe->steps())
                steps.push_back({step, true});
            m_error->clear();
            m_loadedRecipe = *recipe;
            m_loadedName = name.toStdString();
            //: A change that can be undone; %1 is a file
            m_draft.replace(std::move(steps), tr("load %1").arg(name));
        });
}

void EnhancementPage::saveRecipe()
{
    const QString proposed = QFileInfo(m_exhibit->fileName).completeBaseName() + u".json"_s;
    const auto file =
        Dialogs::inUse().chooseNewFile(this, tr("Save steps"), proposed, {tr("Steps (*.json)")});
    if (!file)
        return;
    const std::string json = imagery::recipeJson(m_draft.recipe());
    const auto* bytes = reinterpret_cast<const std::byte*>(json.data());
    m_workplace.jobs().save(
        [path = file->toStdString(), content = Bytes(bytes, bytes + json.size())] {
            return writeFileAtomically(path, content);
        },
        this,
        [this](const Result<void>& written) {
            if (!written)
                showError(written.error());
        });
}

void EnhancementPage::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (isPlain && event->key() == Qt::Key_B) {
        if (!event->isAutoRepeat())
            m_before->setChecked(true);
    } else if (isPlain && event->key() == Qt::Key_S) {
        m_divided->click();
    } else if (isPlain && event->key() == Qt::Key_D) {
        m_beside->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void EnhancementPage::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_B) {
        if (!event->isAutoRepeat())
            m_before->setChecked(false);
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void EnhancementPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_view->toolCanvas().setFocus();
}

void EnhancementPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_warnings->setFolded(isLow());
    m_form->setCurveHeight(std::max(kLeastCurvePx, height() / kCurvesShare));
    showWarnings();
}

bool EnhancementPage::isLow() const
{
    return height() < kLowPx;
}

void EnhancementPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_before->setChecked(false);
}

} // namespace semblance::ui
