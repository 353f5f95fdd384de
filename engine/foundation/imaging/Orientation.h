// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"

#include <optional>

namespace semblance {

/// The EXIF tag 0x0112 with its values: where row 0 and column 0 of the stored raster lie in the
/// scene.
enum class Orientation : std::uint8_t
{
    TopLeft = 1,
    TopRight = 2,
    BottomRight = 3,
    BottomLeft = 4,
    LeftTop = 5,
    RightTop = 6,
    RightBottom = 7,
    LeftBottom = 8,
};

/// 1–8; anything else is empty.
std::optional<Orientation> orientationFromExif(int value);
/// Whether the upright view is a mirror image of the stored raster, perhaps turned: 2, 4, 5 and 7.
bool isMirroring(Orientation orientation);
/// The same orientation where it is so; empty otherwise.
std::optional<Orientation> ifMirroring(Orientation orientation);

/// How far a raster is to be turned clockwise until faces in it stand upright.
enum class QuarterTurn : std::uint8_t
{
    None,
    Clockwise90,
    Half,
    Clockwise270,
};

/// Carries points between the stored raster and the raster that a person sees. A value;
/// thread-safe.
class OrientationMap
{
public:
    OrientationMap(SizePx stored, Orientation orientation);

    SizePx storedSize() const { return m_stored; }
    Orientation orientation() const { return m_orientation; }
    SizePx uprightSize() const;
    PointPx toUpright(const PointPx& stored) const;
    PointPx toStored(const PointPx& upright) const;
    RectPx toUpright(const RectPx& stored) const;
    RectPx toStored(const RectPx& upright) const;

private:
    SizePx m_stored;
    Orientation m_orientation;
};

/// The image as a person sees it; the same pixels when `orientation` is TopLeft.
Image upright(const Image& stored, Orientation orientation);

/// The orientation whose upright view is `turn` clockwise.
Orientation orientationOf(QuarterTurn turn);

} // namespace semblance
