// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/StoredTemplate.h"

#include "casework/gallery/EnrolmentReport.h"
#include "storage/records/FaceColumns.h"
#include "storage/records/RecordText.h"
#include "storage/sql/TemplateChecksum.h"

namespace semblance::storage {

namespace {

/// Where the metric is not known: no engine makes a template of nothing but zeros, nor one of such
/// a length (Euclidean norm).
bool hasTemplatesLength(const std::vector<float>& numbers)
{
    constexpr double kLongest = 1e6;
    double squares = 0;
    for (const float number : numbers)
        squares += static_cast<double>(number) * static_cast<double>(number);
    return squares > 0 && squares <= kLongest * kLongest;
}

// FaultList and OwnReason tell causes apart by these words.
constexpr const char* kChanged = "a template is not as it was written";
constexpr const char* kOtherLength = "a template was written with another length than its model's";
constexpr const char* kNoModels = "a template was written with numbers that no model makes";

tl::unexpected<Error> unreadable(const SqlSession& session, const StoredTemplate& row,
                                 const std::string& image, const char* what)
{
    const std::string id = std::to_string(row.reference.value);
    Error error{ErrorCode::LabDamaged,
                Stage::Storage,
                session.dialect().name(),
                std::string(what) + ": reference " + id + ", " + image,
                {{casework::kTemplateFact, row.model.toStdString()},
                 {casework::kReferenceFact, id},
                 {casework::kImageFact, image}}};
    if (what != kChanged)
        error.facts.push_back({casework::kImpossibleFact, "true"});
    return tl::unexpected(std::move(error));
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

bool isAsWritten(const StoredTemplate& row)
{
    return (row.fingerprint.isEmpty() || hashFrom(row.fingerprint)) &&
           row.checksum == checksumFor(row);
}

TemplateReader::TemplateReader(const SqlSession& session,
                               const std::vector<matching::TemplateSize>& sizes)
    : m_session(session)
{
    for (const matching::TemplateSize& size : sizes)
        m_shapes.emplace(
            std::pair(QString::fromStdString(size.model.id), hashText(size.model.fingerprint)),
            Shape{size.numbers, size.metric});
}

Result<std::vector<float>> TemplateReader::numbersOf(const StoredTemplate& row,
                                                     const std::string& image)
{
    if (!isAsWritten(row))
        return unreadable(m_session, row, image, kChanged);
    auto numbers = numbersFrom(row.numbers);
    if (!numbers || !hasTemplatesLength(*numbers))
        return unreadable(m_session, row, image, kNoModels);
    const Shape& shape = m_shapes
                             .emplace(std::pair(row.model, row.fingerprint),
                                      Shape{numbers->size(), std::nullopt})
                             .first->second;
    if (numbers->size() != shape.numbers)
        return unreadable(m_session, row, image, kOtherLength);
    if (shape.metric && !matching::isLengthOfTemplate(*shape.metric, *numbers))
        return unreadable(m_session, row, image, kNoModels);
    return std::move(*numbers);
}

} // namespace semblance::storage
