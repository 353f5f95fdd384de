// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/InheritedProvenance.h"

#include <set>

namespace semblance::casework {

std::string_view name(ProvenanceRelation relation)
{
    switch (relation) {
    case ProvenanceRelation::Own:
        return "own";
    case ProvenanceRelation::SamePicture:
        return "samePicture";
    case ProvenanceRelation::Copy:
        return "copy";
    }
    return {};
}

ProvenanceGraph::ProvenanceGraph(StatementsByExhibit stated, const std::vector<MadeFrom>& made,
                                 const std::vector<KnownPicture>& pictures)
    : m_stated(std::move(stated))
{
    for (const MadeFrom& one : made)
        m_sources[one.exhibit].push_back(one.source);
    for (const KnownPicture& picture : pictures)
        add(picture);
}

void ProvenanceGraph::add(const KnownPicture& picture)
{
    m_ofFile.emplace(picture.file, picture.exhibit);
    m_identities.emplace(picture.exhibit, picture.identity);
    if (picture.identity.pixels)
        m_ofPixels[*picture.identity.pixels].push_back(picture.exhibit);
}

void ProvenanceGraph::addSteps(const PictureIdentity& identity, std::vector<Step>& steps) const
{
    if (identity.pixels) {
        if (const auto same = m_ofPixels.find(*identity.pixels); same != m_ofPixels.end()) {
            for (const ExhibitId exhibit : same->second)
                steps.push_back({exhibit, ProvenanceRelation::SamePicture});
        }
    }
    for (const Sha256& source : identity.sources) {
        if (const auto exhibit = m_ofFile.find(source); exhibit != m_ofFile.end())
            steps.push_back({exhibit->second, ProvenanceRelation::Copy});
    }
}

std::optional<ProvenanceInForce> ProvenanceGraph::inForce(std::vector<Step> waiting) const
{
    std::optional<ProvenanceInForce> nearest;
    std::set<ExhibitId> seen;
    for (std::size_t next = 0; next < waiting.size(); ++next) {
        const Step one = waiting[next];
        if (!seen.insert(one.exhibit).second)
            continue;
        if (const auto stated = m_stated.find(one.exhibit); stated != m_stated.end()) {
            const ProvenanceInForce found{stated->second, one.exhibit, one.relation};
            if (isNeverSearchable(found.statement.type))
                return found;
            if (!nearest)
                nearest = found;
        }
        std::vector<Step> further;
        if (const auto sources = m_sources.find(one.exhibit); sources != m_sources.end()) {
            for (const ExhibitId source : sources->second)
                further.push_back({source, ProvenanceRelation::Copy});
        }
        if (const auto identity = m_identities.find(one.exhibit); identity != m_identities.end())
            addSteps(identity->second, further);
        // Whatever a copy leads to, it is a copy's.
        for (Step step : further) {
            step.relation = std::max(step.relation, one.relation);
            waiting.push_back(step);
        }
    }
    return nearest;
}

ProvenanceByExhibit ProvenanceGraph::all() const
{
    std::set<ExhibitId> exhibits;
    for (const auto& [exhibit, statement] : m_stated)
        exhibits.insert(exhibit);
    for (const auto& [exhibit, sources] : m_sources)
        exhibits.insert(exhibit);
    for (const auto& [exhibit, identity] : m_identities)
        exhibits.insert(exhibit);
    ProvenanceByExhibit all;
    for (const ExhibitId exhibit : exhibits) {
        if (auto found = inForce({{exhibit, ProvenanceRelation::Own}}))
            all.emplace(exhibit, std::move(*found));
    }
    return all;
}

std::optional<ProvenanceInForce> ProvenanceGraph::of(const Sha256& file,
                                                     const PictureIdentity& identity) const
{
    std::vector<Step> waiting;
    if (const auto exhibit = m_ofFile.find(file); exhibit != m_ofFile.end())
        waiting.push_back({exhibit->second, ProvenanceRelation::Own});
    addSteps(identity, waiting);
    return inForce(std::move(waiting));
}

} // namespace semblance::casework
