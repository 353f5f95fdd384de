// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"
#include "matching/alignment/Landmarks.h"
#include "matching/quality/QualityReport.h"

#include <QMap>
#include <QString>

#include <optional>

namespace semblance::storage {

/// Values that are kept as compact JSON in one column. Numbers come back exactly; reading is
/// strict: text that these functions cannot have written is empty.
QString toJson(const matching::Landmarks& landmarks);
std::optional<matching::Landmarks> landmarksFromJson(const QString& json);

/// The measures alone, without the models that took part.
QString toJson(const matching::QualityReport& report);
std::optional<matching::QualityReport> qualityFromJson(const QString& json);

QString toJson(const QMap<QString, QString>& fields);
std::optional<QMap<QString, QString>> fieldsFromJson(const QString& json);

QString toJson(const std::vector<ErrorFact>& facts);
std::optional<std::vector<ErrorFact>> factsFromJson(const QString& json);

} // namespace semblance::storage
