// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/ChangeRows.h"

#include "storage/records/GalleryRows.h"

#include <QUuid>

#include <algorithm>

namespace semblance::storage {

namespace {

/// Of `ranges`, in any order.
std::vector<ReferenceRange> merged(std::vector<ReferenceRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<ReferenceRange> apart;
    for (const ReferenceRange& range : ranges) {
        if (apart.empty() || range.first.value > apart.back().last.value + 1)
            apart.push_back(range);
        else
            apart.back().last = std::max(apart.back().last, range.last);
    }
    return apart;
}

} // namespace

Result<void> recordChange(const SqlSession& session, GalleryId gallery,
                          const ReferenceRange& changed)
{
    const auto revision = revisionOf(session, gallery);
    if (!revision)
        return passOn(revision);
    return session
        .run(QStringLiteral("INSERT INTO gallery_change (gallery_id, revision, mark, "
                            "first_reference, last_reference) VALUES (?, ?, ?, ?, ?) "
                            "ON CONFLICT (gallery_id, revision) DO UPDATE SET "
                            "mark = excluded.mark, first_reference = NULL, last_reference = NULL"),
             {qint64{gallery.value}, qint64{*revision},
              QUuid::createUuid().toString(QUuid::WithoutBraces), qint64{changed.first.value},
              qint64{changed.last.value}})
        .map([](const auto&) {});
}

Result<std::optional<GalleryMoment>> momentOf(const SqlSession& session, GalleryId gallery)
{
    std::optional<GalleryMoment> moment;
    const auto known = checkIsThere(session, gallery);
    if (!known)
        return passOn(known);
    const auto walked = session.eachRow(
        QStringLiteral("SELECT c.revision, c.mark FROM gallery g JOIN gallery_change c "
                       "ON c.gallery_id = g.id AND c.revision = g.revision WHERE g.id = ?"),
        {qint64{gallery.value}}, [&moment](const QSqlQuery& row) -> Result<void> {
            moment = {row.value(0).toLongLong(), row.value(1).toString()};
            return {};
        });
    if (!walked)
        return passOn(walked);
    return moment;
}

Result<std::optional<std::vector<ReferenceRange>>>
changesSince(const SqlSession& session, GalleryId gallery, const GalleryMoment& moment)
{
    // Every revision since then, each once, or something has changed the gallery that records none.
    bool isFollowed = false;
    std::int64_t next = moment.revision;
    std::vector<ReferenceRange> ranges;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const bool isMoment = next == moment.revision;
        const bool isNext = row.value(0).toLongLong() == next++;
        const bool isKnown = isMoment ? row.value(1).toString() == moment.mark
                                      : !row.value(2).isNull() && !row.value(3).isNull();
        isFollowed = (isMoment || isFollowed) && isNext && isKnown;
        if (!isMoment)
            ranges.push_back(
                {ReferenceId{row.value(2).toLongLong()}, ReferenceId{row.value(3).toLongLong()}});
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT revision, mark, first_reference, last_reference FROM gallery_change "
                       "WHERE gallery_id = ? AND revision >= ? ORDER BY revision"),
        {qint64{gallery.value}, qint64{moment.revision}}, read);
    if (!walked)
        return passOn(walked);
    if (!isFollowed)
        return std::nullopt;
    return merged(std::move(ranges));
}

} // namespace semblance::storage
