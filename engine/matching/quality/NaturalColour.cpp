// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 29794-5:2024 as in OFIQ 1.0.3: how far the mean colour of the cheeks lies outside of
// CIELAB a* 5–25 and b* 5–35, 100 where one of them is negative; 200·(1 − S(x; 0, 10)). Of a
// picture without colours the reference says 0, the best; nobody can know, so here it is absent.
#include "matching/quality/CheekZones.h"
#include "matching/quality/QualityMapping.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeNaturalColour();

namespace {

/// a* and b*.
struct Colour
{
    double a = 0;
    double b = 0;
};

Colour meanColour(const CheekZones& zones)
{
    cv::Mat both;
    cv::hconcat(zones.right, zones.left, both);
    both.convertTo(both, CV_32F, 1.0 / 255);
    cv::cvtColor(both, both, cv::COLOR_RGB2Lab);
    const cv::Scalar mean = cv::mean(both);
    return {mean[1], mean[2]};
}

double outside(double value, double low, double high)
{
    return std::max({0.0, low - value, value - high});
}

double deviationOf(const Colour& colour)
{
    constexpr double kUnnatural = 100;
    if (colour.a < 0 || colour.b < 0)
        return kUnnatural;
    return std::hypot(outside(colour.a, 5, 25), outside(colour.b, 5, 35));
}

/// The chip's channels are nowhere further apart than noise of a grey camera leaves them.
bool isGrey(const Image& chip)
{
    constexpr int kApart = 3;
    for (int y = 0; y < chip.heightPx(); ++y) {
        for (int x = 0; x < chip.widthPx(); ++x) {
            const auto [least, most] =
                std::minmax({chip.row(y)[3 * x], chip.row(y)[3 * x + 1], chip.row(y)[3 * x + 2]});
            if (most - least > kApart)
                return false;
        }
    }
    return true;
}

class NaturalColour final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const auto zones = cheekZones(input);
        if (!zones)
            return without("a cheek lies outside the image");
        if (isGrey(input.chip.chip))
            return without("the picture has no colours");
        const double deviation = deviationOf(meanColour(*zones));
        QualityMeasurement result = quality::measured(
            quality::kNaturalColour, deviation, "ΔE",
            200 * (1 - quality::sigmoid(deviation, 0, 10)), QualityReference::IsoFormula);
        result.aspect = input.isLightOfOneColour ? "oneColour" : "unnatural";
        return result;
    }

private:
    static QualityMeasurement without(const char* reason)
    {
        return quality::absent(quality::kNaturalColour, "ΔE", reason, QualityReference::IsoFormula);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeNaturalColour()
{
    return std::make_unique<NaturalColour>();
}

} // namespace semblance::matching
