// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "foundation/imaging/JpegWriter.h"
#include "support/LabInFront.h"
#include "support/SyntheticImage.h"
#include "support/TestWorkplace.h"
#include "ui/provenance/ProvenanceBook.h"
#include "ui/provenance/ProvenanceCard.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using namespace semblance::tests;

namespace {

const Error kUnreadable{ErrorCode::StorageFailed, Stage::Storage, "statement", "no such table", {}};

/// Gives everything but the earlier statements.
class WithoutHistory final : public casework::ProvenanceRepository
{
public:
    explicit WithoutHistory(casework::ProvenanceRepository& behind) : m_behind(behind) {}

    Result<std::vector<casework::ProvenanceStatement>> history(ExhibitId) const override
    {
        return tl::unexpected(kUnreadable);
    }
    Result<casework::ProvenanceByExhibit> inForce(const StopToken& stop) const override
    {
        return m_behind.inForce(stop);
    }
    Result<std::optional<casework::ProvenanceInForce>>
    inForceOf(const Sha256& file, const casework::PictureIdentity& identity,
              const StopToken& stop) const override
    {
        return m_behind.inForceOf(file, identity, stop);
    }
    Result<casework::ProvenanceGraph> graph(const StopToken& stop) const override
    {
        return m_behind.graph(stop);
    }
    Result<std::vector<casework::KnownPicture>> pictures(const StopToken& stop) const override
    {
        return m_behind.pictures(stop);
    }
    Result<void> state(ExhibitId exhibit, const casework::ProvenanceStatement& statement) override
    {
        return m_behind.state(exhibit, statement);
    }
    Result<std::optional<casework::FileReading>> reading(ExhibitId exhibit) const override
    {
        return m_behind.reading(exhibit);
    }
    Result<void> keep(ExhibitId exhibit, const casework::FileReading& reading) override
    {
        return m_behind.keep(exhibit, reading);
    }

private:
    casework::ProvenanceRepository& m_behind;
};

class LabWithoutHistory final : public LabInFront
{
public:
    explicit LabWithoutHistory(casework::Lab& behind)
        : LabInFront(behind), m_provenances(behind.provenances())
    {
    }

    casework::ProvenanceRepository& provenances() override { return m_provenances; }

private:
    WithoutHistory m_provenances;
};

} // namespace

class TestStatementHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thatItCannotBeReadIsSaid();
};

void TestStatementHistory::thatItCannotBeReadIsSaid()
{
    TestWorkplace place;
    const casework::Exhibit exhibit =
        casework::takeIn(place.lab().exhibits(), place.lab().originals(),
                         writeJpeg(syntheticTexture({96, 72}, 1), 80).value(),
                         QStringLiteral("a.jpg"), place.workplace().clock())
            .value()
            .exhibit;
    QVERIFY(
        place.lab().provenances().state(exhibit.id, {casework::ProvenanceType::Scan,
                                                     QStringLiteral("Officer"),
                                                     {},
                                                     QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
    JobList jobs;
    SystemClock clock;
    const auto lab = std::shared_ptr<casework::Lab>(new LabWithoutHistory(place.lab()));
    Workplace workplace(lab, place.workplace().policy(), jobs, clock);
    ProvenanceBook book(workplace);
    ProvenanceCard card(workplace, book);
    QSignalSpy failed(&card, &ProvenanceCard::failed);
    book.refresh();
    QTRY_VERIFY(book.isKnown());
    card.show();
    card.showExhibit(exhibit);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::StorageFailed);
    // What is in force is shown all the same.
    QVERIFY(card.findChild<QLabel*>(QStringLiteral("provenanceRecorded"))
                ->text()
                .contains(QStringLiteral("said by Officer")));
}

QTEST_MAIN(TestStatementHistory)
#include "tst_StatementHistory.moc"
