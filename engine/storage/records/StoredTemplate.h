// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "storage/sql/SqlSession.h"

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
/// Empty where the row is not as it was written, or no engine makes such a template.
std::optional<std::vector<float>> numbersOf(const StoredTemplate& row);

/// Of a template for which numbersOf is empty, or whose length is not its model's: LabDamaged, with
/// the facts kTemplateFact, kReferenceFact and kImageFact, and kImpossibleFact where the row is as
/// it was written.
Error unreadableTemplate(const SqlSession& session, const StoredTemplate& row,
                         const std::string& image);

} // namespace semblance::storage
