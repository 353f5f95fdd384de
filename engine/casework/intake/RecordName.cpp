// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/RecordName.h"

#include <algorithm>

namespace semblance::casework {

namespace {

/// Turns the order of what stands around it: a name could then read as another.
bool isDirectionMark(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control ||
           character.category() == QChar::Separator_Line ||
           character.category() == QChar::Separator_Paragraph || isDirectionMark(character);
}

/// Zero-width and other formatting characters leave nothing on the screen.
bool isSeen(QChar character)
{
    return !character.isSpace() && character.category() != QChar::Other_Format;
}

} // namespace

std::optional<std::string> whyNoName(const QString& name)
{
    if (std::none_of(name.begin(), name.end(), isSeen))
        return "is blank";
    if (name.size() > kLongestName)
        return "is longer than " + std::to_string(kLongestName) + " characters";
    if (std::any_of(name.begin(), name.end(), isControl))
        return "holds a line break or a control character";
    return std::nullopt;
}

} // namespace semblance::casework
