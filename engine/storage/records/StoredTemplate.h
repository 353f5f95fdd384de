// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "matching/models/ModelIdentity.h"
#include "storage/sql/SqlSession.h"

#include <map>
#include <optional>
#include <vector>

namespace semblance::storage {

/// A row of `template` as the database holds it.
struct StoredTemplate
{
    ReferenceId reference;
    QString model;
    QString fingerprint;
    QByteArray numbers;
    QString checksum;
};

/// Of `template t`: model, fingerprint, numbers, checksum, in this order.
QString templateColumns();
/// From the row that `query` stands on, beginning at column `first`.
StoredTemplate templateIn(const QSqlQuery& query, int first, ReferenceId reference);

/// The checksum that belongs to the row: templateChecksum.
QString checksumFor(const StoredTemplate& row);
/// Whether it is, by its checksum.
bool isAsWritten(const StoredTemplate& row);

/// Reads templates that can be their models': of each as many numbers as its model among `sizes`
/// makes, of the length that its metric asks for. Of a model that is not there the first template
/// says how many.
class TemplateReader
{
public:
    TemplateReader(const SqlSession& session, const std::vector<matching::TemplateSize>& sizes);

    /// `image`: the reference's. Fails: LabDamaged, with the facts kTemplateFact, kReferenceFact
    /// and kImageFact, and kImpossibleFact where the row is as it was written.
    Result<std::vector<float>> numbersOf(const StoredTemplate& row, const std::string& image);

private:
    struct Shape
    {
        std::size_t numbers = 0;
        /// Empty where the model is not there.
        std::optional<matching::Metric> metric;
    };

    const SqlSession& m_session;
    /// By name and fingerprint.
    std::map<std::pair<QString, QString>, Shape> m_shapes;
};

} // namespace semblance::storage
