// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/RefreshNeed.h"

#include "casework/gallery/EnrolmentReport.h"

#include <algorithm>
#include <set>

namespace semblance::casework {

namespace {

/// As TemplateRefresh noted them.
Result<std::set<std::string>> failedBefore(const GalleryRepository& galleries, GalleryId gallery)
{
    const auto problems = galleries.problems(gallery);
    if (!problems)
        return passOn(problems);
    std::set<std::string> references;
    for (const EnrolmentProblem& problem : *problems) {
        if (isOfReference(problem))
            references.insert(factOf(problem.error, kReferenceFact));
    }
    return references;
}

} // namespace

Result<RefreshNeed> refreshNeed(const GalleryRepository& galleries, GalleryId gallery,
                                const WantedModels& models)
{
    const auto lacking = models.templates.empty()
                             ? Result<std::vector<ReferenceId>>(std::vector<ReferenceId>())
                             : galleries.withoutTemplates(gallery, models.templates);
    if (!lacking)
        return passOn(lacking);
    const auto measured = models.quality.empty()
                              ? Result<std::vector<ReferenceId>>(std::vector<ReferenceId>())
                              : galleries.measuredOtherwise(gallery, models.quality);
    if (!measured)
        return passOn(measured);
    const auto known = failedBefore(galleries, gallery);
    if (!known)
        return passOn(known);
    const auto isKnown = [&known](ReferenceId reference) {
        return known->contains(std::to_string(reference.value));
    };
    const auto count = [&isKnown](const std::vector<ReferenceId>& references) {
        return static_cast<std::size_t>(
            std::count_if(references.begin(), references.end(), isKnown));
    };
    return RefreshNeed{lacking->size() - count(*lacking), measured->size() - count(*measured),
                       count(*lacking), known->size()};
}

} // namespace semblance::casework
