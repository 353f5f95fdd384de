// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/JsonValues.h"
#include "foundation/Result.h"

#include <QString>

namespace semblance::cli {

/// Results to standard output, errors to standard error; for people, or as JSON. Control characters
/// reach no terminal. One thread.
class Console
{
public:
    void useJson(bool isJson) { m_isJson = isJson; }
    bool isJson() const { return m_isJson; }
    /// Technical details below every error.
    void beVerbose(bool isVerbose) { m_isVerbose = isVerbose; }

    /// One line or more; nothing in JSON mode.
    void print(const QString& text = {}) const;
    /// The one JSON value of a command; nothing for people.
    void print(const Json& value) const;

    /// Belongs to the error that follows: what there is to choose from.
    void explain(const QString& text, const Json& value);
    void report(const Error& error) const;
    /// For people only: more about what went wrong, on standard error.
    void complain(const QString& text) const;
    /// The same for one of many images or models.
    void complain(const QString& about, const Error& error) const;

    /// Whether all that was printed has arrived. Fails: DiskFull, FileNotWritable.
    Result<void> finish() const;

private:
    void write(const std::string& line) const;

    bool m_isJson = false;
    bool m_isVerbose = false;
    /// errno of the first line that was lost.
    mutable int m_outputFault = 0;
    QString m_explanation;
    Json m_explanationJson;
};

} // namespace semblance::cli
