// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/SearchProbe.h"

#include "matching/pipeline/FacePipeline.h"
#include "matching/templates/TemplateFusion.h"

#include <algorithm>

namespace semblance::cli {

namespace {

Result<ReadProbe> readPhotograph(Session& session, const matching::FacePipeline& engine,
                                 const std::string& path, const FaceChoice& face)
{
    auto image = readProbeWithFace(session, path, face);
    if (!image)
        return passOn(image);
    auto templates =
        engine.templates(image->photograph, image->faces[*image->chosen], session.stop());
    if (!templates)
        return passOn(templates);
    auto quality = qualityOf(engine, *image);
    if (!quality)
        return passOn(quality);
    return ReadProbe{std::move(*image), std::move(*quality), std::move(*templates)};
}

double meanInterEyePx(const std::vector<ReadProbe>& photographs)
{
    double sum = 0;
    for (const ReadProbe& photograph : photographs)
        sum += interEyePx(photograph.image);
    return sum / static_cast<double>(photographs.size());
}

} // namespace

Result<SearchProbe> readSearchProbe(Session& session, const matching::FacePipeline& engine,
                                    const std::string& image, const FaceChoice& face,
                                    const std::vector<std::string>& also)
{
    SearchProbe probe;
    std::vector<matching::FaceTemplates> templates;
    const auto add = [&](const std::string& path, const FaceChoice& chosen) -> Result<void> {
        auto photograph = readPhotograph(session, engine, path, chosen);
        if (!photograph)
            return passOn(photograph);
        if (isOneOf(probe, photograph->image.sha256))
            return failure(ErrorCode::InvalidInput, Stage::Input, path,
                           "the same photograph is given twice");
        templates.push_back(photograph->templates);
        probe.photographs.push_back(std::move(*photograph));
        return {};
    };
    if (const auto added = add(image, face); !added)
        return passOn(added);
    for (const std::string& path : also) {
        if (const auto added = add(path, {}); !added)
            return passOn(added);
    }
    auto fused = matching::fuseTemplates(templates);
    if (!fused)
        return passOn(fused);
    probe.templates = {std::move(*fused), meanInterEyePx(probe.photographs)};
    return probe;
}

Result<std::optional<PhotographPair>> leastAlike(const SearchProbe& probe,
                                                 const matching::ScoreFusion& fusion)
{
    const std::vector<ReadProbe>& photographs = probe.photographs;
    std::optional<PhotographPair> least;
    for (std::size_t a = 0; a < photographs.size(); ++a) {
        for (std::size_t b = a + 1; b < photographs.size(); ++b) {
            const double coarser =
                std::min(interEyePx(photographs[a].image), interEyePx(photographs[b].image));
            const auto score = fusion.forProbe(coarser).compare(photographs[a].templates,
                                                                photographs[b].templates);
            if (!score)
                return passOn(score);
            if (!least || score->fused < least->score)
                least = PhotographPair{score->fused, &photographs[a].image, &photographs[b].image};
        }
    }
    return least;
}

bool isOneOf(const SearchProbe& probe, const Sha256& file)
{
    return std::ranges::any_of(probe.photographs, [&file](const ReadProbe& photograph) {
        return photograph.image.sha256 == file;
    });
}

} // namespace semblance::cli
