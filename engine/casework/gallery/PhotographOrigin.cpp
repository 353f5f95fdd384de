// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/PhotographOrigin.h"

#include <algorithm>
#include <string_view>

namespace semblance::casework {

namespace {

const imagery::Trace* findHint(const std::vector<imagery::Trace>& hints, std::string_view id)
{
    const auto found = std::ranges::find(hints, id, &imagery::Trace::id);
    return found == hints.end() ? nullptr : &*found;
}

} // namespace

bool PhotographOrigin::isOnlyClaimed() const
{
    return stated && stated->isOnlyClaimed();
}

std::optional<ProvenanceType> PhotographOrigin::claimed() const
{
    return stated ? stated->claimed() : std::nullopt;
}

bool PhotographOrigin::isNeverSearchable() const
{
    const auto only = claimed();
    return casework::isNeverSearchable(type) || (only && casework::isNeverSearchable(*only));
}

const imagery::Trace* PhotographOrigin::contradiction() const
{
    if (!casework::isOfACamera(type))
        return nullptr;
    const auto hint = [this](std::string_view id) {
        if (const imagery::Trace* own = findHint(hints, id))
            return own;
        for (const SourceHints& source : sources) {
            if (const imagery::Trace* found = findHint(source.hints, id))
                return found;
        }
        return static_cast<const imagery::Trace*>(nullptr);
    };
    if (const imagery::Trace* generator = hint(imagery::trace::kImageGenerator))
        return generator;
    return casework::isAsRecorded(type) ? hint(imagery::trace::kEditingSoftware) : nullptr;
}

} // namespace semblance::casework
