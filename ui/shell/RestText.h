// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/JobList.h"

namespace semblance::ui {

/// What stays of the work that runs when it is stopped, a sentence for each kind of it.
QString restText(const std::vector<JobState>& jobs);

} // namespace semblance::ui
