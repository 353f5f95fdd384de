// SPDX-License-Identifier: GPL-3.0-or-later
// Own: how surely a network of seven expressions calls the face's neutral. The reference of ISO/IEC
// 29794-5 uses two networks and boosted trees of its own. The network is almost always sure, so the
// value goes by the logarithm of its odds.
#include "foundation/imaging/MatView.h"
#include "matching/models/Network.h"
#include "matching/models/NetworkNumbers.h"
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

#include <algorithm>
#include <cmath>

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeExpressionNeutrality();

namespace {

constexpr std::size_t kNeutral = 0;
/// The middle of the chip that the network sees, as a share of its side.
constexpr double kSeenShare = 0.82;

class ExpressionNeutrality final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const auto raw = neutralOdds(input);
        if (!raw)
            return quality::absent(quality::kExpressionNeutrality, "", raw.error(),
                                   QualityReference::Own);
        return quality::measured(quality::kExpressionNeutrality, *raw, "",
                                 100 * quality::sigmoid(*raw, -20, 4), QualityReference::Own);
    }

private:
    /// Natural logarithm of neutral against not.
    static tl::expected<double, std::string> neutralOdds(const QualityInput& input)
    {
        if (!input.networks.expression)
            return tl::unexpected<std::string>("no model of expressions is in use");
        if (!input.face.isSeenByDetector())
            return tl::unexpected<std::string>("the detector sees no face in the box");
        const Network& network = *input.networks.expression;
        const auto outputs = network.forward(network.blobFrom(middleOf(input.chip.chip)));
        if (!outputs)
            return tl::unexpected(outputs.error().detail);
        const auto numbers = numbersOf(*outputs, 0, network.manifest(), Stage::Quality);
        if (!numbers)
            return tl::unexpected(numbers.error().detail);
        if (numbers->size() != kExpressions)
            return tl::unexpected<std::string>(
                "the model of expressions does not answer with seven");
        return logOdds(*numbers, kNeutral);
    }

    static cv::Mat middleOf(const Image& chip)
    {
        const int side = std::max(1, static_cast<int>(std::lround(chip.widthPx() * kSeenShare)));
        const int start = (chip.widthPx() - side) / 2;
        return matView(chip)(cv::Rect(start, start, side, side));
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeExpressionNeutrality()
{
    return std::make_unique<ExpressionNeutrality>();
}

} // namespace semblance::matching
