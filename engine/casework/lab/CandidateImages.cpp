// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/CandidateImages.h"

#include "foundation/imaging/ImageDecoder.h"

#include <algorithm>

namespace semblance::casework {

namespace {

/// As they lie or turned by a quarter.
bool areAsLarge(SizePx one, SizePx other)
{
    return std::minmax(one.width, one.height) == std::minmax(other.width, other.height);
}

class ImageNotes
{
public:
    ImageNotes(Lab& lab, const std::vector<ProbePicture>& photographs, ProvenanceGraph graph,
               std::vector<Exhibit> exhibits)
        : m_lab(lab), m_photographs(photographs), m_graph(std::move(graph)),
          m_exhibits(std::move(exhibits)), m_isRestrictingAny(m_graph.isRestrictingAny())
    {
    }

    Result<void> add(FoundCandidate& found) const
    {
        const PictureFile image = fileOf(found.reference.original);
        found.kinship = kinshipWith(image);
        found.origin.stated = m_graph.of(image.file, image.identity);
        if (found.origin.stated)
            found.origin.type = typeOf(*found.origin.stated);
        const auto exhibit = std::ranges::find(m_exhibits, image.file, &Exhibit::original);
        if (exhibit == m_exhibits.end())
            return {};
        auto chain = copyChainOf(m_lab.derivations(), exhibit->id);
        if (!chain)
            return passOn(chain);
        found.origin.copies = std::move(*chain);
        return {};
    }

private:
    PictureFile fileOf(const Sha256& original) const
    {
        const auto bytes = m_lab.originals().read(original);
        if (!bytes)
            return {original};
        const bool canPixelsTell = m_isRestrictingAny || isAsLargeAsAny(*bytes);
        return {original,
                canPixelsTell ? identityOf(*bytes) : PictureIdentity{{}, statedSources(*bytes)}};
    }

    bool isAsLargeAsAny(std::span<const std::byte> file) const
    {
        const auto size = storedSize(file, "picture");
        return size && std::ranges::any_of(m_photographs, [&size](const ProbePicture& one) {
                   return areAsLarge(one.size, *size);
               });
    }

    std::optional<CandidateKinship> kinshipWith(const PictureFile& image) const
    {
        std::optional<CandidateKinship> surest;
        for (std::size_t i = 0; i < m_photographs.size(); ++i) {
            const auto how = kinshipOf(m_photographs[i].file, image);
            if (how && (!surest || *how < surest->how))
                surest = CandidateKinship{i, *how};
        }
        return surest;
    }

    Lab& m_lab;
    const std::vector<ProbePicture>& m_photographs;
    ProvenanceGraph m_graph;
    std::vector<Exhibit> m_exhibits;
    bool m_isRestrictingAny = false;
};

} // namespace

ProbePicture probePicture(const Sha256& sha256, std::span<const std::byte> file,
                          const Image& stored)
{
    return {{sha256, identityOf(file, stored)}, stored.size()};
}

Result<void> lookAtImages(Lab& lab, const std::vector<ProbePicture>& photographs,
                          std::vector<FoundCandidate>& candidates, const StopToken& stop)
{
    if (candidates.empty())
        return {};
    auto graph = lab.provenances().graph(stop);
    if (!graph)
        return passOn(graph);
    auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    const ImageNotes notes(lab, photographs, std::move(*graph), std::move(*exhibits));
    for (FoundCandidate& found : candidates) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Search, {});
        if (const auto added = notes.add(found); !added)
            return added;
    }
    return {};
}

} // namespace semblance::casework
