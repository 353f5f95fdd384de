// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/imaging/Image.h"
#include "imagery/video/AvHandles.h"

#include <array>
#include <memory>
#include <string>

namespace semblance::imagery {

/// Which matrix took a frame to R'G'B'.
struct UsedColours
{
    /// "bt709", "smpte170m": FFmpeg's words; "rgb" where there was none to undo.
    std::string matrix;
    /// The stream does not say: up to 576 rows and 1024 columns BT.601, else BT.709.
    bool isAssumed = false;
    bool isFullRange = false;
};

UsedColours coloursUsedFor(const AVFrame& frame);

/// Frames as images, 8 bits a channel: chroma at its own place, rounded rather than cut off, the
/// fields of interlaced frames each by itself. The same samples give the same pixels. One thread.
class FrameColours
{
public:
    /// As it is stored. `name`: of the file, for errors. Fails: VideoUnsupported (a layout of
    /// samples that cannot be read), OutOfMemory, BackendFailed.
    Result<Image> imageOf(const AVFrame& frame, const std::string& name);

private:
    struct Layout
    {
        int width = 0;
        int height = 0;
        AVPixelFormat format = AV_PIX_FMT_NONE;
        int matrix = 0;
        bool isFullRange = false;

        friend bool operator==(const Layout&, const Layout&) = default;
    };
    struct Scaler
    {
        Layout layout;
        AvScaler context;
    };

    static Layout layoutOf(const AVFrame& frame);
    SwsContext* scalerFor(std::size_t place, const Layout& layout);

    /// Whole frames, upper fields, lower fields.
    std::array<Scaler, 3> m_scalers;
};

} // namespace semblance::imagery
