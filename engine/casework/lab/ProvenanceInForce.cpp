// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/ProvenanceInForce.h"

#include <algorithm>
#include <set>

namespace semblance::casework {

namespace {

using Statements = std::map<ExhibitId, ProvenanceStatement>;
using Sources = std::multimap<ExhibitId, ExhibitId>;

const ProvenanceStatement* statedOf(const Statements& stated, ExhibitId exhibit)
{
    const auto found = stated.find(exhibit);
    return found == stated.end() ? nullptr : &found->second;
}

/// Of what the exhibit was made from, however many steps before; a never searchable one first, then
/// the nearest. Null where nothing is stated of any. `seen` ends what records should not hold:
/// copies made from each other.
const ProvenanceStatement* statedOfSources(const Statements& stated, const Sources& sources,
                                           ExhibitId exhibit, std::set<ExhibitId>& seen)
{
    const ProvenanceStatement* nearest = nullptr;
    const auto [begin, end] = sources.equal_range(exhibit);
    for (auto made = begin; made != end; ++made) {
        if (!seen.insert(made->second).second)
            continue;
        const auto* own = statedOf(stated, made->second);
        const auto* before = statedOfSources(stated, sources, made->second, seen);
        for (const auto* statement : {own, before}) {
            if (statement && isNeverSearchable(statement->type))
                return statement;
        }
        if (!nearest)
            nearest = own ? own : before;
    }
    return nearest;
}

} // namespace

Result<Statements> provenancesInForce(Lab& lab)
{
    auto stated = lab.provenances().inForce();
    if (!stated)
        return stated;
    const auto derivations = lab.derivations().all();
    if (!derivations)
        return passOn(derivations);
    Sources sources;
    for (const Derivation& derivation : *derivations)
        sources.emplace(derivation.exhibit, derivation.source);
    Statements inForce = *stated;
    for (const Derivation& derivation : *derivations) {
        std::set<ExhibitId> seen{derivation.exhibit};
        const auto* source = statedOfSources(*stated, sources, derivation.exhibit, seen);
        if (source && (isNeverSearchable(source->type) || !stated->contains(derivation.exhibit)))
            inForce.insert_or_assign(derivation.exhibit, *source);
    }
    return inForce;
}

} // namespace semblance::casework
