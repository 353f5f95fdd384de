// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "casework/lab/FrameProvenance.h"
#include "casework/lab/ProvenanceInForce.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::bytesOf;

/// What counts of an exhibit, and of the copies that were made from it.
class TestProvenanceInForce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_lab = tests::labMakers().front().make(); }

    void aCopyIsWhatItWasMadeFrom_data()
    {
        QTest::addColumn<QString>("ofOriginal");
        QTest::addColumn<QString>("ofCopy");
        QTest::addColumn<QString>("counts");
        const auto row = [](const char* name, const char* original, const char* copy,
                            const char* counts) {
            QTest::newRow(name) << QString::fromLatin1(original) << QString::fromLatin1(copy)
                                << QString::fromLatin1(counts);
        };
        row("nobody has said anything", "", "", "");
        row("as its original", "cameraStill", "", "cameraStill");
        row("something was said of the copy", "", "scan", "scan");
        row("the copy's own comes first", "cameraStill", "photograph", "photograph");
        row("a sketch with other levels is a sketch", "sketch", "", "sketch");
        row("whatever is said of the copy", "sketch", "photograph", "sketch");
        row("a generated picture too", "generatedOrAltered", "unknown", "generatedOrAltered");
        row("the copy alone was altered", "photograph", "composite", "composite");
    }
    void aCopyIsWhatItWasMadeFrom()
    {
        QFETCH(QString, ofOriginal);
        QFETCH(QString, ofCopy);
        const ExhibitId original = takenIn("original");
        const ExhibitId between = copyOf(original, "between");
        const ExhibitId copy = copyOf(between, "copy");
        state(original, ofOriginal);
        state(copy, ofCopy);
        const auto inForce = provenancesInForce(*m_lab.lab);
        QVERIFY(inForce.has_value());
        const auto found = inForce->find(copy);
        const QString counts = found == inForce->end() ? QString() : nameOf(found->second.type);
        QTEST(counts, "counts");
        // What was made from a thing says nothing about it.
        const auto first = inForce->find(original);
        QCOMPARE(first == inForce->end() ? QString() : nameOf(first->second.type), ofOriginal);
    }

    void aFrameTakenOutIsStatedToBeOne()
    {
        const ExhibitId frame = takenIn("frame");
        const ExhibitId known = takenIn("known");
        state(known, QStringLiteral("photographOfScreen"));
        imagery::FrameOrigin origin;
        origin.clipName = "kitchen.mp4";
        origin.frame = 12;
        for (const ExhibitId exhibit : {frame, frame, known})
            QVERIFY(stateVideoFrame(*m_lab.lab, exhibit, origin, m_clock));
        const auto history = m_lab.lab->provenances().history(frame);
        QVERIFY(history.has_value());
        QCOMPARE(history->size(), std::size_t{1});
        QCOMPARE(nameOf(history->front().type), QStringLiteral("videoFrame"));
        QVERIFY(history->front().note.contains(QStringLiteral("Frame 12 of kitchen.mp4")));
        // What a person has said is not gone over.
        QCOMPARE(m_lab.lab->provenances().history(known)->size(), std::size_t{1});
    }

private:
    static QString nameOf(ProvenanceType type)
    {
        const std::string_view text = name(type);
        return QString::fromLatin1(text.data(), qsizetype(text.size()));
    }

    ExhibitId takenIn(const char* content)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), bytesOf(content),
                      QStringLiteral("a.png"), m_clock)
            ->exhibit.id;
    }

    ExhibitId copyOf(ExhibitId source, const char* content)
    {
        const auto original = m_lab.lab->originals().put(bytesOf(content));
        NewDerivation made;
        made.source = source;
        made.recipe = QStringLiteral("{}");
        made.software = QStringLiteral("a program");
        made.madeUtc = m_now;
        return m_lab.lab->derivations().add(*original, QStringLiteral("b.png"), made)->exhibit.id;
    }

    void state(ExhibitId exhibit, const QString& type)
    {
        if (type.isEmpty())
            return;
        const ProvenanceStatement statement{*provenanceTypeFrom(type.toStdString()),
                                            QStringLiteral("Officer 1"), QString(), m_now};
        QVERIFY(m_lab.lab->provenances().state(exhibit, statement));
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
    QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'767'323'045'678, Qt::UTC);
};

QTEST_GUILESS_MAIN(TestProvenanceInForce)
#include "tst_ProvenanceInForce.moc"
