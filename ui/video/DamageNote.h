// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace semblance::ui {

/// What is wrong with a video: sentences, then which frames are doubtful, which a button shows
/// where there are several stretches of them. Hidden where there is nothing of either.
class DamageNote : public QWidget
{
    Q_OBJECT

public:
    explicit DamageNote(QWidget* parent = nullptr);

    /// What stays as it was stays open. `technical`: for the tool tip, may be empty.
    void showLines(const QStringList& lines, const QStringList& stretches,
                   const QString& technical);

private:
    void arrange();

    QLabel* m_lines;
    QToolButton* m_fold;
    QLabel* m_stretches;
    qsizetype m_count = 0;
    bool m_isOpen = false;
};

} // namespace semblance::ui
