// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/CandidateImages.h"

#include "foundation/imaging/ImageDecoder.h"
#include "matching/detection/WorkShare.h"

#include <algorithm>
#include <thread>

namespace semblance::casework {

namespace {

/// Each holds a whole picture.
constexpr unsigned kMostThreads = 4;

/// As they lie or turned by a quarter.
bool areAsLarge(SizePx one, SizePx other)
{
    return std::minmax(one.width, one.height) == std::minmax(other.width, other.height);
}

/// Of the exhibits that may never be searched, each once; empty where one's cannot be read, though
/// its pixels may be known.
std::optional<std::vector<SizePx>> sizesOfForbidden(Lab& lab, const ProvenanceByExhibit& stated,
                                                    const std::vector<Exhibit>& exhibits)
{
    std::vector<SizePx> sizes;
    for (const Exhibit& exhibit : exhibits) {
        const auto found = stated.find(exhibit.id);
        if (found == stated.end() || !isNeverSearchable(found->second.statement.type))
            continue;
        const auto bytes = lab.originals().read(exhibit.original);
        if (!bytes)
            return std::nullopt;
        // What cannot be decoded has no pixels.
        const auto size = storedSize(*bytes, "picture");
        if (size && std::ranges::find(sizes, *size) == sizes.end())
            sizes.push_back(*size);
    }
    return sizes;
}

class ImageNotes
{
public:
    ImageNotes(Lab& lab, const std::vector<ProbePicture>& photographs, ProvenanceGraph graph,
               std::vector<Exhibit> exhibits)
        : m_lab(lab), m_photographs(photographs), m_graph(std::move(graph)),
          m_exhibits(std::move(exhibits)),
          m_forbidden(sizesOfForbidden(lab, m_graph.all(), m_exhibits))
    {
    }

    /// By several threads at once.
    PictureFile fileOf(const Sha256& original) const
    {
        const auto bytes = m_lab.originals().read(original);
        if (!bytes)
            return {original};
        return {original, canPixelsTell(*bytes) ? identityOf(*bytes)
                                                : PictureIdentity{{}, statedSources(*bytes)}};
    }

    Result<void> add(const PictureFile& image, FoundCandidate& found) const
    {
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
    bool canPixelsTell(std::span<const std::byte> file) const
    {
        const auto size = storedSize(file, "picture");
        if (!size || !m_forbidden)
            return size.has_value();
        const auto isAsLarge = [&size](SizePx other) { return areAsLarge(*size, other); };
        return std::ranges::any_of(m_photographs, isAsLarge, &ProbePicture::size) ||
               std::ranges::any_of(*m_forbidden, isAsLarge);
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
    /// As sizesOfForbidden.
    std::optional<std::vector<SizePx>> m_forbidden;
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
    const auto files = matching::sharedWork<PictureFile>(
        candidates.size(), std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads), stop,
        [&](std::size_t i) -> Result<PictureFile> {
            return notes.fileOf(candidates[i].reference.original);
        });
    if (!files)
        return passOn(files);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (const auto added = notes.add((*files)[i], candidates[i]); !added)
            return added;
    }
    return {};
}

} // namespace semblance::casework
