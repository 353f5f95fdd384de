// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/PolicyFields.h"

#include "casework/policy/MeasureRange.h"

#include <cmath>

namespace semblance::casework {

namespace {

std::string shown(double number)
{
    return QString::number(number).toStdString();
}

/// What reaches kLargestFigure has no end there.
std::string rangeText(double lowest, double highest)
{
    const bool hasLowest = lowest > -kLargestFigure;
    const bool hasHighest = highest < kLargestFigure;
    if (hasLowest && hasHighest)
        return "must be a number from " + shown(lowest) + " to " + shown(highest);
    if (hasLowest)
        return "must be a number, " + shown(lowest) + " or more";
    return hasHighest ? "must be a number, " + shown(highest) + " or less" : "must be a number";
}

} // namespace

QString PolicyFields::text(const QString& name)
{
    const QJsonValue value = take(name);
    if (!value.isString() || value.toString().trimmed().isEmpty())
        complain(name, "must be a text that is not blank");
    return value.toString();
}

double PolicyFields::number(const QString& name, double lowest, double highest)
{
    const QJsonValue value = take(name);
    if (!value.isDouble() || value.toDouble() < lowest || value.toDouble() > highest)
        complain(name, rangeText(lowest, highest));
    return value.toDouble();
}

int PolicyFields::wholeNumber(const QString& name, int lowest, int highest)
{
    const double value = number(name, lowest, highest);
    if (std::trunc(value) != value)
        complain(name, "must be a whole number");
    return m_error ? lowest : static_cast<int>(value);
}

bool PolicyFields::truth(const QString& name)
{
    const QJsonValue value = take(name);
    if (!value.isBool())
        complain(name, "must be true or false");
    return value.toBool();
}

QJsonArray PolicyFields::list(const QString& name)
{
    const QJsonValue value = take(name);
    if (!value.isArray())
        complain(name, "must be a list");
    return value.toArray();
}

void PolicyFields::complain(const QString& name, std::string reason)
{
    if (m_error)
        return;
    const std::string field = (m_place + name).toStdString();
    m_error = Error{ErrorCode::InvalidInput,
                    Stage::Input,
                    m_file,
                    field + ": " + std::move(reason),
                    {{"field", field}}};
}

void PolicyFields::complain(const Error& error)
{
    if (!m_error)
        m_error = error;
}

std::optional<Error> PolicyFields::error()
{
    for (const QString& name : m_fields.keys()) {
        if (!m_asked.contains(name))
            complain(name, "is not a field of a search policy");
    }
    return m_error;
}

QJsonValue PolicyFields::take(const QString& name)
{
    m_asked.insert(name);
    if (!m_fields.contains(name))
        complain(name, "is missing");
    return m_fields.value(name);
}

} // namespace semblance::casework
