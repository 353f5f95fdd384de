// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace semblance::imagery {

/// A ratio of whole numbers: of time, or of a pixel's sides. Unknown: 0 over 1.
struct Ratio
{
    std::int64_t over = 0;
    std::int64_t under = 1;

    bool isKnown() const { return over > 0 && under > 0; }
    double value() const { return under == 0 ? 0 : double(over) / double(under); }

    friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// "00:01:02.345": hours, minutes, seconds and thousandths, rounded; hours may exceed 99. Times
/// below zero begin with "-".
std::string clipTimeText(double seconds);

/// "62.345", "1:02.345" or "00:01:02.345" in seconds; a comma is a point. Empty for anything else,
/// also where minutes or seconds behind a colon are 60 or more, or for what is below 0.
std::optional<double> clipTimeOf(std::string_view text);

} // namespace semblance::imagery
