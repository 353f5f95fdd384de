// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameOrigin.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace semblance::ui {

/// Of photographs that are searched for together, those that are stills of one and the same
/// recording: that they are hardly independent, and how far apart in time they lie. A sentence for
/// each recording of which there are several; none otherwise. `frames`: which frame of which
/// recording each photograph is, as far as that is known. `names`: of all, in their order.
QStringList recordingNotes(const std::vector<std::optional<imagery::FrameOrigin>>& frames,
                           const QStringList& names);

} // namespace semblance::ui
