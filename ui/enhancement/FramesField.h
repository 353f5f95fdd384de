// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"

#include <QHash>
#include <QListWidget>

namespace semblance::ui {

/// Which other exhibits of the lab are frames of the same scene: each with a box to tick.
class FramesField : public QListWidget
{
    Q_OBJECT

public:
    /// `own`: the exhibit that is enhanced, which is no other frame.
    FramesField(Workplace& workplace, const casework::Exhibit& own, QWidget* parent = nullptr);

    /// Without `edited`.
    void setFrames(const std::vector<Sha256>& frames);
    /// By SHA-256 in hexadecimal digits: how each lies over the picture. Stands below its name.
    void setNotes(const QHash<QString, QString>& notes);

Q_SIGNALS:
    void edited(const std::vector<semblance::Sha256>& frames);
    void failed(const semblance::Error& error);

private:
    void list(const std::vector<casework::Exhibit>& exhibits);
    /// As high as its rows, within limits.
    void fitHeight();
    void tick();

    ExhibitId m_own;
    std::vector<Sha256> m_frames;
    QHash<QString, QString> m_notes;
};

} // namespace semblance::ui
