// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/HintsOfSources.h"

#include "casework/lab/KeptReading.h"

#include <algorithm>

namespace semblance::casework {

namespace {

struct RelatedExhibit
{
    Exhibit exhibit;
    ProvenanceRelation relation;
};

/// Each exhibit once, for the first reason for which it counts.
class RelatedExhibits
{
public:
    RelatedExhibits(Lab& lab, std::optional<ExhibitId> itself) : m_lab(lab), m_itself(itself) {}

    /// Fails: as sourcesOf.
    Result<void> addSourcesOf(ExhibitId exhibit, ProvenanceRelation relation)
    {
        const auto sources = sourcesOf(m_lab, exhibit);
        if (!sources)
            return passOn(sources);
        for (const Exhibit& source : *sources)
            add(source, relation);
        return {};
    }
    void addTwins(const std::vector<Exhibit>& all, const Sha256& pixels,
                  const std::vector<KnownPicture>& pictures)
    {
        for (const KnownPicture& each : pictures) {
            if (each.identity.pixels != pixels)
                continue;
            const auto twin = std::ranges::find(all, each.exhibit, &Exhibit::id);
            if (twin != all.end())
                add(*twin, ProvenanceRelation::SamePicture);
        }
    }
    /// Fails: as sourcesOf.
    Result<void> addNamed(const std::vector<Exhibit>& all, const std::vector<Sha256>& named)
    {
        for (const Sha256& original : named) {
            const auto source = std::ranges::find(all, original, &Exhibit::original);
            if (source == all.end())
                continue;
            add(*source, ProvenanceRelation::Claimed);
            if (auto further = addSourcesOf(source->id, ProvenanceRelation::Claimed); !further)
                return further;
        }
        return {};
    }
    const std::vector<RelatedExhibit>& all() const { return m_all; }

private:
    void add(const Exhibit& exhibit, ProvenanceRelation relation)
    {
        const bool isThere = std::ranges::any_of(
            m_all, [&exhibit](const RelatedExhibit& one) { return one.exhibit.id == exhibit.id; });
        if (exhibit.id != m_itself && !isThere)
            m_all.push_back({exhibit, relation});
    }

    Lab& m_lab;
    std::optional<ExhibitId> m_itself;
    std::vector<RelatedExhibit> m_all;
};

/// `pictures`: of all exhibits.
Result<std::vector<RelatedExhibit>> relatedTo(Lab& lab, std::optional<ExhibitId> exhibit,
                                              const PictureIdentity& picture,
                                              const std::vector<KnownPicture>& pictures)
{
    const auto all = lab.exhibits().all();
    if (!all)
        return passOn(all);
    RelatedExhibits related(lab, exhibit);
    Result<void> added;
    if (exhibit)
        added = related.addSourcesOf(*exhibit, ProvenanceRelation::Copy);
    if (added && picture.pixels)
        related.addTwins(*all, *picture.pixels, pictures);
    if (added)
        added = related.addNamed(*all, picture.sources);
    if (!added)
        return passOn(added);
    return related.all();
}

Result<std::vector<SourceHints>> hintsOf(Lab& lab, const std::vector<RelatedExhibit>& related,
                                         const QDateTime& nowUtc, const StopToken& stop)
{
    std::vector<SourceHints> hints;
    for (const RelatedExhibit& one : related) {
        auto reading = readingOf(lab, one.exhibit, nowUtc, stop);
        if (!reading)
            return passOn(reading);
        hints.push_back(
            {one.exhibit.id, imagery::withoutCommon(std::move(reading->hints)), one.relation});
    }
    return hints;
}

} // namespace

Result<std::vector<SourceHints>> sourceHints(Lab& lab, std::optional<ExhibitId> exhibit,
                                             const PictureIdentity& picture,
                                             const QDateTime& nowUtc, const StopToken& stop)
{
    const auto pictures = lab.provenances().pictures(stop);
    if (!pictures)
        return passOn(pictures);
    const auto related = relatedTo(lab, exhibit, picture, *pictures);
    if (!related)
        return passOn(related);
    return hintsOf(lab, *related, nowUtc, stop);
}

Result<std::vector<SourceHints>> sourceHints(Lab& lab, ExhibitId exhibit, const QDateTime& nowUtc,
                                             const StopToken& stop)
{
    const auto pictures = lab.provenances().pictures(stop);
    if (!pictures)
        return passOn(pictures);
    const auto known = std::ranges::find(*pictures, exhibit, &KnownPicture::exhibit);
    const auto related = relatedTo(
        lab, exhibit, known == pictures->end() ? PictureIdentity() : known->identity, *pictures);
    if (!related)
        return passOn(related);
    return hintsOf(lab, *related, nowUtc, stop);
}

} // namespace semblance::casework
