// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/NetworkReaders.h"

namespace semblance::matching {

NetworkResult readOnnx(const ModelManifest& manifest)
{
    const auto bytes = readCheckedFile(manifest, manifest.files.front());
    if (!bytes)
        return passOn(bytes);
    const auto shared = std::make_shared<const Bytes>(*bytes);
    return pooledNetwork(manifest, [shared] {
        cv::dnn::Net net =
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(shared->data()), shared->size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return net;
    });
}

} // namespace semblance::matching
