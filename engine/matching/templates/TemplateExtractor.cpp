// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/templates/TemplateExtractor.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/MatView.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/models/Network.h"
#include "matching/models/NetworkNumbers.h"

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

tl::unexpected<Error> notAnEmbedding(const ModelManifest& embedder, std::string why)
{
    return failure(ErrorCode::BackendFailed, Stage::Templates, embedder.id, std::move(why));
}

/// The output that has the manifest's size; a network may have others.
Result<std::vector<float>> embeddingOf(const std::vector<cv::Mat>& outputs,
                                       const ModelManifest& embedder)
{
    const auto size = static_cast<std::size_t>(embedder.outputSize);
    const auto found = std::find_if(outputs.begin(), outputs.end(), [size](const cv::Mat& output) {
        return output.total() == size;
    });
    if (found == outputs.end())
        return notAnEmbedding(embedder, "no output of the manifest's size");
    if (std::count_if(found, outputs.end(),
                      [size](const cv::Mat& output) { return output.total() == size; }) > 1)
        return notAnEmbedding(embedder, "several outputs of the manifest's size");
    const auto index = static_cast<std::size_t>(found - outputs.begin());
    const auto numbers = numbersOf(outputs, index, embedder, Stage::Templates);
    if (!numbers)
        return passOn(numbers);
    if (std::ranges::all_of(*numbers, [](float number) { return number == 0; }))
        return notAnEmbedding(embedder, "the network gave nothing but zeros");
    return std::vector<float>(numbers->begin(), numbers->end());
}

/// Faces of few pixels come from recordings, whose compression and noise are as large as the
/// features; embedders see them better a little smoothed: a Gaussian of half a stored pixel, for
/// eyes up to 24 px apart, none from 36 px on, and evenly less between.
double smoothingPx(const Landmarks& landmarks)
{
    constexpr double kMostPx = 0.5;
    constexpr double kSmallEyesPx = 24;
    constexpr double kLargeEyesPx = 36;
    const double largeness =
        (landmarks.interEyeDistancePx() - kSmallEyesPx) / (kLargeEyesPx - kSmallEyesPx);
    return kMostPx * (1 - std::clamp(largeness, 0.0, 1.0));
}

/// To length 1.
void normalise(std::vector<float>& values)
{
    double squares = 0;
    for (const float value : values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    const double length = std::sqrt(squares);
    for (float& value : values)
        value = static_cast<float>(static_cast<double>(value) / length);
}

Result<FaceTemplate> extractOne(const Network& network, const Photograph& photograph,
                                const Landmarks& landmarks, const ModelIdentity& landmarkModel)
{
    const ModelManifest& embedder = network.manifest();
    const AlignedFace face = alignFace(photograph, landmarks, embedder.alignmentPoints,
                                       embedder.input.size, smoothingPx(landmarks));
    const auto outputs = network.forward(network.blobFrom(matView(face.chip)));
    if (!outputs)
        return passOn(outputs);
    auto values = embeddingOf(*outputs, embedder);
    if (!values)
        return passOn(values);
    if (embedder.metric == Metric::Cosine)
        normalise(*values);
    return FaceTemplate{templateIdentityOf(embedder, landmarkModel), std::move(*values)};
}

} // namespace

TemplateExtractor::TemplateExtractor(std::vector<std::shared_ptr<const Network>> embedders,
                                     ModelIdentity landmarks)
    : m_embedders(std::move(embedders)), m_landmarks(std::move(landmarks))
{
}

Result<FaceTemplates> TemplateExtractor::extract(const Photograph& photograph,
                                                 const Landmarks& landmarks,
                                                 const StopToken& stop) const
{
    FaceTemplates templates;
    for (const auto& embedder : m_embedders) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Templates, photograph.name);
        auto face = guarded(Stage::Templates, photograph.name, [&] {
            return extractOne(*embedder, photograph, landmarks, m_landmarks);
        });
        if (!face)
            return passOn(face);
        templates.push_back(std::move(*face));
    }
    return templates;
}

} // namespace semblance::matching
