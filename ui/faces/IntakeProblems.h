// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace semblance::ui {

/// Which files were not taken in, and why each: a list that stays until it is dismissed, and can be
/// copied as text. Hidden while there is nothing to say.
class IntakeProblems : public QFrame
{
    Q_OBJECT

public:
    explicit IntakeProblems(QWidget* parent = nullptr);

    void add(const Error& error);
    void clear();
    int count() const { return m_count; }
    /// The heading, then a line for each file.
    QString text() const;

private:
    void changeEvent(QEvent* event) override;
    void drawSign();
    void fitHeight();

    int m_count = 0;
    QStringList m_texts;
    QLabel* m_sign;
    QLabel* m_heading;
    QScrollArea* m_scroll;
    QVBoxLayout* m_lines;
};

} // namespace semblance::ui
