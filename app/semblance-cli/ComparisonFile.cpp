// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ComparisonFile.h"

#include "app/semblance-cli/EvaluationReport.h"
#include "matching/evaluation/VerificationTrials.h"

#include <array>
#include <charconv>

namespace semblance::cli {

std::string scoreText(double score)
{
    // The longest, such as -2.2250738585072014e-308, has 24.
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), score).ptr;
    return {digits.data(), end};
}

Result<ComparisonFile> ComparisonFile::begin(const std::filesystem::path& place,
                                             const std::vector<matching::ModelManifest>& embedders,
                                             const SubjectList& probes)
{
    auto file = GrowingFile::begin(place);
    if (!file)
        return passOn(file);
    std::string header = "subject,image,mated,reference";
    for (const matching::ModelManifest& embedder : embedders)
        header += "," + embedder.id;
    const auto begun = file->append(header + "," + matching::kFusedEngine + "\n");
    if (!begun)
        return passOn(begun);
    return ComparisonFile(std::move(*file), probes, embedders.size());
}

Result<void> ComparisonFile::add(const matching::Comparison& comparison)
{
    if (comparison.probe != m_probe) {
        m_probe = comparison.probe;
        m_beginning = csvField(m_probes.subjects[comparison.probe]) + "," +
                      csvField(m_probes.images[comparison.probe].name) +
                      (comparison.isMated ? ",1," : ",0,");
    }
    m_row = m_beginning;
    if (comparison.reference)
        m_row += csvField(*comparison.reference);
    // Fused is their first and comes last here.
    for (std::size_t i = 1; i <= m_embedders; ++i) {
        m_row += ",";
        if (!comparison.scores.empty())
            m_row += scoreText(comparison.scores[i]);
    }
    m_row += ",";
    if (!comparison.scores.empty())
        m_row += scoreText(comparison.scores[0]);
    m_row += "\n";
    return m_file.append(m_row);
}

} // namespace semblance::cli
