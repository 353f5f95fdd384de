// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/SourceTypes.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace semblance::imagery {

namespace {

struct SourceWord
{
    std::string_view word;
    SourceKind kind;
};

constexpr std::array kSourceWords{
    SourceWord{"trainedalgorithmicmedia", SourceKind::NoCamera},
    SourceWord{"compositewithtrainedalgorithmicmedia", SourceKind::NoCamera},
    SourceWord{"compositesynthetic", SourceKind::NoCamera},
    SourceWord{"algorithmicmedia", SourceKind::NoCamera},
    SourceWord{"datadrivenmedia", SourceKind::NoCamera},
    SourceWord{"digitalart", SourceKind::NoCamera},
    SourceWord{"digitalcreation", SourceKind::NoCamera},
    SourceWord{"softwareimage", SourceKind::NoCamera},
    SourceWord{"virtualrecording", SourceKind::NoCamera},
    SourceWord{"screencapture", SourceKind::NoCamera},
    SourceWord{"algorithmicallyenhanced", SourceKind::Edited},
    SourceWord{"humanedits", SourceKind::Edited},
    SourceWord{"minorhumanedits", SourceKind::Edited},
    SourceWord{"composite", SourceKind::Edited},
    SourceWord{"compositecapture", SourceKind::Edited},
    SourceWord{"print", SourceKind::Scanned},
    SourceWord{"negativefilm", SourceKind::Scanned},
    SourceWord{"positivefilm", SourceKind::Scanned}};

bool isSourceKey(std::string_view key)
{
    return key.ends_with("DigitalSourceType") || key.ends_with("DigitalSourcefileType");
}

} // namespace

std::string sourceWord(std::string_view value)
{
    while (value.ends_with('/') || value.ends_with(' '))
        value.remove_suffix(1);
    const auto slash = value.find_last_of("/:");
    std::string word(slash == std::string_view::npos ? value : value.substr(slash + 1));
    std::ranges::transform(word, word.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return word;
}

std::optional<SourceKind> kindOfSource(std::string_view value)
{
    const auto found = std::ranges::find(kSourceWords, sourceWord(value), &SourceWord::word);
    return found == kSourceWords.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<Trace> sourceTypeTrace(const MetadataReport& metadata)
{
    constexpr std::size_t kLongest = 200;
    for (const MetadataEntry& entry : metadata.entries) {
        if (isSourceKey(entry.key) && entry.value.size() < kLongest && kindOfSource(entry.value))
            return Trace{std::string(trace::kSourceType), {}, entry.value};
    }
    return std::nullopt;
}

} // namespace semblance::imagery
