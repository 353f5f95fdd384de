// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/alignment/FaceAligner.h"

#include "foundation/imaging/MatView.h"
#include "matching/alignment/UprightPatch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

constexpr double kPortraitEyeLine = 0.4;
constexpr double kPortraitInterEye = 0.34;
/// From here on pixels are shown as they are: smoothed, few of them would look like a soft but real
/// portrait.
constexpr double kFewPixelsScale = 2;

PointPx meanOf(const std::vector<PointPx>& points)
{
    PointPx sum;
    for (const PointPx& point : points)
        sum = {sum.x + point.x, sum.y + point.y};
    const auto count = static_cast<double>(points.size());
    return {sum.x / count, sum.y / count};
}

/// Least squares; points without spread give a pure shift.
SimilarityTransform fit(const std::vector<PointPx>& from, const std::vector<PointPx>& to)
{
    const PointPx meanFrom = meanOf(from);
    const PointPx meanTo = meanOf(to);
    double along = 0;
    double across = 0;
    double spread = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const PointPx f{from[i].x - meanFrom.x, from[i].y - meanFrom.y};
        const PointPx t{to[i].x - meanTo.x, to[i].y - meanTo.y};
        along += f.x * t.x + f.y * t.y;
        across += f.x * t.y - f.y * t.x;
        spread += f.x * f.x + f.y * f.y;
    }
    SimilarityTransform transform;
    if (spread > 0 && std::hypot(along, across) > 0) {
        transform.a = along / spread;
        transform.b = across / spread;
    }
    transform.tx = meanTo.x - (transform.a * meanFrom.x - transform.b * meanFrom.y);
    transform.ty = meanTo.y - (transform.b * meanFrom.x + transform.a * meanFrom.y);
    return transform;
}

/// The upright area that the chip shows, with room for interpolation.
RectPx areaOf(const SimilarityTransform& chipToUpright, SizePx chip)
{
    const double width = chip.width;
    const double height = chip.height;
    const RectPx box =
        boundingBox({chipToUpright.apply({0, 0}), chipToUpright.apply({width, 0}),
                     chipToUpright.apply({0, height}), chipToUpright.apply({width, height})});
    const double room = 2 * std::ceil(std::max(1.0, chipToUpright.scale()));
    return {box.x - room, box.y - room, box.width + 2 * room, box.height + 2 * room};
}

/// OpenCV puts whole numbers at the centres of pixels, we at their corners.
cv::Mat centredAffine(const SimilarityTransform& chipToPatch)
{
    const PointPx first = chipToPatch.apply({0.5, 0.5});
    return (cv::Mat_<double>(2, 3) << chipToPatch.a, -chipToPatch.b, first.x - 0.5, chipToPatch.b,
            chipToPatch.a, first.y - 0.5);
}

/// In a new raster: the patch may be a view of the photograph.
void smooth(UprightPatch& patch, double smoothingPx)
{
    if (smoothingPx <= 0)
        return;
    cv::Mat smoothed;
    cv::GaussianBlur(patch.rgb, smoothed, {}, smoothingPx / patch.step, smoothingPx / patch.step,
                     cv::BORDER_REPLICATE);
    patch.rgb = smoothed;
}

AlignedFace cutOut(const Photograph& photograph, const SimilarityTransform& chipToUpright,
                   SizePx chipSize, double smoothingPx = 0, int interpolation = cv::INTER_LINEAR)
{
    const int step = std::max(1, static_cast<int>(chipToUpright.scale()));
    UprightPatch patch = uprightPatch(photograph, areaOf(chipToUpright, chipSize), step);
    smooth(patch, smoothingPx);
    const SimilarityTransform chipToPatch = {chipToUpright.a / step, chipToUpright.b / step,
                                             (chipToUpright.tx - patch.origin.x) / step,
                                             (chipToUpright.ty - patch.origin.y) / step};
    cv::Mat chip;
    cv::warpAffine(patch.rgb, chip, centredAffine(chipToPatch), {chipSize.width, chipSize.height},
                   interpolation | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return {imageFromMat(chip), chipToUpright};
}

/// Mid grey (L* 50) where the chip shows what lies outside the raster: for people's eyes no pixel
/// is invented.
Image withGreyOutside(const AlignedFace& face, SizePx upright)
{
    constexpr std::uint8_t kMidGrey = 119;
    const RectPx raster{0, 0, double(upright.width), double(upright.height)};
    cv::Mat chip = matView(face.chip).clone();
    for (int y = 0; y < chip.rows; ++y) {
        for (int x = 0; x < chip.cols; ++x) {
            if (!raster.contains(face.chipToUpright.apply({x + 0.5, y + 0.5})))
                chip.at<cv::Vec3b>(y, x) = {kMidGrey, kMidGrey, kMidGrey};
        }
    }
    return imageFromMat(chip);
}

} // namespace

AlignedFace alignFace(const Photograph& photograph, const Landmarks& landmarks,
                      const std::vector<PointPx>& targets, SizePx chipSize, double smoothingPx)
{
    const OrientationMap map = photograph.map();
    std::vector<PointPx> points;
    for (const PointPx& point : landmarks.fivePoints())
        points.push_back(map.toUpright(point));
    return cutOut(photograph, fit(points, targets).inverse(), chipSize, smoothingPx);
}

std::vector<PointPx> scaledTargets(std::vector<PointPx> targets, SizePx chipSize, double faceScale)
{
    if (faceScale == 1)
        return targets;
    const PointPx middle{chipSize.width / 2.0, chipSize.height / 2.0};
    for (PointPx& target : targets)
        target = {middle.x + (target.x - middle.x) * faceScale,
                  middle.y + (target.y - middle.y) * faceScale};
    return targets;
}

AlignedFace portrait(const Photograph& photograph, const Landmarks& landmarks, SizePx chipSize)
{
    const OrientationMap map = photograph.map();
    const double halfPx = kPortraitInterEye / 2 * chipSize.width;
    const double middlePx = 0.5 * chipSize.width;
    const double eyeLinePx = kPortraitEyeLine * chipSize.height;
    const SimilarityTransform uprightToChip =
        fit({map.toUpright(landmarks.rightEye()), map.toUpright(landmarks.leftEye())},
            {{middlePx - halfPx, eyeLinePx}, {middlePx + halfPx, eyeLinePx}});
    const bool isEnlarged = uprightToChip.scale() >= kFewPixelsScale;
    AlignedFace cut = cutOut(photograph, uprightToChip.inverse(), chipSize, 0,
                             isEnlarged ? cv::INTER_NEAREST : cv::INTER_LINEAR);
    cut.chip = withGreyOutside(cut, map.uprightSize());
    return cut;
}

} // namespace semblance::matching
