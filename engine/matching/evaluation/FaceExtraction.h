// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/evaluation/Degradation.h"
#include "matching/evaluation/EvaluatedFace.h"
#include "matching/evaluation/TemplateCache.h"
#include "matching/pipeline/FacePipeline.h"

#include <optional>
#include <vector>

namespace semblance::matching {

/// What is made of each image.
enum class ExtractionScope
{
    Templates,
    /// A cache knows no quality: every image is looked at.
    TemplatesAndQuality,
};

/// Makes templates of many images as the engine does it: the face nearest to the image's centre,
/// found as in a reference portrait, in the image itself or in what `recipe` makes of it. An image
/// without a usable face, or that cannot be decoded, is a failure of the engine and stays in the
/// list. Thread-safe.
class FaceExtraction
{
public:
    FaceExtraction(std::shared_ptr<const FacePipeline> pipeline,
                   std::optional<DegradationRecipe> recipe, ExtractionScope scope);

    /// In the order of `images`; what `cache` knows is not made again, what is new is added, also
    /// where it fails then. Saving is the caller's. Same images, same templates, whatever the
    /// number of threads. `threads` 0: as many as there are cores. Fails: FileNotFound,
    /// FileUnreadable (an image's file), BackendFailed, OutOfMemory, Cancelled.
    Result<std::vector<EvaluatedFace>> run(const std::vector<EvaluationImage>& images,
                                           TemplateCache& cache, const StopToken& stop,
                                           const ProgressSink& progress = {},
                                           unsigned threads = 0) const;

private:
    /// All faces of an image, and which of them is nearest to its centre.
    struct FacesOfImage
    {
        std::vector<LocatedFace> faces;
        std::size_t middle = 0;
    };

    Sha256 keyOf(const Sha256& file) const;
    Result<EvaluatedFace> faceOf(const EvaluationImage& image, TemplateCache& cache,
                                 const StopToken& stop, bool& isKnown) const;
    Result<EvaluatedFace> make(const EvaluationImage& image, const Bytes& bytes, const Sha256& file,
                               const StopToken& stop) const;
    /// Fails: NoFace, BackendFailed, Cancelled.
    Result<FacesOfImage> facesIn(const Photograph& photograph, const StopToken& stop) const;
    Result<EvaluatedFace> templatesOf(const Photograph& photograph, const Sha256& file,
                                      const StopToken& stop) const;

    std::shared_ptr<const FacePipeline> m_pipeline;
    std::optional<DegradationRecipe> m_recipe;
    ExtractionScope m_scope;
};

} // namespace semblance::matching
