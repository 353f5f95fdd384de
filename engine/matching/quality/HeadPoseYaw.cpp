// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: 100·max(0, cos)² of the angle, which comes from our own
// network.
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeHeadPoseYaw();

namespace {

class HeadPoseYaw final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        if (!input.pose)
            return quality::absent(quality::kYaw, "°", input.pose.error(),
                                   QualityReference::IsoFormula);
        const double degrees = input.pose->yawDeg;
        const double cosine = std::max(0.0, std::cos(degrees * std::numbers::pi / 180));
        return quality::measured(quality::kYaw, degrees, "°", 100 * cosine * cosine,
                                 QualityReference::IsoFormula);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeHeadPoseYaw()
{
    return std::make_unique<HeadPoseYaw>();
}

} // namespace semblance::matching
