// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/FasterLayers.h"
#include "matching/models/NetworkReaders.h"
#include "matching/models/Pool.h"

#include <opencv2/core/utils/logger.hpp>

#include <algorithm>

namespace semblance::matching {

namespace {

class PooledNetwork final : public Network
{
public:
    PooledNetwork(ModelManifest manifest, std::function<cv::dnn::Net()> factory)
        : Network(std::move(manifest)), m_pool(std::move(factory))
    {
    }

    Result<std::vector<cv::Mat>> forward(const cv::Mat& blob,
                                         const std::vector<std::string>& outputNames) const override
    {
        try {
            auto net = m_pool.borrow();
            net->setInput(blob);
            std::vector<cv::Mat> outputs;
            net->forward(outputs,
                         outputNames.empty() ? net->getUnconnectedOutLayersNames() : outputNames);
            // The network writes its next outputs over these.
            std::transform(outputs.begin(), outputs.end(), outputs.begin(),
                           [](const cv::Mat& output) { return output.clone(); });
            return outputs;
        } catch (const std::exception& error) {
            return backendFailed(manifest(), error);
        }
    }

private:
    mutable Pool<cv::dnn::Net> m_pool;
};

} // namespace

void prepareOpenCv()
{
    cv::setNumThreads(1);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    useFasterLayers();
}

NetworkResult pooledNetwork(const ModelManifest& manifest, std::function<cv::dnn::Net()> factory)
{
    prepareOpenCv();
    try {
        return std::make_shared<const PooledNetwork>(manifest, std::move(factory));
    } catch (const std::exception& error) {
        return incompatible(manifest, error);
    }
}

} // namespace semblance::matching
