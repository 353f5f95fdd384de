// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameOrigin.h"

#include <string>
#include <vector>

namespace semblance::imagery {

/// What the pixels of a frame depend on, name and version: FFmpeg's libraries that read the
/// container, decode, and convert colours, as they run here. Thread-safe.
std::vector<OriginFact> frameSoftware();
/// The fact "Semblance:Software" of a frame that `program`, "Semblance 0.1.0", took out: it and
/// frameSoftware, as enhanced copies name theirs. Thread-safe.
OriginFact softwareFact(const std::string& program);

} // namespace semblance::imagery
