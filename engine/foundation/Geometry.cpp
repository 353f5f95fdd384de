// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace semblance {

bool RectPx::contains(const PointPx& point) const
{
    return point.x >= x && point.y >= y && point.x < x + width && point.y < y + height;
}

RectPx intersection(const RectPx& a, const RectPx& b)
{
    const double left = std::max(a.x, b.x);
    const double top = std::max(a.y, b.y);
    const double width = std::min(a.x + a.width, b.x + b.width) - left;
    const double height = std::min(a.y + a.height, b.y + b.height) - top;
    if (width <= 0 || height <= 0)
        return {left, top, 0, 0};
    return {left, top, width, height};
}

double overlap(const RectPx& a, const RectPx& b)
{
    const double common = intersection(a, b).area();
    const double both = a.area() + b.area() - common;
    return both > 0 ? common / both : 0;
}

RectPx boundingBox(const std::vector<PointPx>& points)
{
    if (points.empty())
        return {};
    PointPx low = points.front();
    PointPx high = points.front();
    for (const PointPx& point : points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

double distance(const PointPx& a, const PointPx& b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

PointPx SimilarityTransform::apply(const PointPx& point) const
{
    return {a * point.x - b * point.y + tx, b * point.x + a * point.y + ty};
}

SimilarityTransform SimilarityTransform::inverse() const
{
    const double square = a * a + b * b;
    const double inverseA = a / square;
    const double inverseB = -b / square;
    return {inverseA, inverseB, -(inverseA * tx - inverseB * ty), -(inverseB * tx + inverseA * ty)};
}

double SimilarityTransform::scale() const
{
    return std::hypot(a, b);
}

double SimilarityTransform::rotationDeg() const
{
    return std::atan2(b, a) * 180 / std::numbers::pi;
}

} // namespace semblance
