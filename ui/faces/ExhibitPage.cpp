// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/ExhibitPage.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/faces/ExhibitHeader.h"
#include "ui/faces/ExhibitViewer.h"
#include "ui/faces/FacePanel.h"
#include "ui/faces/FilePanel.h"
#include "ui/faces/FilmStrip.h"
#include "ui/faces/MeasureOverlay.h"
#include "ui/faces/SearchBox.h"
#include "ui/format/EnhancedCopyText.h"
#include "ui/format/PlainText.h"
#include "ui/intake/IntakeReport.h"
#include "ui/provenance/ProvenanceCard.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FullScreenNotes.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/JobBanner.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
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
#include <QUndoStack>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSidePanelPx = 380;

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

ExhibitPage::ExhibitPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_intake(workplace), m_faces(workplace),
      m_photographs(workplace, m_faces), m_provenances(workplace)
{
    setObjectName(u"exhibitPage"_s);
    setAcceptDrops(true);
    m_viewer = new ExhibitViewer(m_workplace, m_faces, this);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"exhibitSplitter"_s);
    splitter->addWidget(m_viewer);
    splitter->addWidget(makeSidePanel());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);

    m_error = new ErrorPanel(this);
    m_report = new IntakeReport(this);
    m_header = new ExhibitHeader(m_workplace, this);
    m_copy = new Banner(BannerKind::Warning, u"tones"_s, this);
    m_copy->setObjectName(u"copyBanner"_s);
    QPushButton* source = m_copy->addAct(tr("Open the original"));
    source->setObjectName(u"openSourceButton"_s);
    source->show();
    connect(source, &QPushButton::clicked, this, &ExhibitPage::openSource);
    addFullScreenNotes();
    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    messages->setSpacing(kGapPx);
    messages->addWidget(m_error);
    messages->addWidget(m_report);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_header);
    layout->addWidget(m_copy);
    layout->addLayout(messages);
    layout->addWidget(splitter, 1);

    addShortcuts();
    connectIntake();
}

QWidget* ExhibitPage::makeSidePanel()
{
    auto* content = new QWidget(this);
    m_facePanel = new FacePanel(m_faces, content);
    m_provenanceCard = new ProvenanceCard(m_workplace, m_provenances, content);
    m_provenanceSection = makeSection(tr("Provenance"), m_provenanceCard);
    m_filePanel = new FilePanel(content);
    m_fileSection = makeSection(tr("File"), m_filePanel);
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kMarginPx);
    contentLayout->setSpacing(kMarginPx);
    contentLayout->addWidget(m_facePanel);
    contentLayout->addWidget(m_provenanceSection);
    contentLayout->addWidget(m_fileSection);
    contentLayout->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"exhibitSidePanel"_s);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_searchBox = new SearchBox(m_workplace, m_faces, m_photographs, m_provenances, this);
    connect(m_searchBox, &SearchBox::provenanceRequested, scroll, [this, scroll] {
        scroll->ensureWidgetVisible(m_provenanceCard, 0, 0);
        m_provenanceCard->focusChoice();
    });
    connect(m_provenanceCard, &ProvenanceCard::choiceUnrecorded, m_searchBox,
            &SearchBox::setProvenanceUnrecorded);
    connect(m_provenanceCard, &ProvenanceCard::contradictionChanged, m_searchBox,
            &SearchBox::setContradiction);
    auto* side = new QWidget(this);
    m_side = side;
    side->installEventFilter(this);
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

void ExhibitPage::addFullScreenNotes()
{
    FullScreenNotes& notes = m_viewer->notes();
    // Beside the image it stands over the search's button.
    auto* contradiction = new Banner(BannerKind::Warning, u"warning"_s, &notes);
    contradiction->setObjectName(u"contradictionInFullScreen"_s);
    connect(m_provenanceCard, &ProvenanceCard::contradictionChanged, contradiction,
            &Banner::setText);
    notes.add(contradiction);
    notes.echo(*m_copy);
}

QWidget* ExhibitPage::makeSection(const QString& heading, QWidget* content)
{
    auto* section = new QWidget(content->parentWidget());
    auto* label = new QLabel(heading, section);
    setTextRole(label, TextRole::Section);
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(hairline(section));
    layout->addWidget(label);
    layout->addWidget(content);
    section->hide();
    return section;
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
    add(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { m_viewer->strip().chooseBeside(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { m_viewer->strip().chooseBeside(-1); });
    add(Qt::Key_N, [this] { m_viewer->startDrawing(); });
    add(Qt::Key_L, [this] { m_viewer->toggleLandmarks(); });
    add(Qt::Key_T, [this] { m_searchBox->putInOrTakeOut(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { requestEnhancement(); });
    add(Qt::Key_Delete, [this] { m_viewer->removeFace(); });
    m_stopIntake = add(Qt::Key_Escape, [this] { stopIntake(); });
    m_stopIntake->setEnabled(false);
    add(QKeySequence::Undo, [this] { m_faces.marks().undoStack().undo(); });
    add(QKeySequence::Redo, [this] { m_faces.marks().undoStack().redo(); });
}

void ExhibitPage::connectIntake()
{
    FilmStrip& strip = m_viewer->strip();
    connect(&m_intake, &ExhibitIntake::exhibitTakenIn, this, [this](const OpenedExhibit& opened) {
        showTakenIn(opened, !std::exchange(m_isBatchOpened, true));
    });
    connect(&m_intake, &ExhibitIntake::intakeFailed, m_report, &IntakeReport::addRefused);
    connect(&m_intake, &ExhibitIntake::intakeFailed, this, &ExhibitPage::intakeFailed);
    connect(&m_intake, &ExhibitIntake::videoFound, this, &ExhibitPage::videoFound);
    connect(&m_intake, &ExhibitIntake::busyChanged, this, [this, &strip](bool isBusy) {
        m_stopIntake->setEnabled(isBusy);
        if (!isBusy) {
            m_isBatchOpened = false;
            strip.reload();
        }
        followWork();
    });
    connect(&m_header->work(), &JobBanner::cancelled, this, [this](JobId job) {
        if (m_intake.job() == job)
            stopIntake();
    });
    connect(&m_faces, &ExhibitFaces::stateChanged, this, &ExhibitPage::followWork);
    connect(&m_faces, &ExhibitFaces::stateChanged, this, &ExhibitPage::focusFoundFaces);
    // Enter then searches, and the keys of the image do what they say.
    auto* measures = new MeasureOverlay(m_faces, canvas(), this);
    connect(m_facePanel, &FacePanel::measurePointedAt, measures, &MeasureOverlay::show);
    connect(m_facePanel, &FacePanel::faceChosen, &canvas(), qOverload<>(&QWidget::setFocus));
    connect(&m_faces, &ExhibitFaces::failed, this, &ExhibitPage::showError);
    connect(&m_faces, &ExhibitFaces::savedAfterAll, this, &ExhibitPage::takeSavedAfterAll);
    connect(&strip, &FilmStrip::failed, this, &ExhibitPage::showError);
    connect(&strip, &FilmStrip::exhibitChosen, this, &ExhibitPage::openExhibit);
    connect(m_header, &ExhibitHeader::pasteRequested, this, &ExhibitPage::paste);
    connect(m_header, &ExhibitHeader::filesRequested, this, &ExhibitPage::chooseFiles);
    connect(m_header, &ExhibitHeader::enhancementRequested, this, &ExhibitPage::requestEnhancement);
    connect(m_viewer, &ExhibitViewer::filesWanted, this, &ExhibitPage::chooseFiles);
    connect(m_searchBox, &SearchBox::failed, this, &ExhibitPage::showError);
    connect(m_provenanceCard, &ProvenanceCard::failed, this, &ExhibitPage::showError);
    connect(m_searchBox, &SearchBox::searchRequested, this, &ExhibitPage::searchRequested);
    connect(&m_photographs, &PhotographSet::changed, this, [this, &strip] {
        std::vector<ExhibitId> together;
        for (const SetPhotograph& photograph : m_photographs.photographs())
            together.push_back(photograph.probe.exhibit.id);
        strip.markTogether(together);
    });
    connect(m_searchBox, &SearchBox::openRequested, this, &ExhibitPage::returnTo);
}

void ExhibitPage::showTakenIn(const OpenedExhibit& opened, bool isFirst)
{
    m_viewer->strip().add(opened.exhibit);
    if (opened.wasThere)
        m_report->addKnown(opened);
    if (isFirst)
        showExhibit(opened);
    else if (m_shown && m_shown->id == opened.exhibit.id)
        m_filePanel->showExhibit(opened);
}

void ExhibitPage::stopIntake()
{
    m_intake.cancel();
    m_viewer->setHint(tr("Taking in was stopped; what had been taken in stays."));
}

bool ExhibitPage::mayTakeIn()
{
    if (m_faces.isReadOnly())
        m_error->showSentence(ExhibitHeader::readOnlyText());
    return !m_faces.isReadOnly();
}

void ExhibitPage::chooseFiles()
{
    if (!mayTakeIn())
        return;
    takeFiles(
        Dialogs::inUse().chooseFiles(this, tr("Add images"), {}, ExhibitIntake::dialogFilters()));
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
    m_intake.take(content);
}

void ExhibitPage::takeFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    m_error->clear();
    m_intake.takeFiles(files);
}

void ExhibitPage::openExhibit(const casework::Exhibit& exhibit)
{
    m_error->clear();
    if (m_opening)
        m_workplace.jobs().cancel(*m_opening);
    announce(exhibit);
    m_opening = m_workplace.jobs().start<OpenedExhibit>(
        //: Title of a running job; %1 is a file name
        tr("Open %1").arg(plainText(exhibit.fileName)),
        [lab = m_workplace.sharedLab(), exhibit](const StopToken& stop, const ProgressSink&) {
            return semblance::ui::openExhibit(*lab, exhibit, stop);
        },
        this,
        [this, request = ++m_openRequest](const Result<OpenedExhibit>& opened) {
            if (request == m_openRequest)
                takeOpened(opened);
        });
    m_header->work().follow(*m_opening);
}

std::optional<ExhibitMemory> ExhibitPage::memory() const
{
    if (!m_shown || m_left)
        return m_left;
    const ImageCanvas& canvas = m_viewer->canvas();
    const bool isMoved = canvas.image() && !canvas.isAtHome();
    return ExhibitMemory{*m_shown, m_faces.marks().selected(), m_faces.marks().history(),
                         isMoved ? std::optional(canvas.view()) : std::nullopt};
}

void ExhibitPage::openAsLeft(const ExhibitMemory& memory)
{
    if (memory.mark)
        m_faces.remember(memory.exhibit.id, *memory.mark);
    m_faces.remember(memory.exhibit.id, memory.history);
    openExhibit(memory.exhibit);
    m_left = memory;
}

void ExhibitPage::takeOpened(const Result<OpenedExhibit>& opened)
{
    m_opening.reset();
    if (opened) {
        showExhibit(*opened);
        return;
    }
    canvas().setPlaceholder(tr("The image was not opened."));
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

std::optional<ChosenBefore> ExhibitPage::askAboutChosen()
{
    if (m_photographs.isEmpty())
        return ChosenBefore::Kept;
    const int count = static_cast<int>(m_photographs.photographs().size());
    const auto chosen = Dialogs::inUse().choose(
        this, {tr("Photographs are chosen already"),
               tr("You have chosen %Ln photograph(s) already to search with. All that are searched "
                  "with together should show one person, and another face of a video can be "
                  "another person.",
                  nullptr, count),
               {tr("Search with these alone"), tr("Add them to the %Ln chosen", nullptr, count)},
               //: On a button: nothing is done
               tr("Go back")});
    if (!chosen)
        return std::nullopt;
    return *chosen == 0 ? ChosenBefore::Dropped : ChosenBefore::Kept;
}

void ExhibitPage::takeTogether(const std::vector<ProbeFace>& photographs, ChosenBefore before)
{
    if (photographs.empty())
        return;
    if (before == ChosenBefore::Dropped)
        m_photographs.clear();
    for (const ProbeFace& photograph : photographs) {
        m_viewer->strip().add(photograph.exhibit);
        m_photographs.put(photograph);
    }
    returnTo(photographs.front());
}

void ExhibitPage::announce(const casework::Exhibit& exhibit)
{
    // Nothing of the exhibit before may stand under the name of the new one.
    m_shown = exhibit;
    m_left.reset();
    m_faces.close();
    m_viewer->announce(exhibit);
    m_facePanel->showImage(nullptr);
    m_provenanceCard->clear();
    m_provenanceSection->hide();
    m_fileSection->hide();
    m_header->showExhibit(exhibit);
    m_header->setEnhanceable(false);
    m_copy->setLines({});
    setWindowFilePath(exhibit.fileName);
    Q_EMIT exhibitShown(exhibit.id);
}

ImageCanvas& ExhibitPage::canvas()
{
    return m_viewer->canvas();
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
    canvas().showImage(opened.pyramid);
    if (const auto left = std::exchange(m_left, std::nullopt); left && left->view)
        m_viewer->keepView(*left->view, left->mark);
    m_facePanel->showImage(opened.pyramid);
    m_provenanceCard->showExhibit(opened.exhibit);
    m_provenanceSection->show();
    m_filePanel->showExhibit(opened);
    m_fileSection->show();
    m_header->setEnhanceable(true);
    m_copy->setLines(copyLines(opened.copyChain) + m_warnings[opened.exhibit.id]);
    m_source =
        opened.copyChain.links.empty() ? std::nullopt : std::optional(opened.copyChain.origin());
    m_faces.open(opened);
    canvas().setFocus();
}

void ExhibitPage::showError(const Error& error)
{
    m_error->showError(error);
    m_isLabError = error.stage == Stage::Storage && error.code != ErrorCode::FacesChanged;
}

void ExhibitPage::requestEnhancement()
{
    if (m_shown && canvas().image())
        Q_EMIT enhancementRequested(*m_shown);
}

void ExhibitPage::openSource()
{
    if (m_source)
        openListed(*m_source);
}

void ExhibitPage::openListed(ExhibitId exhibit)
{
    if (const auto listed = m_viewer->strip().exhibit(exhibit))
        openExhibit(*listed);
}

void ExhibitPage::takeSavedAfterAll()
{
    // Another sentence may have taken its place.
    if (std::exchange(m_isLabError, false) && m_error->code())
        m_error->clear();
}

void ExhibitPage::followWork()
{
    if (m_intake.job())
        m_header->work().follow(*m_intake.job());
    else if (m_faces.lookingJob())
        m_header->work().follow(*m_faces.lookingJob());
}

void ExhibitPage::focusFoundFaces()
{
    const bool areKnown = m_faces.state() == ExhibitFaces::State::Ready;
    if (std::exchange(m_wereFacesKnown, areKnown) || !areKnown || m_faces.marks().marks().empty())
        return;
    const QWidget* focused = QApplication::focusWidget();
    const bool isElsewhere = focused && focused != this && !isAncestorOf(focused);
    if (isVisible() && isActiveWindow() && !isElsewhere && !qobject_cast<const QComboBox*>(focused))
        canvas().setFocus();
}

void ExhibitPage::dragEnterEvent(QDragEnterEvent* event)
{
    // Also where nothing can be taken in: what is dropped is answered with the reason.
    if (ExhibitIntake::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void ExhibitPage::dropEvent(QDropEvent* event)
{
    if (mayTakeIn())
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
    if (canvas().image())
        canvas().setFocus();
}

void ExhibitPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_wasShown = true;
    // Keys work at once, also before anything was clicked.
    if (!focusWidget())
        setFocus();
    refresh();
}

void ExhibitPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_wasShown)
        refresh();
}

bool ExhibitPage::eventFilter(QObject* watched, QEvent* event)
{
    // Whatever is searched with, the quality and the provenance of the face keep their half.
    if (m_searchBox && watched == m_side && event->type() == QEvent::Resize)
        m_searchBox->setMostHeight(m_side->height() / 2);
    return QWidget::eventFilter(watched, event);
}

void ExhibitPage::refresh()
{
    m_viewer->strip().reload();
    m_faces.refresh();
    m_photographs.refresh();
    m_provenances.refresh();
    reloadGalleries();
}

} // namespace semblance::ui
