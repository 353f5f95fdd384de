// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentPlace.h"
#include "FillingStore.h"
#include "casework/gallery/Enrolment.h"

#include <QTest>

#include <fstream>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::FillingStore;
namespace fs = std::filesystem;

/// Problems of single images: how they are told, kept and settled.
class TestEnrolmentProblems : public QObject, private tests::EnrolmentPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { labMakerData(); }
    void init() { makeLab(); }
    void cleanup() { removeLab(); }

    void oneBrokenFileDoesNotStopTheOthers();
    void problemsOfOtherFilesOfThatNameStay();
    void anImageThatGetsItsPersonIsSettled();
    void whatCouldNotBeStoredKeepsItsProblem();
    void aTableReadAgainSaysAnewWhatIsWrong();
    void aRowThatIsGoneKeepsItsProblem_data();
    void aRowThatIsGoneKeepsItsProblem();
    void anothersRowOfTheImageSettlesNothing();
    void problemsNameTheirRow();
    void laterRunsForgetNoProblem();
    void problemsOfThePlanAreKept();

private:
    /// Of a table with these rows beside the images.
    Result<EnrolmentReport> enrolTable(const std::string& rows);
};

Result<EnrolmentReport> TestEnrolmentProblems::enrolTable(const std::string& rows)
{
    const fs::path table = images().parent_path() / "people.csv";
    std::ofstream(table) << "subject,image\n" << rows;
    return Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
        .run(kGallery, planFromManifest(table, images(), {}).value(), SeveralFaces::Refuse, {});
}

void TestEnrolmentProblems::oneBrokenFileDoesNotStopTheOthers()
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

void TestEnrolmentProblems::problemsOfOtherFilesOfThatNameStay()
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

void TestEnrolmentProblems::anImageThatGetsItsPersonIsSettled()
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

void TestEnrolmentProblems::whatCouldNotBeStoredKeepsItsProblem()
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

void TestEnrolmentProblems::aTableReadAgainSaysAnewWhatIsWrong()
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

void TestEnrolmentProblems::aRowThatIsGoneKeepsItsProblem_data()
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

void TestEnrolmentProblems::aRowThatIsGoneKeepsItsProblem()
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

void TestEnrolmentProblems::anothersRowOfTheImageSettlesNothing()
{
    write("g.jpg", "20 faces");
    QCOMPARE(enrolTable("s5,g.jpg\ns7,g.jpg\n")->problems.size(), std::size_t{2});
    const auto report = enrolTable("s5,g.jpg\n");
    QCOMPARE(report->problems.size(), std::size_t{1});
    QCOMPARE(report->noLongerInTable.size(), std::size_t{1});
    QCOMPARE(report->noLongerInTable[0].subject, QStringLiteral("s7"));
    QCOMPARE(galleries().problems(gallery().id)->size(), std::size_t{2});
}

void TestEnrolmentProblems::problemsNameTheirRow()
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

void TestEnrolmentProblems::laterRunsForgetNoProblem()
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

void TestEnrolmentProblems::problemsOfThePlanAreKept()
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

QTEST_GUILESS_MAIN(TestEnrolmentProblems)
#include "tst_EnrolmentProblems.moc"
