// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/TileCut.h"

#include "foundation/imaging/AreaShrink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace semblance::matching {

namespace {

/// Cosine and sine of the turn, clockwise on screen.
PointPx direction(QuarterTurn turn)
{
    switch (turn) {
    case QuarterTurn::None:
        return {1, 0};
    case QuarterTurn::Clockwise90:
        return {0, 1};
    case QuarterTurn::Half:
        return {-1, 0};
    case QuarterTurn::Clockwise270:
        return {0, -1};
    }
    return {1, 0};
}

cv::Mat turned(const cv::Mat& pixels, QuarterTurn turn)
{
    cv::Mat result;
    switch (turn) {
    case QuarterTurn::None:
        return pixels;
    case QuarterTurn::Clockwise90:
        cv::rotate(pixels, result, cv::ROTATE_90_CLOCKWISE);
        break;
    case QuarterTurn::Half:
        cv::rotate(pixels, result, cv::ROTATE_180);
        break;
    case QuarterTurn::Clockwise270:
        cv::rotate(pixels, result, cv::ROTATE_90_COUNTERCLOCKWISE);
        break;
    }
    return result;
}

/// The turn's direction, turned further.
PointPx tilted(const PointPx& towards, double tiltDeg)
{
    if (tiltDeg == 0)
        return towards;
    const double angle = tiltDeg * std::numbers::pi / 180;
    return {towards.x * std::cos(angle) - towards.y * std::sin(angle),
            towards.y * std::cos(angle) + towards.x * std::sin(angle)};
}

/// From a tile to the image: the middle of the tile is `centre`, `scale` tile pixels to an image
/// pixel.
SimilarityTransform backFrom(SizePx tile, const PointPx& centre, double scale,
                             const PointPx& towards)
{
    SimilarityTransform back{towards.x / scale, -towards.y / scale, 0, 0};
    const PointPx middle = back.apply({tile.width / 2.0, tile.height / 2.0});
    back.tx = centre.x - middle.x;
    back.ty = centre.y - middle.y;
    return back;
}

RectPx seenBy(const SimilarityTransform& toImage, SizePx tile)
{
    const double width = tile.width;
    const double height = tile.height;
    return boundingBox({toImage.apply({0, 0}), toImage.apply({width, 0}),
                        toImage.apply({0, height}), toImage.apply({width, height})});
}

/// The part of the image that the tile shows, with a margin for interpolation; may be empty.
cv::Rect shownPart(const cv::Mat& rgb, const RectPx& seen, double marginPx)
{
    const int left = std::max(0, static_cast<int>(std::floor(seen.x - marginPx)));
    const int top = std::max(0, static_cast<int>(std::floor(seen.y - marginPx)));
    const int right =
        std::min(rgb.cols, static_cast<int>(std::ceil(seen.x + seen.width + marginPx)));
    const int bottom =
        std::min(rgb.rows, static_cast<int>(std::ceil(seen.y + seen.height + marginPx)));
    return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

cv::Mat shrunk(const cv::Mat& rgb, double scale)
{
    if (scale >= 1)
        return rgb;
    const auto length = [scale](int side) {
        return std::max(1, static_cast<int>(std::lround(side * scale)));
    };
    return shrunkByArea(rgb, {length(rgb.cols), length(rgb.rows)});
}

} // namespace

RectPx Tile::boxInImage(const RectPx& inTile) const
{
    const PointPx centre = toImage.apply(inTile.centre());
    double width = inTile.width * toImage.scale();
    double height = inTile.height * toImage.scale();
    if (std::abs(toImage.b) > std::abs(toImage.a))
        std::swap(width, height);
    return {centre.x - width / 2, centre.y - height / 2, width, height};
}

cv::Mat levelPixels(const cv::Mat& rgb, const TileLevel& level)
{
    if (rgb.cols == level.size.width && rgb.rows == level.size.height)
        return rgb;
    return shrunkByArea(rgb, level.size);
}

Tile tileFromLevel(const cv::Mat& levelRgb, const TileLevel& level, std::size_t corner)
{
    const PointPx at = level.corners[corner];
    const cv::Rect wanted(static_cast<int>(at.x), static_cast<int>(at.y), level.region.width,
                          level.region.height);
    const cv::Rect there = wanted & cv::Rect(0, 0, levelRgb.cols, levelRgb.rows);
    cv::Mat region = levelRgb(there);
    if (there != wanted)
        cv::copyMakeBorder(region, region, 0, wanted.height - there.height, 0,
                           wanted.width - there.width, cv::BORDER_CONSTANT | cv::BORDER_ISOLATED,
                           kBeyondImage);
    Tile tile;
    tile.pixels = turned(region, level.turn);
    const PointPx centre{(at.x + level.region.width / 2.0) / level.scale,
                         (at.y + level.region.height / 2.0) / level.scale};
    tile.toImage = backFrom({tile.pixels.cols, tile.pixels.rows}, centre, level.scale,
                            direction(level.turn));
    return tile;
}

Tile tileAround(const cv::Mat& rgb, const RectPx& box, const Framing& framing, SizePx tile)
{
    const double scale = framing.faceSidePx / std::sqrt(box.area());
    Tile result;
    result.toImage =
        backFrom(tile, box.centre(), scale, tilted(direction(framing.turn), framing.tiltDeg));
    const RectPx seen = seenBy(result.toImage, tile);
    const cv::Rect part = shownPart(rgb, seen, 2 / std::min(1.0, scale) + 2);
    if (part.empty()) {
        result.pixels = cv::Mat(tile.height, tile.width, CV_8UC3, kBeyondImage);
        return result;
    }
    const cv::Mat source = shrunk(rgb(part), scale);
    const double shrinkX = double(source.cols) / part.width;
    const double shrinkY = double(source.rows) / part.height;
    // warpAffine counts pixel centres as whole numbers; ours lie at the halves.
    const SimilarityTransform& back = result.toImage;
    const PointPx first = back.apply({0.5, 0.5});
    const cv::Matx23d toSource(back.a * shrinkX, -back.b * shrinkX,
                               (first.x - part.x) * shrinkX - 0.5, back.b * shrinkY,
                               back.a * shrinkY, (first.y - part.y) * shrinkY - 0.5);
    cv::warpAffine(source, result.pixels, toSource, {tile.width, tile.height},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, kBeyondImage);
    return result;
}

} // namespace semblance::matching
