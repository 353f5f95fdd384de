// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/alignment/UprightPatch.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

/// Whole pixels and whole steps around `area`.
RectPx enlarged(const RectPx& area, int step)
{
    const double left = std::floor(area.x);
    const double top = std::floor(area.y);
    const double columns = std::max(1.0, std::ceil((area.x + area.width - left) / step));
    const double rows = std::max(1.0, std::ceil((area.y + area.height - top) / step));
    return {left, top, columns * step, rows * step};
}

cv::Rect nearestPixels(const RectPx& area)
{
    return {static_cast<int>(std::lround(area.x)), static_cast<int>(std::lround(area.y)),
            static_cast<int>(std::lround(area.width)), static_cast<int>(std::lround(area.height))};
}

/// The part of `area` that `raster` has; the nearest pixel where it has none.
cv::Rect nearestPart(const cv::Mat& raster, const cv::Rect& area)
{
    const int left = std::clamp(area.x, 0, raster.cols - 1);
    const int top = std::clamp(area.y, 0, raster.rows - 1);
    const int right = std::clamp(area.br().x, left + 1, raster.cols);
    const int bottom = std::clamp(area.br().y, top + 1, raster.rows);
    return {left, top, right - left, bottom - top};
}

} // namespace

cv::Mat cropRepeatingBorder(const cv::Mat& raster, const cv::Rect& area)
{
    const cv::Rect part = nearestPart(raster, area);
    if (part == area)
        return raster(part);
    if ((part & area).empty()) {
        cv::Mat far;
        cv::resize(raster(part), far, area.size(), 0, 0, cv::INTER_NEAREST);
        return far;
    }
    cv::Mat result;
    cv::copyMakeBorder(raster(part), result, part.y - area.y, area.br().y - part.br().y,
                       part.x - area.x, area.br().x - part.br().x, cv::BORDER_REPLICATE);
    return result;
}

UprightPatch uprightPatch(const Photograph& photograph, const RectPx& area, int step)
{
    const RectPx whole = enlarged(area, step);
    const cv::Rect stored = nearestPixels(photograph.map().toStored(whole));
    cv::Mat patch = cropRepeatingBorder(matView(photograph.stored), stored);
    if (step > 1) {
        cv::Mat shrunk;
        cv::resize(patch, shrunk, {stored.width / step, stored.height / step}, 0, 0,
                   cv::INTER_AREA);
        patch = shrunk;
    }
    if (photograph.orientation != Orientation::TopLeft) {
        const Image turned = upright(imageFromMat(patch), photograph.orientation);
        patch = matView(turned).clone();
    }
    return {patch, {whole.x, whole.y}, step};
}

} // namespace semblance::matching
