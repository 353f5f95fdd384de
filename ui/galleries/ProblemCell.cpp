// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ProblemCell.h"

#include "ui/models/EnrolmentProblemModel.h"
#include "ui/style/Spacing.h"

#include <QRegularExpression>

namespace semblance::ui {

namespace {

/// Lines may end after what parts the words of a file's name.
QString breakable(const QString& name)
{
    constexpr QChar kMayBreak(0x200b);
    QString text;
    for (const QChar letter : name) {
        text += letter;
        if (!letter.isLetterOrNumber()) {
            text += kMayBreak;
        }
    }
    return text;
}

/// Of advice that stands in full above it: enough to go by.
QString firstSentence(const QString& text)
{
    // Not after what is shortened: three letters end a sentence, and a capital begins one.
    static const QRegularExpression end(QStringLiteral(R"(\p{L}{3}[.!?](?= \p{Lu}))"));
    const QRegularExpressionMatch found = end.match(text);
    return found.hasMatch() ? text.left(found.capturedEnd()) : text;
}

bool isAsAbove(const QModelIndex& index)
{
    return index.row() > 0 && index.siblingAtRow(index.row() - 1).data() == index.data();
}

} // namespace

QSize ProblemCell::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * kSmallGapPx);
}

void ProblemCell::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    switch (index.column()) {
    case EnrolmentProblemModel::ImageColumn:
    case EnrolmentProblemModel::SubjectColumn:
        option->text = breakable(option->text);
        break;
    case EnrolmentProblemModel::AdviceColumn:
        if (isAsAbove(index)) {
            option->text = firstSentence(option->text);
        }
        break;
    default:
        break;
    }
}

} // namespace semblance::ui
