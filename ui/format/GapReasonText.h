// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semblance::ui {

/// Why a part of a file's metadata is not there (MetadataGap::reason), in the window's language as
/// far as the sentence is the program's own; what a library said stays as it is. Both of one line
/// and without characters that nobody sees.
QString gapReasonText(const QString& reason);
/// MetadataGap::part: a format's own name ("XMP") stays as it is.
QString gapPartText(const QString& part);

} // namespace semblance::ui
