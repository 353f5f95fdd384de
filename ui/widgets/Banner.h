// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/TextRole.h"

#include <QFrame>

class QLabel;

namespace semblance::ui {

class FoldingLabel;

/// A sentence across the window with its sign, e.g. that the lab is read-only. Hidden without text.
class Banner : public QFrame
{
    Q_OBJECT

public:
    Banner(BannerKind kind, const QString& iconName, QWidget* parent = nullptr);

    void setText(const QString& text);
    /// One line, the whole in the tool tip.
    void setFolded(bool isFolded);

private:
    void changeEvent(QEvent* event) override;
    void drawSign();

    QString m_iconName;
    QLabel* m_sign;
    FoldingLabel* m_text;
};

} // namespace semblance::ui
