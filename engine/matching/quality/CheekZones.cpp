// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/CheekZones.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace semblance::matching {

namespace {

/// In pixels of the chip, where the face is upright.
struct ChipFace
{
    PointPx rightEye;
    PointPx leftEye;
    double interEyePx = 0;
    double eyeToMouthPx = 0;
};

PointPx middleOf(PointPx a, PointPx b)
{
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

ChipFace faceIn(const QualityInput& input)
{
    const OrientationMap map = input.photograph.map();
    const SimilarityTransform toChip = input.chip.chipToUpright.inverse();
    const auto inChip = [&](PointPx stored) { return toChip.apply(map.toUpright(stored)); };
    ChipFace face;
    face.rightEye = inChip(input.landmarks.rightEye());
    face.leftEye = inChip(input.landmarks.leftEye());
    face.interEyePx = distance(face.rightEye, face.leftEye);
    const PointPx mouth = middleOf(inChip(input.landmarks.rightMouthCorner()),
                                   inChip(input.landmarks.leftMouthCorner()));
    face.eyeToMouthPx = distance(middleOf(face.rightEye, face.leftEye), mouth);
    return face;
}

bool isInRaster(const QualityInput& input, const RectPx& zone)
{
    const SizePx size = input.photograph.map().uprightSize();
    const RectPx raster{0, 0, double(size.width), double(size.height)};
    const std::array corners = {PointPx{zone.x, zone.y}, PointPx{zone.x + zone.width, zone.y},
                                PointPx{zone.x, zone.y + zone.height},
                                PointPx{zone.x + zone.width, zone.y + zone.height}};
    return std::ranges::all_of(corners, [&](const PointPx& corner) {
        return raster.contains(input.chip.chipToUpright.apply(corner));
    });
}

cv::Mat zoneOf(const cv::Mat& chip, const RectPx& zone)
{
    const double scale = zone.width / kCheekZonePx;
    const cv::Matx23d toChip(scale, 0, zone.x + scale / 2 - 0.5, 0, scale,
                             zone.y + scale / 2 - 0.5);
    cv::Mat result;
    cv::warpAffine(chip, result, toChip, {kCheekZonePx, kCheekZonePx},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return result;
}

} // namespace

std::optional<CheekZones> cheekZones(const QualityInput& input)
{
    constexpr double kSidePerInterEye = 0.3;
    const ChipFace face = faceIn(input);
    const double side = kSidePerInterEye * face.interEyePx;
    const double below = face.eyeToMouthPx / 2;
    const RectPx right{face.rightEye.x - side, face.rightEye.y + below, side, side};
    const RectPx left{face.leftEye.x, face.leftEye.y + below, side, side};
    if (side < 1 || !isInRaster(input, right) || !isInRaster(input, left))
        return std::nullopt;
    const cv::Mat chip = matView(input.chip.chip);
    return CheekZones{zoneOf(chip, right), zoneOf(chip, left)};
}

} // namespace semblance::matching
