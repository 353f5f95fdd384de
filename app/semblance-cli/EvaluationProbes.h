// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/EvaluationLists.h"
#include "app/semblance-cli/EvaluationRun.h"
#include "matching/evaluation/IdentificationTrials.h"

#include <vector>

namespace semblance::cli {

/// `faces`: by image of `list`; they live elsewhere.
std::vector<matching::LabelledFace> labelled(const SubjectList& list,
                                             const std::vector<matching::EvaluatedFace>& faces);

/// Fails: InvalidInput (list and line), where a mated probe's subject is not in the gallery.
Result<void> checkAreEnrolled(const SubjectList& mated, const SubjectList& gallery);

/// Probes that are the very files of references say nothing of the engine: into the notes.
void noteEnrolledProbes(EvaluationRun& run, const std::vector<matching::EvaluatedFace>& references,
                        const std::vector<matching::EvaluatedFace>& probes);

} // namespace semblance::cli
