// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopSession.h"
#include "app/language/Language.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/LanguageChoice.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/support/TestLab.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <semaphore>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// The program's window on a lab with two galleries, in English.
struct Bench
{
    tests::TestLab testLab;
    std::shared_ptr<tests::ScriptedDialogs::Script> script = tests::ScriptedDialogs::install();
    QSettings settings{testLab.path(QStringLiteral("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<app::DesktopSession> session;

    Bench()
    {
        testLab.addGallery(QStringLiteral("A"));
        testLab.addGallery(QStringLiteral("B"));
        app::speak(app::localeOf(QStringLiteral("en")));
        session = std::make_unique<app::DesktopSession>(ShellSetup{
            testLab.directory(),
            [](const StopToken&) -> Result<Pipeline> {
                return failure(ErrorCode::ModelMissing, Stage::Models, "fr_detect.onnx");
            },
            casework::SearchPolicy{QStringLiteral("test-1")}, testLab.clock(), settings,
            QStringLiteral("en")});
        session->start(testLab.folder());
    }
    ~Bench()
    {
        session.reset();
        Dialogs::use(nullptr);
    }

    MainWindow& window() const { return session->window(); }
    QString rail(const char* button) const
    {
        return window().findChild<QToolButton*>(QLatin1String(button))->text();
    }
    bool isReady() const { return window().pages() && window().jobs().isIdle(); }

    /// From the top bar, with keys alone.
    void chooseLanguage(const QString& name) const
    {
        auto* button = window().findChild<QToolButton*>(QStringLiteral("languageButton"));
        button->setFocus();
        QTimer::singleShot(0, button, [name] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (int i = 0; i < menu->actions().size(); ++i) {
                if (!menu->activeAction() || menu->activeAction()->text() != name)
                    QTest::keyClick(menu, Qt::Key_Down);
            }
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::keyClick(button, Qt::Key_Space);
    }
};

const QString kGerman = QStringLiteral("Deutsch");

} // namespace

class TestDesktopSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMenuShowsTheLanguageInUse();
    void anotherLanguageSpeaksAtOnceInTheSamePlace();
    void runningWorkIsAskedAbout();
    void theSameLanguageChangesNothing();
};

void TestDesktopSession::theMenuShowsTheLanguageInUse()
{
    const Bench bench;
    QStringList checked;
    for (const QAction* action :
         bench.window().findChild<QMenu*>(QStringLiteral("languageMenu"))->actions()) {
        if (action->isChecked())
            checked.append(action->text());
    }
    QCOMPARE(checked, QStringList{QStringLiteral("English")});
}

void TestDesktopSession::anotherLanguageSpeaksAtOnceInTheSamePlace()
{
    const Bench bench;
    QTRY_VERIFY(bench.isReady());
    bench.window().pages()->goTo(Place::Galleries);
    bench.window().pages()->galleries().selectGallery(QStringLiteral("B"));
    QTRY_COMPARE(bench.window().pages()->galleries().gallery(), QStringLiteral("B"));
    QTRY_VERIFY(bench.isReady());
    QCOMPARE(bench.rail("galleriesButton"), QStringLiteral("Galleries"));
    QSignalSpy replaced(bench.session.get(), &app::DesktopSession::windowReplaced);
    QSignalSpy lastClosed(qApp, &QGuiApplication::lastWindowClosed);

    bench.chooseLanguage(kGerman);

    QTRY_COMPARE(replaced.count(), 1);
    QTRY_VERIFY(bench.isReady());
    QVERIFY(bench.window().isVisible());
    QVERIFY2(lastClosed.isEmpty(), "the program must not end");
    QCOMPARE(bench.rail("galleriesButton"), QStringLiteral("Galerien"));
    QCOMPARE(bench.window().pages()->place(), Place::Galleries);
    QTRY_COMPARE(bench.window().pages()->galleries().gallery(), QStringLiteral("B"));
    QCOMPARE(bench.window().view()->labFolder, bench.testLab.folder());
    QCOMPARE(bench.settings.value(kLanguageSetting).toString(), QStringLiteral("de"));
}

void TestDesktopSession::runningWorkIsAskedAbout()
{
    const Bench bench;
    QTRY_VERIFY(bench.isReady());
    bench.window().jobs().start<int>(
        QStringLiteral("long"),
        [](const StopToken& stop, const ProgressSink&) -> Result<int> {
            std::binary_semaphore stopped(0);
            const std::stop_callback release(stop, [&stopped] { stopped.release(); });
            stopped.acquire();
            return failure(ErrorCode::Cancelled, Stage::Input, "work");
        },
        &bench.window(), [](const Result<int>&) {});
    bench.script->confirmations = {false, true};
    QSignalSpy replaced(bench.session.get(), &app::DesktopSession::windowReplaced);

    bench.chooseLanguage(kGerman);

    QTRY_COMPARE(bench.script->asked.size(), std::size_t{1});
    QVERIFY(replaced.isEmpty());
    QVERIFY2(!bench.settings.contains(kLanguageSetting), "nothing was chosen");
    bench.chooseLanguage(kGerman);
    QTRY_COMPARE(replaced.count(), 1);
}

void TestDesktopSession::theSameLanguageChangesNothing()
{
    const Bench bench;
    QTRY_VERIFY(bench.isReady());
    MainWindow* before = &bench.window();
    bench.chooseLanguage(QStringLiteral("English"));
    QCOMPARE(&bench.window(), before);
    QVERIFY(before->isVisible());
}

QTEST_MAIN(TestDesktopSession)
#include "tst_DesktopSession.moc"
