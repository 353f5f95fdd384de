// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"
#include "ui/models/Workplace.h"

#include <QHash>
#include <QListWidget>

#include <deque>
#include <optional>
#include <vector>

namespace semblance::ui {

/// The lab's exhibits in one row, newest first, enhanced copies behind their originals, with
/// thumbnails made off the GUI thread. Enter or a click opens.
class FilmStrip : public QListWidget
{
    Q_OBJECT

public:
    explicit FilmStrip(Workplace& workplace, QWidget* parent = nullptr);

    /// Adds what the lab holds and the strip does not show yet.
    void reload();
    /// Where it belongs; an exhibit that is there already moves nowhere.
    void add(const casework::Exhibit& exhibit);
    /// Without opening it again.
    void setCurrent(ExhibitId id);
    /// Those whose faces are searched for together are printed bold; the rest is not.
    void markTogether(const std::vector<ExhibitId>& exhibits);
    /// The exhibit `step` places after the current one, as if it had been clicked; nothing where
    /// there is none.
    void chooseBeside(int step);
    std::optional<casework::Exhibit> exhibit(ExhibitId id) const;

Q_SIGNALS:
    void exhibitChosen(const semblance::casework::Exhibit& exhibit);
    void failed(const semblance::Error& error);
    void listed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Whole thumbnails and captions, also above a scroll bar.
    void fitHeight();
    /// As soon as everything has its place, unless the person has scrolled away.
    void keepCurrentInSight();
    void describe(QListWidgetItem& item, const casework::Exhibit& exhibit) const;
    /// In front of those that came before it, a copy behind what it was made from.
    int rowFor(const casework::Exhibit& exhibit) const;
    /// Of what a copy was made from; null where it is no copy, or that is not listed.
    QListWidgetItem* sourceItemOf(qint64 copy) const;
    void takeListed(const std::vector<casework::Exhibit>& exhibits,
                    const std::vector<casework::Derivation>& derivations);
    QListWidgetItem* makeItem(const casework::Exhibit& exhibit);
    QListWidgetItem* itemOf(ExhibitId id) const;
    void makeNextThumbnail();
    void showThumbnail(ExhibitId id, const Result<QImage>& thumbnail);
    void choose(const QListWidgetItem* item);

    Workplace& m_workplace;
    std::vector<casework::Exhibit> m_exhibits;
    /// What copies were made from, by copy.
    QHash<qint64, qint64> m_sources;
    /// "Flip, Gamma" of each copy, in words.
    QHash<qint64, QString> m_steps;
    std::vector<ExhibitId> m_together;
    QHash<qint64, QListWidgetItem*> m_items;
    /// One at a time, so that other short work never waits behind a long strip.
    std::deque<casework::Exhibit> m_withoutThumbnail;
    bool m_isMakingThumbnail = false;
    bool m_hasScrolledAway = false;
    /// Maybe not listed yet.
    std::optional<ExhibitId> m_current;
};

} // namespace semblance::ui
