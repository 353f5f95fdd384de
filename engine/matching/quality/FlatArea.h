// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace semblance::matching {

/// The pixels of a face that one flat colour covers, as where somebody painted a box over it:
/// `rgb` is 8-bit, `face` 255 where it shows the face, as large. 255 in the result where the colour
/// lies, within `face`; empty where none is found. An area counts that has a twentieth of the face
/// or more, is one colour throughout, has hardly a dent, and from whose border on the face has
/// other colours: what light burnt out or shadow drowned has dents and fades. Thread-safe.
cv::Mat flatArea(const cv::Mat& rgb, const cv::Mat& face);

} // namespace semblance::matching
