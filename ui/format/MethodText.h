// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/StepSpec.h"

#include <QString>

namespace semblance::ui {

/// Where the method is described and which figures are fixed here, in the language of the window;
/// without a full stop. Records keep StepSpec::reference.
QString methodText(const imagery::StepSpec& spec);

} // namespace semblance::ui
