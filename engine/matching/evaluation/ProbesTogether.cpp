// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/ProbesTogether.h"

#include "matching/search/SeveralPhotographs.h"

namespace semblance::matching {

std::vector<std::vector<std::size_t>> searchesOf(const std::vector<std::string>& subjects,
                                                 std::size_t most)
{
    std::vector<std::vector<std::size_t>> searches;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const bool isOfTheSame = i > 0 && subjects[i] == subjects[i - 1];
        if (!isOfTheSame || searches.back().size() == most)
            searches.emplace_back();
        searches.back().push_back(i);
    }
    return searches;
}

Result<EvaluatedFace> asOneFace(const std::vector<const EvaluatedFace*>& images)
{
    std::vector<ProbeTemplates> photographs;
    for (const EvaluatedFace* image : images) {
        if (image->templates)
            photographs.push_back({*image->templates, image->interEyePx});
    }
    EvaluatedFace face = *images.front();
    if (photographs.empty())
        return face;
    auto probe = asOneProbe(photographs);
    if (!probe)
        return passOn(probe);
    face.templates = std::move(probe->templates);
    face.interEyePx = probe->interEyePx;
    return face;
}

} // namespace semblance::matching
