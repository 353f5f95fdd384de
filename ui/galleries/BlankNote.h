// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace semblance::ui {

/// Below a field that must be filled in: says when only blanks stand in it, which nobody sees.
/// Hidden otherwise, also while the field is empty.
class BlankNote : public QWidget
{
    Q_OBJECT

public:
    /// `sentence`: which field is blank.
    explicit BlankNote(const QString& sentence, QWidget* parent = nullptr);

    void judge(const QString& written);

private:
    void changeEvent(QEvent* event) override;
    void drawSign();

    QLabel* m_sign;
};

} // namespace semblance::ui
