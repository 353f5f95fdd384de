// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

namespace semblance::ui {

/// One candidate in two lists; empty where a list does not have it.
struct ListedTwice
{
    /// As personText.
    QString person;
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

/// The candidate lists of an original and of its enhanced copy side by side: rank and score in
/// each.
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

    ListComparison(const List& original, const List& copy, QWidget* parent = nullptr);
};

} // namespace semblance::ui
