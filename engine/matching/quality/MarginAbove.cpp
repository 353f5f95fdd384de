// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: from the eyes' midpoint to the image's upper edge, by the
// length from there to the chin; S(x; 1.4, .1).
#include "matching/quality/GeometryMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeMarginAbove();

namespace {

class MarginAbove final : public GeometryMeasure
{
public:
    MarginAbove() : GeometryMeasure(quality::kMarginAbove) {}

private:
    tl::expected<Figure, std::string> figure(const QualityInput& input,
                                             const FaceGeometry& geometry) const override
    {
        if (geometry.eyeToChinPx < kOnePlacePx)
            return tl::unexpected<std::string>("eyes and chin coincide");
        const double raw = geometry.eyeMidpoint.y / geometry.eyeToChinPx;
        return Figure{raw, 100 * quality::sigmoid(raw, 1.4, 0.1),
                      isCutBy(ImageEdge::Above, input.photograph, input.face.box)};
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeMarginAbove()
{
    return std::make_unique<MarginAbove>();
}

} // namespace semblance::matching
