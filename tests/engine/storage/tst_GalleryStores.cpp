// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabPlace.h"
#include "foundation/FileLock.h"
#include "matching/search/TemplateRows.h"
#include "matching/store/RowWriter.h"
#include "storage/search/FolderGalleryStores.h"
#include "storage/search/StorePlace.h"
#include "storage/sqlite/SqliteDatabase.h"
#include "storage/sqlite/SqliteFile.h"

#include <QTest>

#include <cmath>
#include <cerrno>
#include <cstring>
#include <fstream>

using namespace semblance;
using namespace semblance::storage;
namespace fs = std::filesystem;

namespace {

constexpr int kNumbers = 3;

matching::ModelManifest embedder(const std::string& id)
{
    matching::ModelManifest manifest;
    manifest.id = id;
    manifest.job = matching::ModelJob::Embedding;
    manifest.outputSize = kNumbers;
    manifest.ruler = matching::ScoreRuler{0, 1, 1};
    return manifest;
}

matching::ScoreFusion fusionOf(const std::string& id)
{
    return matching::ScoreFusion::create({embedder(id)}).value();
}

/// Nothing comes to this disk any more.
class FullDevice final : public matching::StoreDevice
{
public:
    int writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes) override
    {
        if (m_writes == 0)
            return ENOSPC;
        --m_writes;
        return StoreDevice::writeAt(descriptor, offset, bytes);
    }
    void leave(int writes) { m_writes = writes; }

private:
    int m_writes = 0;
};

/// By reference: the numbers of its template.
using Content = std::map<std::int64_t, std::vector<float>>;

} // namespace

class TestGalleryStores : public QObject, private tests::LabPlace
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void changesAreFollowed();
    void othersChangesAreFollowed();
    void whatCannotBeFollowedIsMadeAnew_data();
    void whatCannotBeFollowedIsMadeAnew();
    void anotherHistoryIsNotFollowed();
    void manyChangesAreCompacted();
    void aSmallGallerysFileIsSmallAndGrows();
    void whatAKilledWriterLeftDoesNotCount_data();
    void whatAKilledWriterLeftDoesNotCount();
    void aFullDiskLosesNothing();
    void anotherWriterIsWaitedForShortly();
    void aReadOnlyLabWritesNothing();
    void cancellingLeavesNothingBehind();
    void modelsMayChangeAndComeBack();
    void referencesWithoutTemplatesAreNamed();
    void aGalleryWithoutReferencesHasNoStore();
    void damagedRecordsAreRememberedAndFollowed();
    void verifyingNamesWhatIsDamaged();

private:
    ReferenceId add(const QString& subject, int number, const std::string& model = "model-a")
    {
        auto added = tests::sampleReference(subject, number);
        added.templates = templates(static_cast<float>(number), model);
        return galleries().addReference(gallery().id, added.reference, added.templates).value();
    }
    void addMany(int first, int count)
    {
        for (int i = first; i < first + count; ++i)
            add(QStringLiteral("p%1").arg(i % 7), i);
    }
    void replace(ReferenceId reference, float number, const std::string& model = "model-a")
    {
        QVERIFY(galleries().saveTemplates(gallery().id, {{reference, templates(number, model)}}));
    }
    static matching::FaceTemplates templates(float number, const std::string& model)
    {
        const float length = std::hypot(number, 0.5F, -1.0F);
        return {{identityOf(embedder(model)),
                 {number / length, 0.5F / length, -1 / length}}};
    }
    casework::GalleryRepository& galleries() { return m_lab->galleries(); }
    casework::Gallery gallery() { return galleries().byName(QStringLiteral("Custody")).value(); }
    StorePlace place() { return StorePlace(at("lab") / "search", gallery().id); }

    std::unique_ptr<FolderGalleryStores> newStores(FolderGalleryStores::Options options = {})
    {
        if (options.patience > std::chrono::milliseconds(100))
            options.patience = std::chrono::milliseconds(100);
        return std::make_unique<FolderGalleryStores>(*m_connections, at("lab") / "search", options);
    }
    Result<casework::SearchableGallery> open(FolderGalleryStores& stores,
                                             const std::string& model = "model-a")
    {
        return stores.open(gallery(), fusionOf(model), {}, {});
    }
    /// As a program that was started just now finds it.
    Result<Content> contentAnew(const std::string& model = "model-a")
    {
        const auto stores = newStores();
        return open(*stores, model).map([](const auto& opened) { return contentOf(opened); });
    }
    static Content contentOf(const casework::SearchableGallery& opened);
    Content recorded(const std::string& model = "model-a");

    std::unique_ptr<casework::Lab> m_lab;
    std::unique_ptr<SqlConnections> m_connections;
};

void TestGalleryStores::init()
{
    makePlace();
    m_lab = m_directory.create(at("lab"), QStringLiteral("Lab")).value();
    QVERIFY(galleries().create(QStringLiteral("Custody"), QStringLiteral("s"), QStringLiteral("l"),
                               QDateTime::currentDateTimeUtc()));
    m_connections = std::make_unique<SqlConnections>(std::make_unique<SqliteDatabase>(
        at("lab") / "lab.sqlite", SqliteAccess::ReadWrite, std::chrono::seconds(5)));
}

void TestGalleryStores::cleanup()
{
    m_connections.reset();
    m_lab.reset();
}

Content TestGalleryStores::contentOf(const casework::SearchableGallery& opened)
{
    Content content;
    const matching::RowView& rows = *opened.rows;
    const std::size_t exactColumn = rows.layout().columns.size() - 1;
    for (matching::RowNumber row = 0; row < rows.rowCount(); ++row) {
        if (rows.isRemoved(row))
            continue;
        const std::byte* const bytes = rows.exactRow(row)->columns[exactColumn];
        std::int64_t reference = 0;
        std::vector<float> numbers(kNumbers);
        std::memcpy(&reference, bytes, sizeof(reference));
        std::memcpy(numbers.data(), bytes + sizeof(reference), sizeof(float) * kNumbers);
        // Twice is as wrong as never.
        if (!content.emplace(reference, numbers).second)
            content[-reference] = numbers;
    }
    return content;
}

Content TestGalleryStores::recorded(const std::string& model)
{
    Content content;
    const auto entries =
        galleries().snapshotEntries(gallery().id, {identityOf(embedder(model))}).value();
    for (const auto& entry : entries) {
        if (!entry.templates.empty())
            content[entry.reference.value] = entry.templates[0].values;
    }
    return content;
}

void TestGalleryStores::changesAreFollowed()
{
    addMany(1, 20);
    const auto stores = newStores();
    QCOMPARE(contentOf(*open(*stores)), recorded());
    const auto rows = open(*stores)->rows;
    QCOMPARE(rows->rowCount(), matching::RowNumber{20});
    addMany(21, 3);
    replace(ReferenceId{2}, 200);
    replace(ReferenceId{22}, 300);
    const auto followed = open(*stores);
    QVERIFY(followed);
    QCOMPARE(contentOf(*followed), recorded());
    QCOMPARE(followed->revision, galleries().revision(gallery().id).value());
    // Three are new and two were written again: nothing else was.
    QCOMPARE(followed->rows->rowCount(), matching::RowNumber{24});
    QCOMPARE(followed->rows->removedCount(), matching::RowNumber{1});
    replace(ReferenceId{2}, 400);
    add(QStringLiteral("new"), 30);
    QCOMPARE(contentOf(*open(*stores)), recorded());
    QCOMPARE(contentAnew().value(), recorded());
    QCOMPARE(rows->rowCount(), matching::RowNumber{20});
}

void TestGalleryStores::othersChangesAreFollowed()
{
    addMany(1, 5);
    const auto one = newStores();
    const auto other = newStores();
    QCOMPARE(contentOf(*open(*one)), recorded());
    QCOMPARE(contentOf(*open(*other)), recorded());
    addMany(6, 5);
    QCOMPARE(contentOf(*open(*other)), recorded());
    replace(ReferenceId{3}, 77);
    QCOMPARE(contentOf(*open(*one)), recorded());
    QCOMPARE(contentOf(*open(*other)), recorded());
}

void TestGalleryStores::whatCannotBeFollowedIsMadeAnew_data()
{
    QTest::addColumn<QString>("damage");
    for (const char* damage :
         {"rows missing", "rows cut", "rows empty", "rows of something else", "a link for rows",
          "head flipped", "log flipped", "newer format", "claim missing", "claim flipped",
          "claim of another gallery's", "all gone", "left over from making"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void TestGalleryStores::whatCannotBeFollowedIsMadeAnew()
{
    QFETCH(QString, damage);
    addMany(1, 9);
    QVERIFY(contentAnew());
    addMany(10, 2);
    const StorePlace files = place();
    const auto flip = [](const fs::path& file, std::streamoff at) {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekg(at);
        const char old = static_cast<char>(bytes.get());
        bytes.seekp(at);
        bytes.put(static_cast<char>(old ^ 0x55));
    };
    const auto write = [](const fs::path& file, const char* text) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
    };
    if (damage == QStringLiteral("rows missing"))
        fs::remove(files.rows);
    else if (damage == QStringLiteral("rows cut"))
        fs::resize_file(files.rows, fs::file_size(files.rows) / 2);
    else if (damage == QStringLiteral("rows empty"))
        write(files.rows, "");
    else if (damage == QStringLiteral("rows of something else"))
        write(files.rows, "SQLite format 3");
    else if (damage == QStringLiteral("a link for rows")) {
        fs::rename(files.rows, at("elsewhere"));
        fs::create_symlink(at("elsewhere"), files.rows);
    } else if (damage == QStringLiteral("head flipped"))
        flip(files.rows, 0);
    else if (damage == QStringLiteral("newer format"))
        flip(files.rows, 8);
    else if (damage == QStringLiteral("log flipped"))
        flip(files.rows, 4096 + 16);
    else if (damage == QStringLiteral("claim missing"))
        fs::remove(files.claim);
    else if (damage == QStringLiteral("claim flipped"))
        flip(files.claim, 100);
    else if (damage == QStringLiteral("claim of another gallery's")) {
        const auto other = galleries().create(QStringLiteral("Other"), QStringLiteral("s"),
                                              QStringLiteral("l"), QDateTime::currentDateTimeUtc());
        const auto added = tests::sampleReference(QStringLiteral("x"), 99);
        QVERIFY(galleries().addReference(other->id, added.reference, templates(1, "model-a")));
        const auto stores = newStores();
        QVERIFY(stores->open(galleries().byName(QStringLiteral("Other")).value(),
                             fusionOf("model-a"), {}, {}));
        const StorePlace others(at("lab") / "search", other->id);
        fs::copy_file(others.claim, files.claim, fs::copy_options::overwrite_existing);
        fs::copy_file(others.rows, files.rows, fs::copy_options::overwrite_existing);
    } else if (damage == QStringLiteral("all gone"))
        fs::remove_all(files.rows.parent_path());
    else
        write(files.making, "half");
    const auto content = contentAnew();
    QVERIFY2(content, content ? "" : content.error().detail.c_str());
    QCOMPARE(*content, recorded());
    QVERIFY(!fs::exists(files.making) || damage == QStringLiteral("left over from making"));
    addMany(12, 2);
    QCOMPARE(contentAnew().value(), recorded());
}

void TestGalleryStores::anotherHistoryIsNotFollowed()
{
    addMany(1, 4);
    m_connections.reset();
    m_lab.reset();
    fs::copy_file(at("lab") / "lab.sqlite", at("backup"));
    const auto reopen = [this] {
        m_lab = m_directory.open(at("lab")).value();
        m_connections = std::make_unique<SqlConnections>(std::make_unique<SqliteDatabase>(
            at("lab") / "lab.sqlite", SqliteAccess::ReadWrite, std::chrono::seconds(5)));
    };
    reopen();
    add(QStringLiteral("lost"), 50);
    QVERIFY(contentAnew());
    m_connections.reset();
    m_lab.reset();
    fs::copy_file(at("backup"), at("lab") / "lab.sqlite", fs::copy_options::overwrite_existing);
    reopen();
    QCOMPARE(contentAnew().value(), recorded());
    // As many changes as there were when the store was made, but others.
    add(QStringLiteral("other"), 60);
    QCOMPARE(contentAnew().value(), recorded());
}

void TestGalleryStores::manyChangesAreCompacted()
{
    addMany(1, 10);
    const auto stores = newStores();
    QVERIFY(open(*stores));
    bool wasCompacted = false;
    for (int turn = 0; turn < 30; ++turn) {
        replace(ReferenceId{1 + turn * 7 % 10}, static_cast<float>(100 + turn));
        if (turn % 5 == 0)
            add(QStringLiteral("later"), 200 + turn);
        const auto opened = open(*stores);
        QVERIFY(opened);
        QCOMPARE(contentOf(*opened), recorded());
        wasCompacted = wasCompacted || opened->rows->generation() > 0;
        QVERIFY(opened->rows->removedCount() * 2 <= opened->rows->rowCount());
    }
    QVERIFY(wasCompacted);
    QCOMPARE(contentAnew().value(), recorded());
}

/// The file ends with a whole block: one of a large gallery's would be a hundred megabytes.
void TestGalleryStores::aSmallGallerysFileIsSmallAndGrows()
{
    const auto rowsPerBlock = [this] {
        return matching::storedLayout(place().rows)->rowsPerBlock;
    };
    const auto addAll = [this](int first, int count) {
        std::vector<casework::NewReference> all;
        for (int i = first; i < first + count; ++i) {
            all.push_back(tests::sampleReference(QStringLiteral("p%1").arg(i % 7), i));
            all.back().templates = templates(static_cast<float>(i), "model-a");
        }
        QVERIFY(galleries().addReferences(gallery().id, all));
    };
    addAll(1, 60);
    QCOMPARE(contentAnew().value(), recorded());
    QCOMPARE(rowsPerBlock(), 256U);
    QVERIFY(fs::file_size(place().rows) < 100'000);
    // Several short blocks are followed, many are not.
    addAll(61, 540);
    QCOMPARE(contentAnew().value(), recorded());
    QCOMPARE(rowsPerBlock(), 256U);
    addAll(601, 3600);
    QCOMPARE(contentAnew().value(), recorded());
    QCOMPARE(rowsPerBlock(), 8192U);
}

void TestGalleryStores::whatAKilledWriterLeftDoesNotCount_data()
{
    QTest::addColumn<bool>("hasAppended");
    QTest::addColumn<bool>("hasRemoved");
    QTest::newRow("new rows without a claim") << true << false;
    QTest::newRow("old rows removed without a claim") << false << true;
    QTest::newRow("both") << true << true;
}

void TestGalleryStores::whatAKilledWriterLeftDoesNotCount()
{
    QFETCH(bool, hasAppended);
    QFETCH(bool, hasRemoved);
    addMany(1, 8);
    QVERIFY(contentAnew());
    {
        const auto fusion = fusionOf("model-a");
        const auto layout = matching::TemplateLayout::create(fusion)->inBlocksOf(
            matching::storedLayout(place().rows)->rowsPerBlock);
        const auto writer = matching::RowWriter::open(place().rows, layout.rows()).value();
        matching::TemplateRows rows(fusion, layout);
        QVERIFY(rows.add(ReferenceId{3}, 1, templates(55, "model-a")));
        QVERIFY(rows.add(ReferenceId{99}, 1, templates(56, "model-a")));
        QVERIFY(!hasAppended || rows.appendTo(*writer));
        const std::vector<matching::RowNumber> removed{4};
        QVERIFY(!hasRemoved || writer->remove(removed));
    }
    QCOMPARE(contentAnew().value(), recorded());
    replace(ReferenceId{3}, 88);
    addMany(9, 3);
    QCOMPARE(contentAnew().value(), recorded());
    replace(ReferenceId{3}, 89);
    QCOMPARE(contentAnew().value(), recorded());
}

void TestGalleryStores::aFullDiskLosesNothing()
{
    addMany(1, 6);
    FullDevice device;
    FolderGalleryStores::Options options;
    options.device = &device;
    for (int writes = 0; writes < 40; ++writes) {
        device.leave(writes);
        const auto opened = open(*newStores(options));
        if (!opened)
            QCOMPARE(opened.error().code, ErrorCode::DiskFull);
        else
            QCOMPARE(contentOf(*opened), recorded());
        if (writes % 4 == 3) {
            QCOMPARE(contentAnew().value(), recorded());
            replace(ReferenceId{1 + writes % 6}, static_cast<float>(1000 + writes));
            add(QStringLiteral("more"), 100 + writes);
        }
    }
    QVERIFY(!fs::exists(place().making));
}

void TestGalleryStores::anotherWriterIsWaitedForShortly()
{
    addMany(1, 3);
    QVERIFY(contentAnew());
    const auto held = FileLock::take(place().lock);
    QVERIFY(held);
    QVERIFY2(contentAnew(), "what is up to date needs no lock");
    add(QStringLiteral("b"), 4);
    const auto refused = contentAnew();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LabBusy);
}

void TestGalleryStores::aReadOnlyLabWritesNothing()
{
    addMany(1, 3);
    FolderGalleryStores::Options options;
    options.isReadOnly = true;
    QCOMPARE(open(*newStores(options)).error().code, ErrorCode::LabReadOnly);
    QVERIFY(!fs::exists(at("lab") / "search"));
    QVERIFY(contentAnew());
    QCOMPARE(contentOf(*open(*newStores(options))), recorded());
    add(QStringLiteral("b"), 4);
    QCOMPARE(open(*newStores(options)).error().code, ErrorCode::LabReadOnly);
}

void TestGalleryStores::cancellingLeavesNothingBehind()
{
    addMany(1, 5);
    StopSource stop;
    int seen = 0;
    const auto stores = newStores();
    const auto cancelled = stores->open(gallery(), fusionOf("model-a"), stop.get_token(),
                                        [&](const Progress& progress) {
                                            QCOMPARE(progress.total, std::size_t{5});
                                            if (++seen == 3)
                                                stop.request_stop();
                                        });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(!fs::exists(place().making) && !fs::exists(place().rows));
    QCOMPARE(contentOf(*open(*stores)), recorded());
}

void TestGalleryStores::modelsMayChangeAndComeBack()
{
    addMany(1, 4);
    QVERIFY(contentAnew());
    for (int i = 1; i <= 4; ++i)
        replace(ReferenceId{i}, static_cast<float>(i * 3), "model-b");
    QCOMPARE(contentAnew("model-b").value(), recorded("model-b"));
    QCOMPARE(contentAnew("model-a").value(), recorded("model-a"));
    add(QStringLiteral("late"), 9, "model-b");
    QCOMPARE(contentAnew("model-b").value(), recorded("model-b"));
    const auto opened = open(*newStores(), "model-a");
    QCOMPARE(contentOf(*opened), recorded("model-a"));
    QCOMPARE(opened->lacking, std::vector<ReferenceId>{ReferenceId{5}});
}

void TestGalleryStores::referencesWithoutTemplatesAreNamed()
{
    addMany(1, 2);
    const auto none = open(*newStores(), "model-b");
    QVERIFY(none);
    QVERIFY(!none->rows);
    QCOMPARE(none->lacking, (std::vector{ReferenceId{1}, ReferenceId{2}}));
    QVERIFY(contentAnew());
    add(QStringLiteral("x"), 3, "model-b");
    QCOMPARE(open(*newStores())->lacking, std::vector{ReferenceId{3}});
    replace(ReferenceId{3}, 5);
    const auto mended = open(*newStores());
    QVERIFY(mended->lacking.empty());
    QCOMPARE(contentOf(*mended), recorded());
}

void TestGalleryStores::aGalleryWithoutReferencesHasNoStore()
{
    QVERIFY(!open(*newStores()));
    QVERIFY(!fs::exists(at("lab") / "search" / "gallery-1.rows"));
}

void TestGalleryStores::damagedRecordsAreRememberedAndFollowed()
{
    addMany(1, 3);
    {
        auto file = SqliteFile::open(at("lab") / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        QVERIFY(file->execute("UPDATE reference SET face_score = 7 WHERE id = 2"));
    }
    const auto expected = galleries().damagedRecords(gallery().id).value();
    QCOMPARE(expected.size(), std::size_t{1});
    for (int turn = 0; turn < 2; ++turn) {
        const auto opened = open(*newStores());
        QCOMPARE(opened->damaged.size(), expected.size());
        QCOMPARE(opened->damaged[0].subject, expected[0].subject);
        QCOMPARE(opened->damaged[0].detail, expected[0].detail);
        QCOMPARE(opened->damaged[0].facts.size(), expected[0].facts.size());
    }
    add(QStringLiteral("b"), 4);
    QCOMPARE(open(*newStores())->damaged.size(), std::size_t{1});
    {
        auto file = SqliteFile::open(at("lab") / "lab.sqlite", SqliteAccess::ReadWrite,
                                     std::chrono::seconds(1));
        QVERIFY(file->execute("UPDATE reference SET face_score = 0.5 WHERE id = 2"));
    }
    replace(ReferenceId{2}, 4);
    QVERIFY(open(*newStores())->damaged.empty());
}

void TestGalleryStores::verifyingNamesWhatIsDamaged()
{
    QVERIFY(newStores()->verify({}, {}).value().empty());
    addMany(1, 3);
    QVERIFY(contentAnew());
    QVERIFY(newStores()->verify({}, {}).value().empty());
    std::ofstream(place().rows, std::ios::trunc) << "nothing";
    const auto faults = newStores()->verify({}, {}).value();
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults[0].code, ErrorCode::StoreNotRecognised);
    QVERIFY(contentAnew());
    QVERIFY(newStores()->verify({}, {}).value().empty());
    std::ofstream(place().claim, std::ios::app) << "more";
    const auto ofClaim = newStores()->verify({}, {}).value();
    QCOMPARE(ofClaim.size(), std::size_t{1});
    QCOMPARE(ofClaim[0].code, ErrorCode::StoreDamaged);
    QCOMPARE(ofClaim[0].subject, place().claim.string());
    QVERIFY(contentAnew());
    QVERIFY(newStores()->verify({}, {}).value().empty());
}

QTEST_GUILESS_MAIN(TestGalleryStores)
#include "tst_GalleryStores.moc"
