// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/alignment/Landmarks.h"
#include "matching/quality/CoverZones.h"

namespace semblance::matching {

class Network;

/// Below this sharpness the model calls blurred skin covered; that it is so blurred costs more than
/// any cover.
inline constexpr double kBlurHidesCovers = 0.2;

/// What lies in front of a face, as a model of covers sees it. Shares are 0–1 and count the model's
/// own doubt: a zone of which it is half sure is half covered.
struct FaceCover
{
    CoveredZones zones;
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
