// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/IrNetwork.h"

#include "matching/networks/IrGraph.h"
#include "matching/networks/NetworkAssembly.h"
#include "matching/networks/TensorShape.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace semblance::matching {

namespace {

using cv::dnn::LayerParams;

constexpr std::size_t kGroupedKernelAxes = 5;
constexpr std::size_t kSides = 2;

/// 1 × channels × 1 × 1.
bool isPerChannel(const IrLayer& layer, int channels)
{
    return layer.shape == std::vector<int>{1, channels, 1, 1};
}

/// Lays a layer for every operation, in the file's order.
class IrBuilder
{
public:
    explicit IrBuilder(const IrGraph& graph);

    cv::dnn::Net build();

private:
    /// What goes into port `port` of `layer`. Throws where nothing does.
    const IrLayer& source(const IrLayer& layer, std::size_t port) const;
    /// The assembly's layer for it; throws where the file holds its numbers.
    int computed(const IrLayer& layer, std::size_t port) const;
    /// Throws where it is computed.
    const cv::Mat& held(const IrLayer& layer, std::size_t port) const;
    /// Which of two inputs the file holds; the other one is computed.
    std::optional<std::size_t> heldPort(const IrLayer& layer) const;
    /// A number per channel that is added to the convolution `index` alone, by `m_users`' only one.
    const IrLayer* biasOf(std::size_t index) const;

    int layerFor(std::size_t index);
    int convolution(std::size_t index, bool isGrouped);
    int sum(const IrLayer& layer);
    int difference(const IrLayer& layer);
    int product(const IrLayer& layer);
    int shifted(const IrLayer& layer, int input, const cv::Mat& numbers);
    int scaled(const IrLayer& layer, int input, const cv::Mat& numbers);
    int slopes(const IrLayer& layer);
    int pooling(const IrLayer& layer, bool isMaximum);
    int matrixProduct(const IrLayer& layer);
    int flat(const IrLayer& layer);

    const IrGraph& m_graph;
    std::vector<std::vector<std::size_t>> m_users;
    std::vector<std::optional<int>> m_layers;
    NetworkAssembly m_assembly;
};

IrBuilder::IrBuilder(const IrGraph& graph)
    : m_graph(graph), m_users(graph.layers.size()), m_layers(graph.layers.size())
{
    for (std::size_t i = 0; i < graph.layers.size(); ++i) {
        for (const std::size_t input : graph.layers[i].inputs)
            m_users[input].push_back(i);
    }
}

cv::dnn::Net IrBuilder::build()
{
    int inputs = 0;
    for (std::size_t i = 0; i < m_graph.layers.size(); ++i) {
        const IrLayer& layer = m_graph.layers[i];
        if (layer.isHeld() || layer.type == "Const" || layer.type == "Result")
            continue;
        if (layer.type == "Parameter" && ++inputs > 1)
            throw std::runtime_error("one input is read, not more");
        m_layers[i] = layerFor(i);
    }
    return m_assembly.take();
}

const IrLayer& IrBuilder::source(const IrLayer& layer, std::size_t port) const
{
    if (port >= layer.inputs.size())
        throw std::runtime_error("a layer of the type " + layer.type + " lacks an input");
    return m_graph.layers[layer.inputs[port]];
}

int IrBuilder::computed(const IrLayer& layer, std::size_t port) const
{
    source(layer, port);
    const auto& found = m_layers[layer.inputs[port]];
    if (!found)
        throw std::runtime_error("a layer of the type " + layer.type +
                                 " takes constants where it should take an image");
    return *found;
}

const cv::Mat& IrBuilder::held(const IrLayer& layer, std::size_t port) const
{
    const IrLayer& from = source(layer, port);
    if (!from.isHeld())
        throw std::runtime_error("a layer of the type " + layer.type + " has no constant weights");
    return from.numbers;
}

std::optional<std::size_t> IrBuilder::heldPort(const IrLayer& layer) const
{
    for (const std::size_t port : {std::size_t(1), std::size_t(0)}) {
        if (source(layer, port).isHeld())
            return port;
    }
    return {};
}

const IrLayer* IrBuilder::biasOf(std::size_t index) const
{
    if (m_users[index].size() != 1)
        return nullptr;
    const IrLayer& user = m_graph.layers[m_users[index].front()];
    if (user.type != "Add" || user.inputs.size() != 2)
        return nullptr;
    const std::size_t port = user.inputs[0] == index ? 1 : 0;
    const IrLayer& bias = source(user, port);
    return bias.isHeld() && isPerChannel(bias, m_graph.layers[index].shape.at(1)) ? &bias : nullptr;
}

int IrBuilder::layerFor(std::size_t index)
{
    const IrLayer& layer = m_graph.layers[index];
    if (layer.type == "Parameter")
        return NetworkAssembly::kInput;
    if (layer.type == "Convolution" || layer.type == "GroupConvolution")
        return convolution(index, layer.type == "GroupConvolution");
    if (layer.type == "Add")
        return sum(layer);
    if (layer.type == "Subtract")
        return difference(layer);
    if (layer.type == "Multiply")
        return product(layer);
    if (layer.type == "PReLU")
        return slopes(layer);
    if (layer.type == "ReLU")
        return m_assembly.relu(layer.name, computed(layer, 0));
    if (layer.type == "Sigmoid")
        return m_assembly.add(layer.name, "Sigmoid", {}, {computed(layer, 0)});
    if (layer.type == "AvgPool" || layer.type == "MaxPool")
        return pooling(layer, layer.type == "MaxPool");
    if (layer.type == "MatMul")
        return matrixProduct(layer);
    if (layer.type == "Reshape")
        return flat(layer);
    throw std::runtime_error("operation \"" + layer.type + "\" of OpenVINO is not read");
}

int IrBuilder::convolution(std::size_t index, bool isGrouped)
{
    const IrLayer& layer = m_graph.layers[index];
    const IrLayer& kernel = source(layer, 1);
    std::vector<int> shape = kernel.shape;
    if (shape.size() != (isGrouped ? kGroupedKernelAxes : kImageAxes))
        throw std::runtime_error("a kernel has another number of axes than is read");
    ConvolutionWalk walk;
    if (isGrouped) {
        walk.groups = shape[0];
        shape = {shape[0] * shape[1], shape[2], shape[3], shape[4]};
    }
    const auto strides = layer.integers("strides", kSides);
    const auto before = layer.integers("pads_begin", kSides);
    const auto behind = layer.integers("pads_end", kSides);
    if (strides[0] != strides[1] || strides[0] < 1 || before[0] > behind[0] ||
        before[1] > behind[1] || layer.integers("dilations", kSides) != std::vector<int>{1, 1} ||
        layer.attribute("auto_pad") != "explicit")
        throw std::runtime_error("a convolution walks in a way that is not read");
    walk.stride = strides[0];
    walk.padTop = before[0];
    walk.padLeft = before[1];
    walk.padBottom = behind[0];
    walk.padRight = behind[1];
    ConvolutionWeights weights;
    weights.kernel = held(layer, 1).reshape(1, shape).clone();
    if (const IrLayer* bias = biasOf(index))
        weights.bias = bias->numbers;
    return m_assembly.convolution(layer.name, weights, walk, computed(layer, 0));
}

int IrBuilder::sum(const IrLayer& layer)
{
    const auto constant = heldPort(layer);
    if (!constant) {
        const int left = computed(layer, 0);
        if (source(layer, 0).shape != source(layer, 1).shape)
            throw std::runtime_error("a sum's two sides differ in shape");
        return m_assembly.sum(layer.name, left, computed(layer, 1));
    }
    const std::size_t other = 1 - *constant;
    const int input = computed(layer, other);
    const IrLayer& from = source(layer, other);
    const bool isConvolution = from.type == "Convolution" || from.type == "GroupConvolution";
    if (isConvolution && biasOf(layer.inputs[other]) != nullptr)
        return input;
    return shifted(layer, input, held(layer, *constant));
}

int IrBuilder::difference(const IrLayer& layer)
{
    return shifted(layer, computed(layer, 0), -held(layer, 1));
}

int IrBuilder::product(const IrLayer& layer)
{
    if (const auto constant = heldPort(layer))
        return scaled(layer, computed(layer, 1 - *constant), held(layer, *constant));
    const auto& left = source(layer, 0).shape;
    if (left.size() != kImageAxes || !isPerChannel(source(layer, 1), left[1]))
        throw std::runtime_error("a product's right side is not one number per channel");
    LayerParams params;
    params.set("axis", 0);
    const int image = computed(layer, 0);
    return m_assembly.add(layer.name, "Scale", params, {image, computed(layer, 1)});
}

int IrBuilder::shifted(const IrLayer& layer, int input, const cv::Mat& numbers)
{
    LayerParams params;
    params.set("axis", 1);
    params.set("bias_term", true);
    params.blobs = {numbers};
    if (layer.shape.size() < 2 || static_cast<int>(numbers.total()) != layer.shape[1])
        throw std::runtime_error("what is added is not one number per channel");
    return m_assembly.add(layer.name, "Shift", params, {input});
}

int IrBuilder::scaled(const IrLayer& layer, int input, const cv::Mat& numbers)
{
    LayerParams params;
    params.set("axis", 1);
    params.blobs = {numbers};
    if (layer.shape.size() < 2 || static_cast<int>(numbers.total()) != layer.shape[1])
        throw std::runtime_error("a factor is not one number per channel");
    return m_assembly.add(layer.name, "Scale", params, {input});
}

int IrBuilder::slopes(const IrLayer& layer)
{
    const cv::Mat& numbers = held(layer, 1);
    const int input = computed(layer, 0);
    if (numbers.total() == 1) {
        LayerParams params;
        params.set("negative_slope", numbers.at<float>(0));
        return m_assembly.add(layer.name, "ReLU", params, {input});
    }
    if (layer.shape.size() < 2 || static_cast<int>(numbers.total()) != layer.shape[1])
        throw std::runtime_error("slopes are not one number per channel");
    return m_assembly.parametricRelu(layer.name, numbers, input);
}

int IrBuilder::pooling(const IrLayer& layer, bool isMaximum)
{
    const auto kernel = layer.integers("kernel", kSides);
    const auto strides = layer.integers("strides", kSides);
    const auto before = layer.integers("pads_begin", kSides);
    if (before != layer.integers("pads_end", kSides))
        throw std::runtime_error("a pooling has other zeros in front than behind");
    LayerParams params;
    params.set("pool", isMaximum ? "max" : "ave");
    params.set("kernel_h", kernel[0]);
    params.set("kernel_w", kernel[1]);
    params.set("stride_h", strides[0]);
    params.set("stride_w", strides[1]);
    params.set("pad_h", before[0]);
    params.set("pad_w", before[1]);
    params.set("ceil_mode", layer.attribute("rounding_type") == "ceil");
    if (!isMaximum)
        params.set("ave_pool_padded_area", layer.attribute("exclude-pad") != "true");
    return m_assembly.add(layer.name, "Pooling", params, {computed(layer, 0)});
}

int IrBuilder::matrixProduct(const IrLayer& layer)
{
    const cv::Mat& numbers = held(layer, 1);
    const std::vector<int>& shape = source(layer, 1).shape;
    if (shape.size() != 2 || layer.attribute("transpose_a") != "false")
        throw std::runtime_error("a matrix product of a form that is not read");
    cv::Mat weights = numbers.reshape(1, shape[0]).clone();
    if (layer.attribute("transpose_b") != "true")
        weights = weights.t();
    LayerParams params;
    params.set("num_output", weights.rows);
    params.set("bias_term", false);
    params.blobs = {weights};
    return m_assembly.add(layer.name, "InnerProduct", params, {computed(layer, 0)});
}

int IrBuilder::flat(const IrLayer& layer)
{
    const std::vector<int>& from = source(layer, 0).shape;
    if (layer.shape.size() != 2 || layer.shape[0] != 1 || numbersIn(from) != numbersIn(layer.shape))
        throw std::runtime_error("a reshape makes more than one row");
    return m_assembly.flat(layer.name, computed(layer, 0));
}

} // namespace

cv::dnn::Net readIrNetwork(std::span<const std::byte> description,
                           std::span<const std::byte> numbers)
{
    const IrGraph graph = readIrGraph(description, numbers);
    return IrBuilder(graph).build();
}

} // namespace semblance::matching
