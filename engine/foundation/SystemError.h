// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <filesystem>

namespace semblance {

/// What a value of the system's errno means for a file that was to be read: FileNotFound,
/// FileUnreadable.
ErrorCode codeForReading(int systemError);
/// For a file or folder that was to be written: DiskFull (also a used-up quota), FileNotWritable.
ErrorCode codeForWriting(int systemError);

/// The same as an error that names `path` and the system's reason.
tl::unexpected<Error> readingFailed(Stage stage, const std::filesystem::path& path,
                                    int systemError);
tl::unexpected<Error> writingFailed(Stage stage, const std::filesystem::path& path,
                                    int systemError);

} // namespace semblance
