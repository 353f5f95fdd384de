// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentPlace.h"
#include "FillingStore.h"
#include "casework/gallery/Enrolment.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
namespace fs = std::filesystem;

/// Who an image shows, and what is said where images or tables disagree about it.
class TestEnrolledPeople : public QObject, private tests::EnrolmentPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { labMakerData(); }
    void init() { makeLab(); }
    void cleanup() { removeLab(); }

    void damagedFilesThatAreEnrolledAreNamed();
    void idsThatCameDecomposedAreNamed_data();
    void idsThatCameDecomposedAreNamed();
    void whatTwoImagesStateDifferentlyIsTold_data();
    void whatTwoImagesStateDifferentlyIsTold();
    void idsThatDifferInCaseAreToldAndStayTwo_data();
    void idsThatDifferInCaseAreToldAndStayTwo();
    void oneImageHasOnePerson();
    void aGroupPhotographServesSeveralPeople();
    void aGroupPhotographWithoutABoxNeedsAChoice_data();
    void aGroupPhotographWithoutABoxNeedsAChoice();
    void whatIsStatedOtherwiseIsSaid();
};

void TestEnrolledPeople::damagedFilesThatAreEnrolledAreNamed()
{
    write("anna/1.jpg", "face damaged 1");
    write("anna/2.jpg", "face");
    write("bert/1.jpg", "face endless");
    write("bert/2.jpg", "face damaged 2");
    const auto report = enrol();
    QCOMPARE(report->enrolled, 4);
    QCOMPARE(report->damagedImages,
             (std::vector<QString>{QStringLiteral("anna/1.jpg"), QStringLiteral("bert/2.jpg")}));
    QCOMPARE(report->endlessImages, std::vector<QString>{QStringLiteral("bert/1.jpg")});
    // Of this run alone.
    QVERIFY(enrol()->damagedImages.empty());
}

void TestEnrolledPeople::idsThatCameDecomposedAreNamed_data()
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

void TestEnrolledPeople::idsThatCameDecomposedAreNamed()
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

void TestEnrolledPeople::whatTwoImagesStateDifferentlyIsTold_data()
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
    QTest::newRow("another field") << "anna,1,Anna A.,red\nanna,2,Anna A.,blue\n"
                                   << none << QStringList{QStringLiteral("hair")};
    QTest::newRow("a field once") << "anna,1,Anna A.,red\nanna,2,Anna A.,\n" << none << none;
    QTest::newRow("two people") << "anna,1,Anna A.,red\nberta,2,Berta B.,blue\n" << none << none;
}

void TestEnrolledPeople::whatTwoImagesStateDifferentlyIsTold()
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

void TestEnrolledPeople::idsThatDifferInCaseAreToldAndStayTwo_data()
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
void TestEnrolledPeople::idsThatDifferInCaseAreToldAndStayTwo()
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

void TestEnrolledPeople::oneImageHasOnePerson()
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

void TestEnrolledPeople::aGroupPhotographServesSeveralPeople()
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

void TestEnrolledPeople::aGroupPhotographWithoutABoxNeedsAChoice_data()
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

void TestEnrolledPeople::aGroupPhotographWithoutABoxNeedsAChoice()
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

void TestEnrolledPeople::whatIsStatedOtherwiseIsSaid()
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

QTEST_GUILESS_MAIN(TestEnrolledPeople)
#include "tst_EnrolledPeople.moc"
