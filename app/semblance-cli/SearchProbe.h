// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/ProbeImage.h"

namespace semblance::cli {

/// A photograph of the person who is searched for, with what the engine made of the face.
struct ReadProbe
{
    ProbeImage image;
    matching::QualityReport quality;
    matching::FaceTemplates templates;
};

/// What is searched for: one photograph or several of one person.
struct SearchProbe
{
    /// The first is the one that the command line names first.
    std::vector<ReadProbe> photographs;
    matching::ProbeTemplates templates;
};

/// Two photographs of the probe, as the engine sees them.
struct PhotographPair
{
    double score = 0;
    const ProbeImage* a = nullptr;
    const ProbeImage* b = nullptr;
};

/// Reads `image`, in which `face` is meant, and what else shows the same person: one face each.
/// Fails: as readProbeWithFace and FacePipeline::templates; InvalidInput (one file twice).
Result<SearchProbe> readSearchProbe(Session& session, const matching::FacePipeline& engine,
                                    const std::string& image, const FaceChoice& face,
                                    const std::vector<std::string>& also);

/// The two that score least together; empty for a single photograph. They stay `probe`'s.
Result<std::optional<PhotographPair>> leastAlike(const SearchProbe& probe,
                                                 const matching::ScoreFusion& fusion);

/// Whether `file` is one of the probe's files.
bool isOneOf(const SearchProbe& probe, const Sha256& file);

} // namespace semblance::cli
