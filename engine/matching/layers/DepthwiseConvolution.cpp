// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ActivatedLayer.h"
#include "matching/layers/ConvolutionShape.h"
#include "matching/layers/DepthwisePlane.h"
#include "matching/layers/LayerMakers.h"

#include <optional>

namespace semblance::matching {

namespace {

/// A kernel for every channel and no sum over channels.
class DepthwiseConvolution final : public ActivatedLayer
{
public:
    DepthwiseConvolution(const cv::dnn::LayerParams& parameters,
                         const cv::dnn::BaseConvolutionLayer& plain)
        : ActivatedLayer(parameters), m_way(wayOf(plain))
    {
    }

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>&) const override
    {
        const int channels = blobs[0].size[0];
        outputs = {outputShape(inputs.at(0), m_way, channels, channels)};
        return false;
    }

    void finalize(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays) override
    {
        m_plane.emplace(m_way, planeOf(inputs.getMat(0)));
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays) override
    {
        const cv::Mat input = inputs.getMat(0);
        cv::Mat output = outputs.getMatRef(0);
        const std::size_t area = planeOf(output).area();
        for (int image = 0; image < input.size[0]; ++image) {
            for (int channel = 0; channel < input.size[1]; ++channel) {
                auto* const result = output.ptr<float>(image, channel);
                m_plane->convolve(input.ptr<float>(image, channel), blobs[0].ptr<float>(channel),
                                  biasOf(channel), result);
                activate(result, area, area, channel, channel + 1);
            }
        }
    }

private:
    float biasOf(int channel) const
    {
        return blobs.size() > 1 ? blobs[1].ptr<float>()[channel] : 0;
    }

    KernelWay m_way;
    std::optional<DepthwisePlane> m_plane;
};

} // namespace

LayerPointer makeDepthwise(const cv::dnn::LayerParams& parameters,
                           const cv::dnn::BaseConvolutionLayer& plain)
{
    return cv::makePtr<DepthwiseConvolution>(parameters, plain);
}

} // namespace semblance::matching
