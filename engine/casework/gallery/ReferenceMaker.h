// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentPlan.h"
#include "casework/gallery/FaceChoice.h"
#include "foundation/FileBytes.h"
#include "matching/pipeline/FacePipeline.h"

#include <memory>

namespace semblance::casework {

/// What the engine makes of a reference image.
struct MadeReference
{
    matching::DetectedFace face;
    matching::Landmarks landmarks;
    matching::QualityReport quality;
    matching::FaceTemplates templates;
    /// That the file holds; the first was taken.
    int pictures = 1;
    /// The file is damaged: parts of the picture may be wrong.
    bool isDamaged = false;
    /// The file's end marker alone is missing.
    bool lacksEnd = false;
};

/// What a reference is to get anew.
struct RemakeWish
{
    bool templates = false;
    bool quality = false;
};

/// All that enrolment asks of the engine. Thread-safe; same bytes in, same reference out.
class ReferenceMaker
{
public:
    virtual ~ReferenceMaker() = default;

    /// The models whose templates it makes, in their order.
    virtual std::vector<matching::ModelIdentity> models() const = 0;
    /// Of those templates, as far as it is known before one is made.
    virtual std::vector<matching::TemplateSize> templateSizes() const { return {}; }
    /// From the bytes of `item`'s file; its box, where it has one, says which face.
    /// Fails: as decodeImage; NoFace, SeveralFaces (fact "faces"), FaceOutsideImage, FaceTooSmall,
    /// BackendFailed, Cancelled.
    virtual Result<MadeReference> make(const Bytes& bytes, const EnrolmentItem& item,
                                       SeveralFaces severalFaces, const StopToken& stop) const = 0;
    /// As QualityReport::models of what it measures.
    virtual std::string qualityModels() const = 0;
    /// Anew from the original, for the face that was enrolled: of what is not wished for, templates
    /// are empty and what is measured is absent.
    /// Fails: as decodeImage; FaceTooSmall, BackendFailed, Cancelled.
    virtual Result<ReferenceTemplates> remake(const Bytes& original, const Reference& reference,
                                              RemakeWish wish, const StopToken& stop) const = 0;
};

/// On the loaded engine.
std::shared_ptr<const ReferenceMaker>
makeReferenceMaker(std::shared_ptr<const matching::FacePipeline> pipeline);

} // namespace semblance::casework
