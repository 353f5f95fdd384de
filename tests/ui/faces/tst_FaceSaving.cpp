// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestWorkplace.h"
#include "ui/faces/FaceSaving.h"

#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using casework::ExhibitFace;
using casework::FaceSearch;
using casework::KnownFaces;
using Faces = std::vector<ExhibitFace>;

namespace {

ExhibitFace face(int mark, double left)
{
    return {mark, {{left, 20, 100, 120}, 0.5, QuarterTurn::None, matching::FaceOrigin::Drawn}};
}

/// Fails to write while `isFull`.
class FillingExhibits final : public casework::ExhibitRepository
{
public:
    explicit FillingExhibits(casework::ExhibitRepository& behind) : m_behind(behind) {}

    bool isFull = false;
    int writes = 0;

    Result<casework::TakenIn> add(const Sha256& original, const QString& fileName,
                                  const QDateTime& takenInUtc) override
    {
        return m_behind.add(original, fileName, takenInUtc);
    }
    Result<std::vector<casework::Exhibit>> all() const override { return m_behind.all(); }
    Result<std::vector<casework::ExhibitReceipt>> receipts(ExhibitId exhibit) const override
    {
        return m_behind.receipts(exhibit);
    }
    Result<FaceSearch> faceSearch(ExhibitId exhibit) const override
    {
        return m_behind.faceSearch(exhibit);
    }
    Result<void> noteFaceSearch(ExhibitId exhibit, FaceSearch search) override
    {
        return m_behind.noteFaceSearch(exhibit, search);
    }
    Result<KnownFaces> faces(ExhibitId exhibit) const override { return m_behind.faces(exhibit); }
    Result<int> nextMark(ExhibitId exhibit) const override { return m_behind.nextMark(exhibit); }
    Result<void> saveFaces(ExhibitId exhibit, const KnownFaces& known, const Faces& faces) override
    {
        if (isFull)
            return failure(ErrorCode::DiskFull, Stage::Storage, "lab");
        ++writes;
        return m_behind.saveFaces(exhibit, known, faces);
    }

private:
    casework::ExhibitRepository& m_behind;
};

} // namespace

class TestFaceSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyTheNewestIsWritten();
    void ownWritesAreNoChange();
    void readingWritesWhatWaitsFirst();
    void anotherWindowsListEndsTheEdition();
    void whatAReadingDropsIsToldByTheWrite();
    void whatWasMadeFromAnOlderListIsRefused();
    void fullDiskLosesNothing();

private:
    FillingExhibits& exhibits() { return *m_exhibits; }
    Faces inTheLab() { return m_exhibits->faces(m_id)->value_or(Faces()); }

    std::unique_ptr<tests::TestWorkplace> m_place;
    std::unique_ptr<FillingExhibits> m_exhibits;
    ExhibitId m_id;
};

void TestFaceSaving::init()
{
    m_exhibits.reset();
    m_place = std::make_unique<tests::TestWorkplace>();
    m_exhibits = std::make_unique<FillingExhibits>(m_place->lab().exhibits());
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    m_id = m_exhibits->add(Sha256::of({}), QStringLiteral("a.png"), time)->exhibit.id;
}

void TestFaceSaving::onlyTheNewestIsWritten()
{
    FaceSaving saving(exhibits());
    const auto read = saving.read(m_id);
    QVERIFY(!read->faces);
    QVERIFY(saving.put(m_id, read->edition, {face(1, 10)}));
    QVERIFY(saving.put(m_id, read->edition, {face(1, 30)}));
    QVERIFY(saving.write(m_id));
    QVERIFY(saving.write(m_id));
    QCOMPARE(exhibits().writes, 1);
    QVERIFY(inTheLab() == Faces{face(1, 30)});
}

void TestFaceSaving::ownWritesAreNoChange()
{
    FaceSaving saving(exhibits());
    const int edition = saving.read(m_id)->edition;
    QVERIFY(saving.put(m_id, edition, {face(1, 10)}));
    QVERIFY(saving.write(m_id));
    QVERIFY(saving.put(m_id, edition, {face(1, 10), face(2, 200)}));
    QVERIFY(saving.write(m_id));
    QCOMPARE(saving.read(m_id)->edition, edition);
}

void TestFaceSaving::readingWritesWhatWaitsFirst()
{
    FaceSaving saving(exhibits());
    const int edition = saving.read(m_id)->edition;
    QVERIFY(saving.put(m_id, edition, {face(3, 10)}));
    const auto read = saving.read(m_id);
    QCOMPARE(read->edition, edition);
    QCOMPARE(read->nextMark, 4);
    QVERIFY(read->faces == Faces{face(3, 10)});
    QVERIFY(inTheLab() == Faces{face(3, 10)});
}

void TestFaceSaving::anotherWindowsListEndsTheEdition()
{
    FaceSaving mine(exhibits());
    FaceSaving theirs(exhibits());
    const int edition = mine.read(m_id)->edition;
    QVERIFY(theirs.put(m_id, theirs.read(m_id)->edition, {face(1, 10)}));
    QVERIFY(theirs.write(m_id));

    QVERIFY(mine.put(m_id, edition, {face(1, 300)}));
    const auto written = mine.write(m_id);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FacesChanged);
    QVERIFY(inTheLab() == Faces{face(1, 10)});
    // Nothing of it waits any more, and nothing more of that list is taken.
    QVERIFY(!mine.put(m_id, edition, {face(1, 310)}));
    QVERIFY(mine.write(m_id));
    QVERIFY(inTheLab() == Faces{face(1, 10)});

    const auto read = mine.read(m_id);
    QVERIFY(read->faces == Faces{face(1, 10)});
    QVERIFY(mine.put(m_id, read->edition, {face(1, 300)}));
    QVERIFY(mine.write(m_id));
    QVERIFY(inTheLab() == Faces{face(1, 300)});
}

void TestFaceSaving::whatAReadingDropsIsToldByTheWrite()
{
    FaceSaving mine(exhibits());
    FaceSaving theirs(exhibits());
    const int edition = mine.read(m_id)->edition;
    QVERIFY(theirs.put(m_id, theirs.read(m_id)->edition, {face(1, 10)}));
    QVERIFY(theirs.write(m_id));

    QVERIFY(mine.put(m_id, edition, {face(1, 300)}));
    const auto read = mine.read(m_id);
    QVERIFY(read->edition != edition);
    QVERIFY(read->faces == Faces{face(1, 10)});
    const auto written = mine.write(m_id);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FacesChanged);
    // Once.
    QVERIFY(mine.write(m_id));
    // What was put since is written nevertheless.
    QVERIFY(mine.put(m_id, read->edition, {face(1, 310)}));
    QVERIFY(mine.write(m_id));
    QVERIFY(inTheLab() == Faces{face(1, 310)});
}

void TestFaceSaving::whatWasMadeFromAnOlderListIsRefused()
{
    FaceSaving mine(exhibits());
    FaceSaving theirs(exhibits());
    const int edition = mine.read(m_id)->edition;
    QVERIFY(theirs.put(m_id, theirs.read(m_id)->edition, {face(1, 10)}));
    QVERIFY(theirs.write(m_id));
    QVERIFY(mine.read(m_id)->edition != edition);
    // The window does not know of it yet.
    QVERIFY(!mine.put(m_id, edition, {face(1, 300)}));
    QVERIFY(mine.write(m_id));
    QVERIFY(inTheLab() == Faces{face(1, 10)});
}

void TestFaceSaving::fullDiskLosesNothing()
{
    FaceSaving saving(exhibits());
    const int edition = saving.read(m_id)->edition;
    QVERIFY(saving.put(m_id, edition, {face(1, 10)}));
    exhibits().isFull = true;
    QCOMPARE(saving.write(m_id).error().code, ErrorCode::DiskFull);
    const auto read = saving.read(m_id);
    QCOMPARE(read->edition, edition);
    QVERIFY(read->faces == Faces{face(1, 10)});
    QVERIFY(inTheLab().empty());
    exhibits().isFull = false;
    QVERIFY(saving.write(m_id));
    QVERIFY(inTheLab() == Faces{face(1, 10)});
}

QTEST_GUILESS_MAIN(TestFaceSaving)
#include "tst_FaceSaving.moc"
