// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ListComparison.h"

#include "ui/format/ErrorText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PersonText.h"
#include "ui/format/PlainText.h"
#include "ui/format/ScoreText.h"
#include "ui/models/ReferencePortraits.h"
#include "ui/style/Spacing.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
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
constexpr int kPortraitHeightPx = 64;

int rankOf(const std::optional<ListedTwice::Place>& place)
{
    return place ? place->rank : std::numeric_limits<int>::max();
}

QSize sizeOfPortrait(const ReferencePortraits& portraits)
{
    return {kPortraitHeightPx * portraits.sizePx().width() / portraits.sizePx().height(),
            kPortraitHeightPx};
}

/// Names stand below each other also where a face is not there, or not yet.
QPixmap emptyPlace(const QSize& size)
{
    QPixmap place(size);
    place.fill(Qt::transparent);
    return place;
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

/// Of few pixels the engines count otherwise, and one person's photographs score lower.
bool areOnOneFooting(const casework::ProbeSearchResult& a, const casework::ProbeSearchResult& b)
{
    return a.coarseness == b.coarseness;
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
            if (found.candidate.rank < std::min(rankOf(listed.first), rankOf(listed.second)))
                listed.reference = found.reference.id;
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

ListComparison::ListComparison(const List& original, const List& copy,
                               ReferencePortraits& portraits, QWidget* parent)
    : QDialog(parent), m_portraits(portraits), m_rows(listedTwice(*original.result, *copy.result))
{
    setObjectName(QStringLiteral("listComparison"));
    setWindowTitle(tr("Original and enhanced copy"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table = new QTableWidget(int(m_rows.size()), 5, this);
    QTableWidget* table = m_table;
    table->setObjectName(QStringLiteral("listComparisonTable"));
    table->setAccessibleName(windowTitle());
    //: %1: "Exhibit 3 (copy)"; headers of a table, two lines each
    table->setHorizontalHeaderLabels(
        {tr("Candidate"), tr("Rank\n%1").arg(original.name), tr("Score\n%1").arg(original.name),
         tr("Rank\n%1").arg(copy.name), tr("Score\n%1").arg(copy.name)});
    table->setIconSize(sizeOfPortrait(portraits));
    table->verticalHeader()->setDefaultSectionSize(kPortraitHeightPx + kGapPx);
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const ListedTwice& listed = m_rows[std::size_t(row)];
        table->setItem(row, 0, cell(listed.person, Qt::AlignLeft));
        table->setItem(row, 1, cell(rankText(listed.first), Qt::AlignRight));
        table->setItem(row, 2, cell(placeScoreText(listed.first), Qt::AlignRight));
        table->setItem(row, 3, cell(rankText(listed.second), Qt::AlignRight));
        table->setItem(row, 4, cell(placeScoreText(listed.second), Qt::AlignRight));
        showPortrait(row);
    }
    connect(&portraits, &ReferencePortraits::portraitReady, this, &ListComparison::showPortraitsOf);
    connect(&portraits, &ReferencePortraits::portraitFailed, this,
            &ListComparison::showPortraitsOf);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    // All columns are seen at any width; a long name loses its end.
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(kLeastColumnPx);
    m_heading = heading(original, copy);
    auto* searched = new QLabel(m_heading, this);
    searched->setObjectName(QStringLiteral("listComparisonHeading"));
    searched->setWordWrap(true);
    searched->setTextFormat(Qt::PlainText);
    m_note = new QLabel(tr("An enhanced copy holds nothing that its original does not. Where "
                           "the lists differ, neither is the better one for it."),
                        this);
    m_note->setWordWrap(true);
    if (!areOnOneFooting(*original.result, *copy.result))
        m_note->setText(
            m_note->text() + QLatin1Char(' ') +
            tr("Their scores are not on one footing: the two have other numbers of pixels between "
               "the eyes, and in few pixels the engine weighs its networks otherwise and one "
               "person's photographs score lower. Compare ranks, not scores."));
    auto* buttons = new QDialogButtonBox(this);
    auto* toClipboard = buttons->addButton(tr("Copy the table"), QDialogButtonBox::ActionRole);
    toClipboard->setObjectName(QStringLiteral("copyListsButton"));
    connect(toClipboard, &QPushButton::clicked, this, &ListComparison::copyText);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(searched);
    layout->addWidget(table, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(kDialogSize);
}

QString ListComparison::heading(const List& original, const List& copy) const
{
    //: %1 and %2: "Exhibit 3", "Exhibit 4 (copy)"; %3: a gallery; %4: an engine; %5: a number
    return tr("%1 and %2 in gallery “%3”, engine %4, threshold %5")
        .arg(original.name, copy.name, plainText(copy.result->gallery.name),
             QString::fromStdString(copy.result->engine.id),
             scoreText(copy.result->parameters.threshold));
}

void ListComparison::copyText()
{
    QStringList lines{windowTitle(), m_heading, {}};
    const auto line = [this](const auto& textOf) {
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells << textOf(column).simplified();
        return cells.join(QLatin1Char('\t'));
    };
    lines << line([this](int column) { return m_table->horizontalHeaderItem(column)->text(); });
    for (int row = 0; row < m_table->rowCount(); ++row)
        lines << line([this, row](int column) { return m_table->item(row, column)->text(); });
    lines << QString() << m_note->text();
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ListComparison::showPortrait(int row)
{
    const ReferenceId reference = m_rows[std::size_t(row)].reference;
    QTableWidgetItem& item = *m_table->item(row, 0);
    if (const QImage portrait = m_portraits.portrait(reference); !portrait.isNull())
        item.setIcon(QPixmap::fromImage(portrait));
    else
        item.setIcon(emptyPlace(sizeOfPortrait(m_portraits)));
    const auto error = m_portraits.error(reference);
    item.setToolTip(error ? errorSentence(*error) : QString());
}

void ListComparison::showPortraitsOf(ReferenceId reference)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].reference == reference)
            showPortrait(int(row));
    }
}

} // namespace semblance::ui
