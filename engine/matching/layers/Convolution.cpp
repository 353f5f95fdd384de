// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ActivatedLayer.h"
#include "matching/layers/DepthwisePlane.h"
#include "matching/layers/LayerMakers.h"
#include "matching/layers/PixelProduct.h"

#include <opencv2/dnn/shape_utils.hpp>

#include <algorithm>

namespace semblance::matching {

namespace {

using cv::dnn::MatShape;
using Numbers = std::vector<std::size_t>;

PlaneSize planeSize(const Numbers& rowsAndColumns)
{
    return {rowsAndColumns.at(0), rowsAndColumns.at(1)};
}

bool areAll(const Numbers& numbers, std::size_t value)
{
    return std::all_of(numbers.begin(), numbers.end(),
                       [value](std::size_t number) { return number == value; });
}

/// Of an input or output of four axes: images, channels, rows, columns.
PlaneSize planeOf(const cv::Mat& values)
{
    return {std::size_t(values.size[2]), std::size_t(values.size[3])};
}

/// A kernel for every channel and no sum over channels.
class DepthwiseConvolution final : public ActivatedLayer
{
public:
    DepthwiseConvolution(const cv::dnn::LayerParams& parameters,
                         const cv::dnn::BaseConvolutionLayer& plain)
        : ActivatedLayer(parameters), m_way{planeSize(plain.kernel_size), planeSize(plain.strides),
                                            planeSize(plain.pads_begin)}
    {
    }

    bool getMemoryShapes(const std::vector<MatShape>& inputs, int, std::vector<MatShape>& outputs,
                         std::vector<MatShape>&) const override
    {
        const MatShape& input = inputs.at(0);
        CV_CheckEQ(input.size(), std::size_t(4), "Convolution: images, channels, rows, columns");
        CV_CheckEQ(input[1], blobs[0].size[0], "Convolution: a kernel for every channel");
        CV_CheckGE(input[2] + 2 * int(m_way.pad.height),
                   int(m_way.kernel.height), "Convolution: at least the kernel's rows");
        CV_CheckGE(input[3] + 2 * int(m_way.pad.width),
                   int(m_way.kernel.width), "Convolution: at least the kernel's columns");
        const PlaneSize size = m_way.outputSize({std::size_t(input[2]), std::size_t(input[3])});
        outputs = {{input[0], input[1], int(size.height), int(size.width)}};
        return false;
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays) override
    {
        const cv::Mat input = inputs.getMat(0);
        cv::Mat output = outputs.getMatRef(0);
        DepthwisePlane plane(m_way, planeOf(input));
        for (int image = 0; image < input.size[0]; ++image) {
            for (int channel = 0; channel < input.size[1]; ++channel)
                plane.convolve(input.ptr<float>(image, channel), blobs[0].ptr<float>(channel),
                               biasOf(channel), output.ptr<float>(image, channel));
            activate(output.ptr<float>(image), output.size[1], int(planeOf(output).area()));
        }
    }

private:
    float biasOf(int channel) const
    {
        return blobs.size() > 1 ? blobs[1].ptr<float>()[channel] : 0;
    }

    KernelWay m_way;
};

/// A kernel of one pixel: every pixel's channels times a matrix.
class PointwiseConvolution final : public ActivatedLayer
{
public:
    explicit PointwiseConvolution(const cv::dnn::LayerParams& parameters)
        : ActivatedLayer(parameters),
          m_product(blobs[0].ptr<float>(), blobs.size() > 1 ? blobs[1].ptr<float>() : nullptr,
                    std::size_t(blobs[0].size[0]), std::size_t(blobs[0].size[1]))
    {
    }

    bool getMemoryShapes(const std::vector<MatShape>& inputs, int, std::vector<MatShape>& outputs,
                         std::vector<MatShape>&) const override
    {
        const MatShape& input = inputs.at(0);
        CV_CheckEQ(input.size(), std::size_t(4), "Convolution: images, channels, rows, columns");
        CV_CheckEQ(input[1], blobs[0].size[1], "Convolution: a weight for every channel");
        outputs = {{input[0], blobs[0].size[0], input[2], input[3]}};
        return false;
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays) override
    {
        const cv::Mat input = inputs.getMat(0);
        cv::Mat output = outputs.getMatRef(0);
        const std::size_t area = planeOf(input).area();
        for (int image = 0; image < input.size[0]; ++image) {
            m_product.multiply(input.ptr<float>(image), area, output.ptr<float>(image));
            activate(output.ptr<float>(image), output.size[1], int(area));
        }
    }

private:
    PixelProduct m_product;
};

/// Nothing of what our two leave to OpenCV: other axes, dilation, sides chosen by name.
bool isPlain(const cv::dnn::BaseConvolutionLayer& layer)
{
    return !layer.blobs.empty() && layer.blobs[0].type() == CV_32F && layer.blobs[0].dims == 4 &&
           layer.blobs[0].isContinuous() && layer.padMode.empty() &&
           layer.kernel_size.size() == 2 && areAll(layer.dilations, 1) &&
           layer.pads_begin == layer.pads_end;
}

bool isPointwise(const cv::dnn::BaseConvolutionLayer& layer, int groups)
{
    return groups == 1 && areAll(layer.kernel_size, 1) && areAll(layer.strides, 1) &&
           areAll(layer.pads_begin, 0);
}

bool isDepthwise(const cv::dnn::BaseConvolutionLayer& layer, int groups)
{
    return layer.blobs[0].size[1] == 1 && groups == layer.blobs[0].size[0];
}

} // namespace

cv::Ptr<cv::dnn::Layer> makeConvolution(cv::dnn::LayerParams& parameters)
{
    const auto plain = cv::dnn::ConvolutionLayer::create(parameters);
    const int groups = parameters.get<int>("group", 1);
    if (isPlain(*plain) && isDepthwise(*plain, groups))
        return cv::makePtr<DepthwiseConvolution>(parameters, *plain);
    if (isPlain(*plain) && isPointwise(*plain, groups))
        return cv::makePtr<PointwiseConvolution>(parameters);
    return plain;
}

} // namespace semblance::matching
