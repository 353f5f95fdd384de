// SPDX-License-Identifier: GPL-3.0-or-later
// The reference's figure, the mean gradient of what is not person, and its mapping, 190·(1 − S(x;
// 10, 100)) (ISO/IEC 29794-5:2024 as in OFIQ 1.0.3). Where the person is comes from the points of
// the face, not from a network that knows hair and clothes: the measure is therefore ours.
#include "foundation/imaging/AreaShrink.h"
#include "foundation/imaging/MatView.h"
#include "matching/quality/FaceGeometry.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeBackgroundUniformity();

namespace {

/// The distance between the eyes in the reference's crop, at the size in which it takes gradients.
constexpr double kWorkingInterEyePx = 65;
/// What is looked at, in distances between the eyes: beside the head and above it, as far as the
/// reference's crop goes; not below the mouth, where neck and shoulders begin.
constexpr double kBeside = 2.7;
constexpr double kAbove = 2.4;
constexpr double kBelow = 1.0;
/// The head with its hair, an upright ellipse, in the same unit.
constexpr double kHeadHalfWidth = 1.5;
constexpr double kHeadHalfHeight = 2.1;
constexpr int kFewestBackgroundPx = 400;

/// The head's surroundings, and 255 where they are background.
struct Surroundings
{
    cv::Mat grey;
    cv::Mat background;
};

cv::Mat withoutHead(const cv::Size& size, cv::Point2d eyes, double unitPx)
{
    cv::Mat mask(size, CV_8U, cv::Scalar(255));
    const cv::Point centre(cvRound(eyes.x), cvRound(eyes.y));
    cv::ellipse(mask, centre, {cvRound(kHeadHalfWidth * unitPx), cvRound(kHeadHalfHeight * unitPx)},
                0, 0, 360, cv::Scalar(0), cv::FILLED);
    return mask;
}

std::optional<Surroundings> surroundingsOf(const Photograph& photograph, const FaceGeometry& face)
{
    const double unit = face.interEyePx;
    const RectPx wanted{face.eyeMidpoint.x - kBeside * unit, face.eyeMidpoint.y - kAbove * unit,
                        2 * kBeside * unit, (kAbove + kBelow) * unit};
    const cv::Rect part = pixelsIn(wanted, face.image);
    if (part.area() < kFewestBackgroundPx)
        return std::nullopt;
    const RectPx seen{double(part.x), double(part.y), double(part.width), double(part.height)};
    const RectPx stored = photograph.map().toStored(seen);
    const cv::Mat cut = matView(photograph.stored)(pixelsIn(stored, photograph.stored.size()));
    const Image image = upright(imageFromMat(cut), photograph.orientation);
    const double scale = std::min(1.0, kWorkingInterEyePx / unit);
    const SizePx size{std::max(1, static_cast<int>(std::lround(image.widthPx() * scale))),
                      std::max(1, static_cast<int>(std::lround(image.heightPx() * scale)))};
    const cv::Mat small = scale < 1 ? shrunkByArea(matView(image), size) : matView(image);
    Surroundings result;
    cv::cvtColor(small, result.grey, cv::COLOR_RGB2GRAY);
    const cv::Point2d eyes((face.eyeMidpoint.x - part.x) * scale,
                           (face.eyeMidpoint.y - part.y) * scale);
    result.background = withoutHead(result.grey.size(), eyes, unit * scale);
    return result;
}

std::optional<double> meanGradient(const Surroundings& surroundings)
{
    if (cv::countNonZero(surroundings.background) < kFewestBackgroundPx)
        return std::nullopt;
    cv::Mat across;
    cv::Mat down;
    cv::Mat length;
    cv::Scharr(surroundings.grey, across, CV_32F, 1, 0);
    cv::Scharr(surroundings.grey, down, CV_32F, 0, 1);
    cv::magnitude(across, down, length);
    return cv::mean(length, surroundings.background)[0];
}

class BackgroundUniformity final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!input.face.isSeenByDetector())
            return without("the detector sees no face in the box");
        const auto around =
            surroundingsOf(input.photograph, faceGeometry(input.photograph, input.landmarks));
        const auto gradient = around ? meanGradient(*around) : std::nullopt;
        if (!gradient)
            return without("hardly any background is in the image");
        return quality::measured(quality::kBackgroundUniformity, *gradient, "grey levels",
                                 190 * (1 - quality::sigmoid(*gradient, 10, 100)),
                                 QualityReference::Own);
    }

private:
    static QualityMeasurement without(const char* reason)
    {
        return quality::absent(quality::kBackgroundUniformity, "grey levels", reason,
                               QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeBackgroundUniformity()
{
    return std::make_unique<BackgroundUniformity>();
}

} // namespace semblance::matching
