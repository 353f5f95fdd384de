// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/Network.h"

#include "foundation/imaging/AreaShrink.h"
#include "matching/models/NetworkReaders.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <new>

namespace semblance::matching {

namespace {

cv::Mat resized(const cv::Mat& rgb, const SizePx& size)
{
    if (rgb.cols == size.width && rgb.rows == size.height)
        return rgb;
    if (rgb.cols > size.width || rgb.rows > size.height)
        return shrunkByArea(rgb, size);
    cv::Mat result;
    cv::resize(rgb, result, {size.width, size.height}, 0, 0, cv::INTER_LINEAR);
    return result;
}

std::vector<cv::Mat> planesOf(const cv::Mat& rgb, ChannelOrder order)
{
    std::vector<cv::Mat> planes;
    if (order == ChannelOrder::Grey) {
        planes.emplace_back();
        cv::cvtColor(rgb, planes.front(), cv::COLOR_RGB2GRAY);
        return planes;
    }
    cv::split(rgb, planes);
    if (order == ChannelOrder::Bgr)
        std::swap(planes[0], planes[2]);
    return planes;
}

bool isMemory(const std::exception& thrown)
{
    const auto* ofOpenCv = dynamic_cast<const cv::Exception*>(&thrown);
    return dynamic_cast<const std::bad_alloc*>(&thrown) != nullptr ||
           (ofOpenCv != nullptr && ofOpenCv->code == cv::Error::StsNoMem);
}

tl::unexpected<Error> ofThrown(ErrorCode code, const ModelManifest& manifest,
                               const std::exception& thrown)
{
    return failure(isMemory(thrown) ? ErrorCode::OutOfMemory : code, Stage::Models, manifest.id,
                   thrown.what(),
                   {{"saidBy", "library"},
                    {"file", (manifest.folder / manifest.files.front().name).string()}});
}

} // namespace

cv::Mat Network::blobFrom(const cv::Mat& rgb) const
{
    const ModelInput& input = m_manifest.input;
    const auto planes = planesOf(resized(rgb, input.size), input.order);
    const int channels = static_cast<int>(planes.size());
    cv::Mat blob({1, channels, input.size.height, input.size.width}, CV_32F);
    for (int c = 0; c < channels; ++c) {
        cv::Mat plane(input.size.height, input.size.width, CV_32F, blob.ptr<float>(0, c));
        const auto at = static_cast<std::size_t>(c);
        planes[at].convertTo(plane, CV_32F, 1 / input.divisor[at],
                             -input.mean[at] / input.divisor[at]);
    }
    return blob;
}

Result<std::shared_ptr<const Network>> loadNetwork(const ModelManifest& manifest)
{
    switch (manifest.runtime) {
    case ModelRuntime::Onnx:
        return readOnnx(manifest);
    case ModelRuntime::OnnxYuNet:
        return readYuNet(manifest);
    case ModelRuntime::QuantisedDlibResNet:
        return readQuantisedDlibResNet(manifest);
    case ModelRuntime::QuantisedExpressionNet:
        return readQuantisedExpressionNet(manifest);
    case ModelRuntime::Tflite:
        return readTflite(manifest);
    case ModelRuntime::OpenVino:
        return readOpenVino(manifest);
    case ModelRuntime::DlibShapePredictor:
        return incompatible(manifest, "a shape predictor is no network");
    }
    return incompatible(manifest, "unknown runtime");
}

tl::unexpected<Error> incompatible(const ModelManifest& manifest, std::string reason)
{
    return failure(ErrorCode::ModelIncompatible, Stage::Models, manifest.id, std::move(reason));
}

tl::unexpected<Error> incompatible(const ModelManifest& manifest, const std::exception& thrown)
{
    return ofThrown(ErrorCode::ModelIncompatible, manifest, thrown);
}

tl::unexpected<Error> backendFailed(const ModelManifest& manifest, const std::exception& thrown)
{
    return ofThrown(ErrorCode::BackendFailed, manifest, thrown);
}

} // namespace semblance::matching
