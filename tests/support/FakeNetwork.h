// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/Network.h"

#include <functional>

namespace semblance::tests {

/// A network that answers what the test says, or throws.
class FakeNetwork final : public matching::Network
{
public:
    using Answer = std::function<Result<std::vector<cv::Mat>>(const cv::Mat& blob)>;

    /// A detector of the default pack's shape.
    static matching::ModelManifest detectorManifest()
    {
        matching::ModelManifest manifest;
        manifest.id = "fake-1";
        manifest.input.size = {320, 240};
        manifest.input.mean = {127, 127, 127};
        manifest.input.divisor = {128, 128, 128};
        return manifest;
    }

    FakeNetwork(matching::ModelManifest manifest, Answer answer)
        : Network(std::move(manifest)), m_answer(std::move(answer))
    {
    }

    Result<std::vector<cv::Mat>> forward(const cv::Mat& blob,
                                         const std::vector<std::string>&) const override
    {
        return m_answer(blob);
    }

private:
    Answer m_answer;
};

} // namespace semblance::tests
