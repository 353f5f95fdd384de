// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ActivatedLayer.h"
#include "matching/layers/ConvolutionShape.h"
#include "matching/layers/DepthwiseNine.h"
#include "matching/layers/DepthwisePlane.h"
#include "matching/layers/LayerMakers.h"
#include "matching/layers/TrimmedKernel.h"

#include <algorithm>
#include <optional>

namespace semblance::matching {

namespace {

/// A kernel for every channel and no sum over channels.
class DepthwiseConvolution final : public ActivatedLayer
{
public:
    DepthwiseConvolution(const cv::dnn::LayerParams& parameters,
                         const cv::dnn::BaseConvolutionLayer& plain)
        : ActivatedLayer(parameters), m_kernel(trimmed(wayOf(plain), blobs[0]))
    {
    }

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>&) const override
    {
        const int channels = blobs[0].size[0];
        outputs = {outputShape(inputs.at(0), m_kernel.way, channels, channels)};
        return false;
    }

    void finalize(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays) override
    {
        const PlaneSize plane = planeOf(inputs.getMat(0));
        m_nine.reset();
        m_plane.reset();
        if (DepthwiseNine::fits(m_kernel.way))
            m_nine.emplace(m_kernel.way, plane);
        else
            m_plane.emplace(m_kernel.way, plane);
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays) override
    {
        const cv::Mat input = inputs.getMat(0);
        cv::Mat output = outputs.getMatRef(0);
        const std::size_t area = planeOf(output).area();
        const auto channels = std::size_t(input.size[1]);
        for (int image = 0; image < input.size[0]; ++image) {
            for (int channel = 0; channel < input.size[1]; ++channel) {
                auto* const result = output.ptr<float>(image, channel);
                convolve(planeOfMany(input, image, channel), channel, result,
                         (channels - std::size_t(channel)) * area);
                activate(result, area, area, channel, channel + 1);
            }
        }
    }

private:
    static PlaneOfMany planeOfMany(const cv::Mat& input, int image, int channel)
    {
        const std::size_t area = planeOf(input).area();
        return {input.ptr<float>(image, channel), std::size_t(channel) * area,
                std::size_t(input.size[1] - channel - 1) * area};
    }
    void convolve(const PlaneOfMany& plane, int channel, float* result, std::size_t room)
    {
        const auto* const weights = m_kernel.weights.ptr<float>(channel);
        if (m_nine) {
            const float slope = slopes() ? slopes()[channel] : 1;
            m_nine->convolve(plane, {weights, biasOf(channel), slope}, result, room);
            return;
        }
        m_plane->convolve(plane.values, weights, biasOf(channel), result);
        if (slopes())
            multiplyNegative(result, m_plane->output().area(), slopes()[channel]);
    }
    static void multiplyNegative(float* results, std::size_t count, float slope)
    {
        std::transform(results, results + count, results,
                       [slope](float sum) { return sum < 0 ? sum * slope : sum; });
    }
    float biasOf(int channel) const
    {
        return blobs.size() > 1 ? blobs[1].ptr<float>()[channel] : 0;
    }

    TrimmedKernel m_kernel;
    /// One of these: the faster one, where it can.
    std::optional<DepthwiseNine> m_nine;
    std::optional<DepthwisePlane> m_plane;
};

} // namespace

LayerPointer makeDepthwise(const cv::dnn::LayerParams& parameters,
                           const cv::dnn::BaseConvolutionLayer& plain)
{
    return cv::makePtr<DepthwiseConvolution>(parameters, plain);
}

} // namespace semblance::matching
