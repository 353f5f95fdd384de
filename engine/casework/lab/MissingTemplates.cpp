// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/MissingTemplates.h"

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

Error lackOf(const Gallery& gallery, std::size_t references, std::vector<ErrorFact> more)
{
    more.insert(more.begin(), {"references", std::to_string(references)});
    return {ErrorCode::TemplatesMissing,
            Stage::Storage,
            gallery.name.toStdString(),
            {},
            std::move(more)};
}

Result<void> addLacks(const GalleryRepository& galleries, const Gallery& gallery,
                      const std::vector<ModelIdentity>& models, std::vector<Error>& found)
{
    const auto lacking = lackingIn(galleries, gallery, models);
    if (!lacking)
        return passOn(lacking);
    std::map<std::size_t, std::vector<std::int64_t>> ofModel;
    std::size_t without = 0;
    for (const auto& [reference, lacked] : *lacking) {
        if (lacked.size() == models.size()) {
            ++without;
            continue;
        }
        for (const std::size_t model : lacked)
            ofModel[model].push_back(reference);
    }
    if (without > 0)
        found.push_back(lackOf(gallery, without, {}));
    for (const auto& [model, references] : ofModel) {
        const auto first = galleries.reference(ReferenceId{references.front()});
        if (!first)
            return passOn(first);
        found.push_back(
            lackOf(gallery, references.size(),
                   {{kModelFact, models[model].id}, {kFirstFact, first->image.toStdString()}}));
    }
    return {};
}

} // namespace

Result<std::vector<Error>> missingTemplates(const GalleryRepository& galleries,
                                            const std::vector<ModelIdentity>& models)
{
    const auto all = galleries.all();
    if (!all)
        return passOn(all);
    std::vector<Error> found;
    for (const Gallery& gallery : *all) {
        const auto added = addLacks(galleries, gallery, models, found);
        if (!added)
            return passOn(added);
    }
    return found;
}

} // namespace semblance::casework
