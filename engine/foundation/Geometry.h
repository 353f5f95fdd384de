// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace semblance {

/// Pixels, x to the right, y down; (0, 0) is the outer corner of the first pixel, (0.5, 0.5) its
/// centre.
struct PointPx
{
    double x = 0;
    double y = 0;

    friend bool operator==(const PointPx&, const PointPx&) = default;
};

struct SizePx
{
    int width = 0;
    int height = 0;

    friend bool operator==(const SizePx&, const SizePx&) = default;
};

/// Left, top, width, height in pixels.
struct RectPx
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double area() const { return width * height; }
    PointPx centre() const { return {x + width / 2, y + height / 2}; }
    bool contains(const PointPx& point) const;

    friend bool operator==(const RectPx&, const RectPx&) = default;
};

/// The common part; width and height 0 when there is none.
RectPx intersection(const RectPx& a, const RectPx& b);
/// Area of the common part over the area of both together, 0–1.
double overlap(const RectPx& a, const RectPx& b);
/// The smallest upright rectangle around `points`; empty for no points.
RectPx boundingBox(const std::vector<PointPx>& points);
double distance(const PointPx& a, const PointPx& b);

/// x' = a·x − b·y + tx, y' = b·x + a·y + ty: turn, scale and shift without shear or mirroring.
struct SimilarityTransform
{
    double a = 1;
    double b = 0;
    double tx = 0;
    double ty = 0;

    PointPx apply(const PointPx& point) const;
    /// Scale must not be 0.
    SimilarityTransform inverse() const;
    double scale() const;
    /// Clockwise on screen (y down), −180 to 180.
    double rotationDeg() const;

    friend bool operator==(const SimilarityTransform&, const SimilarityTransform&) = default;
};

} // namespace semblance
