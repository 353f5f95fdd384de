// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/InheritedProvenance.h"

#include <algorithm>
#include <deque>
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
    case ProvenanceRelation::Claimed:
        return "claimed";
    }
    return {};
}

std::optional<ProvenanceType> ProvenanceInForce::claimed() const
{
    const bool counts = isOnlyClaimed() && isRestricting(statement.type);
    return counts ? std::optional(statement.type) : std::nullopt;
}

ProvenanceType typeOf(const ProvenanceInForce& inForce)
{
    return inForce.isOnlyClaimed() ? ProvenanceType::Unknown : inForce.statement.type;
}

ProvenanceGraph::ProvenanceGraph(StatementsByExhibit stated, const std::vector<MadeFrom>& made,
                                 const std::vector<KnownPicture>& pictures, HeldPictures held)
    : m_stated(std::move(stated)), m_held(std::move(held))
{
    for (const MadeFrom& one : made)
        m_sources[one.exhibit].push_back(one.source);
    for (const KnownPicture& picture : pictures)
        add(picture);
}

void ProvenanceGraph::add(const KnownPicture& picture)
{
    m_ofFile.emplace(picture.file, picture.exhibit);
    m_files.emplace(picture.exhibit, picture.file);
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
    std::set<Sha256> seen;
    addClaimed(identity, seen, steps);
}

void ProvenanceGraph::addClaimed(const PictureIdentity& identity, std::set<Sha256>& seen,
                                 std::vector<Step>& steps) const
{
    for (const Sha256& source : identity.sources) {
        if (const auto exhibit = m_ofFile.find(source); exhibit != m_ofFile.end()) {
            steps.push_back({exhibit->second, ProvenanceRelation::Claimed});
            continue;
        }
        const auto held = m_held && seen.insert(source).second ? m_held(source) : std::nullopt;
        if (!held)
            continue;
        const auto same = held->pixels ? m_ofPixels.find(*held->pixels) : m_ofPixels.end();
        if (same != m_ofPixels.end()) {
            for (const ExhibitId exhibit : same->second)
                steps.push_back({exhibit, ProvenanceRelation::Claimed});
        }
        addClaimed(*held, seen, steps);
    }
}

std::vector<ProvenanceGraph::Step> ProvenanceGraph::stepsFrom(const Step& one) const
{
    std::vector<Step> further;
    if (const auto sources = m_sources.find(one.exhibit); sources != m_sources.end()) {
        for (const ExhibitId source : sources->second)
            further.push_back({source, ProvenanceRelation::Copy});
    }
    if (const auto identity = m_identities.find(one.exhibit); identity != m_identities.end())
        addSteps(identity->second, further);
    // Whatever a copy leads to, it is a copy's.
    for (Step& step : further)
        step.relation = std::max(step.relation, one.relation);
    return further;
}

std::vector<ProvenanceGraph::Step> ProvenanceGraph::reached(const std::vector<Step>& first) const
{
    std::vector<Step> all;
    std::set<ExhibitId> seen;
    // A copy's file names its source's sources too: what is recorded of them is looked at before.
    std::deque<Step> recorded;
    std::deque<Step> claimed;
    const auto wait = [&recorded, &claimed](const std::vector<Step>& steps) {
        for (const Step& step : steps)
            (step.relation == ProvenanceRelation::Claimed ? claimed : recorded).push_back(step);
    };
    wait(first);
    while (!recorded.empty() || !claimed.empty()) {
        std::deque<Step>& queue = recorded.empty() ? claimed : recorded;
        const Step one = queue.front();
        queue.pop_front();
        if (!seen.insert(one.exhibit).second)
            continue;
        all.push_back(one);
        wait(stepsFrom(one));
    }
    return all;
}

void ProvenanceGraph::addContrary(const Step& step, ProvenanceInForce& inForce) const
{
    const auto found = m_stated.find(step.exhibit);
    if (found == m_stated.end())
        return;
    const std::vector<ProvenanceStatement>& history = found->second;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const ProvenanceType type = history[i].type;
        const auto anew =
            std::find_if(history.begin() + static_cast<std::ptrdiff_t>(i), history.end(),
                         [type](const ProvenanceStatement& one) { return one.type != type; });
        const bool isLast = i + 1 == history.size();
        // What was said twice is shown once.
        if (type == inForce.statement.type || (!isLast && history[i + 1].type == type))
            continue;
        const bool isOfPixels = step.relation < ProvenanceRelation::Copy;
        const bool contradicts = isLast && isOfPixels && type != ProvenanceType::Unknown;
        if (!contradicts && !isRestricting(type))
            continue;
        inForce.contrary.push_back({history[i], step.exhibit, step.relation,
                                    anew == history.end() ? std::nullopt : std::optional(*anew)});
    }
}

std::optional<ProvenanceInForce>
ProvenanceGraph::onceRestricting(const std::vector<Step>& steps) const
{
    for (const Step& one : steps) {
        const auto stated = m_stated.find(one.exhibit);
        if (stated != m_stated.end() &&
            std::ranges::any_of(stated->second, &isRestricting, &ProvenanceStatement::type))
            return ProvenanceInForce{stated->second.back(), one.exhibit, one.relation};
    }
    return std::nullopt;
}

std::optional<ProvenanceInForce> ProvenanceGraph::inForce(const std::vector<Step>& first) const
{
    std::optional<ProvenanceInForce> found;
    const std::vector<Step> all = reached(first);
    for (const Step& one : all) {
        const auto stated = m_stated.find(one.exhibit);
        if (stated == m_stated.end() || stated->second.empty())
            continue;
        const ProvenanceStatement& last = stated->second.back();
        const bool counts = one.relation != ProvenanceRelation::Claimed || isRestricting(last.type);
        const bool isForbidden = isNeverSearchable(last.type);
        if ((!found && counts) || isForbidden)
            found = ProvenanceInForce{last, one.exhibit, one.relation};
        if (isForbidden)
            break;
    }
    // What a file names as its source and was once called a sketch is not forgotten either.
    if (!found)
        found = onceRestricting(all);
    if (!found)
        return std::nullopt;
    for (const Step& one : all)
        addContrary(one, *found);
    return found;
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
    return inForce(firstSteps(file, identity));
}

std::vector<ProvenanceGraph::Step>
ProvenanceGraph::firstSteps(const Sha256& file, const PictureIdentity& identity) const
{
    std::vector<Step> first;
    if (const auto exhibit = m_ofFile.find(file); exhibit != m_ofFile.end())
        first.push_back({exhibit->second, ProvenanceRelation::Own});
    addSteps(identity, first);
    return first;
}

std::vector<PictureAncestor> ProvenanceGraph::ancestors(const Sha256& file,
                                                        const PictureIdentity& identity) const
{
    std::vector<PictureAncestor> all{{file, identity.pixels}};
    std::vector<Sha256> named = identity.sources;
    for (const Step& step : reached(firstSteps(file, identity))) {
        const auto known = m_files.find(step.exhibit);
        if (known == m_files.end())
            continue;
        const PictureIdentity& of = m_identities.at(step.exhibit);
        named.insert(named.end(), of.sources.begin(), of.sources.end());
        if (known->second == file)
            all.front().exhibit = step.exhibit;
        else
            all.push_back({known->second, of.pixels, step.exhibit,
                           step.relation == ProvenanceRelation::Claimed});
    }
    for (const Sha256& source : named) {
        if (std::ranges::find(all, source, &PictureAncestor::file) == all.end())
            all.push_back({source, {}, {}, true});
    }
    return all;
}

const PictureIdentity* ProvenanceGraph::identityOf(const Sha256& file) const
{
    const auto exhibit = m_ofFile.find(file);
    return exhibit == m_ofFile.end() ? nullptr : &m_identities.at(exhibit->second);
}

} // namespace semblance::casework
