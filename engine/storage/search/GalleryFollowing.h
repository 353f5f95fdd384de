// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/search/TemplateLayout.h"
#include "matching/store/RowWriter.h"
#include "storage/search/StoreClaim.h"

namespace semblance::storage {

/// Brings rows and claim of one gallery to where the records are. The claim that comes back is not
/// written yet. One thread.
class GalleryFollowing
{
public:
    struct Task
    {
        const SqlSession& session;
        const casework::Gallery& gallery;
        const matching::ScoreFusion& fusion;
        const matching::TemplateLayout& layout;
        const StopToken& stop;
        const ProgressSink& progress;
    };
    explicit GalleryFollowing(const Task& task) : m_task(task) {}

    /// Into an empty store. Fails: Cancelled, LabDamaged, as TemplateRows and SqlSession.
    Result<StoreClaim> fill(matching::RowWriter& store, const GalleryMoment& moment);
    /// `claim`: of the store, which may have further rows behind it that a killed process has left.
    /// `moment`: the present one, read before `changed`. Fails: as fill; StoreDamaged.
    Result<StoreClaim> follow(matching::RowWriter& store, StoreClaim claim,
                              const GalleryMoment& moment,
                              const std::vector<ReferenceRange>& changed);
    /// Takes removed rows out of the file where they are more than the others; whether it did.
    /// `claim` is then that of the new file. Fails: as RowWriter::compact.
    Result<bool> compact(matching::RowWriter& store, StoreClaim& claim) const;

private:
    Result<void> append(matching::RowWriter& store, StoreClaim& claim, const ReferenceRange& range);
    Result<void> appendPiece(matching::RowWriter& store, StoreClaim& claim,
                             const ReferenceRange& piece);
    Result<void> checkRecords(StoreClaim& claim, const ReferenceRange& piece) const;
    Result<void> step();

    Task m_task;
    std::size_t m_done = 0;
    std::size_t m_total = 0;
};

} // namespace semblance::storage
