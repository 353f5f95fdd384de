// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/PictureRows.h"

#include "storage/records/RecordText.h"

#include <QStringList>

namespace semblance::storage {

namespace {

using casework::KnownPicture;
using casework::PictureIdentity;

struct PictureRow
{
    KnownPicture picture;
    bool isRead = false;
};

/// From column `first` on: pixels, sources.
std::optional<PictureIdentity> identityFrom(const QSqlQuery& row, int first)
{
    PictureIdentity identity;
    if (!row.value(first).isNull()) {
        identity.pixels = hashFrom(row.value(first).toString());
        if (!identity.pixels)
            return std::nullopt;
    }
    const QStringList sources =
        row.value(first + 1).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& source : sources) {
        const auto hash = hashFrom(source);
        if (!hash)
            return std::nullopt;
        identity.sources.push_back(*hash);
    }
    return identity;
}

Result<std::vector<PictureRow>> pictureRows(const SqlSession& session)
{
    std::vector<PictureRow> rows;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const ExhibitId exhibit{row.value(0).toLongLong()};
        const auto file = hashFrom(row.value(1).toString());
        const bool isRead = !row.value(3).isNull();
        const auto identity = isRead ? identityFrom(row, 2) : PictureIdentity();
        if (!file || !identity)
            return unreadableRecord(session.dialect().name(),
                                    "the picture of exhibit " + std::to_string(exhibit.value));
        rows.push_back({{exhibit, *file, *identity}, isRead});
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT e.id, e.original, p.pixels, p.sources FROM exhibit e "
                       "LEFT JOIN exhibit_picture p ON p.exhibit_id = e.id AND p.reader = ? "
                       "ORDER BY e.id"),
        {casework::identityReader()}, read);
    if (!walked)
        return passOn(walked);
    return rows;
}

Result<void> putPicture(const SqlSession& session, const KnownPicture& picture)
{
    QStringList sources;
    for (const Sha256& source : picture.identity.sources)
        sources << hashText(source);
    const auto& pixels = picture.identity.pixels;
    const auto added = session.run(
        QStringLiteral("INSERT INTO exhibit_picture (exhibit_id, reader, pixels, sources) "
                       "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {qint64{picture.exhibit.value}, casework::identityReader(),
         pixels ? QVariant(hashText(*pixels)) : QVariant(QMetaType(QMetaType::QString)),
         text(sources.join(QLatin1Char(' ')))});
    if (!added)
        return passOn(added);
    return {};
}

/// All or none: nothing that could be lost would be missed.
Result<void> putPictures(const SqlSession& session, const std::vector<KnownPicture>& pictures)
{
    auto transaction = SqlTransaction::begin(session);
    if (!transaction)
        return passOn(transaction);
    for (const KnownPicture& picture : pictures) {
        if (auto put = putPicture(session, picture); !put)
            return put;
    }
    return transaction->commit();
}

} // namespace

PictureIdentity PictureRows::lookAt(const Sha256& original, bool& isThere) const
{
    const auto bytes = m_originals.read(original);
    isThere = bytes.has_value();
    return isThere ? casework::identityOf(*bytes) : PictureIdentity();
}

std::optional<PictureIdentity> PictureRows::held(const Sha256& original) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_held.find(original); known != m_held.end())
            return known->second;
    }
    bool isThere = false;
    PictureIdentity identity = lookAt(original, isThere);
    if (!isThere)
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    return m_held.emplace(original, std::move(identity)).first->second;
}

Result<void> PictureRows::readWritten(const SqlSession& session)
{
    const auto rows = pictureRows(session);
    if (!rows)
        return passOn(rows);
    return {};
}

void PictureRows::write(const SqlSession& session, std::vector<KnownPicture>& fresh) const
{
    if (!fresh.empty() && putPictures(session, fresh)) {
        for (const KnownPicture& picture : fresh)
            m_unwritten.erase(picture.exhibit);
    }
    fresh.clear();
}

Result<std::vector<KnownPicture>> PictureRows::all(const SqlSession& session,
                                                   const StopToken& stop) const
{
    // So many at once are lost where the program ends.
    constexpr std::size_t kMostUnwritten = 50;
    // Whoever comes second finds what the first has looked at.
    const std::scoped_lock lock(m_mutex);
    const auto rows = pictureRows(session);
    if (!rows)
        return passOn(rows);
    std::vector<KnownPicture> all;
    std::vector<KnownPicture> fresh;
    for (const PictureRow& row : *rows) {
        KnownPicture picture = row.picture;
        const auto unwritten = m_unwritten.find(picture.exhibit);
        if (!row.isRead && unwritten != m_unwritten.end()) {
            picture.identity = unwritten->second;
        } else if (!row.isRead && stop.stop_requested()) {
            write(session, fresh);
            return failure(ErrorCode::Cancelled, Stage::Storage, {});
        } else if (!row.isRead) {
            bool isThere = false;
            picture.identity = lookAt(picture.file, isThere);
            m_unwritten.emplace(picture.exhibit, picture.identity);
            // One that is mended is looked at when the lab is opened again.
            if (isThere)
                fresh.push_back(picture);
            if (fresh.size() == kMostUnwritten)
                write(session, fresh);
        }
        all.push_back(std::move(picture));
    }
    write(session, fresh);
    return all;
}

} // namespace semblance::storage
