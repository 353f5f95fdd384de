// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/store/StoreScript.h"
#include "engine/matching/store/TestDevices.h"
#include "foundation/Checksum.h"
#include "matching/store/LogRecord.h"
#include "matching/store/StoreFault.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;
namespace fs = std::filesystem;

namespace {

using Damage = std::function<void(Bytes&)>;

constexpr std::size_t kLogAt = kFirstLogOffset;

Damage flip(std::size_t at, unsigned bit = 0)
{
    return [=](Bytes& bytes) { bytes[at] ^= static_cast<std::byte>(1U << bit); };
}

Damage overwrite(std::size_t at, std::size_t size, int value)
{
    return [=](Bytes& bytes) {
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), size,
                    static_cast<std::byte>(value));
    };
}

Damage cutTo(std::size_t size)
{
    return [=](Bytes& bytes) { bytes.resize(size); };
}

template <typename Number>
void put(Bytes& bytes, std::size_t at, Number number)
{
    std::memcpy(bytes.data() + at, &number, sizeof number);
}

} // namespace

Q_DECLARE_METATYPE(Damage)
Q_DECLARE_METATYPE(semblance::matching::StoreFault)

/// Stores to whose bytes something has happened.
class TestStoreDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void damagedRows_data();
    void damagedRows();
    void harmless_data();
    void harmless();
    void anUnfinishedRecordIsNone_data();
    void anUnfinishedRecordIsNone();
    void damagedRowsThatAreRemovedCanBeCompactedAway();
    void theOlderPointerLeadsThereAsWell();
    void everyBitOfTheLog();
    void everyByteOfAFoldedLog();
    void chanceFindsNoWrongRow_data();
    void chanceFindsNoWrongRow();

private:
    fs::path at(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    /// The sound store, changed.
    fs::path damaged(const Damage& damage) const
    {
        Bytes bytes = m_sound;
        damage(bytes);
        return written(bytes);
    }
    fs::path written(const Bytes& bytes) const
    {
        // Thousands of times: a new file, which the disk need not have before it is gone again.
        fs::remove(at("damaged"));
        std::ofstream file(at("damaged"), std::ios::binary);
        file.write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
        return at("damaged");
    }
    /// Where the last record of the log begins, and how long one copy is.
    std::pair<std::size_t, std::size_t> lastRecord(const Bytes& bytes) const;
    std::string wrongIn(const fs::path& path, const std::vector<RowValues>& allowed) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QuickDevice m_device;
    Bytes m_sound;
    /// Of m_sound, and before its last commit.
    RowValues m_values;
    RowValues m_before;
    std::uint64_t m_seed = 0;
    std::size_t m_blockAt = 0;
    BlockShape m_shape = BlockShape(smallLayout());
};

void TestStoreDamage::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    const auto writer = *RowWriter::create(at("sound"), smallLayout(), m_device);
    QVERIFY(appendValues(*writer, 0, 20));
    QVERIFY(writer->remove(std::to_array<RowNumber>({3, 4, 17})));
    QVERIFY(appendValues(*writer, 20, 25));
    for (std::uint64_t value = 0; value < 45; ++value)
        m_values.emplace_back(value);
    for (const std::size_t row : {3, 4, 17})
        m_values[row].reset();
    m_before = m_values;
    QVERIFY(writer->remove(std::to_array<RowNumber>({40})));
    m_values[40].reset();
    m_sound = *readFile(at("sound"));
    m_seed = StoreHeader(smallLayout(), 1).seed;
    m_blockAt = kSmallestStoreBytes;
}

std::pair<std::size_t, std::size_t> TestStoreDamage::lastRecord(const Bytes& bytes) const
{
    std::pair<std::size_t, std::size_t> last;
    const std::span<const std::byte> all(bytes);
    for (std::size_t place = kLogAt; place < kLogAt + kFirstLogBytes;) {
        const auto record = recordOf(all.subspan(place), m_seed, 2 * kFirstLogBytes);
        if (!record)
            break;
        last = {place, static_cast<std::size_t>(record->bytes() / 2)};
        place += record->bytes();
    }
    return last;
}

/// Empty where the file opens to one of `allowed` or is refused in words; rows of it may be too.
std::string TestStoreDamage::wrongIn(const fs::path& path,
                                     const std::vector<RowValues>& allowed) const
{
    const auto store = RowStore::open(path, smallLayout());
    if (!store)
        return store.error().detail.empty() ? "refused without a reason" : std::string();
    std::string wrong;
    for (const RowValues& values : allowed) {
        wrong = difference(*(*store)->view(), values, true);
        if (wrong.empty())
            return {};
    }
    return wrong;
}

void TestStoreDamage::refused_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<StoreFault>("fault");
    const auto row = [](const char* name, StoreFault fault, const Damage& damage) {
        QTest::newRow(name) << damage << fault;
    };
    row("an empty file", StoreFault::Empty, cutTo(0));
    row("another file", StoreFault::NotAStore, overwrite(0, 16, 'x'));
    row("another file of one byte", StoreFault::NotAStore,
        [](Bytes& bytes) { bytes = {std::byte{'x'}}; });
    row("cut inside of its name", StoreFault::CutOff, cutTo(7));
    row("cut inside of its version", StoreFault::CutOff, cutTo(21));
    row("cut inside of the header", StoreFault::CutOff, cutTo(1000));
    row("cut behind the header", StoreFault::LogDamaged, cutTo(4096));
    row("cut inside of the log", StoreFault::CutOff, cutTo(kLogAt + 400));
    row("cut before the blocks", StoreFault::CutOff, cutTo(kSmallestStoreBytes));
    row("cut inside of the blocks", StoreFault::CutOff,
        cutTo(kSmallestStoreBytes + m_shape.bytes + 1));
    row("cut by one byte", StoreFault::CutOff, [](Bytes& bytes) { bytes.pop_back(); });
    row("longer by one byte", StoreFault::LongerThanItsLog,
        [](Bytes& bytes) { bytes.push_back({}); });
    row("longer by a block", StoreFault::LongerThanItsLog,
        [this](Bytes& bytes) { bytes.resize(bytes.size() + m_shape.bytes); });
    const auto preamble = [](Bytes& bytes, std::uint32_t order, std::uint32_t version) {
        put(bytes, 16, order);
        put(bytes, 20, version);
        put(bytes, 24, checksumOf(std::span<const std::byte>(bytes).first(24)));
    };
    row("an older format", StoreFault::OlderFormat,
        [=](Bytes& bytes) { preamble(bytes, 0x01020304, 0); });
    row("a newer format", StoreFault::NewerFormat,
        [=](Bytes& bytes) { preamble(bytes, 0x01020304, 2); });
    row("another order of bytes", StoreFault::OtherByteOrder,
        [=](Bytes& bytes) { preamble(bytes, 0x04030201, 1U << 24); });
    row("no known order of bytes", StoreFault::HeaderDamaged,
        [=](Bytes& bytes) { preamble(bytes, 0x02010403, 1); });
    row("a bit of the format", StoreFault::HeaderDamaged, flip(20, 1));
    row("a bit of the format's checksum", StoreFault::HeaderDamaged, flip(24));
    row("a bit of the kind", StoreFault::HeaderDamaged, flip(40));
    row("a bit of the content", StoreFault::HeaderDamaged, flip(1152));
    row("a bit of a column", StoreFault::HeaderDamaged, flip(128));
    row("a bit of the header's empty room", StoreFault::HeaderDamaged, flip(4000));
    row("a bit of the header's checksum", StoreFault::HeaderDamaged, flip(4095));
    row("rows beyond bounds, checksum and all", StoreFault::HeaderDamaged, [](Bytes& bytes) {
        put(bytes, 56, 0xffffffffU);
        put(bytes, 4088, checksumOf(std::span<const std::byte>(bytes).first(4088)));
    });
    row("more columns than there can be", StoreFault::HeaderDamaged, [](Bytes& bytes) {
        put(bytes, 60, 0xffffffffU);
        put(bytes, 4088, checksumOf(std::span<const std::byte>(bytes).first(4088)));
    });
    row("no pointer to the log", StoreFault::LogDamaged, overwrite(4096, 8192, 0));
    row("a bit of the only pointer", StoreFault::LogDamaged, flip(8192 + 20));
    row("a pointer to nowhere", StoreFault::CutOff, [this](Bytes& bytes) {
        const LogRoot root{3, 1ULL << 62, kStorePageBytes, 1, m_seed};
        std::ranges::copy(root.packed(m_seed), bytes.begin() + 8192);
    });
    row("a pointer to a part of impossible size", StoreFault::LogDamaged, [this](Bytes& bytes) {
        const LogRoot root{3, kLogAt, ~std::uint64_t(0) / 4096 * 4096, 1, m_seed};
        std::ranges::copy(root.packed(m_seed), bytes.begin() + 8192);
    });
    row("a pointer behind the end", StoreFault::CutOff, [this](Bytes& bytes) {
        const LogRoot root{3, bytes.size(), kStorePageBytes, 1, m_seed};
        std::ranges::copy(root.packed(m_seed), bytes.begin() + 8192);
    });
    row("a pointer to zeros", StoreFault::LogDamaged, overwrite(kLogAt, kFirstLogBytes, 0));
    row("the first record", StoreFault::LogDamaged, overwrite(kLogAt, 256, 0));
    row("one copy of the first record", StoreFault::LogDamaged, overwrite(kLogAt, 128, 0));
    row("a bit of a record in the middle", StoreFault::LogDamaged, flip(kLogAt + 256 + 3));
    row("a bit of its second copy", StoreFault::LogDamaged, flip(kLogAt + 256 + 128 + 3));
    row("a record in the middle", StoreFault::LogDamaged, overwrite(kLogAt + 256, 256, 0));
    row("two records exchanged", StoreFault::LogDamaged, [](Bytes& bytes) {
        const auto begin = bytes.begin() + kLogAt;
        std::swap_ranges(begin + 256, begin + 512, begin + 512);
    });
    row("a record left out", StoreFault::LogDamaged, [](Bytes& bytes) {
        const auto begin = bytes.begin() + kLogAt;
        std::copy(begin + 512, begin + 4096, begin + 256);
    });
    row("a record twice", StoreFault::LogDamaged, [](Bytes& bytes) {
        const auto begin = bytes.begin() + kLogAt;
        std::copy_backward(begin + 256, begin + 4096, begin + 4096 + 256);
    });
    row("the log of another store", StoreFault::LogDamaged, [this](Bytes& bytes) {
        RowLayout layout = smallLayout();
        layout.content = "other";
        const auto other = *RowWriter::create(at("other"), layout, m_device);
        const Bytes otherBytes = *readFile(at("other"));
        fs::remove(at("other"));
        std::copy_n(otherBytes.begin() + kLogAt, kFirstLogBytes, bytes.begin() + kLogAt);
    });
}

void TestStoreDamage::refused()
{
    QFETCH(Damage, damage);
    QFETCH(StoreFault, fault);
    const fs::path path = damaged(damage);
    const Bytes before = *readFile(path);
    for (const Error& error : {RowStore::open(path, smallLayout()).error(),
                               RowWriter::open(path, smallLayout(), m_device).error()}) {
        QCOMPARE(QByteArray::fromStdString(factOf(error, "fault")),
                 QByteArray::fromStdString(std::string(name(fault))));
        QCOMPARE(error.code, codeOf(fault));
        QCOMPARE(error.subject, path.string());
        QVERIFY(!error.detail.empty());
        if (error.code == ErrorCode::StoreDamaged)
            QVERIFY(!factOf(error, "place").empty());
    }
    QVERIFY2(*readFile(path) == before, "whoever refuses changes nothing");
}

void TestStoreDamage::damagedRows_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<unsigned>("firstRow");
    QTest::addColumn<unsigned>("rows");
    QTest::addColumn<bool>("isScan");
    const std::size_t second = m_blockAt + m_shape.bytes;
    const auto row = [](const char* name, const Damage& damage, unsigned first, unsigned rows,
                        bool isScan) { QTest::newRow(name) << damage << first << rows << isScan; };
    row("a bit of the first row", flip(m_blockAt), 0, 1, true);
    row("the last byte of the second column", flip(second + m_shape.columns[1] + 16 * 21 - 1, 7),
        31, 1, true);
    row(
        "two rows exchanged with their checksums",
        [=, this](Bytes& bytes) {
            const auto swap = [&](std::size_t place, std::size_t width) {
                const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(m_blockAt + place);
                std::swap_ranges(from, from + width, from + 5 * width);
            };
            swap(m_shape.columns[0], 8);
            swap(m_shape.columns[1], 21);
            swap(m_shape.columns[2], 40);
            swap(m_shape.scanChecksums, 8);
            swap(m_shape.exactChecksums, 8);
        },
        0, 2, true);
    row("a block of zeros", overwrite(second, m_shape.bytes, 0), 16, 16, true);
    row(
        "two blocks exchanged",
        [=, this](Bytes& bytes) {
            const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(m_blockAt);
            std::swap_ranges(from, from + static_cast<std::ptrdiff_t>(m_shape.bytes),
                             from + static_cast<std::ptrdiff_t>(m_shape.bytes));
        },
        0, 16, true);
    row("a bit of an exact column", flip(m_blockAt + m_shape.columns[2] + 7 * 40), 7, 1, false);
    row("a bit of an exact column's checksum", flip(m_blockAt + m_shape.exactChecksums + 7 * 8), 7,
        1, false);
}

void TestStoreDamage::damagedRows()
{
    QFETCH(Damage, damage);
    QFETCH(unsigned, firstRow);
    QFETCH(unsigned, rows);
    QFETCH(bool, isScan);
    const auto store = *RowStore::open(damaged(damage), smallLayout());
    const auto view = store->view();
    QCOMPARE(difference(*view, m_values, true), std::string());
    for (int touch = 0; touch < 2; ++touch) {
        const auto scanned = view->scanBlock(firstRow / 16);
        const auto exact = view->exactRow(firstRow);
        const Error error = isScan ? scanned.error() : exact.error();
        QVERIFY(isScan ? !scanned : !exact);
        QVERIFY(isScan || scanned);
        QCOMPARE(error.code, ErrorCode::StoreDamaged);
        QCOMPARE(factOf(error, "fault"), std::string("rowsDamaged"));
        QCOMPARE(factOf(error, "firstRow"), std::to_string(firstRow));
        QCOMPARE(factOf(error, "rows"), std::to_string(rows));
        QVERIFY(!factOf(error, "place").empty());
    }
    QVERIFY(view->scanBlock(2));
    const auto findings = verifyStore(*view, {});
    QVERIFY(!findings->damage.empty());
    QVERIFY(findings->damagedRows >= 1);
    // Whoever compacts does not make damage look sound.
    const auto writer = *RowWriter::open(at("damaged"), smallLayout(), m_device);
    const Bytes before = *readFile(at("damaged"));
    QCOMPARE(writer->compact({}).error().code, ErrorCode::StoreDamaged);
    QVERIFY(*readFile(at("damaged")) == before);
}

void TestStoreDamage::harmless_data()
{
    QTest::addColumn<Damage>("damage");
    const auto [last, size] = lastRecord(m_sound);
    QTest::newRow("a bit of the last record") << flip(last + 9);
    QTest::newRow("a bit of what it says") << flip(last + 65);
    QTest::newRow("its first copy") << overwrite(last, size, 0);
    QTest::newRow("a bit of its second copy") << flip(last + size + 9);
    QTest::newRow("its second copy") << overwrite(last + size, size, 0xff);
    QTest::newRow("room behind the log") << overwrite(last + 2 * size, 300, 0xab);
    QTest::newRow("a pointer that was never written") << overwrite(4096, 64, 0x5a);
    QTest::newRow("room between things") << flip(4096 + 2000);
    QTest::newRow("a row's checksum") << flip(m_blockAt + m_shape.scanChecksums + 8);
    QTest::newRow("a removed row") << flip(m_blockAt + 3 * 8);
    QTest::newRow("a removed row's exact column") << flip(m_blockAt + m_shape.columns[2] + 3 * 40);
}

void TestStoreDamage::harmless()
{
    QFETCH(Damage, damage);
    const fs::path path = damaged(damage);
    QCOMPARE(difference(*(*RowStore::open(path, smallLayout()))->view(), m_values), std::string());
    // A writer mends what it can, and goes on.
    RowValues values = m_values;
    auto writer = *RowWriter::open(path, smallLayout(), m_device);
    QVERIFY(appendValues(*writer, 45, 1));
    values.emplace_back(45);
    writer.reset();
    QCOMPARE(difference(*(*RowStore::open(path, smallLayout()))->view(), values), std::string());
}

void TestStoreDamage::anUnfinishedRecordIsNone_data()
{
    QTest::addColumn<Damage>("damage");
    const auto [last, size] = lastRecord(m_sound);
    QTest::newRow("missing") << overwrite(last, 2 * size, 0);
    QTest::newRow("its first bytes are there") << overwrite(last + 20, 2 * size - 20, 0);
    QTest::newRow("its last bytes are there") << overwrite(last, 2 * size - 20, 0);
    QTest::newRow("rubbish") << overwrite(last, 2 * size, 0x77);
}

void TestStoreDamage::anUnfinishedRecordIsNone()
{
    QFETCH(Damage, damage);
    const fs::path path = damaged(damage);
    QCOMPARE(difference(*(*RowStore::open(path, smallLayout()))->view(), m_before), std::string());
    const auto writer = *RowWriter::open(path, smallLayout(), m_device);
    QVERIFY(writer->remove(std::to_array<RowNumber>({40})));
    QVERIFY2(*readFile(path) == m_sound, "done again it is as if nothing had happened");
}

void TestStoreDamage::damagedRowsThatAreRemovedCanBeCompactedAway()
{
    const fs::path path = damaged(flip(m_blockAt + 5 * 8));
    const auto writer = *RowWriter::open(path, smallLayout(), m_device);
    const auto before = writer->view();
    QVERIFY(!before->scanBlock(0));
    QVERIFY(writer->remove(std::to_array<RowNumber>({5})));
    QVERIFY(writer->view()->scanBlock(0));
    QVERIFY2(!before->scanBlock(0), "where it is not removed yet");
    RowValues values = m_values;
    values[5].reset();
    QCOMPARE(difference(*writer->view(), values), std::string());
    QVERIFY(writer->compact({}));
    std::erase(values, std::optional<std::uint64_t>());
    QCOMPARE(difference(*writer->view(), values), std::string());
    QVERIFY(verifyStore(*writer->view(), {})->damage.empty());
}

void TestStoreDamage::theOlderPointerLeadsThereAsWell()
{
    fs::remove(at("long"));
    const auto writer = *RowWriter::create(at("long"), smallLayout(), m_device);
    RowValues values;
    for (std::uint64_t value = 0; value < 3000; ++value) {
        QVERIFY(appendValues(*writer, value, 1));
        values.emplace_back(value);
    }
    const Bytes content = *readFile(at("long"));
    for (const std::size_t pointer : {4096, 8192}) {
        Bytes changed = content;
        flip(pointer + 17)(changed);
        const auto store = RowStore::open(written(changed), smallLayout());
        QVERIFY2(store, store ? "" : store.error().detail.c_str());
        QCOMPARE(difference(*(*store)->view(), values), std::string());
        auto again = *RowWriter::open(at("damaged"), smallLayout(), m_device);
        QVERIFY(appendValues(*again, 3000, 1));
        again.reset();
        values.emplace_back(3000);
        QCOMPARE(difference(*(*RowStore::open(at("damaged"), smallLayout()))->view(), values),
                 std::string());
        values.pop_back();
    }
}

void TestStoreDamage::everyBitOfTheLog()
{
    const auto [last, size] = lastRecord(m_sound);
    for (std::size_t place = kLogAt; place < last + 2 * size + 64; ++place) {
        for (const unsigned bit : {0U, 6U}) {
            const std::string wrong = wrongIn(damaged(flip(place, bit)), {m_values});
            QVERIFY2(wrong.empty(), (std::to_string(place) + ": " + wrong).c_str());
        }
    }
}

void TestStoreDamage::everyByteOfAFoldedLog()
{
    fs::remove(at("long"));
    const auto writer = *RowWriter::create(at("long"), smallLayout(), m_device);
    RowValues values;
    for (std::uint64_t value = 0; value < 85; ++value) {
        QVERIFY(appendValues(*writer, value, 1));
        values.emplace_back(value);
    }
    const Bytes content = *readFile(at("long"));
    // The last record of the first part says where the second is.
    const auto [last, size] = lastRecord(content);
    const auto record =
        recordOf(std::span<const std::byte>(content).subspan(last), m_seed, 2 * kFirstLogBytes);
    QCOMPARE(record->type, RecordType::GrowLog);
    const auto second = static_cast<std::size_t>(extentOf(*record).offset);
    const auto check = [&](std::size_t first, std::size_t bytes) {
        for (std::size_t place = first; place < first + bytes; ++place) {
            Bytes changed = content;
            flip(place, place % 8)(changed);
            const std::string wrong = wrongIn(written(changed), {values});
            QVERIFY2(wrong.empty(), (std::to_string(place) + ": " + wrong).c_str());
        }
    };
    check(4096, kRootBytes);
    check(8192, kRootBytes);
    check(last, 2 * size);
    check(second, 1024);
}

void TestStoreDamage::chanceFindsNoWrongRow_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStoreDamage::chanceFindsNoWrongRow()
{
    QFETCH(unsigned, seed);
    std::minstd_rand random(seed + 1);
    for (int i = 0; i < 700; ++i) {
        Bytes bytes = m_sound;
        const auto somewhere = [&](std::size_t limit) { return random() % limit; };
        // Half of them where most things stand.
        const std::size_t reach = i % 2 == 0 ? bytes.size() : kLogAt + 2048;
        for (unsigned change = 0; change < 1 + seed; ++change) {
            const std::size_t place = somewhere(std::min(reach, bytes.size()));
            const std::size_t length =
                std::min<std::size_t>(1 + somewhere(64), bytes.size() - place);
            switch (somewhere(4)) {
            case 0:
                flip(place, static_cast<unsigned>(somewhere(8)))(bytes);
                break;
            case 1:
                overwrite(place, length, static_cast<int>(somewhere(256)))(bytes);
                break;
            case 2:
                std::copy_n(m_sound.begin() +
                                static_cast<std::ptrdiff_t>(somewhere(m_sound.size() - length)),
                            length, bytes.begin() + static_cast<std::ptrdiff_t>(place));
                break;
            default:
                if (somewhere(4) == 0)
                    bytes.resize(std::max<std::size_t>(1, place));
                break;
            }
        }
        // One change is too short to take both copies of the last record.
        const std::string wrong = seed == 0 ? wrongIn(written(bytes), {m_values})
                                            : wrongIn(written(bytes), {m_values, m_before});
        QVERIFY2(wrong.empty(), (std::to_string(i) + ": " + wrong).c_str());
    }
}

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_StoreDamage.moc"
