// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/StoredTemplate.h"

#include "casework/gallery/EnrolmentReport.h"
#include "storage/records/FaceColumns.h"
#include "storage/records/RecordText.h"
#include "storage/sql/TemplateChecksum.h"

namespace semblance::storage {

namespace {

/// No engine makes a template of nothing but zeros, nor one of such a length (Euclidean norm): a
/// cosine's have length 1, and those of a distance are not far longer.
bool hasTemplatesLength(const std::vector<float>& numbers)
{
    constexpr double kLongest = 1e6;
    double squares = 0;
    for (const float number : numbers)
        squares += static_cast<double>(number) * static_cast<double>(number);
    return squares > 0 && squares <= kLongest * kLongest;
}

bool isAsWritten(const StoredTemplate& row)
{
    return (row.fingerprint.isEmpty() || hashFrom(row.fingerprint)) &&
           row.checksum == checksumFor(row);
}

/// FaultList tells causes apart by these words.
std::string whatIsWrongWith(const StoredTemplate& row)
{
    if (!isAsWritten(row))
        return "a template is not as it was written";
    return numbersOf(row) ? "a template was written with another length than its model's"
                          : "a template was written with numbers that no model makes";
}

} // namespace

QString templateColumns()
{
    return QStringLiteral("t.model, t.fingerprint, t.numbers, t.checksum");
}

StoredTemplate templateIn(const QSqlQuery& query, int first, ReferenceId reference)
{
    return {reference, query.value(first).toString(), query.value(first + 1).toString(),
            query.value(first + 2).toByteArray(), query.value(first + 3).toString()};
}

QString checksumFor(const StoredTemplate& row)
{
    return QString::fromStdString(templateChecksum(
        row.reference.value, row.model.toStdString(), row.fingerprint.toStdString(),
        std::as_bytes(std::span(row.numbers.constData(),
                                static_cast<std::size_t>(row.numbers.size())))));
}

std::optional<std::vector<float>> numbersOf(const StoredTemplate& row)
{
    auto numbers = isAsWritten(row) ? numbersFrom(row.numbers) : std::nullopt;
    if (numbers && !hasTemplatesLength(*numbers))
        return std::nullopt;
    return numbers;
}

Error unreadableTemplate(const SqlSession& session, const StoredTemplate& row,
                         const std::string& image)
{
    const std::string id = std::to_string(row.reference.value);
    Error error{ErrorCode::LabDamaged,
                Stage::Storage,
                session.dialect().name(),
                whatIsWrongWith(row) + ": reference " + id + ", " + image,
                {{casework::kTemplateFact, row.model.toStdString()},
                 {casework::kReferenceFact, id},
                 {casework::kImageFact, image}}};
    if (isAsWritten(row))
        error.facts.push_back({casework::kImpossibleFact, "true"});
    return error;
}

} // namespace semblance::storage
