// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeEngine.h"

#include "matching/models/Network.h"

#include <opencv2/core.hpp>

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <numbers>
#include <stdexcept>

namespace semblance::tests {

using matching::DetectedFace;
using matching::FaceOrigin;
using matching::Landmarks;
using matching::ModelManifest;

namespace {

constexpr int kInputPx = 16;
constexpr int kCells = 4;

/// Until stopped, or told to be slow no more.
void takeTime(const std::atomic<bool>& isSlow, const StopToken& stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    while (isSlow && !stop.stop_requested())
        never.wait_for(lock, stop, std::chrono::milliseconds(2), [] { return false; });
}

class FakeDetector final : public matching::FaceDetector
{
public:
    explicit FakeDetector(std::shared_ptr<const FakeSight> sight) : m_sight(std::move(sight)) {}

    Result<std::vector<DetectedFace>> detect(const Photograph& photograph,
                                             matching::DetectionEffort, const StopToken& stop,
                                             const ProgressSink& progress) const override
    {
        if (progress)
            progress({0, 1});
        if (m_looks++ >= m_sight->quickLooks)
            takeTime(m_sight->isSlow, stop);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Detection, photograph.name);
        if (m_sight->isBroken)
            return failure(ErrorCode::BackendFailed, Stage::Detection, photograph.name, "as told");
        std::vector<DetectedFace> faces;
        const RectPx raster = rasterOf(photograph);
        for (const RectPx& face : m_sight->faces) {
            const RectPx inside = intersection(face, raster);
            if (inside.area() > 0)
                faces.push_back({inside, 0.9, QuarterTurn::None, FaceOrigin::Detected});
        }
        return faces;
    }

    Result<std::vector<DetectedFace>> follow(const Photograph& photograph,
                                             const std::vector<DetectedFace>&,
                                             const StopToken& stop) const override
    {
        return detect(photograph, matching::DetectionEffort::Frame, stop, {});
    }

    Result<DetectedFace> faceInBox(const Photograph& photograph, const RectPx& box,
                                   FaceOrigin origin) const override
    {
        const RectPx inside = intersection(box, rasterOf(photograph));
        if (inside.area() < box.area() / 2)
            return failure(ErrorCode::FaceOutsideImage, Stage::Detection, photograph.name);
        return DetectedFace{inside, m_sight->scoreInBox, QuarterTurn::None, origin};
    }

private:
    static RectPx rasterOf(const Photograph& photograph)
    {
        return {0, 0, double(photograph.stored.widthPx()), double(photograph.stored.heightPx())};
    }

    mutable std::atomic<int> m_looks = 0;
    std::shared_ptr<const FakeSight> m_sight;
};

/// Six points on a small circle: what an eye is in the 68-point scheme.
void putEye(Landmarks& landmarks, std::size_t first, PointPx centre, double radius)
{
    for (std::size_t i = 0; i < 6; ++i) {
        const double angle = std::numbers::pi * static_cast<double>(i) / 3;
        landmarks.points[first + i] = {centre.x + radius * std::cos(angle),
                                       centre.y + radius * std::sin(angle)};
    }
}

class FakeLandmarks final : public matching::LandmarkFinder
{
public:
    Result<Landmarks> find(const Photograph&, const DetectedFace& face) const override
    {
        const auto at = [&box = face.box](double x, double y) {
            return PointPx{box.x + x * box.width, box.y + y * box.height};
        };
        constexpr std::size_t kRightEye = 36;
        constexpr std::size_t kLeftEye = 42;
        constexpr std::size_t kNoseTip = 30;
        constexpr std::size_t kRightMouth = 48;
        constexpr std::size_t kLeftMouth = 54;
        constexpr std::size_t kChin = 8;
        Landmarks landmarks;
        landmarks.points.fill(at(0.5, 0.6));
        putEye(landmarks, kRightEye, at(0.3, 0.4), 0.05 * face.box.width);
        putEye(landmarks, kLeftEye, at(0.7, 0.4), 0.05 * face.box.width);
        landmarks.points[kNoseTip] = at(0.5, 0.6);
        landmarks.points[kRightMouth] = at(0.35, 0.78);
        landmarks.points[kLeftMouth] = at(0.65, 0.78);
        landmarks.points[kChin] = at(0.5, 1);
        return landmarks;
    }
};

ModelManifest colourManifest()
{
    ModelManifest manifest;
    manifest.id = "fake-colours";
    manifest.job = matching::ModelJob::Embedding;
    manifest.input = {
        {kInputPx, kInputPx}, matching::ChannelOrder::Rgb, {127, 127, 127}, {128, 128, 128}};
    manifest.outputSize = 3 * kCells * kCells;
    manifest.metric = matching::Metric::Cosine;
    manifest.alignmentPoints = {{5, 6}, {11, 6}, {8, 9}, {6, 12}, {10, 12}};
    manifest.ruler = matching::ScoreRuler{0, 1, 1};
    return manifest;
}

/// The mean colour of each of 4 × 4 cells.
class ColourNetwork final : public matching::Network
{
public:
    ColourNetwork() : Network(colourManifest()) {}

    Result<std::vector<cv::Mat>> forward(const cv::Mat& blob,
                                         const std::vector<std::string>&) const override
    {
        cv::Mat out(1, 3 * kCells * kCells, CV_32F);
        constexpr int kCellPx = kInputPx / kCells;
        for (int channel = 0; channel < 3; ++channel) {
            const cv::Mat plane(kInputPx, kInputPx, CV_32F,
                                const_cast<float*>(blob.ptr<float>(0, channel)));
            for (int cell = 0; cell < kCells * kCells; ++cell) {
                const cv::Rect area(cell % kCells * kCellPx, cell / kCells * kCellPx, kCellPx,
                                    kCellPx);
                out.at<float>(channel * kCells * kCells + cell) =
                    static_cast<float>(cv::mean(plane(area))[0]);
            }
        }
        return std::vector<cv::Mat>{out};
    }
};

} // namespace

std::shared_ptr<const matching::FacePipeline>
fakeEngine(std::shared_ptr<const FakeSight> sight, std::vector<matching::ModelIdentity> models,
           const std::string& fingerprint)
{
    auto fusion = matching::ScoreFusion::create({colourManifest()});
    if (!fusion)
        throw std::logic_error(fusion.error().detail);
    matching::EngineDefinition engine;
    engine.id = "fake-1";
    engine.detector = "fake-detector";
    engine.landmarks = "fake-landmarks";
    engine.embedders = {"fake-colours"};
    engine.models = std::move(models);
    engine.fingerprint = fingerprint;
    return std::make_shared<const matching::FacePipeline>(
        std::move(engine), std::make_unique<FakeDetector>(std::move(sight)),
        std::make_unique<FakeLandmarks>(), matching::QualityAssessor(matching::QualityNetworks()),
        matching::TemplateExtractor(
            matching::embeddersOf({std::make_shared<const ColourNetwork>()})),
        std::move(*fusion));
}

} // namespace semblance::tests
