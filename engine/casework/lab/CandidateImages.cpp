// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/CandidateImages.h"

#include "casework/lab/WholeChain.h"
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

bool isOfInterest(const ProvenanceInForce& inForce)
{
    return isNeverSearchable(inForce.statement.type) ||
           std::ranges::any_of(inForce.contrary, [](const ContraryStatement& one) {
               return isRestricting(one.statement.type);
           });
}

/// The files whose pixels matter in another wrapping too, each once.
std::vector<Sha256> filesOfInterest(const ProvenanceGraph& graph,
                                    const std::vector<Exhibit>& exhibits,
                                    const std::vector<KnownPicture>& copies,
                                    const std::vector<PictureFile>& photographs)
{
    std::vector<Sha256> files;
    const auto add = [&files](const Sha256& file) {
        if (std::ranges::find(files, file) == files.end())
            files.push_back(file);
    };
    const ProvenanceByExhibit stated = graph.all();
    for (const Exhibit& exhibit : exhibits) {
        const auto found = stated.find(exhibit.id);
        if (found != stated.end() && isOfInterest(found->second))
            add(exhibit.original);
    }
    for (const KnownPicture& copy : copies)
        add(copy.file);
    for (const PictureFile& photograph : photographs) {
        for (const PictureAncestor& ancestor : photograph.ancestors) {
            if (ancestor.exhibit)
                add(ancestor.file);
        }
    }
    return files;
}

/// How an original's picture is known again, and how it was made as it says itself.
struct ReadImage
{
    PictureFile file;
    CopyChain stated = {};
};

std::vector<PictureFile> withAncestors(const ProvenanceGraph& graph,
                                       const std::vector<ProbePicture>& photographs)
{
    std::vector<PictureFile> files;
    for (const ProbePicture& photograph : photographs) {
        files.push_back(photograph.file);
        files.back().ancestors = graph.ancestors(photograph.file.file, photograph.file.identity);
    }
    return files;
}

unsigned threadsForImages()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
}

class ImageNotes
{
public:
    ImageNotes(Lab& lab, const std::vector<ProbePicture>& photographs, ProvenanceGraph graph,
               std::vector<Exhibit> exhibits, CopyChains chains)
        : m_lab(lab), m_photographs(withAncestors(graph, photographs)), m_graph(std::move(graph)),
          m_exhibits(std::move(exhibits)), m_chains(std::move(chains))
    {
        for (const ProbePicture& photograph : photographs)
            addSize(photograph.size);
    }

    /// Fails: Cancelled.
    Result<void> readSizes(const StopToken& stop)
    {
        const std::vector<Sha256> files =
            filesOfInterest(m_graph, m_exhibits, m_chains.copies(), m_photographs);
        const auto sizes = matching::sharedWork<KnownSize>(
            files.size(), threadsForImages(), stop,
            [&](std::size_t i) -> Result<KnownSize> { return sizeOf(files[i]); });
        if (!sizes)
            return passOn(sizes);
        for (const KnownSize& known : *sizes) {
            m_isSizeUnknown = m_isSizeUnknown || !known.isRead;
            if (known.size)
                addSize(*known.size);
        }
        return {};
    }

    /// By several threads at once.
    ReadImage read(const Sha256& original) const
    {
        const PictureIdentity* known = m_graph.identityOf(original);
        const auto bytes = m_lab.originals().read(original);
        if (!bytes)
            return {{original, known ? *known : PictureIdentity()}};
        if (known)
            return {{original, *known}, statedChain(*bytes)};
        return {{original, canPixelsTell(*bytes) ? identityOf(*bytes)
                                                 : PictureIdentity{{}, statedSources(*bytes)}},
                statedChain(*bytes)};
    }

    Result<void> add(ReadImage image, FoundCandidate& found)
    {
        image.file.ancestors = m_graph.ancestors(image.file.file, image.file.identity);
        found.kinship = kinshipWith(image.file);
        found.origin.stated = m_graph.of(image.file.file, image.file.identity);
        if (found.origin.stated)
            found.origin.type = typeOf(*found.origin.stated);
        auto chain = recordedChain(image.file);
        if (!chain)
            return passOn(chain);
        found.origin.copies =
            chain->links.empty() ? std::move(image.stated) : withItsBeginning(std::move(*chain));
        return {};
    }

private:
    /// Of an original; no size where it cannot be decoded, which has no pixels.
    struct KnownSize
    {
        bool isRead = false;
        std::optional<SizePx> size = {};
    };

    KnownSize sizeOf(const Sha256& original) const
    {
        const auto bytes = m_lab.originals().read(original);
        if (!bytes)
            return {};
        const auto map = storedMap(*bytes, "picture");
        return {true, map ? std::optional(map->storedSize()) : std::nullopt};
    }

    void addSize(SizePx size)
    {
        if (std::ranges::find(m_sizes, size) == m_sizes.end())
            m_sizes.push_back(size);
    }

    bool canPixelsTell(std::span<const std::byte> file) const
    {
        const auto map = storedMap(file, "picture");
        if (!map || m_isSizeUnknown)
            return map.has_value();
        return std::ranges::any_of(
            m_sizes, [&map](SizePx other) { return areAsLarge(map->storedSize(), other); });
    }

    std::optional<CandidateKinship> kinshipWith(const PictureFile& image) const
    {
        std::optional<CandidateKinship> surest;
        for (std::size_t i = 0; i < m_photographs.size(); ++i) {
            const auto known = kinshipOf(m_photographs[i], image);
            if (known && (!surest || known->how < surest->how))
                surest = CandidateKinship{i, known->how, known->exhibit};
        }
        return surest;
    }

    /// Of a copy, or of what holds the picture of one.
    Result<CopyChain> recordedChain(const PictureFile& image)
    {
        const auto exhibit = std::ranges::find(m_exhibits, image.file, &Exhibit::original);
        const bool isExhibit = exhibit != m_exhibits.end();
        if (isExhibit) {
            auto chain = m_chains.of(exhibit->id);
            if (!chain || !chain->links.empty())
                return chain;
        }
        const auto& pixels = image.identity.pixels;
        const bool hasTwin =
            pixels && std::ranges::any_of(m_chains.copies(), [&pixels](const KnownPicture& copy) {
                return copy.identity.pixels == pixels;
            });
        const auto bytes = hasTwin ? m_lab.originals().read(image.file) : Result<Bytes>(Bytes());
        if (!hasTwin || !bytes)
            return CopyChain();
        auto twin = m_chains.ofTwin(*bytes, isExhibit ? std::optional(exhibit->id) : std::nullopt);
        if (!twin)
            return passOn(twin);
        return *twin ? std::move(**twin) : CopyChain();
    }

    CopyChain withItsBeginning(CopyChain chain) const
    {
        const auto root = m_lab.originals().read(chain.links.front().derivation.sourceOriginal);
        if (root)
            chain.beginWith(*root);
        return chain;
    }

    Lab& m_lab;
    std::vector<PictureFile> m_photographs;
    ProvenanceGraph m_graph;
    std::vector<Exhibit> m_exhibits;
    CopyChains m_chains;
    /// Of pictures whose pixels matter.
    std::vector<SizePx> m_sizes;
    /// One of them cannot be read, though its pixels may be known.
    bool m_isSizeUnknown = false;
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
    auto chains = CopyChains::in(lab);
    if (!chains)
        return passOn(chains);
    ImageNotes notes(lab, photographs, std::move(*graph), std::move(*exhibits), std::move(*chains));
    if (const auto sizes = notes.readSizes(stop); !sizes)
        return sizes;
    auto images = matching::sharedWork<ReadImage>(
        candidates.size(), threadsForImages(), stop, [&](std::size_t i) -> Result<ReadImage> {
            return notes.read(candidates[i].reference.original);
        });
    if (!images)
        return passOn(images);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (const auto added = notes.add(std::move((*images)[i]), candidates[i]); !added)
            return added;
    }
    return {};
}

Result<std::vector<KinPictures>>
kinshipAmong(Lab& lab, const std::vector<ProbePicture>& photographs, const StopToken& stop)
{
    if (photographs.size() < 2)
        return std::vector<KinPictures>();
    const auto graph = lab.provenances().graph(stop);
    if (!graph)
        return passOn(graph);
    return kinshipAmong(withAncestors(*graph, photographs));
}

} // namespace semblance::casework
