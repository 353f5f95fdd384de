// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/DlibResNet.h"

#include "matching/networks/NetworkAssembly.h"

#include <array>

namespace semblance::matching {

namespace {

using cv::dnn::LayerParams;

/// Lays dlib's face ResNet (29 convolutions, 128 numbers out) layer upon layer.
class ResNetBuilder
{
public:
    explicit ResNetBuilder(const Tensors& tensors) : m_tensors(tensors) {}

    cv::dnn::Net build(int inputSidePx);

private:
    /// Convolution, per-channel scale and shift, folded into one convolution.
    int convolution(const std::string& name, int input, int stride, int pad);
    int pooling(const std::string& name, int input, const std::string& kind, int kernel);
    /// Zeros behind the last channel, the last row and the last column.
    int padding(const std::string& name, int input, int channels, int pixels);
    void stem();
    void block(const std::string& name);
    void downBlock(const std::string& name);
    void addAndRelu(const std::string& name, int left, int right);
    void embedding();

    const Tensors& m_tensors;
    NetworkAssembly m_assembly;
    int m_last = 0;
    int m_sidePx = 0;
    int m_channels = 0;
};

/// From height × width × in × out to OpenCV's out × in × height × width.
ConvolutionWeights fold(const Tensors& tensors, const std::string& name)
{
    const cv::Mat& filters = tensors.at(name + "/conv/filters");
    const cv::Mat& bias = tensors.at(name + "/conv/bias");
    const cv::Mat& scale = tensors.at(name + "/scale/weights");
    const cv::Mat& shift = tensors.at(name + "/scale/biases");
    const int pixels = filters.size[0] * filters.size[1];
    const int in = filters.size[2];
    const int out = filters.size[3];
    ConvolutionWeights folded{cv::Mat({out, in, filters.size[0], filters.size[1]}, CV_32F),
                  cv::Mat(1, out, CV_32F)};
    const auto* from = filters.ptr<float>();
    auto* to = folded.kernel.ptr<float>();
    for (int o = 0; o < out; ++o) {
        const float factor = scale.at<float>(o);
        for (int i = 0; i < in; ++i) {
            for (int p = 0; p < pixels; ++p)
                *to++ = factor * from[(p * in + i) * out + o];
        }
        folded.bias.at<float>(o) = factor * bias.at<float>(o) + shift.at<float>(o);
    }
    return folded;
}

int ResNetBuilder::convolution(const std::string& name, int input, int stride, int pad)
{
    const ConvolutionWeights folded = fold(m_tensors, name);
    m_channels = folded.kernel.size[0];
    return m_assembly.convolution(name, folded, {stride, pad, pad, pad, pad, 1}, input);
}

int ResNetBuilder::pooling(const std::string& name, int input, const std::string& kind, int kernel)
{
    LayerParams params;
    params.set("pool", kind);
    params.set("kernel_size", kernel);
    params.set("stride", 2);
    params.set("ceil_mode", false);
    return m_assembly.add(name, "Pooling", params, {input});
}

int ResNetBuilder::padding(const std::string& name, int input, int channels, int pixels)
{
    if (channels == 0 && pixels == 0)
        return input;
    const std::array<int, 8> before_after = {0, 0, 0, channels, 0, pixels, 0, pixels};
    LayerParams params;
    params.set("paddings", cv::dnn::DictValue::arrayInt(before_after.data(), 8));
    return m_assembly.add(name, "Padding", params, {input});
}

void ResNetBuilder::stem()
{
    const int first = m_assembly.relu("conv32_down/relu", convolution("conv32_down", 0, 2, 0));
    m_last = pooling("conv32_down/pool", first, "max", 3);
    m_sidePx = ((m_sidePx - 7) / 2 + 1 - 3) / 2 + 1;
}

void ResNetBuilder::addAndRelu(const std::string& name, int left, int right)
{
    m_last = m_assembly.relu(name + "/out", m_assembly.sum(name + "/sum", left, right));
}

void ResNetBuilder::block(const std::string& name)
{
    const int first = m_assembly.relu(name + "/relu", convolution(name + "/conv1", m_last, 1, 1));
    addAndRelu(name, convolution(name + "/conv2", first, 1, 1), m_last);
}

void ResNetBuilder::downBlock(const std::string& name)
{
    const int channelsBefore = m_channels;
    const int convolvedPx = (m_sidePx - 3) / 2 + 1;
    const int pooledPx = m_sidePx / 2;
    const int first = m_assembly.relu(name + "/relu", convolution(name + "/conv1", m_last, 2, 0));
    const int second = convolution(name + "/conv2", first, 1, 1);
    const int pooled = pooling(name + "/pool", m_last, "ave", 2);
    addAndRelu(name, padding(name + "/pad", second, 0, pooledPx - convolvedPx),
               padding(name + "/widen", pooled, m_channels - channelsBefore, 0));
    m_sidePx = pooledPx;
}

void ResNetBuilder::embedding()
{
    LayerParams average;
    average.set("pool", "ave");
    average.set("global_pooling", true);
    const int pooled = m_assembly.add("average", "Pooling", average, {m_last});
    cv::Mat weights;
    cv::transpose(m_tensors.at("fc"), weights);
    LayerParams dense;
    dense.set("num_output", weights.rows);
    dense.set("bias_term", false);
    dense.blobs = {weights};
    m_assembly.add("embedding", "InnerProduct", dense, {pooled});
}

cv::dnn::Net ResNetBuilder::build(int inputSidePx)
{
    m_sidePx = inputSidePx;
    stem();
    for (const char* name : {"conv32_1", "conv32_2", "conv32_3"})
        block(name);
    downBlock("conv64_down");
    for (const char* name : {"conv64_1", "conv64_2", "conv64_3"})
        block(name);
    downBlock("conv128_down");
    for (const char* name : {"conv128_1", "conv128_2"})
        block(name);
    downBlock("conv256_down");
    for (const char* name : {"conv256_1", "conv256_2"})
        block(name);
    downBlock("conv256_down_out");
    embedding();
    return m_assembly.take();
}

} // namespace

cv::dnn::Net dlibResNet(const Tensors& tensors, int inputSidePx)
{
    return ResNetBuilder(tensors).build(inputSidePx);
}

} // namespace semblance::matching
