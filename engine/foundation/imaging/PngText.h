// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <span>
#include <string>
#include <vector>

namespace semblance {

/// One text chunk of a PNG file.
struct PngText
{
    /// 1 to 79 characters of ASCII.
    std::string key;
    /// UTF-8.
    std::string value;

    friend bool operator==(const PngText&, const PngText&) = default;
};

/// Key and value of the text by which a frame that was taken out of a video says that its decoder
/// made up parts of it, or may have.
inline constexpr const char* kConcealedText = "Semblance:Concealed";
inline constexpr const char* kIsConcealed = "yes";

/// `png` with `texts`, in their order, as international text chunks (iTXt, not compressed) before
/// its pixels; bytes too short to be a PNG stay as they are. Thread-safe.
Bytes withPngTexts(std::span<const std::byte> png, const std::vector<PngText>& texts);

/// The texts of a PNG that are not compressed (iTXt, tEXt), wherever they stand in it, in their
/// order; of other bytes what can be read, mostly none. Thread-safe.
std::vector<PngText> pngTexts(std::span<const std::byte> png);

} // namespace semblance
