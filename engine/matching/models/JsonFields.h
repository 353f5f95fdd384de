// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace semblance::matching {

/// Reads one JSON object strictly and keeps the first fault; after it, every reading answers an
/// empty value, so that a reader is written without an `if` per field and asks `finish()` at its
/// end. One thread.
class JsonFields
{
public:
    /// `path` names the object in messages: "" for the file's own object, "input" for one inside.
    JsonFields(const nlohmann::json& object, std::filesystem::path file, std::string path = {});

    bool has(const std::string& key) const;
    /// Not empty, unless `mayBeEmpty`.
    std::string text(const std::string& key, bool mayBeEmpty = false);
    /// Inclusive bounds, finite.
    double number(const std::string& key, double low, double high);
    int integer(const std::string& key, int low, int high);
    std::vector<double> numbers(const std::string& key, std::size_t count, double low, double high);
    std::vector<std::string> texts(const std::string& key);
    /// Arrays of objects, at least one.
    std::vector<JsonFields> objects(const std::string& key);
    JsonFields object(const std::string& key);
    /// Pairs of numbers.
    std::vector<std::vector<double>> pairs(const std::string& key, std::size_t count);
    /// The position of the text among `choices`.
    std::size_t choice(const std::string& key, const std::vector<std::string_view>& choices);

    /// The first fault wins.
    void reject(const std::string& key, std::string why);
    /// Takes over the fault of an object inside.
    void adopt(JsonFields& inner);
    /// A field that nobody asked for is a fault too. Fails: ManifestInvalid.
    Result<void> finish();

private:
    const nlohmann::json* find(const std::string& key);
    std::string pathOf(const std::string& key) const;

    nlohmann::json m_object;
    std::filesystem::path m_file;
    std::string m_path;
    std::set<std::string> m_read;
    std::optional<Error> m_fault;
};

/// The JSON object that a file holds, with a `format` of `newestFormat` at the most. Fails:
/// FileNotFound, FileUnreadable, ManifestInvalid.
Result<JsonFields> readJsonObject(const std::filesystem::path& file, int newestFormat);

} // namespace semblance::matching
