// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/Provenance.h"

#include <QString>

namespace semblance::ui {

/// "Photograph of a screen".
QString provenanceText(casework::ProvenanceType type);
/// What that is, and what it means for search and comparison: one or two sentences.
QString provenanceMeaning(casework::ProvenanceType type);

} // namespace semblance::ui
