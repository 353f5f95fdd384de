// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/search/TemplateRows.h"
#include "matching/store/RowStore.h"

#include <QTemporaryDir>

#include <filesystem>
#include <random>

namespace semblance::tests {

/// Three engines: a cosine, a distance of numbers that are not of length 1, and a cosine. For
/// coarse probes the distance has no weight.
matching::ScoreFusion searchFusion();
/// The same without the last one.
matching::ScoreFusion otherFusion();

/// Random, as `fusion`'s models would make them.
matching::FaceTemplates randomTemplates(const matching::ScoreFusion& fusion, std::mt19937& random);

/// A store of templates in a folder of its own.
class TemplateFile
{
public:
    explicit TemplateFile(const matching::ScoreFusion& fusion);

    const matching::TemplateLayout& layout() const { return m_layout; }
    std::filesystem::path path() const;
    /// Rows [i / rowsPerPerson]'s person numbers; reference numbers are rows plus 1000.
    void append(const std::vector<matching::FaceTemplates>& rows, std::uint32_t rowsPerPerson);
    void remove(const std::vector<matching::RowNumber>& rows);
    std::shared_ptr<const matching::RowView> view() const;

private:
    const matching::ScoreFusion& m_fusion;
    QTemporaryDir m_folder;
    matching::TemplateLayout m_layout;
    matching::RowNumber m_rows = 0;
};

} // namespace semblance::tests
