// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ActivatedLayer.h"
#include "matching/layers/ConvolutionShape.h"
#include "matching/layers/LayerMakers.h"
#include "matching/layers/PatchProduct.h"

namespace semblance::matching {

namespace {

/// A kernel of one pixel that covers every pixel: the input is laid out as the product needs it.
class PointwiseConvolution final : public ActivatedLayer
{
public:
    explicit PointwiseConvolution(const cv::dnn::LayerParams& parameters)
        : ActivatedLayer(parameters),
          m_product(blobs[0].ptr<float>(), blobs.size() > 1 ? blobs[1].ptr<float>() : nullptr,
                    std::size_t(blobs[0].size[0]), std::size_t(blobs[0].size[1]))
    {
    }

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>&) const override
    {
        constexpr KernelWay kEveryPixel{{1, 1}, {1, 1}, {0, 0}};
        outputs = {outputShape(inputs.at(0), kEveryPixel, blobs[0].size[1], blobs[0].size[0])};
        return false;
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays) override
    {
        const cv::Mat input = inputs.getMat(0);
        cv::Mat output = outputs.getMatRef(0);
        const std::size_t area = planeOf(input).area();
        std::vector<std::size_t> offsets(std::size_t(input.size[1]));
        for (std::size_t channel = 0; channel < offsets.size(); ++channel)
            offsets[channel] = channel * area;
        for (int image = 0; image < input.size[0]; ++image) {
            m_product.multiply({input.ptr<float>(image), offsets.size() * area}, offsets,
                               {area, area, area}, output.ptr<float>(image),
                               {slopes(), activation(area, output.size[1])});
        }
    }

private:
    PatchProduct m_product;
};

} // namespace

LayerPointer makePointwise(const cv::dnn::LayerParams& parameters)
{
    return cv::makePtr<PointwiseConvolution>(parameters);
}

} // namespace semblance::matching
