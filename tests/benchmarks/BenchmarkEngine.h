// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/pipeline/FacePipeline.h"

#include <cstdlib>
#include <iostream>
#include <memory>

namespace semblance::benchmarks {

/// What `result` holds; ends the program with the error where it is one.
template <typename T>
T need(Result<T> result)
{
    if (result)
        return std::move(*result);
    const Error& error = result.error();
    std::cerr << name(error.code) << " " << error.subject << ": " << error.detail << "\n";
    std::exit(1);
}

/// The engine of the models' folder that argument `at` names, else of $SEMBLANCE_MODELS; ends the
/// program with a message without both, and where a model does not load.
std::shared_ptr<const matching::FacePipeline> engineFor(int argumentCount, char** arguments,
                                                        int at);

} // namespace semblance::benchmarks
