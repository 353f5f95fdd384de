// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "matching/pipeline/FacePipeline.h"

#include <vector>

namespace semblance::ui {

/// No detector has found one of them: the image may not have been searched.
bool isAllDrawn(const std::vector<casework::ExhibitFace>& faces);

/// Faces that people drew before stay as they are; found ones follow in their order, from
/// `nextMark` on. A person's box stands for the face that was found in it: what the two share is at
/// least half of what they cover together.
std::vector<casework::ExhibitFace> withFound(std::vector<casework::ExhibitFace> drawn,
                                             const std::vector<matching::LocatedFace>& found,
                                             int nextMark);

} // namespace semblance::ui
