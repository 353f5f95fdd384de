// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: the wider gap between the lids of the less open eye, by
// the length from the eyes' midpoint to the chin; S(x; .02, .01). Ours has two pairs of points to
// an eye, the reference's 98 points three.
#include "matching/quality/GeometryMeasure.h"

#include <algorithm>
#include <array>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeEyesOpen();

namespace {

constexpr std::array kRightLids = {PointPair{37, 41}, PointPair{38, 40}};
constexpr std::array kLeftLids = {PointPair{43, 47}, PointPair{44, 46}};

class EyesOpen final : public GeometryMeasure
{
public:
    EyesOpen() : GeometryMeasure(quality::kEyesOpen) {}

private:
    tl::expected<Figure, std::string> figure(const QualityInput& input,
                                             const FaceGeometry& geometry) const override
    {
        if (!geometry.areEyesInImage())
            return tl::unexpected<std::string>("an eye lies outside the image");
        // Open eyes are a tenth of this wide or less: below it the points of both lids share a
        // pixel.
        constexpr double kFewestEyeToChinPx = 30;
        if (geometry.eyeToChinPx < kFewestEyeToChinPx)
            return tl::unexpected<std::string>("too few pixels to tell lids apart");
        const double gapPx = std::min(widestGapPx(input.landmarks, kRightLids),
                                      widestGapPx(input.landmarks, kLeftLids));
        const double raw = gapPx / geometry.eyeToChinPx;
        return Figure{raw, 100 * quality::sigmoid(raw, 0.02, 0.01)};
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeEyesOpen()
{
    return std::make_unique<EyesOpen>();
}

} // namespace semblance::matching
