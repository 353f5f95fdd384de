// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "casework/policy/SearchPolicy.h"
#include "foundation/Clock.h"
#include "ui/administration/ModelsAccess.h"
#include "ui/jobs/JobList.h"
#include "ui/models/Workplace.h"
#include "ui/shell/EngineLoading.h"
#include "ui/shell/LabOpening.h"
#include "ui/shell/LabView.h"
#include "ui/shell/NewLabForm.h"
#include "ui/shell/RecentLabs.h"
#include "ui/style/Palettes.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QPushButton;
class QSettings;
class QStackedWidget;

namespace semblance::ui {

class Banner;
class EngineState;
class EngineWatch;
class JobStrip;
class LabDialog;
class LabPages;
class NavigationRail;
class QuickTravel;
class TopBar;

/// Where the settings keep the palette's name.
inline const QString kPaletteSetting = QStringLiteral("appearance/palette");

/// What the shell is built of; the program's wiring makes it. Everything is borrowed and outlives
/// the window.
struct ShellSetup
{
    casework::LabDirectory& labs;
    EngineLoader loadEngine;
    casework::SearchPolicy policy;
    const Clock& clock;
    QSettings& settings;
    /// The language in use, as LanguageChoice.
    QString language = {};
    /// False where somebody else says what is shown first.
    bool opensLastExhibit = true;
    /// Without a way to deliver packs there is no page of models.
    ModelsAccess models = {};
};

/// What a window shows: enough for another one to take its place. A value.
struct WindowView
{
    QString labFolder;
    LabView lab;
};

/// The frame around the screens: rail, top bar, status bar, and which lab is open. Shown at once;
/// the engine and the lab are loaded in jobs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ShellSetup& setup);
    ~MainWindow() override;

    /// Loads the engine and opens `lab`, otherwise the lab used last, otherwise asks for one. Once,
    /// after show().
    void start(const std::optional<QString>& lab = {});
    /// As start, in place of a window that showed this.
    void startAt(const WindowView& view);
    /// Empty while no lab is open.
    std::optional<WindowView> view() const;
    void openLab(const QString& folder);
    /// Null while no lab is open.
    LabPages* pages() const;
    Workplace* workplace() const { return m_workplace.get(); }
    const EngineLoading& engine() const { return m_engine; }
    JobList& jobs() { return m_jobs; }

Q_SIGNALS:
    void labOpened();
    void labFailed(const semblance::Error& error);
    /// The settings hold it already, work has ended with the person's consent: whoever made this
    /// window makes another one that speaks it.
    void languageChosen(const QString& code);
    /// As languageChosen: another window loads the engine that is in use now.
    void engineChosen();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeFrame();
    QWidget* makeNoLab();
    void makeStatusBar();
    void putStatusBarLast();
    void addShortcuts();
    void connectLabs();
    void connectEngine();
    Banner* makeOtherEngine(QWidget* parent);
    void showOtherEngine();
    void takeLab(const std::shared_ptr<casework::Lab>& lab);
    /// The gallery that was searched last in a lab is the one that is offered next time.
    void rememberSearchGallery(const QString& lab);
    void closeLab();
    void takeLabError(const QString& folder, const Error& error);
    void handEngineOver();
    void followPages();
    void askForLab();
    /// Without asking whether work may stop.
    void showLabDialog();
    void openOtherLab(const QString& folder);
    void showShortcuts();
    void changePalette(PaletteKind kind);
    void changeLanguage(const QString& code);
    void changeEngine();
    void rememberLayout();
    bool mayLeaveLab();
    /// Asks where work still runs, and where steps of enhancement would be lost. `stopVerb` and
    /// `dropVerb`: on the buttons that do it all the same.
    bool mayEndPages(const QString& title, const QString& stopVerb, const QString& dropVerb);
    bool mayStopWork(const QString& title, const QString& verb);
    bool mayDropSteps(const QString& title, const QString& verb);

    ShellSetup m_setup;
    JobList m_jobs;
    EngineLoading m_engine;
    LabOpening m_opening;
    RecentLabs m_recent;
    std::unique_ptr<Workplace> m_workplace;
    QPointer<LabPages> m_pages;
    /// Shown as soon as its lab is open.
    std::optional<WindowView> m_startView;
    QPointer<LabDialog> m_labDialog;
    NewLabDraft m_labDraft;
    TopBar* m_topBar = nullptr;
    NavigationRail* m_rail = nullptr;
    Banner* m_readOnly = nullptr;
    /// Null where there is nothing to watch.
    EngineWatch* m_engineWatch = nullptr;
    Banner* m_otherEngine = nullptr;
    QPushButton* m_loadOther = nullptr;
    QuickTravel* m_quickTravel = nullptr;
    QStackedWidget* m_stack = nullptr;
    JobStrip* m_jobStrip = nullptr;
    EngineState* m_engineState = nullptr;
};

} // namespace semblance::ui
