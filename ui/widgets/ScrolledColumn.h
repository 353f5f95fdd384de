// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>

namespace semblance::ui {

/// A column of a page, which scrolls up and down and asks for the width that its content needs at
/// least, beside the scroll bar: nothing is cut at its right edge.
class ScrolledColumn : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes `content` over.
    explicit ScrolledColumn(QWidget* content, QWidget* parent = nullptr);

    /// Scrolls to `part` of the content, also where it grows just now, and only then needs more
    /// room than there is.
    void bringIntoSight(QWidget* part);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showSought();

    /// Until the content has grown once.
    QPointer<QWidget> m_sought;
};

} // namespace semblance::ui
