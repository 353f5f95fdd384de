// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/PyramidScan.h"

#include "matching/detection/TileCut.h"
#include "matching/detection/WorkShare.h"

#include <numeric>

namespace semblance::matching {

namespace {

/// Within one tile: anchors of one face lie closer than two faces ever do.
constexpr SuppressionRules kWithinTile{0.45};

using Candidates = std::vector<FaceCandidate>;

Result<Candidates> candidatesOf(const TileNetwork& network, const Tile& tile, QuarterTurn turn,
                                double minScore)
{
    const auto faces = network.look(tile.pixels, minScore);
    if (!faces)
        return passOn(faces);
    Candidates candidates;
    for (const TileFace& face : *faces)
        candidates.push_back({tile.boxInImage(face.box), face.score, turn});
    return suppressed(std::move(candidates), kWithinTile);
}

std::size_t tileCount(const std::vector<TileLevel>& levels)
{
    return std::accumulate(
        levels.begin(), levels.end(), std::size_t{0},
        [](std::size_t sum, const TileLevel& level) { return sum + level.corners.size(); });
}

} // namespace

Result<std::vector<FaceCandidate>> scanLevels(const TileNetwork& network, const cv::Mat& rgb,
                                              const std::vector<TileLevel>& levels,
                                              double minScore, const ScanRun& run)
{
    const std::size_t total = tileCount(levels);
    std::atomic<std::size_t> done = 0;
    Candidates all;
    for (const TileLevel& level : levels) {
        const cv::Mat pixels = levelPixels(rgb, level);
        const auto look = [&](std::size_t corner) {
            auto found = candidatesOf(network, tileFromLevel(pixels, level, corner), level.turn,
                                      minScore);
            const std::size_t now = ++done;
            if (run.progress)
                run.progress({now, total});
            return found;
        };
        const auto found =
            sharedWork<Candidates>(level.corners.size(), run.threads, run.stop, look);
        if (!found)
            return passOn(found);
        for (const Candidates& ofTile : *found)
            all.insert(all.end(), ofTile.begin(), ofTile.end());
    }
    return all;
}

} // namespace semblance::matching
