// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/MetadataDates.h"

#include <array>
#include <charconv>
#include <chrono>

namespace semblance::imagery {

namespace {

struct DatePair
{
    const char* taken;
    const char* changed;
};

constexpr std::array kPairs{DatePair{"Exif.Photo.DateTimeOriginal", "Exif.Image.DateTime"},
                            DatePair{"Xmp.exif.DateTimeOriginal", "Xmp.xmp.ModifyDate"},
                            DatePair{"Xmp.xmp.CreateDate", "Xmp.xmp.ModifyDate"}};

constexpr double kMinutesPerHour = 60;

/// Of digits alone.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return std::nullopt;
    const std::string_view part = text.substr(at, count);
    int number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc() || end != part.data() + part.size() || part.front() == '-')
        return std::nullopt;
    return number;
}

std::optional<Trace> traceOf(const DatePair& pair, const MetadataReport& metadata)
{
    const MetadataEntry* taken = metadata.find(pair.taken);
    const MetadataEntry* changed = metadata.find(pair.changed);
    if (!taken || !changed)
        return std::nullopt;
    const auto before = minutesOf(taken->value);
    const auto after = minutesOf(changed->value);
    if (!before || !after)
        return std::nullopt;
    // A camera writes both at once, or as long as it takes to store a picture.
    constexpr double kAtOnceMinutes = 2;
    const double hours = (*after - *before) / kMinutesPerHour;
    if (hours * kMinutesPerHour > kAtOnceMinutes)
        return Trace{std::string(trace::kChangedLater), hours,
                     taken->value + " (" + taken->key + "), " + changed->value + " (" +
                         changed->key + ")"};
    if (hours * kMinutesPerHour < -kAtOnceMinutes)
        return Trace{std::string(trace::kChangedBefore), -hours,
                     changed->value + " (" + changed->key + "), " + taken->value + " (" +
                         taken->key + ")"};
    return std::nullopt;
}

/// Of taking and changing a picture; none says which zone it is in.
constexpr std::array<std::string_view, 9> kDates{
    "Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized", "Exif.Image.DateTime",
    "Xmp.exif.DateTimeOriginal",   "Xmp.exif.DateTimeDigitized",   "Xmp.photoshop.DateCreated",
    "Xmp.xmp.CreateDate",          "Xmp.xmp.ModifyDate",           "Xmp.xmp.MetadataDate"};

} // namespace

std::optional<double> minutesOf(std::string_view date)
{
    const auto year = digits(date, 0, 4);
    const auto month = digits(date, 5, 2);
    const auto day = digits(date, 8, 2);
    const auto hour = digits(date, 11, 2);
    const auto minute = digits(date, 14, 2);
    if (!year || !month || !day || !hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day ymd{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                             std::chrono::day(unsigned(*day))};
    // "0000:00:00 00:00:00" stands where nobody knows.
    if (!ymd.ok() || *year == 0)
        return std::nullopt;
    const double seconds = digits(date, 17, 2).value_or(0);
    constexpr double kMinutesPerDay = 1440;
    return double(sys_days(ymd).time_since_epoch().count()) * kMinutesPerDay + *hour * 60.0 +
           *minute + seconds / 60;
}

std::vector<Trace> dateTraces(const MetadataReport& metadata)
{
    for (const DatePair& pair : kPairs) {
        if (const auto found = traceOf(pair, metadata))
            return {*found};
    }
    return {};
}

std::optional<Trace> laterDateTrace(const MetadataReport& metadata, double thereMinutes)
{
    constexpr double kZonesMinutes = 24 * kMinutesPerHour;
    const MetadataEntry* latest = nullptr;
    double latestMinutes = thereMinutes + kZonesMinutes;
    for (const std::string_view key : kDates) {
        const MetadataEntry* entry = metadata.find(std::string(key));
        const auto minutes = entry ? minutesOf(entry->value) : std::nullopt;
        if (!minutes || *minutes <= latestMinutes)
            continue;
        latest = entry;
        latestMinutes = *minutes;
    }
    if (!latest)
        return std::nullopt;
    return Trace{std::string(trace::kDatedLater), (latestMinutes - thereMinutes) / kMinutesPerHour,
                 latest->value + " (" + latest->key + ")"};
}

} // namespace semblance::imagery
