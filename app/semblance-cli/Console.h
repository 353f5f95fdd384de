// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/JsonValues.h"
#include "foundation/Error.h"

#include <QString>

namespace semblance::cli {

/// Results to standard output, errors to standard error; for people, or as JSON. One thread.
class Console
{
public:
    void useJson(bool isJson) { m_isJson = isJson; }
    bool isJson() const { return m_isJson; }

    /// One line or more; nothing in JSON mode.
    void print(const QString& text = {}) const;
    /// The one JSON value of a command; nothing for people.
    void print(const Json& value) const;

    /// Belongs to the error that follows: what there is to choose from.
    void explain(const QString& text, const Json& value);
    void report(const Error& error) const;
    /// For people only: more about what went wrong, on standard error.
    void complain(const QString& text) const;

private:
    bool m_isJson = false;
    QString m_explanation;
    Json m_explanationJson;
};

} // namespace semblance::cli
