// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentPlan.h"
#include "casework/intake/OriginalStore.h"
#include "foundation/Clock.h"
#include "matching/pipeline/FacePipeline.h"

namespace semblance::casework {

/// What to do with a reference image that shows several faces. The person says so; it is never
/// guessed.
enum class SeveralFaces
{
    /// Report the image as a problem: somebody has to choose.
    Refuse,
    /// The largest face, on the person's word.
    TakeLargest,
    /// The face whose centre is nearest to the image's centre, on the person's word.
    TakeCentral,
};

struct EnrolmentReport
{
    int enrolled = 0;
    /// Were in the gallery before, with the same bytes.
    int alreadyThere = 0;
    /// By image.
    std::vector<EnrolmentProblem> problems;
    bool wasCancelled = false;
};

/// Enrols a plan on all cores; each reference is complete in the lab or not there at all, so that a
/// run may be killed at any point and started again. One enrolment at a time in a lab, also among
/// processes.
class Enrolment
{
public:
    Enrolment(GalleryRepository& galleries, OriginalStore& originals,
              std::shared_ptr<const matching::FacePipeline> pipeline, const Clock& clock);

    /// Blocking. A broken image is a problem in the report; only a failing lab (disk full,
    /// read-only) ends the run. Cancelled runs return their report with `wasCancelled`. Saves the
    /// problems with the gallery. Fails: GalleryNotFound, LabBusy, StorageFailed, DiskFull,
    /// LabReadOnly.
    Result<EnrolmentReport> run(const QString& gallery, const EnrolmentPlan& plan,
                                SeveralFaces severalFaces, const StopToken& stop,
                                const ProgressSink& progress = {});
    /// Makes the templates that the engine in use asks for and references lack, from the stored
    /// originals. Fails: as run.
    Result<EnrolmentReport> refreshTemplates(const QString& gallery, const StopToken& stop,
                                             const ProgressSink& progress = {});

private:
    GalleryRepository& m_galleries;
    OriginalStore& m_originals;
    std::shared_ptr<const matching::FacePipeline> m_pipeline;
    const Clock& m_clock;
};

} // namespace semblance::casework
