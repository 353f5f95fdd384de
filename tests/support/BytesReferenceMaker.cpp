// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/BytesReferenceMaker.h"

#include <string_view>

namespace semblance::tests {

namespace {

constexpr SizePx kSize{1000, 1000};

std::vector<matching::LocatedFace> facesIn(std::string_view text)
{
    int count = 0;
    if (text.starts_with("face"))
        count = 1;
    else if (text.starts_with("20 faces"))
        count = 20;
    // Largest first, walking from the corner to the centre.
    std::vector<matching::LocatedFace> faces;
    for (int i = 0; i < count; ++i) {
        const double side = 100 - i;
        const double at = 20.0 * (i + 1);
        faces.push_back(
            {{{at, at, side, side}, 0.9, QuarterTurn::None, matching::FaceOrigin::Detected}, {}});
    }
    return faces;
}

} // namespace

Result<casework::MadeReference> BytesReferenceMaker::make(const Bytes& bytes,
                                                          const casework::EnrolmentItem& item,
                                                          casework::SeveralFaces severalFaces,
                                                          const StopToken& stop) const
{
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Enrolment, item.file.string());
    ++m_made;
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (bytes.empty())
        return failure(ErrorCode::ImageEmpty, Stage::Decoding, item.file.string());
    const auto faces = facesIn(text);
    if (faces.empty() && !text.starts_with("none"))
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, item.file.string());
    const auto index = item.face
                           ? Result<std::size_t>(0)
                           : casework::chooseFace(faces, kSize, severalFaces, item.file.string());
    if (!index)
        return passOn(index);
    matching::DetectedFace face = faces[*index].face;
    face.box = item.face.value_or(face.box);
    return casework::MadeReference{face,
                                   faces[*index].landmarks,
                                   quality(),
                                   templatesOf(bytes),
                                   1,
                                   text.starts_with("face damaged"),
                                   text.starts_with("face endless")};
}

Result<casework::ReferenceTemplates>
BytesReferenceMaker::remake(const Bytes& original, const casework::Reference& reference,
                            casework::RemakeWish wish, const StopToken& stop) const
{
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Templates, reference.image.toStdString());
    ++m_made;
    casework::ReferenceTemplates made{reference.id, {}, {}};
    if (wish.templates)
        made.templates = templatesOf(original);
    if (wish.quality)
        made.measured = casework::MeasuredFace{reference.landmarks, quality()};
    return made;
}

matching::QualityReport BytesReferenceMaker::quality() const
{
    if (qualityBy.empty())
        return {};
    matching::QualityMeasurement measurement;
    measurement.id = "HeadPoseYaw";
    measurement.raw = 3;
    return {{measurement}, qualityBy};
}

matching::FaceTemplates BytesReferenceMaker::templatesOf(const Bytes& bytes) const
{
    const Sha256 hash = Sha256::of(bytes);
    matching::FaceTemplates templates;
    for (const auto& model : m_models)
        templates.push_back({model, std::vector<float>(hash.raw().begin(), hash.raw().end())});
    return templates;
}

} // namespace semblance::tests
