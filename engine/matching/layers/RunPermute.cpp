// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/LayerMakers.h"

#include <opencv2/dnn/shape_utils.hpp>

#include <cstring>
#include <type_traits>
#include <vector>

namespace semblance::matching {

namespace {

using Axes = std::vector<std::size_t>;

/// Lengths and strides of the input's axes in the output's order. Strides in bytes; the last axis
/// moves fastest.
struct Walk
{
    Axes lengths;
    Axes strides;
};

/// The walk over `input` (contiguous) in the order of `order`, without the last axes that keep
/// their place; these become `runBytes`.
Walk walkOf(const cv::Mat& input, const Axes& order, std::size_t& runBytes)
{
    Walk walk;
    for (const std::size_t axis : order) {
        walk.lengths.push_back(static_cast<std::size_t>(input.size[static_cast<int>(axis)]));
        walk.strides.push_back(input.step[static_cast<int>(axis)]);
    }
    runBytes = input.elemSize();
    while (!walk.strides.empty() && walk.strides.back() == runBytes) {
        runBytes *= walk.lengths.back();
        walk.lengths.pop_back();
        walk.strides.pop_back();
    }
    return walk;
}

/// `runBytes`: a std::integral_constant where the compiler is to know it.
template <typename Bytes>
void copyRunsOf(const cv::Mat& input, const Walk& walk, Bytes runBytes, cv::Mat& output)
{
    const std::size_t runs = input.total() * input.elemSize() / runBytes;
    Axes at(walk.lengths.size(), 0);
    const uchar* from = input.data;
    uchar* to = output.data;
    for (std::size_t run = 0; run < runs; ++run, to += runBytes) {
        std::memcpy(to, from, runBytes);
        for (std::size_t axis = at.size(); axis-- > 0;) {
            from += walk.strides[axis];
            if (++at[axis] < walk.lengths[axis])
                break;
            from -= walk.strides[axis] * walk.lengths[axis];
            at[axis] = 0;
        }
    }
}

void copyRuns(const cv::Mat& input, const Axes& order, cv::Mat& output)
{
    std::size_t runBytes = 0;
    const Walk walk = walkOf(input, order, runBytes);
    if (runBytes == sizeof(float))
        copyRunsOf(input, walk, std::integral_constant<std::size_t, sizeof(float)>(), output);
    else
        copyRunsOf(input, walk, runBytes, output);
}

class RunPermuteLayer final : public cv::dnn::Layer
{
public:
    explicit RunPermuteLayer(const cv::dnn::LayerParams& parameters) : cv::dnn::Layer(parameters)
    {
        const cv::dnn::DictValue order = parameters.get("order");
        for (int i = 0; i < order.size(); ++i)
            m_order.push_back(static_cast<std::size_t>(order.get<int>(i)));
    }

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>&) const override
    {
        for (const cv::dnn::MatShape& input : inputs) {
            CV_CheckEQ(input.size(), m_order.size(), "Permute: one place for every axis");
            cv::dnn::MatShape shape;
            for (const std::size_t axis : m_order)
                shape.push_back(input.at(axis));
            outputs.push_back(shape);
        }
        return false;
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays) override
    {
        std::vector<cv::Mat> from;
        std::vector<cv::Mat> to;
        inputs.getMatVector(from);
        outputs.getMatVector(to);
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (!from[i].empty())
                copyRuns(from[i], m_order, to[i]);
        }
    }

private:
    Axes m_order;
};

} // namespace

cv::Ptr<cv::dnn::Layer> makeRunPermute(cv::dnn::LayerParams& parameters)
{
    return cv::makePtr<RunPermuteLayer>(parameters);
}

} // namespace semblance::matching
