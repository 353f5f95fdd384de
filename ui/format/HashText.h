// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/crypto/Sha256.h"

#include <QString>

namespace semblance::ui {

/// The first 8 of 64 digits; the whole value belongs beside it, to copy.
QString shortHash(const Sha256& hash);
/// All 64 digits.
QString wholeHash(const Sha256& hash);

} // namespace semblance::ui
