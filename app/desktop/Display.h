// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DisplayAnswer.h"

#include <string>

namespace semblance::app {

/// Which of Qt's ways to show windows to take before the application exists, which without a
/// display would end the program in a crash.
enum class DisplayChoice
{
    /// A display answers, or the person named a way that needs none.
    AsItIs,
    /// No display, and none is needed: draw in memory.
    InMemory,
    /// No display is named, and a window is wanted.
    Missing,
    /// A display is named that does not answer, and a window is wanted.
    Silent,
};

struct DisplayState
{
    DisplayChoice choice = DisplayChoice::AsItIs;
    /// Of a silent one: as DISPLAY or WAYLAND_DISPLAY names it.
    std::string name;
};

/// Who asks a display whether it is there.
struct DisplayProbes
{
    bool (*x11)(const char*) = xServerAnswers;
    bool (*wayland)(const char*) = waylandAnswers;
};

/// From the command line ("--picture" needs no display, "-platform" names a way), the environment
/// variables QT_QPA_PLATFORM, DISPLAY and WAYLAND_DISPLAY, and from whether a display that is named
/// answers.
DisplayState displayState(int argumentCount, const char* const* arguments,
                          const DisplayProbes& probes = {});
/// True when --help or --version is asked for, which need no display either.
bool asksForInformation(int argumentCount, const char* const* arguments);

} // namespace semblance::app
