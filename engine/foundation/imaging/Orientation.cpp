// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/Orientation.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/core.hpp>

#include <algorithm>

namespace semblance {

namespace {

/// An EXIF orientation as: transpose first or not, then mirror left–right, then mirror top–bottom.
struct Steps
{
    bool transpose;
    bool mirrorX;
    bool mirrorY;
};

Steps stepsOf(Orientation orientation)
{
    switch (orientation) {
    case Orientation::TopLeft:
        return {false, false, false};
    case Orientation::TopRight:
        return {false, true, false};
    case Orientation::BottomRight:
        return {false, true, true};
    case Orientation::BottomLeft:
        return {false, false, true};
    case Orientation::LeftTop:
        return {true, false, false};
    case Orientation::RightTop:
        return {true, true, false};
    case Orientation::RightBottom:
        return {true, true, true};
    case Orientation::LeftBottom:
        return {true, false, true};
    }
    return {};
}

RectPx rectBetween(const PointPx& a, const PointPx& b)
{
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

} // namespace

std::optional<Orientation> orientationFromExif(int value)
{
    if (value < 1 || value > 8)
        return std::nullopt;
    return static_cast<Orientation>(value);
}

std::optional<Orientation> ifMirroring(Orientation orientation)
{
    return isMirroring(orientation) ? std::optional(orientation) : std::nullopt;
}

bool isMirroring(Orientation orientation)
{
    switch (orientation) {
    case Orientation::TopLeft:
    case Orientation::BottomRight:
    case Orientation::RightTop:
    case Orientation::LeftBottom:
        return false;
    case Orientation::TopRight:
    case Orientation::BottomLeft:
    case Orientation::LeftTop:
    case Orientation::RightBottom:
        return true;
    }
    return false;
}

OrientationMap::OrientationMap(SizePx stored, Orientation orientation)
    : m_stored(stored), m_orientation(orientation)
{
}

SizePx OrientationMap::uprightSize() const
{
    if (stepsOf(m_orientation).transpose)
        return {m_stored.height, m_stored.width};
    return m_stored;
}

PointPx OrientationMap::toUpright(const PointPx& stored) const
{
    const Steps steps = stepsOf(m_orientation);
    const SizePx size = uprightSize();
    PointPx point = steps.transpose ? PointPx{stored.y, stored.x} : stored;
    if (steps.mirrorX)
        point.x = size.width - point.x;
    if (steps.mirrorY)
        point.y = size.height - point.y;
    return point;
}

PointPx OrientationMap::toStored(const PointPx& upright) const
{
    const Steps steps = stepsOf(m_orientation);
    const SizePx size = uprightSize();
    PointPx point = upright;
    if (steps.mirrorX)
        point.x = size.width - point.x;
    if (steps.mirrorY)
        point.y = size.height - point.y;
    return steps.transpose ? PointPx{point.y, point.x} : point;
}

RectPx OrientationMap::toUpright(const RectPx& stored) const
{
    return rectBetween(toUpright(PointPx{stored.x, stored.y}),
                       toUpright(PointPx{stored.x + stored.width, stored.y + stored.height}));
}

RectPx OrientationMap::toStored(const RectPx& upright) const
{
    return rectBetween(toStored(PointPx{upright.x, upright.y}),
                       toStored(PointPx{upright.x + upright.width, upright.y + upright.height}));
}

Image upright(const Image& stored, Orientation orientation)
{
    if (stored.isEmpty() || orientation == Orientation::TopLeft)
        return stored;
    const Steps steps = stepsOf(orientation);
    cv::Mat turned = matView(stored);
    if (steps.transpose) {
        cv::Mat transposed;
        cv::transpose(turned, transposed);
        turned = transposed;
    }
    if (steps.mirrorX || steps.mirrorY) {
        const int axis = steps.mirrorX && steps.mirrorY ? -1 : steps.mirrorX ? 1 : 0;
        cv::Mat flipped;
        cv::flip(turned, flipped, axis);
        turned = flipped;
    }
    return imageFromMat(turned);
}

Orientation orientationOf(QuarterTurn turn)
{
    switch (turn) {
    case QuarterTurn::None:
        return Orientation::TopLeft;
    case QuarterTurn::Clockwise90:
        return Orientation::RightTop;
    case QuarterTurn::Half:
        return Orientation::BottomRight;
    case QuarterTurn::Clockwise270:
        return Orientation::LeftBottom;
    }
    return Orientation::TopLeft;
}

} // namespace semblance
