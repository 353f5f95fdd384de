// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "casework/policy/SearchPolicy.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/search/GallerySearch.h"

#include <memory>
#include <mutex>

namespace semblance::casework {

/// A candidate with what is recorded about the reference.
struct FoundCandidate
{
    matching::Candidate candidate;
    Reference reference;
    /// What other images of the person state as the name.
    QStringList otherNames = {};
    /// People as whom the same image came later and was refused; each once, ascending.
    QStringList otherPeople = {};
    /// What other images of the person state in a field, and this one does not; by the field's
    /// name, each value once, ascending.
    QMap<QString, QStringList> otherFields = {};
};

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
};

/// Searches galleries of one lab; keeps the last gallery's templates in memory. Thread-safe.
///
/// No record that cannot be trusted takes part or drops out without a word:
/// - A record of the gallery or of any of its references that cannot be read, a template that is
///   none, a reference whose person or gallery is gone, and templates (of any gallery) whose
///   reference is gone stop the search (LabDamaged), whether
///   or not they would have been listed.
/// - Templates that are missing stop it (TemplatesMissing), but for references that a refresh
///   could not mend: they are left out and counted.
/// - A record that can be read and states what no program can have written (a blank person, a
///   number beyond its scale, a box far from the points that were found in it) takes part, because
///   its templates are whole, and the result names it.
/// Whether originals are there, and whether a box near its points lies inside of its image,
/// Lab::check alone finds; of what was damaged since the gallery was read, without its revision
/// being raised, nothing is seen.
class ProbeSearch
{
public:
    ProbeSearch(const GalleryRepository& galleries, matching::EngineDefinition engine,
                matching::ScoreFusion fusion, SearchPolicy policy);
    ProbeSearch(const GalleryRepository& galleries,
                const std::shared_ptr<const matching::FacePipeline>& pipeline, SearchPolicy policy)
        : ProbeSearch(galleries, pipeline->engine(), pipeline->fusion(), std::move(policy))
    {
    }

    /// `limit`: fewer than the policy's limit, or more up to its maximum; empty for the policy's
    /// own. Fails: GalleryNotFound, GalleryEmpty, TemplatesMissing (made by another engine, fact
    /// "references": refresh first; references that a refresh could not mend are left out and
    /// counted), LabDamaged, FaceTooSmall, InvalidInput (limit), BackendFailed,
    /// Cancelled.
    Result<ProbeSearchResult> search(const matching::FaceTemplates& probe, const QString& gallery,
                                     std::optional<int> limit, const StopToken& stop,
                                     const ProgressSink& progress = {});

private:
    struct LoadedGallery
    {
        GalleryId id;
        std::int64_t revision = 0;
        std::shared_ptr<const matching::GallerySnapshot> snapshot;
        std::size_t leftOut = 0;
        std::vector<Error> damaged = {};
    };

    Result<matching::SearchParameters> parametersFor(std::optional<int> limit) const;
    Result<LoadedGallery> loaded(const Gallery& gallery);

    const GalleryRepository& m_galleries;
    matching::EngineDefinition m_engine;
    matching::ScoreFusion m_fusion;
    SearchPolicy m_policy;
    std::mutex m_mutex;
    LoadedGallery m_loaded;
};

} // namespace semblance::casework
