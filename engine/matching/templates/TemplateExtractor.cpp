// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/templates/TemplateExtractor.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/MatView.h"
#include "matching/alignment/CoarseFace.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/models/Network.h"
#include "matching/models/NetworkNumbers.h"

#include <algorithm>
#include <cmath>
#include <map>

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

/// Stored pixels, of a Gaussian.
constexpr double kMostSmoothingPx = 0.5;

/// Faces of few pixels come from recordings, whose compression and noise are as large as the
/// features; embedders see them better a little smoothed: for eyes up to 24 px apart, not at all
/// from 36 px on, and evenly less between.
double smoothingPx(const Landmarks& landmarks)
{
    constexpr double kSmallEyesPx = 24;
    constexpr double kLargeEyesPx = 36;
    const double largeness =
        (landmarks.interEyeDistancePx() - kSmallEyesPx) / (kLargeEyesPx - kSmallEyesPx);
    return kMostSmoothingPx * (1 - std::clamp(largeness, 0.0, 1.0));
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

/// One face for all embedders. What several of them need of one network is made once.
class Extraction
{
public:
    Extraction(const Photograph& photograph, const Landmarks& landmarks)
        : m_photograph(photograph), m_landmarks(landmarks)
    {
    }

    Result<std::vector<float>> templateOf(const Embedder& embedder)
    {
        auto values = seenAsItIs(embedder);
        const auto& coarse = embedder.manifest.coarse;
        // What is coarse already needs no coarse view.
        if (!values || !coarse || coarsenessOf(m_landmarks.interEyeDistancePx()) >= 1)
            return values;
        const auto other = seenCoarsely(embedder);
        if (!other)
            return other;
        for (std::size_t i = 0; i < values->size(); ++i)
            (*values)[i] = static_cast<float>(
                (double{(*values)[i]} + coarse->share * double{(*other)[i]}) / (1 + coarse->share));
        if (embedder.manifest.metric == Metric::Cosine)
            normalise(*values);
        return values;
    }

private:
    struct Chip
    {
        std::vector<PointPx> points;
        SizePx size;
        std::optional<CoarseView> view;
        Image image;
    };

    Result<std::vector<float>> seenAsItIs(const Embedder& embedder)
    {
        const auto known = m_seen.find(embedder.network.get());
        if (known != m_seen.end())
            return known->second;
        const auto chip = chipFor(embedder.manifest, std::nullopt);
        auto values = chip ? embedded(embedder, *chip) : passOn(chip);
        if (values)
            m_seen.emplace(embedder.network.get(), *values);
        return values;
    }

    Result<std::vector<float>> seenCoarsely(const Embedder& embedder)
    {
        return chipFor(embedder.manifest, embedder.manifest.coarse)
            .and_then([&embedder](const Image& chip) { return embedded(embedder, chip); });
    }

    /// Several embedders want the face cut out alike.
    Result<Image> chipFor(const ModelManifest& manifest, const std::optional<CoarseView>& view)
    {
        const auto known = std::ranges::find_if(m_chips, [&](const Chip& chip) {
            return chip.points == manifest.alignmentPoints && chip.size == manifest.input.size &&
                   chip.view == view;
        });
        if (known != m_chips.end())
            return known->image;
        auto image = cutOut(manifest, view);
        if (image)
            m_chips.push_back({manifest.alignmentPoints, manifest.input.size, view, *image});
        return image;
    }

    Result<Image> cutOut(const ModelManifest& manifest,
                         const std::optional<CoarseView>& view) const
    {
        if (view)
            return coarseChip(m_photograph, m_landmarks, manifest.alignmentPoints,
                              manifest.input.size, *view, kMostSmoothingPx);
        return alignFace(m_photograph, m_landmarks, manifest.alignmentPoints, manifest.input.size,
                         smoothingPx(m_landmarks))
            .chip;
    }

    static Result<std::vector<float>> embedded(const Embedder& embedder, const Image& chip)
    {
        const auto outputs = embedder.network->forward(embedder.network->blobFrom(matView(chip)));
        if (!outputs)
            return passOn(outputs);
        auto values = embeddingOf(*outputs, embedder.manifest);
        if (values && embedder.manifest.metric == Metric::Cosine)
            normalise(*values);
        return values;
    }

    const Photograph& m_photograph;
    const Landmarks& m_landmarks;
    std::map<const Network*, std::vector<float>> m_seen;
    std::vector<Chip> m_chips;
};

} // namespace

std::vector<Embedder> embeddersOf(const std::vector<std::shared_ptr<const Network>>& networks)
{
    std::vector<Embedder> embedders;
    for (const auto& network : networks)
        embedders.push_back({network->manifest(), network});
    return embedders;
}

TemplateExtractor::TemplateExtractor(std::vector<Embedder> embedders, ModelIdentity landmarks)
    : m_embedders(std::move(embedders)), m_landmarks(std::move(landmarks))
{
}

Result<FaceTemplates> TemplateExtractor::extract(const Photograph& photograph,
                                                 const Landmarks& landmarks,
                                                 const StopToken& stop) const
{
    FaceTemplates templates;
    Extraction extraction(photograph, landmarks);
    for (const Embedder& embedder : m_embedders) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Templates, photograph.name);
        auto values = guarded(Stage::Templates, photograph.name, [&] {
            return extraction.templateOf(embedder);
        });
        if (!values)
            return passOn(values);
        templates.push_back(
            {templateIdentityOf(embedder.manifest, m_landmarks), std::move(*values)});
    }
    return templates;
}

} // namespace semblance::matching
