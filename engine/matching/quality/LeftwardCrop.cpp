// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: from the person's right eye to the image's left edge, by
// the distance between the eyes; S(x; .9, .1).
#include "matching/quality/GeometryMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeLeftwardCrop();

namespace {

class LeftwardCrop final : public GeometryMeasure
{
public:
    LeftwardCrop() : GeometryMeasure(quality::kLeftwardCrop) {}

private:
    tl::expected<Figure, std::string> figure(const QualityInput& input,
                                             const FaceGeometry& geometry) const override
    {
        if (geometry.interEyePx < kOnePlacePx)
            return tl::unexpected<std::string>("the eyes coincide");
        const double raw = geometry.rightEye.x / geometry.interEyePx;
        return Figure{raw, 100 * quality::sigmoid(raw, 0.9, 0.1),
                      isCutBy(ImageEdge::Left, input.photograph, input.face.box)};
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeLeftwardCrop()
{
    return std::make_unique<LeftwardCrop>();
}

} // namespace semblance::matching
