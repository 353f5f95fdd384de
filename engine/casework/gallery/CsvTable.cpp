// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/CsvTable.h"

#include <QStringDecoder>

#include <utility>

namespace semblance::casework {

namespace {

/// Reads one value after the other; knows where it is.
class CsvReader
{
public:
    CsvReader(QString text, std::string name) : m_text(std::move(text)), m_name(std::move(name)) {}

    Result<std::vector<CsvRow>> rows()
    {
        std::vector<CsvRow> rows;
        while (m_at < m_text.size()) {
            auto row = nextRow();
            if (!row)
                return passOn(row);
            const bool isBlank = row->values.size() == 1 && row->values.front().isEmpty();
            if (!isBlank)
                rows.push_back(std::move(*row));
        }
        return rows;
    }

private:
    Result<CsvRow> nextRow()
    {
        CsvRow row{m_line, {}};
        m_column = 1;
        while (true) {
            auto value = isAt(QLatin1Char('"')) ? quotedValue() : plainValue();
            if (!value)
                return passOn(value);
            row.values.push_back(std::move(*value));
            if (!isAt(QLatin1Char(',')))
                break;
            ++m_at;
            ++m_column;
        }
        endLine();
        return row;
    }
    Result<QString> plainValue()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !isAt(QLatin1Char(',')) && !isAtLineEnd()) {
            if (isAt(QLatin1Char('"')))
                return wrong("a quote inside a value that is not quoted");
            ++m_at;
        }
        return m_text.mid(begin, m_at - begin);
    }
    Result<QString> quotedValue()
    {
        const int openedAt = m_line;
        QString value;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const bool isQuote = isAt(QLatin1Char('"'));
            if (isQuote && !isAt(QLatin1Char('"'), 1)) {
                ++m_at;
                if (m_at < m_text.size() && !isAt(QLatin1Char(',')) && !isAtLineEnd())
                    return wrongEnd(openedAt);
                return value;
            }
            if (isQuote)
                ++m_at;
            else if (isAt(QLatin1Char('\n')) ||
                     (isAt(QLatin1Char('\r')) && !isAt(QLatin1Char('\n'), 1)))
                ++m_line;
            value += m_text[m_at];
        }
        m_line = openedAt;
        return wrong("a quote is opened here and never closed");
    }
    void endLine()
    {
        if (isAt(QLatin1Char('\r')) && isAt(QLatin1Char('\n'), 1))
            ++m_at;
        if (m_at < m_text.size())
            ++m_at;
        ++m_line;
    }
    bool isAt(QLatin1Char character, qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() && m_text[m_at + ahead] == character;
    }
    bool isAtLineEnd() const { return isAt(QLatin1Char('\n')) || isAt(QLatin1Char('\r')); }
    /// Most often the quote that is missing is lines above the one that was taken for it.
    tl::unexpected<Error> wrongEnd(int openedAt)
    {
        const int closedAt = std::exchange(m_line, openedAt);
        if (closedAt == openedAt)
            return wrong("text after the closing quote");
        return wrong("a quote is opened here, and text follows the next quote, in line " +
                     std::to_string(closedAt));
    }
    tl::unexpected<Error> wrong(std::string reason) const
    {
        return failure(ErrorCode::InvalidInput, Stage::Input, m_name, std::move(reason),
                       {{"line", std::to_string(m_line)}, {"column", std::to_string(m_column)}});
    }

    QString m_text;
    std::string m_name;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

/// A character that is cut off at the end is none.
bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError();
}

/// From 1.
struct Place
{
    int line = 1;
    int column = 1;
};

/// The column of the first byte that is no part of a character.
int firstWrongColumn(QByteArrayView line)
{
    int column = 1;
    bool isQuoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        isQuoted = isQuoted != (line[at] == '"');
        if (line[at] != ',' || isQuoted)
            continue;
        if (!isUtf8(line.first(at)))
            return column;
        ++column;
    }
    return column;
}

/// The first line and column that is not UTF-8; a CR LF or LF ends a line.
Place firstWrongPlace(const Bytes& bytes)
{
    QByteArrayView rest(bytes.data(), static_cast<qsizetype>(bytes.size()));
    for (Place place;; ++place.line) {
        const qsizetype end = QByteArray::fromRawData(rest.data(), rest.size()).indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        if (end < 0 || !isUtf8(line))
            return {place.line, firstWrongColumn(line)};
        rest = rest.sliced(end + 1);
    }
}

} // namespace

Result<std::vector<CsvRow>> parseCsv(const Bytes& bytes, const std::string& name)
{
    // The decoder takes a byte order mark off.
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text =
        decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError()) {
        const Place place = firstWrongPlace(bytes);
        return failure(
            ErrorCode::InvalidInput, Stage::Input, name,
            "it is not UTF-8; save it as “CSV UTF-8” in the program that made it",
            {{"line", std::to_string(place.line)}, {"column", std::to_string(place.column)}});
    }
    return CsvReader(text, name).rows();
}

} // namespace semblance::casework
