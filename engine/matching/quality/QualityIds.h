// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

/// The ids that reports carry and the aspects that each may have when it is of concern; ui/format
/// has a sentence for every row. Without concern the aspect is empty.
///
/// UnifiedQualityScore: what the face is expected to score with a good photograph of the same
///     person, 0–1; no aspect.
/// FacePresence: the detector's score, for a person's box times how well it fits, 0–1; noFace.
/// InterEyeDistance: eye centre to eye centre, divided by cos yaw, px; tooSmall, eyesNotFound.
/// Sharpness: detail in its weakest direction and octave, 1 as in ordinary portraits; blurred.
/// MotionBlur: detail in the direction that has least by that in the one that has most, 1 as in
///     ordinary portraits; moved.
/// LuminanceMean: mean luminance, 0–1; tooDark, tooBright.
/// UnderExposurePrevention: share of the face at 0–25; tooDark.
/// OverExposurePrevention: share of the face at 247–255; tooBright.
/// DynamicRange: entropy of the luminance, bits; tooFlat, fewShades, moreInTheFile.
/// LuminanceVariance: of the face, luminance 0–1; no aspect.
/// IlluminationUniformity: what the luminance histograms of both cheeks share, 0–1; oneSided.
/// NaturalColour: distance in CIELAB a* and b* from the colours of skin, ΔE; unnatural, oneColour.
/// BackgroundUniformity: mean gradient beside the head, grey levels; no aspect.
/// EyesOpen: wider lid gap of the less open eye by eyes to chin; closed.
/// EyesSeenOpen: how surely the less visible eye is seen open, 0–1; hidden.
/// ExpressionNeutrality: natural logarithm of the odds that the expression is neutral; expressive.
/// EyesVisible, MouthOcclusionPrevention, FaceOcclusionPrevention: covered share of the eye that
///     more of is covered, of the mouth, of the face, 0–1; covered, coveredOrTurned,
///     cutOffOrCovered, flatArea.
/// NoHeadCoverings: how surely a hat, a cap or a cloth covers the head, 0–1; covered.
/// MouthClosed: widest gap of the lips by eyes to chin; open.
/// HeadSize: eyes to chin by the image's height; no aspect.
/// LeftwardCrop, RightwardCrop: eye to the image's edge by the distance between the eyes; cutOff,
///     endsAtTheEdge.
/// MarginAbove, MarginBelow: eyes to the image's edge by eyes to chin; cutOff, endsAtTheEdge.
/// ToneRange: grey values from the darkest to the brightest; fewTones, moreInTheFile.
/// TonesReversed: how surely the picture is a negative, 0–1; reversed.
/// Noise: deviation from pixel to pixel, grey levels; noisy.
/// CompressionArtifacts: mean step at the borders of 8×8 blocks, grey levels; blocks.
/// Interlacing: by how much rows differ from their neighbours more than from the rows after these,
///     against columns; combed.
/// HeadPoseYaw: positive turned to the person's left, °; toTheLeft, toTheRight.
/// HeadPosePitch: positive raised, °; raised, lowered.
/// HeadPoseRoll: positive tilted clockwise on screen, °; clockwise, anticlockwise.
/// HeadPoseSureness: how surely the least sure of the three angles is read, 0–1; undecided.
/// SingleFacePresent: second-largest by largest face area; thisIsLargest, thisIsSmaller.
/// FileIntegrity: 1 where the decoder read the file whole, 0 where it guessed; damaged.
namespace semblance::matching::quality {

/// An aspect that is a warning whatever the figure: the face's box ends where the image ends.
inline constexpr std::string_view kEndsAtTheEdge = "endsAtTheEdge";

/// Where nobody knows which way the head is turned: what is turned out of sight the network of
/// covers calls covered.
inline constexpr std::string_view kCoveredOrTurned = "coveredOrTurned";

/// Where the image's edge cuts through the face: what lies beyond it the network may call covered.
inline constexpr std::string_view kCutOffOrCovered = "cutOffOrCovered";

/// Of a cover: a flat area of one colour lies over it. At least a notice whatever the figure.
inline constexpr std::string_view kFlatArea = "flatArea";

/// Of tones that lie close together: the file has more than the 8 bits a channel that are read, and
/// may hold shades between those that are counted.
inline constexpr std::string_view kMoreInTheFile = "moreInTheFile";

inline constexpr std::string_view kUnifiedQuality = "UnifiedQualityScore";
inline constexpr std::string_view kFacePresence = "FacePresence";
inline constexpr std::string_view kInterEyeDistance = "InterEyeDistance";
inline constexpr std::string_view kSharpness = "Sharpness";
inline constexpr std::string_view kMotionBlur = "MotionBlur";
inline constexpr std::string_view kLuminanceMean = "LuminanceMean";
inline constexpr std::string_view kUnderExposure = "UnderExposurePrevention";
inline constexpr std::string_view kOverExposure = "OverExposurePrevention";
inline constexpr std::string_view kDynamicRange = "DynamicRange";
inline constexpr std::string_view kLuminanceVariance = "LuminanceVariance";
inline constexpr std::string_view kIlluminationUniformity = "IlluminationUniformity";
inline constexpr std::string_view kNaturalColour = "NaturalColour";
inline constexpr std::string_view kBackgroundUniformity = "BackgroundUniformity";
inline constexpr std::string_view kEyesOpen = "EyesOpen";
inline constexpr std::string_view kEyesSeenOpen = "EyesSeenOpen";
inline constexpr std::string_view kEyesVisible = "EyesVisible";
inline constexpr std::string_view kExpressionNeutrality = "ExpressionNeutrality";
inline constexpr std::string_view kMouthOcclusion = "MouthOcclusionPrevention";
inline constexpr std::string_view kFaceOcclusion = "FaceOcclusionPrevention";
inline constexpr std::string_view kNoHeadCoverings = "NoHeadCoverings";
inline constexpr std::string_view kMouthClosed = "MouthClosed";
inline constexpr std::string_view kHeadSize = "HeadSize";
inline constexpr std::string_view kLeftwardCrop = "LeftwardCrop";
inline constexpr std::string_view kRightwardCrop = "RightwardCrop";
inline constexpr std::string_view kMarginAbove = "MarginAbove";
inline constexpr std::string_view kMarginBelow = "MarginBelow";
inline constexpr std::string_view kToneRange = "ToneRange";
inline constexpr std::string_view kTonesReversed = "TonesReversed";
inline constexpr std::string_view kNoise = "Noise";
inline constexpr std::string_view kCompression = "CompressionArtifacts";
inline constexpr std::string_view kInterlacing = "Interlacing";
inline constexpr std::string_view kYaw = "HeadPoseYaw";
inline constexpr std::string_view kPitch = "HeadPosePitch";
inline constexpr std::string_view kRoll = "HeadPoseRoll";
inline constexpr std::string_view kPoseSureness = "HeadPoseSureness";
inline constexpr std::string_view kSingleFace = "SingleFacePresent";
inline constexpr std::string_view kFileIntegrity = "FileIntegrity";

/// Every one of them.
inline constexpr std::array kAllMeasures{kUnifiedQuality,
                                         kFacePresence,
                                         kInterEyeDistance,
                                         kSharpness,
                                         kMotionBlur,
                                         kLuminanceMean,
                                         kUnderExposure,
                                         kOverExposure,
                                         kDynamicRange,
                                         kLuminanceVariance,
                                         kIlluminationUniformity,
                                         kNaturalColour,
                                         kBackgroundUniformity,
                                         kEyesOpen,
                                         kEyesSeenOpen,
                                         kEyesVisible,
                                         kExpressionNeutrality,
                                         kMouthOcclusion,
                                         kFaceOcclusion,
                                         kNoHeadCoverings,
                                         kMouthClosed,
                                         kHeadSize,
                                         kLeftwardCrop,
                                         kRightwardCrop,
                                         kMarginAbove,
                                         kMarginBelow,
                                         kToneRange,
                                         kTonesReversed,
                                         kNoise,
                                         kCompression,
                                         kInterlacing,
                                         kYaw,
                                         kPitch,
                                         kRoll,
                                         kPoseSureness,
                                         kSingleFace,
                                         kFileIntegrity};

/// Signed degrees: which side is meant stands in the sign.
constexpr bool isAngle(std::string_view measure)
{
    return measure == kYaw || measure == kPitch || measure == kRoll;
}

} // namespace semblance::matching::quality
