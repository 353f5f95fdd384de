// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/UnfinishedEnrolment.h"

#include "foundation/Utf8Name.h"

#include <system_error>

namespace semblance::casework {

namespace {

/// One text for one place, however the person wrote it.
QString recordedPath(const std::filesystem::path& path)
{
    if (path.empty())
        return {};
    std::error_code ignored;
    auto absolute = std::filesystem::absolute(path, ignored).lexically_normal();
    if (!absolute.has_filename() && absolute.has_relative_path())
        absolute = absolute.parent_path();
    return QString::fromStdString(utf8Name(absolute.string()));
}

} // namespace

EnrolmentSource sourceOf(const std::filesystem::path& folder, const std::filesystem::path& table)
{
    return {recordedPath(folder), recordedPath(table)};
}

} // namespace semblance::casework
