// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/Wiring.h"

#include "storage/lab/FolderLabDirectory.h"

namespace semblance::app {

std::unique_ptr<casework::LabDirectory> makeLabDirectory(const Clock& clock)
{
    return std::make_unique<storage::FolderLabDirectory>(clock);
}

Result<std::shared_ptr<const matching::FacePipeline>> loadEngine(const Installation& installation)
{
    const auto pack = matching::ModelPack::open(installation.models);
    if (!pack)
        return passOn(pack);
    return matching::FacePipeline::load(*pack);
}

Result<casework::SearchPolicy> loadSearchPolicy(const Installation& installation)
{
    return casework::readSearchPolicy(installation.searchPolicy);
}

} // namespace semblance::app
