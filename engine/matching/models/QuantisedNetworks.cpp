// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/NetworkReaders.h"
#include "matching/networks/DlibResNet.h"
#include "matching/networks/ExpressionNet.h"

namespace semblance::matching {

namespace {

Result<std::shared_ptr<const Tensors>> tensorsOf(const ModelManifest& manifest)
{
    const auto contents = readCheckedFile(manifest, manifest.files[0]);
    if (!contents)
        return passOn(contents);
    const auto numbers = readCheckedFile(manifest, manifest.files[1]);
    if (!numbers)
        return passOn(numbers);
    return readQuantisedWeights(*contents, *numbers, manifest.id).map([](Tensors tensors) {
        return std::make_shared<const Tensors>(std::move(tensors));
    });
}

} // namespace

NetworkResult readQuantisedDlibResNet(const ModelManifest& manifest)
{
    return tensorsOf(manifest).and_then([&manifest](const auto& tensors) {
        const int sidePx = manifest.input.size.width;
        return pooledNetwork(manifest, [tensors, sidePx] { return dlibResNet(*tensors, sidePx); });
    });
}

NetworkResult readQuantisedExpressionNet(const ModelManifest& manifest)
{
    return tensorsOf(manifest).and_then([&manifest](const auto& tensors) {
        return pooledNetwork(manifest, [tensors] { return expressionNet(*tensors); });
    });
}

} // namespace semblance::matching
