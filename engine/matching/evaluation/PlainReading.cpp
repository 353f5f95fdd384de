// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/PlainReading.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <optional>
#include <thread>

namespace semblance::matching {

namespace {

std::uint64_t wordAt(const std::byte* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof(word));
    return word;
}

/// Whole words; columns are padded to them but for the last block's.
std::uint64_t readBytes(const std::byte* bytes, std::size_t count)
{
    std::uint64_t sums[8] = {};
    for (std::size_t i = 0; i + 64 <= count; i += 64) {
        for (std::size_t lane = 0; lane < 8; ++lane)
            sums[lane] ^= wordAt(bytes + i + 8 * lane);
    }
    return sums[0] ^ sums[1] ^ sums[2] ^ sums[3] ^ sums[4] ^ sums[5] ^ sums[6] ^ sums[7];
}

std::uint64_t readBlock(const ScanBlock& block, const TemplateLayout& layout)
{
    std::uint64_t sum = 0;
    const auto read = [&](std::size_t column) {
        const std::size_t bytesPerRow = layout.rows().columns[column].bytesPerRow;
        sum ^= readBytes(block.columns[column], block.rows * bytesPerRow);
    };
    for (const EngineLayout& engine : layout.engines()) {
        read(engine.codes);
        read(engine.scales);
        read(engine.errors);
        if (engine.squares)
            read(*engine.squares);
    }
    return sum;
}

} // namespace

Result<std::uint64_t> readPlainly(const RowView& view, const TemplateLayout& layout)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<std::uint64_t> sum = 0;
    std::mutex mutex;
    std::optional<Error> fault;
    const auto work = [&] {
        for (std::size_t i = next++; i < view.blockCount(); i = next++) {
            const auto block = view.scanBlock(i);
            if (!block) {
                const std::lock_guard lock(mutex);
                fault = block.error();
                return;
            }
            sum ^= readBlock(*block, layout);
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            others.emplace_back(work);
        work();
    }
    if (fault)
        return tl::unexpected<Error>(*fault);
    return sum;
}

} // namespace semblance::matching
