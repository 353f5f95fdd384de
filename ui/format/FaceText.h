// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Orientation.h"
#include "matching/detection/FaceDetector.h"

#include <QString>

#include <cstdint>

namespace semblance::ui {

/// The label of a probe's face: "Q-1".
QString probeMark(int mark);
/// "Exhibit 4 ▸ Q-1": every exhibit has a Q-1 of its own. `exhibit`: the number that the lab gave
/// it.
QString probeName(std::int64_t exhibit, int mark);
/// "120 × 131 px, x 1904, y 62": whole pixels of the stored raster.
QString boxText(const RectPx& box);
/// The same of an image that is shown as `orientation` says; where that turns it, it is said that
/// the numbers count in the image before.
QString boxText(const RectPx& box, Orientation orientation);
/// "found by the detector", "corrected", "drawn by hand".
QString originText(matching::FaceOrigin origin);
/// "upright", "lies on its left side", …: how the face stands in the upright view.
QString turnText(QuarterTurn turn);
/// How the face of a probe lies, where that is worth a word: empty for an upright one. Where only a
/// person sees a face, its turn was not measured.
QString turnNote(const matching::DetectedFace& face);
/// "1 face", "3 faces", "no face".
QString faceCountText(int count);

} // namespace semblance::ui
