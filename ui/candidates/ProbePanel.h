// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"

#include <QImage>
#include <QWidget>

class QLabel;

namespace semblance::ui {

class WarningList;

/// The face that was searched for: its portrait cut like the candidates', where it comes from, what
/// is wrong with it; below, the photographs that were searched for together with it, each with what
/// is wrong with it.
class ProbePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProbePanel(Workplace& workplace, QWidget* parent = nullptr);

    void showProbe(const ProbeFace& probe);
    /// Where each photograph comes from and what its file hints at, as it was when it was searched;
    /// none before.
    void showOrigins(const std::vector<casework::PhotographOrigin>& origins);
    /// What is said of several photographs; empty for a single one.
    void showLikeness(const QString& note);
    /// How high the portrait may be so that everything below it is seen without scrolling, where
    /// that is possible; logical pixels, as everything here.
    int portraitRoomPx(int panelPx) const;
    /// That of the candidates' portraits, where there are any.
    void setPortraitHeight(int portraitPx);

private:
    void showAlso(const ProbeFace& probe);
    void drawPortrait();

    Workplace& m_workplace;
    QLabel* m_portrait;
    QLabel* m_mark;
    QLabel* m_file;
    QLabel* m_source;
    WarningList* m_warnings;
    QLabel* m_origins;
    /// The photographs that were searched for together with the main one.
    QWidget* m_also;
    QLabel* m_likeness;
    /// Of the photographs.
    QStringList m_names;
    QImage m_image;
    int m_request = 0;
};

} // namespace semblance::ui
