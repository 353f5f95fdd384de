// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/StoreHeader.h"

#include "foundation/Checksum.h"
#include "foundation/SystemError.h"
#include "matching/store/ByteFields.h"
#include "matching/store/StoreFault.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace semblance::matching {

namespace {

/// Text that is changed on its way (ends of lines, a lost eighth bit) shows here already.
constexpr std::string_view kMagic("Semblance\xffRo\r\n\x1a\n", 16);
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::uint32_t kForeignByteOrder = 0x04030201;
constexpr std::uint32_t kVersion = 1;
/// Magic, byte order, version: the same in every version, under their own checksum.
constexpr std::size_t kPreambleBytes = 24;
constexpr std::size_t kKindBytes = 16;
constexpr std::size_t kNameBytes = 32;
constexpr std::size_t kColumnBytes = 64;
constexpr std::size_t kColumnsAt = 128;
/// So many columns stand before the content, the others behind it.
constexpr std::size_t kFirstColumns = 16;
constexpr std::size_t kContentAt = kColumnsAt + kFirstColumns * kColumnBytes;
constexpr std::size_t kFurtherColumnsAt = kContentAt + kMaxContentBytes;
constexpr std::size_t kChecksumAt = kStorePageBytes - sizeof(std::uint64_t);
static_assert(kFurtherColumnsAt + (kMaxColumns - kFirstColumns) * kColumnBytes <= kChecksumAt);
constexpr std::uint64_t kRootMagic = 0x746f6f52676f4c53; // "SLogRoot"

void putColumn(FieldWriter& to, const RowColumn& column, std::uint64_t place)
{
    const std::size_t end = to.bytes().size() + kColumnBytes;
    to.putText(column.name, kNameBytes);
    to.put(column.bytesPerRow);
    to.put(column.alignment);
    to.put(static_cast<std::uint32_t>(column.group));
    to.put(std::uint32_t(0));
    to.put(place);
    to.fillTo(end);
}

std::size_t columnAt(std::size_t column)
{
    return column < kFirstColumns ? kColumnsAt + column * kColumnBytes
                                  : kFurtherColumnsAt + (column - kFirstColumns) * kColumnBytes;
}

RowColumn takeColumn(std::span<const std::byte> bytes)
{
    FieldReader from(bytes);
    RowColumn column;
    column.name = from.takeText(kNameBytes);
    column.bytesPerRow = from.take<std::uint32_t>();
    column.alignment = from.take<std::uint32_t>();
    column.group = static_cast<RowGroup>(from.take<std::uint32_t>());
    return column;
}

Bytes packedHeader(const RowLayout& layout, std::uint64_t generation, const BlockShape& shape)
{
    FieldWriter to;
    to.putText(kMagic, kMagic.size());
    to.put(kByteOrder);
    to.put(kVersion);
    to.put(checksumOf(to.bytes()));
    to.put(generation);
    to.putText(layout.kind, kKindBytes);
    to.put(layout.rowsPerBlock);
    to.put(static_cast<std::uint32_t>(layout.columns.size()));
    to.put(static_cast<std::uint32_t>(layout.content.size()));
    to.put(std::uint32_t(0));
    to.put(shape.bytes);
    to.fillTo(kColumnsAt);
    const std::size_t first = std::min(kFirstColumns, layout.columns.size());
    for (std::size_t i = 0; i < first; ++i)
        putColumn(to, layout.columns[i], shape.columns[i]);
    to.fillTo(kContentAt);
    to.putText(layout.content, kMaxContentBytes);
    for (std::size_t i = first; i < layout.columns.size(); ++i)
        putColumn(to, layout.columns[i], shape.columns[i]);
    to.fillTo(kChecksumAt);
    to.put(checksumOf(to.bytes()));
    return to.take();
}

/// Which store, if any, and of which version. What follows is not looked at.
Result<void> checkPreamble(const Bytes& page, const std::filesystem::path& path)
{
    const auto magic = std::as_bytes(std::span(kMagic.data(), kMagic.size()));
    if (page.empty())
        return storeFault(StoreFault::Empty, path, "the file has 0 bytes");
    const std::size_t present = std::min(page.size(), magic.size());
    if (!std::ranges::equal(std::span(page).first(present), magic.first(present)))
        return storeFault(StoreFault::NotAStore, path, "it begins otherwise");
    const std::span<const std::byte> bytes(page);
    FieldReader from(bytes.subspan(present));
    const auto order = from.take<std::uint32_t>();
    const auto version = from.take<std::uint32_t>();
    const auto checksum = from.take<std::uint64_t>();
    if (!from.isWhole())
        return storeFaultAt(StoreFault::CutOff, path, page.size(),
                            "the file ends inside of its header; its rows are lost");
    if (order == kForeignByteOrder)
        return storeFault(StoreFault::OtherByteOrder, path,
                          "written by a machine with another order of bytes");
    if (checksum != checksumOf(std::span(page).first(kPreambleBytes)) || order != kByteOrder)
        return storeFaultAt(StoreFault::HeaderDamaged, path, 0,
                            "the header is damaged; the rows may be whole, but nothing says so");
    if (version != kVersion)
        return storeFault(version < kVersion ? StoreFault::OlderFormat : StoreFault::NewerFormat,
                          path,
                          "format " + std::to_string(version) + ", this program writes " +
                              std::to_string(kVersion));
    return {};
}

tl::unexpected<Error> headerDamaged(const std::filesystem::path& path)
{
    return storeFaultAt(StoreFault::HeaderDamaged, path, kPreambleBytes,
                        "the header is damaged; the rows may be whole, but nothing says so");
}

Result<StoreHeader> unpackedHeader(const Bytes& page, const std::filesystem::path& path)
{
    const std::span<const std::byte> bytes(page);
    FieldReader from(bytes.subspan(kPreambleBytes + sizeof(std::uint64_t)));
    const auto generation = from.take<std::uint64_t>();
    RowLayout layout;
    layout.kind = from.takeText(kKindBytes);
    layout.rowsPerBlock = from.take<std::uint32_t>();
    const auto columns = from.take<std::uint32_t>();
    if (columns > kMaxColumns)
        return headerDamaged(path);
    for (std::size_t i = 0; i < columns; ++i)
        layout.columns.push_back(takeColumn(std::span(page).subspan(columnAt(i), kColumnBytes)));
    layout.content = FieldReader(std::span(page).subspan(kContentAt)).takeText(kMaxContentBytes);
    if (!checkLayout(layout))
        return headerDamaged(path);
    StoreHeader header(std::move(layout), generation);
    // Whatever the fields above do not say must be as this program writes it.
    if (header.packed() != page)
        return headerDamaged(path);
    return header;
}

std::optional<LogRoot> unpackedRoot(std::span<const std::byte> bytes, std::uint64_t seed)
{
    FieldReader from(bytes);
    LogRoot root;
    from.take<std::uint64_t>();
    root.fold = from.take<std::uint64_t>();
    root.offset = from.take<std::uint64_t>();
    root.bytes = from.take<std::uint64_t>();
    root.sequence = from.take<std::uint64_t>();
    root.chain = from.take<std::uint64_t>();
    if (!std::ranges::equal(root.packed(seed), bytes))
        return std::nullopt;
    return root;
}

std::string described(const RowLayout& layout)
{
    std::string text = std::to_string(layout.rowsPerBlock) + " rows a block";
    for (const RowColumn& column : layout.columns)
        text += ", " + column.name + " " + std::to_string(column.bytesPerRow) +
                (column.group == RowGroup::Scan ? " scan" : " exact") + " aligned " +
                std::to_string(column.alignment);
    return text;
}

} // namespace

StoreHeader::StoreHeader(RowLayout theLayout, std::uint64_t theGeneration)
    : layout(std::move(theLayout)), generation(theGeneration), shape(layout),
      seed(checksumOf(packedHeader(layout, generation, shape)))
{
}

Bytes StoreHeader::packed() const
{
    return packedHeader(layout, generation, shape);
}

Bytes LogRoot::packed(std::uint64_t seed) const
{
    FieldWriter to;
    for (const std::uint64_t number : {kRootMagic, fold, offset, bytes, sequence, chain, seed})
        to.put(number);
    to.put(checksumOf(to.bytes()));
    return to.take();
}

Result<StoreHeader> readHeader(const FileDescriptor& file, const std::filesystem::path& path)
{
    const auto page = readAt(file, 0, kStorePageBytes, path);
    if (!page)
        return passOn(page);
    if (const auto checked = checkPreamble(*page, path); !checked)
        return passOn(checked);
    if (page->size() < kStorePageBytes)
        return storeFaultAt(StoreFault::CutOff, path, page->size(),
                            "the file ends inside of its header; its rows are lost");
    return unpackedHeader(*page, path);
}

Result<LogRoot> readRoot(const FileDescriptor& file, const StoreHeader& header,
                         const std::filesystem::path& path)
{
    std::optional<LogRoot> newest;
    for (const std::uint64_t fold : {0, 1}) {
        const std::uint64_t place = LogRoot{.fold = fold}.place();
        const auto bytes = readAt(file, place, kRootBytes, path);
        if (!bytes)
            return passOn(bytes);
        const auto root = unpackedRoot(*bytes, header.seed);
        if (root && root->place() == place && (!newest || root->fold > newest->fold))
            newest = root;
    }
    if (!newest)
        return storeFaultAt(StoreFault::LogDamaged, path, kStorePageBytes,
                            "both pointers to the log are damaged; the rows may be whole, but "
                            "nothing says which there are");
    return *newest;
}

Result<void> compareLayouts(const RowLayout& stored, const RowLayout& wanted,
                            const std::filesystem::path& path)
{
    const auto differ = [&](StoreFault fault, const std::string& has, const std::string& asked) {
        return storeFault(fault, path, "holds “" + has + "”, asked for was “" + asked + "”",
                          {{"stored", has}, {"wanted", asked}});
    };
    if (stored.kind != wanted.kind)
        return differ(StoreFault::OtherKind, stored.kind, wanted.kind);
    if (stored.content != wanted.content)
        return differ(StoreFault::OtherContent, stored.content, wanted.content);
    if (stored != wanted)
        return differ(StoreFault::OtherLayout, described(stored), described(wanted));
    return {};
}

Result<Bytes> readAt(const FileDescriptor& file, std::uint64_t offset, std::uint64_t bytes,
                     const std::filesystem::path& path)
{
    Bytes content(bytes);
    std::size_t have = 0;
    while (have < content.size()) {
        const ssize_t count = ::pread(file.number(), content.data() + have, content.size() - have,
                                      static_cast<off_t>(offset + have));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return readingFailed(Stage::Search, path, errno);
        if (count == 0)
            break;
        have += static_cast<std::size_t>(count);
    }
    content.resize(have);
    return content;
}

} // namespace semblance::matching
