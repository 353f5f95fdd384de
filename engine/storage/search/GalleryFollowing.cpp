// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/GalleryFollowing.h"

#include "casework/gallery/EnrolmentReport.h"
#include "matching/search/TemplateRows.h"
#include "storage/records/ReferenceRows.h"
#include "storage/records/TemplateDamage.h"
#include "storage/records/TemplateRows.h"
#include "storage/records/ValueCheck.h"
#include "storage/search/RowLookup.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <numeric>

namespace semblance::storage {

using matching::RowNumber;

namespace {

/// Numbers of references that are read, and rows that are written, at a time.
constexpr std::int64_t kReferencesPerPiece = 4096;

bool isIn(const std::vector<ReferenceRange>& ranges, ReferenceId reference)
{
    return std::any_of(ranges.begin(), ranges.end(), [reference](const ReferenceRange& range) {
        return range.first <= reference && reference <= range.last;
    });
}

/// Whose record it is.
ReferenceId referenceOf(const Error& damaged)
{
    const std::string text = casework::factOf(damaged, casework::kReferenceFact);
    ReferenceId reference;
    std::from_chars(text.data(), text.data() + text.size(), reference.value);
    return reference;
}

void sort(StoreClaim& claim)
{
    std::sort(claim.lacking.begin(), claim.lacking.end());
    std::stable_sort(claim.damaged.begin(), claim.damaged.end(),
                     [](const auto& a, const auto& b) { return referenceOf(a) < referenceOf(b); });
}

void takeCounts(StoreClaim& claim, const matching::RowView& view)
{
    claim.generation = view.generation();
    claim.rows = view.rowCount();
    claim.removed = view.removedCount();
}

Result<std::uint32_t> personNumber(std::int64_t person)
{
    if (person < 0 || person >= std::numeric_limits<std::uint32_t>::max())
        return failure(ErrorCode::InvalidInput, Stage::Storage, "person " + std::to_string(person),
                       "a number that no store has room for");
    return static_cast<std::uint32_t>(person);
}

Result<ReferenceId> newestReference(const SqlSession& session)
{
    return session.value(QStringLiteral("SELECT max(id) FROM reference"), {})
        .map([](const std::optional<QVariant>& newest) {
            return ReferenceId{newest ? newest->toLongLong() : 0};
        });
}

} // namespace

Result<StoreClaim> GalleryFollowing::fill(matching::RowWriter& store, const GalleryMoment& moment)
{
    const auto whole = checkNoneIsOrphaned(m_task.session);
    if (!whole)
        return passOn(whole);
    const auto newest = newestReference(m_task.session);
    if (!newest)
        return passOn(newest);
    StoreClaim empty;
    empty.gallery = m_task.gallery.id;
    empty.content = m_task.layout.rows().content;
    takeCounts(empty, *store.view());
    return follow(store, std::move(empty), moment, {{ReferenceId{1}, *newest}});
}

Result<StoreClaim> GalleryFollowing::follow(matching::RowWriter& store, StoreClaim claim,
                                            const GalleryMoment& moment,
                                            const std::vector<ReferenceRange>& changed)
{
    const auto older = rowsOf(changed, *store.view(), m_task.layout, claim);
    if (!older)
        return passOn(older);
    std::vector<RowNumber> outdated = *older;
    const RowNumber behind = store.view()->rowCount();
    if (behind > claim.rows) {
        claim.runs.push_back(claim.rows);
        claim.lastReference = ReferenceId{std::numeric_limits<std::int64_t>::max()};
        outdated.resize(older->size() + behind - claim.rows);
        std::iota(outdated.begin() + static_cast<std::ptrdiff_t>(older->size()), outdated.end(),
                  claim.rows);
    }
    std::erase_if(claim.lacking, [&](ReferenceId one) { return isIn(changed, one); });
    std::erase_if(claim.damaged, [&](const Error& one) { return isIn(changed, referenceOf(one)); });
    for (const ReferenceRange& range : changed)
        m_total += static_cast<std::size_t>(range.last.value - range.first.value + 1);
    m_total = std::min(m_total, static_cast<std::size_t>(std::max(0, m_task.gallery.references)));
    for (const ReferenceRange& range : changed) {
        const auto appended = append(store, claim, range);
        if (!appended)
            return passOn(appended);
    }
    // The new rows come first: were the process killed between, too many would be there, and never
    // too few.
    const auto removed = outdated.empty() ? Result<void>() : store.remove(outdated);
    if (!removed)
        return passOn(removed);
    sort(claim);
    takeCounts(claim, *store.view());
    claim.moment = moment;
    return claim;
}

Result<void> GalleryFollowing::append(matching::RowWriter& store, StoreClaim& claim,
                                      const ReferenceRange& range)
{
    for (std::int64_t first = range.first.value; first <= range.last.value;
         first += kReferencesPerPiece) {
        const std::int64_t last = std::min(first + kReferencesPerPiece - 1, range.last.value);
        const auto appended = appendPiece(store, claim, {ReferenceId{first}, ReferenceId{last}});
        if (!appended)
            return appended;
    }
    return {};
}

Result<void> GalleryFollowing::appendPiece(matching::RowWriter& store, StoreClaim& claim,
                                           const ReferenceRange& piece)
{
    matching::TemplateRows rows(m_task.fusion, m_task.layout);
    ReferenceId first;
    ReferenceId last;
    const auto take = [&](std::int64_t person, matching::SnapshotEntry&& entry) -> Result<void> {
        const auto stepped = step();
        if (!stepped)
            return stepped;
        if (entry.templates.size() != m_task.fusion.models().size()) {
            claim.lacking.push_back(entry.reference);
            return {};
        }
        const auto number = personNumber(person);
        if (!number)
            return passOn(number);
        first = rows.count() == 0 ? entry.reference : first;
        last = entry.reference;
        claim.people = std::max(claim.people, *number + 1);
        return rows.add(entry.reference, *number, entry.templates);
    };
    const auto walked =
        eachEntry(m_task.session, m_task.gallery.id, m_task.fusion.templateSizes(), piece, take);
    if (!walked)
        return walked;
    const auto checked = checkRecords(claim, piece);
    if (!checked || rows.count() == 0)
        return checked;
    const auto row = rows.appendTo(store);
    if (!row)
        return passOn(row);
    if (claim.runs.empty() || first <= claim.lastReference)
        claim.runs.push_back(*row);
    claim.lastReference = last;
    return {};
}

Result<void> GalleryFollowing::checkRecords(StoreClaim& claim, const ReferenceRange& piece) const
{
    // The sign keeps the database from going through the whole gallery for each piece.
    return eachReference(
        m_task.session, QStringLiteral("WHERE +p.gallery_id = ? AND r.id BETWEEN ? AND ?"),
        {qint64{m_task.gallery.id.value}, qint64{piece.first.value}, qint64{piece.last.value}},
        [&claim](const casework::Reference& reference) { checkValues(reference, claim.damaged); });
}

Result<bool> GalleryFollowing::compact(matching::RowWriter& store, StoreClaim& claim) const
{
    if (claim.removed * 2 <= claim.rows)
        return false;
    const auto moves = store.compact(m_task.stop);
    if (!moves)
        return passOn(moves);
    // Rows keep their order: a run begins where its first row that is left now stands.
    std::vector<RowNumber> runs;
    for (const RowNumber run : claim.runs) {
        RowNumber row = run;
        while (row < moves->rowsBefore() && !moves->after(row))
            ++row;
        if (row < moves->rowsBefore() && (runs.empty() || runs.back() != *moves->after(row)))
            runs.push_back(*moves->after(row));
    }
    claim.runs = std::move(runs);
    takeCounts(claim, *store.view());
    return true;
}

Result<void> GalleryFollowing::step()
{
    if (m_task.stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Search, {});
    if (m_task.progress)
        m_task.progress({++m_done, std::max(m_done, m_total)});
    return {};
}

} // namespace semblance::storage
