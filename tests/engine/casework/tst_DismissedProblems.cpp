// SPDX-License-Identifier: GPL-3.0-or-later
// What a person takes off the list of images that could not be enrolled.
#include "EnrolmentPlace.h"
#include "casework/gallery/DismissedProblems.h"

using namespace semblance;
using namespace semblance::casework;

namespace {

EnrolmentProblem problem(const char* image, std::vector<ErrorFact> facts = {})
{
    return {QString::fromLatin1(image), QStringLiteral("anna"),
            Error{ErrorCode::NoFace, Stage::Detection, image, "", std::move(facts)}};
}

bool isAny(const EnrolmentProblem&)
{
    return true;
}

} // namespace

class TestDismissedProblems : public QObject, private tests::EnrolmentPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { labMakerData(); }
    void init() { makeLab(); }
    void cleanup() { removeLab(); }
    void chosenOnesGoAndOthersStay();
    void whatIsWrongWithAReferenceStays();
    void aNameMayMeanSeveralFiles_data();
    void aNameMayMeanSeveralFiles();
    void notWhileAnEnrolmentRuns();
    void anUnknownGalleryIsRefused();

private:
    QStringList images()
    {
        QStringList names;
        const auto problems = galleries().problems(gallery().id);
        for (const EnrolmentProblem& left : *problems)
            names << left.image;
        return names;
    }
};

void TestDismissedProblems::chosenOnesGoAndOthersStay()
{
    QVERIFY(galleries().saveProblems(gallery().id,
                                     {problem("a.jpg"), problem("b.jpg"), problem("c.jpg")}));
    const auto taken = dismissProblems(galleries(), kGallery, [](const EnrolmentProblem& each) {
        return each.image != QStringLiteral("b.jpg");
    });
    QVERIFY(taken);
    QCOMPARE(taken->size(), std::size_t{2});
    QCOMPARE(taken->at(0).image, QStringLiteral("a.jpg"));
    QCOMPARE(images(), QStringList{QStringLiteral("b.jpg")});
    QVERIFY(dismissProblems(galleries(), kGallery, [](const EnrolmentProblem& each) {
                return each.image == QStringLiteral("a.jpg");
            })->empty());
}

void TestDismissedProblems::whatIsWrongWithAReferenceStays()
{
    QVERIFY(galleries().saveProblems(
        gallery().id, {problem("a.jpg", {{kReferenceFact, "7"}}), problem("b.jpg")}));
    QCOMPARE(dismissProblems(galleries(), kGallery, isAny)->size(), std::size_t{1});
    QCOMPARE(images(), QStringList{QStringLiteral("a.jpg")});
}

void TestDismissedProblems::aNameMayMeanSeveralFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("problems");
    QTest::addColumn<int>("files");
    QTest::newRow("one file") << "b.jpg" << 1 << 1;
    QTest::newRow("the same name in two folders") << "a.jpg" << 3 << 2;
    QTest::newRow("by its path") << "/two/a.jpg" << 1 << 1;
    QTest::newRow("by its path, for two people") << "/one/a.jpg" << 2 << 1;
    QTest::newRow("what is not listed") << "c.jpg" << 0 << 0;
    QTest::newRow("a reference that is there") << "r.jpg" << 0 << 0;
}

void TestDismissedProblems::aNameMayMeanSeveralFiles()
{
    QFETCH(QString, name);
    EnrolmentProblem otherPersons = problem("a.jpg", {{kFileFact, "/one/a.jpg"}});
    otherPersons.subject = QStringLiteral("berta");
    const auto named =
        problemsNamed({problem("a.jpg", {{kFileFact, "/one/a.jpg"}}), otherPersons,
                       problem("a.jpg", {{kFileFact, "/two/a.jpg"}}),
                       problem("b.jpg", {{kFileFact, "/one/b.jpg"}}),
                       problem("r.jpg", {{kReferenceFact, "7"}, {kFileFact, "/one/r.jpg"}})},
                      name);
    QTEST(static_cast<int>(named.size()), "problems");
    QTEST(static_cast<int>(filesOf(named).size()), "files");
}

void TestDismissedProblems::notWhileAnEnrolmentRuns()
{
    QVERIFY(galleries().saveProblems(gallery().id, {problem("a.jpg")}));
    const auto lock = galleries().lockEnrolment();
    QCOMPARE(dismissProblems(galleries(), kGallery, isAny).error().code, ErrorCode::LabBusy);
    QCOMPARE(images().size(), 1);
}

void TestDismissedProblems::anUnknownGalleryIsRefused()
{
    QCOMPARE(dismissProblems(galleries(), QStringLiteral("None"), isAny).error().code,
             ErrorCode::GalleryNotFound);
}

QTEST_GUILESS_MAIN(TestDismissedProblems)
#include "tst_DismissedProblems.moc"
