// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/EvaluationLists.h"

#include "app/semblance-cli/JsonValues.h"
#include "casework/gallery/CsvTable.h"
#include "foundation/FileBytes.h"

#include <algorithm>
#include <charconv>
#include <iomanip>
#include <map>
#include <optional>
#include <sstream>

namespace semblance::cli {

namespace {

using casework::CsvRow;

tl::unexpected<Error> wrongLine(const std::filesystem::path& list, int line, std::string why)
{
    return failure(ErrorCode::InvalidInput, Stage::Input, list.string(), std::move(why),
                   {{"line", std::to_string(line)}});
}

/// Numbers images in the order in which they are first named.
class ImageNumbers
{
public:
    explicit ImageNumbers(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::size_t numberOf(const std::string& name)
    {
        const auto [place, isNew] = m_numbers.emplace(name, m_images.size());
        if (isNew)
            m_images.push_back({name, m_folder / name});
        return place->second;
    }
    std::vector<matching::EvaluationImage> take() { return std::move(m_images); }

private:
    std::filesystem::path m_folder;
    std::map<std::string, std::size_t> m_numbers;
    std::vector<matching::EvaluationImage> m_images;
};

std::optional<bool> yesOrNo(const QString& text)
{
    const QString word = text.trimmed().toLower();
    for (const char* yes : {"1", "true", "yes"}) {
        if (word == QLatin1String(yes))
            return true;
    }
    for (const char* no : {"0", "false", "no"}) {
        if (word == QLatin1String(no))
            return false;
    }
    return {};
}

/// Where the columns `names` stand in the first row.
Result<std::vector<qsizetype>> columnsOf(const std::vector<CsvRow>& rows,
                                         const std::vector<const char*>& names,
                                         const std::filesystem::path& list)
{
    if (rows.empty())
        return wrongLine(list, 1, "the list is empty");
    std::vector<qsizetype> columns;
    for (const char* name : names) {
        const auto& header = rows.front().values;
        const auto found = std::ranges::find_if(header, [name](const QString& value) {
            return value.trimmed().compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
        });
        if (found == header.end())
            return wrongLine(list, rows.front().line,
                             "column \"" + std::string(name) + "\" is missing in the first line");
        columns.push_back(found - header.begin());
    }
    return columns;
}

/// One value per column, none empty.
Result<std::vector<QString>> valuesOf(const CsvRow& row, const std::vector<qsizetype>& columns,
                                      const std::filesystem::path& list)
{
    std::vector<QString> values;
    for (const qsizetype column : columns) {
        const auto index = static_cast<std::size_t>(column);
        if (index >= row.values.size() || row.values[index].trimmed().isEmpty())
            return wrongLine(list, row.line, "a value is missing");
        values.push_back(row.values[index].trimmed());
    }
    return values;
}

Result<PairList> pairsFromCsv(const std::vector<CsvRow>& rows, const std::filesystem::path& list,
                              const std::filesystem::path& folder)
{
    const auto columns = columnsOf(rows, {"a", "b", "same"}, list);
    if (!columns)
        return passOn(columns);
    ImageNumbers images(folder);
    PairList result;
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        const auto values = valuesOf(*row, *columns, list);
        if (!values)
            return passOn(values);
        const auto isSame = yesOrNo((*values)[2]);
        if (!isSame)
            return wrongLine(list, row->line, "\"same\" is neither 1 nor 0");
        const std::size_t first = images.numberOf(utf8((*values)[0]));
        result.pairs.push_back({first, images.numberOf(utf8((*values)[1])), *isSame});
    }
    result.images = images.take();
    return result;
}

/// "Name/Name_0004.jpg" of "Name" and "4"; empty where the number is none.
std::string lfwImage(const std::string& person, const std::string& number)
{
    const bool isNumber = !number.empty() && number.size() <= 4 &&
                          std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return {};
    return person + "/" + person + "_" + std::string(4 - number.size(), '0') + number + ".jpg";
}

std::vector<std::string> wordsOf(std::string line)
{
    std::ranges::replace(line, '\t', ' ');
    std::istringstream stream(line);
    std::vector<std::string> words;
    std::string word;
    while (stream >> word)
        words.push_back(word);
    return words;
}

/// "1100" announces so many pairs of each kind, "10 300" ten times so many; empty for no number.
std::optional<std::size_t> announcedPairs(const std::vector<std::string>& words)
{
    std::size_t pairs = 2;
    for (const std::string& word : words) {
        std::size_t number = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
        if (read.ec != std::errc() || read.ptr != word.data() + word.size())
            return std::nullopt;
        pairs *= number;
    }
    return pairs;
}

Result<PairList> pairsFromLfw(const std::string& text, const std::filesystem::path& list,
                              const std::filesystem::path& folder)
{
    ImageNumbers images(folder);
    PairList result;
    std::optional<std::size_t> announced;
    std::istringstream stream(text);
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        const auto words = wordsOf(line);
        const bool isCount = number == 1 && words.size() <= 2;
        if (isCount)
            announced = announcedPairs(words);
        if (isCount || words.empty())
            continue;
        const bool isMated = words.size() == 3;
        const std::string a = words.size() > 1 ? lfwImage(words[0], words[1]) : std::string();
        const std::string b = isMated             ? lfwImage(words[0], words[2])
                              : words.size() == 4 ? lfwImage(words[2], words[3])
                                                  : std::string();
        if (a.empty() || b.empty())
            return wrongLine(list, number,
                             "neither \"person number number\" nor \"person number person "
                             "number\"");
        const std::size_t first = images.numberOf(a);
        result.pairs.push_back({first, images.numberOf(b), isMated});
    }
    if (announced && *announced != result.pairs.size())
        return wrongLine(list, 1,
                         "it announces " + std::to_string(*announced) + " pairs, and " +
                             std::to_string(result.pairs.size()) + " follow");
    result.images = images.take();
    return result;
}

/// The pairs of Labeled Faces in the Wild begin with a count; a table begins with its columns.
bool isLfw(const std::string& text)
{
    const auto words = wordsOf(text.substr(0, text.find('\n')));
    return !words.empty() &&
           std::ranges::all_of(words.front(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Result<PairList> readPairs(const std::filesystem::path& list, const std::filesystem::path& folder)
{
    const auto bytes = readFile(list);
    if (!bytes)
        return passOn(bytes);
    const std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    auto pairs = isLfw(text)
                     ? pairsFromLfw(text, list, folder)
                     : casework::parseCsv(*bytes, list.string()).and_then([&](const auto& rows) {
                           return pairsFromCsv(rows, list, folder);
                       });
    if (pairs && pairs->pairs.empty())
        return wrongLine(list, 1, "the list names no pair");
    return pairs;
}

Result<SubjectList> readSubjects(const std::filesystem::path& list,
                                 const std::filesystem::path& folder)
{
    const auto bytes = readFile(list);
    if (!bytes)
        return passOn(bytes);
    const auto rows = casework::parseCsv(*bytes, list.string());
    if (!rows)
        return passOn(rows);
    const auto columns = columnsOf(*rows, {"subject", "image"}, list);
    if (!columns)
        return passOn(columns);
    SubjectList result;
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        const auto values = valuesOf(*row, *columns, list);
        if (!values)
            return passOn(values);
        const std::string image = utf8((*values)[1]);
        result.images.push_back({image, folder / image});
        result.subjects.push_back(utf8((*values)[0]));
    }
    if (result.images.empty())
        return wrongLine(list, 1, "the list names no image");
    return result;
}

} // namespace semblance::cli
