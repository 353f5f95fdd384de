// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"

namespace semblance::tests {

/// A photograph whose upright view is `upright` and whose raster is stored as `orientation` says.
inline Photograph storedAs(const Image& upright, Orientation orientation)
{
    // The tags that turn by a quarter undo each other; every other one undoes itself.
    Orientation back = orientation;
    if (orientation == Orientation::RightTop)
        back = Orientation::LeftBottom;
    else if (orientation == Orientation::LeftBottom)
        back = Orientation::RightTop;
    Photograph photograph;
    photograph.stored = semblance::upright(upright, back);
    photograph.orientation = orientation;
    photograph.name = "turned";
    return photograph;
}

inline constexpr Orientation kEveryOrientation[] = {
    Orientation::TopLeft, Orientation::TopRight, Orientation::BottomRight, Orientation::BottomLeft,
    Orientation::LeftTop, Orientation::RightTop, Orientation::RightBottom, Orientation::LeftBottom};

} // namespace semblance::tests
