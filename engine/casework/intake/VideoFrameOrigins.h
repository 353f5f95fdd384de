// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "imagery/video/FrameOrigin.h"

#include <optional>

namespace semblance::casework {

/// Where exhibits of the open lab come from that were taken out of a video. Thread-safe. Every
/// function fails with StorageFailed, LabBusy, LabReadOnly, DiskFull as well.
class VideoFrameOrigins
{
public:
    virtual ~VideoFrameOrigins() = default;

    /// Once for an exhibit: the same again changes nothing. Fails: InvalidInput (there is no such
    /// exhibit, or another origin is recorded for it).
    virtual Result<void> note(ExhibitId exhibit, const imagery::FrameOrigin& origin) = 0;
    /// Empty for an exhibit that came in otherwise.
    virtual Result<std::optional<imagery::FrameOrigin>> of(ExhibitId exhibit) const = 0;
};

} // namespace semblance::casework
