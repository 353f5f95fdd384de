// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

namespace semblance::matching {

class Network;

/// Models that only quality needs. Any may be null: what it alone can tell is then absent in the
/// report with that reason.
struct QualityNetworks
{
    std::shared_ptr<const Network> headPose = nullptr;
    std::shared_ptr<const Network> eyeVisibility = nullptr;
    std::shared_ptr<const Network> expression = nullptr;
    std::shared_ptr<const Network> faceCover = nullptr;
};

/// The natural logarithm of the odds that a network which answers with `numbers`, to be put through
/// a softmax, gives the one at `index` against all others. `numbers`: finite, at least two.
double logOdds(std::span<const float> numbers, std::size_t index);
/// 0–1.
double shareOf(double logOdds);

} // namespace semblance::matching
