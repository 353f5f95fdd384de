// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"

#include <QString>

#include <filesystem>

namespace semblance::ui {

/// What a file that comes in is to be treated as.
enum class IncomingKind
{
    /// Also what is neither: taking it in as an image says so.
    Image,
    Video,
};

/// By content, never by the whole of it. `wanted`: what it was chosen as; what can be both is that.
/// Blocking; not on the GUI thread. Fails: as imagery::VideoFile::open, of a file that is a video
/// but cannot be opened (its bytes or its name say that it is one); Cancelled.
Result<IncomingKind> incomingKind(const std::filesystem::path& file, const StopToken& stop,
                                  IncomingKind wanted = IncomingKind::Image);

/// Names that videos have, for file dialogs: "*.mp4 *.MP4 *.m4v …", also those of streams without a
/// container and of recorders. Any other name is looked into as well.
QString videoPatterns();

} // namespace semblance::ui
