// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace semblance::ui {

/// Why a measure has no value, in the person's language; a reason that nobody put into words stays
/// as the engine gives it.
QString absenceText(const std::string& reason);

} // namespace semblance::ui
