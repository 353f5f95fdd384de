// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/alignment/CoarseFace.h"

#include "foundation/imaging/ImageWear.h"
#include "foundation/imaging/MatView.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace semblance::matching {

namespace {

/// The face is cut out so many times as large as it will be, so that every pixel counts when it is
/// shrunk.
constexpr int kOversampling = 4;

int shrunk(int sidePx, double scale)
{
    return static_cast<int>(std::ceil(sidePx * scale));
}

cv::Mat shrunkFace(const Photograph& photograph, const Landmarks& landmarks,
                   const std::vector<PointPx>& targets, SizePx chipSize, double scale)
{
    const SizePx small{shrunk(chipSize.width, scale), shrunk(chipSize.height, scale)};
    std::vector<PointPx> points;
    for (const PointPx& target : targets)
        points.push_back({target.x * scale * kOversampling, target.y * scale * kOversampling});
    const AlignedFace large = alignFace(
        photograph, landmarks, points, {small.width * kOversampling, small.height * kOversampling});
    cv::Mat face;
    cv::resize(matView(large.chip), face, {small.width, small.height}, 0, 0, cv::INTER_AREA);
    return face;
}

/// FNV-1a (Fowler, Noll, Vo) of the pixels.
std::uint64_t seedOf(const cv::Mat& face)
{
    std::uint64_t seed = 0xcbf29ce484222325;
    for (int y = 0; y < face.rows; ++y) {
        const std::uint8_t* const row = face.ptr<std::uint8_t>(y);
        for (std::size_t i = 0; i < face.cols * face.elemSize(); ++i)
            seed = (seed ^ row[i]) * 0x100000001b3;
    }
    return seed;
}

/// OpenCV puts whole numbers at the centres of pixels.
cv::Mat enlarged(const cv::Mat& face, SizePx size, double scale)
{
    const double first = 0.5 * scale - 0.5;
    const cv::Mat toFace = (cv::Mat_<double>(2, 3) << scale, 0, first, 0, scale, first);
    cv::Mat chip;
    cv::warpAffine(face, chip, toFace, {size.width, size.height},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return chip;
}

} // namespace

Result<Image> coarseChip(const Photograph& photograph, const Landmarks& landmarks,
                         const std::vector<PointPx>& targets, SizePx chipSize,
                         const CoarseView& view, double smoothingPx)
{
    const double scale = view.interEyePx / distance(targets[0], targets[1]);
    const cv::Mat face = shrunkFace(photograph, landmarks, targets, chipSize, scale);
    const Image noisy = withNoise(imageFromMat(face), view.noise, seedOf(face));
    const auto worn = throughJpeg(noisy, view.jpegQuality);
    if (!worn)
        return passOn(worn);
    cv::Mat coarse = matView(*worn).clone();
    if (smoothingPx > 0)
        cv::GaussianBlur(coarse, coarse, {}, smoothingPx, smoothingPx, cv::BORDER_REPLICATE);
    return imageFromMat(enlarged(coarse, chipSize, scale));
}

} // namespace semblance::matching
