// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/BlurShape.h"

#include "imagery/enhancement/Recipe.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace semblance::imagery {

namespace {

/// Places within a pixel, along each side.
constexpr int kFiner = 15;

struct Blur
{
    BlurKind kind;
    double size;
    double angleRad;
};

Blur blurOf(const RecipeStep& step)
{
    const auto* kind = std::ranges::find(kBlurNames, step.choice(kBlurShapeParameter.id));
    return {static_cast<BlurKind>(kind - kBlurNames.begin()), step.number(kBlurSizeParameter.id),
            step.number(kBlurAngleParameter.id) * std::numbers::pi / 180};
}

/// Pixels beside the middle one that the blur reaches.
int halfSideOf(const Blur& blur)
{
    switch (blur.kind) {
    case BlurKind::Disc:
        return int(std::ceil(blur.size - 0.5));
    case BlurKind::Gaussian:
        return int(std::ceil(3 * blur.size - 0.5));
    case BlurKind::Motion:
        return int(std::ceil(blur.size / 2));
    }
    return 0;
}

/// Light at a place, of which there are several in a pixel.
double lightAt(const Blur& blur, double x, double y)
{
    const double distance2 = x * x + y * y;
    switch (blur.kind) {
    case BlurKind::Disc:
        return distance2 <= blur.size * blur.size ? 1 : 0;
    case BlurKind::Gaussian:
        return std::exp(-distance2 / (2 * blur.size * blur.size));
    case BlurKind::Motion:
        break;
    }
    // A line as thick as a pixel, its ends straight.
    const double along = x * std::cos(blur.angleRad) - y * std::sin(blur.angleRad);
    const double across = x * std::sin(blur.angleRad) + y * std::cos(blur.angleRad);
    return std::abs(along) <= std::max(blur.size, 1.0) / 2 && std::abs(across) <= 0.5 ? 1 : 0;
}

double lightInPixel(const Blur& blur, int x, int y)
{
    double light = 0;
    for (int fineY = 0; fineY < kFiner; ++fineY) {
        for (int fineX = 0; fineX < kFiner; ++fineX)
            light +=
                lightAt(blur, x + (fineX + 0.5) / kFiner - 0.5, y + (fineY + 0.5) / kFiner - 0.5);
    }
    return light;
}

} // namespace

cv::Mat blurShape(const RecipeStep& step)
{
    const Blur blur = blurOf(step);
    const int half = std::max(0, halfSideOf(blur));
    cv::Mat light(2 * half + 1, 2 * half + 1, CV_64FC1);
    double sum = 0;
    for (int y = -half; y <= half; ++y) {
        for (int x = -half; x <= half; ++x)
            sum += light.at<double>(y + half, x + half) = lightInPixel(blur, x, y);
    }
    cv::Mat shape;
    light.convertTo(shape, CV_32F, 1 / sum);
    return shape;
}

bool isSinglePixel(const RecipeStep& step)
{
    return halfSideOf(blurOf(step)) <= 0;
}

} // namespace semblance::imagery
