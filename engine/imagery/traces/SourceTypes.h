// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/MetadataReport.h"
#include "imagery/traces/Trace.h"

#include <optional>
#include <string>
#include <string_view>

namespace semblance::imagery {

/// What a word of the vocabulary "Digital Source Type" comes to.
enum class SourceKind
{
    /// Generated, drawn, put together with generated parts, or taken of a screen.
    NoCamera,
    /// A camera's, and worked over or put together of several.
    Edited,
    /// Of a print or of film.
    Scanned,
};

/// "https://cv.iptc.org/newscodes/digitalsourcetype/digitalArt" and "digitalArt" → "digitalart".
std::string sourceWord(std::string_view value);
/// Empty of what came from a camera as it is, and of other words. Source: IPTC NewsCodes,
/// http://cv.iptc.org/newscodes/digitalsourcetype, with the words that it has retired.
std::optional<SourceKind> kindOfSource(std::string_view value);

/// sourceType, by the first entry of which kindOfSource knows the value. Thread-safe.
std::optional<Trace> sourceTypeTrace(const MetadataReport& metadata);

} // namespace semblance::imagery
