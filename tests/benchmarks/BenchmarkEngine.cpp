// SPDX-License-Identifier: GPL-3.0-or-later
#include "BenchmarkEngine.h"

namespace semblance::benchmarks {

std::shared_ptr<const matching::FacePipeline> engineFor(int argumentCount, char** arguments, int at)
{
    const char* folder =
        argumentCount > at ? arguments[at] : std::getenv("SEMBLANCE_MODELS");
    if (!folder) {
        std::cerr << "which models? name their folder or set SEMBLANCE_MODELS\n";
        std::exit(2);
    }
    return need(matching::ModelPack::open({folder, {}}).and_then(matching::FacePipeline::load));
}

} // namespace semblance::benchmarks
