// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/StoreInput.h"

#include "foundation/Checksum.h"
#include "matching/store/ByteFields.h"
#include "matching/store/LogRecord.h"
#include "matching/store/RowChecksums.h"

#include <algorithm>

namespace semblance::tests {

using namespace matching;

namespace {

constexpr std::size_t kMaxFileBytes = 1 << 20;
constexpr std::size_t kPreambleBytes = 24;
constexpr std::size_t kHeaderChecksumAt = kStorePageBytes - sizeof(std::uint64_t);

/// Overwrites bytes from `first` on: place (2 bytes), value, place, value …
void change(Bytes& bytes, std::size_t first, FieldReader& from)
{
    while (from.left() >= 3 && first < bytes.size()) {
        const std::size_t place = first + from.take<std::uint16_t>() % (bytes.size() - first);
        bytes[place] = from.take<std::byte>();
    }
}

template <typename Number>
void put(Bytes& bytes, std::size_t at, Number number)
{
    const auto raw = std::as_bytes(std::span(&number, 1));
    std::ranges::copy(raw, bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

void putRecord(Bytes& file, std::size_t& at, const LogRecord& record, std::uint64_t seed)
{
    const Bytes copy = record.packed(seed);
    if (at + 2 * copy.size() > file.size())
        file.resize(at + 2 * copy.size());
    for (int i = 0; i < 2; ++i, at += copy.size())
        std::ranges::copy(copy, file.begin() + static_cast<std::ptrdiff_t>(at));
}

/// A header, a root and an empty log, ready for records.
Bytes emptyFile(const StoreHeader& header)
{
    Bytes file(kSmallestStoreBytes);
    const LogRoot root{1, kFirstLogOffset, kFirstLogBytes, 1, header.seed};
    std::ranges::copy(header.packed(), file.begin());
    std::ranges::copy(root.packed(header.seed),
                      file.begin() + static_cast<std::ptrdiff_t>(root.place()));
    return file;
}

/// Adds records to the log of a file, whatever they say.
class LogInput
{
public:
    LogInput(Bytes& file, std::uint64_t seed) : m_file(file), m_seed(seed), m_chain(seed) {}

    void add(RecordType type, Bytes payload)
    {
        const LogRecord record{type, m_sequence, m_chain, std::move(payload)};
        putRecord(m_file, m_at, record, m_seed);
        m_chain = record.chain(m_seed);
        ++m_sequence;
        if (type != RecordType::GrowLog)
            return;
        const LogExtent next = extentOf(record);
        if (next.offset < kMaxFileBytes)
            m_at = static_cast<std::size_t>(next.offset);
    }

private:
    Bytes& m_file;
    std::uint64_t m_seed;
    std::size_t m_at = kFirstLogOffset;
    std::uint64_t m_sequence = 1;
    std::uint64_t m_chain;
};

/// Small numbers, mostly: 8 bytes only after a 255.
std::uint64_t number(FieldReader& from)
{
    const auto small = from.take<std::uint8_t>();
    return small == 255 ? from.take<std::uint64_t>() : small;
}

Bytes payloadOf(RecordType type, FieldReader& from)
{
    FieldWriter to;
    const bool isGrowth = type == RecordType::GrowBlocks || type == RecordType::GrowLog;
    const std::size_t numbers = isGrowth ? 2 : from.take<std::uint8_t>() % 48;
    for (std::size_t i = 0; i < numbers; ++i) {
        const std::uint64_t value = number(from);
        const bool isPlace = value < 255 && (isGrowth || (type == RecordType::State && i == 2));
        to.put(isPlace ? value * kStorePageBytes : value);
    }
    to.fillTo(to.bytes().size() + from.take<std::uint8_t>() % 2);
    return to.take();
}

Bytes fromRecords(FieldReader& from)
{
    const StoreHeader header(fuzzLayout(), 1);
    Bytes file = emptyFile(header);
    LogInput log(file, header.seed);
    const auto first = from.take<std::uint8_t>();
    if (first % 4 != 0)
        log.add(RecordType::State,
                StoreState(std::make_shared<const StoreHeader>(header)).packed());
    while (from.left() > 0 && file.size() < kMaxFileBytes) {
        const auto type = static_cast<RecordType>(from.take<std::uint8_t>() % 7);
        log.add(type, payloadOf(type, from));
    }
    const std::size_t pages = 8 + first / 4;
    file.resize(std::max(file.size(), pages * kStorePageBytes));
    return file;
}

/// Twenty rows of zeros in two blocks, the third of them removed.
Bytes madeSound()
{
    const auto header = std::make_shared<const StoreHeader>(fuzzLayout(), 1);
    Bytes file = emptyFile(*header);
    LogInput log(file, header->seed);
    log.add(RecordType::State, StoreState(header).packed());
    log.add(RecordType::GrowBlocks, packedGrowth(kSmallestStoreBytes, 2));
    file.resize(kSmallestStoreBytes + 2 * header->shape.bytes);
    const Bytes zeros(file.size());
    std::vector<std::uint64_t> digests(2);
    for (RowNumber row = 0; row < 20; ++row) {
        const std::size_t block = row / header->layout.rowsPerBlock;
        const ColumnBytes columns = {zeros.data(), zeros.data(), zeros.data()};
        const auto scan = rowChecksum(*header, RowGroup::Scan, row, columns, 0);
        const auto exact = rowChecksum(*header, RowGroup::Exact, row, columns, 0);
        const std::size_t at = kSmallestStoreBytes + block * header->shape.bytes +
                               row % header->layout.rowsPerBlock * sizeof(std::uint64_t);
        put(file, at + header->shape.scanChecksums, scan);
        put(file, at + header->shape.exactChecksums, exact);
        digests[block] += rowDigest(scan, exact);
    }
    log.add(RecordType::Rows, packedRows(20, digests));
    log.add(RecordType::Remove, packedRanges(std::to_array<RowRange>({{2, 1}})));
    return file;
}

const Bytes& soundStore()
{
    static const Bytes file = madeSound();
    return file;
}

Bytes fromHeader(FieldReader& from, RowLayout& layout)
{
    Bytes file = soundStore();
    Bytes page(file.begin(), file.begin() + kStorePageBytes);
    change(page, 0, from);
    put(page, kPreambleBytes, checksumOf(std::span<const std::byte>(page).first(kPreambleBytes)));
    put(page, kHeaderChecksumAt,
        checksumOf(std::span<const std::byte>(page).first(kHeaderChecksumAt)));
    std::ranges::copy(page, file.begin());
    // Where it is a layout after all, the log has to be of it.
    layout.kind = "changed";
    return file;
}

} // namespace

RowLayout fuzzLayout()
{
    return {"fuzz",
            "content",
            16,
            {{"id", 8, 64, RowGroup::Scan},
             {"code", 5, 64, RowGroup::Scan},
             {"numbers", 12, 64, RowGroup::Exact}}};
}

Bytes storeFromInput(std::span<const std::byte> input, RowLayout& layout)
{
    layout = fuzzLayout();
    if (input.empty())
        return {};
    FieldReader from(input.subspan(1));
    switch (static_cast<unsigned>(input[0]) % 4) {
    case 0:
        return {input.begin() + 1, input.end()};
    case 1:
        return fromHeader(from, layout);
    case 2:
        return fromRecords(from);
    default:
        break;
    }
    Bytes file = soundStore();
    change(file, from.take<std::uint8_t>() * std::size_t(256), from);
    return file;
}

} // namespace semblance::tests
