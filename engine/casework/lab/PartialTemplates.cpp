// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/PartialTemplates.h"

#include <map>

namespace semblance::casework {

namespace {

using matching::ModelIdentity;

/// By reference: which of the models it lacks.
using Lacking = std::map<std::int64_t, std::vector<std::size_t>>;

Result<Lacking> lackingIn(const GalleryRepository& galleries, const Gallery& gallery,
                          const std::vector<ModelIdentity>& models)
{
    Lacking lacking;
    for (std::size_t model = 0; model < models.size(); ++model) {
        const auto references = galleries.withoutTemplates(gallery.id, {models[model]});
        if (!references)
            return passOn(references);
        for (const ReferenceId id : *references)
            lacking[id.value].push_back(model);
    }
    return lacking;
}

Result<void> addFaults(const GalleryRepository& galleries, const Gallery& gallery,
                       const std::vector<ModelIdentity>& models, std::vector<Error>& faults)
{
    const auto lacking = lackingIn(galleries, gallery, models);
    if (!lacking)
        return passOn(lacking);
    std::map<std::size_t, std::vector<std::int64_t>> ofModel;
    for (const auto& [reference, lacked] : *lacking) {
        if (lacked.size() == models.size())
            continue;
        for (const std::size_t model : lacked)
            ofModel[model].push_back(reference);
    }
    for (const auto& [model, references] : ofModel) {
        const auto first = galleries.reference(ReferenceId{references.front()});
        if (!first)
            return passOn(first);
        faults.push_back({ErrorCode::TemplatesMissing,
                          Stage::Storage,
                          gallery.name.toStdString(),
                          {},
                          {{"references", std::to_string(references.size())},
                           {kModelFact, models[model].id},
                           {kFirstFact, first->image.toStdString()}}});
    }
    return {};
}

} // namespace

Result<std::vector<Error>> partlyWithoutTemplates(const GalleryRepository& galleries,
                                                  const std::vector<ModelIdentity>& models)
{
    const auto all = galleries.all();
    if (!all)
        return passOn(all);
    std::vector<Error> faults;
    for (const Gallery& gallery : *all) {
        const auto added = addFaults(galleries, gallery, models, faults);
        if (!added)
            return passOn(added);
    }
    return faults;
}

} // namespace semblance::casework
