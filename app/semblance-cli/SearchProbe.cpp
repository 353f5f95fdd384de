// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/SearchProbe.h"

#include "app/semblance-cli/CliText.h"
#include "matching/pipeline/FacePipeline.h"

#include <algorithm>

namespace semblance::cli {

Result<SearchProbe> readSearchProbe(Session& session, const matching::FacePipeline& engine,
                                    const std::string& image, const FaceChoice& face,
                                    const std::vector<std::string>& also)
{
    SearchProbe probe;
    const auto add = [&](const std::string& path, const FaceChoice& chosen) -> Result<void> {
        auto read = readProbeWithFace(session, path, chosen);
        if (!read)
            return passOn(read);
        auto templates =
            engine.templates(read->photograph, read->faces[*read->chosen], session.stop());
        if (!templates)
            return passOn(templates);
        auto quality = qualityOf(engine, *read);
        if (!quality)
            return passOn(quality);
        if (isOneOf(probe, read->sha256))
            return failure(ErrorCode::InvalidInput, Stage::Input, path,
                           "the same photograph is given twice");
        probe.templates.push_back({std::move(*templates), interEyePx(*read)});
        probe.photographs.push_back({std::move(*read), std::move(*quality)});
        return {};
    };
    if (const auto added = add(image, face); !added)
        return passOn(added);
    for (const std::string& path : also) {
        if (auto added = add(path, {}); !added) {
            added.error().facts.push_back({kAlsoFact, path});
            return passOn(added);
        }
    }
    return probe;
}

Result<void> noteProvenances(Session& session, SearchProbe& probe, casework::Lab& lab,
                             const std::vector<std::string>& types)
{
    const std::size_t count = probe.photographs.size();
    if (types.size() > 1 && types.size() != count)
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "--provenance is given " + std::to_string(types.size()) + " times for " +
                           std::to_string(count) +
                           " photographs: give it once for all of them, or once for each, in "
                           "their order.");
    for (std::size_t i = 0; i < count; ++i) {
        std::optional<casework::ProvenanceType> given;
        if (!types.empty())
            given = casework::provenanceTypeFrom(types.size() == 1 ? types[0] : types[i]);
        ReadProbe& photograph = probe.photographs[i];
        auto provenance = provenanceOf(session, &lab, photograph.image, given);
        if (!provenance)
            return passOn(provenance);
        photograph.provenance = std::move(*provenance);
        photograph.quality =
            casework::judgedBy(photograph.provenance.enlargement, photograph.quality);
    }
    return {};
}

std::vector<casework::SearchedPhotograph> searchedOf(const SearchProbe& probe)
{
    std::vector<casework::SearchedPhotograph> searched;
    for (std::size_t i = 0; i < probe.photographs.size(); ++i)
        searched.push_back({probe.templates[i], probe.photographs[i].quality,
                            probe.photographs[i].provenance.origin});
    return searched;
}

std::vector<std::string> namesOf(const SearchProbe& probe)
{
    std::vector<std::string> names;
    for (const ReadProbe& photograph : probe.photographs)
        names.push_back(photograph.image.photograph.name);
    return names;
}

std::vector<casework::ProbePicture> picturesOf(const SearchProbe& probe)
{
    std::vector<casework::ProbePicture> pictures;
    for (const ReadProbe& photograph : probe.photographs)
        pictures.push_back(casework::probePicture(photograph.image.sha256, *photograph.image.file,
                                                  photograph.image.photograph.stored));
    return pictures;
}

bool isOneOf(const SearchProbe& probe, const Sha256& file)
{
    return std::ranges::any_of(probe.photographs, [&file](const ReadProbe& photograph) {
        return photograph.image.sha256 == file;
    });
}

} // namespace semblance::cli
