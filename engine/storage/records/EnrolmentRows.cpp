// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/EnrolmentRows.h"

#include "storage/records/RecordText.h"

#include <algorithm>
#include <array>

namespace semblance::storage {

namespace {

using casework::EnrolmentRunId;
using casework::SeveralFaces;
using casework::UnfinishedEnrolment;

constexpr std::array<SeveralFaces, 3> kChoices{SeveralFaces::Refuse, SeveralFaces::TakeLargest,
                                               SeveralFaces::TakeCentral};

QString nameOf(SeveralFaces choice)
{
    switch (choice) {
    case SeveralFaces::Refuse:
        return QStringLiteral("refuse");
    case SeveralFaces::TakeLargest:
        return QStringLiteral("largest");
    case SeveralFaces::TakeCentral:
        return QStringLiteral("central");
    }
    return {};
}

std::optional<SeveralFaces> choiceFrom(const QString& name)
{
    const auto found = std::find_if(kChoices.begin(), kChoices.end(),
                                    [&](SeveralFaces choice) { return nameOf(choice) == name; });
    return found == kChoices.end() ? std::nullopt : std::optional(*found);
}

std::optional<UnfinishedEnrolment> enrolmentFrom(const QSqlQuery& row)
{
    const auto choice = choiceFrom(row.value(2).toString());
    const auto begun = timeFrom(row.value(3).toString());
    if (!choice || !begun)
        return std::nullopt;
    return UnfinishedEnrolment{{row.value(0).toString(), row.value(1).toString()},
                               *choice,
                               *begun,
                               row.value(4).toInt(),
                               row.value(5).toInt(),
                               EnrolmentRunId{row.value(7).toLongLong()}};
}

/// Takes in the next run, oldest first.
void follow(std::vector<UnfinishedEnrolment>& unfinished, UnfinishedEnrolment run, bool hasEnded)
{
    const auto before =
        std::find_if(unfinished.begin(), unfinished.end(),
                     [&](const UnfinishedEnrolment& other) { return other.source == run.source; });
    if (before != unfinished.end()) {
        if (!run.isRunning)
            run.done = std::min(std::max(run.done, before->done), run.images);
        unfinished.erase(before);
    }
    if (!hasEnded)
        unfinished.push_back(std::move(run));
}

} // namespace

Result<EnrolmentRunId> addEnrolment(const SqlSession& session, GalleryId gallery,
                                    const UnfinishedEnrolment& enrolment)
{
    auto added = session.run(
        QStringLiteral("INSERT INTO enrolment (gallery_id, folder, manifest, several_faces, "
                       "begun_utc, images) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"),
        {qint64{gallery.value}, text(enrolment.source.folder), text(enrolment.source.table),
         nameOf(enrolment.severalFaces), timeText(enrolment.begunUtc), enrolment.images});
    if (!added)
        return passOn(added);
    const auto row = session.next(*added);
    if (!row)
        return passOn(row);
    return EnrolmentRunId{added->value(0).toLongLong()};
}

Result<std::vector<UnfinishedEnrolment>>
unfinishedOf(const SqlSession& session, GalleryId gallery,
             const std::function<bool(EnrolmentRunId)>& isRunning)
{
    std::vector<UnfinishedEnrolment> unfinished;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        auto run = enrolmentFrom(row);
        if (!run)
            return unreadableRecord(session.dialect().name(),
                                    "an enrolment from " + row.value(0).toString().toStdString());
        run->isRunning = isRunning(run->run);
        follow(unfinished, std::move(*run), !row.isNull(6));
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral(
            "SELECT folder, manifest, several_faces, begun_utc, images, done, ended_utc, id "
            "FROM enrolment WHERE gallery_id = ? ORDER BY id"),
        {qint64{gallery.value}}, read);
    if (!walked)
        return passOn(walked);
    return unfinished;
}

} // namespace semblance::storage
