// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/alignment/Landmarks.h"

#include <opencv2/core/mat.hpp>

#include <optional>
#include <vector>

namespace semblance::matching {

/// Shares of the parts of a face that is covered, 0–1.
struct CoveredZones
{
    /// Of the face: the hull of its 68 points and of the forehead above the brows, by a quarter of
    /// the length from brows to chin.
    double faceShare = 0;
    /// Of the eye that more of is covered: the hull of its points, and around it half of its width.
    double eyesShare = 0;
    /// Of the mouth: the hull of its points, and around it a tenth of the length from nose to chin.
    double mouthShare = 0;
};

/// The same zones by how much of each of kCoverCellsAcross² cells of the chip they take, row by
/// row.
struct CoverZones
{
    using Shares = std::vector<double>;

    Shares face;
    Shares rightEye;
    Shares leftEye;
    Shares mouth;

    /// `cells`: as many, how far each is covered, 0–1.
    CoveredZones covered(const Shares& cells) const;
};

/// `chip`: as qualityChip makes it of that photograph and those points.
CoverZones coverZones(const Photograph& photograph, const Landmarks& landmarks,
                      const AlignedFace& chip);

/// What a flat area of one colour covers, as flatArea finds it in the chip; empty where there is
/// none. Where part of a face is painted over its points crowd on what is left: it may be more.
std::optional<CoveredZones> flatCover(const Photograph& photograph, const Landmarks& landmarks,
                                      const AlignedFace& chip);

} // namespace semblance::matching
