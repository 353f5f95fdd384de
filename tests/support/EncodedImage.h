// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/imaging/Photograph.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace semblance::tests {

/// What a file for a test is to hold. Formats that know both are written without loss unless
/// `quality` is given.
struct EncodeAs
{
    ImageFormat format = ImageFormat::Png;
    /// 8 or 16; an 8-bit value v becomes 257·v.
    int bits = 8;
    /// "RGB", "grey" (the red channel), "CMYK" (three inks 255 − rgb, no black) or "palette" (PNG
    /// only).
    std::string colourModel = "RGB";
    /// Adds opacity that rises from 0 at the left to 255 at the right: see `rampOpacity`.
    bool hasAlpha = false;
    std::optional<int> quality = {};
    int exifOrientation = 1;
    bool isInterlaced = false;
    /// More pictures, every other one inverted, in TIFF and WebP.
    int pictureCount = 1;
    /// TIFF only: "none", "lzw", "deflate", "jpeg", "packbits".
    std::string compression = "none";
    bool isTiled = false;
    /// TIFF only: 32-bit floating point.
    bool isFloat = false;
    Bytes colourProfile = {};
};

/// Empty where this machine's libvips cannot write the format; BMP is written as 24 bits without
/// libvips.
std::optional<Bytes> encoded(const Image& image, const EncodeAs& as);

/// The opacity of column `x` when EncodeAs::hasAlpha is set.
int rampOpacity(int x, int widthPx);

/// A profile that libvips carries: "srgb" or "p3".
Bytes builtInProfile(const char* name);

/// Big- or little-endian number at `offset`, to forge headers.
void poke(Bytes& bytes, std::size_t offset, std::uint32_t value, int byteCount, bool isBigEndian);
/// Where `pattern` first stands. Must be there.
std::size_t positionOf(const Bytes& bytes, std::span<const std::uint8_t> pattern);

} // namespace semblance::tests
