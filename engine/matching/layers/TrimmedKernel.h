// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/layers/PhasePlane.h"

#include <opencv2/core/mat.hpp>

namespace semblance::matching {

/// A kernel without the rows and columns of zeros that it begins with, which only make room for
/// zeros in front of the plane.
struct TrimmedKernel
{
    KernelWay way;
    /// Outputs × inputs × rows × columns, floats.
    cv::Mat weights;
};

/// `weights` as above, of `way`'s kernel. Results are the same but for the sign of zeros; not where
/// the plane has numbers that are none.
TrimmedKernel trimmed(const KernelWay& way, const cv::Mat& weights);

} // namespace semblance::matching
