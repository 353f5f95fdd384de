// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::casework {

/// The file that makes a folder a laboratory.
inline constexpr const char* kLabMarkerName = "semblance-lab.json";

} // namespace semblance::casework
