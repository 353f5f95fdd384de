// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/alignment/Landmarks.h"

namespace semblance::matching {

class Network;

/// Below this sharpness the model calls blurred skin covered; that it is so blurred costs more than
/// any cover.
inline constexpr double kBlurHidesCovers = 0.2;

/// What lies in front of a face, as a model of covers sees it. Shares are 0–1 and count the model's
/// own doubt: a zone of which it is half sure is half covered.
struct FaceCover
{
    /// Of the face: the hull of its 68 points and of the forehead above the brows, by a quarter of
    /// the length from brows to chin.
    double faceShare = 0;
    /// Of the eye that more of is covered: the hull of its points, and around it half of its width.
    double eyesShare = 0;
    /// Of the mouth: the hull of its points, and around it a tenth of the length from nose to chin.
    double mouthShare = 0;
    /// How surely a hat, a cap or a cloth covers the head.
    double head = 0;
    /// How surely the picture is a negative, light and dark reversed.
    double reversed = 0;
};

/// `chip`: as qualityChip makes it of that photograph and those points. Fails: BackendFailed (also:
/// other numbers than kCoverNumbers).
Result<FaceCover> faceCover(const Network& network, const Photograph& photograph,
                            const Landmarks& landmarks, const AlignedFace& chip);

} // namespace semblance::matching
