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
    const QStringList& lines() const { return m_lines; }
    BannerKind kind() const { return m_kind; }
    const QString& iconName() const { return m_iconName; }
    /// One line, which says how many there are; all of them in the tool tip. A click or Enter opens
    /// it, and closes it again.
    void setFolded(bool isFolded);
    /// Folded, and opened by a person.
    bool isOpened() const { return m_isOpened; }
    /// What can be done about it, at the end of the first line; hidden until its owner shows it.
    QPushButton* addAct(const QString& words);

Q_SIGNALS:
    void linesChanged(const QStringList& lines);

private:
    struct Row
    {
        QLabel* sign = nullptr;
        FoldingLabel* text = nullptr;
    };

    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void setOpened(bool isOpened);
    bool isShort() const { return m_isFolded && !m_isOpened; }
    void addRow();
    void showLines();
    void drawSigns();

    BannerKind m_kind;
    QString m_iconName;
    QStringList m_lines;
    bool m_isFolded = false;
    bool m_isOpened = false;
    /// As many as there ever were lines, at least one; the rest is hidden.
    std::vector<Row> m_rows;
};

} // namespace semblance::ui
