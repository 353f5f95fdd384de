// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/ExhibitPage.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/QuickSearch.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/support/TestLab.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// A window on a lab with two galleries and two exhibits; another lab was opened before.
struct Bench
{
    tests::TestLab testLab;
    std::shared_ptr<tests::ScriptedDialogs::Script> script = tests::ScriptedDialogs::install();
    QSettings settings{testLab.path(QStringLiteral("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<MainWindow> window;

    Bench()
    {
        testLab.addGallery(QStringLiteral("Custody 2019"));
        testLab.addGallery(QStringLiteral("Missing people"));
        addExhibit("door.jpg");
        addExhibit("Yard.JPG");
        RecentLabs(settings).remember({QStringLiteral("North"), QStringLiteral("/labs/north")});
        window = std::make_unique<MainWindow>(ShellSetup{
            testLab.directory(),
            [](const StopToken&) -> Result<Pipeline> {
                return failure(ErrorCode::ModelMissing, Stage::Models, "fr_detect.onnx");
            },
            casework::SearchPolicy{QStringLiteral("test-1")}, testLab.clock(), settings});
        window->show();
        window->start(testLab.folder());
    }
    ~Bench()
    {
        window.reset();
        Dialogs::use(nullptr);
    }

    void addExhibit(const char* name)
    {
        const Sha256 original = *testLab.lab()->originals().put(Bytes(1, std::byte(name[0])));
        QVERIFY(testLab.lab()->exhibits().add(original, QLatin1String(name),
                                              QDateTime::currentDateTimeUtc()));
    }

    /// Ctrl+K; true once everything is read.
    bool open() const
    {
        const bool isReady =
            QTest::qWaitFor([this] { return window->pages() && window->jobs().isIdle(); });
        window->activateWindow();
        if (!isReady || !QTest::qWaitForWindowActive(window.get()))
            return false;
        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
        return popup().isVisible() &&
               QTest::qWaitFor([this] { return list().model()->rowCount() > 5; });
    }
    QuickSearch& popup() const { return *window->findChild<QuickSearch*>(); }
    QLineEdit& line() const
    {
        return *window->findChild<QLineEdit*>(QStringLiteral("quickSearchField"));
    }
    QListView& list() const
    {
        return *window->findChild<QListView*>(QStringLiteral("quickSearchList"));
    }
    QString note() const
    {
        auto* label = window->findChild<QLabel*>(QStringLiteral("quickSearchNote"));
        return label->isVisible() ? label->text() : QString();
    }
    QStringList found() const
    {
        QStringList texts;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            texts.append(list().model()->index(row, 0).data().toString());
        return texts;
    }
    QString current() const { return list().currentIndex().data().toString(); }
    void press(Qt::Key key) const { QTest::keyClick(&line(), key); }
};

} // namespace

class TestQuickSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsListed();
    void typingSifts_data();
    void typingSifts();
    void nothingFoundIsSaid();
    void theKeysWalk();
    void escapeCloses();
    void enterLeadsToAGallery();
    void enterLeadsToAnExhibit();
    void enterLeadsToAPlace();
    void aLabThatIsGoneSaysSo();
    void runningWorkIsAskedAboutBeforeAnotherLab();
    void withoutALabTheOthersAreOffered();
};

void TestQuickSearch::everythingIsListed()
{
    const Bench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.found(),
             (QStringList{
                 QStringLiteral("Exhibits"), QStringLiteral("Galleries"), QStringLiteral("Video"),
                 QStringLiteral("Exhibit 2 · Yard.JPG"), QStringLiteral("Exhibit 1 · door.jpg"),
                 QStringLiteral("Gallery Custody 2019"), QStringLiteral("Gallery Missing people"),
                 QStringLiteral("Lab North · /labs/north")}));
    QCOMPARE(bench.current(), QStringLiteral("Exhibits"));
    QCOMPARE(bench.note(), QString());
}

void TestQuickSearch::typingSifts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("upper and lower case alike")
        << QStringLiteral("yard.jpg") << QStringList{QStringLiteral("Exhibit 2 · Yard.JPG")};
    QTest::newRow("every word, in any order")
        << QStringLiteral("2019 cust") << QStringList{QStringLiteral("Gallery Custody 2019")};
    QTest::newRow("one of two words") << QStringLiteral("custody 2020") << QStringList();
    QTest::newRow("an exhibit's number")
        << QStringLiteral("exhibit 1") << QStringList{QStringLiteral("Exhibit 1 · door.jpg")};
    QTest::newRow("a lab's folder")
        << QStringLiteral("/labs") << QStringList{QStringLiteral("Lab North · /labs/north")};
}

void TestQuickSearch::typingSifts()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    const Bench bench;
    QVERIFY(bench.open());
    QTest::keyClicks(&bench.line(), typed);
    QCOMPARE(bench.found(), found);
    QCOMPARE(bench.current(), found.value(0));
}

void TestQuickSearch::nothingFoundIsSaid()
{
    const Bench bench;
    QVERIFY(bench.open());
    QTest::keyClicks(&bench.line(), QStringLiteral("xyz"));
    QCOMPARE(bench.note(), QStringLiteral("Nothing found."));
    bench.press(Qt::Key_Return);
    QVERIFY2(bench.popup().isVisible(), "there is nowhere to go");
    bench.press(Qt::Key_Down);
    QTest::keyClick(&bench.line(), Qt::Key_A, Qt::ControlModifier);
    bench.press(Qt::Key_Delete);
    QCOMPARE(bench.note(), QString());
    QCOMPARE(bench.current(), QStringLiteral("Exhibits"));
}

void TestQuickSearch::theKeysWalk()
{
    const Bench bench;
    QVERIFY(bench.open());
    bench.press(Qt::Key_Up);
    QCOMPARE(bench.list().currentIndex().row(), 0);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.list().currentIndex().row(), 2);
    bench.press(Qt::Key_PageDown);
    QCOMPARE(bench.list().currentIndex().row(), bench.list().model()->rowCount() - 1);
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.list().currentIndex().row(), bench.list().model()->rowCount() - 1);
}

void TestQuickSearch::escapeCloses()
{
    const Bench bench;
    QVERIFY(bench.open());
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.popup().isVisible());
    QCOMPARE(bench.window->pages()->place(), Place::Exhibits);
}

void TestQuickSearch::enterLeadsToAGallery()
{
    const Bench bench;
    QVERIFY(bench.open());
    QTest::keyClicks(&bench.line(), QStringLiteral("missing"));
    bench.press(Qt::Key_Return);
    QVERIFY(!bench.popup().isVisible());
    QCOMPARE(bench.window->pages()->place(), Place::Galleries);
    QTRY_COMPARE(bench.window->pages()->galleries().gallery(), QStringLiteral("Missing people"));
}

void TestQuickSearch::enterLeadsToAnExhibit()
{
    const Bench bench;
    QVERIFY(bench.open());
    bench.window->pages()->goTo(Place::Galleries);
    QTest::keyClicks(&bench.line(), QStringLiteral("door"));
    bench.press(Qt::Key_Enter);
    QCOMPARE(bench.window->pages()->place(), Place::Exhibits);
    QVERIFY(bench.window->pages()->exhibits().exhibit());
    QCOMPARE(bench.window->pages()->exhibits().exhibit()->fileName, QStringLiteral("door.jpg"));
}

void TestQuickSearch::enterLeadsToAPlace()
{
    const Bench bench;
    QVERIFY(bench.open());
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.window->pages()->place(), Place::Galleries);
}

void TestQuickSearch::aLabThatIsGoneSaysSo()
{
    const Bench bench;
    QVERIFY(bench.open());
    QSignalSpy failed(bench.window.get(), &MainWindow::labFailed);
    QTest::keyClicks(&bench.line(), QStringLiteral("north"));
    bench.press(Qt::Key_Return);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY2(bench.window->pages(), "the lab that was open stays");
}

void TestQuickSearch::runningWorkIsAskedAboutBeforeAnotherLab()
{
    const Bench bench;
    QVERIFY(bench.open());
    bench.window->jobs().start<int>(
        QStringLiteral("long"),
        [](const StopToken& stop, const ProgressSink& progress) -> Result<int> {
            while (!stop.stop_requested())
                progress({0, 1});
            return failure(ErrorCode::Cancelled, Stage::Input, "work");
        },
        bench.window.get(), [](const Result<int>&) {});
    QTest::keyClicks(&bench.line(), QStringLiteral("north"));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.script->asked.size(), std::size_t{1});
    bench.window->jobs().cancelAll();
}

void TestQuickSearch::withoutALabTheOthersAreOffered()
{
    tests::TestLab testLab;
    QSettings settings(testLab.path(QStringLiteral("settings.ini")), QSettings::IniFormat);
    RecentLabs(settings).remember({QStringLiteral("North"), QStringLiteral("/labs/north")});
    MainWindow window(ShellSetup{testLab.directory(), {}, {}, testLab.clock(), settings});
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto* list = window.findChild<QListView*>(QStringLiteral("quickSearchList"));
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(window.findChild<QLineEdit*>(QStringLiteral("quickSearchField")),
                    Qt::Key_Escape);
}

QTEST_MAIN(TestQuickSearch)
#include "tst_QuickSearch.moc"
