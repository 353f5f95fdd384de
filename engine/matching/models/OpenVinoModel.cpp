// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/NetworkReaders.h"
#include "matching/networks/IrNetwork.h"

namespace semblance::matching {

NetworkResult readOpenVino(const ModelManifest& manifest)
{
    auto description = readCheckedFile(manifest, manifest.files[0]);
    if (!description)
        return passOn(description);
    auto numbers = readCheckedFile(manifest, manifest.files[1]);
    if (!numbers)
        return passOn(numbers);
    struct Files
    {
        Bytes description;
        Bytes numbers;
    };
    const auto files =
        std::make_shared<const Files>(Files{std::move(*description), std::move(*numbers)});
    return pooledNetwork(manifest,
                         [files] { return readIrNetwork(files->description, files->numbers); });
}

} // namespace semblance::matching
