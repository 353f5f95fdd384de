// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluation/Resampling.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace semblance::matching {

/// One probe's comparison with a photograph of the same person.
struct QualityTrial
{
    /// The person's number, below Resampling::people().
    std::uint32_t person = 0;
    /// It does not pass the threshold.
    bool isMissed = false;
    /// By one measure, more is better. Empty where the measure has none: worst.
    std::optional<double> quality;
};

/// What a measure of quality is worth: how FNMR falls when the worst probes are discarded, the
/// threshold staying as it is (error versus discard: Grother and Tabassi, Performance of Biometric
/// Quality Measures, IEEE TPAMI 29(4), 2007; ISO/IEC 29794-1). Of equal quality a part of each is
/// discarded, as no order among them could be told from another. Immutable; thread-safe.
class ErrorVersusDiscard
{
public:
    explicit ErrorVersusDiscard(std::vector<QualityTrial> trials);

    /// FNMR of what is left when the worst `share` (0 to below 1) is discarded. Not a number
    /// without trials.
    double missedAfter(double share, const PersonWeights& weights) const;
    /// By how large a part of FNMR that is less than without discarding; below 0 where it is more.
    /// Not a number where nothing is missed.
    double gainAfter(double share, const PersonWeights& weights) const;

    /// How many have no quality.
    std::size_t withoutQuality() const;
    /// Different people.
    std::size_t people() const;

private:
    /// Worst first.
    std::vector<QualityTrial> m_trials;
};

} // namespace semblance::matching
