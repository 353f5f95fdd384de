// SPDX-License-Identifier: GPL-3.0-or-later
#include "PortraitSet.h"

#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "support/SharedData.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <stdexcept>

namespace semblance::tests {

using namespace matching;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> sortedEntries(const fs::path& folder)
{
    std::vector<fs::path> entries(fs::directory_iterator(folder), fs::directory_iterator{});
    std::ranges::sort(entries);
    return entries;
}

} // namespace

tl::expected<PortraitSet, const char*> PortraitSet::read()
{
    constexpr std::size_t kOfEach = 2;
    const auto models = defaultModels();
    if (!models)
        return tl::unexpected(kNoModels);
    const auto photographs = packagedPhotographs();
    if (!photographs)
        return tl::unexpected(kNoPackagedPhotographs);
    const auto pipeline = ModelPack::open({*models, {}}).and_then(FacePipeline::load);
    if (!pipeline)
        throw std::runtime_error("the default pack does not load");
    PortraitSet set;
    set.m_pipeline = *pipeline;
    for (const fs::path& person : sortedEntries(*photographs / "johns")) {
        const std::vector<fs::path> files = sortedEntries(person);
        for (std::size_t i = 0; i < std::min(kOfEach, files.size()); ++i)
            set.add(files[i]);
    }
    if (set.size() < 10)
        throw std::runtime_error("fewer than ten portraits");
    return set;
}

void PortraitSet::add(const fs::path& file)
{
    auto photograph = decodeImageFile(file);
    if (!photograph)
        throw std::runtime_error(file.string() + " does not open");
    const auto faces = m_pipeline->locate(*photograph, DetectionEffort::Portrait, {});
    if (!faces || faces->size() != 1)
        return;
    auto report = m_pipeline->quality(*photograph, *faces, 0).value();
    m_portraits.push_back({std::move(*photograph), faces->front(), std::move(report)});
}

QualityReport PortraitSet::reportOf(const Portrait& portrait, const Paint& paint) const
{
    cv::Mat rgb = matView(portrait.photograph.stored).clone();
    paint(rgb, portrait.face.landmarks);
    Photograph painted = portrait.photograph;
    painted.stored = imageFromMat(rgb);
    return m_pipeline->quality(painted, {portrait.face}, 0).value();
}

void paintMask(cv::Mat& rgb, const Landmarks& landmarks)
{
    const auto pixel = [](const PointPx& point) {
        return cv::Point(cvRound(point.x), cvRound(point.y));
    };
    std::vector<cv::Point> outline;
    for (std::size_t jaw = 2; jaw <= 14; ++jaw)
        outline.push_back(pixel(landmarks.points[jaw]));
    outline.push_back(pixel(landmarks.points[28]));
    std::vector<cv::Point> hull;
    cv::convexHull(outline, hull);
    cv::fillConvexPoly(rgb, hull, cv::Scalar(120, 170, 200), cv::LINE_AA);
}

Paint inLight(double share, const Paint& paint)
{
    return [share, paint](cv::Mat& rgb, const Landmarks& landmarks) {
        paint(rgb, landmarks);
        rgb *= share;
    };
}

} // namespace semblance::tests
