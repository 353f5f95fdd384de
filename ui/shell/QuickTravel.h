// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"
#include "ui/shell/QuickEntry.h"
#include "ui/shell/RecentLabs.h"

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace semblance::ui {

class LabPages;
class QuickSearch;

/// Where a person can go by name (places, exhibits and galleries of the open lab, other labs), and
/// the way there. GUI thread.
class QuickTravel : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; both outlive this.
    QuickTravel(const RecentLabs& recent, QWidget& window);

    /// Borrowed; null while no lab is open. What was listed of the lab before is closed.
    void setLab(Workplace* workplace, LabPages* pages);
    void open();

Q_SIGNALS:
    void labChosen(const QString& folder);

private:
    std::vector<QuickEntry> placesAndLabs() const;
    void goTo(const QuickEntry& entry);

    const RecentLabs& m_recent;
    QuickSearch* m_search;
    Workplace* m_workplace = nullptr;
    QPointer<LabPages> m_pages;
    /// Rises with every opening: answers to an older one are dropped.
    int m_request = 0;
};

} // namespace semblance::ui
