// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentPlace.h"
#include "FillingStore.h"
#include "casework/gallery/Enrolment.h"
#include "storage/originals/FolderOriginalStore.h"

#include <QTest>

#include <fstream>
#include <new>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::BytesReferenceMaker;
using semblance::tests::FillingStore;
namespace fs = std::filesystem;

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
    void oneBrokenFileDoesNotStopTheOthers();
    void damagedFilesThatAreEnrolledAreNamed();
    void idsThatCameDecomposedAreNamed_data();
    void idsThatCameDecomposedAreNamed();
    void whatTwoImagesStateDifferentlyIsTold_data();
    void whatTwoImagesStateDifferentlyIsTold();
    void theSameImageTwiceIsOneReference();
    void aLostOriginalComesBackWithItsImage();
    void problemsOfOtherFilesOfThatNameStay();
    void anImageThatGetsItsPersonIsSettled();
    void whatCouldNotBeStoredKeepsItsProblem();
    void aTableReadAgainSaysAnewWhatIsWrong();
    void aRowThatIsGoneKeepsItsProblem_data();
    void aRowThatIsGoneKeepsItsProblem();
    void anothersRowOfTheImageSettlesNothing();
    void problemsNameTheirRow();
    void idsThatDifferInCaseAreToldAndStayTwo_data();
    void idsThatDifferInCaseAreToldAndStayTwo();
    void oneImageHasOnePerson();
    void aGroupPhotographServesSeveralPeople();
    void aGroupPhotographWithoutABoxNeedsAChoice_data();
    void aGroupPhotographWithoutABoxNeedsAChoice();
    void whatIsStatedOtherwiseIsSaid();
    void laterRunsForgetNoProblem();
    void hostileNamesAreEnrolled();
    void problemsOfThePlanAreKept();
    void progressRises();
    void whatWasThereIsSkippedInTheProgress();
    void aCancelledRunGoesOnLater();
    void anEngineThatThrowsIsAProblemOfTheImage();
    void aFailingLabEndsTheRun();
    void twoRunsAtATimeAreRefused();
    void anUnknownGalleryIsSaid();

private:
    /// Of a table with these rows beside the images.
    Result<EnrolmentReport> enrolTable(const std::string& rows);
    /// "id image subject original", a line each, by id.
    QStringList records();
};

Result<EnrolmentReport> TestEnrolment::enrolTable(const std::string& rows)
{
    const fs::path table = images().parent_path() / "people.csv";
    std::ofstream(table) << "subject,image\n" << rows;
    return Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
        .run(kGallery, planFromManifest(table, images(), {}).value(), SeveralFaces::Refuse, {});
}

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

void TestEnrolment::oneBrokenFileDoesNotStopTheOthers()
{
    writeMany(40);
    write("p3/broken.jpg", "not an image");
    write("p1/empty.jpg", "");
    write("p2/none.jpg", "none");
    fs::create_directories(images() / "p4");
    auto withGone = plan();
    withGone.items.push_back({images() / "p9/gone.jpg",
                              QStringLiteral("p9/gone.jpg"),
                              {QStringLiteral("p9"), {}, {}},
                              std::nullopt});
    const auto report = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                            .run(kGallery, withGone, SeveralFaces::Refuse, {});
    QVERIFY(report);
    QCOMPARE(report->enrolled, 40);
    QStringList problems;
    for (const EnrolmentProblem& problem : report->problems)
        problems << problem.image + QLatin1Char(' ') +
                        QString::fromLatin1(name(problem.error.code).data());
    QCOMPARE(problems, (QStringList{QStringLiteral("p1/empty.jpg imageEmpty"),
                                    QStringLiteral("p2/none.jpg noFace"),
                                    QStringLiteral("p3/broken.jpg imageDamaged"),
                                    QStringLiteral("p9/gone.jpg fileNotFound")}));
    QCOMPARE(report->problems[2].error.subject, (images() / "p3/broken.jpg").string());
    const auto kept = galleries().problems(gallery().id).value();
    QCOMPARE(kept.size(), std::size_t{4});
    QCOMPARE(kept[2].image, QStringLiteral("p3/broken.jpg"));
    QCOMPARE(kept[2].subject, QStringLiteral("p3"));
    QVERIFY(!m_lab.lab->originals().contains(Sha256::of(tests::bytesOf("not an image"))));
}

void TestEnrolment::idsThatDifferInCaseAreToldAndStayTwo_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char* name, const char* before, const char* now, const char* told) {
        const auto words = [](const char* text) {
            return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        QTest::newRow(name) << words(before) << words(now) << words(told);
    };
    row("in one run", "", "john John anna", "John=john");
    row("one was there", "JOHN", "john anna", "JOHN=john");
    row("umlauts", "", "Müller MÜLLER", "MÜLLER=Müller");
    row("several", "ANNA", "anna John john", "ANNA=anna John=john");
    row("others of the gallery are not told again", "john John", "anna", "");
    row("other letters", "", "jon john", "");
}

/// Ids are facts.
void TestEnrolment::idsThatDifferInCaseAreToldAndStayTwo()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, now);
    const auto lay = [this](const QStringList& ids) {
        for (const QString& id : ids)
            write(id.toStdString() + "/1.jpg", "face " + id.toStdString());
    };
    lay(before);
    QVERIFY(enrol());
    fs::remove_all(images());
    lay(now);
    const auto report = enrol();
    QVERIFY(report->problems.empty());
    QStringList told;
    for (const QStringList& ids : report->idsDifferingInCase)
        told << ids.join(QLatin1Char('='));
    QTEST(told, "told");
    QCOMPARE(gallery().people, before.size() + now.size());
}

void TestEnrolment::damagedFilesThatAreEnrolledAreNamed()
{
    write("anna/1.jpg", "face damaged 1");
    write("anna/2.jpg", "face");
    write("bert/1.jpg", "face endless");
    write("bert/2.jpg", "face damaged 2");
    const auto report = enrol();
    QCOMPARE(report->enrolled, 4);
    QCOMPARE(report->damagedImages, (std::vector<QString>{QStringLiteral("anna/1.jpg"),
                                                          QStringLiteral("bert/2.jpg")}));
    QCOMPARE(report->endlessImages, std::vector<QString>{QStringLiteral("bert/1.jpg")});
    // Of this run alone.
    QVERIFY(enrol()->damagedImages.empty());
}

void TestEnrolment::idsThatCameDecomposedAreNamed_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isTable");
    QTest::addColumn<bool>("isNamed");
    for (const bool isTable : {false, true}) {
        const char* from = isTable ? "table" : "folder";
        QTest::addRow("%s: both ways", from)
            << QByteArray("J\u00f6rg") << QByteArray("Jo\u0308rg") << isTable << true;
        QTest::addRow("%s: composed", from)
            << QByteArray("J\u00f6rg") << QByteArray("J\u00f6rg") << isTable << false;
        QTest::addRow("%s: decomposed", from)
            << QByteArray("Jo\u0308rg") << QByteArray("Jo\u0308rg") << isTable << true;
    }
}

void TestEnrolment::idsThatCameDecomposedAreNamed()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(bool, isTable);
    QFETCH(bool, isNamed);
    write("a/1.jpg", "face 1");
    write("a/2.jpg", "face 2");
    Result<EnrolmentPlan> made;
    if (isTable) {
        write("people.csv", "subject,image\n" + first.toStdString() + ",a/1.jpg\n" +
                                second.toStdString() + ",a/2.jpg\n");
        made = planFromManifest(images() / "people.csv", images(), {});
    } else {
        fs::remove_all(images() / "a");
        write(first.toStdString() + "/1.jpg", "face 1");
        write(second.toStdString() + "/2.jpg", "face 2");
        made = plan();
    }
    QVERIFY(made);
    const auto report = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                            .run(kGallery, *made, SeveralFaces::Refuse, {});
    QCOMPARE(report->enrolled, 2);
    QCOMPARE(gallery().people, 1);
    QCOMPARE(report->composedIds,
             isNamed ? QStringList{QString::fromUtf8("J\u00f6rg")} : QStringList());
}

void TestEnrolment::whatTwoImagesStateDifferentlyIsTold_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("fields");
    const QStringList none;
    QTest::newRow("the same") << "anna,1,Anna A.,red\nanna,2,Anna A.,red\n" << none << none;
    QTest::newRow("another name") << "anna,1,Anna B.,red\nanna,2,Anna A.,red\n"
                                  << QStringList{QStringLiteral("Anna B."),
                                                 QStringLiteral("Anna A.")}
                                  << none;
    QTest::newRow("no name and a name") << "anna,1,,red\nanna,2,Anna A.,red\n" << none << none;
    QTest::newRow("another field") << "anna,1,Anna A.,red\nanna,2,Anna A.,blue\n" << none
                                   << QStringList{QStringLiteral("hair")};
    QTest::newRow("a field once") << "anna,1,Anna A.,red\nanna,2,Anna A.,\n" << none << none;
    QTest::newRow("two people") << "anna,1,Anna A.,red\nberta,2,Berta B.,blue\n" << none << none;
}

void TestEnrolment::whatTwoImagesStateDifferentlyIsTold()
{
    QFETCH(QString, rows);
    QFETCH(QStringList, names);
    QFETCH(QStringList, fields);
    write("1", "face 1");
    write("2", "face 2");
    write("people.csv", "subject,image,name,hair\n" + rows.toStdString());
    const auto made = planFromManifest(images() / "people.csv", images(), {});
    const auto run = [&] {
        return Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
            .run(kGallery, *made, SeveralFaces::Refuse, {});
    };
    const auto report = run();
    QCOMPARE(report->enrolled, 2);
    const bool isTold = !names.isEmpty() || !fields.isEmpty();
    QCOMPARE(report->statedDifferently.size(), std::size_t{isTold ? 1U : 0U});
    if (isTold) {
        QCOMPARE(report->statedDifferently[0].subject, QStringLiteral("anna"));
        QCOMPARE(report->statedDifferently[0].names, names);
        QCOMPARE(report->statedDifferently[0].fields, fields);
    }
    QVERIFY(run()->statedDifferently.empty());
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

void TestEnrolment::whatCouldNotBeStoredKeepsItsProblem()
{
    write("p1/1.jpg", "none");
    QVERIFY(enrol());
    write("p1/1.jpg", "face now");
    FillingStore full(m_lab.lab->originals(), 0);
    const auto failed =
        Enrolment(galleries(), full, m_maker, m_clock)
            .run(kGallery, planFromFolder(images(), {}).value(), SeveralFaces::Refuse, {});
    QCOMPARE(failed.error().code, ErrorCode::DiskFull);
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{1});
    QCOMPARE(enrol()->enrolled, 1);
    QVERIFY(galleries().problems(gallery().id)->empty());
}

void TestEnrolment::aTableReadAgainSaysAnewWhatIsWrong()
{
    write("p1/1.jpg", "face one");
    write("p1/2.jpg", "face two");
    QCOMPARE(enrolTable(",p1/1.jpg\np1,\np1,p1/2.jpg,x\n")->problems.size(), std::size_t{3});
    // The file itself settles its row, the table the others.
    QVERIFY(enrol());
    const auto problems = galleries().problems(gallery().id);
    QCOMPARE(problems->size(), std::size_t{1});
    QCOMPARE(problems->at(0).image, QStringLiteral("line 3"));
    QVERIFY(enrolTable("p1,p1/1.jpg\n"));
    QVERIFY(galleries().problems(gallery().id)->empty());
}

void TestEnrolment::aRowThatIsGoneKeepsItsProblem_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("listedAs");
    QTest::newRow("no such file") << "s6,missing.jpg\n"
                                  << "missing.jpg";
    QTest::newRow("no face") << "s6,none.jpg\n"
                             << "none.jpg";
    QTest::newRow("somebody without an image") << "s6,\n"
                                               << "line 3";
    QTest::newRow("an image without anybody") << ",none.jpg\n"
                                              << "none.jpg";
    QTest::newRow("neither") << ",\n" << QString();
}

void TestEnrolment::aRowThatIsGoneKeepsItsProblem()
{
    QFETCH(QString, row);
    QFETCH(QString, listedAs);
    write("a.jpg", "face");
    write("none.jpg", "none");
    const std::string kept = "s1,a.jpg\n";
    const auto first = enrolTable(kept + row.toStdString());
    QCOMPARE(first->problems.size(), std::size_t{1});
    QVERIFY(first->noLongerInTable.empty());
    for (int again = 0; again < 2; ++again) {
        const auto report = enrolTable(kept);
        QStringList told;
        for (const EnrolmentProblem& problem : report->noLongerInTable)
            told << problem.image;
        QStringList listed;
        const auto problems = galleries().problems(gallery().id);
        for (const EnrolmentProblem& problem : *problems)
            listed << problem.image;
        QCOMPARE(told.join(QLatin1Char(' ')), listedAs);
        QCOMPARE(listed.join(QLatin1Char(' ')), listedAs);
    }
}

void TestEnrolment::anothersRowOfTheImageSettlesNothing()
{
    write("g.jpg", "20 faces");
    QCOMPARE(enrolTable("s5,g.jpg\ns7,g.jpg\n")->problems.size(), std::size_t{2});
    const auto report = enrolTable("s5,g.jpg\n");
    QCOMPARE(report->problems.size(), std::size_t{1});
    QCOMPARE(report->noLongerInTable.size(), std::size_t{1});
    QCOMPARE(report->noLongerInTable[0].subject, QStringLiteral("s7"));
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{2});
}

void TestEnrolment::problemsNameTheirRow()
{
    write("none.jpg", "none");
    const auto report = enrolTable("s1,missing.jpg\ns2,none.jpg\ns3,none.jpg,more\n,\n");
    QCOMPARE(report->problems.size(), std::size_t{4});
    QStringList rows;
    const auto problems = galleries().problems(gallery().id);
    for (const EnrolmentProblem& problem : *problems) {
        QVERIFY(factOf(problem.error, kTableFact).ends_with("/people.csv"));
        rows << QString::fromStdString(factOf(problem.error, kLineFact)) + problem.subject;
    }
    rows.sort();
    QCOMPARE(rows, (QStringList{QStringLiteral("2s1"), QStringLiteral("3s2"), QStringLiteral("4s3"),
                                QStringLiteral("5")}));
}

void TestEnrolment::problemsOfOtherFilesOfThatNameStay()
{
    write("p1/1.jpg", "none");
    QVERIFY(enrol());
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{1});
    // Another file that happens to have the same name below its folder.
    const fs::path other = images() / "../other";
    fs::create_directories(other / "p1");
    std::ofstream(other / "p1/1.jpg") << "face of another file";
    const auto run = [this](const fs::path& folder) {
        return Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
            .run(kGallery, planFromFolder(folder, {}).value(), SeveralFaces::Refuse, {});
    };
    QCOMPARE(run(other)->enrolled, 1);
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{1});
    // The same bytes from elsewhere settle it, and so does the same file with other bytes.
    fs::rename(images() / "p1/1.jpg", other / "p1/2.jpg");
    QCOMPARE(run(other)->problems.size(), std::size_t{1});
    const auto problems = galleries().problems(gallery().id).value();
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems[0].image, QStringLiteral("p1/2.jpg"));
    std::ofstream(other / "p1/2.jpg") << "face now";
    QCOMPARE(run(other)->enrolled, 1);
    QVERIFY(galleries().problems(gallery().id)->empty());
}

void TestEnrolment::anImageThatGetsItsPersonIsSettled()
{
    write("nobody.jpg", "face");
    write("other.jpg", "another face");
    write("p1/1.jpg", "face of somebody");
    QVERIFY(enrol());
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{2});
    fs::create_directories(images() / "p2");
    fs::rename(images() / "nobody.jpg", images() / "p2/1.jpg");
    QVERIFY(enrol());
    const auto problems = galleries().problems(gallery().id).value();
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems[0].image, QStringLiteral("other.jpg"));
}

void TestEnrolment::oneImageHasOnePerson()
{
    write("anna/1.jpg", "face same");
    write("bert/1.jpg", "face same");
    // In one run, then across runs.
    for (const int enrolled : {1, 0}) {
        const auto report = enrol();
        QCOMPARE(report->enrolled, enrolled);
        QCOMPARE(report->problems.size(), std::size_t{1});
        const Error& error = report->problems[0].error;
        QCOMPARE(report->problems[0].image, QStringLiteral("bert/1.jpg"));
        QCOMPARE(error.code, ErrorCode::ReferenceExists);
        QCOMPARE(error.facts.at(0).value, std::string("anna"));
        QCOMPARE(error.facts.at(1).value, std::string("anna/1.jpg"));
    }
    QCOMPARE(gallery().people, 1);
}

void TestEnrolment::aGroupPhotographServesSeveralPeople()
{
    write("group.jpg", "face");
    const auto item = [this](const QString& person, const RectPx& box) {
        return EnrolmentItem{
            images() / "group.jpg", QStringLiteral("group.jpg"), {person, person, {}}, box};
    };
    const EnrolmentPlan boxes{{item(QStringLiteral("anna"), {0, 0, 50, 50}),
                               item(QStringLiteral("bert"), {200, 0, 50, 50}),
                               item(QStringLiteral("carl"), {210, 10, 50, 50})},
                              {}};
    const auto report = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                            .run(kGallery, boxes, SeveralFaces::Refuse, {});
    QCOMPARE(report->enrolled, 2);
    QCOMPARE(report->problems.at(0).subject, QStringLiteral("carl"));
    QCOMPARE(report->problems.at(0).error.facts.at(0).value, std::string("bert"));
}

void TestEnrolment::aGroupPhotographWithoutABoxNeedsAChoice_data()
{
    QTest::addColumn<QString>("shows");
    QTest::addColumn<RectPx>("annasBox");
    QTest::addColumn<SeveralFaces>("choice");
    QTest::addColumn<ErrorCode>("code");
    // The largest is that of the corner: {20, 20, 100, 100}.
    const RectPx elsewhere{800, 800, 50, 50};
    QTest::newRow("several faces")
        << "20 faces" << elsewhere << SeveralFaces::Refuse << ErrorCode::SeveralFaces;
    QTest::newRow("her face is chosen") << "20 faces" << RectPx{20, 20, 90, 90}
                                        << SeveralFaces::TakeLargest << ErrorCode::ReferenceExists;
    QTest::newRow("her face alone")
        << "face" << RectPx{20, 20, 90, 90} << SeveralFaces::Refuse << ErrorCode::ReferenceExists;
    QTest::newRow("her whole head was drawn")
        << "face" << RectPx{0, 0, 250, 250} << SeveralFaces::Refuse << ErrorCode::ReferenceExists;
}

void TestEnrolment::aGroupPhotographWithoutABoxNeedsAChoice()
{
    QFETCH(QString, shows);
    QFETCH(RectPx, annasBox);
    QFETCH(SeveralFaces, choice);
    write("g.jpg", shows.toStdString());
    const fs::path file = images() / "g.jpg";
    const QString image = QStringLiteral("g.jpg");
    const QString anna = QStringLiteral("anna");
    const QString bert = QStringLiteral("bert");
    const EnrolmentPlan both{
        {{file, image, {anna, anna, {}}, annasBox}, {file, image, {bert, bert, {}}, {}}}, {}};
    // In one run, then across runs.
    for (const int enrolled : {1, 0}) {
        const auto report = Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
                                .run(kGallery, both, choice, {});
        QCOMPARE(report->enrolled, enrolled);
        QCOMPARE(report->problems.size(), std::size_t{1});
        QCOMPARE(report->problems[0].subject, bert);
        QTEST(report->problems[0].error.code, "code");
    }
}

void TestEnrolment::whatIsStatedOtherwiseIsSaid()
{
    write("anna/1.jpg", "face");
    auto first = plan();
    first.items[0].subject.displayName = QStringLiteral("Anna A.");
    Enrolment enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock);
    QCOMPARE(enrolment.run(kGallery, first, SeveralFaces::Refuse, {})->enrolled, 1);
    QCOMPARE(enrolment.run(kGallery, first, SeveralFaces::Refuse, {})->alreadyThere, 1);
    // Nothing is stated, nothing differs.
    QCOMPARE(enrolment.run(kGallery, plan(), SeveralFaces::Refuse, {})->alreadyThere, 1);
    auto renamed = first;
    renamed.items[0].subject.displayName = QStringLiteral("Anna B.");
    auto moved = first;
    moved.items[0].face = RectPx{1, 2, 3, 4};
    for (const EnrolmentPlan& other : {renamed, moved}) {
        const auto report = enrolment.run(kGallery, other, SeveralFaces::Refuse, {});
        QCOMPARE(report->alreadyThere, 0);
        QCOMPARE(report->problems.at(0).image, QStringLiteral("anna/1.jpg"));
    }
    QCOMPARE(references().at(0).subject.displayName, QStringLiteral("Anna A."));
}

void TestEnrolment::laterRunsForgetNoProblem()
{
    write("anna/1.jpg", "none");
    QVERIFY(enrol());
    fs::rename(images() / "anna", images().parent_path() / "kept");
    write("bert/1.jpg", "none");
    QVERIFY(enrol());
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{2});
    QCOMPARE(galleries().problems(gallery().id)->at(0).error.facts.back().key,
             std::string("runUtc"));
    fs::rename(images().parent_path() / "kept", images() / "anna");
    write("anna/1.jpg", "face");
    QVERIFY(enrol());
    const auto left = galleries().problems(gallery().id).value();
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(left[0].image, QStringLiteral("bert/1.jpg"));
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

void TestEnrolment::problemsOfThePlanAreKept()
{
    write("anna/1.jpg", "face");
    write("nobody.jpg", "another face");
    const auto report = enrol();
    QCOMPARE(report->enrolled, 1);
    QCOMPARE(report->problems.size(), std::size_t{1});
    QCOMPARE(galleries().problems(gallery().id)->at(0).image, QStringLiteral("nobody.jpg"));
    fs::remove(images() / "nobody.jpg");
    QVERIFY(enrol());
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{1});
}

void TestEnrolment::progressRises()
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

void TestEnrolment::aCancelledRunGoesOnLater()
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

void TestEnrolment::whatWasThereIsSkippedInTheProgress()
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

void TestEnrolment::anEngineThatThrowsIsAProblemOfTheImage()
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

void TestEnrolment::aFailingLabEndsTheRun()
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

void TestEnrolment::twoRunsAtATimeAreRefused()
{
    writeMany(1);
    const auto lock = galleries().lockEnrolment();
    QVERIFY(lock);
    QCOMPARE(enrol().error().code, ErrorCode::LabBusy);
    QCOMPARE(gallery().references, 0);
}

void TestEnrolment::anUnknownGalleryIsSaid()
{
    Enrolment enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock);
    QCOMPARE(enrolment.run(QStringLiteral("none"), {}, SeveralFaces::Refuse, {}).error().code,
             ErrorCode::GalleryNotFound);
}

QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_Enrolment.moc"
