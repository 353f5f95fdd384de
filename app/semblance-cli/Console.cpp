// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Console.h"

#include "app/semblance-cli/CliText.h"
#include "foundation/Utf8Name.h"
#include "ui/format/ErrorText.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace semblance::cli {

namespace {

/// 0, or why the line did not arrive whole (errno).
int writeLine(std::FILE* stream, const std::string& text)
{
    errno = 0;
    const bool isWritten = std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
                           std::fputc('\n', stream) != EOF && std::fflush(stream) == 0;
    if (isWritten)
        return 0;
    return errno != 0 ? errno : EIO;
}

/// JSON has to be UTF-8, names of files need not be.
Json inUtf8(Json value)
{
    if (value.is_string())
        return utf8Name(value.get_ref<const std::string&>());
    if (value.is_structured()) {
        for (Json& child : value)
            child = inUtf8(std::move(child));
    }
    return value;
}

std::string dumped(const Json& value)
{
    return inUtf8(value).dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace

void Console::print(const QString& text) const
{
    if (!m_isJson)
        write(utf8(printable(text, true)));
}

void Console::print(const Json& value) const
{
    if (m_isJson)
        write(dumped(value));
}

void Console::write(const std::string& line) const
{
    const int reason = writeLine(stdout, line);
    if (reason != 0 && m_outputFault == 0)
        m_outputFault = reason;
}

Result<void> Console::finish() const
{
    errno = 0;
    const bool isFlushed = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    const int reason = m_outputFault != 0 || isFlushed ? m_outputFault : errno;
    if (reason == 0 && isFlushed)
        return {};
    if (reason == ENOSPC)
        return failure(ErrorCode::DiskFull, Stage::Storage, kOutput);
    return failure(ErrorCode::FileNotWritable, Stage::Storage, kOutput,
                   reason != 0 ? std::strerror(reason) : "it is closed");
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
    complain(QStringLiteral("semblance-cli: ") + sentenceOf(error));
    for (const QString& more : {m_explanation, adviceOf(error)}) {
        if (!more.isEmpty())
            complain(more);
    }
    if (m_isVerbose)
        complain(ui::errorDetails(error));
}

void Console::complain(const QString& text) const
{
    if (!m_isJson)
        writeLine(stderr, utf8(printable(text, true)));
}

void Console::complain(const QString& about, const Error& error) const
{
    complain(QStringLiteral("%1: %2").arg(printable(about), sentenceOf(error)));
    if (m_isVerbose)
        complain(ui::errorDetails(error));
}

} // namespace semblance::cli
