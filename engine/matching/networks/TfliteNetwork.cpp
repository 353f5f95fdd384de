// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/TfliteNetwork.h"

#include "matching/networks/NetworkAssembly.h"
#include "matching/networks/TensorShape.h"
#include "matching/networks/TfliteGraph.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <stdexcept>

namespace semblance::matching {

namespace {

cv::Mat numbersOf(const TfliteTensor& tensor)
{
    if (!tensor.isFloat || tensor.values.empty())
        throw std::runtime_error("weights are not 32-bit floats");
    cv::Mat row(1, static_cast<int>(tensor.values.size() / sizeof(float)), CV_32F);
    std::memcpy(row.data, tensor.values.data(), tensor.values.size());
    return row;
}

/// From outputs × rows × columns × inputs to outputs × inputs × rows × columns; a depthwise kernel
/// is 1 × rows × columns × channels and becomes channels × 1 × rows × columns.
cv::Mat kernelOf(const TfliteTensor& tensor, bool isDepthwise)
{
    if (tensor.shape.size() != kImageAxes)
        throw std::runtime_error("a kernel has another number of axes than four");
    const cv::Mat numbers = numbersOf(tensor);
    const int outputs = tensor.shape[0];
    const int pixels = tensor.shape[1] * tensor.shape[2];
    const int inputs = tensor.shape[3];
    if (isDepthwise && outputs != 1)
        throw std::runtime_error("a depthwise kernel is not one per channel");
    const cv::Mat inOrder =
        isDepthwise ? cv::Mat({inputs, 1, tensor.shape[1], tensor.shape[2]}, CV_32F)
                    : cv::Mat({outputs, inputs, tensor.shape[1], tensor.shape[2]}, CV_32F);
    const auto* from = numbers.ptr<float>();
    auto* to = reinterpret_cast<float*>(inOrder.data);
    for (int o = 0; o < outputs; ++o) {
        for (int i = 0; i < inputs; ++i) {
            for (int p = 0; p < pixels; ++p)
                *to++ = from[(o * pixels + p) * inputs + i];
        }
    }
    return inOrder;
}

/// Zeros in front of and behind a side of `size`, so that every stride has a result; the odd one
/// stands behind.
std::pair<int, int> zerosAround(int size, int kernel, int stride)
{
    const int results = (size + stride - 1) / stride;
    const int zeros = std::max((results - 1) * stride + kernel - size, 0);
    return {zeros / 2, zeros - zeros / 2};
}

/// Goes from the output back to the input; only what is needed becomes a layer.
class TfliteBuilder
{
public:
    explicit TfliteBuilder(const TfliteGraph& graph);

    cv::dnn::Net build();

private:
    const TfliteTensor& tensor(int index) const
    {
        return m_graph.tensors[static_cast<std::size_t>(index)];
    }
    /// The step that computes `tensor`, if it is `operation`.
    const TfliteStep* makerOf(int tensor, TfliteOperation operation) const;
    /// The layer that computes `tensor`.
    int layerOf(int tensor);
    int layerOf(const TfliteStep& step);
    int convolution(const TfliteStep& step);
    int sum(const TfliteStep& step);
    int flat(const TfliteStep& step);

    struct Slopes
    {
        int input = 0;
        cv::Mat slopes;
    };
    /// Where the sum of `left` and `right` is relu(x) + a·(x − |x|).
    std::optional<Slopes> parametricRelu(int left, int right) const;
    /// x where `tensor` is x − |x|.
    std::optional<int> negativeTwice(int tensor) const;

    const TfliteGraph& m_graph;
    std::map<int, const TfliteStep*> m_makers;
    std::map<int, int> m_layers;
    NetworkAssembly m_assembly;
};

TfliteBuilder::TfliteBuilder(const TfliteGraph& graph) : m_graph(graph)
{
    for (const TfliteStep& step : graph.steps)
        m_makers[step.output] = &step;
    m_layers[graph.input] = NetworkAssembly::kInput;
}

cv::dnn::Net TfliteBuilder::build()
{
    // Steps stand in order, so that no way back is longer than one step.
    for (const TfliteStep& step : m_graph.steps) {
        const bool isImage = step.operation == TfliteOperation::Convolution ||
                             step.operation == TfliteOperation::DepthwiseConvolution;
        if (isImage || step.output == m_graph.output)
            layerOf(step.output);
    }
    layerOf(m_graph.output);
    return m_assembly.take();
}

const TfliteStep* TfliteBuilder::makerOf(int tensor, TfliteOperation operation) const
{
    const auto maker = m_makers.find(tensor);
    return maker != m_makers.end() && maker->second->operation == operation ? maker->second
                                                                            : nullptr;
}

int TfliteBuilder::layerOf(int tensor)
{
    const auto known = m_layers.find(tensor);
    if (known != m_layers.end())
        return known->second;
    const auto maker = m_makers.find(tensor);
    if (maker == m_makers.end())
        throw std::runtime_error("a step takes weights where it should take an image");
    const int layer = layerOf(*maker->second);
    m_layers[tensor] = layer;
    return layer;
}

int TfliteBuilder::layerOf(const TfliteStep& step)
{
    switch (step.operation) {
    case TfliteOperation::Convolution:
    case TfliteOperation::DepthwiseConvolution:
        return convolution(step);
    case TfliteOperation::Add:
        return sum(step);
    case TfliteOperation::Relu:
        return m_assembly.relu("relu" + std::to_string(step.output), layerOf(step.inputs.at(0)));
    case TfliteOperation::Reshape:
        return flat(step);
    case TfliteOperation::Multiply:
    case TfliteOperation::Subtract:
    case TfliteOperation::Absolute:
        break;
    }
    throw std::runtime_error("products and differences are read in a parametric ReLU alone");
}

int TfliteBuilder::convolution(const TfliteStep& step)
{
    const std::vector<int>& from = tensor(step.inputs.at(0)).shape;
    if (from.size() != kImageAxes)
        throw std::runtime_error("a convolution's image has another number of axes than four");
    const bool isDepthwise = step.operation == TfliteOperation::DepthwiseConvolution;
    ConvolutionWeights weights;
    weights.kernel = kernelOf(tensor(step.inputs.at(1)), isDepthwise);
    if (step.inputs.size() > 2)
        weights.bias = numbersOf(tensor(step.inputs[2]));
    ConvolutionWalk walk;
    walk.stride = step.stride;
    walk.groups = isDepthwise ? from[3] : 1;
    if (step.isPadded) {
        std::tie(walk.padTop, walk.padBottom) =
            zerosAround(from[1], weights.kernel.size[2], step.stride);
        std::tie(walk.padLeft, walk.padRight) =
            zerosAround(from[2], weights.kernel.size[3], step.stride);
    }
    const std::string name = "convolution" + std::to_string(step.output);
    const int layer = m_assembly.convolution(name, weights, walk, layerOf(step.inputs[0]));
    return step.hasRelu ? m_assembly.relu(name + "/relu", layer) : layer;
}

int TfliteBuilder::sum(const TfliteStep& step)
{
    const int left = step.inputs.at(0);
    const int right = step.inputs.at(1);
    const std::string name = "sum" + std::to_string(step.output);
    auto slopes = parametricRelu(left, right);
    if (!slopes)
        slopes = parametricRelu(right, left);
    if (slopes)
        return m_assembly.parametricRelu(name, slopes->slopes, layerOf(slopes->input));
    if (tensor(left).shape != tensor(right).shape)
        throw std::runtime_error("a sum's two sides differ in shape");
    const int leftLayer = layerOf(left);
    return m_assembly.sum(name, leftLayer, layerOf(right));
}

std::optional<int> TfliteBuilder::negativeTwice(int tensor) const
{
    const TfliteStep* difference = makerOf(tensor, TfliteOperation::Subtract);
    if (difference == nullptr || difference->inputs.size() != 2)
        return {};
    const TfliteStep* absolute = makerOf(difference->inputs[1], TfliteOperation::Absolute);
    if (absolute == nullptr || absolute->inputs != std::vector<int>{difference->inputs[0]})
        return {};
    return difference->inputs[0];
}

std::optional<TfliteBuilder::Slopes> TfliteBuilder::parametricRelu(int left, int right) const
{
    const TfliteStep* relu = makerOf(left, TfliteOperation::Relu);
    const TfliteStep* product = makerOf(right, TfliteOperation::Multiply);
    if (relu == nullptr || product == nullptr || product->inputs.size() != 2)
        return {};
    for (const int factor : {0, 1}) {
        const auto at = static_cast<std::size_t>(factor);
        const int weights = product->inputs[at];
        const auto input = negativeTwice(product->inputs[1 - at]);
        const std::vector<int>& shape = tensor(weights).shape;
        if (!input || relu->inputs != std::vector<int>{*input} || shape.empty() ||
            tensor(weights).values.empty() || shape.back() != tensor(*input).shape.back())
            continue;
        const cv::Mat halves = numbersOf(tensor(weights));
        if (halves.cols == shape.back())
            return Slopes{*input, 2 * halves};
    }
    return {};
}

int TfliteBuilder::flat(const TfliteStep& step)
{
    const std::vector<int>& shape = tensor(step.inputs.at(0)).shape;
    // Images stand channel by channel here and pixel by pixel there: only one pixel is the same.
    if (shape.size() != kImageAxes || shape[1] != 1 || shape[2] != 1)
        throw std::runtime_error("what is reshaped is more than one pixel");
    return m_assembly.flat("flat" + std::to_string(step.output), layerOf(step.inputs[0]));
}

} // namespace

cv::dnn::Net readTfliteNetwork(std::span<const std::byte> file)
{
    const TfliteGraph graph = readTfliteGraph(file);
    return TfliteBuilder(graph).build();
}

} // namespace semblance::matching
