// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/BlockShape.h"

namespace semblance::matching {

namespace {

/// Gives places away one behind the other.
class Places
{
public:
    explicit Places(std::uint64_t rows) : m_rows(rows) {}

    std::uint64_t next(std::uint64_t bytesPerRow, std::uint64_t alignment)
    {
        const std::uint64_t place = roundedUp(m_end, alignment);
        m_end = place + m_rows * bytesPerRow;
        return place;
    }
    void skipToPage() { m_end = roundedUp(m_end, kStorePageBytes); }
    std::uint64_t end() const { return m_end; }

private:
    std::uint64_t m_rows;
    std::uint64_t m_end = 0;
};

} // namespace

std::uint64_t roundedUp(std::uint64_t bytes, std::uint64_t alignment)
{
    return (bytes + alignment - 1) / alignment * alignment;
}

BlockShape::BlockShape(const RowLayout& layout)
{
    Places places(layout.rowsPerBlock);
    const auto placeGroup = [&](RowGroup group) {
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            const RowColumn& column = layout.columns[i];
            if (column.group == group)
                columns[i] = places.next(column.bytesPerRow, column.alignment);
        }
    };
    constexpr std::uint64_t kChecksumBytes = sizeof(std::uint64_t);
    constexpr std::uint64_t kCacheLineBytes = 64;
    placeGroup(RowGroup::Scan);
    scanChecksums = places.next(kChecksumBytes, kCacheLineBytes);
    exactChecksums = places.next(kChecksumBytes, kCacheLineBytes);
    // So that no page holds both what every scan reads and what few rows of it are read from.
    places.skipToPage();
    placeGroup(RowGroup::Exact);
    places.skipToPage();
    bytes = places.end();
}

} // namespace semblance::matching
