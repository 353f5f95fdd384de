// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/TrialRun.h"

#include "matching/models/Network.h"
#include "matching/models/NetworkReaders.h"
#include "matching/models/ShapePredictor.h"

#include <algorithm>
#include <utility>

namespace semblance::matching {

namespace {

constexpr int kCoordinates = 2;

/// Numbers per face in one output; a detector answers for many places at once.
int numbersPerFace(const cv::Mat& output, ModelJob job)
{
    if (job == ModelJob::Detection)
        return output.dims > 0 ? output.size[output.dims - 1] : 0;
    return static_cast<int>(output.total());
}

int expectedNumbers(const ModelManifest& manifest)
{
    return manifest.job == ModelJob::Landmarks ? kCoordinates * manifest.outputSize
                                               : manifest.outputSize;
}

/// An embedding may come with outputs that nobody needs; the other jobs need all of theirs.
int foundNumbers(const std::vector<cv::Mat>& outputs, const ModelManifest& manifest)
{
    int sum = 0;
    for (const cv::Mat& output : outputs) {
        const int numbers = numbersPerFace(output, manifest.job);
        if (manifest.job != ModelJob::Detection && numbers == expectedNumbers(manifest))
            return numbers;
        sum += numbers;
    }
    return sum;
}

/// An embedding is told from other outputs by its size.
bool isAmbiguous(const std::vector<cv::Mat>& outputs, const ModelManifest& manifest)
{
    return manifest.job == ModelJob::Embedding &&
           std::count_if(outputs.begin(), outputs.end(), [&manifest](const cv::Mat& output) {
               return static_cast<int>(output.total()) == manifest.outputSize;
           }) > 1;
}

/// A head pose is read by the outputs' names; the others take what comes.
std::vector<std::string> askedOutputs(const ModelManifest& manifest)
{
    if (manifest.job != ModelJob::HeadPose)
        return {};
    return {manifest.headPose.names.begin(), manifest.headPose.names.end()};
}

Result<void> tryNetwork(const ModelManifest& manifest)
{
    const auto network = loadNetwork(manifest);
    if (!network)
        return passOn(network);
    const SizePx size = manifest.input.size;
    const cv::Mat grey(size.height, size.width, CV_8UC3, cv::Scalar::all(128));
    const auto outputs =
        (*network)->forward((*network)->blobFrom(grey), askedOutputs(manifest));
    if (!outputs) {
        Error error = outputs.error();
        if (error.code == ErrorCode::BackendFailed)
            error.code = ErrorCode::ModelIncompatible;
        return tl::unexpected(std::move(error));
    }
    // Where YuNet sees no face, there is nothing to count.
    if (manifest.runtime == ModelRuntime::OnnxYuNet)
        return {};
    if (isAmbiguous(*outputs, manifest))
        return incompatible(manifest, "several outputs of the manifest's size: which one is the "
                                      "embedding cannot be told");
    const int found = foundNumbers(*outputs, manifest);
    if (found == expectedNumbers(manifest))
        return {};
    return failure(ErrorCode::ModelIncompatible, Stage::Models, manifest.id,
                   "the model gives another number of outputs than its manifest says",
                   {{"field", "outputSize"},
                    {"expected", std::to_string(expectedNumbers(manifest))},
                    {"found", std::to_string(found)}});
}

} // namespace

Result<void> tryModel(const ModelManifest& manifest)
{
    if (manifest.runtime != ModelRuntime::DlibShapePredictor)
        return tryNetwork(manifest);
    const auto predictor = ShapePredictor::load(manifest);
    if (!predictor)
        return passOn(predictor);
    return {};
}

} // namespace semblance::matching
