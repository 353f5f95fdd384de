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
/// The least height that it gives way to.
inline constexpr int kLeastPortraitPx = 120;

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
    /// whole one fits the viewport's height as long as the portrait can give way; where it cannot,
    /// the words stand beside it. `mostPortraitPx`: height of the portrait at the most.
    void fitTo(QSize viewport, const QFont& font, int mostPortraitPx = kCardPortrait.height());
    /// Of every card, logical pixels.
    QSize portraitSize() const { return m_portraitSize; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPortrait(QPainter& painter, const QRect& area, const QModelIndex& index) const;
    void paintNames(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    void paintEngines(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    void paintProbeNote(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option) const;
    void paintWarnings(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const;

    void layOutBelow(QSize viewport, const QFont& font);
    void layOutBeside(QSize viewport, const QFont& font);
    int textHeight(int row, const QFont& font, int widthPx) const;
    /// Of every row of cards: what the words of its fullest card need.
    std::vector<int> textHeights(const QFont& font, int widthPx, int columns) const;

    bool m_isBeside = false;
    int m_mostPortraitPx = kCardPortrait.height();
    int m_columns = 1;
    int m_widthPx = 0;
    std::vector<int> m_rowHeights;
    QSize m_portraitSize = kCardPortrait;
    const CandidateListModel& m_model;
    ReferencePortraits& m_portraits;
};

} // namespace semblance::ui
