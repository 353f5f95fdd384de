// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace semblance::matching {

/// A figure of an evaluation with the bounds between which it lies in 95 % of resamplings.
struct Estimate
{
    double value = 0;
    double low = 0;
    double high = 0;
};

/// A figure, or why the data cannot give it.
struct Figure
{
    std::optional<Estimate> estimate;
    /// Technical English; empty where there is an estimate.
    std::string whyNot;
};

} // namespace semblance::matching
