// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/detection/TileCut.h"
#include "matching/detection/TileNetwork.h"

#include <opencv2/core/mat.hpp>

#include <optional>
#include <vector>

namespace semblance::matching {

/// A place in an image and how it is to be shown to the network.
struct View
{
    /// Pixels of the image; must have an area.
    RectPx box;
    Framing framing;
    /// Around the face, in sides of it, as much as is shown; the rest is grey. Empty: all that the
    /// tile holds.
    std::optional<double> shownSides = std::nullopt;
};

/// What the network saw in a view: the best face near its middle, in pixels of the image.
struct Look
{
    RectPx box;
    /// 0: no face there; `box` is then the view's.
    double score = 0;
    Framing framing;
};

/// Shows each view to the network; the looks in the order of `views`. Views whose face is small
/// share tiles, four to a tile. `rgb`: CV_8UC3, RGB. Thread-safe; same input, same output. Fails:
/// BackendFailed.
Result<std::vector<Look>> lookClosely(const TileNetwork& network, const cv::Mat& rgb,
                                      const std::vector<View>& views);

} // namespace semblance::matching
