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
#include "ui/format/EnhancementText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/PlainText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
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
constexpr int kWorkPx = 640;
/// Of the header, to one of the file name.
constexpr int kWorkShare = 3;
constexpr int kLowPx = 720;
/// A curve has a third of the page, so that it is seen as a whole.
constexpr int kCurvesShare = 3;
constexpr int kLeastCurvePx = 96;

/// As the command line calls it too: the same copy has the same bytes, whichever made it.
QString programName()
{
    return u"Semblance "_s + QCoreApplication::applicationVersion();
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
    const std::vector<imagery::StepNote> told = imagery::earlierNotes({{recipe}});
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

EnhancementPage::EnhancementPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace)
{
    setObjectName(u"enhancementPage"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"enhancementSplitter"_s);
    QWidget* header = makeHeader();
    m_pane = new PreviewPane(workplace, m_draft, this);
    splitter->addWidget(m_pane);
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
    connectPane();
    refreshSave();
    m_pane->clear(
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
    m_redo = addTool("redoStepButton", u"redo"_s, tr("Redo (Ctrl+Shift+Z or Ctrl+Y)"));
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
    connect(m_divided, &QToolButton::clicked, this, [this](bool isChosen) {
        chooseMode(isChosen ? PictureMode::Divided : PictureMode::After);
    });
    connect(m_beside, &QToolButton::clicked, this, [this](bool isChosen) {
        chooseMode(isChosen ? PictureMode::SideBySide : PictureMode::After);
    });
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle, 1);
    layout->addWidget(m_work, kWorkShare);
    for (QToolButton* tool : {m_undo, m_redo, m_before, m_divided, m_beside, m_whole, back})
        layout->addWidget(tool);
    header->setMinimumHeight(kGapPx + std::max(kTitleRowPx, m_work->sizeHint().height()));
    return header;
}

QWidget* EnhancementPage::makeSide()
{
    auto* content = new QWidget(this);
    m_list = new StepList(m_draft, content);
    m_form = new StepForm(m_workplace, m_draft, content);
    m_pane->attach(*m_form);
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
    // Ctrl+Shift+Z here, Ctrl+Y elsewhere: hands know the one or the other.
    for (const auto& keys : {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)})
        add(keys, [this] { m_draft.undoStack().redo(); });
    add(Qt::Key_Escape, [this] { Q_EMIT backRequested(); });
}

void EnhancementPage::connectDraft()
{
    connect(&m_draft, &RecipeDraft::changed, this,
            [this] { m_drafts.put(m_exhibit->id, m_draft.steps()); });
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
    connect(&m_draft, &RecipeDraft::changed, this, &EnhancementPage::refreshSave);
}

void EnhancementPage::connectPane()
{
    connect(m_before, &QToolButton::toggled, m_pane, &PreviewPane::setBefore);
    connect(m_whole, &QToolButton::toggled, m_pane, [this](bool isWhole) {
        m_pane->setSize(isWhole ? PreviewSize::Whole : PreviewSize::View);
    });
    connect(m_pane, &PreviewPane::shown, this, &EnhancementPage::takePreview);
    connect(m_pane, &PreviewPane::wholeCancelled, m_whole, [this] { m_whole->setChecked(false); });
    connect(m_pane, &PreviewPane::failed, this, [this](const Error& error) {
        showError(withFileName(error));
        m_isPreviewError = true;
        refreshSave();
    });
}

void EnhancementPage::open(const casework::Exhibit& exhibit)
{
    if (m_exhibit && m_exhibit->id == exhibit.id && (m_pane->original() || m_isLoading))
        return;
    m_exhibit = exhibit;
    m_pane->clear(tr("The image is being read."));
    m_error->clear();
    m_isPreviewError = false;
    //: Heading; %1 is the exhibit's number
    m_title->setText(tr("Enhance exhibit %1").arg(exhibit.id.value));
    m_subtitle->setText(plainText(exhibit.fileName));
    m_before->setChecked(false);
    m_whole->setChecked(false);
    m_draft.reset(m_drafts.of(exhibit.id));
    m_isLoading = true;
    refreshSave();
    m_workplace.jobs().startQuietly<EditedPicture>(
        [lab = m_workplace.sharedLab(), exhibit](const StopToken&) -> Result<EditedPicture> {
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
            return EditedPicture{exhibit.id, exhibit.fileName, shared,
                                 ImagePyramid::build(shared->stored, shared->orientation),
                                 std::move(history->chain)};
        },
        this,
        [this, request = ++m_openRequest](const Result<EditedPicture>& loaded) {
            if (request == m_openRequest)
                take(loaded);
        });
}

void EnhancementPage::take(const Result<EditedPicture>& loaded)
{
    m_isLoading = false;
    if (!loaded) {
        m_pane->clear(tr("The image was not opened."));
        showError(loaded.error());
        refreshSave();
        return;
    }
    m_form->showExhibit(*m_exhibit, loaded->pyramid->uprightSize());
    m_pane->open(*loaded);
    refreshSave();
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
    view().toolCanvas().setFocus();
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

void EnhancementPage::chooseMode(PictureMode mode)
{
    m_divided->setChecked(mode == PictureMode::Divided);
    m_beside->setChecked(mode == PictureMode::SideBySide);
    m_pane->chooseMode(mode);
}

void EnhancementPage::takePreview()
{
    if (std::exchange(m_isPreviewError, false))
        m_error->clear();
    // What it warns of has come above its fields.
    if (std::exchange(m_isStepNew, false))
        showNewStep();
    refreshSave();
}

void EnhancementPage::showError(const Error& error)
{
    m_error->showError(error);
    m_isPreviewError = false;
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
    const bool hasPicture = m_pane->original() != nullptr;
    const auto unfit = m_pane->misfit();
    m_save->setEnabled(hasPicture && hasSteps && !unfit && !isReadOnly && !m_saving);
    m_save->setToolTip(isReadOnly ? tr("This lab is read-only: no copy can be saved.")
                       : unfit    ? errorSentence(withFileName(*unfit))
                       : hasSteps ? tr("In full size, exactly, as an exhibit beside this one")
                                  : tr("Add a step first."));
    m_save->setAccessibleDescription(m_save->toolTip());
    for (QToolButton* tool : {m_before, m_divided, m_beside, m_whole})
        tool->setEnabled(hasPicture);
    m_saveRecipe->setEnabled(hasSteps);
    m_loadRecipe->setEnabled(hasPicture);
    m_list->setEditable(hasPicture);
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
    m_drafts.keep(source.id, m_savedRecipe);
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
            m_drafts.keep(m_exhibit->id, *recipe);
        });
}

void EnhancementPage::saveRecipe()
{
    const QString proposed = QFileInfo(m_exhibit->fileName).completeBaseName() + u".json"_s;
    const auto file =
        Dialogs::inUse().chooseNewFile(this, tr("Save steps"), proposed, {tr("Steps (*.json)")});
    if (!file)
        return;
    const imagery::Recipe recipe = m_draft.recipe();
    const std::string json = imagery::recipeJson(recipe);
    const auto* bytes = reinterpret_cast<const std::byte*>(json.data());
    m_workplace.jobs().save(
        [path = file->toStdString(), content = Bytes(bytes, bytes + json.size())] {
            return writeFileAtomically(path, content);
        },
        this,
        [this, exhibit = m_exhibit->id, recipe](const Result<void>& written) {
            if (written)
                m_drafts.keep(exhibit, recipe);
            else
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
    view().toolCanvas().setFocus();
}

void EnhancementPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_pane->setLow(height() < kLowPx);
    m_form->setCurveHeight(std::max(kLeastCurvePx, height() / kCurvesShare));
}

void EnhancementPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_before->setChecked(false);
}

} // namespace semblance::ui
