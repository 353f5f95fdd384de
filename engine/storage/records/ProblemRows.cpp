// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/ProblemRows.h"

#include "foundation/Utf8Name.h"
#include "storage/records/JsonColumns.h"
#include "storage/records/RecordText.h"

namespace semblance::storage {

namespace {

using casework::EnrolmentProblem;

std::optional<EnrolmentProblem> problemFrom(const QSqlQuery& query)
{
    const auto code = errorCodeFrom(query.value(2).toString());
    const auto stage = stageFrom(query.value(3).toString());
    auto facts = factsFromJson(query.value(6).toString());
    if (!code || !stage || !facts)
        return std::nullopt;
    return EnrolmentProblem{query.value(0).toString(), query.value(1).toString(),
                            Error{*code, *stage, query.value(4).toString().toStdString(),
                                  query.value(5).toString().toStdString(), std::move(*facts)}};
}

QString fromLatin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QVariantList valuesOf(GalleryId gallery, qint64 position, const EnrolmentProblem& problem)
{
    return {qint64{gallery.value},
            position,
            text(problem.image),
            text(problem.subject),
            fromLatin1(name(problem.error.code)),
            fromLatin1(name(problem.error.stage)),
            text(QString::fromStdString(utf8Name(problem.error.subject))),
            text(QString::fromStdString(problem.error.detail)),
            toJson(problem.error.facts)};
}

} // namespace

Result<std::vector<EnrolmentProblem>> problemsOf(const SqlSession& session, GalleryId gallery)
{
    std::vector<EnrolmentProblem> problems;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        auto problem = problemFrom(row);
        if (!problem)
            return unreadableRecord(session.dialect().name(),
                                    "an enrolment problem of " +
                                        row.value(0).toString().toStdString());
        problems.push_back(std::move(*problem));
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT image, subject, code, stage, about, detail, facts "
                       "FROM enrolment_problem WHERE gallery_id = ? ORDER BY position"),
        {qint64{gallery.value}}, read);
    if (!walked)
        return passOn(walked);
    return problems;
}

Result<void> replaceProblems(const SqlSession& session, GalleryId gallery,
                             const std::vector<EnrolmentProblem>& problems)
{
    const auto cleared =
        session.run(QStringLiteral("DELETE FROM enrolment_problem WHERE gallery_id = ?"),
                    {qint64{gallery.value}});
    if (!cleared)
        return passOn(cleared);
    auto insert = session.prepare(QStringLiteral(
        "INSERT INTO enrolment_problem (gallery_id, position, image, subject, code, stage, about, "
        "detail, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return passOn(insert);
    qint64 position = 0;
    for (const EnrolmentProblem& problem : problems) {
        const auto saved = session.run(*insert, valuesOf(gallery, position++, problem));
        if (!saved)
            return saved;
    }
    return {};
}

} // namespace semblance::storage
