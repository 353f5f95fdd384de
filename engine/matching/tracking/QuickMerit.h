// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"
#include "matching/detection/FaceDetector.h"

namespace semblance::matching {

/// How much of a face there is to see, 0–1, in well under a millisecond: its size (full from 120 px
/// of width on), times how sharp its grey values are, times the detector's own number. Only orders
/// the frames of one track, to choose those that are worth measuring properly. Thread-safe; same
/// input, same number.
double quickMerit(const Image& frame, const DetectedFace& face);

} // namespace semblance::matching
