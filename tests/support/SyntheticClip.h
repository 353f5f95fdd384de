// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace semblance::tests {

/// How a clip is to be made. Each frame shows its number, which numberIn reads, on a moving ground.
struct ClipRecipe
{
    /// FFmpeg's names of an encoder and a container: "libx264", "mp4".
    std::string encoder = "libx264";
    std::string container = "mp4";
    SizePx size{160, 96};
    int frames = 60;
    int ratePerSecond = 25;
    int keyEvery = 12;
    int bFrames = 2;
    std::string pixelFormat = "yuv420p";
    /// Of the encoder and of the container: {"x264-params", "open-gop=1"}.
    std::vector<std::pair<std::string, std::string>> encoderOptions = {};
    std::vector<std::pair<std::string, std::string>> containerOptions = {};
    /// Of the stream: {"timecode", "10:00:00:00"}.
    std::vector<std::pair<std::string, std::string>> tags = {};
    bool isInterlaced = false;
    /// Clockwise, by which the file says that it is to be turned: 0, 90, 180, 270.
    int rotationDeg = 0;
    /// When each frame is shown, in 1/`ratePerSecond` s · 1/`ticksPerFrame`; empty: evenly.
    std::vector<std::int64_t> times = {};
    int ticksPerFrame = 1;
    /// Of the matrix, as FFmpeg numbers them (1: BT.709, 6: SMPTE 170M, 2: not said).
    int matrix = 2;
    bool isFullRange = false;
    /// In place of the numbered frames: RGB of `size`.
    std::function<Image(int)> picture = {};
    /// A tone beside the pictures.
    bool hasSound = false;
    /// No pictures at all.
    bool isSoundOnly = false;
};

/// Whether this computer has the encoder.
bool hasEncoder(const std::string& name);

/// Writes the clip. Empty where all went well, else the reason.
std::string writeClip(const std::filesystem::path& path, const ClipRecipe& recipe);

/// The picture of frame `number` as writeClip makes it.
Image numberedPicture(SizePx size, int number);
/// The number that a frame shows; empty where none can be read.
std::optional<int> numberIn(const Image& image);

} // namespace semblance::tests
