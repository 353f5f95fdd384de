// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Orientation.h"

#include <string>

namespace semblance {

enum class ImageFormat
{
    Jpeg,
    Png,
    Tiff,
    Bmp,
    WebP,
    Jpeg2000,
    Heic,
};

/// What the file held before it became 8-bit RGB.
struct SourceEncoding
{
    ImageFormat format = ImageFormat::Jpeg;
    int bitsPerChannel = 8;
    /// "grey", "RGB", "CMYK", "Lab" or "palette": the file's own colour model.
    std::string colourModel;
    bool hasAlpha = false;
    bool hasColourProfile = false;
    /// More than one picture in the file (a burst, a page of a scan): the first was taken.
    int pictureCount = 1;
    /// What the decoder complained of while it went on: the file is damaged, and parts of the
    /// picture may be wrong. Technical; empty where nothing was wrong. Only JPEG's decoder goes on;
    /// a frame of a video that was reported as damaged says so itself (kDamagedFrameComplaint).
    std::string complaint;
    /// The file ends before the mark that ends it (JPEG), though every pixel is there.
    bool lacksEnd = false;

    /// More bits a channel than the engine, the measures and the screen get to see.
    bool hasMoreThanIsRead() const { return bitsPerChannel > kReadBits; }
    static constexpr int kReadBits = 8;
};

/// Of a frame of a video whose decoder made up parts of it, or may have.
inline constexpr const char* kDamagedFrameComplaint = "the video's decoder made up parts of it";

/// A decoded image. Every box and point of the engine is in pixels of `stored`, whatever
/// `orientation` says.
struct Photograph
{
    Image stored;
    Orientation orientation = Orientation::TopLeft;
    SourceEncoding encoding;
    /// How messages name it: the file's path as given.
    std::string name;

    OrientationMap map() const { return {stored.size(), orientation}; }
    Image upright() const { return semblance::upright(stored, orientation); }
};

} // namespace semblance
