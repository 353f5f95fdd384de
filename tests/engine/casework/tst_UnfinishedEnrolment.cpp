// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentPlace.h"
#include "FillingStore.h"
#include "casework/gallery/ChosenFace.h"
#include "casework/gallery/RunProblems.h"
#include "casework/intake/RecordTime.h"

using namespace semblance;
using namespace semblance::casework;
namespace fs = std::filesystem;

class TestUnfinishedEnrolment : public QObject, private tests::EnrolmentPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { labMakerData(); }
    void init() { makeLab(); }
    void cleanup() { removeLab(); }

    void aRunIsUnfinishedUntilItsEnd();
    void problemsAreListedWhileTheRunGoesOn();
    void aFailedRunIsUnfinishedUntilItIsRunAgain();
    void aRunUnderWayIsToldFromOneBrokenOff();
    void theLockOfOtherWorkIsNoRun();
    void aRunThatIsLeftIsToldUntilItsSourceComesAgain();
    void onePlaceIsOneSource();
    void aChosenFaceIsNoUnfinishedEnrolment();

private:
    std::vector<UnfinishedEnrolment> unfinished()
    {
        return galleries().unfinishedEnrolments(gallery().id).value();
    }
};

void TestUnfinishedEnrolment::aRunIsUnfinishedUntilItsEnd()
{
    constexpr int kImages = 1000;
    writeMany(kImages);
    StopSource stop;
    std::optional<std::size_t> before;
    std::size_t reached = 0;
    const auto cancelled = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                               .run(kGallery, plan(), SeveralFaces::TakeCentral, stop.get_token(),
                                    [&](const Progress& progress) {
                                        if (!before)
                                            before = unfinished().size();
                                        reached = progress.done;
                                        if (progress.done > 0)
                                            stop.request_stop();
                                    });
    QVERIFY(cancelled && cancelled->wasCancelled);
    QCOMPARE(before, std::optional(std::size_t{1}));
    const auto left = unfinished();
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(left[0].source, sourceOf(images()));
    QVERIFY(left[0].severalFaces == SeveralFaces::TakeCentral);
    QCOMPARE(left[0].images, kImages);
    // What the person saw last, what is recorded, and what the report says.
    QCOMPARE(left[0].done, static_cast<int>(reached));
    QCOMPARE(left[0].done, cancelled->enrolled);
    QCOMPARE(left[0].done, gallery().references);
    QCOMPARE(left[0].begunUtc.toMSecsSinceEpoch(), m_clock.now().time_since_epoch().count());
    QVERIFY(enrol());
    QVERIFY(unfinished().empty());
}

/// So that a run that is killed, and left as it is then, has told what is missing.
void TestUnfinishedEnrolment::problemsAreListedWhileTheRunGoesOn()
{
    // What an earlier run said of an image that this one has not reached yet stays meanwhile.
    write("z/last.jpg", "not an image");
    QVERIFY(enrol());
    constexpr int kImages = 400;
    writeMany(kImages);
    for (int i = 0; i < kImages; i += 4)
        write("p" + std::to_string(i % 10) + "/" + std::to_string(100 + i) + ".jpg", "broken");
    const auto listed = [this] { return galleries().problems(gallery().id)->size(); };
    std::vector<std::pair<std::size_t, std::size_t>> seen;
    const auto report =
        Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
            .run(kGallery, plan(), SeveralFaces::Refuse, {}, [&](const Progress& progress) {
                seen.push_back({progress.done, listed() +
                                                   static_cast<std::size_t>(gallery().references)});
            });
    QVERIFY(report);
    QVERIFY(seen.size() > 3);
    for (const auto& [done, told] : seen) {
        // Every image is either there or listed; of many problems the last few may wait.
        const std::size_t waiting = done / RunProblems::kShare;
        QVERIFY2(told >= std::min<std::size_t>(done + 1 - waiting, kImages + 1),
                 qPrintable(QStringLiteral("%1 of %2").arg(told).arg(done)));
        QVERIFY(told <= done + 1);
    }
    QCOMPARE(listed(), std::size_t{kImages / 4 + 1});
    QCOMPARE(report->problems.size(), listed());
}

void TestUnfinishedEnrolment::aFailedRunIsUnfinishedUntilItIsRunAgain()
{
    writeMany(80);
    tests::FillingStore store(m_lab.lab->originals(), 70);
    QVERIFY(!Enrolment(galleries(), store, m_maker, m_clock)
                 .run(kGallery, plan(), SeveralFaces::Refuse, {}));
    const auto failed = unfinished();
    QCOMPARE(failed.size(), std::size_t{1});
    QVERIFY(failed[0].done <= 70);
    // A run that comes less far than the one before does not undo what that one did.
    tests::FillingStore full(m_lab.lab->originals(), 0);
    QVERIFY(!Enrolment(galleries(), full, m_maker, m_clock)
                 .run(kGallery, plan(), SeveralFaces::Refuse, {}));
    QCOMPARE(unfinished().size(), std::size_t{1});
    QCOMPARE(unfinished()[0].done, failed[0].done);
    QVERIFY(enrol());
    QVERIFY(unfinished().empty());
}

void TestUnfinishedEnrolment::aRunUnderWayIsToldFromOneBrokenOff()
{
    writeMany(200);
    const auto broken =
        galleries().beginEnrolment(gallery().id, {sourceOf("/other"), SeveralFaces::Refuse,
                                                  recordTime(m_clock), 9});
    const auto same = galleries().beginEnrolment(
        gallery().id, {sourceOf(images()), SeveralFaces::Refuse, recordTime(m_clock), 200});
    QVERIFY(broken && same && galleries().saveEnrolmentProgress(*same, 150));
    std::vector<UnfinishedEnrolment> atFirst;
    const auto done = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                          .run(kGallery, plan(), SeveralFaces::Refuse, {}, [&](const Progress&) {
                              if (atFirst.empty())
                                  atFirst = unfinished();
                          });
    QVERIFY(done);
    QCOMPARE(atFirst.size(), std::size_t{2});
    QVERIFY(!atFirst[0].isRunning);
    QVERIFY(atFirst[1].isRunning);
    // What itself has done, as its own window shows it.
    QCOMPARE(atFirst[1].done, 0);
    QCOMPARE(unfinished().size(), std::size_t{1});
    QVERIFY(!unfinished()[0].isRunning);
}

/// Templates are made anew under the same lock, as a chosen face is enrolled.
void TestUnfinishedEnrolment::theLockOfOtherWorkIsNoRun()
{
    QVERIFY(galleries().beginEnrolment(
        gallery().id, {sourceOf("/other"), SeveralFaces::Refuse, recordTime(m_clock), 9}));
    const auto lock = galleries().lockEnrolment();
    QVERIFY(lock);
    QVERIFY(!unfinished()[0].isRunning);
}

void TestUnfinishedEnrolment::aRunThatIsLeftIsToldUntilItsSourceComesAgain()
{
    const auto left = [this] { return galleries().leftEnrolments(gallery().id).value(); };
    writeMany(3);
    const UnfinishedEnrolment begun{sourceOf(images()), SeveralFaces::Refuse, recordTime(m_clock),
                                    40};
    // What an earlier run over the source had done counts too.
    const auto first = galleries().beginEnrolment(gallery().id, begun);
    QVERIFY(first && galleries().saveEnrolmentProgress(*first, 12));
    const auto second = galleries().beginEnrolment(gallery().id, begun);
    QVERIFY(second);
    QVERIFY(left().empty());
    QVERIFY(galleries().finishEnrolment(*second, recordTime(m_clock)));
    QVERIFY(unfinished().empty());
    QCOMPARE(left().size(), std::size_t{1});
    QCOMPARE(left()[0].source, sourceOf(images()));
    QCOMPARE(left()[0].done, 12);
    QCOMPARE(left()[0].images, 40);
    QCOMPARE(left()[0].leftUtc, recordTime(m_clock));
    QVERIFY(enrol());
    QVERIFY(left().empty());
}

void TestUnfinishedEnrolment::onePlaceIsOneSource()
{
    const fs::path folder = images();
    QCOMPARE(sourceOf(folder / ""), sourceOf(folder));
    QCOMPARE(sourceOf(folder / "a" / ".."), sourceOf(folder));
    QCOMPARE(sourceOf(fs::relative(folder)), sourceOf(folder));
    QVERIFY(!(sourceOf(folder, folder / "people.csv") == sourceOf(folder)));
    QVERIFY(sourceOf(folder).table.isEmpty());
    write("people.csv", "subject,image\n");
    QCOMPARE(planFromManifest(folder / "people.csv", {}, {})->source,
             std::optional(sourceOf(fs::canonical(folder), folder / "people.csv")));
}

void TestUnfinishedEnrolment::aChosenFaceIsNoUnfinishedEnrolment()
{
    const EnrolmentProblem problem{
        QStringLiteral("a.jpg"), QStringLiteral("anna"),
        Error{ErrorCode::SeveralFaces, Stage::Enrolment, "a.jpg", "", {}}};
    QVERIFY(!planForChosenFace(problem, {}).source);
    StopSource stop;
    stop.request_stop();
    QVERIFY(
        Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
            .run(kGallery, planForChosenFace(problem, {}), SeveralFaces::Refuse, stop.get_token()));
    QVERIFY(unfinished().empty());
}

QTEST_GUILESS_MAIN(TestUnfinishedEnrolment)
#include "tst_UnfinishedEnrolment.moc"
