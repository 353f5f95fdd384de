// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/EvaluationLists.h"

#include "app/semblance-cli/JsonValues.h"
#include "app/semblance-cli/ListContradictions.h"
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

/// A list, and the folder below which its images lie.
struct ListPlace
{
    const std::filesystem::path& list;
    const std::filesystem::path& folder;
};

/// Fails: InvalidInput, where it leads out of the folder or is not there.
Result<matching::EvaluationImage> imageAt(const std::string& name, const ListPlace& place, int line)
{
    const std::filesystem::path path(name);
    const bool leadsOut = path.is_absolute() || std::ranges::any_of(path, [](const auto& part) {
        return part == "..";
    });
    if (leadsOut)
        return wrongLine(place.list, line, "“" + name + "” lies outside of the images' folder");
    std::error_code ignored;
    const auto status = std::filesystem::status(place.folder / path, ignored);
    if (status.type() == std::filesystem::file_type::not_found)
        return wrongLine(place.list, line,
                         "“" + name + "” does not exist below “" + place.folder.string() + "”");
    return matching::EvaluationImage{name, place.folder / path};
}

/// The pairs of a list as they are read; images are numbered in the order in which they are first
/// named.
class PairCollection
{
public:
    explicit PairCollection(const ListPlace& place) : m_place(place) {}

    /// Fails: InvalidInput (an image elsewhere, or the same two images said to be otherwise).
    Result<void> add(const std::string& a, const std::string& b, bool isMated, int line)
    {
        const auto first = numberOf(a, line);
        if (!first)
            return passOn(first);
        const auto second = numberOf(b, line);
        if (!second)
            return passOn(second);
        if (*first == *second && !isMated)
            return wrongLine(m_place.list, line, "“" + a + "” is said to show another person than "
                                                 "itself");
        const auto [known, isNew] = m_said.emplace(std::minmax(*first, *second),
                                                   std::pair(isMated, line));
        if (!isNew && known->second.first != isMated)
            return wrongLine(m_place.list, line,
                             "it contradicts line " + std::to_string(known->second.second) +
                                 ", which says of the same two images that they show " +
                                 (isMated ? "two people" : "one person"));
        if (!isNew) {
            m_result.repeats.push_back({line, known->second.second});
            return {};
        }
        m_result.pairs.push_back({*first, *second, isMated});
        m_result.lines.push_back(line);
        return {};
    }
    /// How many rows there were, repeated ones too.
    std::size_t rows() const { return m_result.pairs.size() + m_result.repeats.size(); }
    /// Fails: InvalidInput (pairs that contradict each other by way of others).
    Result<PairList> take()
    {
        const auto fits = checkPairsFit(m_result, m_place.list);
        if (!fits)
            return passOn(fits);
        return std::move(m_result);
    }

private:
    Result<std::size_t> numberOf(const std::string& name, int line)
    {
        auto image = imageAt(name, m_place, line);
        if (!image)
            return passOn(image);
        // “./a.jpg” is “a.jpg”.
        const auto [place, isNew] =
            m_numbers.emplace(image->file.lexically_normal(), m_result.images.size());
        if (isNew)
            m_result.images.push_back(std::move(*image));
        return place->second;
    }

    ListPlace m_place;
    std::map<std::filesystem::path, std::size_t> m_numbers;
    /// By the two images: whether they show one person, and which line says so.
    std::map<std::pair<std::size_t, std::size_t>, std::pair<bool, int>> m_said;
    PairList m_result;
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
    PairCollection pairs({list, folder});
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        const auto values = valuesOf(*row, *columns, list);
        if (!values)
            return passOn(values);
        const auto isSame = yesOrNo((*values)[2]);
        if (!isSame)
            return wrongLine(list, row->line, "\"same\" is neither 1 nor 0");
        const auto added =
            pairs.add(utf8((*values)[0]), utf8((*values)[1]), *isSame, row->line);
        if (!added)
            return passOn(added);
    }
    return pairs.take();
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
    PairCollection pairs({list, folder});
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
        if (!isMated && words[0] == words[2])
            return wrongLine(list, number,
                             "a pair of two people names “" + words[0] + "” twice");
        const auto added = pairs.add(a, b, isMated, number);
        if (!added)
            return passOn(added);
    }
    if (announced && *announced != pairs.rows())
        return wrongLine(list, 1,
                         "it announces " + std::to_string(*announced) + " pairs, and " +
                             std::to_string(pairs.rows()) + " follow");
    return pairs.take();
}

/// The pairs of Labeled Faces in the Wild begin with a count; a table begins with its columns.
bool isLfw(const std::string& text)
{
    const auto words = wordsOf(text.substr(0, text.find('\n')));
    return !words.empty() &&
           std::ranges::all_of(words.front(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

tl::unexpected<Error> wrongLine(const std::filesystem::path& list, int line,
                                const std::string& why)
{
    return failure(ErrorCode::InvalidInput, Stage::Input, list.string(),
                   "line " + std::to_string(line) + ": " + why,
                   {{"line", std::to_string(line)}});
}

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
    result.list = list;
    std::map<std::filesystem::path, std::size_t> places;
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        const auto values = valuesOf(*row, *columns, list);
        if (!values)
            return passOn(values);
        auto image = imageAt(utf8((*values)[1]), {list, folder}, row->line);
        if (!image)
            return passOn(image);
        const std::string subject = utf8((*values)[0]);
        const auto [known, isNew] =
            places.emplace(image->file.lexically_normal(), result.images.size());
        if (!isNew && result.subjects[known->second] != subject)
            return wrongLine(list, row->line,
                             "“" + image->name + "” is said to show “" + subject + "”, and “" +
                                 result.subjects[known->second] + "” in line " +
                                 std::to_string(result.lines[known->second]));
        if (!isNew) {
            result.repeats.push_back({row->line, result.lines[known->second]});
            continue;
        }
        result.images.push_back(std::move(*image));
        result.subjects.push_back(subject);
        result.lines.push_back(row->line);
    }
    if (result.images.empty())
        return wrongLine(list, 1, "the list names no image");
    return result;
}

} // namespace semblance::cli
