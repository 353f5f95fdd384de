// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/SqlExhibits.h"

#include "storage/records/FaceColumns.h"
#include "storage/records/ReceiptRows.h"
#include "storage/records/RecordText.h"

#include <algorithm>
#include <array>
#include <set>

namespace semblance::storage {

namespace {

using casework::Exhibit;
using casework::ExhibitFace;
using casework::ExhibitReceipt;
using casework::FaceSearch;
using casework::KnownFaces;
using casework::TakenIn;

constexpr std::array<FaceSearch, 3> kSearches{FaceSearch::Unfinished, FaceSearch::Cancelled,
                                              FaceSearch::Finished};

QString nameOf(FaceSearch search)
{
    switch (search) {
    case FaceSearch::Unfinished:
        return QStringLiteral("unfinished");
    case FaceSearch::Cancelled:
        return QStringLiteral("cancelled");
    case FaceSearch::Finished:
        return QStringLiteral("finished");
    }
    return {};
}

Result<std::vector<Exhibit>> exhibitsOf(const SqlSession& session, const QString& condition,
                                        const QVariantList& values)
{
    std::vector<Exhibit> exhibits;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const auto original = hashFrom(row.value(1).toString());
        const auto takenIn = timeFrom(row.value(3).toString());
        if (!original || !takenIn)
            return unreadableRecord(session.dialect().name(),
                                    "exhibit " + row.value(0).toString().toStdString());
        exhibits.push_back(
            {ExhibitId{row.value(0).toLongLong()}, *original, row.value(2).toString(), *takenIn});
        return {};
    };
    const auto walked =
        session.eachRow(QStringLiteral("SELECT id, original, file_name, taken_in_utc "
                                       "FROM exhibit %1 ORDER BY taken_in_utc DESC, id DESC")
                            .arg(condition),
                        values, read);
    if (!walked)
        return passOn(walked);
    return exhibits;
}

std::string exhibitName(ExhibitId exhibit)
{
    return "exhibit " + std::to_string(exhibit.value);
}

tl::unexpected<Error> invalid(ExhibitId exhibit, std::string reason)
{
    return failure(ErrorCode::InvalidInput, Stage::Storage, exhibitName(exhibit),
                   std::move(reason));
}

Result<void> checkMarks(ExhibitId exhibit, const std::vector<ExhibitFace>& faces)
{
    std::set<int> marks;
    for (const ExhibitFace& face : faces) {
        if (face.mark < 1 || !marks.insert(face.mark).second)
            return invalid(exhibit, "mark " + std::to_string(face.mark) +
                                        (face.mark < 1 ? " is below 1" : " is given twice"));
    }
    return {};
}

Result<KnownFaces> facesOf(const SqlSession& session, ExhibitId exhibit)
{
    bool areKnown = false;
    std::vector<ExhibitFace> faces;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        areKnown = row.value(0).toInt() != 0;
        if (row.value(1).isNull())
            return {};
        const auto face = faceFrom(row, 2);
        if (!face)
            return unreadableRecord(session.dialect().name(), "a face of " + exhibitName(exhibit));
        constexpr int kFirstFound = 2 + kFaceColumnCount;
        std::optional<matching::DetectedFace> found;
        if (hasFound(row, kFirstFound)) {
            found = foundFrom(row, kFirstFound);
            if (!found)
                return unreadableRecord(session.dialect().name(),
                                        "the detector's face of " + exhibitName(exhibit));
        }
        faces.push_back({row.value(1).toInt(), *face, found});
        return {};
    };
    // One statement, so that list and flag are of the same moment.
    const auto walked = session.eachRow(
        QStringLiteral("SELECT e.faces_known, f.mark, %1, %2 FROM exhibit e "
                       "LEFT JOIN exhibit_face f ON f.exhibit_id = e.id "
                       "WHERE e.id = ? ORDER BY f.mark")
            .arg(faceColumns(QStringLiteral("f")), foundColumns(QStringLiteral("f"))),
        {qint64{exhibit.value}}, read);
    if (!walked)
        return passOn(walked);
    if (!areKnown)
        return KnownFaces();
    return faces;
}

Result<void> putFaces(const SqlSession& session, ExhibitId exhibit,
                      const std::vector<ExhibitFace>& faces)
{
    int above = 1;
    for (const ExhibitFace& face : faces)
        above = std::max(above, face.mark + 1);
    const auto marked = session.run(
        QStringLiteral("UPDATE exhibit SET faces_known = 1, next_mark = max(next_mark, ?) "
                       "WHERE id = ?"),
        {above, qint64{exhibit.value}});
    if (!marked)
        return passOn(marked);
    if (marked->numRowsAffected() != 1)
        return invalid(exhibit, "there is no such exhibit");
    const auto cleared = session.run(
        QStringLiteral("DELETE FROM exhibit_face WHERE exhibit_id = ?"), {qint64{exhibit.value}});
    if (!cleared)
        return passOn(cleared);
    for (const ExhibitFace& face : faces) {
        const auto saved =
            session.run(QStringLiteral("INSERT INTO exhibit_face (exhibit_id, mark, %1, %2) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .arg(faceColumns(), foundColumns()),
                        QVariantList{qint64{exhibit.value}, face.mark} + faceValues(face.face) +
                            foundValues(face.found));
        if (!saved)
            return passOn(saved);
    }
    return {};
}

std::vector<ExhibitFace> byMark(std::vector<ExhibitFace> faces)
{
    std::ranges::sort(faces, {}, &ExhibitFace::mark);
    return faces;
}

} // namespace

Result<TakenIn> SqlExhibits::add(const Sha256& original, const QString& fileName,
                                 const QDateTime& takenInUtc)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    // Asked first: also an insertion that a conflict stops would use up a number.
    const auto known =
        exhibitsOf(*session, QStringLiteral("WHERE original = ?"), {hashText(original)});
    if (!known)
        return passOn(known);
    if (!known->empty()) {
        const auto committed =
            addReceipt(*session, known->front().id, {fileName, takenInUtc}).and_then([&] {
                return transaction->commit();
            });
        if (!committed)
            return passOn(committed);
        return TakenIn{known->front(), false};
    }
    const auto added = session->run(
        QStringLiteral("INSERT INTO exhibit (original, file_name, taken_in_utc) VALUES (?, ?, ?)"),
        {hashText(original), text(fileName), timeText(takenInUtc)});
    if (!added)
        return passOn(added);
    const auto found =
        exhibitsOf(*session, QStringLiteral("WHERE original = ?"), {hashText(original)});
    if (!found)
        return passOn(found);
    const auto committed = transaction->commit();
    if (!committed)
        return passOn(committed);
    return TakenIn{found->front(), true};
}

Result<std::vector<Exhibit>> SqlExhibits::all() const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return exhibitsOf(*session, QString(), {});
}

Result<std::vector<ExhibitReceipt>> SqlExhibits::receipts(ExhibitId exhibit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto receipts = receiptsOf(*session, exhibit);
    if (receipts && receipts->empty())
        return invalid(exhibit, "there is no such exhibit");
    return receipts;
}

Result<FaceSearch> SqlExhibits::faceSearch(ExhibitId exhibit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto stored = session->value(
        QStringLiteral("SELECT face_search FROM exhibit WHERE id = ?"), {qint64{exhibit.value}});
    if (!stored)
        return passOn(stored);
    if (!*stored)
        return invalid(exhibit, "there is no such exhibit");
    for (const FaceSearch search : kSearches) {
        if ((*stored)->toString() == nameOf(search))
            return search;
    }
    return unreadableRecord(session->dialect().name(),
                            "the search for faces of " + exhibitName(exhibit));
}

Result<void> SqlExhibits::noteFaceSearch(ExhibitId exhibit, FaceSearch search)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto noted =
        session->run(QStringLiteral("UPDATE exhibit SET face_search = CASE face_search "
                                    "WHEN 'finished' THEN 'finished' ELSE ? END WHERE id = ?"),
                     {nameOf(search), qint64{exhibit.value}});
    if (!noted)
        return passOn(noted);
    if (noted->numRowsAffected() != 1)
        return invalid(exhibit, "there is no such exhibit");
    return {};
}

Result<KnownFaces> SqlExhibits::faces(ExhibitId exhibit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return facesOf(*session, exhibit);
}

Result<int> SqlExhibits::nextMark(ExhibitId exhibit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto mark = session->value(QStringLiteral("SELECT next_mark FROM exhibit WHERE id = ?"),
                                     {qint64{exhibit.value}});
    if (!mark)
        return passOn(mark);
    if (!*mark)
        return invalid(exhibit, "there is no such exhibit");
    return (*mark)->toInt();
}

Result<void> SqlExhibits::saveFaces(ExhibitId exhibit, const KnownFaces& known,
                                    const std::vector<ExhibitFace>& faces)
{
    const auto marks = checkMarks(exhibit, faces);
    if (!marks)
        return marks;
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto now = facesOf(*session, exhibit);
    if (!now)
        return passOn(now);
    const std::vector<ExhibitFace> wanted = byMark(faces);
    if (*now == wanted)
        return {};
    if (*now != (known ? KnownFaces(byMark(*known)) : known))
        return failure(ErrorCode::FacesChanged, Stage::Storage, exhibitName(exhibit));
    const auto put = putFaces(*session, exhibit, wanted);
    return put ? transaction->commit() : put;
}

} // namespace semblance::storage
