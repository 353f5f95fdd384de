// SPDX-License-Identifier: GPL-3.0-or-later
// How the desktop program starts: with and without a display, with a search that its command line
// names.
#include "app/desktop/SearchRun.h"
#include "app/wiring/Wiring.h"
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "support/SharedData.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/MainWindow.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

namespace {

constexpr int kEngineTimeoutMs = 120'000;
const QString kGallery = QStringLiteral("Johns");

struct Run
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

/// Runs the built desktop program where there is no display; `display`: as DISPLAY names one that
/// is not there.
Run runWithoutDisplay(const QStringList& arguments, const QString& display = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    if (!display.isEmpty())
        environment.insert(QStringLiteral("DISPLAY"), display);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SEMBLANCE_DESKTOP), arguments);
    if (!process.waitForFinished(kEngineTimeoutMs) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestDesktopStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNeedsNoDisplay();
    void aWindowNeedsADisplay();
    void aSilentDisplayIsNamed_data();
    void aSilentDisplayIsNamed();
    void aPictureNeedsNoDisplay_data();
    void aPictureNeedsNoDisplay();
    void searchesInTheOpenWindow();

private:
    /// A lab with one gallery of two people; false when that fails.
    bool makeLab();

    CliRunner m_cli;
    QString m_lab;
    QString m_probe;
};

bool TestDesktopStart::makeLab()
{
    if (!m_lab.isEmpty())
        return true;
    m_lab = m_cli.freshPath(QStringLiteral("lab"));
    const QString images = m_cli.freshPath(QStringLiteral("images"));
    for (const QString& john : johnNames().mid(0, 2)) {
        const QStringList photographs = photographsOf(john);
        const QString folder = images + QLatin1Char('/') + john;
        if (!QDir().mkpath(folder) ||
            !QFile::copy(photographs[1], folder + QStringLiteral("/a.jpg")))
            return false;
    }
    m_probe = photographsOf(johnNames().front()).front();
    const QStringList at{QStringLiteral("--lab"), m_lab};
    return m_cli.run({QStringLiteral("lab"), QStringLiteral("create"), m_lab,
                      QStringLiteral("--name"), QStringLiteral("Test")})
                   .exitCode == 0 &&
           m_cli.run(QStringList{QStringLiteral("gallery"), QStringLiteral("create"), kGallery,
                                 QStringLiteral("--source"), QStringLiteral("test"),
                                 QStringLiteral("--legal-basis"), QStringLiteral("test")} +
                     at)
                   .exitCode == 0 &&
           m_cli.run(QStringList{QStringLiteral("gallery"), QStringLiteral("enrol"), kGallery,
                                 images} +
                     at)
                   .exitCode == 0;
}

void TestDesktopStart::helpNeedsNoDisplay()
{
    const Run run = runWithoutDisplay({QStringLiteral("--help")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.contains("--lab"));
}

void TestDesktopStart::aWindowNeedsADisplay()
{
    const Run run = runWithoutDisplay({});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains("no display"), run.errors.constData());
}

void TestDesktopStart::aSilentDisplayIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a window") << QStringList();
    QTest::newRow("asked by a script") << QStringList{QStringLiteral("--check-display")};
}

void TestDesktopStart::aSilentDisplayIsNamed()
{
    QFETCH(QStringList, arguments);
    const Run run = runWithoutDisplay(arguments, QStringLiteral(":7999"));
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains("display \":7999\" does not answer"), run.errors.constData());
}

void TestDesktopStart::aPictureNeedsNoDisplay_data()
{
    QTest::addColumn<QString>("display");
    QTest::newRow("none is named") << QString();
    QTest::newRow("one is named that does not answer") << QStringLiteral(":7999");
}

void TestDesktopStart::aPictureNeedsNoDisplay()
{
    QFETCH(QString, display);
    if (!defaultModels() || !packagedPhotographs())
        QSKIP("the models or the packaged photographs are not here: run packaging/setup.sh");
    QVERIFY(makeLab());
    const QString picture = m_cli.freshPath(QStringLiteral("window.png"));
    const Run run =
        runWithoutDisplay({QStringLiteral("--lab"), m_lab, QStringLiteral("--probe"), m_probe,
                           QStringLiteral("--gallery"), kGallery, QStringLiteral("--picture"),
                           picture, QStringLiteral("--size"), QStringLiteral("1300x800")},
                          display);
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QCOMPARE(QImage(picture).size(), QSize(1300, 800));
}

void TestDesktopStart::searchesInTheOpenWindow()
{
    if (!defaultModels() || !packagedPhotographs())
        QSKIP("the models or the packaged photographs are not here: run packaging/setup.sh");
    QVERIFY(makeLab());
    const SystemClock clock;
    const auto labs = app::makeLabDirectory(clock);
    const app::Installation installation = app::thisInstallation();
    const auto policy = app::loadSearchPolicy(installation);
    QVERIFY(policy);
    QSettings settings(m_cli.freshPath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::MainWindow window(
        {*labs, [&installation](const StopToken&) { return app::loadEngine(installation); },
         *policy, clock, settings});
    app::SearchRun run(window, {m_probe, kGallery, {}, {}});
    QSignalSpy finished(&run, &app::SearchRun::finished);
    QSignalSpy failed(&run, &app::SearchRun::failed);

    window.show();
    window.start(m_lab);

    QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() > 0, kEngineTimeoutMs);
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed[0][0].toString()));
    const auto result = window.pages()->candidates().result();
    QVERIFY(result);
    QCOMPARE(result->candidates.front().reference.subject.id, johnNames().front());
    QVERIFY(window.isVisible());
}

QTEST_MAIN(TestDesktopStart)
#include "tst_DesktopStart.moc"
