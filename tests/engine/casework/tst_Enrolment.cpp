// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentPlace.h"
#include "FillingStore.h"
#include "casework/gallery/Enrolment.h"
#include "storage/originals/FolderOriginalStore.h"

#include <QTest>

#include <fstream>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::BytesReferenceMaker;
namespace fs = std::filesystem;

/// What a run over a plan leaves in the gallery.
class TestEnrolment : public QObject, private tests::EnrolmentPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { labMakerData(); }
    void init() { makeLab(); }
    void cleanup() { removeLab(); }

    void everythingIsEnrolledInThePlansOrder();
    void threadsDoNotChangeTheRecords();
    void whatIsThereIsNotLookedAtAgain();
    void theSameImageTwiceIsOneReference();
    void aLostOriginalComesBackWithItsImage();
    void hostileNamesAreEnrolled();
    void anUnknownGalleryIsSaid();

private:
    /// "id image subject original", a line each, by id.
    QStringList records();
};

QStringList TestEnrolment::records()
{
    auto all = references();
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    QStringList lines;
    for (const Reference& reference : all)
        lines << QStringLiteral("%1 %2 %3 %4")
                     .arg(reference.id.value)
                     .arg(reference.image, reference.subject.id,
                          QString::fromStdString(reference.original.hex()));
    return lines;
}

void TestEnrolment::everythingIsEnrolledInThePlansOrder()
{
    writeMany(150);
    const auto report = enrol();
    QVERIFY(report);
    QCOMPARE(report->enrolled, 150);
    QCOMPARE(report->alreadyThere, 0);
    QVERIFY(report->problems.empty());
    QVERIFY(!report->wasCancelled);
    QCOMPARE(gallery().people, 10);
    QCOMPARE(gallery().references, 150);
    QVERIFY(isWhole());
    std::int64_t last = 0;
    for (const Reference& reference : references()) {
        QVERIFY(reference.id.value > last);
        last = reference.id.value;
    }
    QCOMPARE(references().front().enrolledUtc.toMSecsSinceEpoch(),
             m_clock.now().time_since_epoch().count());
}

void TestEnrolment::threadsDoNotChangeTheRecords()
{
    writeMany(120);
    QVERIFY(enrol(SeveralFaces::Refuse, 1));
    const QStringList alone = records();
    const fs::path kept = fs::path(m_lab.place->path().toStdString() + "-images");
    fs::rename(images(), kept);
    init();
    fs::remove(images());
    fs::rename(kept, images());
    QVERIFY(enrol(SeveralFaces::Refuse, 6));
    QCOMPARE(records(), alone);
}

void TestEnrolment::whatIsThereIsNotLookedAtAgain()
{
    writeMany(30);
    QVERIFY(enrol());
    const QStringList before = records();
    write("p1/new.jpg", "face new");
    m_maker = std::make_shared<BytesReferenceMaker>();
    const auto report = enrol();
    QCOMPARE(report->enrolled, 1);
    QCOMPARE(report->alreadyThere, 30);
    QCOMPARE(m_maker->madeCount(), 1);
    QCOMPARE(records().mid(0, 30), before);
}

void TestEnrolment::theSameImageTwiceIsOneReference()
{
    write("anna/1.jpg", "face same");
    write("anna/2.jpg", "face same");
    write("bert/1.jpg", "face same");
    const auto report = enrol();
    QCOMPARE(report->enrolled, 1);
    QCOMPARE(report->alreadyThere, 1);
    QCOMPARE(report->alreadyThereImages.front().image, QStringLiteral("anna/2.jpg"));
    QCOMPARE(report->alreadyThereImages.front().enrolledAs, QStringLiteral("anna/1.jpg"));
    QCOMPARE(references().at(0).image, QStringLiteral("anna/1.jpg"));
}

void TestEnrolment::aLostOriginalComesBackWithItsImage()
{
    writeMany(3);
    QVERIFY(enrol());
    const auto all = references();
    auto& originals = dynamic_cast<storage::FolderOriginalStore&>(m_lab.lab->originals());
    fs::remove(originals.pathOf(all[0].original));
    fs::remove(originals.pathOf(all[1].original));
    std::ofstream(originals.pathOf(all[1].original)) << "damaged";
    QVERIFY(!isWhole());
    const auto report = enrol();
    QCOMPARE(report->enrolled, 0);
    QCOMPARE(report->alreadyThere, 3);
    QCOMPARE(report->putBackImages, (std::vector<QString>{all[0].image, all[1].image}));
    QVERIFY(isWhole());
    QVERIFY(enrol()->putBackImages.empty());
}

void TestEnrolment::hostileNamesAreEnrolled()
{
    const QStringList people{QStringLiteral("Robert'); DROP TABLE reference; --"),
                             QStringLiteral("<img src=x onerror=alert(1)>"),
                             QString::fromUtf8("Jürgen Žižka 照片 😀"), QStringLiteral("a\\b\"c%d")};
    for (const QString& person : people)
        write(person.toStdString() + "/1.jpg", "face " + person.toStdString());
    const auto report = enrol();
    QCOMPARE(report->enrolled, 4);
    for (const Reference& reference : references())
        QVERIFY(people.contains(reference.subject.id));
    QVERIFY(isWhole());
}

void TestEnrolment::anUnknownGalleryIsSaid()
{
    Enrolment enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock);
    QCOMPARE(enrolment.run(QStringLiteral("none"), {}, SeveralFaces::Refuse, {}).error().code,
             ErrorCode::GalleryNotFound);
}

QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_Enrolment.moc"
