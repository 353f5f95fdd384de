// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ConvolutionShape.h"

namespace semblance::matching {

namespace {

PlaneSize planeSize(const std::vector<std::size_t>& rowsAndColumns)
{
    return {rowsAndColumns.at(0), rowsAndColumns.at(1)};
}

} // namespace

PlaneSize planeOf(const cv::Mat& values)
{
    return {std::size_t(values.size[2]), std::size_t(values.size[3])};
}

KernelWay wayOf(const cv::dnn::BaseConvolutionLayer& layer)
{
    return {planeSize(layer.kernel_size), planeSize(layer.strides), planeSize(layer.pads_begin),
            planeSize(layer.dilations)};
}

cv::dnn::MatShape outputShape(const cv::dnn::MatShape& input, const KernelWay& way, int channels,
                              int outputs)
{
    CV_CheckEQ(input.size(), std::size_t(4), "Convolution: images, channels, rows, columns");
    CV_CheckEQ(input[1], channels, "Convolution: as many channels as the weights have");
    const PlaneSize plane{std::size_t(input[2]), std::size_t(input[3])};
    CV_CheckGE(way.paddedSize(plane).height, way.reach().height,
               "Convolution: at least the kernel's rows");
    CV_CheckGE(way.paddedSize(plane).width, way.reach().width,
               "Convolution: at least the kernel's columns");
    const PlaneSize size = way.outputSize(plane);
    return {input[0], outputs, int(size.height), int(size.width)};
}

} // namespace semblance::matching
