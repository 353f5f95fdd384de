// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace semblance::ui {

/// In a few words, for cards and notes: why a stored image cannot be shown. Whether the lab's own
/// file is damaged or gone is told from what may pass.
QString imageProblemText(const Error& error);

} // namespace semblance::ui
