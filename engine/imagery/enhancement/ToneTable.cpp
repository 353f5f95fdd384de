// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/ToneTable.h"

#include "imagery/enhancement/ToneLosses.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace semblance::imagery {

namespace {

/// A view has no more: for it alone, another thread takes longer to start than to help.
constexpr int kToneBandRows = 1024;

} // namespace

std::uint8_t levelOf(double value)
{
    return static_cast<std::uint8_t>(std::floor(std::clamp(value, 0.0, 255.0) + 0.5));
}

Result<Image> throughTables(const Image& picture, const ToneTables& tables, StepRun& run)
{
    const ToneLosses losses(tables);
    const auto rowValues = static_cast<std::size_t>(picture.strideBytes());
    std::vector<std::uint8_t> pixels(rowValues * std::size_t(picture.heightPx()));
    ToneLosses::Counts counts = {};
    std::mutex mutex;
    const bool isDone = run.inBands(picture.heightPx(), kToneBandRows, [&](int begin, int end) {
        const std::uint8_t* from = picture.row(begin);
        std::uint8_t* to = pixels.data() + rowValues * std::size_t(begin);
        const std::uint8_t* const last = picture.row(begin) + rowValues * std::size_t(end - begin);
        ToneLosses::Counts found = {};
        for (; from != last; from += Image::kChannels, to += Image::kChannels) {
            for (std::size_t channel = 0; channel < tables.size(); ++channel)
                to[channel] = tables[channel][from[channel]];
            ++found[losses.of(from)];
        }
        const std::lock_guard lock(mutex);
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += found[i];
    });
    if (!isDone)
        return stepCancelled();
    losses.warn(counts, run);
    return Image(picture.size(), std::move(pixels));
}

} // namespace semblance::imagery
