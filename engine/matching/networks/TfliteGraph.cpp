// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/TfliteGraph.h"

#include "matching/networks/FlatTable.h"
#include "matching/networks/TensorShape.h"

#include <algorithm>
#include <stdexcept>

namespace semblance::matching {

namespace {

constexpr int kVersion = 3;
constexpr std::size_t kMaxSteps = 4096;
constexpr int kMaxStride = 64;

// The numbers of the fields in TensorFlow Lite's schema.
namespace model {
constexpr int kVersionField = 0;
constexpr int kOperatorCodes = 1;
constexpr int kGraphs = 2;
constexpr int kBuffers = 4;
} // namespace model
namespace code {
constexpr int kFormerCode = 0;
constexpr int kCode = 3;
} // namespace code
namespace graph {
constexpr int kTensors = 0;
constexpr int kInputs = 1;
constexpr int kOutputs = 2;
constexpr int kSteps = 3;
} // namespace graph
namespace tensor {
constexpr int kShape = 0;
constexpr int kType = 1;
constexpr int kBuffer = 2;
constexpr int kFloat32 = 0;
} // namespace tensor
namespace step {
constexpr int kCodeIndex = 0;
constexpr int kInputs = 1;
constexpr int kOutputs = 2;
constexpr int kOptions = 4;
} // namespace step
/// Of both convolutions; the depthwise one has a multiplier before what follows.
namespace options {
constexpr int kPadding = 0;
constexpr int kStrideX = 1;
constexpr int kStrideY = 2;
constexpr int kMultiplier = 3;
constexpr int kPadSame = 0;
constexpr int kNoActivation = 0;
constexpr int kReluActivation = 1;
} // namespace options

TfliteOperation operationOf(int number)
{
    switch (number) {
    case 0:
        return TfliteOperation::Add;
    case 3:
        return TfliteOperation::Convolution;
    case 4:
        return TfliteOperation::DepthwiseConvolution;
    case 18:
        return TfliteOperation::Multiply;
    case 19:
        return TfliteOperation::Relu;
    case 22:
        return TfliteOperation::Reshape;
    case 41:
        return TfliteOperation::Subtract;
    case 101:
        return TfliteOperation::Absolute;
    default:
        throw std::runtime_error("operation " + std::to_string(number) +
                                 " of TensorFlow Lite is not read");
    }
}

/// Numbers above 127 have a field of their own since the first one is a byte.
int codeNumber(const FlatTable& table)
{
    return std::max(table.int32(code::kCode), table.uint8(code::kFormerCode));
}

TfliteTensor readTensor(const FlatTable& table, const std::vector<FlatTable>& buffers)
{
    TfliteTensor result;
    result.shape = table.int32s(tensor::kShape);
    result.isFloat = table.uint8(tensor::kType) == tensor::kFloat32;
    const auto buffer = static_cast<std::size_t>(table.int32(tensor::kBuffer));
    if (buffer >= buffers.size())
        throw std::runtime_error("a tensor's numbers are not in the file");
    result.values = buffers[buffer].bytes(0);
    const std::size_t count = numbersIn(result.shape);
    if (result.isFloat && !result.values.empty() && result.values.size() != count * sizeof(float))
        throw std::runtime_error("a tensor holds more or fewer numbers than its shape says");
    return result;
}

/// The one index of a list that must have one.
int onlyIndex(const std::vector<int>& indices, std::size_t tensors)
{
    if (indices.size() != 1)
        throw std::runtime_error("one input and one output are read, not more");
    if (indices[0] < 0 || static_cast<std::size_t>(indices[0]) >= tensors)
        throw std::runtime_error("a tensor is named that is not there");
    return indices[0];
}

void readConvolution(const FlatTable& table, TfliteStep& result)
{
    const bool isDepthwise = result.operation == TfliteOperation::DepthwiseConvolution;
    const FlatTable how = table.table(step::kOptions);
    const int afterStride = isDepthwise ? options::kMultiplier : options::kStrideY;
    const int activation = afterStride + 1;
    result.isPadded = how.uint8(options::kPadding) == options::kPadSame;
    result.stride = how.int32(options::kStrideX);
    if (result.stride < 1 || result.stride > kMaxStride ||
        how.int32(options::kStrideY) != result.stride)
        throw std::runtime_error("a convolution's strides differ or are out of range");
    if (isDepthwise && how.int32(options::kMultiplier) != 1)
        throw std::runtime_error("a convolution makes several results of a channel");
    if (how.int32(activation + 1, 1) != 1 || how.int32(activation + 2, 1) != 1)
        throw std::runtime_error("a convolution's kernel has gaps");
    const int kind = how.uint8(activation);
    if (kind != options::kNoActivation && kind != options::kReluActivation)
        throw std::runtime_error("a convolution's activation is not read");
    result.hasRelu = kind == options::kReluActivation;
}

/// Of the other operations, only Add and its like can carry an activation: in their first field.
void refuseActivation(const FlatTable& table, const TfliteStep& result)
{
    const bool isSum = result.operation == TfliteOperation::Add ||
                       result.operation == TfliteOperation::Multiply ||
                       result.operation == TfliteOperation::Subtract;
    if (isSum && table.has(step::kOptions) &&
        table.table(step::kOptions).uint8(0) != options::kNoActivation)
        throw std::runtime_error("a sum's activation is not read");
}

TfliteStep readStep(const FlatTable& table, const std::vector<FlatTable>& codes,
                    std::size_t tensors)
{
    const auto index = static_cast<std::size_t>(table.int32(step::kCodeIndex));
    if (index >= codes.size())
        throw std::runtime_error("an operation is named that is not there");
    TfliteStep result;
    result.operation = operationOf(codeNumber(codes[index]));
    result.inputs = table.int32s(step::kInputs);
    for (const int input : result.inputs)
        onlyIndex({input}, tensors);
    result.output = onlyIndex(table.int32s(step::kOutputs), tensors);
    if (result.operation == TfliteOperation::Convolution ||
        result.operation == TfliteOperation::DepthwiseConvolution)
        readConvolution(table, result);
    else
        refuseActivation(table, result);
    return result;
}

/// What a step takes is held by the file, is the input, or was computed before; nothing is
/// computed twice.
void checkOrder(const TfliteGraph& graph)
{
    std::vector<bool> isThere(graph.tensors.size());
    for (std::size_t i = 0; i < graph.tensors.size(); ++i)
        isThere[i] = !graph.tensors[i].values.empty();
    isThere[static_cast<std::size_t>(graph.input)] = true;
    for (const TfliteStep& each : graph.steps) {
        for (const int input : each.inputs) {
            if (!isThere[static_cast<std::size_t>(input)])
                throw std::runtime_error("a step takes what no step before it has computed");
        }
        if (isThere[static_cast<std::size_t>(each.output)])
            throw std::runtime_error("two steps compute the same");
        isThere[static_cast<std::size_t>(each.output)] = true;
    }
}

} // namespace

TfliteGraph readTfliteGraph(std::span<const std::byte> file)
{
    const FlatTable root = FlatTable::root(file, "TFL3");
    if (root.int32(model::kVersionField) != kVersion)
        throw std::runtime_error("another version than " + std::to_string(kVersion));
    const auto codes = root.tables(model::kOperatorCodes);
    const auto buffers = root.tables(model::kBuffers);
    const auto graphs = root.tables(model::kGraphs);
    if (graphs.size() != 1)
        throw std::runtime_error("one graph is read, not more");
    TfliteGraph result;
    for (const FlatTable& each : graphs[0].tables(graph::kTensors))
        result.tensors.push_back(readTensor(each, buffers));
    result.input = onlyIndex(graphs[0].int32s(graph::kInputs), result.tensors.size());
    result.output = onlyIndex(graphs[0].int32s(graph::kOutputs), result.tensors.size());
    const auto steps = graphs[0].tables(graph::kSteps);
    if (steps.size() > kMaxSteps)
        throw std::runtime_error("more steps than are read");
    for (const FlatTable& each : steps)
        result.steps.push_back(readStep(each, codes, result.tensors.size()));
    checkOrder(result);
    return result;
}

} // namespace semblance::matching
