// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/ToneTable.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <string>

namespace semblance::imagery {

namespace {

constexpr int kToneBandRows = 64;

bool isExtreme(std::size_t level)
{
    return level == 0 || level == 255;
}

/// 1 for the levels that become black or white by the table.
ToneTable clippingOf(const ToneTable& table)
{
    ToneTable clipping = {};
    for (std::size_t level = 0; level < table.size(); ++level)
        clipping[level] = !isExtreme(level) && isExtreme(table[level]) ? 1 : 0;
    return clipping;
}

} // namespace

std::uint8_t levelOf(double value)
{
    return static_cast<std::uint8_t>(std::floor(std::clamp(value, 0.0, 255.0) + 0.5));
}

Result<Image> throughTables(const Image& picture, const ToneTables& tables, StepRun& run)
{
    const ToneTables clipping = {clippingOf(tables[0]), clippingOf(tables[1]),
                                 clippingOf(tables[2])};
    const auto rowValues = static_cast<std::size_t>(picture.strideBytes());
    std::vector<std::uint8_t> pixels(rowValues * std::size_t(picture.heightPx()));
    std::atomic<std::int64_t> clipped = 0;
    const bool isDone = run.inBands(picture.heightPx(), kToneBandRows, [&](int begin, int end) {
        const std::uint8_t* from = picture.row(begin);
        std::uint8_t* to = pixels.data() + rowValues * std::size_t(begin);
        const std::uint8_t* const last = picture.row(begin) + rowValues * std::size_t(end - begin);
        std::int64_t count = 0;
        for (; from != last; from += Image::kChannels, to += Image::kChannels) {
            for (std::size_t channel = 0; channel < tables.size(); ++channel) {
                to[channel] = tables[channel][from[channel]];
                count += clipping[channel][from[channel]];
            }
        }
        clipped += count;
    });
    if (!isDone)
        return stepCancelled();
    constexpr double kWorthSaying = 0.001;
    const double share = double(clipped) / double(pixels.size());
    if (share > kWorthSaying)
        run.warn(StepWarning::TonesClipped, {{"share", std::to_string(share)}});
    return Image(picture.size(), std::move(pixels));
}

} // namespace semblance::imagery
