// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"

#include <QImage>
#include <QWidget>

class QLabel;

namespace semblance::ui {

class WarningList;

/// The face that was searched for: its portrait cut like the candidates', where it comes from, what
/// is wrong with it.
class ProbePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProbePanel(Workplace& workplace, QWidget* parent = nullptr);

    void showProbe(const ProbeFace& probe);
    /// How high the portrait may be so that everything below it is seen without scrolling, where
    /// that is possible; logical pixels, as everything here.
    int portraitRoomPx(int panelPx) const;
    /// That of the candidates' portraits, where there are any.
    void setPortraitHeight(int portraitPx);

private:
    void drawPortrait();

    Workplace& m_workplace;
    QLabel* m_portrait;
    QLabel* m_mark;
    QLabel* m_file;
    QLabel* m_source;
    WarningList* m_warnings;
    QImage m_image;
    int m_request = 0;
};

} // namespace semblance::ui
