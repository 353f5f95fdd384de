// SPDX-License-Identifier: GPL-3.0-or-later
// What every ExhibitRepository must do, and taking an image in, run on each kind of storage.
#include "casework/intake/TakeIn.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::bytesOf;

class TestExhibitRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void takenInBytesComeBack();
    void theSameBytesAreOneExhibit();
    void everyNameUnderWhichItCameIsKept();
    void theSearchForFacesIsRemembered_data();
    void theSearchForFacesIsRemembered();
    void whatTheDetectorFoundStaysWithACorrectedFace_data();
    void whatTheDetectorFoundStaysWithACorrectedFace();
    void nothingIsNoImage();
    void newestComesFirst();
    void marksAreNeverGivenTwice();
    void whatSomebodyElseChangedStays_data();
    void whatSomebodyElseChangedStays();
    void facesAreUnknownUntilSaved();
    void facesComeBackExactlyByMark();
    void marksAreChecked_data();
    void marksAreChecked();

private:
    ExhibitRepository& exhibits() { return m_lab.lab->exhibits(); }
    Exhibit taken(const char* bytes, const QString& name = QStringLiteral("still.png"))
    {
        return takeIn(exhibits(), m_lab.lab->originals(), bytesOf(bytes), name, m_clock)
            .value()
            .exhibit;
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
};

void TestExhibitRepository::initTestCase_data()
{
    QTest::addColumn<int>("maker");
    const auto makers = tests::labMakers();
    for (std::size_t i = 0; i < makers.size(); ++i)
        QTest::newRow(makers[i].name.c_str()) << static_cast<int>(i);
}

void TestExhibitRepository::init()
{
    QFETCH_GLOBAL(int, maker);
    m_lab = tests::labMakers()[static_cast<std::size_t>(maker)].make();
}

void TestExhibitRepository::cleanup()
{
    m_lab.lab.reset();
    m_lab.place.reset();
}

void TestExhibitRepository::takenInBytesComeBack()
{
    const QString name = QString::fromUtf8("../<b>Kamera 7</b> 照片'.png");
    const Exhibit exhibit = taken("pixels", name);
    QCOMPARE(exhibit.fileName, name);
    QCOMPARE(exhibit.original, Sha256::of(bytesOf("pixels")));
    QCOMPARE(exhibit.takenInUtc.toMSecsSinceEpoch(), m_clock.now().time_since_epoch().count());
    QCOMPARE(m_lab.lab->originals().read(exhibit.original).value(), bytesOf("pixels"));
}

void TestExhibitRepository::theSameBytesAreOneExhibit()
{
    const Exhibit first = taken("pixels", QStringLiteral("first.png"));
    m_clock.time += std::chrono::hours(1);
    const Exhibit again = taken("pixels", QStringLiteral("again.png"));
    QCOMPARE(again.id, first.id);
    QCOMPARE(again.fileName, QStringLiteral("first.png"));
    QCOMPARE(again.takenInUtc, first.takenInUtc);
    QCOMPARE(exhibits().all()->size(), std::size_t{1});
    // A gap between two numbers would look like an exhibit that was taken away.
    QCOMPARE(taken("other pixels", QStringLiteral("next.png")).id.value, first.id.value + 1);
}

void TestExhibitRepository::everyNameUnderWhichItCameIsKept()
{
    const Exhibit first = taken("pixels", QStringLiteral("first.png"));
    const QDateTime firstTime = first.takenInUtc;
    m_clock.time += std::chrono::hours(1);
    const auto again = takeIn(exhibits(), m_lab.lab->originals(), bytesOf("pixels"),
                              QStringLiteral("a 'copy' 照片.png"), m_clock);
    QVERIFY(again);
    QVERIFY(!again->isNew);
    // The same name once more is a receipt too.
    taken("pixels", QStringLiteral("first.png"));
    const Exhibit other = taken("other", QStringLiteral("other.png"));
    const std::vector<ExhibitReceipt> receipts = exhibits().receipts(first.id).value();
    const std::vector<ExhibitReceipt> expected{
        {QStringLiteral("first.png"), firstTime},
        {QStringLiteral("a 'copy' 照片.png"), firstTime.addSecs(3600)},
        {QStringLiteral("first.png"), firstTime.addSecs(3600)}};
    QVERIFY(receipts == expected);
    QCOMPARE(exhibits().receipts(other.id)->size(), std::size_t{1});
    QCOMPARE(exhibits().receipts(ExhibitId{99}).error().code, ErrorCode::InvalidInput);
}

void TestExhibitRepository::theSearchForFacesIsRemembered_data()
{
    using Steps = std::vector<FaceSearch>;
    QTest::addColumn<Steps>("notes");
    QTest::addColumn<FaceSearch>("expected");
    QTest::newRow("nobody looked") << Steps{} << FaceSearch::Unfinished;
    QTest::newRow("cancelled") << Steps{FaceSearch::Cancelled} << FaceSearch::Cancelled;
    QTest::newRow("finished") << Steps{FaceSearch::Finished} << FaceSearch::Finished;
    QTest::newRow("cancelled, then finished")
        << Steps{FaceSearch::Cancelled, FaceSearch::Finished} << FaceSearch::Finished;
    QTest::newRow("begun again after a cancel")
        << Steps{FaceSearch::Cancelled, FaceSearch::Unfinished} << FaceSearch::Unfinished;
    QTest::newRow("cancelled in another window after it was finished here")
        << Steps{FaceSearch::Finished, FaceSearch::Cancelled} << FaceSearch::Finished;
}

void TestExhibitRepository::theSearchForFacesIsRemembered()
{
    QFETCH(std::vector<FaceSearch>, notes);
    QFETCH(FaceSearch, expected);
    const Exhibit exhibit = taken("1");
    for (const FaceSearch search : notes)
        QVERIFY(exhibits().noteFaceSearch(exhibit.id, search));
    QCOMPARE(exhibits().faceSearch(exhibit.id).value(), expected);
    // Drawing faces is no search.
    QVERIFY(exhibits().saveFaces(exhibit.id, {}, {}));
    QCOMPARE(exhibits().faceSearch(exhibit.id).value(), expected);
    QCOMPARE(exhibits().faceSearch(ExhibitId{99}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(exhibits().noteFaceSearch(ExhibitId{99}, FaceSearch::Finished).error().code,
             ErrorCode::InvalidInput);
}

void TestExhibitRepository::whatTheDetectorFoundStaysWithACorrectedFace_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("corrected") << true;
    QTest::newRow("corrected before labs kept it") << false;
}

void TestExhibitRepository::whatTheDetectorFoundStaysWithACorrectedFace()
{
    QFETCH(bool, isKnown);
    const Exhibit exhibit = taken("1");
    ExhibitFace face{1, {{5, 6, 50, 60}, 0.8, QuarterTurn::Half, matching::FaceOrigin::Corrected}};
    if (isKnown)
        face.found = matching::DetectedFace{{0.1, 1.0 / 3, 50, 60.25},
                                            0.97,
                                            QuarterTurn::Clockwise90,
                                            matching::FaceOrigin::Detected};
    QVERIFY(exhibits().saveFaces(exhibit.id, {}, {face}));
    QVERIFY(exhibits().faces(exhibit.id)->value() == std::vector<ExhibitFace>{face});
}

void TestExhibitRepository::nothingIsNoImage()
{
    const auto result =
        takeIn(exhibits(), m_lab.lab->originals(), {}, QStringLiteral("empty.png"), m_clock);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ImageEmpty);
    QCOMPARE(result.error().subject, std::string("empty.png"));
    QVERIFY(exhibits().all()->empty());
}

void TestExhibitRepository::newestComesFirst()
{
    const Exhibit oldest = taken("1");
    m_clock.time += std::chrono::milliseconds(1);
    const Exhibit middle = taken("2");
    const Exhibit newest = taken("3");
    const auto all = exhibits().all().value();
    QCOMPARE(all[0].id, newest.id);
    QCOMPARE(all[1].id, middle.id);
    QCOMPARE(all[2].id, oldest.id);
}

void TestExhibitRepository::facesAreUnknownUntilSaved()
{
    const Exhibit exhibit = taken("1");
    QVERIFY(!exhibits().faces(exhibit.id)->has_value());
    QVERIFY(exhibits().saveFaces(exhibit.id, {}, {}));
    const auto none = exhibits().faces(exhibit.id).value();
    QVERIFY(none.has_value());
    QVERIFY(none->empty());
}

void TestExhibitRepository::facesComeBackExactlyByMark()
{
    const Exhibit exhibit = taken("1");
    const ExhibitFace second{2,
                             {{0.1, 1.0 / 3, 50, 60.25},
                              0.99,
                              QuarterTurn::Clockwise90,
                              matching::FaceOrigin::Detected}};
    const ExhibitFace fifth{5, {{7, 8, 9, 10}, 1, QuarterTurn::None, matching::FaceOrigin::Drawn}};
    QVERIFY(exhibits().saveFaces(exhibit.id, {}, {second}));
    QVERIFY(exhibits().saveFaces(exhibit.id, {{second}}, {fifth, second}));
    const auto faces = exhibits().faces(exhibit.id)->value();
    QCOMPARE(faces.size(), std::size_t{2});
    QCOMPARE(faces[0].mark, 2);
    QVERIFY(faces[0].face == second.face);
    QCOMPARE(faces[1].mark, 5);
    QVERIFY(faces[1].face == fifth.face);
}

void TestExhibitRepository::marksAreChecked_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("given twice") << 3 << 3;
    QTest::newRow("zero") << 0 << 1;
    QTest::newRow("below zero") << 1 << -1;
}

void TestExhibitRepository::marksAreChecked()
{
    QFETCH(int, first);
    QFETCH(int, second);
    const Exhibit exhibit = taken("1");
    QVERIFY(exhibits().saveFaces(exhibit.id, {}, {{9, {}}}));
    const auto saved = exhibits().saveFaces(exhibit.id, {{{9, {}}}}, {{first, {}}, {second, {}}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidInput);
    QCOMPARE(exhibits().faces(exhibit.id)->value().size(), std::size_t{1});
    QVERIFY(!exhibits().saveFaces(ExhibitId{99}, {}, {}));
}

void TestExhibitRepository::marksAreNeverGivenTwice()
{
    const auto exhibit = exhibits()
                             .add(Sha256::of(tests::bytesOf("marks")), QStringLiteral("a.jpg"),
                                  QDateTime::fromMSecsSinceEpoch(1'767'323'045'678, Qt::UTC))
                             .value()
                             .exhibit;
    QCOMPARE(exhibits().nextMark(exhibit.id).value(), 1);
    QVERIFY(exhibits().saveFaces(exhibit.id, {}, {{1, {}}, {4, {}}}));
    QCOMPARE(exhibits().nextMark(exhibit.id).value(), 5);
    QVERIFY(exhibits().saveFaces(exhibit.id, {{{1, {}}, {4, {}}}}, {{1, {}}}));
    QCOMPARE(exhibits().nextMark(exhibit.id).value(), 5);
    QVERIFY(exhibits().saveFaces(exhibit.id, {{{1, {}}}}, {}));
    QCOMPARE(exhibits().nextMark(exhibit.id).value(), 5);
    QCOMPARE(exhibits().nextMark(ExhibitId{99}).error().code, ErrorCode::InvalidInput);
}

void TestExhibitRepository::whatSomebodyElseChangedStays_data()
{
    using Faces = std::vector<ExhibitFace>;
    const Faces none;
    const Faces found{
        {1, {{1, 2, 30, 40}, 0.9, QuarterTurn::None, matching::FaceOrigin::Detected}}};
    const Faces drawn{found[0],
                      {2, {{5, 6, 70, 80}, 0, QuarterTurn::None, matching::FaceOrigin::Drawn}}};
    const Faces moved{
        {1, {{9, 2, 30, 40}, 0.9, QuarterTurn::None, matching::FaceOrigin::Corrected}}};
    QTest::addColumn<casework::KnownFaces>("known");
    QTest::addColumn<casework::KnownFaces>("inTheLab");
    QTest::addColumn<Faces>("wanted");
    QTest::addColumn<bool>("isSaved");
    const casework::KnownFaces unknown;
    QTest::newRow("first look") << unknown << unknown << found << true;
    QTest::newRow("nobody was faster") << casework::KnownFaces(found) << casework::KnownFaces(found)
                                       << drawn << true;
    QTest::newRow("both found the same") << unknown << casework::KnownFaces(found) << found << true;
    QTest::newRow("somebody looked first") << unknown << casework::KnownFaces(found) << drawn
                                           << false;
    QTest::newRow("somebody drew a face") << casework::KnownFaces(found)
                                          << casework::KnownFaces(drawn) << moved << false;
    QTest::newRow("somebody took a face away") << casework::KnownFaces(drawn)
                                               << casework::KnownFaces(found) << moved << false;
    QTest::newRow("no face was found, then one drawn") << casework::KnownFaces(none)
                                                       << casework::KnownFaces(found) << moved
                                                       << false;
}

void TestExhibitRepository::whatSomebodyElseChangedStays()
{
    QFETCH(casework::KnownFaces, known);
    QFETCH(casework::KnownFaces, inTheLab);
    QFETCH(std::vector<ExhibitFace>, wanted);
    QFETCH(bool, isSaved);
    const Exhibit exhibit = taken("1");
    if (inTheLab)
        QVERIFY(exhibits().saveFaces(exhibit.id, {}, *inTheLab));
    const auto saved = exhibits().saveFaces(exhibit.id, known, wanted);
    QCOMPARE(saved.has_value(), isSaved);
    if (!isSaved)
        QCOMPARE(saved.error().code, ErrorCode::FacesChanged);
    QVERIFY(exhibits().faces(exhibit.id).value() == (isSaved ? wanted : *inTheLab));
}

QTEST_GUILESS_MAIN(TestExhibitRepository)
#include "tst_ExhibitRepository.moc"
