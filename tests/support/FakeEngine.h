// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/pipeline/FacePipeline.h"

#include <atomic>
#include <memory>
#include <vector>

namespace semblance::tests {

/// What the engine of a test sees; shared with it, so that a test can change it afterwards.
struct FakeSight
{
    /// Found in every image, cut to it; those outside are left out.
    std::vector<RectPx> faces;
    /// What the detector makes of a drawn or corrected box.
    double scoreInBox = 1;
    /// Set: detection waits until it is stopped.
    std::atomic<bool> isSlow = false;
    /// So many detections are made at once all the same.
    std::atomic<int> quickLooks = 0;
    /// Set: detection fails with BackendFailed.
    std::atomic<bool> isBroken = false;
};

/// A pipeline that needs no model: faces where the test says, points at fixed places of the box,
/// templates of the face's colours ("fake-colours"), so that equal faces score 1 and more.
/// `models`: which it says it has; without any it does not say who measured the quality.
/// `fingerprint`: the engine's.
std::shared_ptr<const matching::FacePipeline>
fakeEngine(std::shared_ptr<const FakeSight> sight,
           std::vector<matching::ModelIdentity> models = {}, const std::string& fingerprint = {});

} // namespace semblance::tests
