// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"

#include <opencv2/core/mat.hpp>

#include <optional>

/// Pixels whose grey values fill a small part of the range, as of fog, of infrared light or of a
/// washed-out recording, spread over all of it: one straight line for all channels, so that shades
/// keep their order; nothing is added to what was there. For the engine's networks, which have
/// learned from pictures with contrast; people and measures of quality see the pixels as they are.
namespace semblance {

/// Grey values from the darkest to the brightest, the outermost half a percent on either side left
/// out; narrower than this, they are spread. Of 2 500 portraits of LFW four are.
inline constexpr int kNarrowTones = 96;

/// `rgb`: CV_8UC3. Empty where its tones are not narrow, or all one. Thread-safe.
std::optional<cv::Mat> withFullTones(const cv::Mat& rgb);

/// The photograph itself where the tones in `face` (pixels of the stored raster) are not narrow, or
/// all one; else with all of its pixels stretched as the face's need it. Thread-safe.
Photograph withFullTonesOf(const Photograph& photograph, const RectPx& face);

} // namespace semblance
