// SPDX-License-Identifier: GPL-3.0-or-later
// What every DerivationRepository must do, run on each kind of storage.
#include "casework/enhancement/Derivation.h"
#include "casework/intake/TakeIn.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::bytesOf;

class TestDerivationRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("maker");
        const auto makers = tests::labMakers();
        for (std::size_t i = 0; i < makers.size(); ++i)
            QTest::newRow(makers[i].name.c_str()) << static_cast<int>(i);
    }
    void init()
    {
        QFETCH_GLOBAL(int, maker);
        m_lab = tests::labMakers()[std::size_t(maker)].make();
    }

    void aCopyIsAnExhibitWithItsSource()
    {
        const Exhibit source = taken("source");
        const NewDerivation made = derivation(source.id, "recipe 1");
        const auto copy = add("copy", made);
        QVERIFY(copy);
        QVERIFY(copy->isNew);
        QCOMPARE(copy->exhibit.fileName, QStringLiteral("copy.png"));
        QCOMPARE(copy->exhibit.takenInUtc, made.madeUtc);
        QCOMPARE(exhibits().all()->size(), std::size_t(2));
        const auto how = derivations().of(copy->exhibit.id);
        QVERIFY(how);
        QCOMPARE(how->size(), std::size_t(1));
        QVERIFY(how->front().exhibit == copy->exhibit.id);
        QVERIFY(how->front().source == source.id);
        QVERIFY(how->front().original == copy->exhibit.original);
        QVERIFY(how->front().sourceOriginal == source.original);
        QCOMPARE(how->front().recipe, made.recipe);
        QVERIFY(how->front().recipeSha256 == made.recipeSha256);
        QCOMPARE(how->front().software, made.software);
        QCOMPARE(how->front().madeUtc, made.madeUtc);
        QVERIFY(derivations().of(source.id)->empty());
    }

    void theSameCopyIsRecordedOnce()
    {
        const Exhibit source = taken("source");
        const auto first = add("copy", derivation(source.id, "recipe"));
        const auto again = add("copy", derivation(source.id, "recipe"));
        QVERIFY(first && again);
        QVERIFY(!again->isNew);
        QVERIFY(again->exhibit.id == first->exhibit.id);
        QCOMPARE(derivations().of(first->exhibit.id)->size(), std::size_t(1));
        // Another way to the same bytes is another derivation.
        QVERIFY(add("copy", derivation(source.id, "another recipe")));
        QCOMPARE(derivations().of(first->exhibit.id)->size(), std::size_t(2));
        QCOMPARE(derivations().all()->size(), std::size_t(2));
    }

    void bytesThatCameInStayThatExhibit()
    {
        const Exhibit source = taken("source");
        const Exhibit known = taken("copy");
        const auto copy = add("copy", derivation(source.id, "recipe"));
        QVERIFY(copy);
        QVERIFY(!copy->isNew);
        QVERIFY(copy->exhibit.id == known.id);
        QCOMPARE(derivations().of(known.id)->size(), std::size_t(1));
    }

    void copiesOfCopies()
    {
        const Exhibit source = taken("source");
        const auto first = add("one", derivation(source.id, "a"));
        const auto second = add("two", derivation(first->exhibit.id, "b"));
        QVERIFY(second);
        QVERIFY(derivations().of(second->exhibit.id)->front().source == first->exhibit.id);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("copy");
        QTest::addColumn<bool>("isSourceThere");
        QTest::newRow("no source") << "new" << false;
        QTest::newRow("itself") << "one" << true;
        QTest::newRow("what it was made from") << "source" << true;
    }

    void refused()
    {
        QFETCH(QString, copy);
        QFETCH(bool, isSourceThere);
        const Exhibit source = taken("source");
        const auto one = add("one", derivation(source.id, "a"));
        QVERIFY(one);
        const ExhibitId from = isSourceThere ? one->exhibit.id : ExhibitId{4711};
        const auto wrong = add(copy.toLatin1().constData(), derivation(from, "b"));
        QVERIFY(!wrong);
        QCOMPARE(int(wrong.error().code), int(ErrorCode::InvalidInput));
        QCOMPARE(exhibits().all()->size(), std::size_t(2));
        QCOMPARE(derivations().all()->size(), std::size_t(1));
    }

private:
    ExhibitRepository& exhibits() { return m_lab.lab->exhibits(); }
    DerivationRepository& derivations() { return m_lab.lab->derivations(); }
    Exhibit taken(const char* bytes)
    {
        return takeIn(exhibits(), m_lab.lab->originals(), bytesOf(bytes),
                      QStringLiteral("still.jpg"), m_clock)
            .value()
            .exhibit;
    }
    NewDerivation derivation(ExhibitId source, const char* recipe)
    {
        return {source, QString::fromLatin1(recipe), Sha256::of(bytesOf(recipe)),
                QStringLiteral("Semblance 1, OpenCV 2"),
                QDateTime::fromMSecsSinceEpoch(1'767'323'045'678, Qt::UTC)};
    }
    Result<TakenIn> add(const char* bytes, const NewDerivation& made)
    {
        const Sha256 original = m_lab.lab->originals().put(bytesOf(bytes)).value();
        return derivations().add(original, QStringLiteral("copy.png"), made);
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
};

QTEST_GUILESS_MAIN(TestDerivationRepository)
#include "tst_DerivationRepository.moc"
