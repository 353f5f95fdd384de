// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/imaging/Orientation.h"

#include <vector>

namespace semblance::matching {

/// How an image is cut up for a network that sees one small tile at a time. Pure geometry.
struct TilePlanRules
{
    SizePx tile{320, 240};
    /// Neighbours share this many pixels: a face up to this size lies whole in one of them.
    int overlapPx = 56;
    /// Largest step from one scale to the next: what outgrows the overlap in one level is in range
    /// of the coarser one.
    double maxRatio = 3;
};

/// One view of the image: scaled, then cut into regions; each region is turned into one tile.
struct TileLevel
{
    /// The image's size times this, rounded, is the level's size; at most 1.
    double scale = 1;
    SizePx size;
    QuarterTurn turn = QuarterTurn::None;
    /// Corners of the regions in the level, row by row. A region may reach beyond the level's right
    /// and bottom edge when the level is smaller than a tile.
    std::vector<PointPx> corners;
    /// The tile's size, or that with its sides swapped for turns that lay the tile on its side.
    SizePx region;
};

/// Coarsest scale first: half of the scale at which the whole image fits one tile (for faces that
/// fill the image), that scale itself, then finer ones up to 1 in equal steps of at most
/// `maxRatio`. An image that is smaller than a tile is not enlarged. Both sizes above 0.
std::vector<double> pyramidScales(SizePx image, SizePx region, double maxRatio);

/// Evenly spread, the first at 0, the last ending at `length`; neighbours share at least `overlap`.
/// One start when `length` fits `side`. `overlap` below `side`.
std::vector<int> regionStarts(int length, int side, int overlap);

/// One scale, whole image, one turn.
TileLevel tileLevel(SizePx image, double scale, QuarterTurn turn, const TilePlanRules& rules);

/// All scales of one turn, coarsest first.
std::vector<TileLevel> tileLevels(SizePx image, QuarterTurn turn, const TilePlanRules& rules);

/// The same upright, of the finest scale only the regions about those of `known` (boxes in pixels
/// of the image) that are too small to be seen surely in the one before: each with as much around
/// it as it is wide and high. Where there are two scales or fewer, all of them.
std::vector<TileLevel> tileLevelsAround(SizePx image, const std::vector<RectPx>& known,
                                        const TilePlanRules& rules);

} // namespace semblance::matching
