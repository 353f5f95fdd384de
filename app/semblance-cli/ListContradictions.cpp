// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ListContradictions.h"

#include "app/semblance-cli/CliText.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

namespace semblance::cli {

namespace {

std::string quoted(const std::string& name)
{
    return "“" + name + "”";
}

/// Of what no line says: that copies of a file show one person.
constexpr int kNoLine = 0;

/// Lines of pairs of one person that lead from one image to the other, the fewest that do; in
/// ascending order.
std::vector<int> linesBetween(std::size_t from, std::size_t to, const PairList& list)
{
    std::multimap<std::size_t, std::size_t> pairsOf;
    for (std::size_t i = 0; i < list.pairs.size(); ++i) {
        if (!list.pairs[i].isMated)
            continue;
        pairsOf.emplace(list.pairs[i].first, i);
        pairsOf.emplace(list.pairs[i].second, i);
    }
    const auto otherOf = [&list](std::size_t pair, std::size_t image) {
        return list.pairs[pair].first == image ? list.pairs[pair].second : list.pairs[pair].first;
    };
    // By image: the pair by which it was reached.
    std::map<std::size_t, std::size_t> reachedBy;
    std::deque<std::size_t> open = {from};
    while (!open.empty() && !reachedBy.contains(to)) {
        const std::size_t image = open.front();
        open.pop_front();
        const auto [first, last] = pairsOf.equal_range(image);
        for (auto pair = first; pair != last; ++pair) {
            const std::size_t other = otherOf(pair->second, image);
            if (other != from && reachedBy.emplace(other, pair->second).second)
                open.push_back(other);
        }
    }
    std::vector<int> lines;
    for (std::size_t image = to; image != from;) {
        const std::size_t pair = reachedBy.at(image);
        lines.push_back(list.lines[pair]);
        image = otherOf(pair, image);
    }
    std::erase(lines, kNoLine);
    std::ranges::sort(lines);
    return lines;
}

/// "2, 3 and 7"
std::string listed(const std::vector<int>& lines)
{
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i)
        text += (i == 0 ? "" : i + 1 == lines.size() ? " and " : ", ") + std::to_string(lines[i]);
    return text;
}

/// Where an image was said to show somebody.
struct Statement
{
    const SubjectList* list;
    std::size_t image;

    const std::string& subject() const { return list->subjects[image]; }
    const std::string& name() const { return list->images[image].name; }
    std::string place() const
    {
        return "line " + std::to_string(list->lines[image]) + " of " + quoted(list->list.string());
    }
};

} // namespace

Result<void> checkPairsFit(const PairList& list, const std::filesystem::path& file)
{
    const auto people = matching::peopleOf(list.images.size(), list.pairs);
    for (std::size_t i = 0; i < list.pairs.size(); ++i) {
        const auto& pair = list.pairs[i];
        if (pair.isMated || people[pair.first] != people[pair.second])
            continue;
        return wrongLine(file, list.lines[i],
                         "it says that " + quoted(list.images[pair.first].name) + " and " +
                             quoted(list.images[pair.second].name) + " show two people; by lines " +
                             listed(linesBetween(pair.first, pair.second, list)) +
                             " together they show one");
    }
    return {};
}

PairList withCopies(PairList list, const std::vector<matching::EvaluatedFace>& faces)
{
    std::map<Sha256, std::size_t> first;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const auto [known, isNew] = first.emplace(faces[i].file, i);
        if (isNew)
            continue;
        list.pairs.push_back({known->second, i, true});
        list.lines.push_back(kNoLine);
    }
    return list;
}

Result<void> checkFilesDiffer(const PairList& list, const std::filesystem::path& file,
                              const std::vector<matching::EvaluatedFace>& faces)
{
    for (std::size_t i = 0; i < list.pairs.size(); ++i) {
        const auto& pair = list.pairs[i];
        if (!pair.isMated && faces[pair.first].file == faces[pair.second].file)
            return wrongLine(file, list.lines[i],
                             quoted(list.images[pair.first].name) + " and " +
                                 quoted(list.images[pair.second].name) +
                                 " are said to show two people and are the same file (same "
                                 "SHA-256)");
    }
    return {};
}

Result<void> checkOnePersonEach(const std::vector<const SubjectList*>& lists)
{
    std::map<std::filesystem::path, Statement> said;
    for (const SubjectList* list : lists) {
        for (std::size_t i = 0; i < list->images.size(); ++i) {
            const auto [known, isNew] =
                said.emplace(list->images[i].file.lexically_normal(), Statement{list, i});
            if (isNew || known->second.subject() == list->subjects[i])
                continue;
            return wrongLine(list->list, list->lines[i],
                             quoted(list->images[i].name) + " is said to show " +
                                 quoted(list->subjects[i]) + ", and " +
                                 quoted(known->second.subject()) + " in " + known->second.place());
        }
    }
    return {};
}

Result<void> checkOnePersonEach(const std::vector<const SubjectList*>& lists,
                                const std::vector<const matching::EvaluatedFace*>& faces)
{
    std::map<Sha256, Statement> said;
    for (std::size_t at = 0; at < lists.size(); ++at) {
        for (std::size_t i = 0; i < lists[at]->images.size(); ++i) {
            const Statement statement{lists[at], i};
            const auto [known, isNew] = said.emplace(faces[at][i].file, statement);
            if (isNew || known->second.subject() == statement.subject())
                continue;
            return wrongLine(lists[at]->list, lists[at]->lines[i],
                             quoted(statement.name()) + ", of " + quoted(statement.subject()) +
                                 ", is the same file (same SHA-256) as " +
                                 quoted(known->second.name()) + " in " + known->second.place() +
                                 ", of " + quoted(known->second.subject()));
        }
    }
    return {};
}

QString repeatsText(const std::filesystem::path& list, const std::vector<RepeatedRow>& repeats)
{
    if (repeats.empty())
        return {};
    std::vector<QString> lines;
    for (const RepeatedRow& row : repeats)
        lines.push_back(QStringLiteral("line %1 (as line %2)").arg(row.line).arg(row.first));
    return QStringLiteral("%1 of “%2” %3 counted once: %4.")
        .arg(counted(qint64(repeats.size()), "row", "rows"), printable(list.string()),
             repeats.size() == 1 ? QStringLiteral("repeats another one, which is")
                                 : QStringLiteral("repeat other ones, which are"),
             firstFew(lines));
}

} // namespace semblance::cli
