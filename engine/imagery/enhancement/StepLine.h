// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "imagery/enhancement/Recipe.h"

#include <functional>

namespace semblance::imagery {

/// A frame as it is before StepLineSetup::first; no pixels where it was not given. Fails: as
/// enhance().
using FrameSource = std::function<Result<Image>(const Sha256&)>;

struct StepLineSetup
{
    FrameSource frames = {};
    /// The first step that the picture and frames go through here.
    std::size_t first = 0;
    StopToken stop = {};
    unsigned threads = 0;
    bool isPreview = false;
    /// Share of this step, 0 to 1.
    std::function<void(double)> advanced = {};
};

struct StepResult
{
    Image image;
    std::vector<StepNote> notes;
};

/// For StepLineSetup::advanced: thousandths of `steps` steps, from the share of step `index`.
/// `sink` is borrowed; empty where it is.
std::function<void(double)> stepProgress(const ProgressSink& sink, std::size_t index,
                                         std::size_t steps);

/// Step `index` of the recipe on what the steps before it gave. A frame that it asks for goes
/// through those steps first. Thread-safe. Fails: as enhance().
Result<StepResult> runStep(const Recipe& recipe, std::size_t index, const Image& picture,
                           const StepLineSetup& setup);

} // namespace semblance::imagery
