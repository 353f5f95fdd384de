// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/enhancement/EnhancementPage.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/shell/EngineState.h"
#include "ui/shell/EngineWatch.h"
#include "ui/shell/JobStrip.h"
#include "ui/shell/LabDialog.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/LanguageChoice.h"
#include "ui/shell/LastExhibit.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/PanelSizes.h"
#include "ui/shell/QuickTravel.h"
#include "ui/shell/RestText.h"
#include "ui/shell/ScreenRoom.h"
#include "ui/shell/ShortcutSheet.h"
#include "ui/shell/TopBar.h"
#include "ui/style/Icons.h"
#include "ui/style/Look.h"
#include "ui/style/Spacing.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EnterPresses.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

constexpr QSize kFirstSize{1280, 820};
constexpr QSize kLeastSize{960, 600};
const QString kGeometryKey = QStringLiteral("window/geometry");

QString nameOf(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Light:
        return QStringLiteral("light");
    case PaletteKind::Dark:
        return QStringLiteral("dark");
    case PaletteKind::HighContrast:
        return QStringLiteral("contrast");
    }
    return {};
}

/// On a small or much enlarged screen the whole window is seen, and its lower edge can be reached.
void fitToScreen(QWidget& window)
{
    const QSize room = screenRoom(window);
    window.setMinimumSize(window.minimumSize().boundedTo(room));
    window.resize(window.size().boundedTo(room));
}

} // namespace

MainWindow::MainWindow(const ShellSetup& setup)
    : m_setup(setup), m_engine(m_jobs, setup.loadEngine), m_opening(m_jobs, setup.labs),
      m_recent(setup.settings)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Semblance"));
    setMinimumSize(kLeastSize);
    setCentralWidget(makeFrame());
    makeStatusBar();
    qApp->installEventFilter(new EnterPresses(this));
    m_quickTravel = new QuickTravel(m_recent, *this);
    connect(m_quickTravel, &QuickTravel::labChosen, this, &MainWindow::openOtherLab);
    addShortcuts();
    connectLabs();
    connectEngine();
    m_topBar->showPolicy(m_setup.policy);
    m_topBar->showLanguage(m_setup.language);
    if (!restoreGeometry(m_setup.settings.value(kGeometryKey).toByteArray())) {
        resize(kFirstSize);
    }
    fitToScreen(*this);
}

MainWindow::~MainWindow()
{
    // Work may still look at the lab: it ends before the lab does.
    m_jobs.cancelAll();
    delete m_pages;
    delete m_engineWatch;
}

void MainWindow::start(const std::optional<QString>& lab)
{
    m_engine.start();
    const auto recent = m_recent.all();
    if (lab) {
        openLab(*lab);
    } else if (recent.empty()) {
        askForLab();
    } else {
        openLab(recent.front().folder);
    }
}

void MainWindow::startAt(const WindowView& view)
{
    m_startView = view;
    start(view.labFolder);
}

std::optional<WindowView> MainWindow::view() const
{
    if (!m_pages) {
        return std::nullopt;
    }
    return WindowView{QString::fromStdString(m_workplace->lab().info().folder.string()),
                      m_pages->view()};
}

void MainWindow::openLab(const QString& folder)
{
    m_opening.open(folder);
}

LabPages* MainWindow::pages() const
{
    return m_pages;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayEndPages(tr("Close Semblance"), tr("Stop and &quit"), tr("&Quit without the steps"))) {
        event->ignore();
        return;
    }
    rememberLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::rememberLayout()
{
    m_setup.settings.setValue(kGeometryKey, saveGeometry());
    if (m_pages) {
        rememberPanelSizes(*m_pages, m_setup.settings);
    }
}

QWidget* MainWindow::makeFrame()
{
    auto* frame = new QWidget(this);
    m_topBar = new TopBar(frame);
    m_rail = new NavigationRail(frame);
    m_readOnly = new Banner(BannerKind::Warning, QStringLiteral("lock"), frame);
    m_readOnly->setObjectName(QStringLiteral("readOnlyBanner"));
    m_stack = new QStackedWidget(frame);
    m_stack->addWidget(makeNoLab());
    auto* work = new QVBoxLayout;
    work->setSpacing(0);
    work->addWidget(m_readOnly);
    work->addWidget(makeOtherEngine(frame));
    work->addWidget(m_stack, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_rail);
    below->addWidget(makeSeparator(SeparatorDirection::Vertical, frame));
    below->addLayout(work, 1);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(makeSeparator(SeparatorDirection::Horizontal, frame));
    layout->addLayout(below, 1);
    connect(m_topBar, &TopBar::otherLabRequested, this, &MainWindow::askForLab);
    connect(m_topBar, &TopBar::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(m_topBar, &TopBar::quickSearchRequested, this, [this] { m_quickTravel->open(); });
    connect(m_topBar, &TopBar::paletteChosen, this, &MainWindow::changePalette);
    connect(m_topBar, &TopBar::languageChosen, this, &MainWindow::changeLanguage);
    connect(m_rail, &NavigationRail::placeChosen, this, [this](Place place) {
        if (m_pages) {
            m_pages->goTo(place);
        }
    });
    return frame;
}

Banner* MainWindow::makeOtherEngine(QWidget* parent)
{
    m_otherEngine = new Banner(BannerKind::Warning, QStringLiteral("warning"), parent);
    m_otherEngine->setObjectName(QStringLiteral("otherEngineBanner"));
    m_loadOther = m_otherEngine->addAct(tr("Load the other engine"));
    m_loadOther->setObjectName(QStringLiteral("loadOtherEngineButton"));
    connect(m_loadOther, &QPushButton::clicked, this, &MainWindow::changeEngine);
    return m_otherEngine;
}

void MainWindow::showOtherEngine()
{
    const auto& other = m_engineWatch->other();
    m_otherEngine->setText(otherEngineText(other, m_engine.pipeline()->engine()));
    m_loadOther->setVisible(other.has_value());
}

QWidget* MainWindow::makeNoLab()
{
    auto* page = new QWidget(this);
    auto* sentence = new QLabel(tr("No lab is open."), page);
    auto* open = new QPushButton(icon(QStringLiteral("lab")), tr("Open or create a lab…"), page);
    open->setObjectName(QStringLiteral("noLabButton"));
    connect(open, &QPushButton::clicked, this, &MainWindow::askForLab);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(kMarginPx);
    layout->addStretch();
    layout->addWidget(sentence, 0, Qt::AlignCenter);
    layout->addWidget(open, 0, Qt::AlignCenter);
    layout->addStretch();
    return page;
}

void MainWindow::makeStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    m_jobStrip = new JobStrip(m_jobs, this);
    m_engineState = new EngineState(m_engine, this);
    statusBar()->addWidget(m_jobStrip, 1);
    statusBar()->addPermanentWidget(m_engineState);
}

void MainWindow::putStatusBarLast()
{
    // Who is taken out of the window and put into it again is the last that Tab reaches.
    for (QWidget* part :
         {static_cast<QWidget*>(m_jobStrip), static_cast<QWidget*>(m_engineState)}) {
        statusBar()->removeWidget(part);
        part->setParent(nullptr);
    }
    statusBar()->addWidget(m_jobStrip, 1);
    statusBar()->addPermanentWidget(m_engineState);
    m_jobStrip->show();
    m_engineState->show();
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence(QStringLiteral("Ctrl+K")), [this] { m_quickTravel->open(); });
    add(QKeySequence(QStringLiteral("Ctrl+/")), &MainWindow::showShortcuts);
    add(QKeySequence(QStringLiteral("Ctrl+Q")), &QWidget::close);
    add(QKeySequence(QStringLiteral("Alt+Left")), [this] {
        if (m_pages) {
            m_pages->goBack();
        }
    });
}

void MainWindow::connectLabs()
{
    connect(&m_opening, &LabOpening::opened, this, &MainWindow::takeLab);
    connect(&m_opening, &LabOpening::failed, this, &MainWindow::takeLabError);
    connect(&m_opening, &LabOpening::started, this, [this] {
        if (m_labDialog) {
            m_labDialog->setBusy(true);
        }
    });
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &EngineLoading::ready, this, [this] {
        m_topBar->showEngine(m_engine.pipeline()->engine());
        handEngineOver();
    });
    connect(&m_engine, &EngineLoading::failed, this, &MainWindow::handEngineOver);
    if (m_setup.models.folders.defaultPack.empty()) {
        return;
    }
    m_engineWatch = new EngineWatch(m_engine, m_jobs, m_setup.models.folders, *this);
    connect(m_engineWatch, &EngineWatch::changed, this, &MainWindow::showOtherEngine);
}

void MainWindow::handEngineOver()
{
    if (!m_workplace) {
        return;
    }
    if (m_engine.pipeline()) {
        m_workplace->setPipeline(m_engine.pipeline());
    } else if (m_engine.error()) {
        m_workplace->setEngineError(*m_engine.error());
    }
}

void MainWindow::takeLab(const std::shared_ptr<casework::Lab>& lab)
{
    closeLab();
    const casework::LabInfo info = lab->info();
    const QString folder = QString::fromStdString(info.folder.string());
    m_recent.remember({info.name, folder});
    m_workplace = std::make_unique<Workplace>(lab, m_setup.policy, m_jobs, m_setup.clock);
    m_pages = new LabPages(*m_workplace, m_setup.models, m_stack);
    m_quickTravel->setLab(m_workplace.get(), m_pages);
    m_stack->addWidget(m_pages);
    // The pages came into the world after it, and stand above it.
    putStatusBarLast();
    restorePanelSizes(*m_pages, m_setup.settings);
    rememberSearchGallery(folder);
    m_stack->setCurrentWidget(m_pages);
    m_pages->focusPlace();
    connect(m_pages, &LabPages::placeChanged, this, &MainWindow::followPages);
    connect(m_pages, &LabPages::availabilityChanged, this, &MainWindow::followPages);
    connect(m_pages, &LabPages::engineChanged, this, &MainWindow::changeEngine);
    followPages();
    m_topBar->showLab(info);
    m_readOnly->setText(
        lab->isReadOnly()
            ? tr("This lab is read-only: everything can be looked at and searched, nothing "
                 "can be taken in or enrolled. Its folder cannot be written: %1")
                  .arg(folder)
            : QString());
    setWindowTitle(tr("%1 — Semblance").arg(info.name));
    handEngineOver();
    auto* last =
        new LastExhibit(*m_workplace, m_pages->exhibits(), m_setup.settings, folder, m_pages);
    if (m_startView) {
        m_pages->showView(std::exchange(m_startView, std::nullopt)->lab);
    } else if (m_setup.opensLastExhibit) {
        last->openAgain();
    }
    if (m_labDialog) {
        m_labDialog->accept();
    }
    Q_EMIT labOpened();
}

void MainWindow::rememberSearchGallery(const QString& lab)
{
    const QString key =
        QStringLiteral("search/gallery/") + QString::fromLatin1(QUrl::toPercentEncoding(lab));
    m_pages->exhibits().chooseSearchGallery(m_setup.settings.value(key).toString());
    connect(&m_pages->exhibits(), &ExhibitPage::searchRequested, this,
            [this, key](const ProbeFace&, const QString& gallery) {
                m_setup.settings.setValue(key, gallery);
            });
}

void MainWindow::closeLab()
{
    if (!m_workplace) {
        return;
    }
    m_quickTravel->setLab(nullptr, nullptr);
    m_jobs.cancelAll();
    delete m_pages;
    m_workplace.reset();
    for (const Place place : kPlaces) {
        m_rail->setAvailable(place, false);
    }
}

void MainWindow::takeLabError(const QString& folder, const Error& error)
{
    m_startView.reset();
    if (error.code == ErrorCode::LabNotFound) {
        m_recent.forget(folder);
    }
    // The lab that is open stays open: nothing has to be stopped to choose again.
    showLabDialog();
    m_labDialog->setBusy(false);
    m_labDialog->showError(error);
    Q_EMIT labFailed(error);
}

void MainWindow::followPages()
{
    for (const Place place : kPlaces) {
        m_rail->setAvailable(place, m_pages->isAvailable(place));
    }
    m_rail->setCurrent(m_pages->place());
}

void MainWindow::askForLab()
{
    if (m_labDialog || mayLeaveLab()) {
        showLabDialog();
    }
}

void MainWindow::showLabDialog()
{
    if (m_labDialog) {
        return;
    }
    m_labDialog = new LabDialog(m_recent.all(), this);
    m_labDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_labDialog->newLab().showDraft(m_labDraft);
    connect(m_labDialog, &QDialog::finished, this, [this, dialog = m_labDialog.data()](int result) {
        m_labDraft = result == QDialog::Accepted ? NewLabDraft() : dialog->newLab().draft();
    });
    connect(m_labDialog, &LabDialog::openRequested, this, &MainWindow::openLab);
    connect(m_labDialog, &LabDialog::createRequested, &m_opening, &LabOpening::create);
    m_labDialog->open();
}

void MainWindow::openOtherLab(const QString& folder)
{
    if (mayLeaveLab()) {
        openLab(folder);
    }
}

bool MainWindow::mayLeaveLab()
{
    return !m_workplace || mayEndPages(tr("Open another lab"), tr("&Stop and change the lab"),
                                       tr("&Change the lab without the steps"));
}

void MainWindow::showShortcuts()
{
    auto* sheet = new ShortcutSheet(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::changePalette(PaletteKind kind)
{
    applyLook(*qApp, kind);
    m_setup.settings.setValue(kPaletteSetting, nameOf(kind));
}

void MainWindow::changeLanguage(const QString& code)
{
    if (code == m_setup.language) {
        return;
    }
    if (!mayEndPages(tr("Change the language"), tr("&Stop and change the language"),
                     tr("&Change the language without the steps"))) {
        m_topBar->showLanguage(m_setup.language);
        return;
    }
    m_setup.settings.setValue(kLanguageSetting, code);
    rememberLayout();
    Q_EMIT languageChosen(code);
}

void MainWindow::changeEngine()
{
    // Else the engine is loaded when the program starts the next time.
    if (mayEndPages(tr("Load the other engine"), tr("&Stop and load the engine"),
                    tr("&Load the engine without the steps"))) {
        rememberLayout();
        Q_EMIT engineChosen();
    }
}

bool MainWindow::mayEndPages(const QString& title, const QString& stopVerb, const QString& dropVerb)
{
    return mayStopWork(title, stopVerb) && mayDropSteps(title, dropVerb);
}

bool MainWindow::mayDropSteps(const QString& title, const QString& verb)
{
    const int unsaved = m_pages ? m_pages->enhancement().unsavedDrafts() : 0;
    if (unsaved == 0) {
        return true;
    }
    return Dialogs::inUse().confirm(
        this, {title,
               tr("Of %n exhibit(s) the steps of enhancement are saved neither as a copy nor as a "
                  "file. They would be lost.",
                  nullptr, unsaved),
               verb,
               tr("&Keep working"),
               {}});
}

bool MainWindow::mayStopWork(const QString& title, const QString& verb)
{
    const auto jobs = m_jobs.jobs();
    if (jobs.empty()) {
        return true;
    }
    return Dialogs::inUse().confirm(
        this,
        {title,
         tr("%n job(s) are still running, among them: %1.", nullptr, static_cast<int>(jobs.size()))
                 .arg(jobs.front().title) +
             QLatin1Char(' ') + restText(jobs),
         verb, tr("&Keep working"), [this] { return m_jobs.jobs().empty(); }});
}

} // namespace semblance::ui
