// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "ui/faces/FaceSaving.h"
#include "ui/models/Workplace.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace semblance::ui {

/// The exhibits whose faces could not be written, as while a network drive is away: tries again
/// every two seconds, so that the lab holds what is on screen as soon as it can. GUI thread; the
/// lab is written in jobs.
class UnsavedFaces : public QObject
{
    Q_OBJECT

public:
    /// What became of a later try: written, or lost to another window (FacesChanged).
    using Take =
        std::function<void(const casework::Exhibit&, bool isPersons, const Result<void>& saved)>;

    /// `workplace`: borrowed.
    UnsavedFaces(Workplace& workplace, std::shared_ptr<FaceSaving> saving, Take take,
                 QObject* parent = nullptr);

    /// `isPersons`: a person's change, not only the engine's.
    void add(const casework::Exhibit& exhibit, bool isPersons);
    /// False where it was not among them.
    bool remove(ExhibitId exhibit) { return m_exhibits.erase(exhibit) > 0; }
    bool isEmpty() const { return m_exhibits.empty(); }

private:
    void tryAgain();
    void takeTry(ExhibitId exhibit, const Result<void>& saved);

    struct Unsaved
    {
        casework::Exhibit exhibit;
        bool isPersons = false;
    };

    Workplace& m_workplace;
    /// Outlives this in the jobs that write.
    std::shared_ptr<FaceSaving> m_saving;
    Take m_take;
    std::map<ExhibitId, Unsaved> m_exhibits;
    QTimer m_timer;
};

} // namespace semblance::ui
