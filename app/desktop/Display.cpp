// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Display.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <string_view>

namespace semblance::app {

namespace {

/// One of `names`, alone or with "=value".
bool isOneOf(std::string_view argument, std::initializer_list<std::string_view> names)
{
    const std::string_view name = argument.substr(0, argument.find('='));
    return std::ranges::find(names, name) != names.end();
}

bool hasOneOf(int argumentCount, const char* const* arguments,
              std::initializer_list<std::string_view> names)
{
    return std::any_of(arguments + std::min(1, argumentCount), arguments + argumentCount,
                       [names](const char* argument) { return isOneOf(argument, names); });
}

std::string_view valueOf(const char* variable)
{
    const char* value = std::getenv(variable);
    return value ? value : "";
}

/// Which kinds of display Qt would try: those that are named; without a name every kind.
bool mayUse(std::string_view platforms, std::string_view kind)
{
    return platforms.empty() || platforms.find(kind) != std::string_view::npos;
}

/// The display that a window would be opened on.
DisplayState windowState(std::string_view platforms, const DisplayProbes& probes)
{
    const std::string_view x11 = mayUse(platforms, "xcb") ? valueOf("DISPLAY") : "";
    const std::string_view wayland = mayUse(platforms, "wayland") ? valueOf("WAYLAND_DISPLAY") : "";
    if (x11.empty() && wayland.empty()) {
        return {DisplayChoice::Missing, {}};
    }
    // The values of variables end with a zero.
    if ((!wayland.empty() && probes.wayland(wayland.data())) ||
        (!x11.empty() && probes.x11(x11.data()))) {
        return {DisplayChoice::AsItIs, {}};
    }
    return {DisplayChoice::Silent, std::string(x11.empty() ? wayland : x11)};
}

} // namespace

DisplayState displayState(int argumentCount, const char* const* arguments,
                          const DisplayProbes& probes)
{
    const std::string_view platforms = valueOf("QT_QPA_PLATFORM");
    const bool needsNone = !mayUse(platforms, "xcb") && !mayUse(platforms, "wayland");
    if (needsNone || hasOneOf(argumentCount, arguments, {"-platform", "--platform"})) {
        return {DisplayChoice::AsItIs, {}};
    }
    const DisplayState state = windowState(platforms, probes);
    const bool isPicture = hasOneOf(argumentCount, arguments, {"--picture"});
    if (isPicture && state.choice != DisplayChoice::AsItIs) {
        return {DisplayChoice::InMemory, {}};
    }
    return state;
}

bool asksForInformation(int argumentCount, const char* const* arguments)
{
    return hasOneOf(argumentCount, arguments, {"-h", "--help", "--help-all", "-v", "--version"});
}

} // namespace semblance::app
