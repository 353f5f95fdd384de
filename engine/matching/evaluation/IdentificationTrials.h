// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/evaluation/Comparison.h"
#include "matching/evaluation/EvaluatedFace.h"
#include "matching/evaluation/IdentificationFigures.h"
#include "matching/templates/ScoreFusion.h"

#include <string>
#include <vector>

namespace semblance::matching {

/// An image with who is on it; `face` lives elsewhere.
struct LabelledFace
{
    std::string subject;
    const EvaluatedFace* face = nullptr;
};

/// What one embedder, or all together (kFusedEngine), found for each probe.
struct EngineOutcomes
{
    std::string engine;
    std::vector<ProbeOutcome> probes;
};

/// All that a run of searches needs to know who is who.
struct IdentificationTrials
{
    /// Fused first, then each embedder.
    std::vector<EngineOutcomes> engines;
    /// How many different people there are, as Resampling counts them.
    std::size_t people = 0;
    /// How many people the gallery names.
    std::size_t galleryPeople = 0;
    /// Of those, people whose images gave no template at all.
    std::size_t peopleNotEnrolled = 0;
};

/// Searches `gallery` for every probe, exhaustively: a person counts with the best image, and of
/// one score the subject whose name comes first (bytes) ranks first, as a search ranks them. A
/// probe whose subject is in `gallery` is mated. Same input, same outcome, whatever the number of
/// threads. `comparisons`, where there is one, gets every comparison meanwhile: probes in their
/// order, and of each the people of whom something could be enrolled, in the order in which
/// `gallery` first names them; a probe without a search comes once.
/// Fails: TemplatesMissing (of another engine than `fusion`), Cancelled, as `comparisons`.
Result<IdentificationTrials> identificationTrials(const std::vector<LabelledFace>& gallery,
                                                  const std::vector<LabelledFace>& probes,
                                                  const ScoreFusion& fusion, const StopToken& stop,
                                                  const ProgressSink& progress = {},
                                                  unsigned threads = 0,
                                                  const ComparisonSink& comparisons = {});

} // namespace semblance::matching
