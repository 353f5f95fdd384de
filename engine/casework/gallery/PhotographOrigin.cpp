// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/PhotographOrigin.h"

#include <algorithm>

namespace semblance::casework {

namespace {

using IsHint = bool(const imagery::Trace&);

const imagery::Trace* findIn(const std::vector<imagery::Trace>& hints, IsHint* isWanted)
{
    const auto found = std::ranges::find_if(hints, isWanted);
    return found == hints.end() ? nullptr : &*found;
}

std::optional<ContraryHint> findHint(const PhotographOrigin& origin, IsHint* isWanted)
{
    if (const imagery::Trace* own = findIn(origin.hints, isWanted))
        return ContraryHint{*own};
    for (const SourceHints& source : origin.sources) {
        if (const imagery::Trace* found = findIn(source.hints, isWanted))
            return ContraryHint{*found, &source};
    }
    return std::nullopt;
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

std::optional<ContraryHint> PhotographOrigin::contradiction() const
{
    if (!casework::isOfACamera(type))
        return std::nullopt;
    if (const auto hint = findHint(*this, &imagery::isOfNoCamera))
        return hint;
    return casework::isAsRecorded(type) ? findHint(*this, &imagery::isOfEditing) : std::nullopt;
}

std::optional<ContraryHint> PhotographOrigin::warning() const
{
    return casework::isOfACamera(type) || isNeverSearchable()
               ? std::nullopt
               : findHint(*this, &imagery::isOfNoCamera);
}

} // namespace semblance::casework
