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
#include <utility>

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

/// Of what an embedder saw in several looks. At least one.
class WeightedMean
{
public:
    void add(const std::vector<float>& values, double weight)
    {
        m_sums.resize(values.size(), 0);
        for (std::size_t i = 0; i < values.size(); ++i)
            m_sums[i] += weight * double{values[i]};
        m_weights += weight;
    }

    std::vector<float> values(Metric metric) const
    {
        std::vector<float> means;
        for (const double sum : m_sums)
            means.push_back(static_cast<float>(sum / m_weights));
        if (metric == Metric::Cosine)
            normalise(means);
        return means;
    }

private:
    std::vector<double> m_sums;
    double m_weights = 0;
};

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
        const auto& coarse = embedder.manifest.coarse;
        if (!coarse)
            return seen(embedder, 1);
        // What is coarse already needs no coarse view.
        return coarsenessOf(m_landmarks.interEyeDistancePx()) >= 1 ? seenInScales(embedder, *coarse)
                                                                   : blended(embedder, *coarse);
    }

private:
    struct Chip
    {
        std::vector<PointPx> points;
        SizePx size;
        std::optional<CoarseView> view;
        Image image;
    };

    Result<std::vector<float>> seenInScales(const Embedder& embedder, const CoarseView& coarse)
    {
        WeightedMean mean;
        for (const double faceScale : coarse.ownFaceScales) {
            const auto values = seen(embedder, faceScale);
            if (!values)
                return values;
            mean.add(*values, 1);
        }
        return mean.values(embedder.manifest.metric);
    }

    Result<std::vector<float>> blended(const Embedder& embedder, const CoarseView& coarse)
    {
        const auto asItIs = seen(embedder, 1);
        if (!asItIs)
            return asItIs;
        const auto coarsely = chipFor(embedder.manifest, coarse.faceScale, coarse)
                                  .and_then([&embedder](const Image& chip) {
                                      return embedded(embedder, chip);
                                  });
        if (!coarsely)
            return coarsely;
        WeightedMean mean;
        mean.add(*asItIs, 1);
        mean.add(*coarsely, coarse.share);
        return mean.values(embedder.manifest.metric);
    }

    /// As it is, cut out `faceScale` times as large as the embedder asks.
    Result<std::vector<float>> seen(const Embedder& embedder, double faceScale)
    {
        const std::pair key(embedder.network.get(), faceScale);
        const auto known = m_seen.find(key);
        if (known != m_seen.end())
            return known->second;
        const auto chip = chipFor(embedder.manifest, faceScale, std::nullopt);
        auto values = chip ? embedded(embedder, *chip) : passOn(chip);
        if (values)
            m_seen.emplace(key, *values);
        return values;
    }

    /// Several embedders want the face cut out alike.
    Result<Image> chipFor(const ModelManifest& manifest, double faceScale,
                          const std::optional<CoarseView>& view)
    {
        const SizePx size = manifest.input.size;
        const auto points = scaledTargets(manifest.alignmentPoints, size, faceScale);
        const auto known = std::ranges::find_if(m_chips, [&](const Chip& chip) {
            return chip.points == points && chip.size == size && chip.view == view;
        });
        if (known != m_chips.end())
            return known->image;
        auto image = cutOut(points, size, view);
        if (image)
            m_chips.push_back({points, size, view, *image});
        return image;
    }

    Result<Image> cutOut(const std::vector<PointPx>& points, SizePx size,
                         const std::optional<CoarseView>& view) const
    {
        if (view)
            return coarseChip(m_photograph, m_landmarks, points, size, *view, kMostSmoothingPx);
        return alignFace(m_photograph, m_landmarks, points, size, smoothingPx(m_landmarks)).chip;
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
    std::map<std::pair<const Network*, double>, std::vector<float>> m_seen;
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
