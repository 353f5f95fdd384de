// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ErrorCause.h"

#include <algorithm>
#include <utility>

namespace semblance::ui {

ErrorCause causeOf(const Error& error)
{
    static constexpr std::pair<std::string_view, ErrorCause> kCauses[] = {
        {"symbolicLink", ErrorCause::SymbolicLink},
        {"nameNotUtf8", ErrorCause::NameNotUtf8},
        {"noPerson", ErrorCause::NoPerson},
        {"folderNotEmpty", ErrorCause::FolderNotEmpty},
        {"noFaceInBox", ErrorCause::NoFaceInBox},
        {"hidden", ErrorCause::Hidden},
        {"insideOfLab", ErrorCause::InsideOfLab},
        {"nestedPeople", ErrorCause::NestedPeople},
        {"blank", ErrorCause::Blank},
        {"personNotUtf8", ErrorCause::PersonNotUtf8},
        {"enrolling", ErrorCause::Enrolling},
        {"installing", ErrorCause::Installing},
    };
    for (const ErrorFact& fact : error.facts) {
        if (fact.key != "cause")
            continue;
        const auto* found =
            std::find_if(std::begin(kCauses), std::end(kCauses),
                         [&](const auto& cause) { return cause.first == fact.value; });
        if (found != std::end(kCauses))
            return found->second;
    }
    return ErrorCause::Other;
}

} // namespace semblance::ui
