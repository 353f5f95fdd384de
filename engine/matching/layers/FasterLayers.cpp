// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/FasterLayers.h"

#include "matching/layers/LayerMakers.h"

#include <mutex>

namespace semblance::matching {

void useFasterLayers()
{
    static std::once_flag once;
    std::call_once(once, [] {
        cv::dnn::LayerFactory::registerLayer("Permute", makeRunPermute);
        cv::dnn::LayerFactory::registerLayer("Convolution", makeConvolution);
        cv::dnn::LayerFactory::registerLayer("Eltwise", makeSum);
        cv::dnn::LayerFactory::registerLayer("Pooling", makePooling);
        cv::dnn::LayerFactory::registerLayer("Slice", makeSlice);
        cv::dnn::LayerFactory::registerLayer("Concat", makeConcat);
    });
}

} // namespace semblance::matching
