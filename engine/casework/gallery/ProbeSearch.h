// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/FoundCandidate.h"
#include "casework/gallery/Gallery.h"
#include "casework/gallery/GalleryStores.h"
#include "casework/gallery/PhotographOrigin.h"
#include "casework/gallery/StoredSearch.h"
#include "casework/policy/GateResults.h"
#include "casework/policy/SearchPolicy.h"
#include "casework/provenance/PictureKinship.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/search/GallerySearch.h"
#include "matching/search/SeveralPhotographs.h"

#include <memory>
#include <mutex>

namespace semblance::casework {

/// One photograph of the person who is searched for, with what the policy's gates ask about it.
struct SearchedPhotograph
{
    matching::ProbeTemplates templates;
    matching::QualityReport quality;
    PhotographOrigin origin = {};
};

/// The gates of `policy` that are about any of the photographs: gravest first, then in the order of
/// the photographs, then of the policy.
std::vector<GateResult> gatesOf(const SearchPolicy& policy,
                                const std::vector<SearchedPhotograph>& photographs);

/// What one search gave, with everything needed to say how it came about.
struct ProbeSearchResult
{
    Gallery gallery;
    SearchPolicy policy;
    matching::EngineDefinition engine;
    matching::SearchParameters parameters;
    std::vector<FoundCandidate> candidates;
    /// Listed or not, where the limit left some out.
    std::size_t peopleAboveThreshold = 0;
    std::size_t peopleCompared = 0;
    std::size_t referencesCompared = 0;
    /// Not compared: templates could not be made of them, and the gallery's problems say why.
    std::size_t referencesLeftOut = 0;
    /// Enrolments into the gallery that were broken off: people of their sources may be missing.
    std::size_t unfinishedEnrolments = 0;
    /// One is under way, in this program or another: people of its source may be missing.
    bool isBeingEnrolled = false;
    /// Images that were to become references of the gallery and did not, those among them that were
    /// refused because another person has them.
    std::size_t imagesNotEnrolled = 0;
    /// Images that enrolments had not looked at when a person left them before their end, and whose
    /// sources none has enrolled since: whom they show is not in the gallery.
    std::size_t imagesLeftUnseen = 0;
    /// As GalleryRepository::damagedRecords: what took part and yet cannot be trusted.
    std::vector<Error> damagedRecords = {};
    /// References whose quality other models than the engine's measured, or nobody knows which:
    /// their warnings may be wrong, their scores are not.
    std::size_t referencesMeasuredOtherwise = 0;
    /// What the engines' scores counted for with this probe.
    std::vector<matching::EngineShare> shares = {};
    /// Of the probe: see matching::coarsenessOf.
    double coarseness = 0;
    /// Why the gallery was read into memory and not searched in its store; empty where it was, or
    /// where there are no stores.
    std::optional<Error> withoutStore = {};
    /// How many photographs of one person the probe was made of.
    std::size_t photographs = 1;
    /// Of several, the two that score least together.
    std::optional<matching::PhotographPair> leastAlike = {};
    /// Of several, as matching::savedTwice.
    std::vector<matching::PhotographPair> savedTwice = {};
    /// Of several, those that are one picture by what they hold or by how they were made; as
    /// casework::kinshipAmong of the laboratory, which a search itself does not ask.
    std::vector<KinPictures> onePicture = {};
    /// The policy's gates that were about the probe, and the reason why it was searched all the
    /// same.
    GatePassage gates = {};
    /// Of each photograph, in their order; empty of a search that asked no gates.
    std::vector<PhotographOrigin> origins = {};
};

/// Searches galleries of one lab: in their stores, or, where there is none, with the last gallery's
/// templates in memory; the result is the same. Thread-safe.
///
/// No record that cannot be trusted takes part or drops out without a word:
/// - A record of the gallery or of any of its references that cannot be read, a template that is
///   none, a reference whose person or gallery is gone, and templates (of any gallery) whose
///   reference is gone stop the search (LabDamaged), whether or not they would have been listed.
/// - Templates that are missing stop it (TemplatesMissing), but for references that a refresh
///   could not mend: they are left out and counted.
/// - A record that can be read and states what no program can have written (a blank person, a
///   number beyond its scale, a box far from the points that were found in it) takes part, because
///   its templates are whole, and the result names it.
///
/// When that is seen: each reference's record and templates are read once after every change to
/// them, for the gallery's store, which from then on gives back what was read or says that it is
/// damaged and is made anew; all of them, and what belongs to no reference, when the store is made.
/// Without a store all are read by each program for each state of the gallery. Of what was damaged
/// since then, without the gallery's revision being raised, nothing is seen but in the records of
/// those that are listed; Lab::check reads everything. Whether originals are there, and whether a
/// box near its points lies inside of its image, Lab::check alone finds.
class ProbeSearch
{
public:
    /// `stores`: of the same galleries; null: there are none. All outlive the object.
    ProbeSearch(const GalleryRepository& galleries, GalleryStores* stores,
                matching::EngineDefinition engine, matching::ScoreFusion fusion,
                SearchPolicy policy);
    ProbeSearch(const GalleryRepository& galleries, GalleryStores* stores,
                const std::shared_ptr<const matching::FacePipeline>& pipeline, SearchPolicy policy)
        : ProbeSearch(galleries, stores, pipeline->engine(), pipeline->fusion(), std::move(policy))
    {
    }

    /// The comparison alone, whatever the gates say of the probe. `limit`: fewer than the policy's
    /// limit, or more up to its maximum; empty for the policy's own. Fails: GalleryNotFound,
    /// GalleryEmpty, TemplatesMissing (made by another engine, fact "references": refresh first;
    /// references that a refresh could not mend are left out and counted), LabDamaged,
    /// FaceTooSmall, InvalidInput (limit), BackendFailed, Cancelled.
    Result<ProbeSearchResult> search(const matching::ProbeTemplates& probe, const QString& gallery,
                                     std::optional<int> limit, const StopToken& stop,
                                     const ProgressSink& progress = {});
    /// As search, for photographs of one person as one probe: see matching::asOneProbe. That they
    /// show one is the searcher's word. It does not begin where a gate of the policy is closed:
    /// people's searches go this way. Fails also: as passGates, and as matching::fuseTemplates
    /// (none at all).
    Result<ProbeSearchResult> searchTogether(const std::vector<SearchedPhotograph>& photographs,
                                             const GateAnswer& answer, const QString& gallery,
                                             std::optional<int> limit, const StopToken& stop,
                                             const ProgressSink& progress = {});

private:
    struct LoadedGallery
    {
        GalleryId id;
        std::int64_t revision = 0;
        /// One of them.
        std::shared_ptr<const StoredSearch> stored;
        std::shared_ptr<const matching::GallerySnapshot> snapshot;
        std::size_t leftOut = 0;
        std::vector<Error> damaged = {};
        std::size_t measuredOtherwise = 0;
        /// As ProbeSearchResult::withoutStore.
        std::optional<Error> withoutStore = {};
    };
    struct Run
    {
        const matching::SearchParameters& parameters;
        const StopToken& stop;
        const ProgressSink& progress;
    };

    Result<matching::SearchParameters> parametersFor(std::optional<int> limit) const;
    Result<LoadedGallery> loaded(const Gallery& gallery, const Run& run);
    /// Empty where there is no store that could be searched; `whyNot` says why.
    Result<std::optional<LoadedGallery>> fromStore(const Gallery& gallery, const Run& run,
                                                   std::optional<Error>& whyNot) const;
    Result<LoadedGallery> inMemory(const Gallery& gallery, std::optional<Error> whyNoStore) const;
    Result<matching::CandidateList> compare(const matching::ProbeTemplates& probe,
                                            const LoadedGallery& gallery, const Run& run) const;
    /// With what was searched, which is another than `searched` where that had to be given up.
    Result<matching::CandidateList> compareSomehow(const matching::ProbeTemplates& probe,
                                                   const Gallery& gallery, LoadedGallery& searched,
                                                   const Run& run);

    const GalleryRepository& m_galleries;
    GalleryStores* m_stores;
    matching::EngineDefinition m_engine;
    matching::ScoreFusion m_fusion;
    SearchPolicy m_policy;
    std::mutex m_mutex;
    LoadedGallery m_loaded;
};

} // namespace semblance::casework
