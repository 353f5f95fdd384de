// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace semblance::ui {

/// The small sign before a notice, in the accent of the palette in use, also after a change of
/// palette.
class SignLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SignLabel(const QString& iconName, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();

    QString m_iconName;
};

} // namespace semblance::ui
