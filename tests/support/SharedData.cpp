// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SharedData.h"

#include <cstdlib>
#include <initializer_list>

namespace semblance::tests {

namespace fs = std::filesystem;

namespace {

fs::path environmentPath(const char* name)
{
    const char* value = std::getenv(name);
    return value ? fs::path(value) : fs::path();
}

std::optional<fs::path> firstFolder(std::initializer_list<fs::path> folders, const fs::path& inside)
{
    for (const fs::path& folder : folders) {
        if (!folder.empty() && fs::is_directory(folder / inside))
            return folder;
    }
    return std::nullopt;
}

} // namespace

std::optional<fs::path> sharedFolder()
{
    const fs::path source = environmentPath("SEMBLANCE_SOURCE_DIR");
    return firstFolder({environmentPath("SEMBLANCE_SHARED"), source.parent_path() / "shared"},
                       "faces");
}

std::optional<fs::path> packagedPhotographs()
{
    const fs::path source = environmentPath("SEMBLANCE_SOURCE_DIR");
    return firstFolder({environmentPath("SEMBLANCE_PHOTOGRAPHS"), source / "build/photographs",
                        "/usr/share/doc/libdlib19.1/examples"},
                       "johns");
}

std::optional<fs::path> defaultModels()
{
    const fs::path folder = environmentPath("SEMBLANCE_MODELS");
    if (folder.empty() || !fs::exists(folder / "engine.json"))
        return std::nullopt;
    return folder;
}

} // namespace semblance::tests
