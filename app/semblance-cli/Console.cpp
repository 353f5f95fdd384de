// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Console.h"

#include "ui/format/ErrorText.h"

#include <cstdio>

namespace semblance::cli {

namespace {

void writeLine(std::FILE* stream, const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

/// Bytes of a path that are no UTF-8 become the replacement character.
std::string dumped(const Json& value)
{
    return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace

void Console::print(const QString& text) const
{
    if (!m_isJson)
        writeLine(stdout, utf8(text));
}

void Console::print(const Json& value) const
{
    if (m_isJson)
        writeLine(stdout, dumped(value));
}

void Console::explain(const QString& text, const Json& value)
{
    m_explanation = text;
    m_explanationJson = value;
}

void Console::report(const Error& error) const
{
    if (m_isJson) {
        Json value = toJson(error);
        value.update(m_explanationJson.is_object() ? m_explanationJson : Json::object());
        writeLine(stderr, dumped({{"error", value}}));
        return;
    }
    writeLine(stderr, "semblance-cli: " + utf8(ui::errorSentence(error)));
    if (!m_explanation.isEmpty())
        writeLine(stderr, utf8(m_explanation));
    writeLine(stderr, utf8(ui::errorAdvice(error)));
}

void Console::complain(const QString& text) const
{
    if (!m_isJson)
        writeLine(stderr, utf8(text));
}

} // namespace semblance::cli
