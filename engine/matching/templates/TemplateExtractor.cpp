// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/templates/TemplateExtractor.h"

#include "foundation/imaging/MatView.h"
#include "matching/alignment/FaceAligner.h"

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
        return output.total() == size && output.type() == CV_32F;
    });
    if (found == outputs.end())
        return notAnEmbedding(embedder, "no output of the manifest's size");
    const auto* first = found->ptr<float>();
    std::vector<float> values(first, first + size);
    if (!std::all_of(values.begin(), values.end(),
                     [](float value) { return std::isfinite(value); }))
        return notAnEmbedding(embedder, "the network gave numbers that are not finite");
    return values;
}

/// To length 1. False for a template of nothing but zeros.
bool normalise(std::vector<float>& values)
{
    double squares = 0;
    for (const float value : values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    const double length = std::sqrt(squares);
    if (length <= 0)
        return false;
    for (float& value : values)
        value = static_cast<float>(static_cast<double>(value) / length);
    return true;
}

Result<FaceTemplate> extractOne(const Network& network, const Photograph& photograph,
                                const Landmarks& landmarks)
{
    const ModelManifest& embedder = network.manifest();
    const AlignedFace face =
        alignFace(photograph, landmarks, embedder.alignmentPoints, embedder.input.size);
    const auto outputs = network.forward(network.blobFrom(matView(face.chip)));
    if (!outputs)
        return passOn(outputs);
    auto values = embeddingOf(*outputs, embedder);
    if (!values)
        return passOn(values);
    if (embedder.metric == Metric::Cosine && !normalise(*values))
        return notAnEmbedding(embedder, "the network gave nothing but zeros");
    return FaceTemplate{embedder.id, std::move(*values)};
}

} // namespace

TemplateExtractor::TemplateExtractor(std::vector<std::shared_ptr<const Network>> embedders)
    : m_embedders(std::move(embedders))
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
        auto face = extractOne(*embedder, photograph, landmarks);
        if (!face)
            return passOn(face);
        templates.push_back(std::move(*face));
    }
    return templates;
}

} // namespace semblance::matching
