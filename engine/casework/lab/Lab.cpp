// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/Lab.h"

namespace semblance::casework {

Lab::~Lab() = default;

LabDirectory::~LabDirectory() = default;

} // namespace semblance::casework
