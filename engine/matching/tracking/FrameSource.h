// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Image.h"
#include "imagery/video/FrameFaults.h"

#include <cstddef>
#include <optional>
#include <string>

namespace semblance::matching {

/// A decoded frame, and what is known against it; never FrameDoubt::Lost.
struct SourceFrame
{
    Image image;
    std::optional<imagery::FrameDoubt> doubt = {};
};

/// Where frames come from, numbered from 0 in the order of showing. One thread at a time.
class FrameSource
{
public:
    virtual ~FrameSource() = default;

    virtual std::size_t count() const = 0;
    /// Since the first frame; rising.
    virtual double secondsOf(std::size_t frame) const = 0;
    /// How messages name it.
    virtual std::string name() const = 0;
    /// Cheap for frames in rising order. FrameNotFound: this one cannot be decoded, others may.
    /// Fails otherwise: whatever makes going on pointless, Cancelled.
    virtual Result<SourceFrame> frame(std::size_t number, const StopToken& stop) = 0;
};

} // namespace semblance::matching
