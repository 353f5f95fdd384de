// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/layers/PatchProduct.h"

#include <opencv2/dnn/all_layers.hpp>
#include <opencv2/dnn/layer.hpp>

#include <optional>
#include <vector>

namespace semblance::matching {

/// A slope for each of `channels` where `activation` multiplies what is below 0 by it and leaves
/// the rest, as rectifiers do; empty where it does something else.
std::optional<std::vector<float>> slopesOf(const cv::dnn::ActivationLayer& activation,
                                           int channels);

/// A layer that OpenCV may join with the activation that follows it, as its own convolutions. The
/// first of its blobs has as many rows as the result has channels.
class ActivatedLayer : public cv::dnn::Layer
{
public:
    using cv::dnn::Layer::Layer;

    bool setActivation(const cv::Ptr<cv::dnn::ActivationLayer>& activation) override
    {
        if (m_activation && activation)
            return false;
        m_activation = activation;
        m_slopes = activation ? slopesOf(*activation, blobs.at(0).size[0]) : std::nullopt;
        return true;
    }

protected:
    /// One for every channel, to be applied to its results as they come about; null where there is
    /// nothing to apply in this way.
    const float* slopes() const { return m_slopes ? m_slopes->data() : nullptr; }

    /// What slopes() do not say. On `count` results of the channels from `first` to before `last`,
    /// whose planes lie `area` floats apart; `results` are those of the first one.
    void activate(float* results, std::size_t count, std::size_t area, int first, int last) const
    {
        if (m_activation && !m_slopes)
            m_activation->forwardSlice(results, results, static_cast<int>(count), area, first,
                                       last);
    }

    /// `activate` for all of a product's channels, a stretch of results at a time, while they are
    /// in the nearest memory.
    PatchProduct::Stretches activation(std::size_t area, int channels) const
    {
        if (!m_activation || m_slopes)
            return {};
        return [this, area, channels](float* results, std::size_t count) {
            activate(results, count, area, 0, channels);
        };
    }

private:
    cv::Ptr<cv::dnn::ActivationLayer> m_activation;
    std::optional<std::vector<float>> m_slopes;
};

} // namespace semblance::matching
