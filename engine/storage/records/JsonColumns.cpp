// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/JsonColumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace semblance::storage {

namespace {

using matching::Landmarks;
using matching::QualityConcern;
using matching::QualityMeasurement;
using matching::QualityReference;
using matching::QualityReport;

constexpr std::array<QualityConcern, 3> kConcerns{QualityConcern::None, QualityConcern::Notice,
                                                  QualityConcern::Warning};
constexpr std::array<QualityReference, 2> kReferences{QualityReference::IsoFormula,
                                                      QualityReference::Own};

QString nameOf(QualityConcern concern)
{
    switch (concern) {
    case QualityConcern::None:
        return QStringLiteral("none");
    case QualityConcern::Notice:
        return QStringLiteral("notice");
    case QualityConcern::Warning:
        return QStringLiteral("warning");
    }
    return {};
}

QString nameOf(QualityReference reference)
{
    switch (reference) {
    case QualityReference::IsoFormula:
        return QStringLiteral("iso");
    case QualityReference::Own:
        return QStringLiteral("own");
    }
    return {};
}

template <typename Enum, std::size_t Count>
std::optional<Enum> named(const std::array<Enum, Count>& all, const QString& name)
{
    for (const Enum value : all) {
        if (nameOf(value) == name)
            return value;
    }
    return std::nullopt;
}

QString compact(const QJsonDocument& document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonDocument parsed(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8());
}

void insertText(QJsonObject& object, const QString& key, const std::string& value)
{
    if (!value.empty())
        object.insert(key, QString::fromStdString(value));
}

QJsonObject toObject(const QualityMeasurement& measurement)
{
    QJsonObject object{{QStringLiteral("id"), QString::fromStdString(measurement.id)},
                       {QStringLiteral("concern"), nameOf(measurement.concern)},
                       {QStringLiteral("reference"), nameOf(measurement.reference)}};
    if (measurement.raw)
        object.insert(QStringLiteral("raw"), *measurement.raw);
    if (measurement.value)
        object.insert(QStringLiteral("value"), *measurement.value);
    insertText(object, QStringLiteral("unit"), measurement.unit);
    insertText(object, QStringLiteral("aspect"), measurement.aspect);
    insertText(object, QStringLiteral("absent"), measurement.absentReason);
    return object;
}

std::optional<QualityMeasurement> measurementFrom(const QJsonObject& object)
{
    const auto text = [&object](const char* key) {
        return object.value(QLatin1String(key)).toString();
    };
    const auto concern = named(kConcerns, text("concern"));
    const auto reference = named(kReferences, text("reference"));
    if (!concern || !reference || text("id").isEmpty())
        return std::nullopt;
    QualityMeasurement measurement;
    measurement.id = text("id").toStdString();
    measurement.concern = *concern;
    measurement.reference = *reference;
    measurement.unit = text("unit").toStdString();
    measurement.aspect = text("aspect").toStdString();
    measurement.absentReason = text("absent").toStdString();
    if (const auto raw = object.value(QStringLiteral("raw")); raw.isDouble())
        measurement.raw = raw.toDouble();
    if (const auto value = object.value(QStringLiteral("value")); value.isDouble())
        measurement.value = value.toInt();
    return measurement;
}

} // namespace

QString toJson(const Landmarks& landmarks)
{
    QJsonArray numbers;
    for (const PointPx& point : landmarks.points) {
        numbers.append(point.x);
        numbers.append(point.y);
    }
    return compact(QJsonDocument(numbers));
}

std::optional<Landmarks> landmarksFromJson(const QString& json)
{
    const QJsonArray numbers = parsed(json).array();
    if (numbers.size() != static_cast<qsizetype>(2 * Landmarks::kCount))
        return std::nullopt;
    Landmarks landmarks;
    for (std::size_t i = 0; i < Landmarks::kCount; ++i) {
        const auto x = numbers[static_cast<qsizetype>(2 * i)];
        const auto y = numbers[static_cast<qsizetype>(2 * i + 1)];
        if (!x.isDouble() || !y.isDouble())
            return std::nullopt;
        landmarks.points[i] = {x.toDouble(), y.toDouble()};
    }
    return landmarks;
}

QString toJson(const QualityReport& report)
{
    QJsonArray measurements;
    for (const QualityMeasurement& measurement : report.measurements)
        measurements.append(toObject(measurement));
    return compact(QJsonDocument(measurements));
}

std::optional<QualityReport> qualityFromJson(const QString& json)
{
    const QJsonDocument document = parsed(json);
    if (!document.isArray())
        return std::nullopt;
    QualityReport report;
    for (const QJsonValue& value : document.array()) {
        auto measurement = measurementFrom(value.toObject());
        if (!measurement)
            return std::nullopt;
        report.measurements.push_back(std::move(*measurement));
    }
    return report;
}

QString toJson(const QMap<QString, QString>& fields)
{
    QJsonObject object;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        object.insert(field.key(), field.value());
    return compact(QJsonDocument(object));
}

std::optional<QMap<QString, QString>> fieldsFromJson(const QString& json)
{
    const QJsonDocument document = parsed(json);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    QMap<QString, QString> fields;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!field.value().isString())
            return std::nullopt;
        fields.insert(field.key(), field.value().toString());
    }
    return fields;
}

QString toJson(const std::vector<ErrorFact>& facts)
{
    QJsonArray pairs;
    for (const ErrorFact& fact : facts)
        pairs.append(
            QJsonArray{QString::fromStdString(fact.key), QString::fromStdString(fact.value)});
    return compact(QJsonDocument(pairs));
}

std::optional<std::vector<ErrorFact>> factsFromJson(const QString& json)
{
    const QJsonDocument document = parsed(json);
    if (!document.isArray())
        return std::nullopt;
    std::vector<ErrorFact> facts;
    for (const QJsonValue& value : document.array()) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !pair.at(0).isString() || !pair.at(1).isString())
            return std::nullopt;
        facts.push_back({pair.at(0).toString().toStdString(), pair.at(1).toString().toStdString()});
    }
    return facts;
}

} // namespace semblance::storage
