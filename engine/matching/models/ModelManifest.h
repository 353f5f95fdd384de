// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/Geometry.h"
#include "foundation/Result.h"
#include "foundation/crypto/Sha256.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace semblance::matching {

/// The name that results, templates and calibrations carry: "fr-feature-1".
using ModelId = std::string;

enum class ModelJob
{
    Detection,
    Landmarks,
    Embedding,
    HeadPose,
    /// Whether an eye is seen open.
    EyeVisibility,
    /// Which of seven expressions a face has.
    Expression,
    /// What covers a face and a head, and whether the picture is a negative.
    FaceCover,
};

/// Which reader turns the file into a network.
enum class ModelRuntime
{
    Onnx,
    OnnxYuNet,
    DlibShapePredictor,
    QuantisedDlibResNet,
    QuantisedExpressionNet,
    Tflite,
    OpenVino,
};

enum class ChannelOrder
{
    Rgb,
    Bgr,
    Grey,
};

enum class Metric
{
    Cosine,
    Euclidean,
};

/// One file of weights, beside the manifest.
struct ModelFile
{
    std::string name;
    Sha256 sha256;
};

/// What goes in: (pixel − mean) / divisor per channel, in `order`.
struct ModelInput
{
    SizePx size;
    ChannelOrder order = ChannelOrder::Rgb;
    std::vector<double> mean;
    std::vector<double> divisor;
};

/// How scores of one embedder spread on development data; what makes two engines' scores
/// comparable.
struct ScoreRuler
{
    double nonMatedMean = 0;
    double matedMean = 1;
    /// Share in the fused score, ≥ 0; an engine's weights are normalised to a sum of 1.
    double weight = 1;
    /// The share where the probe is coarse (see coarsenessOf); empty: the same.
    std::optional<double> coarseWeight = {};

    friend bool operator==(const ScoreRuler&, const ScoreRuler&) = default;
};

/// A face as a distant camera shows it. An embedder that blends it into a template makes references
/// that coarse probes can be compared with: part of what few pixels and compression do to a face is
/// then on both sides.
struct CoarseView
{
    /// How much it counts in the blend, the face as it is counting 1.
    double share = 0;
    /// Between the eyes: shrunk to that, never enlarged.
    double interEyePx = 12;
    /// Gaussian, levels (of 255) of deviation in each channel by itself.
    double noise = 0;
    /// Of JPEG, 1 to 100.
    int jpegQuality = 100;
    /// The face is cut out this many times as large as alignmentPoints ask, around the input's
    /// middle: coarse faces are known better with more of what is around them.
    double faceScale = 1;
    /// The same for faces that are coarse themselves: their template is the mean of one look at
    /// each of these, so that half a pixel of the points weighs less. At least one.
    std::vector<double> ownFaceScales = {1};

    friend bool operator==(const CoarseView&, const CoarseView&) = default;
};

/// How coarse a face is: 1 up to 16 px between the eyes, 0 from 20 px on, evenly less between.
double coarsenessOf(double interEyePx);
/// How far apart the eyes of a face are that is as coarse as that: 16 to 20 px.
double interEyePxOf(double coarseness);

/// What a head-pose model answers with, as `outputSize`.
inline constexpr int kHeadPoseAngles = 3;
inline constexpr int kHeadPoseClasses = 66;

/// What a model of eyes answers with: not seen open, seen open (any numbers; their softmax counts).
inline constexpr int kEyeStates = 2;
/// What a model of expressions answers with, neutral first (any numbers; their softmax counts).
inline constexpr int kExpressions = 7;

/// What a model of covers answers with, as log-odds: for each of 16 rows of 16 cells of
/// quality/FaceRegion.h's chip that something lies in front of it, then that a hat, a cap or a
/// cloth covers the head, then that the tones are reversed.
inline constexpr int kCoverCellsAcross = 16;
inline constexpr int kCoverCells = kCoverCellsAcross * kCoverCellsAcross;
inline constexpr int kCoverNumbers = kCoverCells + 2;

/// Where a head-pose model says how a head is turned, and how it wants the face. Yaw, pitch and
/// roll, in this order.
struct HeadPoseOutputs
{
    /// The layers that give them: one number each (degrees), or kHeadPoseClasses.
    std::array<std::string, kHeadPoseAngles> names = {"output", "617", "618"};
    /// 1 where the model counts to the side that quality/HeadPose.h counts to, else −1.
    std::array<double, kHeadPoseAngles> signs = {-1, 1, 1};
    /// The middle of quality/FaceRegion.h's chip that the model sees, as a share of its side.
    double faceShare = 0.82;

    friend bool operator==(const HeadPoseOutputs&, const HeadPoseOutputs&) = default;
};

/// Everything about a model that is not weights. Immutable once read.
struct ModelManifest
{
    static constexpr int kFormat = 1;

    ModelId id;
    ModelJob job = ModelJob::Detection;
    ModelRuntime runtime = ModelRuntime::Onnx;
    std::vector<ModelFile> files;
    ModelInput input;
    /// Numbers per face that come out: 512 for a 512-d embedding, 68 landmarks, …
    int outputSize = 0;
    Metric metric = Metric::Cosine;
    /// Where the five points (right eye, left eye, nose, right and left mouth corner: of the
    /// person, as seen from the left of the image) go in the input, in pixels. Empty where the
    /// model takes no aligned face.
    std::vector<PointPx> alignmentPoints;
    std::optional<ScoreRuler> ruler;
    /// Of an embedder that blends this view into the template of every face that is not coarse
    /// itself.
    std::optional<CoarseView> coarse;
    /// Of a head-pose model.
    HeadPoseOutputs headPose;
    std::string sourcePackage;
    std::string licence;
    std::string measuredAccuracy;

    /// The folder it was read from; `files` lie there.
    std::filesystem::path folder;
};

/// As the manifest writes it: "embedding", "quantisedDlibResNet".
std::string_view name(ModelJob job);
std::string_view name(ModelRuntime runtime);

/// How the file of a manifest is called: "fr-feature.model.json".
inline constexpr std::string_view kManifestSuffix = ".model.json";

/// Strict: an unknown field, a wrong type or a value out of range is an error that names file and
/// field. The facts name the field: {"field", "input.divisor[1]"}; a manifest of a newer format has
/// {"format", "2"}. Fails: FileNotFound, FileUnreadable, ManifestInvalid.
Result<ModelManifest> readManifest(const std::filesystem::path& path);

/// Hashes every file. Fails: ModelMissing, FileUnreadable, ModelDamaged (names file, both hashes).
Result<void> checkFiles(const ModelManifest& manifest);
/// One file's bytes, hashed as they were read, so that what is loaded is what was checked. Fails:
/// as checkFiles.
Result<Bytes> readCheckedFile(const ModelManifest& manifest, const ModelFile& file);

} // namespace semblance::matching
