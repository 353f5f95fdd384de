// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/JsonFields.h"
#include "matching/models/ModelManifest.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::matching {

namespace {

/// The two forms of a head pose that quality/HeadPoseEstimator reads.
constexpr int kHeadPoseNumbers = kHeadPoseAngles * kHeadPoseClasses;

constexpr int kMaxSidePx = 4096;
constexpr int kMaxOutputSize = 65'536;
constexpr std::size_t kFivePoints = 5;

constexpr std::array kJobs = {ModelJob::Detection, ModelJob::Landmarks,     ModelJob::Embedding,
                              ModelJob::HeadPose,  ModelJob::EyeVisibility, ModelJob::Expression,
                              ModelJob::FaceCover};
constexpr std::array kRuntimes = {ModelRuntime::Onnx,
                                  ModelRuntime::OnnxYuNet,
                                  ModelRuntime::DlibShapePredictor,
                                  ModelRuntime::QuantisedDlibResNet,
                                  ModelRuntime::QuantisedExpressionNet,
                                  ModelRuntime::Tflite,
                                  ModelRuntime::OpenVino};

template <typename Values>
std::vector<std::string_view> namesOf(const Values& values)
{
    std::vector<std::string_view> names;
    for (const auto value : values)
        names.push_back(name(value));
    return names;
}

bool isPlainId(const std::string& id)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return !id.empty() && id.size() <= 64 && id.front() != '.' &&
           std::all_of(id.begin(), id.end(), isPlain);
}

/// A manifest may come from anywhere: it must not reach out of its folder.
bool isPlainFileName(const std::string& name)
{
    return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos &&
           name.find('\\') == std::string::npos && name.find('\0') == std::string::npos;
}

std::vector<ModelFile> readFiles(JsonFields& fields)
{
    std::vector<ModelFile> files;
    for (JsonFields& each : fields.objects("files")) {
        ModelFile file;
        file.name = each.text("name");
        if (!isPlainFileName(file.name))
            each.reject("name", "must be a file's name without a folder");
        const auto hash = Sha256::fromHex(each.text("sha256"));
        if (!hash)
            each.reject("sha256", "must be 64 hexadecimal digits");
        file.sha256 = hash.value_or(Sha256());
        fields.adopt(each);
        files.push_back(std::move(file));
    }
    return files;
}

ModelInput readInput(JsonFields& fields)
{
    JsonFields inner = fields.object("input");
    ModelInput input;
    input.size = {inner.integer("width", 1, kMaxSidePx), inner.integer("height", 1, kMaxSidePx)};
    constexpr std::array kOrders = {ChannelOrder::Rgb, ChannelOrder::Bgr, ChannelOrder::Grey};
    input.order = kOrders[inner.choice("channels", {"rgb", "bgr", "grey"})];
    const std::size_t channels = input.order == ChannelOrder::Grey ? 1 : 3;
    // Pixels are 0 to 255: a mean elsewhere is a slip of the pen.
    input.mean = inner.numbers("mean", channels, 0, 255);
    input.divisor = inner.numbers("divisor", channels, 1e-3, 1e3);
    fields.adopt(inner);
    return input;
}

ScoreRuler readRuler(JsonFields& fields)
{
    JsonFields inner = fields.object("ruler");
    ScoreRuler ruler;
    ruler.nonMatedMean = inner.number("nonMatedMean", -100, 100);
    ruler.matedMean = inner.number("matedMean", -100, 100);
    ruler.weight = inner.number("weight", 0, 1e3);
    if (inner.has("coarseWeight"))
        ruler.coarseWeight = inner.number("coarseWeight", 0, 1e3);
    // On a shorter ruler rounding alone would decide.
    constexpr double kLeastSpan = 1e-3;
    if (ruler.matedMean - ruler.nonMatedMean < kLeastSpan)
        inner.reject("matedMean", "must be larger than nonMatedMean by 0.001 at least");
    fields.adopt(inner);
    return ruler;
}

CoarseView readCoarse(JsonFields& fields)
{
    constexpr double kLeastFaceScale = 0.5;
    constexpr double kMostFaceScale = 1.5;
    constexpr std::size_t kOwnLooks = 4;
    JsonFields inner = fields.object("coarse");
    CoarseView view;
    view.share = inner.number("share", 1e-3, 1e3);
    view.interEyePx = inner.number("interEyePx", 6, 20);
    view.noise = inner.number("noise", 0, 50);
    view.jpegQuality = inner.integer("jpegQuality", 1, 100);
    if (inner.has("faceScale"))
        view.faceScale = inner.number("faceScale", kLeastFaceScale, kMostFaceScale);
    if (inner.has("ownFaceScales"))
        view.ownFaceScales =
            inner.numbers("ownFaceScales", kOwnLooks, kLeastFaceScale, kMostFaceScale);
    fields.adopt(inner);
    return view;
}

/// Eyes above the nose above the mouth, the person's right on the left, all inside the input.
bool areOfAFace(const ModelManifest& manifest)
{
    const auto& points = manifest.alignmentPoints;
    const bool areInside =
        std::all_of(points.begin(), points.end(), [&manifest](const PointPx& point) {
            return point.x >= 0 && point.y >= 0 && point.x <= manifest.input.size.width &&
                   point.y <= manifest.input.size.height;
        });
    return areInside && points[0].x < points[1].x && points[3].x < points[4].x &&
           std::max(points[0].y, points[1].y) < points[2].y &&
           points[2].y < std::min(points[3].y, points[4].y);
}

void readEmbedding(JsonFields& fields, ModelManifest& manifest)
{
    constexpr std::array kMetrics = {Metric::Cosine, Metric::Euclidean};
    manifest.metric = kMetrics[fields.choice("metric", {"cosine", "euclidean"})];
    for (const auto& pair : fields.pairs("alignmentPoints", kFivePoints))
        manifest.alignmentPoints.push_back({pair[0], pair[1]});
    if (manifest.alignmentPoints.size() == kFivePoints && !areOfAFace(manifest))
        fields.reject("alignmentPoints",
                      "must be right eye, left eye, nose, right and left mouth corner inside the "
                      "input, as they stand in an upright face");
    if (fields.has("ruler"))
        manifest.ruler = readRuler(fields);
    if (fields.has("coarse"))
        manifest.coarse = readCoarse(fields);
}

HeadPoseOutputs readOutputs(JsonFields& fields)
{
    JsonFields inner = fields.object("headPose");
    HeadPoseOutputs outputs;
    const auto names = inner.texts("outputs");
    const auto signs = inner.numbers("signs", kHeadPoseAngles, -1, 1);
    if (names.size() == kHeadPoseAngles)
        std::copy(names.begin(), names.end(), outputs.names.begin());
    else
        inner.reject("outputs", "must be a list of 3: yaw, pitch and roll");
    std::copy(signs.begin(), signs.end(), outputs.signs.begin());
    if (std::any_of(signs.begin(), signs.end(), [](double sign) { return std::abs(sign) != 1; }))
        inner.reject("signs", "must be 1 or -1 each");
    outputs.faceShare = inner.number("faceShare", 0.1, 1);
    fields.adopt(inner);
    return outputs;
}

/// Models of 66 classes came before the field: without it they are read as the shipped one is.
void readHeadPose(JsonFields& fields, ModelManifest& manifest)
{
    if (manifest.outputSize != kHeadPoseAngles && manifest.outputSize != kHeadPoseNumbers)
        fields.reject("outputSize", "must be " + std::to_string(kHeadPoseAngles) + " or " +
                                        std::to_string(kHeadPoseNumbers) +
                                        " for a head pose: the angles of yaw, pitch and roll, or "
                                        "66 classes of each");
    if (fields.has("headPose") || manifest.outputSize == kHeadPoseAngles)
        manifest.headPose = readOutputs(fields);
}

/// Of a model whose answer has one form.
void checkOutputSize(JsonFields& fields, const ModelManifest& manifest, int numbers,
                     const char* what)
{
    if (manifest.outputSize != numbers)
        fields.reject("outputSize", "must be " + std::to_string(numbers) + " for " + what);
}

std::vector<ModelRuntime> runtimesOf(ModelJob job)
{
    switch (job) {
    case ModelJob::Detection:
        return {ModelRuntime::Onnx, ModelRuntime::OnnxYuNet};
    case ModelJob::Landmarks:
        return {ModelRuntime::Onnx, ModelRuntime::DlibShapePredictor};
    case ModelJob::Embedding:
        return {ModelRuntime::Onnx, ModelRuntime::Tflite, ModelRuntime::OpenVino,
                ModelRuntime::QuantisedDlibResNet};
    case ModelJob::HeadPose:
        return {ModelRuntime::Onnx, ModelRuntime::OpenVino};
    case ModelJob::EyeVisibility:
    case ModelJob::FaceCover:
        return {ModelRuntime::Onnx};
    case ModelJob::Expression:
        return {ModelRuntime::QuantisedExpressionNet};
    }
    return {};
}

/// Quantised networks come as a table of contents and the numbers, OpenVINO's as a description and
/// the numbers.
std::size_t fileCountOf(ModelRuntime runtime)
{
    const bool isInTwo = runtime == ModelRuntime::QuantisedDlibResNet ||
                         runtime == ModelRuntime::QuantisedExpressionNet ||
                         runtime == ModelRuntime::OpenVino;
    return isInTwo ? 2 : 1;
}

ModelRuntime readRuntime(JsonFields& fields, ModelJob job)
{
    const ModelRuntime runtime = kRuntimes[fields.choice("runtime", namesOf(kRuntimes))];
    const auto able = runtimesOf(job);
    if (std::find(able.begin(), able.end(), runtime) == able.end())
        fields.reject("runtime", "cannot do the job " + std::string(name(job)));
    return runtime;
}

} // namespace

Result<ModelManifest> readManifest(const std::filesystem::path& path)
{
    auto fields = readJsonObject(path, ModelManifest::kFormat);
    if (!fields)
        return passOn(fields);
    ModelManifest manifest;
    manifest.folder = path.parent_path();
    manifest.id = fields->text("id");
    if (!isPlainId(manifest.id))
        fields->reject("id", "must be 1 to 64 of a-z, 0-9, - and .");
    manifest.job = kJobs[fields->choice("job", namesOf(kJobs))];
    manifest.runtime = readRuntime(*fields, manifest.job);
    manifest.files = readFiles(*fields);
    if (manifest.files.size() != fileCountOf(manifest.runtime))
        fields->reject("files", "must be " + std::to_string(fileCountOf(manifest.runtime)) +
                                    " for this runtime");
    if (manifest.runtime != ModelRuntime::DlibShapePredictor)
        manifest.input = readInput(*fields);
    manifest.outputSize = fields->integer("outputSize", 1, kMaxOutputSize);
    if (manifest.job == ModelJob::HeadPose)
        readHeadPose(*fields, manifest);
    if (manifest.job == ModelJob::EyeVisibility)
        checkOutputSize(*fields, manifest, kEyeStates, "the visibility of an eye");
    if (manifest.job == ModelJob::Expression)
        checkOutputSize(*fields, manifest, kExpressions, "an expression");
    if (manifest.job == ModelJob::FaceCover)
        checkOutputSize(*fields, manifest, kCoverNumbers, "what covers a face");
    if (manifest.job == ModelJob::Embedding)
        readEmbedding(*fields, manifest);
    manifest.sourcePackage = fields->text("sourcePackage");
    manifest.licence = fields->text("licence");
    manifest.measuredAccuracy = fields->text("measuredAccuracy", true);
    const auto finished = fields->finish();
    if (!finished)
        return passOn(finished);
    return manifest;
}

} // namespace semblance::matching
