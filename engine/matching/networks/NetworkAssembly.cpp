// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/NetworkAssembly.h"

#include <algorithm>
#include <array>

namespace semblance::matching {

namespace {

using cv::dnn::LayerParams;

/// `kernel` with `rows` and `columns` of zeros in front.
cv::Mat grown(const cv::Mat& kernel, int rows, int columns)
{
    if (rows == 0 && columns == 0)
        return kernel;
    cv::Mat result(
        {kernel.size[0], kernel.size[1], kernel.size[2] + rows, kernel.size[3] + columns}, CV_32F,
        cv::Scalar::all(0));
    for (int output = 0; output < kernel.size[0]; ++output) {
        for (int input = 0; input < kernel.size[1]; ++input) {
            for (int row = 0; row < kernel.size[2]; ++row) {
                const std::array<int, 4> from = {output, input, row, 0};
                const std::array<int, 4> to = {output, input, row + rows, columns};
                std::copy_n(kernel.ptr<float>(from.data()), kernel.size[3],
                            result.ptr<float>(to.data()));
            }
        }
    }
    return result;
}

} // namespace

int NetworkAssembly::add(const std::string& name, const std::string& type, LayerParams params,
                         std::initializer_list<int> inputs)
{
    params.name = name;
    params.type = type;
    const int id = m_net.addLayer(name, type, params);
    int pin = 0;
    for (const int input : inputs)
        m_net.connect(input, 0, id, pin++);
    return id;
}

int NetworkAssembly::convolution(const std::string& name, const ConvolutionWeights& weights,
                                 const ConvolutionWalk& walk, int input)
{
    // OpenCV knows as many zeros in front as behind: a kernel that begins with zeros reaches over
    // the ones in front that are too many.
    const cv::Mat kernel =
        grown(weights.kernel, walk.padBottom - walk.padTop, walk.padRight - walk.padLeft);
    LayerParams params;
    params.set("kernel_h", kernel.size[2]);
    params.set("kernel_w", kernel.size[3]);
    params.set("stride", walk.stride);
    params.set("pad_h", walk.padBottom);
    params.set("pad_w", walk.padRight);
    params.set("group", walk.groups);
    params.set("num_output", kernel.size[0]);
    params.set("bias_term", !weights.bias.empty());
    params.blobs = {kernel};
    if (!weights.bias.empty())
        params.blobs.push_back(weights.bias);
    return add(name, "Convolution", params, {input});
}

int NetworkAssembly::relu(const std::string& name, int input)
{
    return add(name, "ReLU", {}, {input});
}

int NetworkAssembly::parametricRelu(const std::string& name, const cv::Mat& slopes, int input)
{
    LayerParams params;
    params.blobs = {slopes};
    return add(name, "PReLU", params, {input});
}

int NetworkAssembly::sum(const std::string& name, int left, int right)
{
    LayerParams params;
    params.set("operation", "sum");
    return add(name, "Eltwise", params, {left, right});
}

int NetworkAssembly::flat(const std::string& name, int input)
{
    return add(name, "Flatten", {}, {input});
}

cv::dnn::Net NetworkAssembly::take()
{
    m_net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    return m_net;
}

} // namespace semblance::matching
