// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/CloseLook.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace semblance::matching {

namespace {

/// Anchors below this are not even looked at.
constexpr double kMinScore = 0.05;
/// How far from the middle, and how much smaller or larger than framed, the face may turn out.
constexpr double kMaxShift = 0.4;
constexpr double kMaxGrowth = 2;
/// A face with its surroundings: this many times its side must fit the cell.
constexpr double kCellPerSide = 3;

/// Where in the tile a view is laid.
struct Cell
{
    std::size_t view = 0;
    PointPx corner;
    SizePx size;
};

using Sheet = std::vector<Cell>;

bool fitsQuarter(const View& view, SizePx tile)
{
    return view.framing.faceSidePx * kCellPerSide <= std::min(tile.width, tile.height) / 2.0;
}

/// Views that fit a quarter of a tile fill one together, the others get a tile each.
std::vector<Sheet> sheetsOf(const std::vector<View>& views, SizePx tile)
{
    const SizePx quarter{tile.width / 2, tile.height / 2};
    std::vector<Sheet> sheets;
    Sheet shared;
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (!fitsQuarter(views[i], tile)) {
            sheets.push_back({{i, {}, tile}});
            continue;
        }
        const auto place = static_cast<int>(shared.size());
        shared.push_back({i,
                          {double(place % 2 * quarter.width), double(place / 2 * quarter.height)},
                          quarter});
        if (shared.size() == 4)
            sheets.push_back(std::exchange(shared, {}));
    }
    if (!shared.empty())
        sheets.push_back(std::move(shared));
    return sheets;
}

bool isFramed(const RectPx& face, SizePx cell, double sidePx)
{
    const PointPx centre = face.centre();
    const double side = std::sqrt(std::max(0.0, face.area()));
    return std::abs(centre.x - cell.width / 2.0) < kMaxShift * sidePx &&
           std::abs(centre.y - cell.height / 2.0) < kMaxShift * sidePx &&
           side > sidePx / kMaxGrowth && side < sidePx * kMaxGrowth;
}

/// Greys what lies further from the middle than `sidePx` / 2.
void keepMiddle(cv::Mat& pixels, double sidePx)
{
    const int side = std::min({static_cast<int>(sidePx), pixels.cols, pixels.rows});
    const cv::Rect middle((pixels.cols - side) / 2, (pixels.rows - side) / 2, side, side);
    const cv::Mat kept = pixels(middle).clone();
    pixels.setTo(kBeyondImage);
    kept.copyTo(pixels(middle));
}

Look bestIn(const Cell& cell, const View& view, const Tile& cut, const std::vector<TileFace>& faces)
{
    Look best{view.box, 0, view.framing};
    for (const TileFace& face : faces) {
        const RectPx box{face.box.x - cell.corner.x, face.box.y - cell.corner.y, face.box.width,
                         face.box.height};
        if (face.score > best.score && isFramed(box, cell.size, view.framing.faceSidePx))
            best = {cut.boxInImage(box), face.score, view.framing};
    }
    return best;
}

Result<void> lookAt(const Sheet& sheet, const TileNetwork& network, const cv::Mat& rgb,
                    const std::vector<View>& views, std::vector<Look>& looks)
{
    const SizePx size = network.tileSize();
    cv::Mat pixels(size.height, size.width, CV_8UC3, kBeyondImage);
    std::vector<Tile> cuts;
    for (const Cell& cell : sheet) {
        const View& view = views[cell.view];
        cuts.push_back(tileAround(rgb, view.box, view.framing, cell.size));
        if (view.shownSides)
            keepMiddle(cuts.back().pixels, *view.shownSides * view.framing.faceSidePx);
        const cv::Rect place(static_cast<int>(cell.corner.x), static_cast<int>(cell.corner.y),
                             cell.size.width, cell.size.height);
        cuts.back().pixels.copyTo(pixels(place));
    }
    const auto faces = network.look(pixels, kMinScore);
    if (!faces)
        return passOn(faces);
    for (std::size_t i = 0; i < sheet.size(); ++i)
        looks[sheet[i].view] = bestIn(sheet[i], views[sheet[i].view], cuts[i], *faces);
    return {};
}

} // namespace

Result<std::vector<Look>> lookClosely(const TileNetwork& network, const cv::Mat& rgb,
                                      const std::vector<View>& views)
{
    std::vector<Look> looks(views.size());
    for (const Sheet& sheet : sheetsOf(views, network.tileSize())) {
        const auto looked = lookAt(sheet, network, rgb, views, looks);
        if (!looked)
            return passOn(looked);
    }
    return looks;
}

} // namespace semblance::matching
