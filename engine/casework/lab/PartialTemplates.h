// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <vector>

namespace semblance::casework {

/// Of a fault by partlyWithoutTemplates: the model, and the first reference that lacks its
/// template.
inline constexpr const char* kModelFact = "model";
inline constexpr const char* kFirstFact = "first";

/// References that have templates of some of `models` and lack those of others, as after a loss or
/// a change of the engine: a TemplatesMissing (fact "references": how many) for each gallery and
/// model. One that has none of them is another engine's as a whole, which is no fault.
/// Fails: as GalleryRepository::all, withoutTemplates, reference.
Result<std::vector<Error>>
partlyWithoutTemplates(const GalleryRepository& galleries,
                       const std::vector<matching::ModelIdentity>& models);

} // namespace semblance::casework
