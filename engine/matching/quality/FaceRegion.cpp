// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/FaceRegion.h"

#include "foundation/imaging/AreaShrink.h"
#include "foundation/imaging/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace semblance::matching {

namespace {

constexpr double kChipPerFace = 1.5;

using Points = std::vector<PointPx>;

Points uprightPoints(const Photograph& photograph, const Landmarks& landmarks)
{
    const OrientationMap map = photograph.map();
    Points points;
    for (const PointPx& point : landmarks.points)
        points.push_back(map.toUpright(point));
    return points;
}

/// Clockwise on screen, radians. The line through the eyes and the one from eyes to mouth each
/// count by their length, so that in a profile, where the eyes coincide, the latter decides.
double tiltOf(const Photograph& photograph, const Landmarks& landmarks)
{
    const OrientationMap map = photograph.map();
    const PointPx right = map.toUpright(landmarks.rightEye());
    const PointPx left = map.toUpright(landmarks.leftEye());
    const PointPx mouthRight = map.toUpright(landmarks.rightMouthCorner());
    const PointPx mouthLeft = map.toUpright(landmarks.leftMouthCorner());
    const double downX = (mouthRight.x + mouthLeft.x - right.x - left.x) / 2;
    const double downY = (mouthRight.y + mouthLeft.y - right.y - left.y) / 2;
    return std::atan2(left.y - right.y - downX, left.x - right.x + downY);
}

SimilarityTransform turning(double radians, double scale)
{
    return {scale * std::cos(radians), scale * std::sin(radians), 0, 0};
}

/// The part of `image` (upright view) that the chip needs, and where it begins.
struct Cutout
{
    Image image;
    PointPx origin;
};

RectPx wholePixels(const RectPx& rect)
{
    const double left = std::floor(rect.x);
    const double top = std::floor(rect.y);
    return {left, top, std::ceil(rect.x + rect.width) - left,
            std::ceil(rect.y + rect.height) - top};
}

cv::Rect cvRect(const RectPx& rect)
{
    return {static_cast<int>(rect.x), static_cast<int>(rect.y), static_cast<int>(rect.width),
            static_cast<int>(rect.height)};
}

/// At least one pixel, even for a face beside the raster.
RectPx clipped(const RectPx& rect, SizePx size)
{
    const double x = std::clamp(rect.x, 0.0, size.width - 1.0);
    const double y = std::clamp(rect.y, 0.0, size.height - 1.0);
    return {x, y, std::clamp(rect.x + rect.width, x + 1, double(size.width)) - x,
            std::clamp(rect.y + rect.height, y + 1, double(size.height)) - y};
}

Cutout cutoutFor(const Photograph& photograph, const SimilarityTransform& chipToUpright, int sidePx)
{
    const double side = sidePx;
    const RectPx seen =
        boundingBox({chipToUpright.apply({0, 0}), chipToUpright.apply({side, 0}),
                     chipToUpright.apply({0, side}), chipToUpright.apply({side, side})});
    const OrientationMap map = photograph.map();
    constexpr double kMarginPx = 2;
    const RectPx withMargin{seen.x - kMarginPx, seen.y - kMarginPx, seen.width + 2 * kMarginPx,
                            seen.height + 2 * kMarginPx};
    const RectPx inUpright = clipped(wholePixels(withMargin), map.uprightSize());
    const Image stored = imageFromMat(matView(photograph.stored)(cvRect(map.toStored(inUpright))));
    return {upright(stored, photograph.orientation), {inUpright.x, inUpright.y}};
}

/// Shrinks by whole areas first, so that fine structure does not turn into false detail.
cv::Mat shrunk(const cv::Mat& image, double scale)
{
    if (scale >= 1)
        return image;
    return shrunkByArea(image, {std::max(1, static_cast<int>(std::lround(image.cols * scale))),
                                std::max(1, static_cast<int>(std::lround(image.rows * scale)))});
}

Image warped(const Cutout& cutout, const SimilarityTransform& chipToUpright, int sidePx)
{
    const cv::Mat source = matView(cutout.image);
    const cv::Mat small = shrunk(source, 1 / chipToUpright.scale());
    const double fx = double(small.cols) / source.cols;
    const double fy = double(small.rows) / source.rows;
    const auto& [a, b, tx, ty] = chipToUpright;
    // OpenCV's coordinates have the centre of the first pixel at (0, 0), ours at (0.5, 0.5).
    const double atCentreX = 0.5 * a - 0.5 * b + tx - cutout.origin.x;
    const double atCentreY = 0.5 * b + 0.5 * a + ty - cutout.origin.y;
    const cv::Matx23d toSource(fx * a, -fx * b, fx * atCentreX - 0.5, fy * b, fy * a,
                               fy * atCentreY - 0.5);
    cv::Mat chip;
    cv::warpAffine(small, chip, toSource, {sidePx, sidePx}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    return imageFromMat(chip);
}

cv::Mat hullMask(const Points& points, SizePx size)
{
    std::vector<cv::Point2f> corners;
    for (const PointPx& point : points)
        corners.emplace_back(static_cast<float>(point.x), static_cast<float>(point.y));
    std::vector<cv::Point2f> hull;
    cv::convexHull(corners, hull);
    std::vector<cv::Point> polygon;
    for (const cv::Point2f& corner : hull)
        polygon.emplace_back(cvFloor(corner.x), cvFloor(corner.y));
    cv::Mat mask(size.height, size.width, CV_8U, cv::Scalar(0));
    cv::fillConvexPoly(mask, polygon, cv::Scalar(255));
    return mask;
}

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::array<double, 256> linearTable()
{
    std::array<double, 256> table = {};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = linear(static_cast<double>(i) / 255);
    return table;
}

std::size_t luminance(const std::uint8_t* rgb)
{
    static const std::array<double, 256> kLinear = linearTable();
    const double y = 0.2126 * kLinear[rgb[0]] + 0.7152 * kLinear[rgb[1]] + 0.0722 * kLinear[rgb[2]];
    return static_cast<std::size_t>(y * 255 + 0.5);
}

LuminanceShares sharesOf(const std::array<std::int64_t, 256>& counts)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    LuminanceShares shares = {};
    for (std::size_t i = 0; total > 0 && i < counts.size(); ++i)
        shares[i] = static_cast<double>(counts[i]) / static_cast<double>(total);
    return shares;
}

} // namespace

LuminanceShares luminanceShares(const cv::Mat& rgb)
{
    std::array<std::int64_t, 256> counts = {};
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* row = rgb.ptr<std::uint8_t>(y);
        for (int x = 0; x < rgb.cols; ++x)
            ++counts[luminance(row + 3 * static_cast<std::ptrdiff_t>(x))];
    }
    return sharesOf(counts);
}

AlignedFace qualityChip(const Photograph& photograph, const Landmarks& landmarks)
{
    const double tilt = tiltOf(photograph, landmarks);
    const SimilarityTransform level = turning(-tilt, 1);
    Points points = uprightPoints(photograph, landmarks);
    std::ranges::transform(points, points.begin(),
                           [&](const PointPx& point) { return level.apply(point); });
    const RectPx face = boundingBox(points);
    const double side = std::max(1.0, kChipPerFace * std::max(face.width, face.height));
    const int sidePx = std::clamp(static_cast<int>(std::lround(side)), 1, kQualityChipPx);
    SimilarityTransform chipToUpright = turning(tilt, side / sidePx);
    const PointPx centre = turning(tilt, 1).apply(face.centre());
    const PointPx middle = chipToUpright.apply({sidePx / 2.0, sidePx / 2.0});
    chipToUpright.tx = centre.x - middle.x;
    chipToUpright.ty = centre.y - middle.y;
    const Cutout cutout = cutoutFor(photograph, chipToUpright, sidePx);
    return {warped(cutout, chipToUpright, sidePx), chipToUpright};
}

bool FaceTones::isEmpty() const
{
    return shareBetween(0, 255) <= 0;
}

double FaceTones::shareBetween(int first, int last) const
{
    return std::accumulate(shares.begin() + first, shares.begin() + last + 1, 0.0);
}

FaceTones faceTones(const Photograph& photograph, const Landmarks& landmarks,
                    const AlignedFace& chip)
{
    const SimilarityTransform toChip = chip.chipToUpright.inverse();
    Points points = uprightPoints(photograph, landmarks);
    std::ranges::transform(points, points.begin(),
                           [&](const PointPx& point) { return toChip.apply(point); });
    const cv::Mat mask = hullMask(points, chip.chip.size());
    const SizePx seen = photograph.map().uprightSize();
    const RectPx raster{0, 0, double(seen.width), double(seen.height)};
    std::array<std::int64_t, 256> counts = {};
    for (int y = 0; y < chip.chip.heightPx(); ++y) {
        for (int x = 0; x < chip.chip.widthPx(); ++x) {
            if (mask.at<std::uint8_t>(y, x) != 0 &&
                raster.contains(chip.chipToUpright.apply({x + 0.5, y + 0.5})))
                ++counts[luminance(chip.chip.row(y) + 3 * x)];
        }
    }
    return {sharesOf(counts)};
}

StoredFace storedFace(const Photograph& photograph, const Landmarks& landmarks, double marginShare,
                      int minSidePx)
{
    Points points(landmarks.points.begin(), landmarks.points.end());
    const RectPx face = boundingBox(points);
    const double margin = marginShare * std::max(face.width, face.height);
    const double growX = std::max(margin, (minSidePx - face.width) / 2);
    const double growY = std::max(margin, (minSidePx - face.height) / 2);
    const RectPx wanted{face.x - growX, face.y - growY, face.width + 2 * growX,
                        face.height + 2 * growY};
    const SizePx size = photograph.stored.size();
    const RectPx raster{0, 0, double(size.width), double(size.height)};
    const RectPx region = intersection(wholePixels(wanted), raster);
    if (region.width < 1 || region.height < 1)
        return {};
    cv::Mat grey;
    cv::cvtColor(matView(photograph.stored)(cvRect(region)), grey, cv::COLOR_RGB2GRAY);
    StoredFace result;
    grey.convertTo(result.grey, CV_32F);
    for (PointPx& point : points)
        point = {point.x - region.x, point.y - region.y};
    result.hull = hullMask(points, {grey.cols, grey.rows});
    return result;
}

} // namespace semblance::matching
