// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/VideoFrameOrigins.h"
#include "storage/sql/SqlConnections.h"

namespace semblance::storage {

/// Origins of frames as rows of `exhibit_video_frame`.
class SqlVideoFrames final : public casework::VideoFrameOrigins
{
public:
    explicit SqlVideoFrames(const SqlConnections& connections) : m_connections(connections) {}

    Result<void> note(ExhibitId exhibit, const imagery::FrameOrigin& origin) override;
    Result<std::optional<imagery::FrameOrigin>> of(ExhibitId exhibit) const override;

private:
    const SqlConnections& m_connections;
};

} // namespace semblance::storage
