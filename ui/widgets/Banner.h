// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/TextRole.h"

#include <QFrame>
#include <QStringList>

#include <vector>

class QLabel;
class QPushButton;

namespace semblance::ui {

class FoldingLabel;

/// Sentences across the window, a line and a sign each, e.g. that the lab is read-only. Hidden
/// without text.
class Banner : public QFrame
{
    Q_OBJECT

public:
    Banner(BannerKind kind, const QString& iconName, QWidget* parent = nullptr);

    void setText(const QString& text);
    /// The gravest first.
    void setLines(const QStringList& lines);
    /// One line, which says how many there are; all of them in the tool tip.
    void setFolded(bool isFolded);
    /// What can be done about it, at the end of the first line; hidden until its owner shows it.
    QPushButton* addAct(const QString& words);

private:
    struct Row
    {
        QLabel* sign = nullptr;
        FoldingLabel* text = nullptr;
    };

    void changeEvent(QEvent* event) override;
    void addRow();
    void showLines();
    void drawSigns();

    QString m_iconName;
    QStringList m_lines;
    bool m_isFolded = false;
    /// As many as there ever were lines, at least one; the rest is hidden.
    std::vector<Row> m_rows;
};

} // namespace semblance::ui
