// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/ProbeImage.h"
#include "app/semblance-cli/ProbeOrigin.h"
#include "casework/gallery/ProbeSearch.h"
#include "casework/lab/CandidateImages.h"

namespace semblance::cli {

/// A photograph of the person who is searched for, with what the engine made of the face.
struct ReadProbe
{
    ProbeImage image;
    matching::QualityReport quality;
    ProbeProvenance provenance = {};
};

/// What is searched for: one photograph or several of one person.
struct SearchProbe
{
    /// The first is the one that the command line names first.
    std::vector<ReadProbe> photographs;
    /// Of each.
    std::vector<matching::ProbeTemplates> templates;
};

/// Reads `image`, in which `face` is meant, and what else shows the same person: one face each.
/// Fails: as readProbeWithFace and FacePipeline::templates; InvalidInput (one file twice).
Result<SearchProbe> readSearchProbe(Session& session, const matching::FacePipeline& engine,
                                    const std::string& image, const FaceChoice& face,
                                    const std::vector<std::string>& also);

/// Notes how each came about: `types` as the command line gives them, none, one for all of them, or
/// one for each in their order. Fails: InvalidInput (another number of types), and as provenanceOf.
Result<void> noteProvenances(Session& session, SearchProbe& probe, casework::Lab& lab,
                             const std::vector<std::string>& types);
/// What the search asks about.
std::vector<casework::SearchedPhotograph> searchedOf(const SearchProbe& probe);
/// Each as the command line names it.
std::vector<std::string> namesOf(const SearchProbe& probe);

/// By what the picture of each is known again.
std::vector<casework::ProbePicture> picturesOf(const SearchProbe& probe);
/// Whether `file` is one of the probe's files.
bool isOneOf(const SearchProbe& probe, const Sha256& file);

} // namespace semblance::cli
