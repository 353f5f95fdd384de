// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ActivatedLayer.h"
#include "matching/layers/ConvolutionShape.h"
#include "matching/layers/LayerMakers.h"
#include "matching/layers/PatchProduct.h"
#include "matching/layers/TrimmedKernel.h"
#include "matching/layers/WeightedSum.h"
#include "matching/layers/WinogradProduct.h"

#include <optional>

namespace semblance::matching {

namespace {

/// Sums over all channels and the kernel's pixels.
class FullConvolution final : public ActivatedLayer
{
public:
    FullConvolution(const cv::dnn::LayerParams& parameters,
                    const cv::dnn::BaseConvolutionLayer& plain)
        : ActivatedLayer(parameters), m_kernel(trimmed(wayOf(plain), blobs[0]))
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
        m_plane = planeOf(input);
        const bool isByTiles =
            WinogradProduct::fits(m_kernel.way, m_plane, channelCount(), outputCount());
        m_phases.emplace(isByTiles ? WinogradProduct::tileWay(m_kernel.way, m_plane)
                                   : m_kernel.way,
                         m_plane);
        m_values.assign(channelCount() * m_phases->size() + kReadBeyond, 0);
        if (isByTiles)
            prepareTiles();
        else
            prepareProduct();
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays) override
    {
        const cv::Mat input = inputs.getMat(0);
        cv::Mat output = outputs.getMatRef(0);
        for (int image = 0; image < input.size[0]; ++image) {
            for (int channel = 0; channel < input.size[1]; ++channel)
                m_phases->spread(input.ptr<float>(image, channel),
                                 m_values.data() + std::size_t(channel) * m_phases->size());
            auto* const results = output.ptr<float>(image);
            if (m_tiles)
                multiplyTiles(results);
            else
                multiply(results);
        }
    }

private:
    std::size_t outputCount() const { return std::size_t(m_kernel.weights.size[0]); }
    std::size_t channelCount() const { return std::size_t(m_kernel.weights.size[1]); }
    const float* bias() const { return blobs.size() > 1 ? blobs[1].ptr<float>() : nullptr; }

    void prepareTiles()
    {
        m_product.reset();
        if (!m_tiles)
            m_tiles.emplace(m_kernel.weights.ptr<float>(), bias(), outputCount(), channelCount());
    }
    void prepareProduct()
    {
        m_tiles.reset();
        if (!m_product)
            m_product.emplace(m_kernel.weights.ptr<float>(), bias(), outputCount(),
                              m_kernel.weights.total(1));
        m_offsets.clear();
        for (std::size_t channel = 0; channel < channelCount(); ++channel) {
            for (const std::size_t offset : m_phases->offsets())
                m_offsets.push_back(channel * m_phases->size() + offset);
        }
    }

    void multiplyTiles(float* results) const
    {
        const PlaneSize size = m_kernel.way.outputSize(m_plane);
        m_tiles->multiply(m_values, *m_phases, size, results, slopes());
        activate(results, size.area(), size.area(), 0, int(outputCount()));
    }
    void multiply(float* results) const
    {
        const PlaneSize size = m_phases->output();
        m_product->multiply(m_values, m_offsets, {size.area(), size.width, m_phases->rowStride()},
                            results, {slopes(), activation(size.area(), int(outputCount()))});
    }

    TrimmedKernel m_kernel;
    PlaneSize m_plane;
    /// One of these: the tiles, where they are faster.
    std::optional<WinogradProduct> m_tiles;
    std::optional<PatchProduct> m_product;
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
