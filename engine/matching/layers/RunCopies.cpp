// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/LayerMakers.h"

#include <cstring>
#include <optional>
#include <type_traits>

namespace semblance::matching {

namespace {

/// Rows of floats, `stride` floats from one row's start to the next one's.
struct FloatRows
{
    float* first;
    std::size_t stride;
};

/// `width`: a std::integral_constant where the compiler is to know it.
template <typename Width>
void copyRunsOf(const FloatRows& from, std::size_t rows, Width width, const FloatRows& to)
{
    const float* source = from.first;
    float* target = to.first;
    for (std::size_t row = 0; row < rows; ++row, source += from.stride, target += to.stride)
        std::memcpy(target, source, width * sizeof(float));
}

void copyRuns(const FloatRows& from, std::size_t rows, std::size_t width, const FloatRows& to)
{
    if (width == 2)
        copyRunsOf(from, rows, std::integral_constant<std::size_t, 2>(), to);
    else
        copyRunsOf(from, rows, width, to);
}

FloatRows rowsOf(cv::Mat& values)
{
    return {values.ptr<float>(), static_cast<std::size_t>(values.size[values.dims - 1])};
}

bool areFloatRows(const cv::Mat& values)
{
    return values.type() == CV_32F && values.isContinuous() && values.dims > 1;
}

std::size_t rowCount(const cv::Mat& values)
{
    return values.total() / static_cast<std::size_t>(values.size[values.dims - 1]);
}

/// OpenCV's own layer, but for what is copied by short runs along the last axis. OpenCV knows it as
/// its own: it lets the inputs of a "Concat" of channels be written where they belong.
template <typename Plain>
class RunCopies : public Plain
{
public:
    explicit RunCopies(cv::Ptr<Plain> plain) : Plain(*plain), m_plain(std::move(plain)) {}

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int required,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>& internals) const override
    {
        return m_plain->getMemoryShapes(inputs, required, outputs, internals);
    }

    void finalize(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs) override
    {
        m_plain->finalize(inputs, outputs);
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays internals) override
    {
        std::vector<cv::Mat> from;
        std::vector<cv::Mat> to;
        inputs.getMatVector(from);
        outputs.getMatVector(to);
        if (!copies(from, to))
            m_plain->forward(inputs, outputs, internals);
    }

protected:
    /// False, and nothing is done, where it is another kind of work.
    virtual bool copies(std::vector<cv::Mat>& from, std::vector<cv::Mat>& to) const = 0;

private:
    cv::Ptr<Plain> m_plain;
};

class RunSlice final : public RunCopies<cv::dnn::SliceLayer>
{
public:
    using RunCopies::RunCopies;

private:
    bool copies(std::vector<cv::Mat>& from, std::vector<cv::Mat>& to) const override
    {
        if (from.size() != 1 || to.size() != 1 || !areFloatRows(from[0]) || !areFloatRows(to[0]) ||
            from[0].dims != to[0].dims || rowCount(from[0]) != rowCount(to[0]))
            return false;
        const auto start = startOf(rowsOf(from[0]).stride, rowsOf(to[0]).stride, from[0].dims);
        if (!start)
            return false;
        const FloatRows rows = rowsOf(from[0]);
        copyRuns({rows.first + *start, rows.stride}, rowCount(from[0]), rowsOf(to[0]).stride,
                 rowsOf(to[0]));
        return true;
    }

    /// Of the part in a row, where it is told for every axis and without steps.
    std::optional<std::size_t> startOf(std::size_t width, std::size_t part, int axes) const
    {
        if (sliceRanges.size() != 1 || !sliceSteps.empty() ||
            sliceRanges[0].size() != static_cast<std::size_t>(axes))
            return std::nullopt;
        const int start = sliceRanges[0].back().start;
        if (start < 0 || static_cast<std::size_t>(start) + part > width)
            return std::nullopt;
        return static_cast<std::size_t>(start);
    }
};

class RunConcat final : public RunCopies<cv::dnn::ConcatLayer>
{
public:
    using RunCopies::RunCopies;

private:
    bool copies(std::vector<cv::Mat>& from, std::vector<cv::Mat>& to) const override
    {
        if (to.size() != 1 || padding || !areFloatRows(to[0]) ||
            (axis != to[0].dims - 1 && axis != -1))
            return false;
        for (const cv::Mat& part : from) {
            if (!areFloatRows(part) || rowCount(part) != rowCount(to[0]))
                return false;
        }
        FloatRows at = rowsOf(to[0]);
        for (cv::Mat& part : from) {
            const FloatRows rows = rowsOf(part);
            copyRuns(rows, rowCount(part), rows.stride, at);
            at.first += rows.stride;
        }
        return true;
    }
};

} // namespace

LayerPointer makeSlice(cv::dnn::LayerParams& parameters)
{
    return cv::makePtr<RunSlice>(cv::dnn::SliceLayer::create(parameters));
}

LayerPointer makeConcat(cv::dnn::LayerParams& parameters)
{
    return cv::makePtr<RunConcat>(cv::dnn::ConcatLayer::create(parameters));
}

} // namespace semblance::matching
