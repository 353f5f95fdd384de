// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/NetworkReaders.h"
#include "matching/networks/DlibResNet.h"

namespace semblance::matching {

NetworkResult readQuantisedDlibResNet(const ModelManifest& manifest)
{
    const auto contents = readCheckedFile(manifest, manifest.files[0]);
    if (!contents)
        return passOn(contents);
    const auto numbers = readCheckedFile(manifest, manifest.files[1]);
    if (!numbers)
        return passOn(numbers);
    auto tensors = readQuantisedWeights(*contents, *numbers, manifest.id);
    if (!tensors)
        return passOn(tensors);
    const auto shared = std::make_shared<const Tensors>(std::move(*tensors));
    const int sidePx = manifest.input.size.width;
    return pooledNetwork(manifest, [shared, sidePx] { return dlibResNet(*shared, sidePx); });
}

} // namespace semblance::matching
