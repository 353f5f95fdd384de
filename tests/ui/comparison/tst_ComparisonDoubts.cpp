// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownComparison.h"
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/TakeIn.h"
#include "foundation/imaging/JpegWriter.h"
#include "support/LabInFront.h"
#include "support/SyntheticImage.h"

#include <QLabel>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownComparison;

/// What is said of a comparison that may mislead.
class TestComparisonDoubts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAReasonWasGivenForIsSaid();
    void fullScreenKeepsWhatMayMislead();
    void fullScreenSaysNothingWhereNothingMisleads();
    void doubtsAboutTheCandidateAreRepeated_data();
    void doubtsAboutTheCandidateAreRepeated();
    void whatTheReferenceIsStandsBesideIt();
    void measuringAnewIsAdvisedWhereItCanBeDone_data();
    void measuringAnewIsAdvisedWhereItCanBeDone();
    void coarseProbesAreSaid_data();
    void coarseProbesAreSaid();
    void photographsAreDoubtedFirst();
};

void TestComparisonDoubts::whatAReasonWasGivenForIsSaid()
{
    ShownComparison shown;
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

void TestComparisonDoubts::fullScreenKeepsWhatMayMislead()
{
    ShownComparison shown;
    casework::Lab& lab = shown.place.lab();
    const SystemClock clock;
    const auto taken = casework::takeIn(lab.exhibits(), lab.originals(),
                                        writeJpeg(tests::syntheticTexture({64, 48}, 2), 90).value(),
                                        QStringLiteral("a.jpg"), clock);
    const auto copy =
        casework::saveCopy({lab.originals(), lab.derivations()}, taken->exhibit,
                           imagery::Recipe({imagery::RecipeStep(*imagery::findStep("flip"))}),
                           QStringLiteral("Semblance 9"), clock, {});
    QVERIFY(copy);
    shown.probe.exhibit = copy->taken.exhibit;
    casework::ProbeSearchResult gated = *shown.result;
    gated.origins = {{casework::ProvenanceType::Photograph,
                      {},
                      {{std::string(imagery::trace::kImageGenerator), {}, "ComfyUI"}}}};
    gated.gates.gates = {{{QStringLiteral("scan"), casework::ProvenanceBound{},
                           casework::GateEffect::Refuse, true, QStringLiteral("source")},
                          {},
                          casework::ProvenanceType::Scan}};
    gated.gates.reason = QStringLiteral("the only image");
    shown.result = std::make_shared<const casework::ProbeSearchResult>(std::move(gated));
    QVERIFY(shown.compare(0));
    QTRY_VERIFY(shown.page.findChild<QWidget*>(QStringLiteral("copyBanner"))->isVisible());
    const auto* notes = shown.page.findChild<QWidget*>(QStringLiteral("fullScreenNotes"));
    QVERIFY(notes && !notes->isVisible());

    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_F);
    QTRY_VERIFY(notes->isVisible());
    const auto said = [&](const char* name) {
        const auto* banner = shown.page.findChild<QWidget*>(QString::fromLatin1(name));
        return banner->isVisible() ? banner->accessibleName() : QString();
    };
    const QString doubts = said("candidateDoubtsInFullScreen");
    for (const char* words : {"ComfyUI", "it was overridden", "“the only image”"})
        QVERIFY2(doubts.contains(QString::fromUtf8(words)), qPrintable(doubts));
    QVERIFY(said("copyBannerInFullScreen").contains(QStringLiteral("mirrored")));
    // Not over a face, and both are equally high all the same.
    for (const ImageCanvas* canvas : {&shown.page.probeCanvas(), &shown.page.candidateCanvas()})
        QTRY_VERIFY(canvas->geometry().top() > notes->geometry().bottom());
    // Calm is the quality alone.
    for (const auto* label : shown.page.findChildren<QLabel*>(QStringLiteral("noWarningsLabel")))
        QVERIFY2(label->text().startsWith(QStringLiteral("Quality warnings: ")),
                 qPrintable(label->text()));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Escape);
    QVERIFY(!notes->isVisible());
}

void TestComparisonDoubts::fullScreenSaysNothingWhereNothingMisleads()
{
    ShownComparison shown;
    QVERIFY(shown.compare(1));
    const auto* notes = shown.page.findChild<QWidget*>(QStringLiteral("fullScreenNotes"));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_F);
    QVERIFY(shown.page.probeCanvas().isFillingScreen());
    for (const auto* banner : notes->findChildren<QFrame*>(Qt::FindDirectChildrenOnly))
        QVERIFY2(!banner->isVisible(), qPrintable(banner->accessibleName()));
    QTRY_COMPARE(notes->height(), 0);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_F);
}

void TestComparisonDoubts::doubtsAboutTheCandidateAreRepeated_data()
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

void TestComparisonDoubts::doubtsAboutTheCandidateAreRepeated()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, people);
    QFETCH(bool, isProbesFile);
    QFETCH(QStringList, words);
    ShownComparison shown;
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

void TestComparisonDoubts::whatTheReferenceIsStandsBesideIt()
{
    ShownComparison shown;
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

void TestComparisonDoubts::measuringAnewIsAdvisedWhereItCanBeDone_data()
{
    QTest::addColumn<bool>("isReadOnly");
    QTest::newRow("a lab that can be written") << false;
    QTest::newRow("a lab that is only read") << true;
}

void TestComparisonDoubts::measuringAnewIsAdvisedWhereItCanBeDone()
{
    QFETCH(bool, isReadOnly);
    ShownComparison shown;
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

void TestComparisonDoubts::coarseProbesAreSaid_data()
{
    QTest::addColumn<double>("coarseness");
    QTest::newRow("few pixels between the eyes") << 1.0;
    QTest::newRow("nearly enough of them") << 0.1;
    QTest::newRow("enough of them") << 0.0;
}

void TestComparisonDoubts::coarseProbesAreSaid()
{
    QFETCH(double, coarseness);
    ShownComparison shown;
    auto result = std::make_shared<casework::ProbeSearchResult>(*shown.result);
    result->coarseness = coarseness;
    shown.result = result;
    QVERIFY(shown.compare(0));
    auto* note = shown.page.findChild<QLabel*>(QStringLiteral("coarseProbeNote"));
    QCOMPARE(note->isVisible(), coarseness > 0);
    QCOMPARE(note->text().contains(QStringLiteral("few pixels")), coarseness > 0);
    QVERIFY(note->height() >= note->heightForWidth(note->width()));
}

void TestComparisonDoubts::photographsAreDoubtedFirst()
{
    ShownComparison shown;
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

QTEST_MAIN(TestComparisonDoubts)
#include "tst_ComparisonDoubts.moc"
