// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/JsonFields.h"

#include "foundation/FileBytes.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>
#include <sstream>

namespace semblance::matching {

namespace {

constexpr std::uint64_t kMaxFileBytes = 1ULL << 20;

std::string range(double low, double high)
{
    std::ostringstream text;
    text << "a number from " << low << " to " << high;
    return text.str();
}

/// Sees whether a key stands twice in one object; the parser itself would keep the last.
class KeyWatch
{
public:
    bool operator()(int, nlohmann::json::parse_event_t event, nlohmann::json& parsed)
    {
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start)
            m_keys->emplace_back();
        if (event == Event::object_end)
            m_keys->pop_back();
        if (event == Event::key && !m_keys->back().insert(parsed.get<std::string>()).second)
            *m_twice = parsed.get<std::string>();
        return true;
    }
    const std::string& twice() const { return *m_twice; }

private:
    // Shared by copies: the parser copies what it calls.
    std::shared_ptr<std::vector<std::set<std::string>>> m_keys =
        std::make_shared<std::vector<std::set<std::string>>>();
    std::shared_ptr<std::string> m_twice = std::make_shared<std::string>();
};

bool isNumberWithin(const nlohmann::json& value, double low, double high)
{
    if (!value.is_number())
        return false;
    const auto number = value.get<double>();
    return std::isfinite(number) && number >= low && number <= high;
}

} // namespace

JsonFields::JsonFields(const nlohmann::json& object, std::filesystem::path file, std::string path)
    : m_object(object), m_file(std::move(file)), m_path(std::move(path))
{
    if (!m_object.is_object()) {
        reject({}, "must be an object");
        m_object = nlohmann::json::object();
    }
}

bool JsonFields::has(const std::string& key) const
{
    return m_object.contains(key);
}

std::string JsonFields::text(const std::string& key, bool mayBeEmpty)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return {};
    if (!value->is_string() || (!mayBeEmpty && value->get_ref<const std::string&>().empty())) {
        reject(key, "must be a text");
        return {};
    }
    return value->get<std::string>();
}

double JsonFields::number(const std::string& key, double low, double high)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return 0;
    if (!isNumberWithin(*value, low, high)) {
        reject(key, "must be " + range(low, high));
        return 0;
    }
    return value->get<double>();
}

int JsonFields::integer(const std::string& key, int low, int high)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return 0;
    if (!value->is_number_integer() || !isNumberWithin(*value, low, high)) {
        reject(key, "must be a whole number from " + std::to_string(low) + " to " +
                        std::to_string(high));
        return 0;
    }
    return value->get<int>();
}

std::vector<double> JsonFields::numbers(const std::string& key, std::size_t count, double low,
                                        double high)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return {};
    if (!value->is_array() || value->size() != count) {
        reject(key, "must be a list of " + std::to_string(count));
        return {};
    }
    std::vector<double> all;
    for (const nlohmann::json& each : *value) {
        if (!isNumberWithin(each, low, high)) {
            reject(key + "[" + std::to_string(all.size()) + "]", "must be " + range(low, high));
            return {};
        }
        all.push_back(each.get<double>());
    }
    return all;
}

std::vector<std::string> JsonFields::texts(const std::string& key)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return {};
    const auto isText = [](const nlohmann::json& each) {
        return each.is_string() && !each.get_ref<const std::string&>().empty();
    };
    if (!value->is_array() || value->empty() ||
        !std::all_of(value->begin(), value->end(), isText)) {
        reject(key, "must be a list of texts");
        return {};
    }
    return value->get<std::vector<std::string>>();
}

std::vector<JsonFields> JsonFields::objects(const std::string& key)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return {};
    if (!value->is_array() || value->empty()) {
        reject(key, "must be a list of objects");
        return {};
    }
    std::vector<JsonFields> all;
    for (const nlohmann::json& each : *value)
        all.emplace_back(each, m_file, pathOf(key) + "[" + std::to_string(all.size()) + "]");
    return all;
}

JsonFields JsonFields::object(const std::string& key)
{
    const nlohmann::json* value = find(key);
    return {value ? *value : nlohmann::json::object(), m_file, pathOf(key)};
}

std::vector<std::vector<double>> JsonFields::pairs(const std::string& key, std::size_t count)
{
    const nlohmann::json* value = find(key);
    if (!value)
        return {};
    std::vector<std::vector<double>> all;
    const auto isPair = [](const nlohmann::json& each) {
        constexpr double kFar = 1e5;
        return each.is_array() && each.size() == 2 && isNumberWithin(each[0], -kFar, kFar) &&
               isNumberWithin(each[1], -kFar, kFar);
    };
    if (!value->is_array() || value->size() != count ||
        !std::all_of(value->begin(), value->end(), isPair)) {
        reject(key, "must be a list of " + std::to_string(count) + " pairs of numbers");
        return {};
    }
    return value->get<std::vector<std::vector<double>>>();
}

std::size_t JsonFields::choice(const std::string& key, const std::vector<std::string_view>& choices)
{
    const std::string value = text(key);
    const auto found = std::find(choices.begin(), choices.end(), value);
    if (found != choices.end())
        return static_cast<std::size_t>(found - choices.begin());
    std::string why = "must be one of";
    for (const std::string_view each : choices)
        why.append(" ").append(each);
    reject(key, why);
    return 0;
}

void JsonFields::reject(const std::string& key, std::string why)
{
    if (m_fault)
        return;
    const std::string path = pathOf(key);
    m_fault = Error{ErrorCode::ManifestInvalid,
                    Stage::Models,
                    m_file.string(),
                    path + " " + why,
                    {{"field", path}}};
}

void JsonFields::adopt(JsonFields& inner)
{
    const auto finished = inner.finish();
    if (!finished && !m_fault)
        m_fault = finished.error();
}

Result<void> JsonFields::finish()
{
    for (const auto& [key, value] : m_object.items()) {
        if (!m_read.contains(key))
            reject(key, "is not a field of this format");
    }
    if (m_fault)
        return tl::unexpected<Error>(*m_fault);
    return {};
}

const nlohmann::json* JsonFields::find(const std::string& key)
{
    m_read.insert(key);
    const auto found = m_object.find(key);
    if (found != m_object.end())
        return &*found;
    reject(key, "is missing");
    return nullptr;
}

std::string JsonFields::pathOf(const std::string& key) const
{
    if (key.empty())
        return m_path.empty() ? "the file" : m_path;
    return m_path.empty() ? key : m_path + "." + key;
}

Result<JsonFields> readJsonObject(const std::filesystem::path& file, int newestFormat)
{
    const auto bytes = readFile(file, kMaxFileBytes);
    if (!bytes && bytes.error().code == ErrorCode::FileTooLarge)
        return failure(ErrorCode::ManifestInvalid, Stage::Models, file.string(),
                       "more than a manifest can hold", bytes.error().facts);
    if (!bytes)
        return passOn(bytes);
    const auto* text = reinterpret_cast<const char*>(bytes->data());
    KeyWatch watch;
    const auto json =
        nlohmann::json::parse(text, text + bytes->size(), watch, false);
    if (json.is_discarded())
        return failure(ErrorCode::ManifestInvalid, Stage::Models, file.string(), "not JSON");
    if (!watch.twice().empty())
        return failure(ErrorCode::ManifestInvalid, Stage::Models, file.string(),
                       watch.twice() + " stands there twice", {{"field", watch.twice()}});
    JsonFields fields(json, file);
    const int format = fields.integer("format", 1, std::numeric_limits<int>::max());
    if (format > newestFormat)
        return failure(ErrorCode::ManifestInvalid, Stage::Models, file.string(),
                       "written for a newer version of this program",
                       {{"field", "format"},
                        {"format", std::to_string(format)},
                        {"newestFormat", std::to_string(newestFormat)}});
    return fields;
}

} // namespace semblance::matching
