// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/MetadataReport.h"
#include "imagery/traces/Trace.h"

namespace semblance::imagery {

/// The programs that metadata names: imageGenerator, compositeProgram, redrawingSoftware and
/// editingSoftware, one trace each at the most. A name is what somebody wrote there; of several the
/// first five are kept. Thread-safe.
std::vector<Trace> softwareTraces(const MetadataReport& metadata);

} // namespace semblance::imagery
