// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "matching/detection/TilePlan.h"

#include <opencv2/core.hpp>

namespace semblance::matching {

/// Mid grey: what a tile shows where there is no image.
inline const cv::Scalar kBeyondImage(127, 127, 127);

/// A piece of an image as the network is to see it, with the way back.
struct Tile
{
    cv::Mat pixels;
    /// From pixels of the tile to pixels of the image.
    SimilarityTransform toImage;

    /// Its middle and its sides in the image. The box stays level: a tile that is tilted between
    /// two quarter turns gives the box of the nearer one.
    RectPx boxInImage(const RectPx& inTile) const;
};

/// The image at a level's size (area averages when smaller). Shares the pixels when the scale is 1.
cv::Mat levelPixels(const cv::Mat& rgb, const TileLevel& level);

/// One region of a level, turned. What lies beyond the level is mid grey.
Tile tileFromLevel(const cv::Mat& levelRgb, const TileLevel& level, std::size_t corner);

/// How a face is laid into a tile for a second look.
struct Framing
{
    /// √(width·height) of the face's box in the tile, pixels.
    double faceSidePx = 40;
    QuarterTurn turn = QuarterTurn::None;
    /// Clockwise, on top of the turn.
    double tiltDeg = 0;
};

/// A tile around `box`, its centre in the middle, at the framing's size, turn and tilt; area
/// averages when shrunk, bilinear when enlarged, mid grey beyond the image. `box` must have an
/// area.
Tile tileAround(const cv::Mat& rgb, const RectPx& box, const Framing& framing, SizePx tile);

} // namespace semblance::matching
