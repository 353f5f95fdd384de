// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ActivatedLayer.h"
#include "matching/layers/ConvolutionShape.h"
#include "matching/layers/LayerMakers.h"
#include "matching/layers/PatchProduct.h"
#include "matching/layers/TrimmedKernel.h"

#include <optional>

namespace semblance::matching {

namespace {

/// Sums over all channels and the kernel's pixels.
class FullConvolution final : public ActivatedLayer
{
public:
    FullConvolution(const cv::dnn::LayerParams& parameters,
                    const cv::dnn::BaseConvolutionLayer& plain)
        : ActivatedLayer(parameters), m_kernel(trimmed(wayOf(plain), blobs[0])),
          m_product(m_kernel.weights.ptr<float>(),
                    blobs.size() > 1 ? blobs[1].ptr<float>() : nullptr,
                    std::size_t(blobs[0].size[0]), m_kernel.weights.total(1))
    {
    }

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>&) const override
    {
        outputs = {outputShape(inputs.at(0), m_kernel.way, blobs[0].size[1], blobs[0].size[0])};
        return false;
    }

    void finalize(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays) override
    {
        const cv::Mat input = inputs.getMat(0);
        const auto channels = std::size_t(input.size[1]);
        m_phases.emplace(m_kernel.way, planeOf(input));
        m_values.assign(channels * m_phases->size(), 0);
        m_offsets.clear();
        for (std::size_t channel = 0; channel < channels; ++channel) {
            for (const std::size_t offset : m_phases->offsets())
                m_offsets.push_back(channel * m_phases->size() + offset);
        }
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays) override
    {
        const cv::Mat input = inputs.getMat(0);
        cv::Mat output = outputs.getMatRef(0);
        const PlaneSize size = m_phases->output();
        const Places places{size.area(), size.width, m_phases->rowStride()};
        for (int image = 0; image < input.size[0]; ++image) {
            for (int channel = 0; channel < input.size[1]; ++channel)
                m_phases->spread(input.ptr<float>(image, channel),
                                 m_values.data() + std::size_t(channel) * m_phases->size());
            m_product.multiply(m_values, m_offsets, places, output.ptr<float>(image),
                               {slopes(), activation(size.area(), output.size[1])});
        }
    }

private:
    TrimmedKernel m_kernel;
    PatchProduct m_product;
    std::optional<PhasePlane> m_phases;
    /// Every channel's plane laid out; the zeros around stay.
    std::vector<float> m_values;
    std::vector<std::size_t> m_offsets;
};

} // namespace

LayerPointer makeFull(const cv::dnn::LayerParams& parameters,
                      const cv::dnn::BaseConvolutionLayer& plain)
{
    return cv::makePtr<FullConvolution>(parameters, plain);
}

} // namespace semblance::matching
