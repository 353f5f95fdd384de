// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/MatView.h"
#include "imagery/enhancement/Enhance.h"
#include "support/SyntheticImage.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace semblance::tests {

inline Photograph photographOf(const Image& image)
{
    Photograph made;
    made.stored = image;
    made.name = "picture.png";
    return made;
}

inline Image after(const Image& image, const imagery::RecipeStep& only,
                   std::vector<imagery::Frame> frames = {})
{
    const auto result = imagery::enhance(photographOf(image), imagery::Recipe({only}), frames);
    return result ? result->image : Image();
}

inline std::vector<imagery::StepNote> notesOf(const Image& image, const imagery::RecipeStep& only,
                                              std::vector<imagery::Frame> frames = {})
{
    const auto result = imagery::enhance(photographOf(image), imagery::Recipe({only}), frames);
    return result ? result->notes : std::vector<imagery::StepNote>();
}

/// Root of the mean square, in levels, without `margin` pixels at the edges.
inline double differenceOf(const Image& a, const Image& b, int margin = 0)
{
    const cv::Rect inside(margin, margin, a.widthPx() - 2 * margin, a.heightPx() - 2 * margin);
    const cv::Mat one = matView(a)(inside);
    return cv::norm(one, matView(b)(inside), cv::NORM_L2) / std::sqrt(double(one.total()) * 3);
}

inline Image texture(SizePx size = {96, 80})
{
    return syntheticTexture(size, 11);
}

/// Squares with sharp edges, so that a blur costs much.
inline Image squares(SizePx size = {160, 128})
{
    cv::Mat picture(size.height, size.width, CV_8UC3, cv::Scalar(60, 70, 80));
    for (int y = 8; y + 12 < size.height; y += 24) {
        for (int x = 8; x + 12 < size.width; x += 24)
            cv::rectangle(picture, cv::Rect(x, y, 12, 12), cv::Scalar(190, 180, 170), -1);
    }
    return imageFromMat(picture);
}

inline Image withEachLevel()
{
    cv::Mat picture(4, 256, CV_8UC3);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < 256; ++x)
            picture.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(x), uchar(x), uchar(x));
    }
    return imageFromMat(picture);
}

inline int levelAt(const Image& image, int x, int y = 0)
{
    return image.row(y)[3 * x];
}

inline Image blurredBy(const Image& image, double sigma)
{
    cv::Mat blurred;
    cv::GaussianBlur(matView(image), blurred, {}, sigma, sigma, cv::BORDER_REFLECT_101);
    return imageFromMat(blurred);
}

} // namespace semblance::tests
