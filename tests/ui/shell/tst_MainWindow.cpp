// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/ExhibitPage.h"
#include "ui/shell/JobPanel.h"
#include "ui/shell/LabDialog.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NewLabForm.h"
#include "ui/shell/ShortcutSheet.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/support/TestLab.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <semaphore>

using namespace semblance;
using namespace semblance::ui;

namespace {

Result<Pipeline> noEngine(const StopToken&)
{
    return failure(ErrorCode::ModelMissing, Stage::Models, "fr_detect.onnx");
}

Error labError(ErrorCode code)
{
    return {code, Stage::Storage, "/somewhere/lab", "reason", {}};
}

/// A window on a directory, shown; settings and labs are temporary.
struct Bench
{
    tests::TestLab testLab;
    std::shared_ptr<tests::ScriptedDialogs::Script> script = tests::ScriptedDialogs::install();
    QSettings settings{testLab.path(QStringLiteral("settings.ini")), QSettings::IniFormat};
    bool opensLastExhibit = true;
    std::unique_ptr<MainWindow> window;

    ~Bench()
    {
        window.reset();
        Dialogs::use(nullptr);
    }

    void show(casework::LabDirectory& labs, EngineLoader loader = noEngine)
    {
        window = std::make_unique<MainWindow>(
            ShellSetup{labs, std::move(loader), casework::SearchPolicy{QStringLiteral("test-1")},
                       testLab.clock(), settings, {}, opensLastExhibit});
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    void show() { show(testLab.directory()); }

    /// Ends when it is stopped.
    void startLongWork()
    {
        window->jobs().start<int>(
            QStringLiteral("long"),
            [](const StopToken& stop, const ProgressSink&) -> Result<int> {
                std::binary_semaphore stopped(0);
                const std::stop_callback release(stop, [&stopped] { stopped.release(); });
                stopped.acquire();
                return failure(ErrorCode::Cancelled, Stage::Input, "work");
            },
            window.get(), [](const Result<int>&) {});
    }

    template <typename T>
    T* find(const char* name) const
    {
        return window->findChild<T*>(QLatin1String(name));
    }
};

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRunMakesALab()
    {
        Bench bench;
        bench.show();
        bench.window->start();
        auto* dialog = bench.window->findChild<LabDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* create = bench.find<QPushButton>("createLabButton");
        QVERIFY(!create->isEnabled());
        QTest::keyClicks(bench.find<QLineEdit>("labNameField"), QStringLiteral("North"));
        auto* folder = bench.find<QLineEdit>("labFolderField");
        QVERIFY2(folder->text().endsWith(QStringLiteral("North")), "the folder follows the name");
        QCOMPARE(folder->cursorPosition(), folder->text().size());
        auto* name = bench.find<QLineEdit>("labNameField");
        const auto hint = [&bench] { return bench.find<QLabel>("labFolderHint")->text(); };
        const QString plain = hint();
        name->setText(QStringLiteral("North/South"));
        QVERIFY(folder->text().endsWith(QStringLiteral("North-South")));
        QVERIFY2(hint().contains(QStringLiteral("cannot hold /")), qPrintable(hint()));
        name->setText(QStringLiteral("North"));
        QCOMPARE(hint(), plain);
        folder->selectAll();
        QTest::keyClicks(folder, bench.testLab.path(QStringLiteral("north")));
        QSignalSpy opened(bench.window.get(), &MainWindow::labOpened);
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(QFileInfo(bench.testLab.path(QStringLiteral("north"))).isDir());
        QCOMPARE(bench.find<QToolButton>("labButton")->text(), QStringLiteral("North"));
        QTRY_VERIFY(!bench.window->findChild<LabDialog*>());
        QCOMPARE(RecentLabs(bench.settings).all().front().name, QStringLiteral("North"));
    }

    void aNewLabsFolderIsShownWhole_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("meant");
        const QDir home = QDir::home();
        const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        QTest::newRow("absolute") << QStringLiteral("/cases/north")
                                  << QStringLiteral("/cases/north");
        QTest::newRow("relative") << QStringLiteral("north")
                                  << documents.filePath(QStringLiteral("north"));
        QTest::newRow("two steps up")
            << QStringLiteral("/cases/x/../north") << QStringLiteral("/cases/north");
        QTest::newRow("home") << QStringLiteral("~/north")
                              << home.filePath(QStringLiteral("north"));
        QTest::newRow("a name with the sign of home")
            << QStringLiteral("~north") << documents.filePath(QStringLiteral("~north"));
    }

    void aNewLabsFolderIsShownWhole()
    {
        QFETCH(QString, written);
        QFETCH(QString, meant);
        NewLabForm form;
        QSignalSpy asked(&form, &NewLabForm::createRequested);
        auto* whole = form.findChild<QLabel*>(QStringLiteral("labFolderWhole"));
        form.findChild<QLineEdit*>(QStringLiteral("labNameField"))->setText(QStringLiteral("N"));
        form.findChild<QLineEdit*>(QStringLiteral("labFolderField"))->setText(written);
        QCOMPARE(whole->accessibleName(), QStringLiteral("Whole path: ") + meant);
        form.createButton()->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), meant);
    }

    void whatWasWrittenOfALabIsKept()
    {
        Bench bench;
        bench.show();
        bench.window->start();
        bench.find<QLineEdit>("labNameField")->setText(QStringLiteral("North"));
        auto* folder = bench.find<QLineEdit>("labFolderField");
        folder->selectAll();
        QTest::keyClicks(folder, QStringLiteral("/cases/north"));
        bench.window->findChild<LabDialog*>()->reject();
        QTRY_VERIFY(!bench.window->findChild<LabDialog*>());
        bench.find<QPushButton>("noLabButton")->click();
        QCOMPARE(bench.find<QLineEdit>("labNameField")->text(), QStringLiteral("North"));
        QCOMPARE(bench.find<QLineEdit>("labFolderField")->text(), QStringLiteral("/cases/north"));
    }

    void panelSizesAreRemembered()
    {
        Bench bench;
        RecentLabs(bench.settings).remember({QStringLiteral("Test lab"), bench.testLab.folder()});
        bench.show();
        bench.window->start();
        QTRY_VERIFY(bench.window->pages());
        auto* splitter = bench.find<QSplitter>("exhibitSplitter");
        const QList<int> before = splitter->sizes();
        splitter->setSizes({before[0] - 100, before[1] + 100});
        const QList<int> changed = splitter->sizes();
        QVERIFY(changed != before);
        QVERIFY(bench.window->close());
        bench.window.reset();

        bench.show();
        bench.window->start();

        QTRY_VERIFY(bench.window->pages());
        QCOMPARE(bench.find<QSplitter>("exhibitSplitter")->sizes(), changed);
    }

    void theLastExhibitIsOpenedAgain()
    {
        Bench bench;
        RecentLabs(bench.settings).remember({QStringLiteral("Test lab"), bench.testLab.folder()});
        std::vector<casework::Exhibit> exhibits;
        for (const QRgb colour : {0xff404040, 0xff808080}) {
            QImage pixels(400, 300, QImage::Format_RGB32);
            pixels.fill(colour);
            const auto opened = takeInPixels(*bench.testLab.lab(), pixels, QStringLiteral("a.png"),
                                             bench.testLab.clock(), StopToken());
            QVERIFY(opened);
            exhibits.push_back(opened->exhibit);
        }
        const casework::Exhibit& first = exhibits.front();
        QVERIFY(bench.testLab.lab()->exhibits().saveFaces(
            first.id, std::nullopt,
            {{1, {{10, 10, 90, 90}, 1}}, {2, {{150, 60, 90, 90}, 1}}}));
        bench.show();
        bench.window->start();
        QTRY_VERIFY(bench.window->pages());
        QTRY_VERIFY(bench.window->jobs().isIdle());
        QVERIFY2(!bench.window->pages()->exhibits().exhibit(), "nothing was open in this lab yet");
        bench.window->pages()->exhibits().openExhibit(first);
        QTRY_COMPARE(bench.window->pages()->exhibits().faces().marks().marks().size(),
                     std::size_t{2});
        bench.window->pages()->exhibits().faces().marks().select(2);
        QTRY_VERIFY(bench.window->jobs().isIdle());
        QVERIFY(bench.window->close());
        bench.window.reset();

        bench.show();
        bench.window->start();
        QTRY_VERIFY(bench.window->pages());
        ExhibitPage& page = bench.window->pages()->exhibits();
        QTRY_VERIFY(page.exhibit());
        QCOMPARE(page.exhibit()->id, first.id);
        QTRY_COMPARE(page.faces().marks().selected(), std::optional(2));
        QTRY_VERIFY(bench.window->jobs().isIdle());
        bench.window.reset();

        // As where the command line names the image to be shown.
        bench.opensLastExhibit = false;
        bench.show();
        bench.window->start();
        QTRY_VERIFY(bench.window->pages());
        QTRY_VERIFY(bench.window->jobs().isIdle());
        QVERIFY(!bench.window->pages()->exhibits().exhibit());
    }

    void anExhibitThatIsGoneIsNotMissed()
    {
        Bench bench;
        RecentLabs(bench.settings).remember({QStringLiteral("Test lab"), bench.testLab.folder()});
        bench.show();
        bench.window->start();
        QTRY_VERIFY(bench.window->pages());
        const auto info = bench.window->workplace()->lab().info();
        bench.window.reset();
        bench.settings.setValue(
            QStringLiteral("exhibit/open/") +
                QString::fromLatin1(QUrl::toPercentEncoding(
                    QString::fromStdString(info.folder.string()))),
            77);
        bench.show();
        bench.window->start();
        QTRY_VERIFY(bench.window->pages());
        QTRY_VERIFY(bench.window->jobs().isIdle());
        QVERIFY(!bench.window->pages()->exhibits().exhibit());
        QVERIFY(!bench.find<QWidget>("errorPanel")->isVisible());
    }

    void theSecondRunOpensTheSameLab()
    {
        Bench bench;
        RecentLabs(bench.settings).remember({QStringLiteral("Test lab"), bench.testLab.folder()});
        bench.show();
        QSignalSpy opened(bench.window.get(), &MainWindow::labOpened);
        bench.window->start();
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(!bench.window->findChild<LabDialog*>());
        QVERIFY(bench.window->pages()->isVisible());
        QVERIFY(!bench.find<QWidget>("readOnlyBanner")->isVisible());
    }

    void aLabThatCannotBeOpenedSaysWhy_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("made by a newer program") << ErrorCode::LabNewer;
        QTest::newRow("damaged") << ErrorCode::LabDamaged;
        QTest::newRow("in use") << ErrorCode::LabBusy;
        QTest::newRow("not there") << ErrorCode::LabNotFound;
        QTest::newRow("read-only") << ErrorCode::LabReadOnly;
    }

    void aLabThatCannotBeOpenedSaysWhy()
    {
        QFETCH(ErrorCode, code);
        Bench bench;
        tests::RefusingLabDirectory refusing(labError(code));
        bench.show(refusing);
        bench.window->start(QStringLiteral("/somewhere/lab"));
        QTRY_VERIFY(bench.window->findChild<LabDialog*>());
        auto* sentence = bench.window->findChild<LabDialog*>()->findChild<QLabel*>(
            QStringLiteral("errorSentence"));
        QTRY_VERIFY(sentence->isVisible());
        QVERIFY2(sentence->text().contains(QStringLiteral("/somewhere/lab")),
                 qPrintable(sentence->text()));
        QVERIFY(!bench.window->pages());
        bench.window->findChild<LabDialog*>()->close();
    }

    void aMissingEngineIsSaidAndTheWindowWorks()
    {
        Bench bench;
        bench.show();
        bench.window->start(bench.testLab.folder());
        auto* state = bench.find<QToolButton>("engineState");
        QTRY_VERIFY(state->isEnabled());
        QTRY_VERIFY(bench.window->workplace());
        QTRY_VERIFY(bench.window->workplace()->engineError());
        QTest::mouseClick(state, Qt::LeftButton);
        QCOMPARE(bench.script->told.size(), std::size_t{1});
        QCOMPARE(bench.script->told.front().code, ErrorCode::ModelMissing);
    }

    void keysLeadToThePlaces()
    {
        Bench bench;
        bench.show();
        bench.window->start(bench.testLab.folder());
        QTRY_VERIFY(bench.window->pages());
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        LabPages& pages = *bench.window->pages();
        QTest::keyClick(bench.window.get(), Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE(pages.place(), Place::Galleries);
        QTest::keyClick(bench.window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(pages.place(), Place::Exhibits);
        QTest::keyClick(bench.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(pages.place(), Place::Galleries);
        QTest::keyClick(&pages, Qt::Key_Escape);
        QTRY_COMPARE(pages.place(), Place::Exhibits);
        QTest::keyClick(bench.window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY2(pages.place() == Place::Exhibits, "there are no candidates before a search");
    }

    void aKeyShowsTheRunningWork()
    {
        Bench bench;
        bench.show();
        bench.window->start(bench.testLab.folder());
        QTRY_VERIFY(bench.window->pages());
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        auto* panel = bench.window->findChild<JobPanel*>();
        QVERIFY(!panel->isVisible());
        QTest::keyClick(bench.window.get(), Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(panel->isVisible());
        panel->hide();
    }

    void aKeyOpensAnotherLab()
    {
        Bench bench;
        bench.show();
        bench.window->start(bench.testLab.folder());
        QTRY_VERIFY(bench.window->pages());
        QTRY_VERIFY(bench.window->jobs().jobs().empty());
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        QTest::keyClick(bench.window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.window->findChild<LabDialog*>());
        bench.window->findChild<LabDialog*>()->close();
    }

    void withoutALabThereIsNowhereToGo()
    {
        Bench bench;
        bench.show();
        bench.window->start();
        for (const char* place : {"exhibitsButton", "galleriesButton"}) {
            QVERIFY2(!bench.find<QToolButton>(place)->isEnabled(), place);
        }
    }

    void theArrowsWalkOverTheGalleriesAtOnce()
    {
        Bench bench;
        bench.testLab.addGallery(QStringLiteral("A"));
        bench.testLab.addGallery(QStringLiteral("B"));
        bench.show();
        bench.window->start(bench.testLab.folder());
        QTRY_VERIFY(bench.window->pages());
        auto* list = bench.find<QListView>("galleryList");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        QTest::keyClick(bench.window.get(), Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE(bench.window->focusWidget(), list);
        QTest::keyClick(bench.window->focusWidget(), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void anErrorLeadsBackToTheField()
    {
        Bench bench;
        bench.show();
        bench.window->start();
        auto* folder = bench.find<QLineEdit>("labFolderField");
        bench.find<QLineEdit>("labNameField")->setText(QStringLiteral("North"));
        folder->setText(bench.testLab.folder());
        QTest::mouseClick(bench.find<QPushButton>("createLabButton"), Qt::LeftButton);
        auto* dialog = bench.window->findChild<LabDialog*>();
        QTRY_VERIFY(dialog->findChild<QLabel*>(QStringLiteral("errorSentence"))->isVisible());
        QTRY_COMPARE(dialog->focusWidget(), folder);
        dialog->close();
    }

    void theWindowFitsOnTheScreen()
    {
        Bench bench;
        bench.show();
        const QSize screen = bench.window->screen()->availableGeometry().size();
        const int titleBar = bench.window->style()->pixelMetric(QStyle::PM_TitleBarHeight);
        QVERIFY(titleBar > 0);
        QCOMPARE(bench.window->size().boundedTo(screen - QSize(0, titleBar)), bench.window->size());
    }

    void theSheetOfKeys()
    {
        Bench bench;
        bench.show();
        QTest::keyClick(bench.window.get(), Qt::Key_Slash, Qt::ControlModifier);
        auto* sheet = bench.window->findChild<ShortcutSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        QVERIFY(sheet->height() <= sheet->screen()->availableGeometry().height());
        const auto labels = sheet->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text().contains(QStringLiteral("I, O"));
        }));
        // Where not all of it fits, the keys reach the rest.
        auto* scroll = sheet->findChild<QScrollArea*>(QStringLiteral("shortcutScroll"));
        QCOMPARE(sheet->focusWidget(), scroll);
        QTRY_COMPARE(scroll->widget()->width(), scroll->viewport()->width());
        sheet->resize(sheet->width(), sheet->height() / 2);
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        QTest::keyClick(scroll, Qt::Key_Down);
        QVERIFY(scroll->verticalScrollBar()->value() > 0);
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!bench.window->findChild<ShortcutSheet*>());
    }

    void anotherLabThatDoesNotOpenStopsNoWork()
    {
        Bench bench;
        bench.show();
        bench.window->start(bench.testLab.folder());
        QTRY_VERIFY(bench.window->pages());
        QTRY_VERIFY(bench.window->jobs().jobs().empty());
        bench.startLongWork();
        QSignalSpy failed(bench.window.get(), &MainWindow::labFailed);
        // Whoever is asked says no.
        bench.script->confirmations = {false};

        bench.window->openLab(bench.testLab.path(QStringLiteral("missing")));

        QTRY_COMPARE(failed.count(), 1);
        auto* dialog = bench.window->findChild<LabDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(bench.script->asked.empty());
        QVERIFY(bench.window->pages());
        QCOMPARE(bench.window->jobs().jobs().size(), std::size_t{1});
    }

    void closingAsksWhileWorkRuns()
    {
        Bench bench;
        bench.show();
        bench.window->start(bench.testLab.folder());
        QTRY_VERIFY(bench.window->pages());
        QTRY_VERIFY(bench.window->jobs().jobs().empty());
        bench.startLongWork();
        bench.script->confirmations = {false, true};
        QVERIFY(!bench.window->close());
        QCOMPARE(bench.script->asked.size(), std::size_t{1});
        const ui::Confirmation& asked = bench.script->asked.front();
        QVERIFY(asked.question.contains(QStringLiteral("long")));
        QVERIFY2(!asked.question.contains(QStringLiteral("enrol")), "none runs");
        QVERIFY(asked.verb.contains(QLatin1Char('&')) && asked.stay.contains(QLatin1Char('&')));
        // The work may end while somebody reads.
        QVERIFY(asked.isSettled && !asked.isSettled());
        bench.window->jobs().cancelAll();
        QTRY_VERIFY(asked.isSettled());
        bench.startLongWork();
        QVERIFY(bench.window->close());
    }

    void tabWalksAsTheEyeDoes()
    {
        Bench bench;
        const auto gallery = bench.testLab.addGallery(QStringLiteral("A"));
        bench.testLab.addReference(gallery, QStringLiteral("p1"), QStringLiteral("Anna"),
                                   QStringLiteral("1.png"));
        bench.show();
        bench.window->start(bench.testLab.folder());
        QTRY_VERIFY(bench.window->pages());
        bench.window->pages()->goTo(Place::Galleries);
        QTRY_COMPARE(bench.find<QListView>("referenceList")->model()->rowCount(), 1);
        QTRY_VERIFY(bench.window->jobs().isIdle());
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        QWidget* first = bench.find<QToolButton>("labButton");
        first->setFocus();
        QStringList walked;
        do {
            walked.append(bench.window->focusWidget()->objectName());
            QTest::keyClick(bench.window->focusWidget(), Qt::Key_Tab);
        } while (bench.window->focusWidget() != first && walked.size() < 40);

        QCOMPARE(
            walked,
            (QStringList{QStringLiteral("labButton"), QStringLiteral("quickSearchButton"),
                         QStringLiteral("paletteButton"), QStringLiteral("languageButton"),
                         QStringLiteral("shortcutsButton"), QStringLiteral("galleriesButton"),
                         QStringLiteral("galleryList"), QStringLiteral("newGalleryButton"),
                         QStringLiteral("qt_tabwidget_tabbar"),
                         QStringLiteral("referenceSearchField"), QStringLiteral("referenceList"),
                         QStringLiteral("jobListButton"), QStringLiteral("engineState")}));
    }

    void everyControlHasAName()
    {
        Bench bench;
        bench.show();
        bench.window->start(bench.testLab.folder());
        QTRY_VERIFY(bench.window->pages());
        for (const auto* button : bench.window->findChildren<QAbstractButton*>()) {
            const bool isOurs = !button->objectName().startsWith(QLatin1String("qt_"));
            if (isOurs && button->isVisible()) {
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                         qPrintable(button->objectName() + QLatin1Char(' ') +
                                    QLatin1String(button->metaObject()->className()) +
                                    QLatin1String(" in ") + button->parentWidget()->objectName()));
            }
        }
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
