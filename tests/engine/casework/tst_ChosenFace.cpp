// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentPlace.h"
#include "casework/gallery/ChosenFace.h"

using namespace semblance;
using namespace semblance::casework;
namespace fs = std::filesystem;

class TestChosenFace : public QObject, private tests::EnrolmentPlace
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { labMakerData(); }
    void init() { makeLab(); }
    void cleanup() { removeLab(); }

    void severalFacesAreThePersonsDecision_data();
    void severalFacesAreThePersonsDecision();
    void aChosenFaceSettlesTheProblem();
    void aChosenFaceNeedsItsFile();
};

void TestChosenFace::severalFacesAreThePersonsDecision_data()
{
    QTest::addColumn<SeveralFaces>("severalFaces");
    QTest::addColumn<double>("widthPx");
    QTest::newRow("refused") << SeveralFaces::Refuse << 0.0;
    QTest::newRow("largest") << SeveralFaces::TakeLargest << 100.0;
    // The last of the twenty is nearest to the centre.
    QTest::newRow("central") << SeveralFaces::TakeCentral << 81.0;
}

void TestChosenFace::severalFacesAreThePersonsDecision()
{
    QFETCH(SeveralFaces, severalFaces);
    QFETCH(double, widthPx);
    write("anna/1.jpg", "20 faces");
    const auto report = enrol(severalFaces);
    QVERIFY(report);
    if (severalFaces == SeveralFaces::Refuse) {
        QCOMPARE(report->enrolled, 0);
        QCOMPARE(report->problems.at(0).error.code, ErrorCode::SeveralFaces);
        QCOMPARE(report->problems.at(0).error.facts.at(0).value, std::string("20"));
        return;
    }
    QVERIFY(report->problems.empty());
    QCOMPARE(references().at(0).face.box.width, widthPx);
}

void TestChosenFace::aChosenFaceSettlesTheProblem()
{
    write("p1/group.jpg", "20 faces");
    write("p2/other.jpg", "20 faces of others");
    EnrolmentPlan refused = plan();
    refused.items.front().subject.displayName = QStringLiteral("Änne");
    refused.items.front().subject.fields = {{QStringLiteral("born"), QStringLiteral("1970")}};
    Enrolment enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock);
    QCOMPARE(enrolment.run(kGallery, refused, SeveralFaces::Refuse, {})->problems.size(), 2U);
    const EnrolmentProblem problem = galleries().problems(gallery().id)->front();
    QVERIFY(isFaceChoiceOpen(problem));

    const RectPx face{40, 40, 99, 99};
    const auto report =
        enrolment.run(kGallery, planForChosenFace(problem, face), SeveralFaces::Refuse, {});

    QVERIFY(report);
    QCOMPARE(report->enrolled, 1);
    const Reference reference = references().front();
    QCOMPARE(reference.subject.id, QStringLiteral("p1"));
    QCOMPARE(reference.subject.displayName, QStringLiteral("Änne"));
    QCOMPARE(reference.subject.fields.value(QStringLiteral("born")), QStringLiteral("1970"));
    QCOMPARE(reference.image, QStringLiteral("p1/group.jpg"));
    QCOMPARE(reference.face.box.x, 40.0);
    const auto left = *galleries().problems(gallery().id);
    QCOMPARE(left.size(), 1U);
    QCOMPARE(left.front().image, QStringLiteral("p2/other.jpg"));
}

void TestChosenFace::aChosenFaceNeedsItsFile()
{
    write("p1/group.jpg", "20 faces");
    QVERIFY(enrol());
    const EnrolmentProblem problem = galleries().problems(gallery().id)->front();
    fs::remove(images() / "p1/group.jpg");

    const auto report =
        Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock)
            .run(kGallery, planForChosenFace(problem, {1, 1, 9, 9}), SeveralFaces::Refuse, {});

    QCOMPARE(report->enrolled, 0);
    QCOMPARE(galleries().problems(gallery().id)->front().error.code, ErrorCode::FileNotFound);
}

QTEST_GUILESS_MAIN(TestChosenFace)
#include "tst_ChosenFace.moc"
