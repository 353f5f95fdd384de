// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace semblance::ui {

class ElidedLabel;

/// One of several photographs of a probe on two lines: a small portrait, its name, its file. The
/// warnings about the image stand in the tool tip.
class ProbeRow : public QWidget
{
    Q_OBJECT

public:
    /// `workplace`: borrowed.
    ProbeRow(Workplace& workplace, const ProbeFace& probe, QWidget* parent = nullptr);

    /// Behind the name, such as "main photograph"; empty for nothing.
    void setNote(const QString& note);
    /// In place of the file, where something is wrong with the photograph; empty for the file.
    void setProblem(const QString& problem);
    /// At the end of the row.
    void addEnd(QWidget* end);
    /// Everything in words.
    QString words() const;

private:
    void loadPortrait(Workplace& workplace, const ProbeFace& probe);
    void changeEvent(QEvent* event) override;
    void drawSign();

    QString m_probe;
    QString m_fileName;
    QBoxLayout* m_layout;
    QLabel* m_portrait;
    ElidedLabel* m_name;
    QLabel* m_sign;
    ElidedLabel* m_file;
};

} // namespace semblance::ui
