// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <vector>

namespace semblance::casework {

/// Of what missingTemplates finds: the model, and the first reference that lacks its template.
inline constexpr const char* kModelFact = "model";
inline constexpr const char* kFirstFact = "first";

/// References that lack templates of `models`: a TemplatesMissing (fact "references": how many) for
/// each gallery where some have none of them, and one, with the facts above, for each gallery and
/// model where some have those of other models. None is damage: the engine was changed since they
/// were enrolled, or a refresh was broken off; where neither was, templates were lost. A refresh
/// makes them anew in each case.
/// Fails: as GalleryRepository::all, withoutTemplates, reference.
Result<std::vector<Error>> missingTemplates(const GalleryRepository& galleries,
                                            const std::vector<matching::ModelIdentity>& models);

} // namespace semblance::casework
