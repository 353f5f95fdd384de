// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/TilePlan.h"

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

/// A finer scale that shows faces less than this much larger is not worth its tiles.
constexpr double kWorthwhileGain = 1.25;

bool liesOnItsSide(QuarterTurn turn)
{
    return turn == QuarterTurn::Clockwise90 || turn == QuarterTurn::Clockwise270;
}

SizePx regionFor(SizePx tile, QuarterTurn turn)
{
    return liesOnItsSide(turn) ? SizePx{tile.height, tile.width} : tile;
}

/// Side of a face in a level that is found there as a rule.
constexpr double kSurelySeenPx = 24;

RectPx withRoom(const RectPx& box)
{
    return {box.x - box.width, box.y - box.height, 3 * box.width, 3 * box.height};
}

bool doMeet(const TileLevel& level, const PointPx& corner, const RectPx& place)
{
    const RectPx region{corner.x / level.scale, corner.y / level.scale,
                        level.region.width / level.scale, level.region.height / level.scale};
    return intersection(region, place).area() > 0;
}

int scaled(int length, double scale)
{
    return std::max(1, static_cast<int>(std::lround(length * scale)));
}

} // namespace

std::vector<double> pyramidScales(SizePx image, SizePx region, double maxRatio)
{
    const double fit =
        std::min({1.0, double(region.width) / image.width, double(region.height) / image.height});
    std::vector<double> scales{fit / 2, fit};
    if (1 / fit < kWorthwhileGain)
        return scales;
    // The small allowance keeps an exact power of the ratio from costing one step more.
    const int steps = static_cast<int>(std::ceil(std::log(1 / fit) / std::log(maxRatio) - 1e-9));
    for (int step = 1; step < steps; ++step)
        scales.push_back(std::pow(fit, 1 - double(step) / steps));
    scales.push_back(1);
    return scales;
}

std::vector<int> regionStarts(int length, int side, int overlap)
{
    if (length <= side)
        return {0};
    const int stride = side - overlap;
    const int count = (length - overlap + stride - 1) / stride;
    std::vector<int> starts;
    for (int i = 0; i < count; ++i)
        starts.push_back(static_cast<int>(std::int64_t{length - side} * i / (count - 1)));
    return starts;
}

TileLevel tileLevel(SizePx image, double scale, QuarterTurn turn, const TilePlanRules& rules)
{
    TileLevel level;
    level.scale = scale;
    level.size = {scaled(image.width, scale), scaled(image.height, scale)};
    level.turn = turn;
    level.region = regionFor(rules.tile, turn);
    for (const int y : regionStarts(level.size.height, level.region.height, rules.overlapPx)) {
        for (const int x : regionStarts(level.size.width, level.region.width, rules.overlapPx))
            level.corners.push_back({double(x), double(y)});
    }
    return level;
}

std::vector<TileLevel> tileLevels(SizePx image, QuarterTurn turn, const TilePlanRules& rules)
{
    std::vector<TileLevel> levels;
    for (const double scale : pyramidScales(image, regionFor(rules.tile, turn), rules.maxRatio))
        levels.push_back(tileLevel(image, scale, turn, rules));
    return levels;
}

std::vector<TileLevel> tileLevelsAround(SizePx image, const std::vector<RectPx>& known,
                                        const TilePlanRules& rules)
{
    std::vector<TileLevel> levels = tileLevels(image, QuarterTurn::None, rules);
    constexpr std::size_t kWholeImage = 2;
    if (levels.size() <= kWholeImage)
        return levels;
    const double before = levels[levels.size() - 2].scale;
    TileLevel& finest = levels.back();
    std::erase_if(finest.corners, [&](const PointPx& corner) {
        return std::ranges::none_of(known, [&](const RectPx& box) {
            return std::sqrt(box.area()) * before < kSurelySeenPx &&
                   doMeet(finest, corner, withRoom(box));
        });
    });
    if (finest.corners.empty())
        levels.pop_back();
    return levels;
}

} // namespace semblance::matching
