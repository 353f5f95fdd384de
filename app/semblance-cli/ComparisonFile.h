// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/EvaluationLists.h"
#include "app/semblance-cli/GrowingFile.h"
#include "matching/evaluation/Comparison.h"
#include "matching/models/ModelManifest.h"

#include <optional>
#include <vector>

namespace semblance::cli {

/// The digits that make the same number again, and no more.
std::string scoreText(double score);

/// A CSV of every comparison of an identification, written while they are made:
/// subject,image,mated,reference, a column for each embedder, fused.
class ComparisonFile
{
public:
    /// `probes` lives elsewhere. Fails: as GrowingFile::begin.
    static Result<ComparisonFile> begin(const std::filesystem::path& place,
                                        const std::vector<matching::ModelManifest>& embedders,
                                        const SubjectList& probes);

    /// Fails: as GrowingFile::append.
    Result<void> add(const matching::Comparison& comparison);
    /// The last call. Fails: as GrowingFile::complete.
    Result<void> complete() { return m_file.complete(); }

private:
    ComparisonFile(GrowingFile file, const SubjectList& probes, std::size_t embedders)
        : m_file(std::move(file)), m_probes(probes), m_embedders(embedders)
    {
    }

    GrowingFile m_file;
    const SubjectList& m_probes;
    std::size_t m_embedders;
    /// The last one, and how its rows begin.
    std::optional<std::size_t> m_probe;
    std::string m_beginning;
    std::string m_row;
};

} // namespace semblance::cli
