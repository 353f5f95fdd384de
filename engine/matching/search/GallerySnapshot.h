// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "foundation/Result.h"
#include "matching/templates/FaceTemplate.h"

#include <cstdint>
#include <string>
#include <vector>

namespace semblance::matching {

/// A reference as the search needs it.
struct SnapshotEntry
{
    ReferenceId reference;
    /// Whose face, as the gallery numbers people.
    std::string subject;
    /// The image's name in the gallery; orders ties.
    std::string image;
    FaceTemplates templates;
};

/// A gallery's templates at one moment, packed for scanning: row-major float, one block per
/// embedder. Immutable.
class GallerySnapshot
{
public:
    /// Fails: TemplatesMissing (an entry without a template of every model in `models`, or of a
    /// wrong size; names the image).
    static Result<GallerySnapshot> create(std::vector<ModelIdentity> models,
                                          std::vector<int> dimensions,
                                          const std::vector<SnapshotEntry>& entries);

    std::size_t referenceCount() const { return m_references.size(); }
    std::size_t personCount() const { return m_subjects.size(); }
    const std::vector<ModelIdentity>& models() const { return m_models; }

    /// Row `index`'s template for embedder `engine`: `dimension(engine)` floats.
    const float* row(std::size_t engine, std::size_t index) const;
    int dimension(std::size_t engine) const { return m_dimensions[engine]; }
    ReferenceId reference(std::size_t index) const { return m_references[index]; }
    const std::string& image(std::size_t index) const { return m_images[index]; }
    /// Which person row `index` shows: an index below personCount(). People are numbered in
    /// ascending order of `subject` (bytes).
    std::uint32_t person(std::size_t index) const { return m_people[index]; }
    const std::string& subject(std::uint32_t person) const { return m_subjects[person]; }

private:
    std::vector<ModelIdentity> m_models;
    std::vector<int> m_dimensions;
    std::vector<std::vector<float>> m_blocks;
    std::vector<ReferenceId> m_references;
    std::vector<std::string> m_images;
    std::vector<std::uint32_t> m_people;
    std::vector<std::string> m_subjects;
};

} // namespace semblance::matching
