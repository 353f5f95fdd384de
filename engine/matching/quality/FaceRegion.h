// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/alignment/Landmarks.h"

#include <opencv2/core/mat.hpp>

#include <array>

namespace semblance::matching {

/// Width and height of the chip at most; a smaller face keeps its own resolution.
inline constexpr int kQualityChipPx = 336;

/// The face upright in a square 1.5 times as wide as the face (its 68 points) is wide or high,
/// whichever is more: unlike the distance between the eyes that does not shrink when the head
/// turns. Never enlarged. Outside the raster the border is repeated.
AlignedFace qualityChip(const Photograph& photograph, const Landmarks& landmarks);

/// Share of pixels by linear luminance 0–255 (ISO/IEC 29794-5).
using LuminanceShares = std::array<double, 256>;

/// `rgb`: 8-bit RGB; not empty.
LuminanceShares luminanceShares(const cv::Mat& rgb);

/// How the luminance is spread over the face. The luminance is linear and the region the hull of
/// the landmarks, as in ISO/IEC 29794-5 (OFIQ 1.0.3; ours has 68 points instead of 98).
struct FaceTones
{
    /// All 0 where no pixel of the face lies in the raster.
    LuminanceShares shares = {};

    bool isEmpty() const;
    double shareBetween(int first, int last) const;
};

FaceTones faceTones(const Photograph& photograph, const Landmarks& landmarks,
                    const AlignedFace& chip);

/// Grey values (gamma as stored, 32-bit float 0–255) of the raster as stored around the face, and
/// 255 where the hull of the landmarks covers them; for what must see the pixels themselves. Empty
/// when the face lies outside the raster.
struct StoredFace
{
    cv::Mat grey;
    cv::Mat hull;
};

/// `marginShare`: how far the region goes beyond the face, as a share of the face's larger side;
/// `minSidePx`: what it has at least; both as far as the raster goes.
StoredFace storedFace(const Photograph& photograph, const Landmarks& landmarks, double marginShare,
                      int minSidePx);

} // namespace semblance::matching
