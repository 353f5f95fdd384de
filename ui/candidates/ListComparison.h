// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QTableWidget;

namespace semblance::ui {

class ReferencePortraits;

/// One candidate in two lists; empty where a list does not have it.
struct ListedTwice
{
    /// As personText.
    QString person;
    /// Their image in the list that ranks them better, in the first of two alike.
    ReferenceId reference;
    struct Place
    {
        int rank = 0;
        double score = 0;
    };
    std::optional<Place> first;
    std::optional<Place> second;
};

/// Everybody who is in one of the lists, by the better of both ranks, then by the first list's
/// (those that it lacks last), then by name.
std::vector<ListedTwice> listedTwice(const casework::ProbeSearchResult& first,
                                     const casework::ProbeSearchResult& second);

/// The candidate lists of an original and of its enhanced copy side by side: face, rank and score
/// in each.
class ListComparison : public QDialog
{
    Q_OBJECT

public:
    struct List
    {
        /// "Exhibit 1"
        QString name;
        std::shared_ptr<const casework::ProbeSearchResult> result;
    };

    /// `portraits`: borrowed; outlives the window.
    ListComparison(const List& original, const List& copy, ReferencePortraits& portraits,
                   QWidget* parent = nullptr);

private:
    QString heading(const List& original, const List& copy) const;
    /// The table with its heading, for a report; columns are parted by tabs.
    void copyText();
    void showPortrait(int row);
    void showPortraitsOf(ReferenceId reference);

    ReferencePortraits& m_portraits;
    std::vector<ListedTwice> m_rows;
    QString m_heading;
    QTableWidget* m_table;
    QLabel* m_note;
};

} // namespace semblance::ui
