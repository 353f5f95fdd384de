// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace semblance::tests {

/// The folder of evaluation data that lies outside the repository: $SEMBLANCE_SHARED, else
/// ../shared beside the source tree. Empty where it is absent; such tests skip with
/// `kNoSharedData`.
std::optional<std::filesystem::path> sharedFolder();

/// Debian's packaged photographs (folders `johns` and `faces`): $SEMBLANCE_PHOTOGRAPHS, else where
/// packaging/setup.sh unpacked them, else the documentation folder of libdlib19.1. Empty where they
/// are absent.
std::optional<std::filesystem::path> packagedPhotographs();

/// The default model pack of this build: $SEMBLANCE_MODELS.
std::optional<std::filesystem::path> defaultModels();

inline constexpr const char* kNoSharedData =
    "the evaluation data is not here: set SEMBLANCE_SHARED to its folder";
inline constexpr const char* kNoPackagedPhotographs =
    "the packaged photographs are not here: run packaging/setup.sh";
inline constexpr const char* kNoModels =
    "the default models are not here: run packaging/setup.sh";

} // namespace semblance::tests
