// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Place.h"

#include <QFrame>

class QToolButton;

namespace semblance::ui {

/// The places at the left edge, icon and word; Ctrl+1 … Ctrl+6. None is available at first.
class NavigationRail : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget* parent = nullptr);

    /// Marks it; emits nothing.
    void setCurrent(Place place);
    void setAvailable(Place place, bool isAvailable);

Q_SIGNALS:
    void placeChosen(semblance::ui::Place place);

private:
    QToolButton* makeButton(Place place);

    std::array<QToolButton*, kPlaces.size()> m_buttons;
};

} // namespace semblance::ui
