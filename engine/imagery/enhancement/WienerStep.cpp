// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/BlurShape.h"
#include "imagery/enhancement/Luma.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <opencv2/core.hpp>

#include <array>

namespace semblance::imagery {

namespace {

constexpr std::array kWienerParameters = {
    kBlurShapeParameter,
    kBlurSizeParameter,
    kBlurAngleParameter,
    ParameterSpec{
        .id = "noise", .kind = ParameterKind::Real, .low = 0.0001, .high = 1, .initial = 0.01},
};

/// The luma with mirrored margins, in a size that Fourier transforms like.
cv::Mat enlargedLuma(const cv::Mat& luma, int margin)
{
    const int width = cv::getOptimalDFTSize(luma.cols + 2 * margin);
    const int height = cv::getOptimalDFTSize(luma.rows + 2 * margin);
    cv::Mat larger;
    cv::copyMakeBorder(luma, larger, margin, height - luma.rows - margin, margin,
                       width - luma.cols - margin, cv::BORDER_REFLECT_101);
    cv::Mat plane;
    larger.convertTo(plane, CV_32F);
    return plane;
}

/// The shape's spectrum, with its middle at the first pixel: as it is the same turned by half, it
/// has no imaginary part but what rounding leaves.
cv::Mat spectrumOfShape(const cv::Mat& shape, cv::Size size)
{
    cv::Mat plane = cv::Mat::zeros(size, CV_32F);
    const int half = shape.rows / 2;
    for (int y = 0; y < shape.rows; ++y) {
        for (int x = 0; x < shape.cols; ++x) {
            const int row = (y - half + size.height) % size.height;
            const int column = (x - half + size.width) % size.width;
            plane.at<float>(row, column) = shape.at<float>(y, x);
        }
    }
    cv::Mat spectrum;
    cv::dft(plane, spectrum, cv::DFT_COMPLEX_OUTPUT);
    return spectrum;
}

/// spectrum · H / (H² + noise), in place.
void divideBlur(cv::Mat& spectrum, const cv::Mat& blur, float noise)
{
    for (int y = 0; y < spectrum.rows; ++y) {
        auto* values = spectrum.ptr<cv::Vec2f>(y);
        const auto* shape = blur.ptr<cv::Vec2f>(y);
        for (int x = 0; x < spectrum.cols; ++x) {
            const float height = shape[x][0];
            values[x] *= height / (height * height + noise);
        }
    }
}

Result<Image> runWiener(const Image& picture, const RecipeStep& step, StepRun& run)
{
    if (isSinglePixel(step))
        return picture;
    const cv::Mat shape = blurShape(step);
    const int margin = shape.rows + 16;
    cv::Mat spectrum;
    {
        const cv::Mat plane = enlargedLuma(lumaOf(picture), margin);
        cv::dft(plane, spectrum, cv::DFT_COMPLEX_OUTPUT);
    }
    run.advance(0.3);
    if (run.isStopped())
        return stepCancelled();
    divideBlur(spectrum, spectrumOfShape(shape, spectrum.size()), float(step.number("noise")));
    run.advance(0.7);
    if (run.isStopped())
        return stepCancelled();
    cv::Mat sharp;
    cv::idft(spectrum, sharp, cv::DFT_REAL_OUTPUT | cv::DFT_SCALE);
    cv::Mat luma;
    sharp(cv::Rect(margin, margin, picture.widthPx(), picture.heightPx())).convertTo(luma, CV_8U);
    return withLuma(picture, luma, run);
}

} // namespace

constinit const StepSpec kWienerStep = {
    .id = "deblur-wiener",
    .parameters = kWienerParameters,
    .reference =
        "N. Wiener, Extrapolation, Interpolation, and Smoothing of Stationary Time "
        "Series, 1949; R. C. Gonzalez and R. E. Woods, Digital Image Processing: "
        "H/(H² + noise) in the spectrum, noise constant; on the luma of ITU-R BT.601, "
        "colour differences stay; mirrored at the picture's "
        "edge. Blur of size s: a disc of radius s, a Gaussian of standard deviation s, or a "
        "straight line of length s, its angle anticlockwise from the horizontal",
    .preview = PreviewWay::ReducedSlowly,
    .run = &runWiener,
    .warning = StepWarning::MayRing,
    .isIdle = &isSinglePixel,
};

} // namespace semblance::imagery
