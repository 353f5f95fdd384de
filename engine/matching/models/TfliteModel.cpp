// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/NetworkReaders.h"
#include "matching/networks/TfliteNetwork.h"

namespace semblance::matching {

NetworkResult readTflite(const ModelManifest& manifest)
{
    const auto bytes = readCheckedFile(manifest, manifest.files.front());
    if (!bytes)
        return passOn(bytes);
    const auto shared = std::make_shared<const Bytes>(*bytes);
    return pooledNetwork(manifest, [shared] { return readTfliteNetwork(*shared); });
}

} // namespace semblance::matching
