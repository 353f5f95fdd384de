// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/MarkOrigins.h"

namespace semblance::ui {

using matching::FaceOrigin;

MarkOrigin toMark(FaceOrigin origin)
{
    switch (origin) {
    case FaceOrigin::Detected:
        return MarkOrigin::Found;
    case FaceOrigin::Corrected:
        return MarkOrigin::Corrected;
    case FaceOrigin::Drawn:
        return MarkOrigin::Drawn;
    }
    return MarkOrigin::Found;
}

FaceOrigin toFace(MarkOrigin origin)
{
    switch (origin) {
    case MarkOrigin::Found:
        return FaceOrigin::Detected;
    case MarkOrigin::Corrected:
        return FaceOrigin::Corrected;
    case MarkOrigin::Drawn:
        return FaceOrigin::Drawn;
    }
    return FaceOrigin::Detected;
}

} // namespace semblance::ui
