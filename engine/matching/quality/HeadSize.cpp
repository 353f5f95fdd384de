// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: from the eyes' midpoint to the chin by the image's height;
// 200·(1 − S(|x − .45|; 0, .05)): how near to the size in a passport photograph.
#include "matching/quality/GeometryMeasure.h"

#include <cmath>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeHeadSize();

namespace {

constexpr double kIdealShare = 0.45;

class HeadSize final : public GeometryMeasure
{
public:
    HeadSize() : GeometryMeasure(quality::kHeadSize) {}

private:
    tl::expected<Figure, std::string> figure(const QualityInput&,
                                             const FaceGeometry& geometry) const override
    {
        const double raw = geometry.eyeToChinPx / geometry.image.height;
        return Figure{raw, 200 * (1 - quality::sigmoid(std::abs(raw - kIdealShare), 0, 0.05))};
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeHeadSize()
{
    return std::make_unique<HeadSize>();
}

} // namespace semblance::matching
