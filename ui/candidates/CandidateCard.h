// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStyledItemDelegate>

#include <vector>

namespace semblance::ui {

class CandidateListModel;
class ReferencePortraits;

/// The largest portrait on a card, logical pixels.
inline constexpr QSize kCardPortrait(184, 230);

/// Paints a candidate: the portrait first, on mid grey, then rank, name, which image, the score on
/// its ruler, each engine's score on its own, and what is wrong with the reference image.
class CandidateCard : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Borrowed.
    CandidateCard(const CandidateListModel& model, ReferencePortraits& portraits,
                  QObject* parent = nullptr);

    /// Cards share the width of `viewport`, are as high as the fullest of their row needs, and a
    /// whole one fits the viewport's height as long as the portrait can give way.
    void fitTo(QSize viewport, const QFont& font);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPortrait(QPainter& painter, const QRect& area, const QModelIndex& index) const;
    void paintNames(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    void paintEngines(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    void paintWarnings(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const;

    int textHeight(int row, const QFont& font, int widthPx) const;
    /// Of every row of cards: what its fullest card needs below the portrait.
    std::vector<int> textHeights(const QFont& font, int widthPx, int columns) const;

    int m_columns = 1;
    int m_widthPx = 0;
    std::vector<int> m_rowHeights;
    QSize m_portraitSize = kCardPortrait;
    const CandidateListModel& m_model;
    ReferencePortraits& m_portraits;
};

} // namespace semblance::ui
