// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/ClipTime.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <vector>

namespace semblance::imagery {

namespace {

constexpr double kMostSeconds = 1e9;

std::vector<std::string> partsOf(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == ':')
            parts.emplace_back();
        else
            parts.back().push_back(c == ',' ? '.' : c);
    }
    return parts;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits, with one point among them where `mayHaveFraction`.
std::optional<double> numberOf(const std::string& text, bool mayHaveFraction)
{
    const auto points = std::count(text.begin(), text.end(), '.');
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == '.'; });
    const bool hasDigits = std::any_of(text.begin(), text.end(), isDigit);
    if (!isPlain || !hasDigits || points > (mayHaveFraction ? 1 : 0))
        return std::nullopt;
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || value > kMostSeconds)
        return std::nullopt;
    return value;
}

} // namespace

std::string clipTimeText(double seconds)
{
    constexpr std::int64_t kThousand = 1000;
    constexpr std::int64_t kSixty = 60;
    const auto all = static_cast<std::int64_t>(std::llround(std::abs(seconds) * kThousand));
    const std::int64_t whole = all / kThousand;
    std::array<char, 48> text = {};
    std::snprintf(text.data(), text.size(), "%s%02lld:%02lld:%02lld.%03lld",
                  seconds < 0 && all > 0 ? "-" : "",
                  static_cast<long long>(whole / (kSixty * kSixty)),
                  static_cast<long long>(whole / kSixty % kSixty),
                  static_cast<long long>(whole % kSixty), static_cast<long long>(all % kThousand));
    return text.data();
}

std::optional<double> clipTimeOf(std::string_view text)
{
    constexpr double kSixty = 60;
    constexpr std::size_t kMostParts = 3;
    const auto parts = partsOf(text);
    if (parts.size() > kMostParts)
        return std::nullopt;
    double seconds = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = numberOf(parts[i], i + 1 == parts.size());
        if (!part || (i > 0 && *part >= kSixty))
            return std::nullopt;
        seconds = seconds * kSixty + *part;
    }
    return seconds;
}

} // namespace semblance::imagery
