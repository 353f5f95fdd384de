// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/MetadataReport.h"
#include "imagery/traces/Trace.h"

#include <optional>
#include <string_view>

namespace semblance::imagery {

/// Minutes since 1970-01-01 00:00 of "2026:03:04 05:06:07" (EXIF) or "2026-03-04T05:06:07…" (XMP),
/// as the clock that wrote it showed, whatever its zone; empty for anything else.
std::optional<double> minutesOf(std::string_view date);

/// changedLater and changedBefore: when the file was changed beside when the picture was taken,
/// each pair written by one standard, so that zones do not matter. Thread-safe.
std::vector<Trace> dateTraces(const MetadataReport& metadata);

/// datedLater: the latest of all dates that lie more than a day, for the sake of zones, behind
/// `thereMinutes`, when the file was there already (as minutesOf, UTC). Thread-safe.
std::optional<Trace> laterDateTrace(const MetadataReport& metadata, double thereMinutes);

} // namespace semblance::imagery
