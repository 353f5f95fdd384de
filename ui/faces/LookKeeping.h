// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/faces/FaceLooking.h"
#include "ui/faces/FaceSaving.h"
#include "ui/models/Workplace.h"

#include <QObject>

#include <memory>

namespace semblance::ui {

/// Keeps in the lab what became of a search for an exhibit's faces, whatever is open by then. GUI
/// thread; the lab is written in jobs.
class LookKeeping : public QObject
{
    Q_OBJECT

public:
    /// `workplace`: borrowed.
    LookKeeping(Workplace& workplace, std::shared_ptr<FaceSaving> saving,
                QObject* parent = nullptr);

    /// Of an exhibit that is not open: its faces, where nobody has any yet but drawn ones.
    void keep(ExhibitId exhibit, const FaceLooking::Found& found);
    /// That a person stopped it.
    void noteCancelled(ExhibitId exhibit);

Q_SIGNALS:
    void cancelledNoted(semblance::ExhibitId exhibit);
    /// The search or the lab failed.
    void failed(const semblance::Error& error);

private:
    Workplace& m_workplace;
    /// Outlives this in the jobs that write.
    std::shared_ptr<FaceSaving> m_saving;
};

} // namespace semblance::ui
