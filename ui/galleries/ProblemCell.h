// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace semblance::ui {

/// A cell of the table of images that were not enrolled: with room around it, names broken where
/// they do not fit, and of an advice that the row above gives too only the first sentence. What is
/// copied is the model's whole text.
class ProblemCell : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace semblance::ui
