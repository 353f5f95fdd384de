// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

namespace semblance::matching {

/// How well a person's box fits the face that the detector sees in it, 0–1; both in the same
/// pixels, `face` with an area. By the share of the face that the box covers: 1 from 85 % on, as
/// people and the detector never draw quite the same box; 0.7 at 70 %; 0.5 at 30 %; 0 for a box
/// beside the face. A box may be drawn generously: only what is larger than 2.5 times the face
/// counts as if it covered less. Continuous, without jumps.
double boxFit(const RectPx& drawn, const RectPx& face);

} // namespace semblance::matching
