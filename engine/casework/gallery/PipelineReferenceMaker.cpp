// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/ReferenceMaker.h"
#include "foundation/imaging/ImageDecoder.h"
#include "matching/models/EngineFingerprint.h"
#include "matching/quality/QualityIds.h"

#include <algorithm>

namespace semblance::casework {

namespace {

using matching::LocatedFace;

class PipelineReferenceMaker final : public ReferenceMaker
{
public:
    explicit PipelineReferenceMaker(std::shared_ptr<const matching::FacePipeline> pipeline)
        : m_pipeline(std::move(pipeline))
    {
    }

    std::vector<matching::ModelIdentity> models() const override
    {
        return m_pipeline->fusion().models();
    }
    std::vector<matching::TemplateSize> templateSizes() const override
    {
        return m_pipeline->fusion().templateSizes();
    }
    Result<MadeReference> make(const Bytes& bytes, const EnrolmentItem& item,
                               SeveralFaces severalFaces, const StopToken& stop) const override
    {
        const auto photograph = decodeImage(bytes, item.file.string());
        if (!photograph)
            return passOn(photograph);
        const auto faces = locate(*photograph, item, stop);
        if (!faces)
            return passOn(faces);
        const auto index =
            chooseFace(*faces, photograph->stored.size(), severalFaces, photograph->name);
        if (!index)
            return passOn(index);
        const LocatedFace& face = (*faces)[*index];
        auto templates = m_pipeline->templates(*photograph, face, stop);
        if (!templates)
            return passOn(templates);
        auto quality = m_pipeline->quality(*photograph, *faces, *index);
        if (!quality)
            return passOn(quality);
        // Points and scores come out of every box: a wall would rank like a person.
        const auto* presence = quality->find(matching::quality::kFacePresence);
        if (item.face && presence && presence->value == 0)
            return failure(ErrorCode::NoFace, Stage::Detection, photograph->name,
                           "the detector sees no face in the box that was named",
                           {{"cause", "noFaceInBox"}});
        return MadeReference{face.face, face.landmarks, std::move(*quality), std::move(*templates),
                             photograph->encoding.pictureCount,
                             !photograph->encoding.complaint.empty(),
                             photograph->encoding.lacksEnd};
    }
    std::string qualityModels() const override
    {
        return matching::qualityFingerprint(m_pipeline->engine());
    }
    Result<ReferenceTemplates> remake(const Bytes& original, const Reference& reference,
                                      RemakeWish wish, const StopToken& stop) const override
    {
        const auto photograph = decodeImage(original, reference.image.toStdString());
        if (!photograph)
            return passOn(photograph);
        // The points of the record may be another landmark model's.
        const auto face = m_pipeline->locateKnown(*photograph, reference.face);
        if (!face)
            return passOn(face);
        ReferenceTemplates made{reference.id, {}, {}};
        if (wish.templates) {
            auto templates = m_pipeline->templates(*photograph, *face, stop);
            if (!templates)
                return passOn(templates);
            made.templates = std::move(*templates);
        }
        if (wish.quality) {
            auto measured = measure(*photograph, *face, stop);
            if (!measured)
                return passOn(measured);
            made.measured = std::move(*measured);
        }
        return made;
    }

private:
    Result<MeasuredFace> measure(const Photograph& photograph, const LocatedFace& face,
                                 const StopToken& stop) const
    {
        auto faces = othersOf(photograph, face, stop);
        if (!faces)
            return passOn(faces);
        // A box that stands for it is no second face: the measures see to that.
        faces->insert(faces->begin(), face);
        auto quality = m_pipeline->quality(photograph, *faces, 0);
        if (!quality)
            return passOn(quality);
        return MeasuredFace{face.landmarks, std::move(*quality)};
    }
    /// Nothing, where a person named the face: enrolment did not look for others there either.
    Result<std::vector<LocatedFace>> othersOf(const Photograph& photograph,
                                              const LocatedFace& face,
                                              const StopToken& stop) const
    {
        if (face.face.origin != matching::FaceOrigin::Detected)
            return std::vector<LocatedFace>();
        return m_pipeline->locate(photograph, matching::DetectionEffort::Portrait, stop);
    }
    Result<std::vector<LocatedFace>> locate(const Photograph& photograph, const EnrolmentItem& item,
                                            const StopToken& stop) const
    {
        if (!item.face)
            return m_pipeline->locate(photograph, matching::DetectionEffort::Portrait, stop);
        const auto face =
            m_pipeline->locateInBox(photograph, *item.face, matching::FaceOrigin::Drawn);
        if (!face)
            return passOn(face);
        return std::vector<LocatedFace>{*face};
    }

    std::shared_ptr<const matching::FacePipeline> m_pipeline;
};

} // namespace

std::shared_ptr<const ReferenceMaker>
makeReferenceMaker(std::shared_ptr<const matching::FacePipeline> pipeline)
{
    return std::make_shared<PipelineReferenceMaker>(std::move(pipeline));
}

} // namespace semblance::casework
