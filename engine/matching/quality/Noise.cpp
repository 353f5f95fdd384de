// SPDX-License-Identifier: GPL-3.0-or-later
// Own, and no measure of ISO/IEC 29794-5: the deviation of noise from pixel to pixel, as the engine
// sees the face. Estimated by the median of the finest diagonal details (the Haar wavelet's HH),
// divided by .6745 (Donoho, Johnstone 1994): edges and texture are few among them. Noise that
// compression or enlargement has smeared is not told.
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeNoise();

namespace {

constexpr std::string_view kNoiseUnit = "grey levels";
constexpr std::size_t kFewestDetails = 100;

/// The diagonal detail of each square of 2×2 pixels that lies in the face, as an amount.
std::vector<float> diagonalDetails(const StoredFace& face)
{
    std::vector<float> details;
    for (int row = 0; row + 1 < face.grey.rows; ++row) {
        const auto* upper = face.grey.ptr<float>(row);
        const auto* lower = face.grey.ptr<float>(row + 1);
        const auto* inHull = face.hull.ptr<std::uint8_t>(row);
        for (int column = 0; column + 1 < face.grey.cols; ++column) {
            if (inHull[column])
                details.push_back(std::abs(upper[column] - upper[column + 1] - lower[column] +
                                           lower[column + 1]) /
                                  2);
        }
    }
    return details;
}

std::optional<double> deviationOf(std::vector<float> details)
{
    if (details.size() < kFewestDetails)
        return std::nullopt;
    const auto middle = details.begin() + static_cast<std::ptrdiff_t>(details.size() / 2);
    std::nth_element(details.begin(), middle, details.end());
    constexpr double kMedianOfNormal = 0.6745;
    return static_cast<double>(*middle) / kMedianOfNormal;
}

class Noise final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const StoredFace face = storedFace(input.asTheEngineSees, input.landmarks, 0, 0);
        const auto deviation =
            face.grey.empty() ? std::nullopt : deviationOf(diagonalDetails(face));
        if (!deviation)
            return quality::absent(quality::kNoise, kNoiseUnit, "too few pixels to tell noise",
                                   QualityReference::Own);
        return quality::measured(quality::kNoise, *deviation, kNoiseUnit,
                                 200 * (1 - quality::sigmoid(*deviation, 0, 12)),
                                 QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeNoise()
{
    return std::make_unique<Noise>();
}

} // namespace semblance::matching
