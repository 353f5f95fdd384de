// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace semblance::ui {

/// One line of plain text that gives way: what does not fit is cut in the middle and stands in the
/// tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// For hints, of which a part is worth nothing: what does not fit is left out.
    void setWholeOnly(bool isWholeOnly) { m_isWholeOnly = isWholeOnly; }

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isWholeOnly = false;
};

} // namespace semblance::ui
