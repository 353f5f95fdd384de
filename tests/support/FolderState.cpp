// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FolderState.h"

#include "foundation/crypto/Sha256.h"

namespace semblance::tests {

std::map<std::string, std::string> stateOf(const std::filesystem::path& folder)
{
    namespace fs = std::filesystem;
    std::map<std::string, std::string> state;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto time = entry.last_write_time().time_since_epoch().count();
        const auto hash = entry.is_regular_file() ? Sha256::ofFile(entry.path()) : Sha256();
        state.emplace(entry.path().string(),
                      (hash ? hash->hex() : hash.error().detail) + " " + std::to_string(time));
    }
    return state;
}

} // namespace semblance::tests
