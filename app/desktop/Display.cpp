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

bool isSet(const char* variable)
{
    const char* value = std::getenv(variable);
    return value && *value;
}

} // namespace

DisplayChoice displayChoice(int argumentCount, const char* const* arguments)
{
    const bool isNamed = isSet("QT_QPA_PLATFORM") ||
                         hasOneOf(argumentCount, arguments, {"-platform", "--platform"});
    const bool isThere = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    if (isNamed || isThere) {
        return DisplayChoice::AsItIs;
    }
    return hasOneOf(argumentCount, arguments, {"--picture"}) ? DisplayChoice::InMemory
                                                             : DisplayChoice::Missing;
}

bool asksForInformation(int argumentCount, const char* const* arguments)
{
    return hasOneOf(argumentCount, arguments, {"-h", "--help", "--help-all", "-v", "--version"});
}

} // namespace semblance::app
