// SPDX-License-Identifier: GPL-3.0-or-later
// Another language in the middle of the work: the exhibit, its search and the comparison are there
// again.
#include "app/desktop/DesktopSession.h"
#include "app/language/Language.h"
#include "app/wiring/Wiring.h"
#include "support/TestWorkplace.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/comparison/ComparisonPage.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/shell/LabPages.h"

#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

const QString kGallery = QStringLiteral("Custody");

/// The program's window, in English, on a lab with a gallery of three people and an engine.
struct Bench
{
    tests::TestWorkplace place;
    std::shared_ptr<tests::FakeSight> sight = std::make_shared<tests::FakeSight>();
    SystemClock clock;
    std::unique_ptr<casework::LabDirectory> labs = app::makeLabDirectory(clock);
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<app::DesktopSession> session;

    Bench()
    {
        sight->faces = {tests::TestWorkplace::kPortraitFace};
        place.makeGallery(kGallery, 3);
        app::speak(app::localeOf(QStringLiteral("en")));
        casework::SearchPolicy policy;
        policy.threshold = -1;
        policy.thresholdEngine = QStringLiteral("fake-1");
        session = std::make_unique<app::DesktopSession>(
            ShellSetup{*labs,
                       [sight = sight](const StopToken&) -> Result<Pipeline> {
                           return tests::fakeEngine(sight);
                       },
                       policy, clock, settings, QStringLiteral("en")});
        session->start(QString::fromStdString(place.lab().info().folder.string()));
    }

    LabPages* pages() const { return session->window().pages(); }
    /// The probe of a photograph that was taken in and measured; empty when that does not come.
    std::optional<ProbeFace> takeProbeIn() const
    {
        if (!QTest::qWaitFor([this] { return pages() && session->window().jobs().isIdle(); }))
            return std::nullopt;
        const QString image =
            place.makeImage(QStringLiteral("probe.png"), tests::TestWorkplace::kPortraitSize, 2);
        pages()->exhibits().takeFiles({image});
        (void)QTest::qWaitFor([this] { return pages()->exhibits().faces().probe().has_value(); });
        return pages()->exhibits().faces().probe();
    }
    void enrolOneMore() const { place.enrolPeople(kGallery, 4, 4); }
    bool hasResult() const { return pages() && pages()->candidates().result() != nullptr; }
    /// German; true once the new window is there.
    bool changeLanguage() const
    {
        QSignalSpy replaced(session.get(), &app::DesktopSession::windowReplaced);
        auto* menu = session->window().findChild<QMenu*>(QStringLiteral("languageMenu"));
        menu->actions().back()->trigger();
        return QTest::qWaitFor([&replaced] { return replaced.count() == 1; });
    }
};

} // namespace

class TestLanguageKeepsWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExhibit();
    void theChosenFace();
    void theCandidates();
    void theComparison();
};

void TestLanguageKeepsWork::theExhibit()
{
    const Bench bench;
    QVERIFY(bench.takeProbeIn());
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.pages() && bench.pages()->exhibits().exhibit());
    QCOMPARE(bench.pages()->exhibits().exhibit()->fileName, QStringLiteral("probe.png"));
    QCOMPARE(bench.pages()->place(), Place::Exhibits);
}

void TestLanguageKeepsWork::theChosenFace()
{
    const Bench bench;
    const auto probe = bench.takeProbeIn();
    QVERIFY(probe);
    // Searched for in one exhibit, then another is opened and a face is drawn and chosen there.
    bench.pages()->searchFor(*probe, kGallery);
    QTRY_VERIFY(bench.hasResult());
    const QString other =
        bench.place.makeImage(QStringLiteral("other.png"), tests::TestWorkplace::kPortraitSize, 3);
    bench.pages()->exhibits().takeFiles({other});
    const auto& faces = bench.pages()->exhibits().faces();
    QTRY_VERIFY(faces.probe() && faces.probe()->exhibit.id != probe->exhibit.id);
    const auto drawn = bench.pages()->exhibits().faces().marks().draw({10, 10, 40, 40});
    QVERIFY(drawn);
    QTRY_VERIFY(faces.probe() && faces.probe()->mark == *drawn);
    bench.pages()->goTo(Place::Exhibits);
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.pages() && bench.pages()->exhibits().exhibit());
    QCOMPARE(bench.pages()->exhibits().exhibit()->fileName, QStringLiteral("other.png"));
    QTRY_COMPARE(bench.pages()->exhibits().faces().marks().selected(), drawn);
    QTRY_VERIFY(bench.hasResult());
    QCOMPARE(bench.pages()->place(), Place::Exhibits);
}

void TestLanguageKeepsWork::theCandidates()
{
    const Bench bench;
    const auto probe = bench.takeProbeIn();
    QVERIFY(probe);
    bench.pages()->searchFor(*probe, kGallery);
    QTRY_VERIFY(bench.hasResult());
    bench.pages()->candidates().openSelected();
    bench.pages()->goTo(Place::Candidates);
    const auto before = bench.pages()->candidates().result();
    const QDateTime searchedUtc = bench.pages()->candidates().searchedUtc();
    // What came since then is no part of the result.
    bench.enrolOneMore();
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.hasResult());
    QCOMPARE(bench.pages()->place(), Place::Candidates);
    QCOMPARE(bench.pages()->candidates().result(), before);
    QCOMPARE(bench.pages()->candidates().searchedUtc(), searchedUtc);
    QVERIFY(bench.pages()->isAvailable(Place::Comparison));
}

void TestLanguageKeepsWork::theComparison()
{
    const Bench bench;
    const auto probe = bench.takeProbeIn();
    QVERIFY(probe);
    bench.pages()->searchFor(*probe, kGallery);
    QTRY_VERIFY(bench.hasResult());
    bench.pages()->candidates().selectCandidate(1);
    bench.pages()->candidates().openSelected();
    QCOMPARE(bench.pages()->place(), Place::Comparison);
    const auto before = bench.pages()->candidates().result();
    bench.enrolOneMore();
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.pages() && bench.pages()->place() == Place::Comparison);
    QCOMPARE(bench.pages()->comparison().index(), 1);
    QCOMPARE(bench.pages()->candidates().result(), before);
}

QTEST_MAIN(TestLanguageKeepsWork)
#include "tst_LanguageKeepsWork.moc"
