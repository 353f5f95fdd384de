// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "casework/lab/Lab.h"
#include "ui/models/ProbeFace.h"

#include <QDateTime>

#include <memory>

namespace semblance::ui {

/// What is to be searched, where and when.
struct AskedSearch
{
    casework::Lab& lab;
    casework::ProbeSearch& search;
    ProbeFace probe;
    QString gallery;
    QDateTime nowUtc;
};

/// Searches for all photographs of the probe together, with what the laboratory states about each
/// and what their files hint at, asked now; then looks at the images of the candidates. Hints that
/// cannot be read stop nothing: PhotographOrigin::unread says so. Blocking; not for the GUI thread.
/// Fails: as ProvenanceRepository::inForce, FacePipeline::templates, casework::copyHistory,
/// ProbeSearch::searchTogether, casework::lookAtImages.
Result<std::shared_ptr<const casework::ProbeSearchResult>>
runSearch(const matching::FacePipeline& pipeline, const AskedSearch& asked, const StopToken& stop,
          const ProgressSink& progress);

} // namespace semblance::ui
