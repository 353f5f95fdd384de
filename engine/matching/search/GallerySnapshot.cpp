// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/GallerySnapshot.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// The template for `model` with `dimension` numbers, or null.
const FaceTemplate* templateOf(const SnapshotEntry& entry, const ModelIdentity& model,
                               int dimension)
{
    for (const FaceTemplate& candidate : entry.templates) {
        if (candidate.model == model && static_cast<int>(candidate.values.size()) == dimension)
            return &candidate;
    }
    return nullptr;
}

std::vector<std::string> distinctSubjects(const std::vector<SnapshotEntry>& entries)
{
    std::vector<std::string> subjects;
    subjects.reserve(entries.size());
    for (const SnapshotEntry& entry : entries)
        subjects.push_back(entry.subject);
    std::sort(subjects.begin(), subjects.end());
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    return subjects;
}

} // namespace

Result<GallerySnapshot> GallerySnapshot::create(std::vector<ModelIdentity> models,
                                                std::vector<int> dimensions,
                                                const std::vector<SnapshotEntry>& entries)
{
    GallerySnapshot snapshot;
    snapshot.m_models = std::move(models);
    snapshot.m_dimensions = std::move(dimensions);
    snapshot.m_subjects = distinctSubjects(entries);
    snapshot.m_blocks.resize(snapshot.m_models.size());
    for (std::size_t engine = 0; engine < snapshot.m_models.size(); ++engine) {
        std::vector<float>& block = snapshot.m_blocks[engine];
        block.reserve(entries.size() * static_cast<std::size_t>(snapshot.m_dimensions[engine]));
        for (const SnapshotEntry& entry : entries) {
            const FaceTemplate* found =
                templateOf(entry, snapshot.m_models[engine], snapshot.m_dimensions[engine]);
            if (!found)
                return failure(ErrorCode::TemplatesMissing, Stage::Search, entry.image, {},
                               {{"model", snapshot.m_models[engine].id}});
            block.insert(block.end(), found->values.begin(), found->values.end());
        }
    }
    for (const SnapshotEntry& entry : entries) {
        const auto subject = std::lower_bound(snapshot.m_subjects.begin(),
                                              snapshot.m_subjects.end(), entry.subject);
        snapshot.m_people.push_back(
            static_cast<std::uint32_t>(subject - snapshot.m_subjects.begin()));
        snapshot.m_references.push_back(entry.reference);
        snapshot.m_images.push_back(entry.image);
    }
    return snapshot;
}

const float* GallerySnapshot::row(std::size_t engine, std::size_t index) const
{
    return m_blocks[engine].data() + index * static_cast<std::size_t>(m_dimensions[engine]);
}

} // namespace semblance::matching
