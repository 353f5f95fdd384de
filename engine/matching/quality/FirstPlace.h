// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace semblance::matching {

/// How often a search with a face of few pixels put the right person first.
struct FirstPlaceFigures
{
    /// Share of searches, and where it lies with 95 % (matching::Resampling::share).
    double found = 0;
    double foundLow = 0;
    double foundHigh = 0;
};

/// How many people were searched.
inline constexpr int kFirstPlacePeople = 2611;
/// With fewer pixels between the eyes no search was measured.
inline constexpr double kFirstPlaceFromPx = 10;

/// Measured on people of LFW who took no part in any fit of quality, with the default pack, on
/// probes of which noise and compression were made as surveillance pictures have them (RESULTS.md,
/// "Few pixels"); between the measured distances linear. Empty outside of them. `interEyePx`: as
/// the measure InterEyeDistance gives it.
std::optional<FirstPlaceFigures> firstPlaceAt(double interEyePx);

} // namespace semblance::matching
