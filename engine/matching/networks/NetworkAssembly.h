// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/dnn.hpp>

#include <initializer_list>
#include <string>

namespace semblance::matching {

/// Floats; as OpenCV keeps them.
struct ConvolutionWeights
{
    /// Outputs × inputs of a group × rows × columns.
    cv::Mat kernel;
    /// One row, a number per output; may be empty.
    cv::Mat bias;
};

/// How the kernel goes over the image; the zeros stand around it, no more in front than behind.
struct ConvolutionWalk
{
    int stride = 1;
    int padTop = 0;
    int padLeft = 0;
    int padBottom = 0;
    int padRight = 0;
    int groups = 1;
};

/// Lays layer upon layer of a network of one input, images × channels × rows × columns. A layer is
/// named by its number; kInput is the input. What OpenCV refuses throws cv::Exception.
class NetworkAssembly
{
public:
    static constexpr int kInput = 0;

    int add(const std::string& name, const std::string& type, cv::dnn::LayerParams params,
            std::initializer_list<int> inputs);
    int convolution(const std::string& name, const ConvolutionWeights& weights,
                    const ConvolutionWalk& walk, int input);
    int relu(const std::string& name, int input);
    /// x where it is above 0, else `slopes` (one per channel) times x.
    int parametricRelu(const std::string& name, const cv::Mat& slopes, int input);
    int sum(const std::string& name, int left, int right);
    /// All numbers of an image in one row.
    int flat(const std::string& name, int input);

    /// Computed by OpenCV on the processor.
    cv::dnn::Net take();

private:
    cv::dnn::Net m_net;
};

} // namespace semblance::matching
