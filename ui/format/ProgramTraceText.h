// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/TraceText.h"

namespace semblance::ui {

/// The words for traces of what made a picture: a program, or a source that the file states. As
/// traceText.
TraceText imageGeneratorText(const imagery::Trace& trace);
TraceText sourceTypeText(const imagery::Trace& trace);
TraceText compositeProgramText(const imagery::Trace& trace);
TraceText redrawingSoftwareText(const imagery::Trace& trace);
TraceText editingSoftwareText(const imagery::Trace& trace);

} // namespace semblance::ui
