// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>
#include <string>

namespace semblance::casework {

/// Reads fields of a policy's file and remembers the first thing that is wrong with them. What it
/// returns then has no meaning: ask `error` at the end. One thread.
class PolicyFields
{
public:
    /// `place`: before each field's name in what is said: "gates[2].".
    PolicyFields(std::string file, QJsonObject fields, QString place = {})
        : m_file(std::move(file)), m_fields(std::move(fields)), m_place(std::move(place))
    {
    }

    bool has(const QString& name) const { return m_fields.contains(name); }
    /// Not blank.
    QString text(const QString& name);
    double number(const QString& name, double lowest, double highest);
    int wholeNumber(const QString& name, int lowest, int highest);
    bool truth(const QString& name);
    QJsonArray list(const QString& name);
    void complain(const QString& name, std::string reason);
    /// Of fields in fields, as they complain.
    void complain(const Error& error);
    bool isFaulty() const { return m_error.has_value(); }
    /// The first complaint (InvalidInput, fact "field"); fields that nobody asked for are one.
    std::optional<Error> error();

private:
    QJsonValue take(const QString& name);

    std::string m_file;
    QJsonObject m_fields;
    QString m_place;
    QSet<QString> m_asked;
    std::optional<Error> m_error;
};

} // namespace semblance::casework
