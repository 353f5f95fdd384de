// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/FaceRegion.h"

#include <array>
#include <optional>

namespace semblance::matching {

/// How many steps from fine to coarse are compared.
inline constexpr std::size_t kDetailSteps = 3;

/// What the face holds in one octave of detail against the next coarser one, from the finest (edges
/// of about 1 px against 2 px) to the coarsest: the ratio of the squared slopes inside the hull, in
/// the direction in which it is least. Blur in any direction, also in one only, and enlargement
/// lower it; contrast does not change it. Empty where an octave is flat in some direction.
///
/// A band of noise raises the finest steps and so hides blur there, but not in the coarser ones.
std::optional<std::array<double, kDetailSteps>> weakestDetail(const StoredFace& face);

/// What the direction that has least holds of the one that has most, 0–1, in the octaves of about 2
/// and 4 px, finer first. Empty where one of them is flat.
std::optional<std::array<double, 2>> directionEvenness(const StoredFace& face);

} // namespace semblance::matching
