// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/EnhancementPage.h"

#include "foundation/imaging/ImageDecoder.h"
#include "imagery/enhancement/RecipeJson.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/enhancement/StepForm.h"
#include "ui/enhancement/StepList.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/NumberText.h"
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

#include <cmath>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSidePx = 380;
constexpr int kWorkPx = 420;
constexpr int kLowPx = 720;

/// As the command line calls it too: the same copy has the same bytes, whichever made it.
QString programName()
{
    return u"Semblance "_s + QCoreApplication::applicationVersion();
}

/// The same part of a picture that has other pixels now.
ViewTransform inOtherPixels(const ViewTransform& view, SizePx from, SizePx to)
{
    const double factor = double(to.width) / from.width;
    ViewTransform other = view;
    other.zoom = view.zoom / factor;
    other.centre = {view.centre.x * factor, view.centre.y * double(to.height) / from.height};
    return other;
}

/// Whether one is the other in more or fewer pixels.
bool isSameShape(SizePx a, SizePx b)
{
    const double one = double(a.width) * b.height;
    const double other = double(b.width) * a.height;
    return std::abs(one - other) <= 0.02 * std::max(one, other);
}

} // namespace

struct EnhancementPage::Loaded
{
    std::shared_ptr<const Photograph> photograph;
    std::shared_ptr<const ImagePyramid> pyramid;
};

EnhancementPage::EnhancementPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_loop(workplace)
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
    m_whole = addTool("wholePreviewButton", u"zoom-actual"_s,
                      tr("Preview in full size: exact, and slower"));
    m_whole->setCheckable(true);
    connect(back, &QToolButton::clicked, this, &EnhancementPage::backRequested);
    connect(m_before, &QToolButton::toggled, this, &EnhancementPage::setBefore);
    connect(m_whole, &QToolButton::toggled, this, &EnhancementPage::requestPreview);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle, 1);
    layout->addWidget(m_work, 1);
    for (QToolButton* tool : {m_undo, m_redo, m_before, m_whole, back})
        layout->addWidget(tool);
    header->setMinimumHeight(kGapPx + std::max(kTitleRowPx, m_work->sizeHint().height()));
    return header;
}

QWidget* EnhancementPage::makePicture()
{
    auto* picture = new QWidget(this);
    m_canvas = new ImageCanvas(picture);
    m_canvas->setObjectName(u"enhancementCanvas"_s);
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
    layout->addWidget(m_canvas, 1);
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
    contentLayout->addStretch();
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
    layout->addWidget(new ScrolledColumn(content, side), 1);
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
    connect(m_list, &StepList::stepWanted, this,
            [this](const imagery::StepSpec& spec) { m_draft.add(m_form->initialStep(spec)); });
    connect(m_form, &StepForm::failed, this, &EnhancementPage::showError);
    connect(&m_draft, &RecipeDraft::changed, this, [this] {
        refreshSteps();
        requestPreview();
    });
    connect(&m_loop, &PreviewLoop::shown, this, &EnhancementPage::showPreview);
    connect(&m_loop, &PreviewLoop::failed, this, [this](const Error& error) {
        showError(error);
        m_isPreviewError = true;
        refreshSave();
    });
    connect(m_canvas, &ImageCanvas::resized, this, &EnhancementPage::requestPreview);
}

void EnhancementPage::open(const casework::Exhibit& exhibit)
{
    if (m_exhibit && m_exhibit->id == exhibit.id && (m_original || m_isLoading))
        return;
    if (m_exhibit)
        m_drafts[m_exhibit->id] = m_draft.steps();
    m_exhibit = exhibit;
    m_loop.setPhotograph(nullptr);
    m_original.reset();
    m_preview.reset();
    m_canvas->showImage(nullptr);
    m_canvas->setPlaceholder(tr("The image is being read."));
    m_error->clear();
    m_isPreviewError = false;
    //: Heading; %1 is the exhibit's number
    m_title->setText(tr("Enhance exhibit %1").arg(exhibit.id.value));
    m_subtitle->setText(exhibit.fileName);
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
            return Loaded{shared, ImagePyramid::build(shared->stored, shared->orientation)};
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
        m_canvas->setPlaceholder(tr("The image was not opened."));
        showError(loaded.error());
        refreshSave();
        return;
    }
    m_original = loaded->pyramid;
    m_loop.setPhotograph(loaded->photograph);
    m_form->showExhibit(*m_exhibit, m_original->uprightSize());
    m_canvas->showImage(m_original);
    refreshSave();
    requestPreview();
}

void EnhancementPage::requestPreview()
{
    if (!m_original || m_canvas->width() <= 0)
        return;
    const QSizeF room = m_canvas->sizeDevicePx();
    constexpr int kAll = 1'000'000;
    const SizePx view =
        m_whole->isChecked() ? SizePx{kAll, kAll} : SizePx{int(room.width()), int(room.height())};
    m_loop.request(m_draft.recipe(), view);
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
    QStringList warnings;
    for (const imagery::StepNote& note : preview.notes)
        warnings << warningText(note, preview.recipe);
    m_warnings->setLines(warnings);
    showPixels();
    refreshSteps();
    refreshSave();
}

void EnhancementPage::showPixels()
{
    const auto& pyramid = m_isBefore || !m_preview ? m_original : m_preview->pyramid;
    const auto* before = m_canvas->image();
    if (!pyramid || before == pyramid.get())
        return;
    const bool isMoved = before && !m_canvas->isAtHome();
    const SizePx old = before ? before->uprightSize() : SizePx();
    const ViewTransform view = m_canvas->view();
    m_canvas->showImage(pyramid);
    if (isMoved && isSameShape(old, pyramid->uprightSize()))
        m_canvas->setView(inOtherPixels(view, old, pyramid->uprightSize()));
    const bool isReduced = !m_isBefore && m_preview && m_preview->scale < 1;
    const QString percent = isReduced ? decimalText(100 * m_preview->scale, 0) : QString();
    //: Beside the zoom factor; %1: how many of the pixels along a side a preview has, in percent
    m_canvas->setViewNote(m_isBefore  ? tr("original")
                          : isReduced ? tr("preview in %1 % of the size").arg(percent)
                                      : QString());
}

void EnhancementPage::setBefore(bool isBefore)
{
    m_isBefore = isBefore;
    showPixels();
}

void EnhancementPage::refreshSteps()
{
    const QString line = recipeLine(m_draft.recipe());
    //: %1: "original ▸ Crop ▸ Levels", %2: the size of the result
    m_line->setText(m_preview ? tr("Steps: %1 · %2").arg(line, sizeText(m_preview->exactSize))
                              : tr("Steps: %1").arg(line));
    refreshSave();
}

void EnhancementPage::refreshSave()
{
    const bool hasSteps = !m_draft.recipe().isEmpty();
    const bool isReadOnly = m_workplace.lab().isReadOnly();
    m_save->setEnabled(m_original && hasSteps && !isReadOnly && !m_saving);
    m_save->setToolTip(isReadOnly ? tr("This lab is read-only: no copy can be saved.")
                       : hasSteps ? tr("In full size, exactly, as an exhibit beside this one")
                                  : tr("Add a step first."));
    m_saveRecipe->setEnabled(hasSteps);
    m_loadRecipe->setEnabled(m_original != nullptr);
    m_list->setEditable(m_original != nullptr);
}

void EnhancementPage::saveCopy()
{
    if (!m_save->isEnabled())
        return;
    const casework::Exhibit source = *m_exhibit;
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
        tr("Save the enhanced copy of %1").arg(source.fileName), work, this,
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
    Q_EMIT copySaved(saved->taken.exhibit, isShown);
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
                showError(recipe.error());
                return;
            }
            RecipeDraft::Steps steps;
            for (const imagery::RecipeStep& step : recipe->steps())
                steps.push_back({step, true});
            m_error->clear();
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
    if (event->key() == Qt::Key_B && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat())
            m_before->setChecked(true);
        return;
    }
    QWidget::keyPressEvent(event);
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
    m_canvas->setFocus();
}

void EnhancementPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_warnings->setFolded(height() < kLowPx);
}

void EnhancementPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_before->setChecked(false);
}

} // namespace semblance::ui
