// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

namespace semblance::casework {

/// Which models references are to rest on: those of the engine in use.
struct WantedModels
{
    std::vector<matching::ModelIdentity> templates;
    /// As QualityReport::models; empty where that is not known.
    std::string quality;
};

/// How many references of a gallery TemplateRefresh would work on.
struct RefreshNeed
{
    /// Without a template of one of the models, so that the gallery cannot be searched.
    std::size_t withoutTemplates = 0;
    /// Whose quality other models measured, or nobody knows which.
    std::size_t measuredOtherwise = 0;
    /// Without templates as well, and an earlier refresh could make none: the gallery's problems
    /// say why. Nobody waits for these.
    std::size_t beyondMending = 0;
    /// All that an earlier refresh could do nothing for, those without templates too: most of them
    /// have lost their originals, whatever engine is in use by now.
    std::size_t failedBefore = 0;

    bool isAny() const { return withoutTemplates + measuredOtherwise > 0; }
};

/// Fails: as GalleryRepository::withoutTemplates, measuredOtherwise, problems.
Result<RefreshNeed> refreshNeed(const GalleryRepository& galleries, GalleryId gallery,
                                const WantedModels& models);

} // namespace semblance::casework
