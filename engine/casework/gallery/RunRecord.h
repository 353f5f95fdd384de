// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentPlan.h"
#include "casework/intake/RecordTime.h"

#include <optional>

namespace semblance::casework {

/// What the lab knows of a run itself, so that one that was broken off can be told. A run without a
/// source leaves none. Every function fails as the repository does. One thread.
class RunRecord
{
public:
    /// All are borrowed; `lock`: what the run holds.
    RunRecord(GalleryRepository& galleries, EnrolmentLock& lock, const Clock& clock)
        : m_galleries(galleries), m_lock(lock), m_clock(clock)
    {
    }

    Result<void> begin(GalleryId gallery, const EnrolmentPlan& plan, SeveralFaces severalFaces)
    {
        if (!plan.source)
            return {};
        const auto run =
            m_galleries.beginEnrolment(gallery, {*plan.source, severalFaces, recordTime(m_clock),
                                                 static_cast<int>(plan.items.size())});
        if (!run)
            return passOn(run);
        m_run = *run;
        m_lock.nameRun(*run);
        return {};
    }
    Result<void> note(std::size_t done) const
    {
        if (!m_run)
            return {};
        return m_galleries.saveEnrolmentProgress(*m_run, static_cast<int>(done));
    }
    Result<void> finish() const
    {
        if (!m_run)
            return {};
        return m_galleries.finishEnrolment(*m_run, recordTime(m_clock));
    }

private:
    GalleryRepository& m_galleries;
    EnrolmentLock& m_lock;
    const Clock& m_clock;
    std::optional<EnrolmentRunId> m_run;
};

} // namespace semblance::casework
