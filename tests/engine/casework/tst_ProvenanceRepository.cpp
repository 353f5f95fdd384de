// SPDX-License-Identifier: GPL-3.0-or-later
// What every ProvenanceRepository must do, run on each kind of storage.
#include "casework/intake/RecordTime.h"
#include "casework/intake/TakeIn.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::bytesOf;

class TestProvenanceRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void aLaterStatementSupersedesAndTheEarlierStays();
    void everyTypeComesBack();
    void exhibitsDoNotMix();
    void readingsComeBackWhole();
    void whatIsNoStatementIsRefused_data();
    void whatIsNoStatementIsRefused();

private:
    ProvenanceRepository& provenances() { return m_lab.lab->provenances(); }
    ExhibitId taken(const char* bytes)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), bytesOf(bytes),
                      QStringLiteral("still.png"), m_clock)
            .value()
            .exhibit.id;
    }
    ProvenanceType inForce(ExhibitId exhibit)
    {
        return provenances().inForce().value().at(exhibit).type;
    }
    ProvenanceStatement statement(ProvenanceType type, const QString& note = {})
    {
        return {type, QStringLiteral("Officer 4711"), note, recordTime(m_clock)};
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
};

void TestProvenanceRepository::initTestCase_data()
{
    QTest::addColumn<int>("maker");
    const auto makers = tests::labMakers();
    for (std::size_t i = 0; i < makers.size(); ++i)
        QTest::newRow(makers[i].name.c_str()) << static_cast<int>(i);
}

void TestProvenanceRepository::init()
{
    QFETCH_GLOBAL(int, maker);
    m_lab = tests::labMakers()[static_cast<std::size_t>(maker)].make();
}

void TestProvenanceRepository::cleanup()
{
    m_lab.lab.reset();
    m_lab.place.reset();
}

void TestProvenanceRepository::aLaterStatementSupersedesAndTheEarlierStays()
{
    const ExhibitId exhibit = taken("pixels");
    QVERIFY(provenances().history(exhibit)->empty());
    QVERIFY(provenances().inForce()->empty());
    const auto first = statement(ProvenanceType::Photograph, QStringLiteral("Zeile 1\n'照片'"));
    m_clock.time += std::chrono::hours(1);
    const auto second = statement(ProvenanceType::PhotographOfScreen);
    QVERIFY(provenances().state(exhibit, first));
    QVERIFY(provenances().state(exhibit, second));
    // Said once more is said twice.
    QVERIFY(provenances().state(exhibit, second));
    const std::vector<ProvenanceStatement> expected{first, second, second};
    QVERIFY(provenances().history(exhibit).value() == expected);
    QCOMPARE(inForce(exhibit), ProvenanceType::PhotographOfScreen);
}

void TestProvenanceRepository::everyTypeComesBack()
{
    const ExhibitId exhibit = taken("pixels");
    for (const ProvenanceType type : kProvenanceTypes) {
        QVERIFY(provenances().state(exhibit, statement(type)));
        QCOMPARE(inForce(exhibit), type);
    }
}

void TestProvenanceRepository::exhibitsDoNotMix()
{
    const ExhibitId a = taken("a");
    const ExhibitId b = taken("b");
    const ExhibitId silent = taken("c");
    QVERIFY(provenances().state(a, statement(ProvenanceType::Scan)));
    QVERIFY(provenances().state(b, statement(ProvenanceType::Sketch)));
    QVERIFY(provenances().state(a, statement(ProvenanceType::VideoFrame)));
    const auto inForce = provenances().inForce().value();
    QCOMPARE(inForce.size(), std::size_t{2});
    QCOMPARE(inForce.at(a).type, ProvenanceType::VideoFrame);
    QCOMPARE(inForce.at(b).type, ProvenanceType::Sketch);
    QVERIFY(provenances().history(silent)->empty());
    QVERIFY(m_lab.lab->check({})->faults.empty());
}

void TestProvenanceRepository::readingsComeBackWhole()
{
    const ExhibitId exhibit = taken("pixels");
    QVERIFY(!provenances().reading(exhibit).value());
    FileReading reading;
    reading.reader = QStringLiteral("reader 1");
    reading.metadata.reader = "r";
    reading.metadata.entries = {
        {"EXIF", "k", "l", "Ascii", 5, "a\tb\n'照片'", "", {}},
        {"XMP", "x", "", "XmpText", 1U << 30U, "", "m", Sha256::of(bytesOf("x"))}};
    reading.metadata.gaps = {{imagery::MetadataGapKind::TooMuch, "XMP", "why"}};
    reading.hints = {{"editingSoftware", {}, "GIMP \"2\""}, {"compressedTwice", 0.1 + 0.2, ""}};
    reading.readUtc = recordTime(m_clock);
    QVERIFY(provenances().keep(exhibit, reading));
    QVERIFY(provenances().reading(exhibit).value() == reading);
    // A later one supersedes it.
    FileReading later;
    later.reader = QStringLiteral("reader 2");
    later.readUtc = recordTime(m_clock);
    QVERIFY(provenances().keep(exhibit, later));
    QVERIFY(provenances().reading(exhibit).value() == later);
    QVERIFY(m_lab.lab->check({})->faults.empty());
    QCOMPARE(provenances().reading(ExhibitId{99}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(provenances().keep(ExhibitId{99}, reading).error().code, ErrorCode::InvalidInput);
}

void TestProvenanceRepository::whatIsNoStatementIsRefused_data()
{
    QTest::addColumn<qint64>("exhibit");
    QTest::addColumn<QString>("saidBy");
    QTest::addColumn<QString>("note");
    const QString who = QStringLiteral("Officer 4711");
    QTest::newRow("no such exhibit") << qint64{99} << who << QString();
    QTest::newRow("nobody") << qint64{0} << QString() << QString();
    QTest::newRow("blanks") << qint64{0} << QStringLiteral(" \u200b\t") << QString();
    QTest::newRow("a name without end")
        << qint64{0} << QString(kLongestProvenanceText + 1, u'x') << QString();
    QTest::newRow("a note without end")
        << qint64{0} << who << QString(kLongestProvenanceText + 1, u'x');
}

void TestProvenanceRepository::whatIsNoStatementIsRefused()
{
    QFETCH(qint64, exhibit);
    QFETCH(QString, saidBy);
    QFETCH(QString, note);
    const ExhibitId known = taken("pixels");
    const ExhibitId meant = exhibit == 0 ? known : ExhibitId{exhibit};
    const auto stated =
        provenances().state(meant, {ProvenanceType::Scan, saidBy, note, recordTime(m_clock)});
    QVERIFY(!stated);
    QCOMPARE(stated.error().code, ErrorCode::InvalidInput);
    QVERIFY(provenances().inForce()->empty());
    QCOMPARE(provenances().history(ExhibitId{99}).error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestProvenanceRepository)
#include "tst_ProvenanceRepository.moc"
