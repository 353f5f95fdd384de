// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/ExhibitPage.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/faces/FacePanel.h"
#include "ui/faces/FilePanel.h"
#include "ui/faces/FilmStrip.h"
#include "ui/faces/IntakeProblems.h"
#include "ui/faces/LandmarkOverlay.h"
#include "ui/faces/SearchBox.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/CanvasTools.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/JobBanner.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoStack>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSidePanelPx = 380;
constexpr int kWorkPx = 520;

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

QString readOnlyText()
{
    return ExhibitPage::tr("This lab is read-only: no image can be taken in.");
}

} // namespace

ExhibitPage::ExhibitPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_intake(workplace), m_faces(workplace)
{
    setObjectName(u"exhibitPage"_s);
    setAcceptDrops(true);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"exhibitSplitter"_s);
    splitter->addWidget(makeViewer());
    splitter->addWidget(makeSidePanel());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);

    m_error = new ErrorPanel(this);
    m_problems = new IntakeProblems(this);
    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    messages->setSpacing(kGapPx);
    messages->addWidget(m_error);
    messages->addWidget(m_problems);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(makeHeader());
    layout->addLayout(messages);
    layout->addWidget(splitter, 1);

    addShortcuts();
    connectIntake();
}

QWidget* ExhibitPage::makeHeader()
{
    auto* header = new QWidget(this);
    m_title = new QLabel(tr("Exhibits"), header);
    m_title->setObjectName(u"exhibitTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    setTextRole(m_title, TextRole::Title);
    m_subtitle = new ElidedLabel(header);
    m_subtitle->setObjectName(u"exhibitSubtitle"_s);
    setTextRole(m_subtitle, TextRole::Caption);
    auto* pasteButton = new QPushButton(icon(u"paste"_s), tr("Paste"), header);
    pasteButton->setObjectName(u"pasteButton"_s);
    pasteButton->setToolTip(tr("An image or image files from the clipboard (Ctrl+V)"));
    auto* addButton = new QPushButton(icon(u"add-image"_s), tr("Add images…"), header);
    addButton->setObjectName(u"addImagesButton"_s);
    addButton->setToolTip(tr("Take image files in (Ctrl+O)"));
    if (m_faces.isReadOnly()) {
        for (QPushButton* button : {pasteButton, addButton}) {
            button->setEnabled(false);
            button->setToolTip(readOnlyText());
        }
    }
    connect(pasteButton, &QPushButton::clicked, this, &ExhibitPage::paste);
    connect(addButton, &QPushButton::clicked, this, &ExhibitPage::chooseFiles);
    // Beside the title and no higher than the row: the image must not move when work starts or
    // ends.
    m_work = new JobBanner(m_workplace.jobs(), header);
    m_work->setMaximumWidth(kWorkPx);
    header->setMinimumHeight(m_work->sizeHint().height() + kMarginPx);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle, 1);
    layout->addWidget(m_work, 1);
    layout->addWidget(pasteButton);
    layout->addWidget(addButton);
    return header;
}

QWidget* ExhibitPage::makeViewer()
{
    auto* viewer = new QWidget(this);
    m_canvas = new ImageCanvas(viewer);
    m_canvas->setObjectName(u"exhibitCanvas"_s);
    m_canvas->setAccessibleName(tr("Exhibit image"));
    m_canvas->setMarks(&m_faces.marks(), !m_faces.isReadOnly());
    m_stack = new QStackedWidget(viewer);
    m_stack->addWidget(makeEmptyState());
    m_stack->addWidget(m_canvas);

    auto* tools = new CanvasTools(viewer);
    tools->addViewTools([this]() -> ImageCanvas& { return *m_canvas; });
    tools->addGap();
    QToolButton* draw = tools->addTool(u"draw-face"_s, tr("Draw a face that was missed"), u"N"_s);
    QToolButton* undo =
        tools->addTool(u"reset"_s, tr("Undo the last change to a face"), u"Ctrl+Z"_s);
    QToolButton* redo =
        tools->addTool(u"redo"_s, tr("Redo the change to a face"), u"Ctrl+Shift+Z"_s);
    draw->setEnabled(false);
    connect(draw, &QToolButton::clicked, this, [this] {
        m_canvas->setFocus();
        m_canvas->startDrawing();
    });
    QUndoStack& undoStack = m_faces.marks().undoStack();
    undo->setEnabled(false);
    connect(undo, &QToolButton::clicked, &undoStack, &QUndoStack::undo);
    connect(&undoStack, &QUndoStack::canUndoChanged, undo, &QToolButton::setEnabled);
    redo->setEnabled(false);
    connect(redo, &QToolButton::clicked, &undoStack, &QUndoStack::redo);
    connect(&undoStack, &QUndoStack::canRedoChanged, redo, &QToolButton::setEnabled);
    connect(&m_faces, &ExhibitFaces::stateChanged, draw, [this, draw] {
        draw->setEnabled(m_faces.state() == ExhibitFaces::State::Ready &&
                         m_workplace.pipeline() != nullptr && !m_faces.isReadOnly());
    });
    auto* hint = new ElidedLabel(viewer);
    hint->setWholeOnly(true);
    m_hint = hint;
    addLandmarkTool(*tools);
    m_hint->setObjectName(u"exhibitHint"_s);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(m_hint, TextRole::Caption);
    tools->addRest(m_hint);

    m_strip = new FilmStrip(m_workplace, viewer);
    auto* layout = new QVBoxLayout(viewer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_strip);
    return viewer;
}

void ExhibitPage::addLandmarkTool(CanvasTools& tools)
{
    tools.addGap();
    m_landmarks = tools.addTool(u"landmarks"_s, tr("Show the points found on the chosen face"),
                                u"L"_s);
    m_landmarks->setCheckable(true);
    auto* overlay = new LandmarkOverlay(m_faces, *m_canvas, this);
    connect(m_landmarks, &QToolButton::toggled, overlay, &LandmarkOverlay::setShown);
    connect(m_landmarks, &QToolButton::toggled, m_hint, [this](bool isShown) {
        if (isShown && !m_faces.marks().selected())
            m_hint->setText(tr("Points are shown on the face that is chosen"));
    });
    // L on an image that fills the screen: there is no other image to link.
    connect(m_canvas, &ImageCanvas::linkToggleRequested, m_landmarks, &QToolButton::toggle);
}

QWidget* ExhibitPage::makeEmptyState()
{
    auto* empty = new QWidget(this);
    empty->setObjectName(u"emptyExhibit"_s);
    auto* sign = new QLabel(empty);
    sign->setPixmap(
        iconPixmap(u"add-image"_s, colours().caption, 2 * kIconPx, devicePixelRatioF()));
    sign->setAlignment(Qt::AlignCenter);
    auto* text = new QLabel(tr("Drop an image here, paste one, or choose a file.\nThe original is "
                               "kept as it is and never changed."),
                            empty);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto* button = new QPushButton(icon(u"open"_s), tr("Choose images…"), empty);
    button->setObjectName(u"chooseImagesButton"_s);
    button->setEnabled(!m_faces.isReadOnly());
    connect(button, &QPushButton::clicked, this, &ExhibitPage::chooseFiles);
    auto* layout = new QVBoxLayout(empty);
    layout->setSpacing(kMarginPx);
    layout->addStretch();
    layout->addWidget(sign);
    layout->addWidget(text);
    layout->addWidget(button, 0, Qt::AlignCenter);
    layout->addStretch();
    return empty;
}

QWidget* ExhibitPage::makeSidePanel()
{
    auto* content = new QWidget(this);
    m_facePanel = new FacePanel(m_faces, content);
    m_fileSection = new QWidget(content);
    m_filePanel = new FilePanel(m_fileSection);
    auto* fileHeading = new QLabel(tr("File"), m_fileSection);
    setTextRole(fileHeading, TextRole::Section);
    auto* fileLayout = new QVBoxLayout(m_fileSection);
    fileLayout->setContentsMargins(0, 0, 0, 0);
    fileLayout->setSpacing(kGapPx);
    fileLayout->addWidget(hairline(m_fileSection));
    fileLayout->addWidget(fileHeading);
    fileLayout->addWidget(m_filePanel);
    m_fileSection->hide();
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kMarginPx);
    contentLayout->setSpacing(kMarginPx);
    contentLayout->addWidget(m_facePanel);
    contentLayout->addWidget(m_fileSection);
    contentLayout->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"exhibitSidePanel"_s);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_searchBox = new SearchBox(m_workplace, m_faces, this);
    auto* side = new QWidget(this);
    side->setMinimumWidth(kSidePanelPx - 60);
    side->resize(kSidePanelPx, side->height());
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(hairline(side));
    layout->addWidget(m_searchBox);
    return side;
}

void ExhibitPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
        return shortcut;
    };
    add(QKeySequence::Open, [this] { chooseFiles(); });
    add(QKeySequence::Paste, [this] { paste(); });
    add(Qt::Key_J, [this] { m_facePanel->selectNext(); });
    add(Qt::Key_K, [this] { m_facePanel->selectPrevious(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { m_strip->chooseBeside(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { m_strip->chooseBeside(-1); });
    add(Qt::Key_N, [this] {
        m_canvas->setFocus();
        m_canvas->startDrawing();
    });
    add(Qt::Key_L, [this] { m_landmarks->toggle(); });
    add(Qt::Key_Delete, [this] { removeFace(); });
    m_stopIntake = add(Qt::Key_Escape, [this] { stopIntake(); });
    m_stopIntake->setEnabled(false);
    add(QKeySequence::Undo, [this] { m_faces.marks().undoStack().undo(); });
    add(QKeySequence::Redo, [this] { m_faces.marks().undoStack().redo(); });
}

void ExhibitPage::removeFace()
{
    const auto selected = m_faces.marks().selected();
    if (!selected || m_faces.isReadOnly())
        return;
    const FaceMark& mark = *m_faces.marks().find(*selected);
    const QString label = mark.label();
    const bool isDrawn = mark.origin == MarkOrigin::Drawn;
    m_faces.marks().removeDrawn(*selected);
    //: %1: label such as Q-1
    m_hint->setText(isDrawn ? tr("Face %1 was taken away. Ctrl+Z brings it back.").arg(label)
                            : tr("Face %1 was found by the detector and stays on record; only "
                                 "drawn faces can be taken away.")
                                  .arg(label));
}

void ExhibitPage::connectIntake()
{
    connect(&m_intake, &ExhibitIntake::exhibitTakenIn, this, [this](const OpenedExhibit& opened) {
        m_strip->add(opened.exhibit);
        // Of several images the first is opened; the others wait in the strip.
        if (!std::exchange(m_isBatchOpened, true))
            showExhibit(opened);
    });
    connect(&m_intake, &ExhibitIntake::intakeFailed, m_problems, &IntakeProblems::add);
    connect(&m_intake, &ExhibitIntake::intakeFailed, this, &ExhibitPage::intakeFailed);
    connect(&m_intake, &ExhibitIntake::busyChanged, this, [this](bool isBusy) {
        m_stopIntake->setEnabled(isBusy);
        if (!isBusy) {
            m_isBatchOpened = false;
            m_strip->reload();
        }
        followWork();
    });
    connect(m_work, &JobBanner::cancelled, this, [this](JobId job) {
        if (m_intake.job() == job)
            stopIntake();
    });
    connect(&m_faces, &ExhibitFaces::stateChanged, this, &ExhibitPage::followWork);
    connect(&m_faces, &ExhibitFaces::failed, this, &ExhibitPage::showError);
    connect(&m_faces, &ExhibitFaces::changedElsewhere, m_hint, [this] {
        m_hint->setText(tr("Another window changed the faces: this is how they stand now"));
    });
    connect(m_strip, &FilmStrip::failed, this, &ExhibitPage::showError);
    connect(m_strip, &FilmStrip::exhibitChosen, this, &ExhibitPage::openExhibit);
    connect(m_searchBox, &SearchBox::failed, this, &ExhibitPage::showError);
    connect(m_searchBox, &SearchBox::searchRequested, this, &ExhibitPage::searchRequested);
    connect(&m_faces.marks(), &FaceMarkList::selectionChanged, this,
            &ExhibitPage::centreOnSelected);
}

void ExhibitPage::stopIntake()
{
    m_intake.cancel();
    m_hint->setText(tr("Taking in was stopped; what had been taken in stays."));
}

bool ExhibitPage::mayTakeIn()
{
    if (m_faces.isReadOnly())
        m_error->showSentence(readOnlyText());
    return !m_faces.isReadOnly();
}

void ExhibitPage::chooseFiles()
{
    if (!mayTakeIn())
        return;
    takeFiles(Dialogs::inUse().chooseFiles(this, tr("Take images in"), {},
                                           ExhibitIntake::dialogFilters()));
}

void ExhibitPage::paste()
{
    if (!mayTakeIn())
        return;
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    m_error->clear();
    if (content && ExhibitIntake::canTake(*content))
        takeIn(*content);
    else if (!content || content->formats().isEmpty())
        m_error->showSentence(tr("The clipboard is empty. Copy an image or image files first."));
    else
        m_error->showSentence(tr("The clipboard holds no image."));
}

void ExhibitPage::takeIn(const QMimeData& content)
{
    m_error->clear();
    m_problems->clear();
    m_intake.take(content);
}

void ExhibitPage::takeFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    m_error->clear();
    m_problems->clear();
    m_intake.takeFiles(files);
}

void ExhibitPage::openExhibit(const casework::Exhibit& exhibit)
{
    m_error->clear();
    m_problems->clear();
    if (m_opening)
        m_workplace.jobs().cancel(*m_opening);
    announce(exhibit);
    m_opening = m_workplace.jobs().start<OpenedExhibit>(
        //: Title of a running job; %1 is a file name
        tr("Open %1").arg(exhibit.fileName),
        [lab = m_workplace.sharedLab(), exhibit](const StopToken& stop, const ProgressSink&) {
            return semblance::ui::openExhibit(*lab, exhibit, stop);
        },
        this,
        [this, request = ++m_openRequest](const Result<OpenedExhibit>& opened) {
            if (request == m_openRequest)
                takeOpened(opened);
        });
    m_work->follow(*m_opening);
}

void ExhibitPage::takeOpened(const Result<OpenedExhibit>& opened)
{
    m_opening.reset();
    if (opened) {
        showExhibit(*opened);
        return;
    }
    m_canvas->setPlaceholder(tr("The image was not opened."));
    if (opened.error().code != ErrorCode::Cancelled)
        showError(opened.error());
}

void ExhibitPage::returnTo(const ProbeFace& probe)
{
    m_faces.remember(probe.exhibit.id, probe.mark);
    if (m_shown && m_shown->id == probe.exhibit.id)
        m_faces.marks().select(probe.mark);
    else
        openExhibit(probe.exhibit);
}

void ExhibitPage::announce(const casework::Exhibit& exhibit)
{
    // Nothing of the exhibit before may stand under the name of the new one.
    m_shown = exhibit;
    m_faces.close();
    m_canvas->showImage(nullptr);
    m_canvas->setPlaceholder(tr("Opening …"));
    m_stack->setCurrentWidget(m_canvas);
    m_facePanel->showImage(nullptr);
    m_fileSection->hide();
    //: Heading; %1 is the exhibit's number
    m_title->setText(tr("Exhibit %1").arg(exhibit.id.value));
    m_subtitle->setText(exhibit.fileName);
    m_strip->setCurrent(exhibit.id);
    m_hint->setText(tr("Tab walks over the faces, Enter chooses one"));
    setWindowFilePath(exhibit.fileName);
    Q_EMIT exhibitShown(exhibit.id);
}

QString ExhibitPage::searchGallery() const
{
    return m_searchBox->gallery();
}

void ExhibitPage::chooseSearchGallery(const QString& name)
{
    m_searchBox->chooseGallery(name);
}

void ExhibitPage::reloadGalleries()
{
    m_searchBox->reloadGalleries();
}

void ExhibitPage::showExhibit(const OpenedExhibit& opened)
{
    ++m_openRequest;
    if (!m_shown || m_shown->id != opened.exhibit.id)
        announce(opened.exhibit);
    m_canvas->showImage(opened.pyramid);
    m_facePanel->showImage(opened.pyramid);
    m_filePanel->showExhibit(opened);
    m_fileSection->show();
    m_faces.open(opened);
    m_canvas->setFocus();
}

void ExhibitPage::showError(const Error& error)
{
    m_error->showError(error);
}

void ExhibitPage::followWork()
{
    if (m_intake.job())
        m_work->follow(*m_intake.job());
    else if (m_faces.lookingJob())
        m_work->follow(*m_faces.lookingJob());
}

void ExhibitPage::centreOnSelected()
{
    const auto selected = m_faces.marks().selected();
    m_canvas->setCurrentMark(selected);
    if (!selected || !m_canvas->image())
        return;
    // A face that is chosen in the list must not stay outside the window.
    if (m_canvas->rect().contains(m_canvas->markRect(*selected).center()))
        return;
    const PointPx centre =
        m_canvas->image()->map().toUpright(m_faces.marks().find(*selected)->box.centre());
    ViewTransform view = m_canvas->view();
    view.centre = centre;
    m_canvas->setView(view);
}

void ExhibitPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_faces.isReadOnly() && ExhibitIntake::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void ExhibitPage::dropEvent(QDropEvent* event)
{
    takeIn(*event->mimeData());
    event->acceptProposedAction();
}

void ExhibitPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_searchBox->search();
    else
        QWidget::keyPressEvent(event);
}

void ExhibitPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_canvas->image())
        m_canvas->setFocus();
}

void ExhibitPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        m_strip->reload();
    // Keys work at once, also before anything was clicked.
    if (!focusWidget())
        setFocus();
    reloadGalleries();
    m_faces.refresh();
}

void ExhibitPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || !isActiveWindow() || !m_wasShown)
        return;
    // What another window on the same lab has done meanwhile.
    m_strip->reload();
    m_faces.refresh();
    reloadGalleries();
}

} // namespace semblance::ui
