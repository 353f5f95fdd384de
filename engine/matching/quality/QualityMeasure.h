// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/alignment/Landmarks.h"
#include "matching/detection/FaceDetector.h"
#include "matching/quality/FaceCover.h"
#include "matching/quality/FaceRegion.h"
#include "matching/quality/HeadPose.h"
#include "matching/quality/QualityIds.h"
#include "matching/quality/QualityNetworks.h"
#include "matching/quality/QualityReport.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace semblance::matching {

/// The pose, or the technical reason why there is none.
using HeadPoseOrReason = tl::expected<HeadPose, std::string>;

/// What covers the face, or the technical reason why it is not known.
using FaceCoverOrReason = tl::expected<FaceCover, std::string>;

/// What a measure may look at; made once for all of them, borrowed for the call.
struct QualityInput
{
    const Photograph& photograph;
    /// The same, with full tones where those of the face are few (withFullTonesOf).
    const Photograph& asTheEngineSees;
    const DetectedFace& face;
    const Landmarks& landmarks;
    /// As qualityChip makes it.
    const AlignedFace& chip;
    /// Of the channel that has them, where the light has one colour.
    const FaceTones& tones;
    bool isLightOfOneColour = false;
    const HeadPoseOrReason& pose;
    /// As HeadPoseReading's.
    std::optional<double> poseSureness;
    /// Every face found in the image; `face` counts as one of them even where it is drawn or
    /// corrected.
    const std::vector<DetectedFace>& allFaces;
    const FaceCoverOrReason& cover;
    const std::optional<CoveredZones>& flat;
    const QualityNetworks& networks;
};

/// Of measures of `tones`: in light of one colour they are no longer of the standard's luminance.
QualityReference referenceOf(const QualityInput& input);

/// One measure; one file each. Immutable; thread-safe; same input, same bytes.
class QualityMeasure
{
public:
    virtual ~QualityMeasure() = default;

    /// Never fails: what cannot be computed comes back absent with its reason. Concern and aspect
    /// are filled in afterwards from ConcernLimits.
    virtual QualityMeasurement measure(const QualityInput& input) const = 0;
};

/// Every measure there is, in the order of MeasureTable.cpp.
std::vector<std::unique_ptr<const QualityMeasure>> allQualityMeasures();

} // namespace semblance::matching
