// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/InheritedProvenance.h"

#include <optional>
#include <set>

namespace semblance::casework {

namespace {

using Sources = std::map<ExhibitId, std::vector<ExhibitId>>;

/// Looks through the sources of one exhibit, the nearest first.
class Ancestry
{
public:
    Ancestry(const StatementsByExhibit& stated, const Sources& sources)
        : m_stated(stated), m_sources(sources)
    {
    }

    std::optional<ProvenanceStatement> inForce(ExhibitId exhibit)
    {
        std::optional<ProvenanceStatement> nearest;
        std::vector<ExhibitId> waiting{exhibit};
        for (std::size_t next = 0; next < waiting.size(); ++next) {
            const ExhibitId one = waiting[next];
            if (!m_seen.insert(one).second)
                continue;
            const auto statement = m_stated.find(one);
            if (statement != m_stated.end() && isNeverSearchable(statement->second.type))
                return statement->second;
            if (statement != m_stated.end() && !nearest)
                nearest = statement->second;
            if (const auto sources = m_sources.find(one); sources != m_sources.end())
                waiting.insert(waiting.end(), sources->second.begin(), sources->second.end());
        }
        return nearest;
    }

private:
    const StatementsByExhibit& m_stated;
    const Sources& m_sources;
    std::set<ExhibitId> m_seen;
};

} // namespace

StatementsByExhibit withInherited(const StatementsByExhibit& stated,
                                  const std::vector<MadeFrom>& made)
{
    Sources sources;
    for (const MadeFrom& one : made)
        sources[one.exhibit].push_back(one.source);
    StatementsByExhibit inForce = stated;
    for (const auto& [exhibit, of] : sources) {
        if (auto statement = Ancestry(stated, sources).inForce(exhibit))
            inForce.insert_or_assign(exhibit, std::move(*statement));
    }
    return inForce;
}

} // namespace semblance::casework
