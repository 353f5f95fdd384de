// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/imaging/Orientation.h"

#include <vector>

namespace semblance::matching {

/// Something that may be a face, in pixels of the image under examination.
struct FaceCandidate
{
    RectPx box;
    double score = 0;
    QuarterTurn turn = QuarterTurn::None;

    friend bool operator==(const FaceCandidate&, const FaceCandidate&) = default;
};

/// When two boxes mean the same face.
struct SuppressionRules
{
    /// Common area over the area of both together.
    double overlap = 0.4;
    /// Common area over the smaller one's: a nose or a mouth taken for a face inside a face. Above
    /// 1: never.
    double contained = 2;
};

bool isSameFace(const RectPx& a, const RectPx& b, const SuppressionRules& rules);

/// The written order: higher score, larger box, then top, left, width, turn. Total: equals are the
/// same candidate.
bool comesFirst(const FaceCandidate& a, const FaceCandidate& b);

/// Keeps each candidate that no kept one before it (in the written order) covers. Returns them in
/// that order.
std::vector<FaceCandidate> suppressed(std::vector<FaceCandidate> candidates,
                                      const SuppressionRules& rules);

} // namespace semblance::matching
