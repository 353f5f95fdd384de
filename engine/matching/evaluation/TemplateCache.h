// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluation/EvaluatedFace.h"
#include "matching/evaluation/RecordCache.h"
#include "matching/pipeline/FacePipeline.h"

#include <memory>
#include <vector>

namespace semblance::matching {

/// What images gave in earlier runs, by the image and by each model: another embedder makes only
/// its own templates anew, another detector or other landmarks all. What the program's own steps
/// change is seen by the number that ModelIdentity counts them with, as in a lab. Holds templates
/// of real people: its files are for their owner alone. Thread-safe.
class TemplateCache
{
public:
    /// Without a folder it remembers nothing. Fails: FileNotWritable, DiskFull, FileUnreadable.
    static Result<TemplateCache> open(const std::filesystem::path& folder,
                                      const FacePipeline& pipeline);

    /// All that the pipeline would make; else empty. `file` is set by the caller.
    std::optional<EvaluatedFace> find(const Sha256& key) const;
    void add(const Sha256& key, const EvaluatedFace& face);
    /// Fails: FileNotWritable, DiskFull.
    Result<void> save();

private:
    /// Whether there was a face, and how large.
    std::unique_ptr<RecordCache> m_faces;
    /// One per embedder, in the pipeline's order.
    std::vector<std::unique_ptr<RecordCache>> m_templates;
    std::vector<ModelIdentity> m_models;
};

} // namespace semblance::matching
