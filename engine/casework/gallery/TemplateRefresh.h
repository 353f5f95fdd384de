// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/ReferenceMaker.h"
#include "casework/intake/OriginalStore.h"
#include "foundation/Progress.h"

namespace semblance::casework {

/// Makes the templates that the engine in use asks for and references lack, and measures the
/// quality that other models measured anew, from the stored originals.
/// Killed at any point it goes on where it was.
class TemplateRefresh
{
public:
    /// `threads` 0: as many as the machine has cores.
    TemplateRefresh(GalleryRepository& galleries, const OriginalStore& originals,
                    std::shared_ptr<const ReferenceMaker> maker, unsigned threads = 0);

    /// Blocking. Counts the references that got templates as `enrolled`, those
    /// whose quality was measured as `measuredAnew`. A missing or changed original is a problem in
    /// the report and of the gallery, until a later run settles it. Cancelled runs return their
    /// report with `wasCancelled`. Fails: GalleryNotFound, LabBusy (an enrolment runs),
    /// StorageFailed, DiskFull, LabReadOnly.
    Result<EnrolmentReport> run(const QString& gallery, const StopToken& stop,
                                const ProgressSink& progress = {});

private:
    GalleryRepository& m_galleries;
    const OriginalStore& m_originals;
    std::shared_ptr<const ReferenceMaker> m_maker;
    unsigned m_threads;
};

} // namespace semblance::casework
