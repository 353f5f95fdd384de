// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace semblance::ui {

/// A sentence over as many lines as it needs; folded it takes one, is cut at its end, and stands
/// whole in the tool tip. People who hear it always hear all of it.
class FoldingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FoldingLabel(QWidget* parent = nullptr);

    void setFolded(bool isFolded);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isCut() const;

    bool m_isFolded = false;
};

} // namespace semblance::ui
