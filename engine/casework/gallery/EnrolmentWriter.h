// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentPlan.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/ItemWorker.h"
#include "casework/gallery/LookedAt.h"
#include "casework/gallery/OrderedWork.h"
#include "foundation/Progress.h"

#include <set>

namespace semblance::casework {

/// Stores what workers prepared, in the plan's order, and keeps the report. One thread.
class EnrolmentWriter
{
public:
    /// `before`: what the gallery holds when the run begins. All else is borrowed.
    EnrolmentWriter(GalleryRepository& galleries, GalleryId gallery,
                    const std::vector<EnrolledOriginal>& before, const EnrolmentPlan& plan);

    /// Fails where the lab does; what came before it is in the lab then.
    Result<void> write(std::vector<OrderedWork<Prepared>::Numbered> results);
    /// Images that are in the lab or listed with a problem.
    std::size_t settled() const { return m_settled; }
    Progress progress() const { return {m_handled, m_plan.items.size(), m_skipped}; }
    bool isAtEnd() const { return m_handled == m_plan.items.size(); }
    const LookedAt& looked() const { return m_looked; }
    EnrolmentReport report() const;
    /// So far, in the order in which they came.
    const std::vector<EnrolmentProblem>& problems() const { return m_report.problems; }
    /// Whether this run has the person's images, enrolled now or before.
    bool hasPerson(const QString& id) const { return m_people.contains(id); }

private:
    void sort(std::size_t index, Prepared& prepared, std::vector<NewReference>& added,
              std::optional<Error>& labFailure);
    void takeKnown(const EnrolmentItem& item, const Sha256& original,
                   std::optional<Error>& labFailure);
    void takeNew(const EnrolmentItem& item, PreparedReference prepared,
                 std::vector<NewReference>& added, std::optional<Error>& labFailure);
    void addProblem(const EnrolmentItem& item, Error error, const std::optional<Sha256>& original);
    Result<void> store(const std::vector<NewReference>& added);
    void addPerson(const QString& id);

    GalleryRepository& m_galleries;
    EnrolledImages m_there;
    GalleryId m_gallery;
    const EnrolmentPlan& m_plan;
    EnrolmentReport m_report;
    LookedAt m_looked;
    /// Of the images that are not stored yet.
    LookedAt m_batch;
    /// Of the gallery, and of them those of this run.
    std::set<QString> m_peopleThere;
    std::set<QString> m_people;
    std::size_t m_handled = 0;
    std::size_t m_settled = 0;
    std::size_t m_skipped = 0;
};

} // namespace semblance::casework
