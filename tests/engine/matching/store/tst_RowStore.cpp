// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/store/StoreScript.h"
#include "engine/matching/store/TestDevices.h"
#include "matching/store/StoreFault.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(semblance::matching::StoreFault)
Q_DECLARE_METATYPE(semblance::matching::RowLayout)

/// Stores that nothing has happened to.
class TestRowStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void anEmptyStore();
    void rowsComeBack();
    void aLongLife_data();
    void aLongLife();
    void refreshShowsWhatWasCommitted();
    void aViewDoesNotChange();
    void removedRowsStayRemoved();
    void compactionSaysWhereRowsWent();
    void compactionLeavesOldReadersAlone();
    void cancelledCompactionChangesNothing();
    void sameRowsSameBytes();
    void aLogThatGrewLongIsFolded();
    void oneWriterAtATime();
    void aReadOnlyFile();
    void aReaderWhileSomebodyWrites();
    void manyThreadsTouchBlocksAtOnce();
    void whatAKilledCompactionLeftGoes();
    void mappingsStayFew();
    void inputThatDoesNotFit();
    void asManyColumnsAsThereCanBe();
    void layoutsBeyondBounds_data();
    void layoutsBeyondBounds();
    void otherLayoutsAreRefused_data();
    void otherLayoutsAreRefused();
    void whatIsNoFileIsRefused();
    void anExistingFileStays();
    void rightsAreTheFolders();
    void columnsLieAligned();

private:
    fs::path at(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    std::unique_ptr<RowWriter> made(const fs::path& path, const RowLayout& layout = smallLayout())
    {
        fs::remove(path);
        auto writer = RowWriter::create(path, layout, m_device);
        return writer ? std::move(*writer) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QuickDevice m_device;
};

namespace {

RowValues valuesTo(std::uint64_t end)
{
    RowValues values;
    for (std::uint64_t value = 0; value < end; ++value)
        values.emplace_back(value);
    return values;
}

Bytes contentOf(const fs::path& path)
{
    return readFile(path).value_or(Bytes());
}

} // namespace

#define COMPARE_ROWS(view, expected) QCOMPARE(difference(*(view), expected), std::string())

void TestRowStore::anEmptyStore()
{
    const auto writer = made(at("empty"));
    QVERIFY(writer);
    const auto store = RowStore::open(at("empty"), smallLayout());
    QVERIFY(store);
    QCOMPARE((*store)->view()->rowCount(), RowNumber(0));
    QCOMPARE((*store)->view()->blockCount(), std::size_t(0));
    QCOMPARE((*store)->view()->generation(), std::uint64_t(1));
    QCOMPARE(*writer->append(0, RowBytes(0, 0).spans()), RowNumber(0));
    QVERIFY(writer->remove({}));
    QVERIFY(writer->compact({}));
    QCOMPARE(writer->view()->generation(), std::uint64_t(2));
    QCOMPARE(verifyStore(*writer->view(), {})->damage.size(), std::size_t(0));
    QVERIFY(*storedLayout(at("empty")) == smallLayout());
}

void TestRowStore::rowsComeBack()
{
    {
        const auto writer = made(at("rows"));
        QCOMPARE(*appendValues(*writer, 0, 5), RowNumber(0));
        QCOMPARE(*appendValues(*writer, 5, 100), RowNumber(5));
        COMPARE_ROWS(writer->view(), valuesTo(105));
    }
    const auto store = RowStore::open(at("rows"), smallLayout());
    COMPARE_ROWS((*store)->view(), valuesTo(105));
    QCOMPARE((*store)->view()->blockCount(), std::size_t(7));
    QCOMPARE((*store)->view()->scanBlock(6)->rows, 9U);
    const auto writer = RowWriter::open(at("rows"), smallLayout());
    QCOMPARE(*appendValues(**writer, 105, 1), RowNumber(105));
    COMPARE_ROWS((*writer)->view(), valuesTo(106));
}

void TestRowStore::aLongLife_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<unsigned>("rowsPerBlock");
    QTest::newRow("blocks of one row") << 1U << 1U;
    QTest::newRow("blocks of odd size") << 2U << 7U;
    QTest::newRow("blocks of a word") << 3U << 64U;
    QTest::newRow("one large block") << 4U << 5000U;
}

void TestRowStore::aLongLife()
{
    QFETCH(unsigned, seed);
    QFETCH(unsigned, rowsPerBlock);
    const RowLayout layout = smallLayout(rowsPerBlock);
    auto writer = made(at("life"), layout);
    const StoreScript script(seed);
    RowValues values;
    for (unsigned step = 0; step < 120; ++step) {
        QVERIFY(script.run(step, values, writer.get()));
        COMPARE_ROWS(writer->view(), values);
        if (step % 10 != 0)
            continue;
        COMPARE_ROWS((*RowStore::open(at("life"), layout))->view(), values);
        writer.reset();
        writer = *RowWriter::open(at("life"), layout, m_device);
        COMPARE_ROWS(writer->view(), values);
    }
    QCOMPARE(verifyStore(*writer->view(), {})->rowsRead, RowNumber(values.size()));
}

void TestRowStore::refreshShowsWhatWasCommitted()
{
    const auto writer = made(at("refresh"));
    const auto store = *RowStore::open(at("refresh"), smallLayout());
    QCOMPARE(*store->refresh(), Refreshed::Unchanged);
    QVERIFY(appendValues(*writer, 0, 20));
    QCOMPARE(store->view()->rowCount(), RowNumber(0));
    QCOMPARE(*store->refresh(), Refreshed::Changed);
    COMPARE_ROWS(store->view(), valuesTo(20));
    QVERIFY(appendValues(*writer, 20, 3));
    QVERIFY(writer->remove(std::to_array<RowNumber>({2})));
    QCOMPARE(*store->refresh(), Refreshed::Changed);
    RowValues values = valuesTo(23);
    values[2].reset();
    COMPARE_ROWS(store->view(), values);
    QCOMPARE(*store->refresh(), Refreshed::Unchanged);
    QVERIFY(writer->compact({}));
    QCOMPARE(*store->refresh(), Refreshed::Replaced);
    COMPARE_ROWS(store->view(), values);
}

void TestRowStore::aViewDoesNotChange()
{
    std::shared_ptr<const RowView> before;
    {
        const auto writer = made(at("views"));
        QVERIFY(appendValues(*writer, 0, 10));
        before = writer->view();
        QVERIFY(appendValues(*writer, 10, 40));
        QVERIFY(writer->remove(std::to_array<RowNumber>({0, 3})));
        QVERIFY(writer->compact({}));
    }
    fs::remove(at("views"));
    COMPARE_ROWS(before, valuesTo(10));
    QCOMPARE(before->scanBlock(0)->rows, 10U);
}

void TestRowStore::removedRowsStayRemoved()
{
    const auto writer = made(at("removed"));
    QVERIFY(appendValues(*writer, 0, 50));
    QVERIFY(writer->remove(std::to_array<RowNumber>({49, 3, 4, 5, 3, 16, 15})));
    QVERIFY(writer->remove(std::to_array<RowNumber>({3, 17})));
    const Bytes before = contentOf(at("removed"));
    QVERIFY(writer->remove(std::to_array<RowNumber>({3, 4})));
    QVERIFY2(contentOf(at("removed")) == before, "rows that are removed already");
    QCOMPARE(writer->remove(std::to_array<RowNumber>({1, 50})).error().code,
             ErrorCode::InvalidInput);
    RowValues values = valuesTo(50);
    for (const std::size_t row : {3, 4, 5, 15, 16, 17, 49})
        values[row].reset();
    COMPARE_ROWS((*RowStore::open(at("removed"), smallLayout()))->view(), values);
}

void TestRowStore::compactionSaysWhereRowsWent()
{
    const auto writer = made(at("moves"));
    QVERIFY(appendValues(*writer, 0, 200));
    std::vector<RowNumber> removed;
    for (RowNumber row = 0; row < 200; row += 3)
        removed.push_back(row);
    QVERIFY(writer->remove(removed));
    const auto moves = writer->compact({});
    QVERIFY(moves);
    QCOMPARE(moves->rowsBefore(), RowNumber(200));
    QCOMPARE(moves->rowsAfter(), RowNumber(200 - removed.size()));
    RowNumber next = 0;
    for (RowNumber row = 0; row < 200; ++row)
        QCOMPARE(moves->after(row), row % 3 == 0 ? std::nullopt : std::optional<RowNumber>(next++));
    QCOMPARE(writer->view()->rowCount(), next);
    QCOMPARE(writer->view()->removedCount(), RowNumber(0));
    QCOMPARE(writer->view()->generation(), std::uint64_t(2));
    QVERIFY(appendValues(*writer, 1000, 1));
}

void TestRowStore::compactionLeavesOldReadersAlone()
{
    const auto writer = made(at("readers"));
    QVERIFY(appendValues(*writer, 0, 40));
    const auto store = *RowStore::open(at("readers"), smallLayout());
    QVERIFY(writer->remove(std::to_array<RowNumber>({0})));
    QVERIFY(writer->compact({}));
    QVERIFY(appendValues(*writer, 40, 100));
    COMPARE_ROWS(store->view(), valuesTo(40));
    QCOMPARE(*store->refresh(), Refreshed::Replaced);
    QCOMPARE(store->view()->generation(), std::uint64_t(1));
    QCOMPARE((*RowStore::open(at("readers"), smallLayout()))->view()->rowCount(), RowNumber(139));
    QVERIFY(!fs::exists(at("readers.compacting")));
}

void TestRowStore::cancelledCompactionChangesNothing()
{
    const auto writer = made(at("cancelled"));
    QVERIFY(appendValues(*writer, 0, 40));
    const Bytes before = contentOf(at("cancelled"));
    StopSource stop;
    stop.request_stop();
    QCOMPARE(writer->compact(stop.get_token()).error().code, ErrorCode::Cancelled);
    QVERIFY(contentOf(at("cancelled")) == before);
    QVERIFY(!fs::exists(at("cancelled.compacting")));
    QCOMPARE(verifyStore(*writer->view(), stop.get_token()).error().code, ErrorCode::Cancelled);
}

void TestRowStore::sameRowsSameBytes()
{
    Bytes first;
    for (const char* name : {"same1", "same2"}) {
        const auto writer = made(at(name));
        RowValues values;
        for (unsigned step = 0; step < 40; ++step)
            QVERIFY(StoreScript(9, false).run(step, values, writer.get()));
        if (first.empty())
            first = contentOf(at(name));
        QVERIFY(contentOf(at(name)) == first);
    }
    // Of rows that came otherwise the compacted file is the same.
    const auto one = made(at("one"));
    QVERIFY(appendValues(*one, 0, 90));
    QVERIFY(one->compact({}));
    const auto many = made(at("many"));
    QVERIFY(appendValues(*many, 500, 7));
    for (std::uint64_t value = 0; value < 90; ++value)
        QVERIFY(appendValues(*many, value, 1));
    QVERIFY(many->remove(std::to_array<RowNumber>({0, 1, 2, 3, 4, 5, 6})));
    QVERIFY(many->compact({}));
    QVERIFY(contentOf(at("one")) == contentOf(at("many")));
}

void TestRowStore::aLogThatGrewLongIsFolded()
{
    const auto writer = made(at("folded"), smallLayout(1000));
    const auto store = *RowStore::open(at("folded"), smallLayout(1000));
    QVERIFY(appendValues(*writer, 0, 6000));
    RowValues values = valuesTo(6000);
    for (RowNumber row = 0; row < 5000; ++row) {
        QVERIFY(writer->remove(std::span(&row, 1)));
        values[row].reset();
        if (row == 100 || row == 4900)
            QCOMPARE(*store->refresh(), Refreshed::Changed);
    }
    QVERIFY(store->refresh());
    COMPARE_ROWS(store->view(), values);
    COMPARE_ROWS((*RowStore::open(at("folded"), smallLayout(1000)))->view(), values);
    // Even where every old part of the log is destroyed: it is not read any more.
    Bytes content = contentOf(at("folded"));
    std::fill(content.begin() + 3 * 4096, content.begin() + 8 * 4096, std::byte{0xee});
    QVERIFY(writeFileAtomically(at("folded2"), content));
    COMPARE_ROWS((*RowStore::open(at("folded2"), smallLayout(1000)))->view(), values);
}

void TestRowStore::oneWriterAtATime()
{
    auto writer = made(at("writers"));
    const auto second = RowWriter::open(at("writers"), smallLayout());
    QCOMPARE(second.error().code, ErrorCode::StoreBusy);
    QCOMPARE(second.error().subject, at("writers").string());
    QVERIFY(appendValues(*writer, 0, 3));
    QVERIFY(writer->compact({}));
    QCOMPARE(RowWriter::open(at("writers"), smallLayout()).error().code, ErrorCode::StoreBusy);
    writer.reset();
    QVERIFY(RowWriter::open(at("writers"), smallLayout()));
}

void TestRowStore::aReadOnlyFile()
{
    QVERIFY(appendValues(*made(at("readonly")), 0, 3));
    fs::permissions(at("readonly"), fs::perms::owner_read);
    COMPARE_ROWS((*RowStore::open(at("readonly"), smallLayout()))->view(), valuesTo(3));
    if (::geteuid() == 0)
        return; // may write everything
    QCOMPARE(RowWriter::open(at("readonly"), smallLayout()).error().code,
             ErrorCode::FileNotWritable);
}

void TestRowStore::aReaderWhileSomebodyWrites()
{
    const auto writer = made(at("meanwhile"));
    std::atomic<bool> isDone = false;
    std::atomic<int> failures = 0;
    std::jthread reader([&] {
        auto store = RowStore::open(at("meanwhile"), smallLayout());
        if (!store) {
            ++failures;
            return;
        }
        RowNumber seen = 0;
        while (!isDone) {
            const auto refreshed = (*store)->refresh();
            const auto view = (*store)->view();
            const bool isSound = refreshed && *refreshed != Refreshed::Replaced &&
                                 view->rowCount() >= seen &&
                                 difference(*view, valuesTo(view->rowCount())).empty() &&
                                 RowStore::open(at("meanwhile"), smallLayout()).has_value();
            seen = view->rowCount();
            failures += isSound ? 0 : 1;
        }
    });
    std::uint64_t value = 0;
    for (int i = 0; i < 600; ++i) {
        QVERIFY(appendValues(*writer, value, 1 + i % 5));
        value += 1 + i % 5;
    }
    isDone = true;
    reader.join();
    QCOMPARE(failures.load(), 0);
}

void TestRowStore::manyThreadsTouchBlocksAtOnce()
{
    const auto writer = made(at("threads"));
    QVERIFY(appendValues(*writer, 0, 1000));
    for (int round = 0; round < 20; ++round) {
        const auto store = *RowStore::open(at("threads"), smallLayout());
        const auto view = store->view();
        std::atomic<int> failures = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                if (!difference(*view, valuesTo(1000)).empty())
                    ++failures;
            });
        threads.clear();
        QCOMPARE(failures.load(), 0);
    }
}

void TestRowStore::whatAKilledCompactionLeftGoes()
{
    made(at("left"));
    QVERIFY(writeFileAtomically(at("left.compacting"), Bytes(100)));
    QVERIFY(RowStore::open(at("left"), smallLayout()));
    QVERIFY2(fs::exists(at("left.compacting")), "readers touch nothing");
    QVERIFY(RowWriter::open(at("left"), smallLayout(), m_device));
    QVERIFY(!fs::exists(at("left.compacting")));
}

void TestRowStore::mappingsStayFew()
{
    const auto writer = made(at("mappings"), smallLayout(2));
    const auto early = writer->view();
    for (std::uint64_t value = 0; value < 1400; ++value)
        QVERIFY(appendValues(*writer, value, 1));
    COMPARE_ROWS(writer->view(), valuesTo(1400));
    QCOMPARE(early->rowCount(), RowNumber(0));
}

void TestRowStore::inputThatDoesNotFit()
{
    const auto writer = made(at("input"));
    const RowBytes bytes(0, 4);
    auto spans = bytes.spans();
    QCOMPARE(writer->append(5, spans).error().code, ErrorCode::InvalidInput);
    QCOMPARE(writer->append(SIZE_MAX, spans).error().code, ErrorCode::InvalidInput);
    spans.pop_back();
    QCOMPARE(writer->append(4, spans).error().code, ErrorCode::InvalidInput);
    QVERIFY(writer->append(4, bytes.spans()));
}

void TestRowStore::asManyColumnsAsThereCanBe()
{
    RowLayout layout = smallLayout();
    layout.content.assign(kMaxContentBytes, 'c');
    layout.columns.clear();
    for (std::size_t i = 0; i < kMaxColumns; ++i)
        layout.columns.push_back({"column " + std::to_string(i), std::uint32_t(i + 1), 64,
                                  i % 2 == 0 ? RowGroup::Scan : RowGroup::Exact});
    constexpr std::size_t kRows = 40;
    std::vector<Bytes> columns;
    for (std::size_t i = 0; i < kMaxColumns; ++i)
        columns.emplace_back(kRows * (i + 1), std::byte(i));
    const std::vector<std::span<const std::byte>> spans(columns.begin(), columns.end());
    QVERIFY(made(at("wide"), layout)->append(kRows, spans));
    const auto store = RowStore::open(at("wide"), layout);
    QVERIFY(store);
    QCOMPARE((*store)->view()->rowCount(), RowNumber(kRows));
    const auto row = (*store)->view()->exactRow(kRows - 1);
    QVERIFY(row);
    QCOMPARE(row->columns[kMaxColumns - 1][kMaxColumns - 1], std::byte(kMaxColumns - 1));
    const auto block = (*store)->view()->scanBlock(0);
    QVERIFY(block);
    QCOMPARE(block->columns[kMaxColumns - 2][0], std::byte(kMaxColumns - 2));
    layout.columns.back().name = "another";
    QVERIFY(!RowStore::open(at("wide"), layout));
}

void TestRowStore::layoutsBeyondBounds_data()
{
    QTest::addColumn<RowLayout>("layout");
    const auto row = [](const char* name, auto change) {
        RowLayout layout = smallLayout();
        change(layout);
        QTest::newRow(name) << layout;
    };
    row("no kind", [](RowLayout& l) { l.kind.clear(); });
    row("a long kind", [](RowLayout& l) { l.kind.assign(17, 'k'); });
    row("a kind with a zero", [](RowLayout& l) { l.kind[1] = '\0'; });
    row("long content", [](RowLayout& l) { l.content.assign(kMaxContentBytes + 1, 'c'); });
    row("no rows", [](RowLayout& l) { l.rowsPerBlock = 0; });
    row("many rows", [](RowLayout& l) { l.rowsPerBlock = kMaxRowsPerBlock + 1; });
    row("no columns", [](RowLayout& l) { l.columns.clear(); });
    row("many columns", [](RowLayout& l) {
        for (std::size_t i = 0; i + 2 < kMaxColumns; ++i)
            l.columns.push_back({"c" + std::to_string(i), 1, 64, RowGroup::Scan});
    });
    row("a column without a name", [](RowLayout& l) { l.columns[0].name.clear(); });
    row("a long name", [](RowLayout& l) { l.columns[0].name.assign(32, 'n'); });
    row("a name twice", [](RowLayout& l) { l.columns[0].name = l.columns[1].name; });
    row("a column of nothing", [](RowLayout& l) { l.columns[0].bytesPerRow = 0; });
    row("a wide column", [](RowLayout& l) { l.columns[0].bytesPerRow = kMaxColumnBytes + 1; });
    row("little alignment", [](RowLayout& l) { l.columns[0].alignment = 32; });
    row("much alignment", [](RowLayout& l) { l.columns[0].alignment = 8192; });
    row("odd alignment", [](RowLayout& l) { l.columns[0].alignment = 96; });
    row("an unknown group", [](RowLayout& l) { l.columns[0].group = RowGroup(3); });
}

void TestRowStore::layoutsBeyondBounds()
{
    QFETCH(RowLayout, layout);
    const auto writer = RowWriter::create(at("bounds"), layout);
    QCOMPARE(writer.error().code, ErrorCode::InvalidInput);
    QVERIFY(!fs::exists(at("bounds")));
}

void TestRowStore::otherLayoutsAreRefused_data()
{
    QTest::addColumn<RowLayout>("layout");
    QTest::addColumn<StoreFault>("fault");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, StoreFault fault, ErrorCode code, auto change) {
        RowLayout layout = smallLayout();
        change(layout);
        QTest::newRow(name) << layout << fault << code;
    };
    row("another kind", StoreFault::OtherKind, ErrorCode::StoreNotRecognised,
        [](RowLayout& l) { l.kind = "other"; });
    row("other models", StoreFault::OtherContent, ErrorCode::TemplatesMissing,
        [](RowLayout& l) { l.content = "model-b 5678"; });
    row("other blocks", StoreFault::OtherLayout, ErrorCode::ModelIncompatible,
        [](RowLayout& l) { l.rowsPerBlock = 32; });
    row("another width", StoreFault::OtherLayout, ErrorCode::ModelIncompatible,
        [](RowLayout& l) { l.columns[1].bytesPerRow = 22; });
    row("another name", StoreFault::OtherLayout, ErrorCode::ModelIncompatible,
        [](RowLayout& l) { l.columns[1].name = "codes"; });
    row("another group", StoreFault::OtherLayout, ErrorCode::ModelIncompatible,
        [](RowLayout& l) { l.columns[1].group = RowGroup::Exact; });
    row("another alignment", StoreFault::OtherLayout, ErrorCode::ModelIncompatible,
        [](RowLayout& l) { l.columns[1].alignment = 512; });
    row("a column less", StoreFault::OtherLayout, ErrorCode::ModelIncompatible,
        [](RowLayout& l) { l.columns.pop_back(); });
}

void TestRowStore::otherLayoutsAreRefused()
{
    QFETCH(RowLayout, layout);
    QFETCH(StoreFault, fault);
    QFETCH(ErrorCode, code);
    made(at("layouts"));
    const Bytes before = contentOf(at("layouts"));
    const Error reading = RowStore::open(at("layouts"), layout).error();
    const Error writing = RowWriter::open(at("layouts"), layout).error();
    for (const Error& error : {reading, writing}) {
        QCOMPARE(error.code, code);
        QCOMPARE(factOf(error, "fault"), std::string(name(fault)));
        QVERIFY(!factOf(error, "stored").empty());
        QVERIFY(factOf(error, "stored") != factOf(error, "wanted"));
    }
    QVERIFY(contentOf(at("layouts")) == before);
}

void TestRowStore::whatIsNoFileIsRefused()
{
    made(at("target"));
    fs::create_directory(at("folder"));
    fs::create_symlink(at("target"), at("link"));
    QCOMPARE(::mkfifo(at("pipe").c_str(), 0600), 0);
    const auto check = [&](const char* file, ErrorCode code, const std::string& fault) {
        for (const Error& error : {RowStore::open(at(file), smallLayout()).error(),
                                   RowWriter::open(at(file), smallLayout()).error()}) {
            QCOMPARE(error.code, code);
            QCOMPARE(factOf(error, "fault"), fault);
            QCOMPARE(error.subject, at(file).string());
        }
    };
    check("absent", ErrorCode::FileNotFound, {});
    check("target/below", ErrorCode::FileNotFound, {});
    check("folder", ErrorCode::FileUnreadable, "notAFile");
    check("pipe", ErrorCode::FileUnreadable, "notAFile");
    check("link", ErrorCode::FileUnreadable, "symbolicLink");
}

void TestRowStore::anExistingFileStays()
{
    QVERIFY(writeFileAtomically(at("present"), Bytes(3)));
    const auto writer = RowWriter::create(at("present"), smallLayout());
    QCOMPARE(writer.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(factOf(writer.error(), "fault"), std::string("exists"));
    QCOMPARE(contentOf(at("present")), Bytes(3));
    QCOMPARE(RowWriter::create(at("nowhere/store"), smallLayout()).error().code,
             ErrorCode::FileNotWritable);
    // Nothing is left over.
    for (const auto& entry : fs::directory_iterator(at("")))
        QVERIFY2(!entry.path().filename().string().starts_with("present."), entry.path().c_str());
}

void TestRowStore::rightsAreTheFolders()
{
    fs::create_directory(at("shared"));
    fs::permissions(at("shared"), fs::perms(0770));
    const auto writer = made(at("shared/store"));
    QVERIFY(writer);
    QCOMPARE(fs::status(at("shared/store")).permissions(), fs::perms(0660));
    fs::permissions(at("shared/store"), fs::perms(0640));
    QVERIFY(writer->compact({}));
    QCOMPARE(fs::status(at("shared/store")).permissions(), fs::perms(0640));
}

void TestRowStore::columnsLieAligned()
{
    const auto writer = made(at("aligned"));
    QVERIFY(appendValues(*writer, 0, 100));
    for (std::size_t i = 0; i < writer->view()->blockCount(); ++i) {
        const auto block = writer->view()->scanBlock(i);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(block->columns[0]) % 64, 0U);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(block->columns[1]) % 256, 0U);
        QVERIFY(!block->columns[2]);
    }
    const auto exact = writer->view()->exactRow(0);
    QCOMPARE(reinterpret_cast<std::uintptr_t>(exact->columns[2]) % 64, 0U);
    QVERIFY(!exact->columns[0]);
}

QTEST_GUILESS_MAIN(TestRowStore)
#include "tst_RowStore.moc"
