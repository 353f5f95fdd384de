// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/SyntheticTemplates.h"

#include <cmath>

namespace semblance::matching {

namespace {

/// Sixty-four bits without a pattern from a counter.
std::uint64_t mixed(std::uint64_t bits)
{
    bits += 0x9E3779B97F4A7C15;
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
    return bits ^ bits >> 31;
}

/// Near to normally distributed: the sum of four numbers of sixteen bits, around 0.
float drawn(std::uint64_t counter)
{
    const std::uint64_t bits = mixed(counter);
    const std::uint64_t sum =
        (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48);
    return static_cast<float>(static_cast<int>(sum) - 2 * 0xFFFF);
}

void fillUnit(std::vector<float>& numbers, std::uint64_t counter)
{
    double squares = 0;
    for (float& number : numbers) {
        number = drawn(counter++);
        squares += static_cast<double>(number) * static_cast<double>(number);
    }
    if (squares == 0)
        squares = static_cast<double>(numbers[0] = 1);
    for (float& number : numbers)
        number = static_cast<float>(static_cast<double>(number) / std::sqrt(squares));
}

} // namespace

SyntheticTemplates::SyntheticTemplates(ScoreFusion fusion, std::uint64_t seed)
    : m_fusion(std::move(fusion)), m_seed(seed)
{
}

Result<SyntheticTemplates> SyntheticTemplates::create(const std::vector<int>& sizes,
                                                      std::uint64_t seed)
{
    std::vector<ModelManifest> embedders;
    for (const int size : sizes) {
        ModelManifest embedder;
        embedder.id =
            "synthetic-" + std::to_string(embedders.size() + 1) + "-" + std::to_string(size);
        embedder.job = ModelJob::Embedding;
        embedder.outputSize = size;
        embedder.ruler = ScoreRuler{0, 1, 1};
        embedders.push_back(std::move(embedder));
    }
    auto fusion = ScoreFusion::create(std::move(embedders));
    if (!fusion)
        return passOn(fusion);
    return SyntheticTemplates(std::move(*fusion), seed);
}

FaceTemplates SyntheticTemplates::blank() const
{
    FaceTemplates templates;
    for (std::size_t i = 0; i < m_fusion.models().size(); ++i) {
        const auto size = static_cast<std::size_t>(m_fusion.embedders()[i].outputSize);
        templates.push_back({m_fusion.models()[i], std::vector<float>(size)});
    }
    return templates;
}

void SyntheticTemplates::fill(FaceTemplates& templates, std::uint64_t index) const
{
    for (std::size_t i = 0; i < templates.size(); ++i)
        fillUnit(templates[i].values, mixed(mixed(m_seed + i) ^ index));
}

} // namespace semblance::matching
