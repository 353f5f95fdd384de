// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentPlace.h"
#include "FillingStore.h"
#include "casework/gallery/Enrolment.h"

#include <QTest>

#include <new>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::FillingStore;

namespace {

/// What no engine may do: throws for every second image.
class ThrowingMaker final : public ReferenceMaker
{
public:
    explicit ThrowingMaker(const ReferenceMaker& maker) : m_maker(maker) {}

    std::vector<matching::ModelIdentity> models() const override { return m_maker.models(); }
    Result<MadeReference> make(const Bytes& bytes, const EnrolmentItem& item,
                               SeveralFaces severalFaces, const StopToken& stop) const override
    {
        if (m_calls++ % 2 == 1)
            throw std::bad_alloc();
        return m_maker.make(bytes, item, severalFaces, stop);
    }
    std::string qualityModels() const override { return {}; }
    Result<ReferenceTemplates> remake(const Bytes& original, const Reference& reference,
                                      RemakeWish wish, const StopToken& stop) const override
    {
        return m_maker.remake(original, reference, wish, stop);
    }

private:
    const ReferenceMaker& m_maker;
    mutable std::atomic<int> m_calls = 0;
};

} // namespace

/// How a run goes on and ends.
class TestEnrolmentRun : public QObject, private tests::EnrolmentPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { labMakerData(); }
    void init() { makeLab(); }
    void cleanup() { removeLab(); }

    void progressRises();
    void whatWasThereIsSkippedInTheProgress();
    void aCancelledRunGoesOnLater();
    void anEngineThatThrowsIsAProblemOfTheImage();
    void aFailingLabEndsTheRun();
    void twoRunsAtATimeAreRefused();
};

void TestEnrolmentRun::progressRises()
{
    writeMany(100);
    std::vector<Progress> seen;
    const auto report = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                            .run(kGallery, plan(), SeveralFaces::Refuse, {},
                                 [&seen](const Progress& progress) { seen.push_back(progress); });
    QVERIFY(report);
    QCOMPARE(seen.front().done, std::size_t{0});
    QCOMPARE(seen.back().done, std::size_t{100});
    for (std::size_t i = 1; i < seen.size(); ++i) {
        QVERIFY(seen[i].done > seen[i - 1].done);
        QCOMPARE(seen[i].total, std::size_t{100});
    }
}

void TestEnrolmentRun::whatWasThereIsSkippedInTheProgress()
{
    writeMany(20);
    QVERIFY(enrol());
    write("anna/new.jpg", "another face");
    Progress last;
    QVERIFY(Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                .run(kGallery, plan(), SeveralFaces::Refuse, {},
                     [&last](const Progress& progress) { last = progress; }));
    QCOMPARE(last.done, std::size_t{21});
    QCOMPARE(last.skipped, std::size_t{20});
}

void TestEnrolmentRun::aCancelledRunGoesOnLater()
{
    constexpr int kImages = 1000;
    writeMany(kImages);
    StopSource stop;
    const auto cancelled = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                               .run(kGallery, plan(), SeveralFaces::Refuse, stop.get_token(),
                                    [&stop](const Progress& progress) {
                                        if (progress.done > 0)
                                            stop.request_stop();
                                    });
    QVERIFY(cancelled);
    QVERIFY(cancelled->wasCancelled);
    QVERIFY(cancelled->enrolled > 0 && cancelled->enrolled < kImages);
    QCOMPARE(gallery().references, cancelled->enrolled);
    QVERIFY(isWhole());
    const auto rest = enrol();
    QCOMPARE(rest->alreadyThere, cancelled->enrolled);
    QCOMPARE(rest->enrolled, kImages - cancelled->enrolled);
    QVERIFY(!rest->wasCancelled);
    QCOMPARE(gallery().references, kImages);
    const auto never = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                           .run(kGallery, plan(), SeveralFaces::Refuse, stop.get_token());
    QVERIFY(never->wasCancelled);
    QCOMPARE(never->alreadyThere, 0);
}

void TestEnrolmentRun::anEngineThatThrowsIsAProblemOfTheImage()
{
    writeMany(40);
    const auto throwing = std::make_shared<const ThrowingMaker>(*m_maker);
    Enrolment enrolment(galleries(), m_lab.lab->originals(), throwing, m_clock);
    const auto report = enrolment.run(kGallery, plan(), SeveralFaces::Refuse, {});
    QVERIFY(report);
    QCOMPARE(report->enrolled, 20);
    QCOMPARE(report->problems.size(), std::size_t{20});
    const EnrolmentProblem& problem = report->problems.front();
    QCOMPARE(problem.error.code, ErrorCode::OutOfMemory);
    QCOMPARE(problem.error.subject, (images() / problem.image.toStdString()).string());
    QVERIFY(isWhole());
}

void TestEnrolmentRun::aFailingLabEndsTheRun()
{
    writeMany(80);
    FillingStore store(m_lab.lab->originals(), 25);
    Enrolment enrolment(galleries(), store, m_maker, m_clock);
    const auto failed = enrolment.run(kGallery, plan(), SeveralFaces::Refuse, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::DiskFull);
    QVERIFY(gallery().references <= 25);
    QCOMPARE(enrolment.doneSoFar().enrolled, gallery().references);
    QVERIFY(!enrolment.doneSoFar().wasCancelled);
    QVERIFY(isWhole());
    QVERIFY(enrol());
    QCOMPARE(gallery().references, 80);
}

void TestEnrolmentRun::twoRunsAtATimeAreRefused()
{
    writeMany(1);
    const auto lock = galleries().lockEnrolment();
    QVERIFY(lock);
    QCOMPARE(enrol().error().code, ErrorCode::LabBusy);
    QCOMPARE(gallery().references, 0);
}

QTEST_GUILESS_MAIN(TestEnrolmentRun)
#include "tst_EnrolmentRun.moc"
