// SPDX-License-Identifier: GPL-3.0-or-later
// Own measure, no ISO formula: OFIQ trains a random forest for this.
#include "matching/quality/FaceRegion.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeSharpness();

namespace {

/// The face is judged at this size at most, so that more pixels alone do not make it look blurred.
constexpr double kWorkingFacePx = 120;
/// Edges are looked at through two blurs. A sharp edge is twice as steep in the finer one, a
/// blurred one hardly steeper: that ratio depends neither on contrast nor on size, and noise, which
/// has no direction, cancels out.
constexpr double kFineBlurPx = 1;
constexpr double kCoarseBlurPx = 2;
/// The steepest fifth of the face's pixels are edges.
constexpr double kEdgeShare = 0.2;
constexpr std::size_t kFewestEdges = 30;

/// Gradient in x and y by central differences.
struct Slopes
{
    cv::Mat x;
    cv::Mat y;
};

Slopes slopesOf(const cv::Mat& grey, double blurPx)
{
    cv::Mat smooth;
    cv::GaussianBlur(grey, smooth, {}, blurPx, blurPx, cv::BORDER_REPLICATE);
    Slopes slopes;
    cv::Sobel(smooth, slopes.x, CV_32F, 1, 0, 1, 1, 0, cv::BORDER_REPLICATE);
    cv::Sobel(smooth, slopes.y, CV_32F, 0, 1, 1, 1, 0, cv::BORDER_REPLICATE);
    return slopes;
}

struct Edge
{
    double coarse;
    double fine;
};

/// In every pixel of the face: how steep it is, and how steep in the same direction in the finer
/// view.
std::vector<Edge> slopesInside(const StoredFace& face)
{
    const Slopes fine = slopesOf(face.grey, kFineBlurPx);
    const Slopes coarse = slopesOf(face.grey, kCoarseBlurPx);
    std::vector<Edge> slopes;
    for (int y = 0; y < face.grey.rows; ++y) {
        for (int x = 0; x < face.grey.cols; ++x) {
            const double cx = static_cast<double>(coarse.x.at<float>(y, x));
            const double cy = static_cast<double>(coarse.y.at<float>(y, x));
            const double steep = std::hypot(cx, cy);
            if (face.hull.at<std::uint8_t>(y, x) == 0 || steep <= 0)
                continue;
            const double fx = static_cast<double>(fine.x.at<float>(y, x));
            const double fy = static_cast<double>(fine.y.at<float>(y, x));
            slopes.push_back({steep, (fx * cx + fy * cy) / steep});
        }
    }
    return slopes;
}

StoredFace inWorkingSize(StoredFace face, const Landmarks& landmarks)
{
    const RectPx box = boundingBox({landmarks.points.begin(), landmarks.points.end()});
    const double scale = kWorkingFacePx / std::max(box.width, box.height);
    if (scale >= 1)
        return face;
    StoredFace small;
    cv::resize(face.grey, small.grey, {}, scale, scale, cv::INTER_AREA);
    cv::resize(face.hull, small.hull, small.grey.size(), 0, 0, cv::INTER_NEAREST);
    return small;
}

/// 1 for perfect steps, near 0 for haze.
std::optional<double> steepnessOf(const Photograph& photograph, const Landmarks& landmarks)
{
    constexpr double kMarginShare = 0.1;
    const StoredFace stored = storedFace(photograph, landmarks, kMarginShare, 0);
    if (stored.grey.empty())
        return std::nullopt;
    std::vector<Edge> edges = slopesInside(inWorkingSize(stored, landmarks));
    const auto count = static_cast<std::size_t>(static_cast<double>(edges.size()) * kEdgeShare);
    if (count < kFewestEdges)
        return std::nullopt;
    std::ranges::nth_element(edges, edges.begin() + static_cast<std::ptrdiff_t>(count),
                             std::ranges::greater{}, &Edge::coarse);
    double coarse = 0;
    double fine = 0;
    for (std::size_t i = 0; i < count; ++i) {
        coarse += edges[i].coarse;
        fine += edges[i].fine;
    }
    return std::max(0.0, (fine / coarse - 1) / (kCoarseBlurPx / kFineBlurPx - 1));
}

class Sharpness final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const std::optional<double> steepness = steepnessOf(input.photograph, input.landmarks);
        if (!steepness)
            return quality::absent(quality::kSharpness, "", "too few pixels with edges",
                                   QualityReference::Own);
        return quality::measured(quality::kSharpness, *steepness, "",
                                 100 * quality::sigmoid(*steepness, 0.21, 0.04),
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeSharpness()
{
    return std::make_unique<Sharpness>();
}

} // namespace semblance::matching
