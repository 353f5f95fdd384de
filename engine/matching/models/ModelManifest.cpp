// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/ModelManifest.h"

#include <algorithm>

namespace semblance::matching {

namespace {

Result<void> compare(const std::filesystem::path& path, const Sha256& expected, const Sha256& found)
{
    if (expected == found)
        return {};
    return failure(ErrorCode::ModelDamaged, Stage::Models, path.string(),
                   "the file is not the one that its manifest names",
                   {{"expectedSha256", expected.hex()}, {"foundSha256", found.hex()}});
}

tl::unexpected<Error> asModelError(const Error& error)
{
    // A file that cannot be read says nothing about the bytes in it.
    const bool isMissing = error.code == ErrorCode::FileNotFound;
    return failure(isMissing ? ErrorCode::ModelMissing : error.code, Stage::Models, error.subject,
                   error.detail, error.facts);
}

} // namespace

namespace {
constexpr double kCoarsePx = 16;
constexpr double kFinePx = 20;
} // namespace

double coarsenessOf(double interEyePx)
{
    return std::clamp((kFinePx - interEyePx) / (kFinePx - kCoarsePx), 0.0, 1.0);
}

double interEyePxOf(double coarseness)
{
    return kFinePx - coarseness * (kFinePx - kCoarsePx);
}

std::string_view name(ModelJob job)
{
    switch (job) {
    case ModelJob::Detection:
        return "detection";
    case ModelJob::Landmarks:
        return "landmarks";
    case ModelJob::Embedding:
        return "embedding";
    case ModelJob::HeadPose:
        return "headPose";
    case ModelJob::EyeVisibility:
        return "eyeVisibility";
    case ModelJob::Expression:
        return "expression";
    case ModelJob::FaceCover:
        return "faceCover";
    }
    return {};
}

std::string_view name(ModelRuntime runtime)
{
    switch (runtime) {
    case ModelRuntime::Onnx:
        return "onnx";
    case ModelRuntime::OnnxYuNet:
        return "onnxYuNet";
    case ModelRuntime::DlibShapePredictor:
        return "dlibShapePredictor";
    case ModelRuntime::QuantisedDlibResNet:
        return "quantisedDlibResNet";
    case ModelRuntime::QuantisedExpressionNet:
        return "quantisedExpressionNet";
    case ModelRuntime::Tflite:
        return "tflite";
    case ModelRuntime::OpenVino:
        return "openVino";
    }
    return {};
}

Result<void> checkFiles(const ModelManifest& manifest)
{
    for (const ModelFile& file : manifest.files) {
        const auto path = manifest.folder / file.name;
        const auto found = Sha256::ofFile(path);
        if (!found)
            return asModelError(found.error());
        const auto same = compare(path, file.sha256, *found);
        if (!same)
            return same;
    }
    return {};
}

Result<Bytes> readCheckedFile(const ModelManifest& manifest, const ModelFile& file)
{
    const auto path = manifest.folder / file.name;
    auto bytes = readFile(path);
    if (!bytes)
        return asModelError(bytes.error());
    const auto same = compare(path, file.sha256, Sha256::of(*bytes));
    if (!same)
        return passOn(same);
    return bytes;
}

} // namespace semblance::matching
