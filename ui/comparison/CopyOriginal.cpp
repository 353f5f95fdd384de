// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/CopyOriginal.h"

#include "foundation/imaging/ImageDecoder.h"

#include <algorithm>
#include <string>
#include <vector>

namespace semblance::ui {

namespace {

using Faces = std::vector<matching::LocatedFace>;

/// On the ruler of PairScore: where stretches of one person's track are put together.
constexpr double kSamePerson = 0.65;

/// Of the copy's face, or null where it is too small for any.
Result<std::optional<matching::FaceTemplates>> templatesOf(const matching::FacePipeline& engine,
                                                           const Photograph& photograph,
                                                           const matching::LocatedFace& face,
                                                           const StopToken& stop)
{
    auto templates = engine.templates(photograph, face, stop);
    if (!templates && templates.error().code == ErrorCode::FaceTooSmall)
        return std::optional<matching::FaceTemplates>();
    if (!templates)
        return passOn(templates);
    return std::optional(std::move(*templates));
}

/// Where in `faces` the copy's is; empty where it is not.
Result<std::optional<std::size_t>> faceOfCopy(const matching::FacePipeline& engine,
                                              const Photograph& original, const Faces& faces,
                                              const ProbeFace& copy, const StopToken& stop)
{
    const auto wanted = templatesOf(engine, *copy.photograph, copy.face, stop);
    if (!wanted)
        return passOn(wanted);
    std::optional<std::size_t> best;
    double highest = kSamePerson;
    bool isCompared = false;
    for (std::size_t i = 0; *wanted && i < faces.size(); ++i) {
        const auto templates = templatesOf(engine, original, faces[i], stop);
        if (!templates)
            return passOn(templates);
        if (!*templates)
            continue;
        const auto score = engine.fusion().compare(**wanted, **templates);
        if (!score)
            return passOn(score);
        isCompared = true;
        if (score->fused >= highest) {
            highest = score->fused;
            best = i;
        }
    }
    if (!isCompared && faces.size() == 1)
        best = 0;
    return best;
}

/// Those that a person knows there; where there are none, those that a search finds.
Result<Faces> facesIn(const Photograph& photograph, const casework::KnownFaces& known,
                      const matching::FacePipeline& engine, const StopToken& stop)
{
    if (!known || known->empty())
        return engine.locate(photograph, matching::DetectionEffort::Thorough, stop);
    Faces faces;
    for (const casework::ExhibitFace& face : *known) {
        auto located = engine.locateKnown(photograph, face.face);
        if (!located)
            return passOn(located);
        faces.push_back(std::move(*located));
    }
    return faces;
}

Result<void> findFace(CopyOriginal& original, const Photograph& photograph,
                      const casework::KnownFaces& known, const ProbeFace& copy,
                      const matching::FacePipeline& engine, const StopToken& stop)
{
    const auto faces = facesIn(photograph, known, engine, stop);
    if (!faces)
        return passOn(faces);
    const auto at = faceOfCopy(engine, photograph, *faces, copy, stop);
    if (!at)
        return passOn(at);
    if (!*at)
        return {};
    auto quality = engine.quality(photograph, *faces, **at);
    if (!quality)
        return passOn(quality);
    original.face = (*faces)[**at];
    original.quality = std::move(*quality);
    return {};
}

Result<casework::Exhibit> exhibitOf(casework::Lab& lab, ExhibitId id)
{
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    const auto found = std::ranges::find(*exhibits, id, &casework::Exhibit::id);
    if (found == exhibits->end())
        return failure(ErrorCode::InvalidInput, Stage::Storage, std::to_string(id.value),
                       "no such exhibit");
    return *found;
}

} // namespace

Result<CopyOriginal> originalOf(casework::Lab& lab, ExhibitId origin, const ProbeFace& copy,
                                const matching::FacePipeline* engine, const StopToken& stop)
{
    const auto exhibit = exhibitOf(lab, origin);
    if (!exhibit)
        return passOn(exhibit);
    const auto known = lab.exhibits().faces(origin);
    if (!known)
        return passOn(known);
    const auto bytes = lab.originals().read(exhibit->original);
    if (!bytes)
        return passOn(bytes);
    const std::string name = exhibit->fileName.toStdString();
    const auto photograph = decodeImage(*bytes, name);
    if (!photograph)
        return passOn(photograph);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Decoding, name);
    CopyOriginal original{*exhibit,
                          ImagePyramid::build(photograph->stored, photograph->orientation)};
    if (engine) {
        if (const auto found = findFace(original, *photograph, *known, copy, *engine, stop); !found)
            return passOn(found);
    }
    return original;
}

} // namespace semblance::ui
