// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semblance::tests {

/// Which library that is neither the house's nor Qt nor the system's a header with this name in
/// angle brackets is of: "OpenCV"; empty for any other.
QString foreignLibraryOf(const QString& header);
/// Whether the room is one of those that may name the library.
bool mayName(const QString& room, const QString& library);

} // namespace semblance::tests
