// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/PyramidScan.h"

#include "matching/detection/TileCut.h"
#include "matching/detection/WorkShare.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <numeric>
#include <utility>

namespace semblance::matching {

namespace {

/// Within one tile: anchors of one face lie closer than two faces ever do.
constexpr SuppressionRules kWithinTile{0.45};

using Candidates = std::vector<FaceCandidate>;

/// Whether every pixel is the first one's equal. Photographs are told at their first pixels.
bool isOfOneColour(const cv::Mat& pixels)
{
    const auto rowBytes = static_cast<std::size_t>(pixels.cols) * pixels.elemSize();
    const std::uint8_t* first = pixels.ptr(0);
    if (std::memcmp(first, first + pixels.elemSize(), rowBytes - pixels.elemSize()) != 0)
        return false;
    for (int y = 1; y < pixels.rows; ++y) {
        if (std::memcmp(pixels.ptr(y), first, rowBytes) != 0)
            return false;
    }
    return true;
}

Result<Candidates> candidatesOf(const TileNetwork& network, const Tile& tile, QuarterTurn turn,
                                double minScore)
{
    // Nothing can be hidden in it, and blank sheets are the largest images.
    if (isOfOneColour(tile.pixels))
        return Candidates();
    const auto faces = network.look(tile.pixels, minScore);
    if (!faces)
        return passOn(faces);
    Candidates candidates;
    for (const TileFace& face : *faces)
        candidates.push_back({tile.boxInImage(face.box), face.score, turn});
    return suppressed(std::move(candidates), kWithinTile);
}

/// An image in the sizes that were asked for so far: several turns look at the same ones, and large
/// images take longer to be shrunk than to be looked at.
class Pyramid
{
public:
    explicit Pyramid(const cv::Mat& rgb) : m_rgb(rgb) {}

    const cv::Mat& pixels(const TileLevel& level)
    {
        cv::Mat& pixels = m_bySize[{level.size.width, level.size.height}];
        if (pixels.empty())
            pixels = levelPixels(m_rgb, level);
        return pixels;
    }

private:
    const cv::Mat& m_rgb;
    std::map<std::pair<int, int>, cv::Mat> m_bySize;
};

} // namespace

std::size_t tileCount(const std::vector<TileLevel>& levels)
{
    return std::accumulate(
        levels.begin(), levels.end(), std::size_t{0},
        [](std::size_t sum, const TileLevel& level) { return sum + level.corners.size(); });
}

Result<std::vector<FaceCandidate>> scanLevels(const TileNetwork& network, const cv::Mat& rgb,
                                              const std::vector<TileLevel>& levels,
                                              double minScore, const ScanRun& run)
{
    const std::size_t total = tileCount(levels);
    std::atomic<std::size_t> done = 0;
    Candidates all;
    Pyramid pyramid(rgb);
    for (const TileLevel& level : levels) {
        const cv::Mat& pixels = pyramid.pixels(level);
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
