// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: from the eyes' midpoint to the image's lower edge, by the
// length from there to the chin; S(x; 1.8, .1).
#include "matching/quality/GeometryMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeMarginBelow();

namespace {

class MarginBelow final : public GeometryMeasure
{
public:
    MarginBelow() : GeometryMeasure(quality::kMarginBelow) {}

private:
    tl::expected<Figure, std::string> figure(const QualityInput& input,
                                             const FaceGeometry& geometry) const override
    {
        if (geometry.eyeToChinPx < kOnePlacePx)
            return tl::unexpected<std::string>("eyes and chin coincide");
        const double raw = (geometry.image.height - geometry.eyeMidpoint.y) / geometry.eyeToChinPx;
        return Figure{raw, 100 * quality::sigmoid(raw, 1.8, 0.1),
                      isCutBy(ImageEdge::Below, input.photograph, input.face.box)};
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeMarginBelow()
{
    return std::make_unique<MarginBelow>();
}

} // namespace semblance::matching
