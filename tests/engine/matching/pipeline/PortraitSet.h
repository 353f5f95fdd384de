// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/pipeline/FacePipeline.h"

#include <opencv2/core/mat.hpp>
#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace semblance::tests {

/// Draws on the pixels as stored, by the face's points there.
using Paint = std::function<void(cv::Mat&, const matching::Landmarks&)>;

struct Portrait
{
    Photograph photograph;
    matching::LocatedFace face;
    /// Of the photograph as it is.
    matching::QualityReport report;
};

/// Portraits of people, looked at by the engine that is installed.
class PortraitSet
{
public:
    /// Two of each person of the packaged photographs, in the order of their names. Otherwise why
    /// this machine has none; throws std::runtime_error if what it has cannot be read.
    static tl::expected<PortraitSet, const char*> read();

    const matching::FacePipeline& pipeline() const { return *m_pipeline; }
    const std::vector<Portrait>& portraits() const { return m_portraits; }
    const Portrait& front() const { return m_portraits.front(); }
    std::size_t size() const { return m_portraits.size(); }
    auto begin() const { return m_portraits.begin(); }
    auto end() const { return m_portraits.end(); }

    /// Of the same face in painted pixels.
    matching::QualityReport reportOf(const Portrait& portrait, const Paint& paint) const;

private:
    void add(const std::filesystem::path& file);

    std::shared_ptr<const matching::FacePipeline> m_pipeline;
    std::vector<Portrait> m_portraits;
};

/// From the bridge of the nose to the chin.
void paintMask(cv::Mat& rgb, const matching::Landmarks& landmarks);
/// That share of the light.
Paint inLight(double share, const Paint& paint);

} // namespace semblance::tests
