// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/pipeline/FacePipeline.h"
#include "ui/intake/OpenedExhibit.h"
#include "ui/models/Workplace.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace semblance::ui {

/// The searches for faces that run, one per exhibit, also for exhibits that are not open any more.
/// GUI thread; the work runs in jobs.
class FaceLooking : public QObject
{
    Q_OBJECT

public:
    using Found = Result<std::vector<matching::LocatedFace>>;

    using Ended = std::function<void(ExhibitId, const Found&)>;

    /// `workplace`: borrowed; outlives this. `ended`: once per search, also where it was stopped or
    /// failed.
    FaceLooking(Workplace& workplace, Ended ended, QObject* parent = nullptr);

    /// Nothing happens where one runs for that exhibit. There is an engine.
    void start(const OpenedExhibit& opened);
    void stop(ExhibitId exhibit);
    /// What it finds is of no use any more.
    void drop(ExhibitId exhibit);
    std::optional<JobId> job(ExhibitId exhibit) const;

private:
    struct Look
    {
        JobId job;
        int serial = 0;
    };

    Workplace& m_workplace;
    Ended m_ended;
    std::map<ExhibitId, Look> m_looks;
    int m_serial = 0;
};

} // namespace semblance::ui
