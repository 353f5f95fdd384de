// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/LabSchema.h"

#include "storage/sqlite/SqliteMigrator.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace semblance::storage {

namespace {

/// "trigger “t”", "column “width” of table “reference”".
Result<std::set<std::string>> partsOf(SqliteFile& file)
{
    const auto rows =
        file.rows("SELECT type || ' “' || name || '”' FROM sqlite_schema WHERE substr(name, 1, 7) "
                  "<> 'sqlite_' "
                  "UNION ALL SELECT 'column “' || c.name || '” of table “' || t.name || '”' "
                  "FROM sqlite_schema t, pragma_table_xinfo(t.name) c "
                  "WHERE t.type = 'table' AND substr(t.name, 1, 7) <> 'sqlite_'");
    if (!rows)
        return passOn(rows);
    std::set<std::string> parts;
    for (const auto& row : *rows)
        parts.insert(row.front());
    return parts;
}

Result<std::set<std::string>> partsOf(std::span<const Migration> migrations)
{
    auto file = SqliteFile::open("schema", SqliteAccess::Memory, std::chrono::milliseconds(0));
    if (!file)
        return passOn(file);
    for (const Migration& migration : migrations) {
        const auto applied = applyMigration(*file, migration, {});
        if (!applied)
            return passOn(applied);
    }
    return partsOf(*file);
}

/// Those of `from` that `without` has not.
std::vector<std::string> difference(const std::set<std::string>& from,
                                    const std::set<std::string>& without)
{
    std::vector<std::string> parts;
    std::set_difference(from.begin(), from.end(), without.begin(), without.end(),
                        std::back_inserter(parts));
    return parts;
}

/// "table “songs”" → {"table", "songs"}
SchemaFault foreignPart(const std::string& part)
{
    static const std::string kOpening = "“";
    static const std::string kClosing = "”";
    const auto begin = part.find(kOpening) + kOpening.size();
    return {"it holds what is not Semblance's: " + part, part.substr(0, part.find(' ')),
            part.substr(begin, part.rfind(kClosing) - begin)};
}

/// A foreign table is said once, not for each of its columns.
void leaveOutColumns(std::set<std::string>& parts, const std::set<std::string>& otherTables)
{
    std::erase_if(parts, [&otherTables](const std::string& part) {
        const auto table = part.find("table “");
        return part.starts_with("column") && table != std::string::npos &&
               !otherTables.contains(part.substr(table));
    });
}

} // namespace

Result<std::vector<SchemaFault>> foreignSchema(SqliteFile& file,
                                               std::span<const Migration> migrations)
{
    auto found = partsOf(file);
    if (!found)
        return passOn(found);
    auto expected = partsOf(migrations);
    if (!expected)
        return passOn(expected);
    leaveOutColumns(*found, *expected);
    leaveOutColumns(*expected, *found);
    std::vector<SchemaFault> faults;
    for (const std::string& part : difference(*found, *expected))
        faults.push_back(foreignPart(part));
    for (const std::string& part : difference(*expected, *found))
        faults.push_back({"it lacks: " + part, {}, {}});
    return faults;
}

} // namespace semblance::storage
