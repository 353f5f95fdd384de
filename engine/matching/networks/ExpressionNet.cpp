// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/ExpressionNet.h"

#include "matching/networks/NetworkAssembly.h"

namespace semblance::matching {

namespace {

constexpr int kBlocks = 4;
/// Every block halves the image; the one row and column of zeros that this takes stand behind.
constexpr ConvolutionWalk kHalving{2, 0, 0, 1, 1, 1};
constexpr ConvolutionWalk kKeeping{1, 1, 1, 1, 1, 1};

/// From height × width × in × out to OpenCV's out × in × height × width; a depthwise filter is
/// height × width × channels × 1 and becomes channels × 1 × height × width.
cv::Mat kernelOf(const cv::Mat& filters, bool isDepthwise)
{
    const int pixels = filters.size[0] * filters.size[1];
    const int in = isDepthwise ? filters.size[3] : filters.size[2];
    const int out = isDepthwise ? filters.size[2] : filters.size[3];
    cv::Mat kernel({out, in, filters.size[0], filters.size[1]}, CV_32F);
    const auto* from = filters.ptr<float>();
    auto* to = kernel.ptr<float>();
    for (int o = 0; o < out; ++o) {
        for (int i = 0; i < in; ++i) {
            for (int p = 0; p < pixels; ++p)
                *to++ = from[(p * in + i) * out + o];
        }
    }
    return kernel;
}

class ExpressionNetBuilder
{
public:
    explicit ExpressionNetBuilder(const Tensors& tensors) : m_tensors(tensors) {}

    cv::dnn::Net build()
    {
        int last = NetworkAssembly::kInput;
        for (int block = 0; block < kBlocks; ++block)
            last = blockOf("dense" + std::to_string(block), last);
        answer(last);
        return m_assembly.take();
    }

private:
    int convolution(const std::string& name, ConvolutionWalk walk, int input)
    {
        const auto full = m_tensors.find(name + "/filters");
        const cv::Mat bias = m_tensors.at(name + "/bias").reshape(1, 1);
        if (full != m_tensors.end())
            return m_assembly.convolution(name, {kernelOf(full->second, false), bias}, walk, input);
        const cv::Mat depthwise = kernelOf(m_tensors.at(name + "/depthwise_filter"), true);
        walk.groups = depthwise.size[0];
        const int spread = m_assembly.convolution(name + "/spread", {depthwise, {}}, walk, input);
        const cv::Mat pointwise = kernelOf(m_tensors.at(name + "/pointwise_filter"), false);
        return m_assembly.convolution(name, {pointwise, bias}, ConvolutionWalk(), spread);
    }

    int blockOf(const std::string& name, int input)
    {
        const auto nameOf = [&name](int i) { return name + "/conv" + std::to_string(i); };
        int sum = m_assembly.relu(nameOf(0) + "/relu", convolution(nameOf(0), kHalving, input));
        int seen = sum;
        for (int i = 1; i < kBlocks; ++i) {
            const int next = convolution(nameOf(i), kKeeping, seen);
            sum = m_assembly.sum(nameOf(i) + "/sum", sum, next);
            seen = m_assembly.relu(nameOf(i) + "/relu", sum);
        }
        return seen;
    }

    void answer(int input)
    {
        cv::dnn::LayerParams average;
        average.set("pool", "ave");
        average.set("global_pooling", true);
        const int pooled = m_assembly.add("average", "Pooling", average, {input});
        cv::Mat weights;
        cv::transpose(m_tensors.at("fc/weights"), weights);
        cv::dnn::LayerParams dense;
        dense.set("num_output", weights.rows);
        dense.set("bias_term", true);
        dense.blobs = {weights, m_tensors.at("fc/bias").reshape(1, 1)};
        m_assembly.add("expressions", "InnerProduct", dense, {pooled});
    }

    const Tensors& m_tensors;
    NetworkAssembly m_assembly;
};

} // namespace

cv::dnn::Net expressionNet(const Tensors& tensors)
{
    return ExpressionNetBuilder(tensors).build();
}

} // namespace semblance::matching
