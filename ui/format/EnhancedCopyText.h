// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"

#include <QStringList>

namespace semblance::ui {

/// What must be said wherever an enhanced copy is shown: "Enhanced copy of exhibit 1: original ▸
/// Levels.", and that it is mirrored, where it is. Empty for an exhibit that came in.
QStringList copyLines(const std::vector<casework::Derivation>& derivations);

} // namespace semblance::ui
