// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityIds.h"
#include "support/LabInFront.h"
#include "support/TestWorkplace.h"
#include "ui/comparison/ComparisonPage.h"
#include "ui/widgets/ImageCanvas.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace semblance;
using namespace semblance::ui;
using tests::TestWorkplace;

namespace {

/// A hundredth of a device pixel: more than rounding, less than anybody sees.
constexpr double kInvisible = 0.01;

struct Shown
{
    TestWorkplace place;
    ComparisonPage page{place.workplace()};
    QSignalSpy shown{&page, &ComparisonPage::imagesShown};
    ProbeFace probe;
    std::shared_ptr<const casework::ProbeSearchResult> result;

    Shown()
    {
        place.makeGallery(QStringLiteral("Demo"), 3);
        probe = place.probe(2);
        const auto engine = place.workplace().pipeline();
        const auto templates = engine->templates(*probe.photograph, probe.face, StopToken());
        auto found = place.workplace().probeSearch().search(
            {*templates, probe.face.landmarks.interEyeDistancePx()}, QStringLiteral("Demo"),
            std::nullopt, StopToken());
        result = std::make_shared<const casework::ProbeSearchResult>(std::move(*found));
        page.resize(1280, 800);
        page.show();
        page.activateWindow();
    }
    bool compare(int index)
    {
        if (!QTest::qWaitForWindowActive(&page))
            return false;
        page.compare(probe, result, index);
        return QTest::qWaitFor([this] { return shown.count() > 0; });
    }
    QString text(const char* name)
    {
        return page.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    /// The eyes of one side on its canvas, logical pixels.
    static std::pair<QPointF, QPointF> eyes(ImageCanvas& canvas,
                                            const matching::Landmarks& landmarks)
    {
        const auto at = [&canvas](const PointPx& stored) {
            const PointPx upright = canvas.image()->map().toUpright(stored);
            return canvas.imageToWidget().map(QPointF(upright.x, upright.y));
        };
        return {at(landmarks.rightEye()), at(landmarks.leftEye())};
    }
};

} // namespace

class TestComparisonPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tonesAreShownAsTheEngineSeesThem();
    void ordinaryTonesAreShownAsTheyAre();
    void eyesAreLevelAndEquallyFarApart();
    void headersSayWhoAndWhat();
    void whatAReasonWasGivenForIsSaid();
    void doubtsAboutTheCandidateAreRepeated_data();
    void doubtsAboutTheCandidateAreRepeated();
    void whatTheReferenceIsStandsBesideIt();
    void measuringAnewIsAdvisedWhereItCanBeDone_data();
    void measuringAnewIsAdvisedWhereItCanBeDone();
    void coarseProbesAreSaid_data();
    void coarseProbesAreSaid();
    void bothSidesAreDrawnAlike_data();
    void bothSidesAreDrawnAlike();
    void originIsNeverCut();
    void titleOfOneOfSeveralIsNeverCut();
    void fileOfOneOfSeveralCanBeTold();
    void lowPageKeepsItsRoomForTheFaces();
    void whereNobodySeesAFaceNothingIsLevelled();
    void zoomIsLinkedUntilUnlinked();
    void keysWorkWhateverHasTheFocus();
    void levelButtonShowsItsState();
    void picturesThatAreNotLevelledAreNotTurned();
    void keysEnlargeInWholeSteps();
    void readoutSaysWhetherTheSizesAgree();
    void scoreIsNeverCut();
    void fullScreenShowsBothFaces();
    void imagesHaveMostOfTheHeight();
    void nextAndPrevious();
    void anotherPhotographOfTheProbeIsShown();
    void photographsAreDoubtedFirst();
    void resizingKeepsTheEyesTogether();
    void escapeGoesBack();
    void missingOriginalIsAnError();
    void oneImageAloneIsLevelledAndSaidSo();
    void pointsAreShownOnBothSides();
};

void TestComparisonPage::tonesAreShownAsTheEngineSeesThem()
{
    Shown shown;
    auto flat = std::make_shared<Photograph>(*shown.probe.photograph);
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < flat->stored.heightPx(); ++y) {
        for (int x = 0; x < flat->stored.widthPx(); ++x)
            pixels.insert(pixels.end(), 3, static_cast<std::uint8_t>(20 + x % 30));
    }
    flat->stored = Image(flat->stored.size(), std::move(pixels));
    shown.probe.photograph = flat;
    matching::QualityMeasurement few;
    few.id = matching::quality::kToneRange;
    few.concern = matching::QualityConcern::Warning;
    few.aspect = "fewTones";
    shown.probe.quality.measurements = {few};
    QVERIFY(shown.compare(0));
    auto* tones = shown.page.findChild<QToolButton*>(QStringLiteral("tonesButton"));
    QVERIFY(tones->isEnabled() && !tones->isChecked());
    shown.page.probeCanvas().zoomIn();
    const auto brightest = [&shown] {
        const QImage seen = shown.page.probeCanvas().grab().toImage();
        int most = 0;
        for (int x = seen.width() / 3; x < 2 * seen.width() / 3; ++x)
            most = std::max(most, qGray(seen.pixel(x, seen.height() / 2)));
        return most;
    };
    const double zoom = shown.page.probeCanvas().view().zoom;
    QVERIFY(brightest() < 60);

    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_C);
    QTRY_VERIFY(shown.page.probeCanvas().image() && brightest() > 200);
    QCOMPARE(shown.page.probeCanvas().view().zoom, zoom);
    QVERIFY(tones->isChecked());

    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_C);
    QTRY_VERIFY(shown.page.probeCanvas().image() && brightest() < 60);

    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_C);
    QTRY_VERIFY(shown.page.probeCanvas().image() && brightest() > 200);
    QCOMPARE(shown.page.probeCanvas().view().zoom, zoom);
    QVERIFY(shown.compare(1));
    QTRY_VERIFY(shown.page.probeCanvas().image() && brightest() < 60);
    QVERIFY(!tones->isChecked());
}

void TestComparisonPage::ordinaryTonesAreShownAsTheyAre()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    QVERIFY(!shown.page.findChild<QToolButton*>(QStringLiteral("tonesButton"))->isEnabled());
}

void TestComparisonPage::eyesAreLevelAndEquallyFarApart()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    const auto probe = Shown::eyes(shown.page.probeCanvas(), shown.probe.face.landmarks);
    const auto candidate =
        Shown::eyes(shown.page.candidateCanvas(), shown.result->candidates[0].reference.landmarks);
    QVERIFY(std::abs(probe.first.y() - probe.second.y()) < kInvisible);
    QVERIFY(std::abs(probe.first.y() - candidate.first.y()) < kInvisible);
    QVERIFY(std::abs((probe.second - probe.first).x() - (candidate.second - candidate.first).x()) <
            kInvisible);
}

void TestComparisonPage::headersSayWhoAndWhat()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    QCOMPARE(shown.text("comparisonTitle"),
             QStringLiteral("Exhibit 1 ▸ Q-1 beside candidate 1 of 3"));
    const QString score = shown.text("scoreSentence");
    for (const char* part : {"Similarity score", "no probability", "threshold", "who is listed"})
        QVERIFY2(score.contains(QLatin1String(part)), qPrintable(score));
    QVERIFY(shown.text("noIdentificationSentence").contains(QStringLiteral("no identification")));
    const auto titles = shown.page.findChildren<QLabel*>(QStringLiteral("faceHeaderTitle"));
    QCOMPARE(titles.size(), 2);
    QCOMPARE(titles[0]->text(), QStringLiteral("Exhibit 1 ▸ Q-1"));
    QCOMPARE(titles[1]->text(), QStringLiteral("Candidate 1: Person 2"));
}

void TestComparisonPage::whatAReasonWasGivenForIsSaid()
{
    Shown shown;
    casework::ProbeSearchResult gated = *shown.result;
    gated.gates.gates = {{{QStringLiteral("scan"), casework::ProvenanceBound{},
                           casework::GateEffect::NeedReason, false, QStringLiteral("source")},
                          {},
                          casework::ProvenanceType::Scan}};
    gated.gates.reason = QStringLiteral("the only image");
    shown.result = std::make_shared<const casework::ProbeSearchResult>(std::move(gated));
    QVERIFY(shown.compare(0));
    const QString said =
        shown.page.findChild<QWidget*>(QStringLiteral("candidateDoubts"))->accessibleName();
    QVERIFY2(said.contains(QStringLiteral("Reason given for this search: “the only image”")) &&
                 said.contains(QStringLiteral("Rule “scan”")),
             qPrintable(said));
}

void TestComparisonPage::doubtsAboutTheCandidateAreRepeated_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("people");
    QTest::addColumn<bool>("isProbesFile");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no doubt") << QStringList() << QStringList() << false << QStringList();
    QTest::newRow("the probe's own file")
        << QStringList() << QStringList() << true
        << QStringList{QStringLiteral("own file"), QStringLiteral("no comparison")};
    QTest::newRow("another name") << QStringList{QStringLiteral("Berta")} << QStringList() << false
                                  << QStringList{QStringLiteral("Berta")};
    QTest::newRow("came as another person too")
        << QStringList() << QStringList{QStringLiteral("P9")} << false
        << QStringList{QStringLiteral("P9"), QStringLiteral("who it shows is in question")};
    QTest::newRow("both") << QStringList{QStringLiteral("Berta")}
                          << QStringList{QStringLiteral("P9")} << false
                          << QStringList{QStringLiteral("Berta"), QStringLiteral("P9")};
}

void TestComparisonPage::doubtsAboutTheCandidateAreRepeated()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, people);
    QFETCH(bool, isProbesFile);
    QFETCH(QStringList, words);
    Shown shown;
    auto result = *shown.result;
    if (isProbesFile)
        result.candidates[1].kinship = casework::CandidateKinship();
    result.candidates[1].otherNames = names;
    result.candidates[1].otherPeople = people;
    shown.result = std::make_shared<const casework::ProbeSearchResult>(std::move(result));
    QVERIFY(shown.compare(1));
    auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("candidateDoubts"));
    QCOMPARE(banner->isVisible(), !words.isEmpty());
    QString said;
    for (const QLabel* label : banner->findChildren<QLabel*>())
        said += label->text();
    for (const QString& part : words)
        QVERIFY2(said.contains(part), qPrintable(said));
    // Of this candidate alone.
    shown.page.showNext();
    QVERIFY(!banner->isVisible());
}

void TestComparisonPage::whatTheReferenceIsStandsBesideIt()
{
    Shown shown;
    auto result = *shown.result;
    casework::PhotographOrigin& origin = result.candidates[1].origin;
    origin.type = casework::ProvenanceType::GeneratedOrAltered;
    origin.stated =
        casework::ProvenanceInForce{{origin.type, QStringLiteral("Officer"), {}, {}}, ExhibitId{3}};
    shown.result = std::make_shared<const casework::ProbeSearchResult>(std::move(result));
    QVERIFY(shown.compare(1));
    const auto besides = shown.page.findChildren<QLabel*>(QStringLiteral("faceHeaderOrigin"));
    QVERIFY2(besides[1]->text().contains(QStringLiteral("Stated to be: Generated or altered")),
             qPrintable(besides[1]->text()));
    auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("candidateDoubts"));
    QVERIFY2(banner->isVisible() && banner->accessibleName().contains(QStringLiteral("rule P10")),
             qPrintable(banner->accessibleName()));
    shown.page.showNext();
    QVERIFY(!banner->isVisible());
    QVERIFY(besides[1]->text().isEmpty());
}

void TestComparisonPage::measuringAnewIsAdvisedWhereItCanBeDone_data()
{
    QTest::addColumn<bool>("isReadOnly");
    QTest::newRow("a lab that can be written") << false;
    QTest::newRow("a lab that is only read") << true;
}

void TestComparisonPage::measuringAnewIsAdvisedWhereItCanBeDone()
{
    QFETCH(bool, isReadOnly);
    Shown shown;
    tests::ReadOnlyLab readOnly(shown.place.lab());
    casework::Lab* lab = isReadOnly ? &readOnly : &shown.place.lab();
    JobList jobs;
    const SystemClock clock;
    Workplace workplace(std::shared_ptr<casework::Lab>(lab, [](casework::Lab*) {}),
                        shown.place.workplace().policy(), jobs, clock);
    workplace.setPipeline(shown.place.workplace().pipeline());
    ComparisonPage page(workplace);
    page.show();
    auto result = *shown.result;
    result.engine.models = {{"fake-detector"}, {"fake-landmarks"}};
    page.compare(shown.probe,
                 std::make_shared<const casework::ProbeSearchResult>(std::move(result)), 0);
    const QString said =
        page.findChild<QWidget*>(QStringLiteral("candidateDoubts"))->accessibleName();
    QVERIFY2(said.contains(QStringLiteral("measured with other models")), qPrintable(said));
    QCOMPARE(said.contains(QStringLiteral("here it is read-only")), isReadOnly);
    QCOMPARE(said.contains(QStringLiteral("gallery's page measures it anew")), !isReadOnly);
    QTRY_VERIFY(jobs.isIdle());
}

void TestComparisonPage::coarseProbesAreSaid_data()
{
    QTest::addColumn<double>("coarseness");
    QTest::newRow("few pixels between the eyes") << 1.0;
    QTest::newRow("nearly enough of them") << 0.1;
    QTest::newRow("enough of them") << 0.0;
}

void TestComparisonPage::coarseProbesAreSaid()
{
    QFETCH(double, coarseness);
    Shown shown;
    auto result = std::make_shared<casework::ProbeSearchResult>(*shown.result);
    result->coarseness = coarseness;
    shown.result = result;
    QVERIFY(shown.compare(0));
    auto* note = shown.page.findChild<QLabel*>(QStringLiteral("coarseProbeNote"));
    QCOMPARE(note->isVisible(), coarseness > 0);
    QCOMPARE(note->text().contains(QStringLiteral("few pixels")), coarseness > 0);
    QVERIFY(note->height() >= note->heightForWidth(note->width()));
}

void TestComparisonPage::bothSidesAreDrawnAlike_data()
{
    QTest::addColumn<double>("probeZoom");
    QTest::addColumn<double>("candidateZoom");
    QTest::addColumn<bool>("isSmoothed");
    QTest::newRow("both small") << 1.3 << 0.7 << true;
    QTest::newRow("the probe from 200 % on") << 2.0 << 0.7 << false;
    QTest::newRow("the candidate from 200 % on") << 1.3 << 5.5 << false;
    QTest::newRow("both from 200 % on") << 3.0 << 2.5 << false;
}

void TestComparisonPage::bothSidesAreDrawnAlike()
{
    QFETCH(double, probeZoom);
    QFETCH(double, candidateZoom);
    QFETCH(bool, isSmoothed);
    Shown shown;
    QVERIFY(shown.compare(0));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_L);
    QVERIFY(!shown.page.isLinked());
    shown.page.probeCanvas().zoomTo(probeZoom, {50, 50});
    shown.page.candidateCanvas().zoomTo(candidateZoom, {50, 50});
    QCOMPARE(shown.page.probeCanvas().isSmoothed(), isSmoothed);
    QCOMPARE(shown.page.candidateCanvas().isSmoothed(), isSmoothed);
    if (!isSmoothed) {
        const QString words = QStringLiteral("not smoothed");
        QVERIFY(shown.page.probeCanvas().zoomText().contains(words));
        QVERIFY(shown.page.candidateCanvas().zoomText().contains(words));
    }
    // Levelled again, and the next candidate.
    shown.page.showNext();
    QTRY_COMPARE(shown.shown.count(), 2);
    QCOMPARE(shown.page.probeCanvas().isSmoothed(), shown.page.candidateCanvas().isSmoothed());
}

void TestComparisonPage::originIsNeverCut()
{
    Shown shown;
    shown.probe.exhibit.fileName =
        QStringLiteral("Hauptbahnhof_Nord_Kamera_7_Gleis_12_2026-04-12_18-33-09.999.png");
    QVERIFY(shown.compare(0));
    shown.page.resize(853, 480);
    auto* header = shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"));
    auto* origin = header->findChild<QLabel*>(QStringLiteral("faceHeaderOrigin"));
    // Below the file it needs no dot before it.
    QTRY_COMPARE(origin->text(), QStringLiteral("found by the detector"));
    QTRY_VERIFY(origin->width() >= origin->sizeHint().width());
}

void TestComparisonPage::titleOfOneOfSeveralIsNeverCut()
{
    Shown shown;
    shown.probe = shown.place.probes({2, 7, 9});
    QVERIFY(shown.compare(0));
    const auto* header = shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"));
    const auto* title = header->findChild<QLabel*>(QStringLiteral("faceHeaderTitle"));
    const auto* origin = header->findChild<QLabel*>(QStringLiteral("faceHeaderOrigin"));
    const auto isWhole = [](const QLabel* label) {
        return label->isVisible() && label->contentsRect().width() >=
                                         label->fontMetrics().horizontalAdvance(label->text());
    };
    const int wide = origin->y();
    for (const QSize size : {QSize(760, 440), QSize(1280, 800)}) {
        shown.page.resize(size);
        QTRY_VERIFY2(isWhole(title), qPrintable(title->text()));
        QTRY_VERIFY(isWhole(origin));
    }
    QTRY_COMPARE(origin->y(), wide);
}

void TestComparisonPage::fileOfOneOfSeveralCanBeTold()
{
    Shown shown;
    shown.probe = shown.place.probes({2, 7, 9});
    shown.probe.exhibit.fileName = QStringLiteral("platform-7-camera-2-0412.jpg");
    QVERIFY(shown.compare(0));
    const auto* header = shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"));
    const auto* file = header->findChild<QLabel*>(QStringLiteral("faceHeaderFile"));
    for (const QSize size : {QSize(1190, 730), QSize(1100, 700), QSize(1500, 900)}) {
        shown.page.resize(size);
        QTRY_VERIFY2(file->width() >= 16 * file->fontMetrics().averageCharWidth(),
                     qPrintable(QString::number(file->width())));
    }
}

void TestComparisonPage::lowPageKeepsItsRoomForTheFaces()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    auto* notice = shown.page.findChild<QLabel*>(QStringLiteral("noIdentificationSentence"));
    shown.page.resize(500, 440);
    QTRY_VERIFY(notice->height() < 2 * notice->fontMetrics().height());
    shown.page.resize(500, 800);
    QTRY_VERIFY(notice->height() >= 2 * notice->fontMetrics().height());
}

void TestComparisonPage::whereNobodySeesAFaceNothingIsLevelled()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    const auto banners = shown.page.findChildren<QWidget*>(QStringLiteral("noFaceBanner"));
    QCOMPARE(banners.size(), 2);
    QVERIFY(!banners[0]->isVisible() && !banners[1]->isVisible());

    shown.probe.face.face.origin = matching::FaceOrigin::Drawn;
    shown.probe.face.face.score = 0.1;
    const auto quality =
        shown.place.workplace().pipeline()->quality(*shown.probe.photograph, {shown.probe.face}, 0);
    shown.probe.quality = *quality;
    shown.page.compare(shown.probe, shown.result, 1);
    QTRY_COMPARE(shown.shown.count(), 2);
    QVERIFY(banners[0]->isVisible());
    QVERIFY(banners[0]->accessibleName().contains(QStringLiteral("sees no face")));
    auto* level = shown.page.findChild<QToolButton*>(QStringLiteral("level-eyesButton"));
    QVERIFY(!level->isEnabled() && !level->isChecked());
    for (ImageCanvas* canvas : {&shown.page.probeCanvas(), &shown.page.candidateCanvas()})
        QVERIFY2(canvas->zoomText().endsWith(QStringLiteral("eyes not known")),
                 qPrintable(canvas->zoomText()));
    QCOMPARE(shown.page.probeCanvas().view().rotationDeg, 0.0);
}

void TestComparisonPage::zoomIsLinkedUntilUnlinked()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    ImageCanvas& candidate = shown.page.candidateCanvas();
    const double before = candidate.view().zoom;
    QTest::keyClick(&probe, Qt::Key_Plus);
    QVERIFY(candidate.view().zoom > before);
    QTest::keyClick(&probe, Qt::Key_L);
    QVERIFY(!shown.page.isLinked());
    QVERIFY(!shown.page.findChild<QToolButton*>(QStringLiteral("linkButton"))->isChecked());
    const ViewTransform unlinked = candidate.view();
    QTest::keyClick(&probe, Qt::Key_Plus);
    QCOMPARE(candidate.view(), unlinked);
    QTest::keyClick(&probe, Qt::Key_L);
    QTest::keyClick(&probe, Qt::Key_R);
    QVERIFY(probe.isAtHome() && candidate.isAtHome());
}

void TestComparisonPage::keysWorkWhateverHasTheFocus()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    auto* back = shown.page.findChild<QWidget*>(QStringLiteral("backButton"));
    back->setFocus();
    QTest::keyClick(back, Qt::Key_L);
    QVERIFY(!shown.page.isLinked());
    shown.page.setFocus();
    QVERIFY(shown.page.probeCanvas().hasFocus());
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_L);
    QVERIFY(shown.page.isLinked());
}

void TestComparisonPage::levelButtonShowsItsState()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    auto* level = shown.page.findChild<QToolButton*>(QStringLiteral("level-eyesButton"));
    QVERIFY(level->isChecked());
    QVERIFY(shown.page.probeCanvas().zoomText().contains(QStringLiteral("eyes level")));
    // Enlarged, they are level all the same.
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Plus);
    QVERIFY(level->isChecked());
    QVERIFY(shown.page.probeCanvas().zoomText().contains(QStringLiteral("eyes level")));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Comma);
    QVERIFY(!level->isChecked());
    QVERIFY(!shown.page.probeCanvas().zoomText().contains(QStringLiteral("eyes level")));
    QTest::mouseClick(level, Qt::LeftButton);
    QVERIFY(level->isChecked());
    QVERIFY(shown.page.probeCanvas().isAtHome() && shown.page.candidateCanvas().isAtHome());
    QTest::keyClick(&shown.page.candidateCanvas(), Qt::Key_Comma);
    QTest::keyClick(&shown.page.candidateCanvas(), Qt::Key_H);
    QVERIFY(level->isChecked());
}

void TestComparisonPage::picturesThatAreNotLevelledAreNotTurned()
{
    Shown shown;
    for (PointPx& point : shown.probe.face.landmarks.points)
        point.y += 0.2 * point.x;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    ImageCanvas& candidate = shown.page.candidateCanvas();
    QTest::keyClick(&probe, Qt::Key_Plus);
    const ViewTransform levelled = probe.view();
    QVERIFY(levelled.rotationDeg < -5);
    QTest::keyClick(&probe, Qt::Key_H);
    QVERIFY(!shown.page.findChild<QToolButton*>(QStringLiteral("level-eyesButton"))->isChecked());
    for (ImageCanvas* canvas : {&probe, &candidate}) {
        QCOMPARE(canvas->view().rotationDeg, 0.0);
        QVERIFY(!canvas->zoomText().contains(QStringLiteral("turned")));
        QVERIFY(canvas->zoomText().endsWith(QStringLiteral("· same eye distance")));
    }
    QCOMPARE(probe.view().zoom, levelled.zoom);
    QCOMPARE(probe.view().centre, levelled.centre);
    // From there on they move together.
    QTest::keyClick(&probe, Qt::Key_Right);
    QCOMPARE(candidate.view().rotationDeg, 0.0);
    QTest::keyClick(&probe, Qt::Key_H);
    QVERIFY(candidate.zoomText().endsWith(QStringLiteral("· eyes level, same eye distance")));
}

void TestComparisonPage::keysEnlargeInWholeSteps()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    while (probe.view().zoom < 2)
        QTest::keyClick(&probe, Qt::Key_Plus);
    for (const double step : {3.0, 4.0, 5.0}) {
        QTest::keyClick(&probe, Qt::Key_Plus);
        QCOMPARE(probe.view().zoom, step);
    }
}

void TestComparisonPage::readoutSaysWhetherTheSizesAgree()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    ImageCanvas& candidate = shown.page.candidateCanvas();
    QTest::keyClick(&probe, Qt::Key_Plus);
    for (ImageCanvas* canvas : {&probe, &candidate})
        QVERIFY(canvas->zoomText().endsWith(QStringLiteral("· eyes level, same eye distance")));
    // Linking again keeps what one side alone was given, and the readouts go on saying so.
    QTest::keyClick(&probe, Qt::Key_L);
    QTest::keyClick(&probe, Qt::Key_Plus);
    QTest::keyClick(&probe, Qt::Key_L);
    QTest::keyClick(&probe, Qt::Key_Minus);
    QTest::keyClick(&probe, Qt::Key_Minus);
    for (ImageCanvas* canvas : {&probe, &candidate})
        QVERIFY(canvas->zoomText().endsWith(QStringLiteral("· eye distances differ")));
    QTest::keyClick(&probe, Qt::Key_H);
    QVERIFY(candidate.zoomText().endsWith(QStringLiteral("· eyes level, same eye distance")));
}

void TestComparisonPage::scoreIsNeverCut()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    shown.page.resize(700, 600);
    auto* score = shown.page.findChild<QLabel*>(QStringLiteral("scoreSentence"));
    QTRY_VERIFY(score->height() >= score->heightForWidth(score->width()));
    const QString own = shown.text("ownScoresText");
    QVERIFY2(own.contains(QStringLiteral("different people score 0.000 on average")),
             qPrintable(own));
}

void TestComparisonPage::fullScreenShowsBothFaces()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    auto* faces = shown.page.findChild<QWidget*>(QStringLiteral("comparedFaces"));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_F);
    QVERIFY(faces->isWindow() && faces->isFullScreen());
    for (ImageCanvas* canvas : {&shown.page.probeCanvas(), &shown.page.candidateCanvas()})
        QVERIFY(canvas->isVisible() && canvas->window() == faces);
    QSignalSpy back(&shown.page, &ComparisonPage::backRequested);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Escape);
    QVERIFY(!faces->isWindow());
    QCOMPARE(back.count(), 0);
}

void TestComparisonPage::imagesHaveMostOfTheHeight()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    // What the frame leaves of a window of 1280 by 720.
    shown.page.resize(1190, 650);
    constexpr double kLeastShare = 0.7;
    QTRY_VERIFY(shown.page.probeCanvas().height() >= kLeastShare * shown.page.height());
    QCOMPARE(shown.page.candidateCanvas().height(), shown.page.probeCanvas().height());
}

void TestComparisonPage::nextAndPrevious()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    QSignalSpy shownIndex(&shown.page, &ComparisonPage::candidateShown);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_K);
    QCOMPARE(shown.page.index(), std::optional(0));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_J);
    QCOMPARE(shown.page.index(), std::optional(1));
    QCOMPARE(shown.text("comparisonTitle"),
             QStringLiteral("Exhibit 1 ▸ Q-1 beside candidate 2 of 3"));
    QTRY_COMPARE(shown.shown.count(), 2);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_J);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_J);
    QCOMPARE(shown.page.index(), std::optional(2));
    QCOMPARE(shownIndex.count(), 2);
}

void TestComparisonPage::anotherPhotographOfTheProbeIsShown()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    const auto* button = shown.page.findChild<QToolButton*>(QStringLiteral("nextPhotographButton"));
    QVERIFY(!button->isVisible());
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_P);
    QCOMPARE(shown.page.photograph(), std::size_t{0});

    shown.probe = shown.place.probes({2, 7, 9});
    auto several = *shown.result;
    several.photographs = 3;
    several.leastAlike = matching::PhotographPair{0, 1, 0.5};
    shown.result = std::make_shared<const casework::ProbeSearchResult>(several);
    shown.shown.clear();
    QVERIFY(shown.compare(0));
    QVERIFY(button->isVisible());
    const auto* header = shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"));
    const auto titleOf = [header] {
        return header->findChild<QLabel*>(QStringLiteral("faceHeaderTitle"))->text();
    };
    QCOMPARE(titleOf(), QStringLiteral("Exhibit 1 ▸ Q-1 (photograph 1 of 3)"));
    QVERIFY(shown.text("scoreSentence").contains(QStringLiteral("3 photographs together")));
    QVERIFY(shown.text("scoreSentence").contains(QStringLiteral("The two least alike")));
    const auto main = shown.page.probeCanvas().image();
    shown.shown.clear();
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_P);
    QTRY_COMPARE(shown.shown.count(), 1);
    QCOMPARE(titleOf(), QStringLiteral("Exhibit 2 ▸ Q-1 (photograph 2 of 3)"));
    QVERIFY(shown.page.probeCanvas().image() != main);
    QCOMPARE(shown.text("comparisonTitle"),
             QStringLiteral("Exhibit 2 ▸ Q-1 beside candidate 1 of 3"));
    // The next candidate stands beside the same photograph.
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_J);
    QCOMPARE(shown.page.photograph(), std::size_t{1});
    QCOMPARE(shown.page.index(), std::optional(1));
    QTest::mouseClick(const_cast<QToolButton*>(button), Qt::LeftButton);
    QCOMPARE(shown.page.photograph(), std::size_t{2});
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_P);
    QCOMPARE(shown.page.photograph(), std::size_t{0});
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_P, Qt::ShiftModifier);
    QCOMPARE(shown.page.photograph(), std::size_t{2});
    // A pair that is opened anew begins with the main one.
    shown.page.compare(shown.probe, shown.result, 0);
    QCOMPARE(shown.page.photograph(), std::size_t{0});
    QTRY_VERIFY(shown.page.probeCanvas().image() && shown.page.candidateCanvas().image());
    const auto probe = Shown::eyes(shown.page.probeCanvas(), shown.probe.face.landmarks);
    QVERIFY(std::abs(probe.first.y() - probe.second.y()) < kInvisible);
}

void TestComparisonPage::photographsAreDoubtedFirst()
{
    Shown shown;
    shown.probe = shown.place.probes({2, 7, 9});
    auto several = *shown.result;
    several.photographs = 3;
    several.leastAlike = matching::PhotographPair{0, 1, 0.49};
    several.savedTwice = {{1, 2, 1.4}};
    shown.result = std::make_shared<const casework::ProbeSearchResult>(several);
    QVERIFY(shown.compare(0));
    const QString doubts =
        shown.page.findChild<QWidget*>(QStringLiteral("candidateDoubts"))->accessibleName();
    const auto least = doubts.indexOf(QStringLiteral("The two least alike"));
    const auto different = doubts.indexOf(QStringLiteral("look whether they show one person"));
    const auto twice = doubts.indexOf(QStringLiteral("one picture that was saved twice"));
    QVERIFY2(least == 0 && different > least && twice > different, qPrintable(doubts));
    // Once is enough.
    QVERIFY(!shown.text("scoreSentence").contains(QStringLiteral("The two least alike")));
}

void TestComparisonPage::resizingKeepsTheEyesTogether()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    shown.page.resize(900, 700);
    QTRY_COMPARE(shown.page.probeCanvas().width(), shown.page.candidateCanvas().width());
    const auto probe = Shown::eyes(shown.page.probeCanvas(), shown.probe.face.landmarks);
    const auto candidate =
        Shown::eyes(shown.page.candidateCanvas(), shown.result->candidates[0].reference.landmarks);
    QVERIFY((probe.first - candidate.first).manhattanLength() < kInvisible);
    QVERIFY((probe.second - candidate.second).manhattanLength() < kInvisible);
}

void TestComparisonPage::escapeGoesBack()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    QSignalSpy back(&shown.page, &ComparisonPage::backRequested);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Escape);
    QCOMPARE(back.count(), 1);
}

void TestComparisonPage::missingOriginalIsAnError()
{
    Shown shown;
    auto broken = std::make_shared<casework::ProbeSearchResult>(*shown.result);
    broken->candidates[0].reference.original = Sha256::of(tests::bytesOf("nobody stored this"));
    shown.page.compare(shown.probe, broken, 0);
    QTRY_VERIFY(shown.page.findChild<QWidget*>(QStringLiteral("errorPanel"))->isVisible());
    QVERIFY(!shown.page.candidateCanvas().image());
    QTRY_VERIFY(shown.page.probeCanvas().image());
}

void TestComparisonPage::oneImageAloneIsLevelledAndSaidSo()
{
    Shown shown;
    for (PointPx& point : shown.probe.face.landmarks.points)
        point.y += 0.2 * point.x;
    auto broken = std::make_shared<casework::ProbeSearchResult>(*shown.result);
    broken->candidates[1].reference.original = Sha256::of(tests::bytesOf("nobody stored this"));
    shown.result = broken;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    // Another pair's image may be read anew: nothing of the pair before is left.
    shown.probe = shown.place.probe(2);
    for (PointPx& point : shown.probe.face.landmarks.points)
        point.y += 0.2 * point.x;
    shown.page.compare(shown.probe, shown.result, 1);
    auto* panel = shown.page.findChild<QWidget*>(QStringLiteral("errorPanel"));
    QTRY_VERIFY(probe.image() && panel->isVisible());
    const auto eyes = Shown::eyes(probe, shown.probe.face.landmarks);
    QVERIFY(std::abs(eyes.first.y() - eyes.second.y()) < kInvisible);
    QVERIFY(probe.view().rotationDeg < -5);
    const QString turned = QStringLiteral("° · eyes level");
    QVERIFY2(probe.zoomText().endsWith(turned), qPrintable(probe.zoomText()));
    auto* level = shown.page.findChild<QToolButton*>(QStringLiteral("level-eyesButton"));
    QVERIFY(level->isEnabled() && level->isChecked());
    QTest::keyClick(&probe, Qt::Key_H);
    QVERIFY(!level->isChecked());
    QCOMPARE(probe.view().rotationDeg, 0.0);
    QVERIFY2(!probe.zoomText().contains(QStringLiteral("eye")), qPrintable(probe.zoomText()));
    // From a pair to a candidate without an image.
    shown.page.showPrevious();
    QTRY_VERIFY(probe.zoomText().endsWith(QStringLiteral("eyes level, same eye distance")));
    shown.page.showNext();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY2(probe.zoomText().endsWith(turned), qPrintable(probe.zoomText()));
}

void TestComparisonPage::pointsAreShownOnBothSides()
{
    Shown shown;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    ImageCanvas& candidate = shown.page.candidateCanvas();
    QVERIFY(!probe.landmarks() && !candidate.landmarks());
    QTest::keyClick(&probe, Qt::Key_L, Qt::ShiftModifier);
    QVERIFY(shown.page.isLinked());
    QCOMPARE(*probe.landmarks(), shown.probe.face.landmarks);
    QCOMPARE(*candidate.landmarks(), shown.result->candidates[0].reference.landmarks);
    shown.page.showNext();
    QVERIFY(!candidate.landmarks());
    QTRY_COMPARE(candidate.landmarks(),
                 std::optional(shown.result->candidates[1].reference.landmarks));
    QTest::keyClick(&probe, Qt::Key_F);
    QTest::keyClick(&probe, Qt::Key_L, Qt::ShiftModifier);
    QVERIFY(!probe.landmarks() && !candidate.landmarks());
}

QTEST_MAIN(TestComparisonPage)
#include "tst_ComparisonPage.moc"
