// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::app {

/// Which of Qt's ways to show windows to take before the application exists, which without a display would end
/// the program in a crash.
enum class DisplayChoice
{
    /// There is a display, or the person or the system named a way.
    AsItIs,
    /// No display, and none is needed: draw in memory.
    InMemory,
    /// No display, and a window is wanted.
    Missing,
};

/// From the command line ("--picture" needs no display, "-platform" names a way) and the environment variables
/// QT_QPA_PLATFORM, DISPLAY and WAYLAND_DISPLAY.
DisplayChoice displayChoice(int argumentCount, const char* const* arguments);
/// True when --help or --version is asked for, which need no display either.
bool asksForInformation(int argumentCount, const char* const* arguments);

} // namespace semblance::app
