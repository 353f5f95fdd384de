// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/Provenance.h"

#include <algorithm>

namespace semblance::casework {

namespace {

/// Zero-width and other formatting characters leave nothing on the screen.
bool isVisible(QChar character)
{
    return !character.isSpace() && character.category() != QChar::Other_Format &&
           character.category() != QChar::Other_Control;
}

} // namespace

std::string_view name(ProvenanceType type)
{
    switch (type) {
    case ProvenanceType::Unknown:
        return "unknown";
    case ProvenanceType::CameraStill:
        return "cameraStill";
    case ProvenanceType::VideoFrame:
        return "videoFrame";
    case ProvenanceType::Photograph:
        return "photograph";
    case ProvenanceType::PhotographOfScreen:
        return "photographOfScreen";
    case ProvenanceType::Scan:
        return "scan";
    case ProvenanceType::SocialMedia:
        return "socialMedia";
    case ProvenanceType::Sketch:
        return "sketch";
    case ProvenanceType::Composite:
        return "composite";
    case ProvenanceType::GeneratedOrAltered:
        return "generatedOrAltered";
    }
    return {};
}

bool isOfACamera(ProvenanceType type)
{
    switch (type) {
    case ProvenanceType::CameraStill:
    case ProvenanceType::VideoFrame:
    case ProvenanceType::Photograph:
    case ProvenanceType::PhotographOfScreen:
    case ProvenanceType::Scan:
        return true;
    case ProvenanceType::Unknown:
    case ProvenanceType::SocialMedia:
    case ProvenanceType::Sketch:
    case ProvenanceType::Composite:
    case ProvenanceType::GeneratedOrAltered:
        return false;
    }
    return false;
}

bool isAsRecorded(ProvenanceType type)
{
    return type == ProvenanceType::CameraStill || type == ProvenanceType::VideoFrame;
}

std::optional<ProvenanceType> provenanceTypeFrom(std::string_view text)
{
    for (const ProvenanceType type : kProvenanceTypes) {
        if (name(type) == text)
            return type;
    }
    return std::nullopt;
}

bool isNeverSearchable(ProvenanceType type)
{
    switch (type) {
    case ProvenanceType::Sketch:
    case ProvenanceType::Composite:
    case ProvenanceType::GeneratedOrAltered:
        return true;
    case ProvenanceType::Unknown:
    case ProvenanceType::CameraStill:
    case ProvenanceType::VideoFrame:
    case ProvenanceType::Photograph:
    case ProvenanceType::PhotographOfScreen:
    case ProvenanceType::Scan:
    case ProvenanceType::SocialMedia:
        return false;
    }
    return false;
}

bool isRestricting(ProvenanceType type)
{
    return isNeverSearchable(type) || type == ProvenanceType::PhotographOfScreen ||
           type == ProvenanceType::Scan || type == ProvenanceType::SocialMedia;
}

std::optional<std::string> whyNoStatement(const ProvenanceStatement& statement)
{
    if (std::ranges::none_of(statement.saidBy, isVisible))
        return "nobody is named who says so";
    if (statement.saidBy.size() > kLongestProvenanceText ||
        statement.note.size() > kLongestProvenanceText)
        return "is longer than " + std::to_string(kLongestProvenanceText) + " characters";
    return std::nullopt;
}

std::optional<std::string> whyNoStatement(const ProvenanceStatement& statement,
                                          const std::optional<ProvenanceStatement>& before)
{
    if (auto why = whyNoStatement(statement))
        return why;
    const bool isReleased =
        before && isNeverSearchable(before->type) && !isNeverSearchable(statement.type);
    if (isReleased && !isReason(statement.note))
        return "is stated as “" + std::string(name(before->type)) +
               "”, which is never searched: a note must say, in at least a few letters, why that "
               "was wrong";
    return std::nullopt;
}

bool isReason(const QString& text)
{
    constexpr auto kLeast = 3;
    return std::ranges::count_if(text, [](QChar character) {
               return character.isLetterOrNumber() || character.isSurrogate();
           }) >= kLeast;
}

} // namespace semblance::casework
