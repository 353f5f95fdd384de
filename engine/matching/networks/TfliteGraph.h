// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace semblance::matching {

/// Of those that TensorFlow Lite knows, what is read here.
enum class TfliteOperation
{
    Add,
    Convolution,
    DepthwiseConvolution,
    Multiply,
    Relu,
    Reshape,
    Subtract,
    Absolute,
};

/// Numbers that flow from step to step, or that the file holds.
struct TfliteTensor
{
    /// Images, rows, columns, channels.
    std::vector<int> shape;
    bool isFloat = false;
    /// Empty where they are computed. In the file's bytes.
    std::span<const std::byte> values;
};

struct TfliteStep
{
    TfliteOperation operation = TfliteOperation::Add;
    /// Indices of tensors; results come from earlier steps.
    std::vector<int> inputs;
    int output = 0;
    /// Of a convolution: zeros around the image, as many as make one result per stride.
    bool isPadded = false;
    int stride = 1;
    bool hasRelu = false;
};

/// A network as a TensorFlow Lite file of one graph, one input and one output describes it
/// (schema version 3). Borrows the file's bytes.
struct TfliteGraph
{
    std::vector<TfliteTensor> tensors;
    std::vector<TfliteStep> steps;
    int input = 0;
    int output = 0;
};

/// Every index is inside, every held tensor as long as its shape says. Throws std::runtime_error
/// with the reason: not such a file, damaged, or more than what is read here.
TfliteGraph readTfliteGraph(std::span<const std::byte> file);

} // namespace semblance::matching
