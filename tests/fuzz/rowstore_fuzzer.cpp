// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/StoreInput.h"
#include "matching/store/RowStore.h"
#include "matching/store/RowWriter.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

using namespace semblance;
using namespace semblance::matching;

namespace {

/// Nothing here waits for a disk.
class NoDisk : public StoreDevice
{
public:
    int flush(int) override { return 0; }
    void flushNames(const std::filesystem::path&) override {}
    /// A store may ask for more room than a machine has memory.
    int resize(int descriptor, std::uint64_t bytes) override
    {
        constexpr std::uint64_t kMost = 64 << 20;
        return bytes > kMost ? EFBIG : StoreDevice::resize(descriptor, bytes);
    }
};

void demand(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

const std::filesystem::path& file()
{
    static const std::filesystem::path path = [] {
        const std::filesystem::path memory = "/dev/shm";
        const auto folder =
            std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
        return folder / ("rowstore_fuzzer." + std::to_string(::getpid()));
    }();
    return path;
}

void write(const Bytes& bytes)
{
    std::filesystem::remove(file());
    std::ofstream to(file(), std::ios::binary);
    to.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

/// Reads every byte that a view offers.
std::uint64_t touch(const RowView& view)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < view.blockCount(); ++i) {
        const auto block = view.scanBlock(i);
        if (!block)
            continue;
        for (std::size_t c = 0; c < view.layout().columns.size(); ++c) {
            const std::size_t bytes = block->rows * view.layout().columns[c].bytesPerRow;
            for (std::size_t at = 0; block->columns[c] && at < bytes; ++at)
                sum += static_cast<std::uint64_t>(block->columns[c][at]);
        }
    }
    const auto findings = verifyStore(view, {});
    demand(findings && findings->rowsRead == view.rowCount());
    return sum;
}

void writeOn(const RowLayout& layout)
{
    static NoDisk device;
    auto writer = RowWriter::open(file(), layout, device);
    if (!writer)
        return;
    const RowNumber rows = (*writer)->view()->rowCount();
    std::vector<Bytes> columns;
    for (const RowColumn& column : layout.columns)
        columns.emplace_back(column.bytesPerRow);
    const std::vector<std::span<const std::byte>> spans(columns.begin(), columns.end());
    const auto appended = (*writer)->append(1, spans);
    if (appended) {
        demand(*appended == rows && (*writer)->view()->rowCount() == rows + 1);
        demand((*writer)->remove(std::span(&rows, 1)).has_value());
    }
    const RowNumber kept = (*writer)->view()->rowCount() - (*writer)->view()->removedCount();
    const auto compacted = (*writer)->compact({});
    if (compacted)
        demand((*writer)->view()->rowCount() == kept &&
               verifyStore(*(*writer)->view(), {})->damage.empty());
    writer->reset();
    demand(RowStore::open(file(), layout).has_value());
}

} // namespace

/// Whatever a file holds, it is refused or read, and nothing else happens.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    RowLayout layout;
    const auto* bytes = reinterpret_cast<const std::byte*>(data);
    write(tests::storeFromInput(std::span(bytes, size), layout));
    if (const auto stored = storedLayout(file()))
        layout = *stored;
    if (const auto store = RowStore::open(file(), layout)) {
        touch(*(*store)->view());
        demand((*store)->refresh().has_value());
    }
    writeOn(layout);
    std::filesystem::remove(file());
    return 0;
}
