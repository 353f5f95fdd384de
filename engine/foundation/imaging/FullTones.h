// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"

#include <opencv2/core/mat.hpp>

#include <optional>

/// Pixels whose grey values fill a small part of the range, as of fog, of infrared light or of a
/// washed-out recording, spread over all of it: one straight line for all channels, so that shades
/// keep their order; nothing is added to what was there. Where only one channel has shades, as in
/// red or blue light, that channel stands for all three. For the engine's networks, which have
/// learned from pictures with contrast; people and measures of quality see the pixels as they are.
namespace semblance {

/// Fewer grey values than this are spread. Of 2 500 portraits of LFW two have fewer.
inline constexpr int kNarrowTones = 80;
/// Of still fewer nothing can be made: faces of different people then become alike.
inline constexpr int kFewestTones = 8;

/// From how many grey values (those of the channel, in light of one colour), 0 to 255, the darkest
/// and the brightest of a face are apart, half a percent on either side left out: in the inner half
/// of its box `face` (pixels of the stored raster), where no time stamp or frame beside it lies.
/// Empty where that is beside the raster. Thread-safe.
std::optional<int> tonesOf(const Photograph& photograph, const RectPx& face);

/// In grey, as the only channel in which the face has shades shows it; empty in light of more than
/// one colour. Thread-safe.
std::optional<Photograph> inItsOneColour(const Photograph& photograph, const RectPx& face);

/// With all of its pixels spread as the tones of `face` need it; empty where these are not narrow,
/// or too few, and the light has more than one colour. Thread-safe.
std::optional<Photograph> withFullTonesOf(const Photograph& photograph, const RectPx& face);
/// The same, as the tones of the whole picture need it.
std::optional<Photograph> withFullTones(const Photograph& photograph);

/// For finding what cannot be measured yet: grey, with the contrast of each part of the picture
/// raised by itself (CLAHE, Zuiderveld 1994: 8 by 8 parts, eightfold at most), so that a time
/// stamp, a frame or a lamp beside it does not hide that a face has little. `rgb`: CV_8UC3.
/// Thread-safe.
cv::Mat withLocalContrast(const cv::Mat& rgb);

} // namespace semblance
