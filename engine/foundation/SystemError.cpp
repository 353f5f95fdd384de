// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/SystemError.h"

#include <cerrno>
#include <system_error>

namespace semblance {

ErrorCode codeForReading(int systemError)
{
    return systemError == ENOENT || systemError == ENOTDIR ? ErrorCode::FileNotFound
                                                           : ErrorCode::FileUnreadable;
}

ErrorCode codeForWriting(int systemError)
{
    // A limit on the size of files is to a program what a full disk is.
    const bool isFull = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
    return isFull ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
}

tl::unexpected<Error> readingFailed(Stage stage, const std::filesystem::path& path, int systemError)
{
    return failure(codeForReading(systemError), stage, path.string(),
                   std::generic_category().message(systemError));
}

tl::unexpected<Error> writingFailed(Stage stage, const std::filesystem::path& path, int systemError)
{
    return failure(codeForWriting(systemError), stage, path.string(),
                   std::generic_category().message(systemError));
}

} // namespace semblance
