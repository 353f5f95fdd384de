// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/CoverZones.h"

#include "foundation/imaging/MatView.h"
#include "matching/models/ModelManifest.h"
#include "matching/quality/FlatArea.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

/// Zones are drawn finer than the cells, so that a cell counts by the part of it that they cover.
constexpr int kPartsOfCell = 8;
constexpr int kZonePx = kCoverCellsAcross * kPartsOfCell;

constexpr std::size_t kBrowFirst = 17;
constexpr std::size_t kBrowEnd = 27;
constexpr std::size_t kNoseRoot = 27;
constexpr std::size_t kChin = 8;
/// The jaw's points about the chin.
constexpr std::size_t kJawFirst = 5;
constexpr std::size_t kJawEnd = 12;
constexpr std::size_t kRightEyeFirst = 36;
constexpr std::size_t kLeftEyeFirst = 42;
constexpr std::size_t kEyeParts = 6;
constexpr std::size_t kMouthFirst = 48;
constexpr std::size_t kMouthEnd = 60;
constexpr std::size_t kNoseBase = 33;

cv::Point2f middle(const std::vector<cv::Point2f>& points, std::size_t first, std::size_t end)
{
    cv::Point2f sum;
    for (std::size_t point = first; point < end; ++point)
        sum += points[point];
    return sum / static_cast<float>(end - first);
}

/// The 68 points in parts of cells.
std::vector<cv::Point2f> pointsInZone(const Photograph& photograph, const Landmarks& landmarks,
                                      const AlignedFace& chip)
{
    const SimilarityTransform toChip = chip.chipToUpright.inverse();
    const double scale = double{kZonePx} / chip.chip.widthPx();
    std::vector<cv::Point2f> points;
    for (const PointPx& stored : landmarks.points) {
        const PointPx point = toChip.apply(photograph.map().toUpright(stored));
        points.emplace_back(static_cast<float>(point.x * scale),
                            static_cast<float>(point.y * scale));
    }
    return points;
}

/// 255 in the hull of `points`, which lie in parts of cells, in a chip of that side.
cv::Mat maskOf(const std::vector<cv::Point2f>& points, int sidePx)
{
    const float scale = static_cast<float>(sidePx) / kZonePx;
    std::vector<cv::Point> corners;
    for (const cv::Point2f& point : points)
        corners.emplace_back(cvRound(point.x * scale), cvRound(point.y * scale));
    std::vector<cv::Point> hull;
    cv::convexHull(corners, hull);
    cv::Mat mask(sidePx, sidePx, CV_8U, cv::Scalar(0));
    cv::fillConvexPoly(mask, hull, cv::Scalar(255));
    return mask;
}

/// 255 where the chip, brought to that side, shows the image; beyond its edge the chip repeats the
/// border.
cv::Mat shownPart(const Photograph& photograph, const AlignedFace& chip, int sidePx)
{
    const SimilarityTransform toChip = chip.chipToUpright.inverse();
    const double scale = double{kZonePx} / chip.chip.widthPx();
    const SizePx size = photograph.map().uprightSize();
    const double right = size.width;
    const double below = size.height;
    std::vector<cv::Point2f> corners;
    for (const PointPx corner :
         {PointPx{0, 0}, PointPx{right, 0}, PointPx{right, below}, PointPx{0, below}}) {
        const PointPx point = toChip.apply(corner);
        corners.emplace_back(static_cast<float>(point.x * scale),
                             static_cast<float>(point.y * scale));
    }
    return maskOf(corners, sidePx);
}

/// The share of each cell that lies in the hull of `points`; all 0 where they lie outside. What
/// the image does not show is left out unless that is most of the hull.
std::vector<double> cellShares(const std::vector<cv::Point2f>& points, const cv::Mat& shown)
{
    cv::Mat zone = maskOf(points, kZonePx);
    const cv::Mat seen = zone & shown;
    if (2 * cv::countNonZero(seen) >= cv::countNonZero(zone))
        zone = seen;
    std::vector<double> shares;
    for (int row = 0; row < kCoverCellsAcross; ++row) {
        for (int column = 0; column < kCoverCellsAcross; ++column) {
            const cv::Rect cell(column * kPartsOfCell, row * kPartsOfCell, kPartsOfCell,
                                kPartsOfCell);
            shares.push_back(cv::countNonZero(zone(cell)) / double(kPartsOfCell * kPartsOfCell));
        }
    }
    return shares;
}

/// The points with the lower face where it lies at least: under a mask they are squeezed together
/// above it. Of 28 portraits of LFW the mouth lies 1.3 to 1.9 and the chin 1.8 to 2.5 times the
/// distance between the eyes below these.
std::vector<cv::Point2f> withLowerFace(std::vector<cv::Point2f> points)
{
    constexpr float kMouth = 1.4F;
    constexpr float kChinAtLeast = 1.85F;
    const cv::Point2f right = middle(points, kRightEyeFirst, kLeftEyeFirst);
    const cv::Point2f left = middle(points, kLeftEyeFirst, kMouthFirst);
    const cv::Point2f eyes = (right + left) / 2;
    const float interEye = static_cast<float>(cv::norm(left - right));
    const auto lower = [&points](std::size_t first, std::size_t end, float by) {
        for (std::size_t point = first; by > 0 && point < end; ++point)
            points[point].y += by;
    };
    const float mouth = middle(points, kMouthFirst, kMouthEnd).y - eyes.y;
    lower(kMouthFirst, kMouthEnd, kMouth * interEye - mouth);
    lower(kJawFirst, kJawEnd, kChinAtLeast * interEye - (points[kChin].y - eyes.y));
    return points;
}

std::vector<cv::Point2f> facePoints(std::vector<cv::Point2f> points)
{
    constexpr float kForehead = 0.25F;
    const float raised = kForehead * (points[kChin].y - points[kNoseRoot].y);
    for (std::size_t brow = kBrowFirst; brow < kBrowEnd; ++brow)
        points.push_back(points[brow] - cv::Point2f(0, raised));
    return points;
}

/// `points` from `first` on, before `end`, and what lies as far around each.
std::vector<cv::Point2f> withSurroundings(const std::vector<cv::Point2f>& points, std::size_t first,
                                          std::size_t end, float around)
{
    std::vector<cv::Point2f> zone;
    for (std::size_t point = first; point < end; ++point) {
        for (const cv::Point2f& away : {cv::Point2f(around, 0), cv::Point2f(-around, 0),
                                        cv::Point2f(0, around), cv::Point2f(0, -around)})
            zone.push_back(points[point] + away);
    }
    return zone;
}

std::vector<cv::Point2f> mouthPoints(const std::vector<cv::Point2f>& points)
{
    constexpr float kAround = 0.1F;
    const float around = kAround * (points[kChin].y - points[kNoseBase].y);
    return withSurroundings(points, kMouthFirst, kMouthEnd, around);
}

std::vector<cv::Point2f> eyePoints(const std::vector<cv::Point2f>& points, std::size_t first)
{
    constexpr float kAround = 0.5F;
    constexpr std::size_t kOtherCorner = 3;
    const float around = kAround * std::abs(points[first + kOtherCorner].x - points[first].x);
    return withSurroundings(points, first, first + kEyeParts, around);
}

double coveredShare(const CoverZones::Shares& cells, const CoverZones::Shares& zone)
{
    double covered = 0;
    double all = 0;
    for (std::size_t cell = 0; cell < zone.size(); ++cell) {
        covered += zone[cell] * cells[cell];
        all += zone[cell];
    }
    return all > 0 ? covered / all : 0;
}

/// How far the area takes each cell.
CoverZones::Shares cellsOf(const cv::Mat& area)
{
    cv::Mat parts;
    cv::resize(area, parts, {kZonePx, kZonePx}, 0, 0, cv::INTER_NEAREST);
    CoverZones::Shares cells;
    for (int row = 0; row < kCoverCellsAcross; ++row) {
        for (int column = 0; column < kCoverCellsAcross; ++column) {
            const cv::Rect cell(column * kPartsOfCell, row * kPartsOfCell, kPartsOfCell,
                                kPartsOfCell);
            cells.push_back(cv::countNonZero(parts(cell)) / double(kPartsOfCell * kPartsOfCell));
        }
    }
    return cells;
}

} // namespace

CoveredZones CoverZones::covered(const Shares& cells) const
{
    return {coveredShare(cells, face),
            std::max(coveredShare(cells, rightEye), coveredShare(cells, leftEye)),
            coveredShare(cells, mouth)};
}

CoverZones coverZones(const Photograph& photograph, const Landmarks& landmarks,
                      const AlignedFace& chip)
{
    const auto points = withLowerFace(pointsInZone(photograph, landmarks, chip));
    const cv::Mat shown = shownPart(photograph, chip, kZonePx);
    return {cellShares(facePoints(points), shown),
            cellShares(eyePoints(points, kRightEyeFirst), shown),
            cellShares(eyePoints(points, kLeftEyeFirst), shown),
            cellShares(mouthPoints(points), shown)};
}

std::optional<CoveredZones> flatCover(const Photograph& photograph, const Landmarks& landmarks,
                                      const AlignedFace& chip)
{
    const auto points = facePoints(pointsInZone(photograph, landmarks, chip));
    const cv::Mat rgb = matView(chip.chip);
    const cv::Mat area =
        flatArea(rgb, maskOf(points, rgb.cols) & shownPart(photograph, chip, rgb.cols));
    if (area.empty())
        return std::nullopt;
    return coverZones(photograph, landmarks, chip).covered(cellsOf(area));
}

} // namespace semblance::matching
