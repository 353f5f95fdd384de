// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentPlan.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/ReferenceMaker.h"
#include "casework/intake/OriginalStore.h"
#include "foundation/Clock.h"

namespace semblance::casework {

/// Enrols a plan on all cores; each reference is complete in the lab or not there at all, so that a
/// run may be killed at any point and started again. One enrolment at a time in a lab, also among
/// processes.
class Enrolment
{
public:
    /// `threads` 0: as many as the machine has cores.
    Enrolment(GalleryRepository& galleries, OriginalStore& originals,
              std::shared_ptr<const ReferenceMaker> maker, const Clock& clock,
              unsigned threads = 0);
    Enrolment(GalleryRepository& galleries, OriginalStore& originals,
              std::shared_ptr<const matching::FacePipeline> pipeline, const Clock& clock)
        : Enrolment(galleries, originals, makeReferenceMaker(std::move(pipeline)), clock)
    {
    }

    /// Blocking. References are added in the plan's order, whatever the threads' timing; of an
    /// image that a person has twice the first stays. The same bytes under another person are a
    /// problem (ReferenceExists, facts "subject" and "image" name the first), unless another face
    /// of them is meant, which a box of its own or the choice among several says; so is an image
    /// that is there already with another box, name or fields. A broken image is a problem in the
    /// report; only a failing lab (disk full, read-only) ends the run. Cancelled runs return their
    /// report with `wasCancelled`. Saves the problems with the gallery (facts "runUtc", "file", of
    /// a table's rows "table" and "line", and "sha256" where the image could be read; of an image
    /// with several faces also what planForChosenFace needs); those of earlier runs stay until the
    /// same file or the same bytes come again for the same person (for anybody where nobody was
    /// named); a row that names no image, until its table is read again and names its person, if it
    /// named one. An original that was lost since is put back when its image comes again. A plan
    /// with a source is recorded as begun before its first image, and as finished when the run has
    /// come to its end (not where it was cancelled or failed). Fails: GalleryNotFound, LabBusy,
    /// StorageFailed, DiskFull, LabReadOnly.
    Result<EnrolmentReport> run(const QString& gallery, const EnrolmentPlan& plan,
                                SeveralFaces severalFaces, const StopToken& stop,
                                const ProgressSink& progress = {});
    /// What the last run had done when it ended, also where it failed.
    const EnrolmentReport& doneSoFar() const { return m_doneSoFar; }

private:
    GalleryRepository& m_galleries;
    OriginalStore& m_originals;
    std::shared_ptr<const ReferenceMaker> m_maker;
    const Clock& m_clock;
    unsigned m_threads;
    EnrolmentReport m_doneSoFar;
};

} // namespace semblance::casework
