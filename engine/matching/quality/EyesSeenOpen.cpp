// SPDX-License-Identifier: GPL-3.0-or-later
// Own, and no measure of ISO/IEC 29794-5: a network says of each eye how surely it is seen open;
// the measure is the less sure of both. It also tells what the points of the lids, which EyesOpen
// measures by, do not: closed lids, dark glasses, an eye turned out of sight.
#include "foundation/imaging/MatView.h"
#include "matching/models/Network.h"
#include "matching/models/NetworkNumbers.h"
#include "matching/quality/FaceGeometry.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeEyesSeenOpen();

namespace {

constexpr int kLids = 4;

/// Points of the 68: corners, then lids.
struct EyePoints
{
    std::array<std::size_t, 2> corners;
    std::array<std::size_t, kLids> lids;
};

constexpr EyePoints kRightEyePoints = {{36, 39}, {37, 38, 40, 41}};
constexpr EyePoints kLeftEyePoints = {{42, 45}, {43, 44, 46, 47}};
/// What the network sees, by the distance between the corners.
constexpr double kSeenByWidth = 1.6;
/// An eye of less is a smear whatever it does.
constexpr double kNarrowestEyePx = 4;

/// The network is seldom in doubt by less than a factor, and two pictures of one eye differ by as
/// much: its figure is read by the logarithm, from where a warning stands (0.0001) to 0.99.
double ofLogOdds(double share)
{
    constexpr double kWorst = -9.2;
    constexpr double kBest = 4.6;
    const double logOdds = std::log(std::max(share, 1e-9) / std::max(1 - share, 1e-9));
    return std::clamp((logOdds - kWorst) / (kBest - kWorst), 0.0, 1.0);
}

class EyesSeenOpen final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const auto raw = lessVisible(input);
        if (!raw)
            return quality::absent(quality::kEyesSeenOpen, "", raw.error(), QualityReference::Own);
        return quality::measured(quality::kEyesSeenOpen, *raw, "", 100 * ofLogOdds(*raw),
                                 QualityReference::Own);
    }

private:
    /// Or why there is none.
    using Share = tl::expected<double, std::string>;

    static Share lessVisible(const QualityInput& input)
    {
        if (!input.networks.eyeVisibility)
            return tl::unexpected<std::string>("no model of eyes is in use");
        if (!input.face.isSeenByDetector())
            return tl::unexpected<std::string>("the detector sees no face in the box");
        if (!faceGeometry(input.photograph, input.landmarks).areEyesInImage())
            return tl::unexpected<std::string>("an eye lies outside the image");
        const Share right = visible(input, kRightEyePoints);
        if (!right)
            return right;
        const Share left = visible(input, kLeftEyePoints);
        return left ? std::min(*right, *left) : left;
    }

    static Share visible(const QualityInput& input, const EyePoints& eye)
    {
        const auto chipPoint = [&input](std::size_t index) {
            const PointPx upright = input.photograph.map().toUpright(input.landmarks.points[index]);
            return input.chip.chipToUpright.inverse().apply(upright);
        };
        PointPx centre;
        for (const std::size_t lid : eye.lids) {
            const PointPx point = chipPoint(lid);
            centre.x += point.x / kLids;
            centre.y += point.y / kLids;
        }
        const PointPx inner = chipPoint(eye.corners[0]);
        const PointPx outer = chipPoint(eye.corners[1]);
        const double widthPx = std::hypot(outer.x - inner.x, outer.y - inner.y);
        if (widthPx < kNarrowestEyePx)
            return tl::unexpected<std::string>("too few pixels to tell an open eye");
        return seenOpen(input, centre, kSeenByWidth * widthPx);
    }

    static Share seenOpen(const QualityInput& input, PointPx centre, double sidePx)
    {
        const RectPx seen{centre.x - sidePx / 2, centre.y - sidePx / 2, sidePx, sidePx};
        const cv::Rect pixels = pixelsIn(seen, input.chip.chip.size());
        if (pixels.empty())
            return tl::unexpected<std::string>("an eye lies outside the image");
        const Network& network = *input.networks.eyeVisibility;
        const cv::Mat eye = matView(input.chip.chip)(pixels);
        // The network tells a right eye from a left one; a face and its mirror image are alike.
        cv::Mat mirrored;
        cv::flip(eye, mirrored, 1);
        const Share asIs = openLogOdds(network, eye);
        if (!asIs)
            return asIs;
        const Share asMirrored = openLogOdds(network, mirrored);
        return asMirrored ? shareOf((*asIs + *asMirrored) / 2) : asMirrored;
    }

    /// Not a share: its log odds.
    static Share openLogOdds(const Network& network, const cv::Mat& eye)
    {
        const auto outputs = network.forward(network.blobFrom(eye));
        if (!outputs)
            return tl::unexpected(outputs.error().detail);
        const auto numbers = numbersOf(*outputs, 0, network.manifest(), Stage::Quality);
        if (!numbers)
            return tl::unexpected(numbers.error().detail);
        if (numbers->size() != kEyeStates)
            return tl::unexpected<std::string>("the model of eyes does not answer with two states");
        return logOdds(*numbers, 1);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeEyesSeenOpen()
{
    return std::make_unique<EyesSeenOpen>();
}

} // namespace semblance::matching
