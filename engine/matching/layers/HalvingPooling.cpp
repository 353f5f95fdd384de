// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ConvolutionShape.h"
#include "matching/layers/LayerMakers.h"
#include "matching/layers/RowMath.h"
#include "matching/layers/WeightedSum.h"

#include <algorithm>
#include <cctype>
#include <limits>

namespace semblance::matching {

namespace {

std::string kindOf(const cv::dnn::LayerParams& parameters)
{
    std::string kind = parameters.get<std::string>("pool", "max");
    std::ranges::transform(kind, kind.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return kind;
}

/// What halves a plane's sides: the largest of three by three, or the mean of two by two.
class HalvingPooling final : public cv::dnn::Layer
{
public:
    HalvingPooling(const cv::dnn::LayerParams& parameters, cv::Ptr<cv::dnn::PoolingLayer> plain)
        : cv::dnn::Layer(parameters), m_plain(std::move(plain)),
          m_isMax(kindOf(parameters) == "max")
    {
    }

    bool getMemoryShapes(const std::vector<cv::dnn::MatShape>& inputs, int required,
                         std::vector<cv::dnn::MatShape>& outputs,
                         std::vector<cv::dnn::MatShape>& internals) const override
    {
        return m_plain->getMemoryShapes(inputs, required, outputs, internals);
    }

    void finalize(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs) override
    {
        m_plain->finalize(inputs, outputs);
        const PlaneSize plane = planeOf(inputs.getMat(0));
        constexpr float kLeast = std::numeric_limits<float>::lowest();
        m_outside.assign(plane.width, kLeast);
        m_row.assign(plane.width + 2 * pad(1) + 2 + kReadBeyond, kLeast);
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays internals) override
    {
        std::vector<cv::Mat> out;
        outputs.getMatVector(out);
        const cv::Mat input = inputs.getMat(0);
        if (out.size() != 1 || input.dims != 4 || !isInside(planeOf(input), planeOf(out[0]))) {
            m_plain->forward(inputs, outputs, internals);
            return;
        }
        for (int image = 0; image < input.size[0]; ++image) {
            for (int channel = 0; channel < input.size[1]; ++channel)
                halve(input.ptr<float>(image, channel), planeOf(input),
                      out[0].ptr<float>(image, channel), planeOf(out[0]));
        }
    }

private:
    std::size_t pad(std::size_t axis) const { return m_plain->pads_begin[axis]; }

    /// Sides that are rounded up reach further than this layer knows how to.
    bool isInside(PlaneSize input, PlaneSize output) const
    {
        const std::size_t kernel = m_plain->kernel_size[0];
        return 2 * (output.height - 1) + kernel <= input.height + 2 * pad(0) &&
               2 * (output.width - 1) + kernel <= input.width + 2 * pad(1);
    }

    void halve(const float* plane, PlaneSize size, float* to, PlaneSize half)
    {
        for (std::size_t y = 0; y < half.height; ++y, to += half.width) {
            if (!m_isMax) {
                const float* const top = plane + 2 * y * size.width;
                meansOfFour(top, top + size.width, half.width, to);
                continue;
            }
            const auto row = [&](std::size_t below) {
                const std::size_t padded = 2 * y + below;
                const bool isThere = padded >= pad(0) && padded - pad(0) < size.height;
                return isThere ? plane + (padded - pad(0)) * size.width : m_outside.data();
            };
            largestOfThree(row(0), row(1), row(2), size.width, m_row.data() + pad(1));
            largestNeighbours(m_row.data(), half.width, to);
        }
    }

    cv::Ptr<cv::dnn::PoolingLayer> m_plain;
    bool m_isMax;
    std::vector<float> m_outside;
    std::vector<float> m_row;
};

bool isOf(const std::vector<std::size_t>& numbers, std::size_t value)
{
    return numbers.size() == 2 && numbers[0] == value && numbers[1] == value;
}

bool isHalving(const cv::dnn::PoolingLayer& layer, const std::string& kind)
{
    if (layer.globalPooling || !layer.padMode.empty() || !isOf(layer.strides, 2) ||
        layer.pads_begin.size() != 2 || layer.pads_begin != layer.pads_end)
        return false;
    if (kind == "max")
        return isOf(layer.kernel_size, 3) &&
               std::max(layer.pads_begin[0], layer.pads_begin[1]) <= 1;
    return kind == "ave" && isOf(layer.kernel_size, 2) && isOf(layer.pads_begin, 0);
}

} // namespace

LayerPointer makePooling(cv::dnn::LayerParams& parameters)
{
    const auto plain = cv::dnn::PoolingLayer::create(parameters);
    if (isHalving(*plain, kindOf(parameters)))
        return cv::makePtr<HalvingPooling>(parameters, plain);
    return plain;
}

} // namespace semblance::matching
