// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Image.h"

#include <cstddef>
#include <string>

namespace semblance::matching {

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
    virtual Result<Image> image(std::size_t frame, const StopToken& stop) = 0;
};

} // namespace semblance::matching
