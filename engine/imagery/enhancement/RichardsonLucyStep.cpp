// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/BlurShape.h"
#include "imagery/enhancement/Luma.h"
#include "imagery/enhancement/Margin.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace semblance::imagery {

namespace {

/// A view has no more: see ToneTable.cpp.
constexpr int kLucyBandRows = 1024;

constexpr std::array kLucyParameters = {
    kBlurShapeParameter,
    kBlurSizeParameter,
    kBlurAngleParameter,
    ParameterSpec{
        .id = "iterations", .kind = ParameterKind::Whole, .low = 1, .high = 100, .initial = 10},
};

/// Work on one luma, in floats.
class LucyRounds
{
public:
    LucyRounds(const cv::Mat& luma, cv::Mat shape, const StepRun& run)
        : m_shape(std::move(shape)), m_run(run)
    {
        luma.convertTo(m_seen, CV_32F);
        m_estimate = m_seen.clone();
    }

    /// False once stopped.
    bool round()
    {
        cv::Mat ratio;
        return blurred(m_estimate, ratio) && divideSeen(ratio) && blurred(ratio, m_factor) &&
               multiplyEstimate();
    }

    const cv::Mat& estimate() const { return m_estimate; }

private:
    bool blurred(const cv::Mat& plane, cv::Mat& result) const
    {
        const int half = m_shape.rows / 2;
        const cv::Mat larger = withMargin(plane, half);
        result.create(plane.size(), CV_32F);
        return m_run.inBandsQuietly(plane.rows, kLucyBandRows, [&](int begin, int end) {
            cv::Mat band;
            cv::filter2D(larger.rowRange(begin, end + 2 * half), band, CV_32F, m_shape);
            band(cv::Rect(half, half, plane.cols, end - begin)).copyTo(result.rowRange(begin, end));
        });
    }

    /// What was seen over what would have been; never over less than a thousandth of a level.
    bool divideSeen(cv::Mat& expected) const
    {
        constexpr float kLeast = 1e-3F;
        return m_run.inBandsQuietly(expected.rows, kLucyBandRows, [&](int begin, int end) {
            for (int y = begin; y < end; ++y) {
                const auto* seen = m_seen.ptr<float>(y);
                auto* values = expected.ptr<float>(y);
                for (int x = 0; x < expected.cols; ++x)
                    values[x] = seen[x] / std::max(values[x], kLeast);
            }
        });
    }

    bool multiplyEstimate()
    {
        return m_run.inBandsQuietly(m_estimate.rows, kLucyBandRows, [&](int begin, int end) {
            cv::Mat rows = m_estimate.rowRange(begin, end);
            cv::multiply(rows, m_factor.rowRange(begin, end), rows);
        });
    }

    cv::Mat m_shape;
    const StepRun& m_run;
    cv::Mat m_seen;
    cv::Mat m_estimate;
    cv::Mat m_factor;
};

Result<Image> runLucy(const Image& picture, const RecipeStep& step, StepRun& run)
{
    if (isSinglePixel(step))
        return picture;
    const cv::Mat shape = blurShape(step);
    LucyRounds rounds(lumaOf(picture), shape, run);
    const int count = step.whole("iterations");
    for (int i = 0; i < count; ++i) {
        if (!rounds.round())
            return stepCancelled();
        run.advance(double(i + 1) / count);
    }
    cv::Mat luma;
    rounds.estimate().convertTo(luma, CV_8U);
    return withLuma(picture, luma, run);
}

} // namespace

constinit const StepSpec kRichardsonLucyStep = {
    .id = "deblur-richardson-lucy",
    .parameters = kLucyParameters,
    .reference =
        "W. H. Richardson, Bayesian-Based Iterative Method of Image Restoration, Journal "
        "of the Optical Society of America 62, 1972; L. B. Lucy, An iterative technique "
        "for the rectification of observed distributions, Astronomical Journal 79, 1974; "
        "on the luma of ITU-R BT.601, colour differences stay; mirrored at the picture's "
        "edge. Blur of size s: a disc of radius s, a Gaussian of standard deviation s, or a "
        "straight line of length s, its angle anticlockwise from the horizontal",
    .preview = PreviewWay::ReducedSlowly,
    .run = &runLucy,
    .warning = StepWarning::MayRing,
    .isIdle = &isSinglePixel,
};

} // namespace semblance::imagery
