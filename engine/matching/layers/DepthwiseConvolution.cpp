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
        for (int image = 0; image < input.size[0]; ++image) {
            if (m_nine)
                m_nine->convolve({input.ptr<float>(image), std::size_t(input.size[1]),
                                  m_kernel.weights.ptr<float>(), bias(), slopes()},
                                 output.ptr<float>(image));
            else
                convolvePlanes(input, image, output);
            const std::size_t area = planeOf(output).area();
            activate(output.ptr<float>(image), area, area, 0, output.size[1]);
        }
    }

private:
    void convolvePlanes(const cv::Mat& input, int image, cv::Mat& output)
    {
        for (int channel = 0; channel < input.size[1]; ++channel) {
            auto* const result = output.ptr<float>(image, channel);
            m_plane->convolve(input.ptr<float>(image, channel),
                              m_kernel.weights.ptr<float>(channel), bias() ? bias()[channel] : 0,
                              result);
            if (slopes())
                multiplyNegative(result, m_plane->output().area(), slopes()[channel]);
        }
    }
    static void multiplyNegative(float* results, std::size_t count, float slope)
    {
        std::transform(results, results + count, results,
                       [slope](float sum) { return sum < 0 ? sum * slope : sum; });
    }
    const float* bias() const { return blobs.size() > 1 ? blobs[1].ptr<float>() : nullptr; }

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
