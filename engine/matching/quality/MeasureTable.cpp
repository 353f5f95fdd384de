// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityMeasure.h"

#include <array>

namespace semblance::matching {

/// A new measure: its own file with its `make…`, and its name in this list. The order is that of
/// every report.
#define SEMBLANCE_QUALITY_MEASURES(MEASURE)                                                        \
    MEASURE(FacePresence)                                                                          \
    MEASURE(InterEyeDistance)                                                                      \
    MEASURE(Sharpness)                                                                             \
    MEASURE(MotionBlur)                                                                            \
    MEASURE(LuminanceMean)                                                                         \
    MEASURE(UnderExposurePrevention)                                                               \
    MEASURE(OverExposurePrevention)                                                                \
    MEASURE(DynamicRange)                                                                          \
    MEASURE(ToneRange)                                                                             \
    MEASURE(TonesReversed)                                                                         \
    MEASURE(LuminanceVariance)                                                                     \
    MEASURE(IlluminationUniformity)                                                                \
    MEASURE(NaturalColour)                                                                         \
    MEASURE(Noise)                                                                                 \
    MEASURE(CompressionArtifacts)                                                                  \
    MEASURE(Interlacing)                                                                           \
    MEASURE(HeadPoseYaw)                                                                           \
    MEASURE(HeadPosePitch)                                                                         \
    MEASURE(HeadPoseRoll)                                                                          \
    MEASURE(HeadPoseSureness)                                                                      \
    MEASURE(EyesOpen)                                                                              \
    MEASURE(EyesSeenOpen)                                                                          \
    MEASURE(EyesVisible)                                                                           \
    MEASURE(MouthClosed)                                                                           \
    MEASURE(MouthOcclusionPrevention)                                                              \
    MEASURE(FaceOcclusionPrevention)                                                               \
    MEASURE(NoHeadCoverings)                                                                       \
    MEASURE(ExpressionNeutrality)                                                                  \
    MEASURE(HeadSize)                                                                              \
    MEASURE(LeftwardCrop)                                                                          \
    MEASURE(RightwardCrop)                                                                         \
    MEASURE(MarginAbove)                                                                           \
    MEASURE(MarginBelow)                                                                           \
    MEASURE(BackgroundUniformity)                                                                  \
    MEASURE(SingleFacePresent)                                                                     \
    MEASURE(FileIntegrity)

#define SEMBLANCE_DECLARE(name) std::unique_ptr<const QualityMeasure> make##name();
SEMBLANCE_QUALITY_MEASURES(SEMBLANCE_DECLARE)
#undef SEMBLANCE_DECLARE

QualityReference referenceOf(const QualityInput& input)
{
    return input.isLightOfOneColour ? QualityReference::Own : QualityReference::IsoFormula;
}

std::vector<std::unique_ptr<const QualityMeasure>> allQualityMeasures()
{
    std::vector<std::unique_ptr<const QualityMeasure>> measures;
#define SEMBLANCE_MAKE(name) measures.push_back(make##name());
    SEMBLANCE_QUALITY_MEASURES(SEMBLANCE_MAKE)
#undef SEMBLANCE_MAKE
    return measures;
}

} // namespace semblance::matching
