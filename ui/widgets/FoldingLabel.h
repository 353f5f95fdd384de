// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace semblance::ui {

/// A sentence over as many lines as it needs; folded it takes one, or a few, is cut at its end, and
/// stands whole in the tool tip. People who hear it always hear all of it.
class FoldingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FoldingLabel(QWidget* parent = nullptr);

    void setFolded(bool isFolded);
    /// Folded; at least 1, which it is until told.
    void setMostLines(int lines);
    /// Whether it is cut in that width where it is folded.
    bool isCutAt(int widthPx) const;

    QSize minimumSizeHint() const override;
    int heightForWidth(int widthPx) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Of the whole text.
    QStringList linesAt(int widthPx) const;
    bool isCut() const;

    bool m_isFolded = false;
    int m_mostLines = 1;
};

} // namespace semblance::ui
