// SPDX-License-Identifier: GPL-3.0-or-later
// Another language in the middle of the work: the exhibit, its search and the comparison are there
// again. Another engine: the search's result is not, and that is said.
#include "app/desktop/DesktopSession.h"
#include "app/language/Language.h"
#include "app/wiring/Wiring.h"
#include "engine/matching/models/PackFixture.h"
#include "matching/models/EngineFile.h"
#include "support/TestWorkplace.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/comparison/ComparisonPage.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/faces/PhotographSet.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/shell/LabPages.h"
#include "ui/widgets/ImageCanvas.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;

namespace {

const QString kGallery = QStringLiteral("Custody");

enum class Other
{
    German,
    English,
};

/// The program's window, in English, on a lab with a gallery of three people and an engine.
struct Bench
{
    tests::TestWorkplace place;
    tests::PackFixture models;
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
                       // The one that is in use when it is loaded.
                       [sight = sight,
                        folders = models.folders()](const StopToken&) -> Result<Pipeline> {
                           const auto inUse = matching::ModelPack::survey(folders);
                           return tests::fakeEngine(sight, {}, inUse->engine().fingerprint);
                       },
                       policy,
                       clock,
                       settings,
                       QStringLiteral("en"),
                       true,
                       {models.folders(), {}, {}}});
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
    /// As the command line does it.
    bool useOtherEngine() const
    {
        matching::EngineDefinition other =
            matching::ModelPack::survey(models.folders())->engine();
        other.id = "other-1";
        other.embedders.pop_back();
        std::filesystem::create_directories(models.folders().own);
        return matching::writeEngineFile(models.folders().own / matching::kEngineFileName, other)
            .has_value();
    }
    bool useShippedEngine() const
    {
        return std::filesystem::remove(models.folders().own / matching::kEngineFileName);
    }
    /// Of the window in use; empty while it does not warn.
    QString otherEngine() const
    {
        const auto* banner =
            session->window().findChild<QWidget*>(QStringLiteral("otherEngineBanner"));
        return banner->isVisible() ? banner->accessibleName() : QString();
    }
    void comeBack() const
    {
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&session->window(), &activated);
    }
    void enrolOneMore() const { place.enrolPeople(kGallery, 4, 4); }
    bool hasResult() const { return pages() && pages()->candidates().result() != nullptr; }
    /// True once the new window is there.
    bool changeLanguage(Other language = Other::German) const
    {
        QSignalSpy replaced(session.get(), &app::DesktopSession::windowReplaced);
        auto* menu = session->window().findChild<QMenu*>(QStringLiteral("languageMenu"));
        const auto actions = menu->actions();
        actions.at(language == Other::German ? actions.size() - 1 : actions.size() - 2)->trigger();
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
    void theViewsOfTheComparison();
    void severalPhotographs();
    void whatCanBeUndone();
    void theViewOfTheImage();
    void theListOfTheGallery();
    void anotherEngineSaysWhyTheResultIsGone();
    void anEngineChosenElsewhereIsSaid();
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

void TestLanguageKeepsWork::theViewsOfTheComparison()
{
    const Bench bench;
    const auto probe = bench.takeProbeIn();
    QVERIFY(probe);
    bench.pages()->searchFor(*probe, kGallery);
    QTRY_VERIFY(bench.hasResult());
    bench.pages()->candidates().openSelected();
    const auto areShown = [&bench] {
        return bench.pages() && bench.pages()->comparison().probeCanvas().image() &&
               bench.pages()->comparison().candidateCanvas().image();
    };
    QTRY_VERIFY(areShown());
    auto* link = bench.pages()->comparison().findChild<QToolButton*>(QStringLiteral("linkButton"));
    QVERIFY(link);
    link->click();
    const ViewTransform left{3, {100, 120}, 10};
    bench.pages()->comparison().candidateCanvas().setView(left);
    const ViewTransform other = bench.pages()->comparison().probeCanvas().view();
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(areShown());
    QCOMPARE(bench.pages()->comparison().candidateCanvas().view(), left);
    QCOMPARE(bench.pages()->comparison().probeCanvas().view(), other);
    QVERIFY(!bench.pages()->comparison().isLinked());
}

void TestLanguageKeepsWork::severalPhotographs()
{
    const Bench bench;
    QVERIFY(bench.takeProbeIn());
    QTest::keyClick(&bench.pages()->exhibits().canvas(), Qt::Key_T);
    const QString other =
        bench.place.makeImage(QStringLiteral("other.png"), tests::TestWorkplace::kPortraitSize, 3);
    bench.pages()->exhibits().takeFiles({other});
    const auto& faces = bench.pages()->exhibits().faces();
    QTRY_VERIFY(faces.probe() && faces.probe()->exhibit.fileName == QLatin1String("other.png"));
    QTest::keyClick(&bench.pages()->exhibits().canvas(), Qt::Key_T);
    PhotographSet& photographs = bench.pages()->exhibits().photographs();
    bench.pages()->searchFor(photographs.together(*faces.probe()), kGallery);
    QTRY_VERIFY(bench.hasResult());
    bench.pages()->candidates().openSelected();
    bench.pages()->comparison().showNextPhotograph();
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.pages() && bench.pages()->place() == Place::Comparison);
    QCOMPARE(bench.pages()->comparison().photograph(), std::size_t{1});
    QCOMPARE(bench.pages()->exhibits().photographs().photographs().size(), std::size_t{2});
    QTRY_VERIFY(bench.pages()->exhibits().photographs().leastAlike());
    // Changed back in the place of the search.
    bench.pages()->exhibits().photographs().clear();
    QVERIFY(bench.changeLanguage(Other::English));
    QTRY_VERIFY(bench.pages() && bench.hasResult());
    QVERIFY(bench.pages()->exhibits().photographs().isEmpty());
    QCOMPARE(bench.pages()->candidates().result()->photographs, std::size_t{2});
}

void TestLanguageKeepsWork::whatCanBeUndone()
{
    const Bench bench;
    QVERIFY(bench.takeProbeIn());
    FaceMarkList& before = bench.pages()->exhibits().faces().marks();
    const RectPx found = before.find(1)->box;
    before.correct(1, {found.x + 4, found.y, found.width, found.height});
    QVERIFY(before.draw({10, 10, 40, 40}));
    before.undoStack().undo();
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.pages() && bench.pages()->exhibits().faces().probe());
    FaceMarkList& after = bench.pages()->exhibits().faces().marks();
    QVERIFY(after.undoStack().canRedo());
    after.undoStack().redo();
    QCOMPARE(after.marks().size(), std::size_t{2});
    after.undoStack().undo();
    after.undoStack().undo();
    QCOMPARE(after.marks().size(), std::size_t{1});
    QCOMPARE(after.find(1)->box, found);
}

void TestLanguageKeepsWork::theViewOfTheImage()
{
    const Bench bench;
    QVERIFY(bench.takeProbeIn());
    // The face is outside of what is seen.
    const ViewTransform left{6, {20, 280}, 90};
    bench.pages()->exhibits().canvas().setView(left);
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.pages() && bench.pages()->exhibits().faces().probe());
    QCOMPARE(bench.pages()->exhibits().canvas().view(), left);
    // Nobody moved the next one.
    bench.pages()->exhibits().canvas().resetView();
    QVERIFY(bench.changeLanguage(Other::English));
    QTRY_VERIFY(bench.pages() && bench.pages()->exhibits().canvas().image());
    QVERIFY(bench.pages()->exhibits().canvas().isAtHome());
}

void TestLanguageKeepsWork::theListOfTheGallery()
{
    const Bench bench;
    QTRY_VERIFY(bench.pages() && bench.session->window().jobs().isIdle());
    const auto tabs = [&bench] {
        return bench.pages()->findChild<QTabWidget*>(QStringLiteral("galleryTabs"));
    };
    bench.pages()->goTo(Place::Galleries);
    QTRY_COMPARE(bench.pages()->galleries().gallery(), kGallery);
    tabs()->setCurrentIndex(1);
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.pages() && bench.pages()->place() == Place::Galleries);
    QTRY_COMPARE(tabs()->currentIndex(), 1);
    QCOMPARE(bench.pages()->galleries().gallery(), kGallery);
    tabs()->setCurrentIndex(0);
    QVERIFY(bench.changeLanguage(Other::English));
    QTRY_VERIFY(bench.pages() && bench.pages()->galleries().gallery() == kGallery);
    QCOMPARE(tabs()->currentIndex(), 0);
}

void TestLanguageKeepsWork::anotherEngineSaysWhyTheResultIsGone()
{
    const Bench bench;
    const auto probe = bench.takeProbeIn();
    QVERIFY(probe);
    bench.pages()->searchFor(*probe, kGallery);
    QTRY_VERIFY(bench.hasResult());
    bench.pages()->candidates().openSelected();
    bench.pages()->goTo(Place::Candidates);
    QSignalSpy replaced(bench.session.get(), &app::DesktopSession::windowReplaced);
    Q_EMIT bench.session->window().engineChosen();
    QTRY_COMPARE(replaced.count(), 1);
    const auto message = [&bench] {
        return bench.pages()->candidates().findChild<QLabel*>(QStringLiteral("candidatesMessage"));
    };
    QTRY_VERIFY(bench.pages() && bench.pages()->place() == Place::Candidates);
    QVERIFY2(message()->text().contains(QStringLiteral("engine was changed after this search")),
             qPrintable(message()->text()));
    QVERIFY(!bench.hasResult());
    QVERIFY(!bench.pages()->isAvailable(Place::Comparison));
    // It is said in another language too, and a new search makes an end of it.
    QVERIFY(bench.changeLanguage());
    QTRY_VERIFY(bench.pages() && bench.pages()->place() == Place::Candidates);
    QVERIFY2(message()->text().contains(QStringLiteral("Engine gewechselt")),
             qPrintable(message()->text()));
    QTRY_VERIFY(bench.session->window().workplace()->pipeline());
    bench.pages()->searchFor(*probe, kGallery);
    QTRY_VERIFY(bench.hasResult());
}

void TestLanguageKeepsWork::anEngineChosenElsewhereIsSaid()
{
    const Bench bench;
    const auto probe = bench.takeProbeIn();
    QVERIFY(probe);
    bench.pages()->searchFor(*probe, kGallery);
    QTRY_VERIFY(bench.hasResult());
    QVERIFY(bench.otherEngine().isEmpty());
    const std::string own = bench.pages()->candidates().result()->engine.fingerprint;
    QVERIFY(bench.useOtherEngine());
    bench.comeBack();
    QTRY_VERIFY2(bench.otherEngine().contains(QStringLiteral("other-1 (")),
                 qPrintable(bench.otherEngine()));
    QVERIFY(bench.otherEngine().contains(QStringLiteral("still works with fake-1 (")));
    // What is found meanwhile says whose it is.
    bench.pages()->searchFor(*probe, kGallery);
    QTRY_VERIFY(bench.hasResult() && bench.session->window().jobs().isIdle());
    QCOMPARE(bench.pages()->candidates().result()->engine.fingerprint, own);
    // Back again there is nothing to say.
    QVERIFY(bench.useShippedEngine());
    bench.comeBack();
    QTRY_VERIFY(bench.otherEngine().isEmpty());
    QVERIFY(bench.useOtherEngine());
    bench.comeBack();
    QTRY_VERIFY(!bench.otherEngine().isEmpty());
    QSignalSpy replaced(bench.session.get(), &app::DesktopSession::windowReplaced);
    bench.session->window()
        .findChild<QPushButton*>(QStringLiteral("loadOtherEngineButton"))
        ->click();
    QTRY_COMPARE(replaced.count(), 1);
    QTRY_VERIFY(bench.pages() && bench.session->window().workplace()->pipeline());
    QVERIFY(bench.session->window().workplace()->pipeline()->engine().fingerprint != own);
    QVERIFY(!bench.hasResult());
    bench.comeBack();
    QTRY_VERIFY(bench.session->window().jobs().isIdle());
    QVERIFY(bench.otherEngine().isEmpty());
}

QTEST_MAIN(TestLanguageKeepsWork)
#include "tst_LanguageKeepsWork.moc"
