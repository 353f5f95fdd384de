// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/layers/PatchProduct.h"

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
    /// On `count` results of the channels from `first` to before `last`, whose planes lie `area`
    /// floats apart; `results` are those of the first one.
    void activate(float* results, std::size_t count, std::size_t area, int first, int last) const
    {
        if (m_activation)
            m_activation->forwardSlice(results, results, static_cast<int>(count), area, first,
                                       last);
    }

    /// `activate` for all of a product's channels, a stretch of results at a time, while they are
    /// in the nearest memory.
    PatchProduct::Stretches activation(std::size_t area, int channels) const
    {
        return [this, area, channels](float* results, std::size_t count) {
            activate(results, count, area, 0, channels);
        };
    }

private:
    cv::Ptr<cv::dnn::ActivationLayer> m_activation;
};

} // namespace semblance::matching
