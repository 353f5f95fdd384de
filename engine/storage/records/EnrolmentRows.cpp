// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/EnrolmentRows.h"

#include "storage/records/RecordText.h"

#include <algorithm>
#include <array>

namespace semblance::storage {

namespace {

using casework::EnrolmentRunId;
using casework::LeftEnrolment;
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

/// The newest over its source.
struct NewestRun
{
    UnfinishedEnrolment run;
    /// Empty for one that is unfinished.
    std::optional<QDateTime> endedUtc;
};

/// Takes in the next run, oldest first.
void follow(std::vector<NewestRun>& newest, NewestRun next)
{
    const auto before = std::find_if(newest.begin(), newest.end(), [&](const NewestRun& other) {
        return other.run.source == next.run.source;
    });
    if (before != newest.end()) {
        UnfinishedEnrolment& run = next.run;
        if (!run.isRunning && !before->endedUtc)
            run.done = std::min(std::max(run.done, before->run.done), run.images);
        newest.erase(before);
    }
    newest.push_back(std::move(next));
}

Result<std::vector<NewestRun>> newestRuns(const SqlSession& session, GalleryId gallery,
                                          const std::function<bool(EnrolmentRunId)>& isRunning)
{
    std::vector<NewestRun> newest;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        auto run = enrolmentFrom(row);
        const auto ended = row.isNull(6) ? std::nullopt : timeFrom(row.value(6).toString());
        if (!run || (!row.isNull(6) && !ended))
            return unreadableRecord(session.dialect().name(),
                                    "an enrolment from " + row.value(0).toString().toStdString());
        run->isRunning = isRunning(run->run);
        follow(newest, {std::move(*run), ended});
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral(
            "SELECT folder, manifest, several_faces, begun_utc, images, done, ended_utc, id "
            "FROM enrolment WHERE gallery_id = ? ORDER BY id"),
        {qint64{gallery.value}}, read);
    if (!walked)
        return passOn(walked);
    return newest;
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
    auto newest = newestRuns(session, gallery, isRunning);
    if (!newest)
        return passOn(newest);
    std::vector<UnfinishedEnrolment> unfinished;
    for (NewestRun& run : *newest) {
        if (!run.endedUtc)
            unfinished.push_back(std::move(run.run));
    }
    return unfinished;
}

Result<std::vector<LeftEnrolment>> leftOf(const SqlSession& session, GalleryId gallery)
{
    const auto newest = newestRuns(session, gallery, [](EnrolmentRunId) { return false; });
    if (!newest)
        return passOn(newest);
    std::vector<LeftEnrolment> left;
    for (const auto& [run, endedUtc] : *newest) {
        if (endedUtc && run.done < run.images)
            left.push_back({run.source, run.begunUtc, *endedUtc, run.images, run.done});
    }
    return left;
}

} // namespace semblance::storage
