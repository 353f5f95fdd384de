// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/dnn/all_layers.hpp>
#include <opencv2/dnn/layer.hpp>

namespace semblance::matching {

/// A layer that OpenCV may join with the activation that follows it, as its own convolutions.
class ActivatedLayer : public cv::dnn::Layer
{
public:
    using cv::dnn::Layer::Layer;

    bool setActivation(const cv::Ptr<cv::dnn::ActivationLayer>& activation) override
    {
        if (m_activation && activation)
            return false;
        m_activation = activation;
        return true;
    }

protected:
    /// On one image's result: `channels` planes of `area` floats.
    void activate(float* planes, int channels, int area) const
    {
        if (m_activation)
            m_activation->forwardSlice(planes, planes, area, static_cast<std::size_t>(area), 0,
                                       channels);
    }

private:
    cv::Ptr<cv::dnn::ActivationLayer> m_activation;
};

} // namespace semblance::matching
