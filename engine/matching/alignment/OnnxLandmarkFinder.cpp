// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Guarded.h"
#include "foundation/imaging/MatView.h"
#include "matching/alignment/FaceView.h"
#include "matching/alignment/LandmarkFinders.h"
#include "matching/alignment/UprightPatch.h"
#include "matching/models/Network.h"
#include "matching/models/NetworkNumbers.h"

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

/// The detector's box, and a drawn box even more, lies loosely around the face; the second look
/// starts from the box that the first look's points ask for.
constexpr int kLooks = 2;
// That box in units of the points' spread (root mean square distance from their mean), as it lies
// around the points of faces that the default detector boxed: median of 3 443 photographs.
constexpr double kBoxWidth = 2.548;
constexpr double kBoxHeight = 3.566;
constexpr double kBoxCentreDown = -0.364;

RectPx boxAround(const std::array<PointPx, Landmarks::kCount>& points)
{
    PointPx mean;
    for (const PointPx& point : points)
        mean = {mean.x + point.x / Landmarks::kCount, mean.y + point.y / Landmarks::kCount};
    double squares = 0;
    for (const PointPx& point : points)
        squares += std::pow(distance(point, mean), 2);
    const double spread = std::sqrt(squares / Landmarks::kCount);
    const double width = kBoxWidth * spread;
    const double height = kBoxHeight * spread;
    return {mean.x - width / 2, mean.y + kBoxCentreDown * spread - height / 2, width, height};
}

cv::Rect wholePixels(const RectPx& box)
{
    const int left = static_cast<int>(std::lround(box.x));
    const int top = static_cast<int>(std::lround(box.y));
    const int right = static_cast<int>(std::lround(box.x + box.width));
    const int bottom = static_cast<int>(std::lround(box.y + box.height));
    return {left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

/// A box that a failed first look asks for may be anything; it must not ask for memory.
bool isSane(const RectPx& box, const RectPx& first)
{
    return std::isfinite(box.area()) && box.width > first.width / 3 &&
           box.width < first.width * 3 && overlap(box, first) > 0;
}

/// Points may lie outside the box, but one several boxes away is no point of a face.
bool isNear(float share)
{
    constexpr float kMostBoxesAway = 10;
    return std::abs(share) < kMostBoxesAway;
}

class OnnxLandmarkFinder final : public LandmarkFinder
{
public:
    explicit OnnxLandmarkFinder(std::shared_ptr<const Network> network)
        : m_network(std::move(network))
    {
    }

    Result<Landmarks> find(const Photograph& photograph, const DetectedFace& face) const override
    {
        return guarded(Stage::Alignment, photograph.name,
                       [&] { return findIn(photograph, face); });
    }

private:
    Result<Landmarks> findIn(const Photograph& photograph, const DetectedFace& face) const
    {
        const FaceView view(photograph, face.turn);
        RectPx box = view.fromStored(face.box);
        const RectPx first = box;
        Result<Landmarks> inView = look(photograph, view, box);
        for (int looks = 1; inView && looks < kLooks; ++looks) {
            box = boxAround(inView->points);
            if (!isSane(box, first))
                break;
            inView = look(photograph, view, box);
        }
        if (!inView)
            return inView;
        Landmarks stored;
        std::transform(inView->points.begin(), inView->points.end(), stored.points.begin(),
                       [&view](const PointPx& point) { return view.toStored(point); });
        return stored;
    }

    /// The points inside `box`, both in pixels of the view.
    Result<Landmarks> look(const Photograph& photograph, const FaceView& view,
                           const RectPx& box) const
    {
        const cv::Rect stored = wholePixels(view.toStored(box));
        const cv::Mat piece = cropRepeatingBorder(matView(photograph.stored), stored);
        const auto outputs = m_network->forward(m_network->blobFrom(view.turned(piece)));
        if (!outputs)
            return passOn(outputs);
        const auto shares = numbersOf(*outputs, 0, m_network->manifest(), Stage::Alignment);
        if (!shares)
            return passOn(shares);
        if (shares->size() != 2 * Landmarks::kCount || !std::ranges::all_of(*shares, isNear))
            return failure(ErrorCode::BackendFailed, Stage::Alignment, m_network->manifest().id,
                           "the network did not give 68 points around the box");
        const RectPx cut = view.fromStored(
            RectPx{static_cast<double>(stored.x), static_cast<double>(stored.y),
                   static_cast<double>(stored.width), static_cast<double>(stored.height)});
        Landmarks landmarks;
        const float* share = shares->data();
        for (PointPx& point : landmarks.points) {
            point.x = cut.x + cut.width * static_cast<double>(*share++);
            point.y = cut.y + cut.height * static_cast<double>(*share++);
        }
        return landmarks;
    }

    std::shared_ptr<const Network> m_network;
};

} // namespace

LandmarkFinderResult loadOnnxLandmarkFinder(const ModelManifest& manifest)
{
    auto network = loadNetwork(manifest);
    if (!network)
        return passOn(network);
    return onnxLandmarkFinder(std::move(*network));
}

std::unique_ptr<const LandmarkFinder> onnxLandmarkFinder(std::shared_ptr<const Network> network)
{
    return std::make_unique<const OnnxLandmarkFinder>(std::move(network));
}

} // namespace semblance::matching
