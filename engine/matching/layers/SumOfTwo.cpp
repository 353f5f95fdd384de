// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/layers/ActivatedLayer.h"
#include "matching/layers/LayerMakers.h"
#include "matching/layers/RowMath.h"

namespace semblance::matching {

namespace {

/// The plain sum of two inputs of one shape, and the rectifier that follows it; other inputs are
/// left to OpenCV's own layer.
class SumOfTwo final : public cv::dnn::Layer
{
public:
    SumOfTwo(const cv::dnn::LayerParams& parameters, cv::Ptr<cv::dnn::EltwiseLayer> plain)
        : cv::dnn::Layer(parameters), m_plain(std::move(plain))
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
    }

    bool setActivation(const cv::Ptr<cv::dnn::ActivationLayer>& activation) override
    {
        const auto slopes = activation ? slopesOf(*activation, 1) : std::vector<float>{1};
        if (!slopes || (activation && m_isActivated))
            return false;
        m_isActivated = bool(activation);
        m_slope = slopes->front();
        return true;
    }

    void forward(cv::InputArrayOfArrays inputs, cv::OutputArrayOfArrays outputs,
                 cv::OutputArrayOfArrays internals) override
    {
        std::vector<cv::Mat> in;
        std::vector<cv::Mat> out;
        inputs.getMatVector(in);
        outputs.getMatVector(out);
        cv::Mat& sums = out.at(0);
        if (in.size() == 2 && in[0].size == sums.size && in[1].size == sums.size) {
            addRows(in[0].ptr<float>(), in[1].ptr<float>(), sums.total(), m_slope,
                    sums.ptr<float>());
            return;
        }
        m_plain->forward(inputs, outputs, internals);
        addZero(sums);
    }

private:
    void addZero(cv::Mat& sums) const
    {
        if (!m_isActivated)
            return;
        const cv::Mat zeros = cv::Mat::zeros(sums.dims, sums.size.p, CV_32F);
        addRows(sums.ptr<float>(), zeros.ptr<float>(), sums.total(), m_slope, sums.ptr<float>());
    }

    cv::Ptr<cv::dnn::EltwiseLayer> m_plain;
    bool m_isActivated = false;
    float m_slope = 1;
};

} // namespace

LayerPointer makeSum(cv::dnn::LayerParams& parameters)
{
    const auto plain = cv::dnn::EltwiseLayer::create(parameters);
    const bool isSum = parameters.get<std::string>("operation", "sum") == "sum";
    if (!isSum || parameters.has("coeff") || parameters.has("output_channels_mode") ||
        parameters.has("int8"))
        return plain;
    return cv::makePtr<SumOfTwo>(parameters, plain);
}

} // namespace semblance::matching
