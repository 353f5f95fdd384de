// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/search/TemplateFile.h"

#include <cmath>

namespace semblance::tests {

using namespace matching;

namespace {

ModelManifest embedder(const ModelId& id, int size, Metric metric, const ScoreRuler& ruler)
{
    ModelManifest manifest;
    manifest.id = id;
    manifest.job = ModelJob::Embedding;
    manifest.outputSize = size;
    manifest.metric = metric;
    manifest.ruler = ruler;
    return manifest;
}

std::vector<ModelManifest> embedders()
{
    return {embedder("wide", 192, Metric::Cosine, {0.006, 0.646, 1}),
            embedder("far", 128, Metric::Euclidean, {0.2, 0.5, 0.7, 0.0}),
            embedder("narrow", 50, Metric::Cosine, {0.1, 0.6, 0.4, 0.9})};
}

} // namespace

ScoreFusion searchFusion()
{
    return *ScoreFusion::create(embedders());
}

ScoreFusion otherFusion()
{
    auto list = embedders();
    list.pop_back();
    return *ScoreFusion::create(list);
}

FaceTemplates randomTemplates(const ScoreFusion& fusion, std::mt19937& random)
{
    FaceTemplates templates;
    std::normal_distribution<double> normal;
    for (std::size_t i = 0; i < fusion.models().size(); ++i) {
        const ModelManifest& one = fusion.embedders()[i];
        std::vector<double> drawn(static_cast<std::size_t>(one.outputSize));
        double squares = 0;
        for (double& number : drawn) {
            number = normal(random);
            squares += number * number;
        }
        const double length = one.metric == Metric::Cosine ? 1 : 1.2 + 0.05 * normal(random);
        FaceTemplate face{fusion.models()[i], {}};
        for (const double number : drawn)
            face.values.push_back(static_cast<float>(number * length / std::sqrt(squares)));
        templates.push_back(std::move(face));
    }
    return templates;
}

TemplateFile::TemplateFile(const ScoreFusion& fusion)
    : m_fusion(fusion), m_layout(*TemplateLayout::create(fusion))
{
    if (!RowWriter::create(path(), m_layout.rows()))
        qFatal("no store");
}

std::filesystem::path TemplateFile::path() const
{
    return std::filesystem::path(m_folder.filePath(QStringLiteral("templates")).toStdString());
}

void TemplateFile::append(const std::vector<FaceTemplates>& rows, std::uint32_t rowsPerPerson)
{
    auto writer = RowWriter::open(path(), m_layout.rows());
    TemplateRows block(m_fusion, m_layout);
    for (const FaceTemplates& one : rows) {
        const auto added = block.add(ReferenceId{static_cast<std::int64_t>(m_rows + 1000)},
                                     static_cast<std::uint32_t>(m_rows / rowsPerPerson), one);
        if (!added)
            qFatal("no row");
        ++m_rows;
    }
    if (!writer || !block.appendTo(**writer) || block.count() != 0)
        qFatal("not appended");
}

void TemplateFile::remove(const std::vector<RowNumber>& rows)
{
    auto writer = RowWriter::open(path(), m_layout.rows());
    if (!writer || !(*writer)->remove(rows))
        qFatal("not removed");
}

std::shared_ptr<const RowView> TemplateFile::view() const
{
    const auto store = RowStore::open(path(), m_layout.rows());
    if (!store)
        qFatal("%s", store.error().detail.c_str());
    return (*store)->view();
}

} // namespace semblance::tests
