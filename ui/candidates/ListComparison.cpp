// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ListComparison.h"

#include "ui/format/NumberText.h"
#include "ui/format/PersonText.h"
#include "ui/format/ScoreText.h"
#include "ui/style/Spacing.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace semblance::ui {

namespace {

constexpr QSize kDialogSize{760, 560};
constexpr int kLeastColumnPx = 64;

int rankOf(const std::optional<ListedTwice::Place>& place)
{
    return place ? place->rank : std::numeric_limits<int>::max();
}

QTableWidgetItem* cell(const QString& text, Qt::Alignment alignment)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

QString rankText(const std::optional<ListedTwice::Place>& place)
{
    return place ? countText(place->rank) : ListComparison::tr("not listed");
}

QString placeScoreText(const std::optional<ListedTwice::Place>& place)
{
    return place ? scoreText(place->score) : QStringLiteral("–");
}

} // namespace

std::vector<ListedTwice> listedTwice(const casework::ProbeSearchResult& first,
                                     const casework::ProbeSearchResult& second)
{
    std::map<QString, ListedTwice> bySubject;
    const auto put = [&bySubject](const casework::ProbeSearchResult& result, auto place) {
        for (const casework::FoundCandidate& found : result.candidates) {
            ListedTwice& listed = bySubject[found.reference.subject.id];
            listed.person = personText(found.reference.subject);
            listed.*place = ListedTwice::Place{found.candidate.rank, found.candidate.score.fused};
        }
    };
    put(first, &ListedTwice::first);
    put(second, &ListedTwice::second);
    std::vector<ListedTwice> all;
    for (auto& [subject, listed] : bySubject)
        all.push_back(std::move(listed));
    std::ranges::stable_sort(all, {}, [](const ListedTwice& listed) {
        return std::tuple(std::min(rankOf(listed.first), rankOf(listed.second)),
                          rankOf(listed.first));
    });
    return all;
}

ListComparison::ListComparison(const List& original, const List& copy, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("listComparison"));
    setWindowTitle(tr("Original and enhanced copy"));
    setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<ListedTwice> rows = listedTwice(*original.result, *copy.result);
    auto* table = new QTableWidget(int(rows.size()), 5, this);
    table->setObjectName(QStringLiteral("listComparisonTable"));
    table->setAccessibleName(windowTitle());
    //: %1: "Exhibit 3 (copy)"; headers of a table, two lines each
    table->setHorizontalHeaderLabels(
        {tr("Candidate"), tr("Rank\n%1").arg(original.name), tr("Score\n%1").arg(original.name),
         tr("Rank\n%1").arg(copy.name), tr("Score\n%1").arg(copy.name)});
    for (int row = 0; row < int(rows.size()); ++row) {
        const ListedTwice& listed = rows[std::size_t(row)];
        table->setItem(row, 0, cell(listed.person, Qt::AlignLeft));
        table->setItem(row, 1, cell(rankText(listed.first), Qt::AlignRight));
        table->setItem(row, 2, cell(placeScoreText(listed.first), Qt::AlignRight));
        table->setItem(row, 3, cell(rankText(listed.second), Qt::AlignRight));
        table->setItem(row, 4, cell(placeScoreText(listed.second), Qt::AlignRight));
    }
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    // All columns are seen at any width; a long name loses its end.
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(kLeastColumnPx);
    auto* note = new QLabel(tr("An enhanced copy holds nothing that its original does not. Where "
                               "the lists differ, neither is the better one for it."),
                            this);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(table, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(kDialogSize);
}

} // namespace semblance::ui
