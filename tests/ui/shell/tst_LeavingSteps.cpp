// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "imagery/enhancement/StepSpec.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "ui/enhancement/EnhancementPage.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/MainWindow.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/support/TestLab.h"

#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// The window on a lab with one exhibit, to which a step was added or not.
struct Bench
{
    tests::TestLab testLab;
    std::shared_ptr<tests::ScriptedDialogs::Script> script = tests::ScriptedDialogs::install();
    QSettings settings{testLab.path(QStringLiteral("settings.ini")), QSettings::IniFormat};
    MainWindow window{ShellSetup{testLab.directory(),
                                 [](const StopToken&) -> Result<Pipeline> {
                                     return failure(ErrorCode::ModelMissing, Stage::Models,
                                                    "fr_detect.onnx");
                                 },
                                 casework::SearchPolicy{QStringLiteral("test-1")},
                                 testLab.clock(),
                                 settings,
                                 {},
                                 false}};

    ~Bench() { Dialogs::use(nullptr); }

    bool isOpen()
    {
        window.show();
        window.start(testLab.folder());
        return QTest::qWaitFor([this] { return window.pages() && window.jobs().isIdle(); });
    }
    bool addStep()
    {
        const auto bytes = tests::encoded(tests::syntheticTexture({64, 48}, 3), {});
        const auto lab = testLab.lab();
        const auto taken = casework::takeIn(lab->exhibits(), lab->originals(), *bytes,
                                            QStringLiteral("still.png"), testLab.clock());
        if (!taken)
            return false;
        window.pages()->enhance(taken->exhibit);
        EnhancementPage& page = window.pages()->enhancement();
        if (!QTest::qWaitFor([&page] { return page.isIdle(); }))
            return false;
        page.draft().add(imagery::RecipeStep(*imagery::findStep("turn")));
        return QTest::qWaitFor([this, &page] { return page.isIdle() && window.jobs().isIdle(); });
    }
};

enum class Act
{
    Close,
    Language,
};

} // namespace

/// Steps of enhancement that are saved nowhere are not thrown away unasked.
class tst_LeavingSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreAskedFor_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<bool>("hasSteps");
        QTest::addColumn<bool>("answer");
        QTest::addColumn<bool>("isDone");
        QTest::newRow("closing, no steps") << Act::Close << false << false << true;
        QTest::newRow("closing, kept working") << Act::Close << true << false << false;
        QTest::newRow("closing all the same") << Act::Close << true << true << true;
        QTest::newRow("language, no steps") << Act::Language << false << false << true;
        QTest::newRow("language, kept working") << Act::Language << true << false << false;
        QTest::newRow("language all the same") << Act::Language << true << true << true;
    }

    void theyAreAskedFor()
    {
        QFETCH(Act, act);
        QFETCH(bool, hasSteps);
        QFETCH(bool, answer);
        QFETCH(bool, isDone);
        Bench bench;
        QVERIFY(bench.isOpen());
        QVERIFY(!hasSteps || bench.addStep());
        bench.script->confirmations = {answer};
        QCOMPARE(isDoneBy(bench.window, act), isDone);
        QCOMPARE(bench.script->asked.size(), std::size_t(hasSteps ? 1 : 0));
        if (hasSteps)
            QVERIFY(bench.script->asked.front().verb.contains(QStringLiteral("without the steps")));
        if (!isDone)
            QCOMPARE(bench.window.pages()->enhancement().draft().steps().size(), std::size_t(1));
    }

private:
    static bool isDoneBy(MainWindow& window, Act act)
    {
        if (act == Act::Close)
            return window.close();
        QSignalSpy chosen(&window, &MainWindow::languageChosen);
        window.findChild<QMenu*>(QStringLiteral("languageMenu"))->actions().last()->trigger();
        return chosen.count() == 1;
    }
};

QTEST_MAIN(tst_LeavingSteps)
#include "tst_LeavingSteps.moc"
