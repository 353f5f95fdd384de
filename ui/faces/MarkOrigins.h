// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/detection/FaceDetector.h"
#include "ui/widgets/FaceMarkList.h"

namespace semblance::ui {

/// Where a box comes from, in the words of the canvas and in those of the engine.
MarkOrigin toMark(matching::FaceOrigin origin);
matching::FaceOrigin toFace(MarkOrigin origin);

} // namespace semblance::ui
