// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/alignment/Landmarks.h"
#include "matching/detection/FaceDetector.h"
#include "matching/quality/QualityReport.h"

#include <memory>
#include <optional>
#include <vector>

namespace semblance::matching {

/// Degrees; 0 looks into the camera. Positive yaw: turned to the person's left; positive pitch: up; positive roll:
/// tilted clockwise on screen.
struct HeadPose
{
    double yawDeg = 0;
    double pitchDeg = 0;
    double rollDeg = 0;
};

/// What a measure may look at. Borrowed for the call.
struct QualityInput
{
    const Photograph& photograph;
    const DetectedFace& face;
    const Landmarks& landmarks;
    /// The face upright, eyes level, in its own resolution as far as `kQualityChipPx` allows.
    const AlignedFace& chip;
    const std::optional<HeadPose>& pose;
    /// Every face found in the image, this one included.
    const std::vector<DetectedFace>& allFaces;
};

/// One measure; one file each. Immutable; thread-safe; same input, same bytes.
class QualityMeasure
{
public:
    virtual ~QualityMeasure() = default;

    virtual std::string_view id() const = 0;
    /// Never fails: what cannot be computed comes back absent with its reason.
    virtual QualityMeasurement measure(const QualityInput& input) const = 0;
};

/// Every measure there is, in table order.
std::vector<std::unique_ptr<const QualityMeasure>> allQualityMeasures();

} // namespace semblance::matching
