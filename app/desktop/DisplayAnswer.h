// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::app {

/// Whether an X server answers at `display`, as DISPLAY names it, and lets this program in.
/// Blocking: as long as the network takes where the name has a host.
bool xServerAnswers(const char* display);
/// Whether somebody listens on a Wayland compositor's socket: a path, or a name below
/// XDG_RUNTIME_DIR.
bool waylandAnswers(const char* display);

} // namespace semblance::app
