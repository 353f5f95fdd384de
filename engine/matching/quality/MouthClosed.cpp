// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: the widest gap between the lips, by the length from the
// eyes' midpoint to the chin; 100·(1 − S(x; .2, .06)).
#include "matching/quality/GeometryMeasure.h"

#include <array>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeMouthClosed();

namespace {

constexpr std::array kInnerLips = {PointPair{61, 67}, PointPair{62, 66}, PointPair{63, 65}};

class MouthClosed final : public GeometryMeasure
{
public:
    MouthClosed() : GeometryMeasure(quality::kMouthClosed) {}

private:
    tl::expected<Figure, std::string> figure(const QualityInput& input,
                                             const FaceGeometry& geometry) const override
    {
        const OrientationMap map = input.photograph.map();
        if (!geometry.isInImage(map.toUpright(input.landmarks.rightMouthCorner())) ||
            !geometry.isInImage(map.toUpright(input.landmarks.leftMouthCorner())))
            return tl::unexpected<std::string>("the mouth lies outside the image");
        // Below it a closed mouth and a slightly open one share a pixel.
        constexpr double kFewestEyeToChinPx = 20;
        if (geometry.eyeToChinPx < kFewestEyeToChinPx)
            return tl::unexpected<std::string>("too few pixels to tell lips apart");
        const double raw = widestGapPx(input.landmarks, kInnerLips) / geometry.eyeToChinPx;
        return Figure{raw, 100 * (1 - quality::sigmoid(raw, 0.2, 0.06))};
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeMouthClosed()
{
    return std::make_unique<MouthClosed>();
}

} // namespace semblance::matching
