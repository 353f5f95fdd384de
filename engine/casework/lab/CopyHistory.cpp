// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/CopyHistory.h"

#include "casework/lab/WholeChain.h"
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/Enhance.h"
#include "imagery/enhancement/NoteFault.h"

#include <algorithm>

namespace semblance::casework {

namespace {

using Notes = std::vector<imagery::CopyNote>;
/// How a picture was made, the last step's note first; or why that cannot be told.
using KnownWay = tl::expected<Notes, EnlargementDoubt>;

/// More copies of copies than these are not followed: only a record that was tampered with has
/// them.
constexpr int kMostExhibits = 100;

const Exhibit* exhibitOf(const std::vector<Exhibit>& exhibits, const Sha256& original)
{
    const auto found = std::ranges::find(exhibits, original, &Exhibit::original);
    return found == exhibits.end() ? nullptr : &*found;
}

/// The file that all of the chain was made from; `itself` where there is none.
Sha256 rootOf(const CopyChain& chain, const Sha256& itself)
{
    return chain.links.empty() ? itself : chain.links.front().derivation.sourceOriginal;
}

std::optional<SizePx> uprightSizeOf(std::span<const std::byte> file)
{
    const auto picture = decodeImage(file, "a picture");
    return picture ? std::optional(picture->map().uprightSize()) : std::nullopt;
}

/// Of recorded steps on a picture of `came`.
KnownWay recordedWay(const CopyChain& chain, SizePx came)
{
    Notes notes;
    for (const CopyLink& link : chain.links) {
        const auto sizes = imagery::sizesOf(*link.recipe, came);
        if (!sizes)
            return tl::unexpected(EnlargementDoubt::OtherSizes);
        notes.insert(notes.begin(), imagery::copyNoteOf(link.derivation.sourceOriginal, came,
                                                        *link.recipe, std::string()));
        came = sizes->back();
    }
    return notes;
}

/// What files say of how pictures were made, and what the laboratory records of it, in one.
class Ways
{
public:
    Ways(Lab& lab, const std::vector<Exhibit>& exhibits) : m_lab(lab), m_exhibits(exhibits) {}

    /// Of a file that is no recorded copy: its notes, up to the first source that is an exhibit,
    /// and from there on what is known of that.
    KnownWay ofFile(std::span<const std::byte> file)
    {
        const auto fault = imagery::copyFault(file);
        // The laboratory may know what the file does not tell.
        if (fault && *fault != imagery::NoteFault::OfPictureOrFrame)
            return tl::unexpected(doubtOf(*fault));
        Notes notes = imagery::copyNotes(file);
        for (std::size_t i = 0; i < notes.size() && !notes[i].mayBeOfFrame; ++i) {
            const Exhibit* source = exhibitOf(m_exhibits, notes[i].source);
            const auto bytes = source ? m_lab.originals().read(source->original) : Bytes();
            // Of what cannot be read only the file itself can tell.
            if (!source || !bytes)
                continue;
            if (const auto doubt = takeSizeOf(*bytes, notes[i]))
                return tl::unexpected(*doubt);
            const auto before = ofExhibit(*source);
            if (!before)
                return before;
            notes.resize(i + 1);
            notes.insert(notes.end(), before->begin(), before->end());
            break;
        }
        return notes;
    }
    /// Of what the laboratory records.
    KnownWay ofChain(const CopyChain& chain, const Sha256& itself)
    {
        if (!chain.isReadable())
            return tl::unexpected(EnlargementDoubt::UnreadableRecord);
        const auto root = m_lab.originals().read(rootOf(chain, itself));
        if (!root)
            return tl::unexpected(EnlargementDoubt::UnreadableSource);
        const auto before = ofFile(*root);
        if (!before || chain.links.empty())
            return before;
        // Nothing need be decoded where no size matters.
        if (before->empty() && !imagery::areScaling(chain.recipes()))
            return Notes();
        const auto size = uprightSizeOf(*root);
        if (!size)
            return tl::unexpected(EnlargementDoubt::UnreadableSource);
        auto way = recordedWay(chain, *size);
        if (way)
            way->insert(way->end(), before->begin(), before->end());
        return way;
    }

private:
    KnownWay ofExhibit(const Exhibit& exhibit)
    {
        const auto chain = wholeChainOf(m_lab, exhibit.id);
        if (!chain || ++m_exhibitsSeen > kMostExhibits)
            return tl::unexpected(EnlargementDoubt::UnreadableRecord);
        return ofChain(*chain, exhibit.original);
    }
    /// Into a note on it.
    static std::optional<EnlargementDoubt> takeSizeOf(std::span<const std::byte> source,
                                                      imagery::CopyNote& note)
    {
        const auto size = uprightSizeOf(source);
        if (!size)
            return std::nullopt;
        const bool isOther = note.sourceSize && *note.sourceSize != *size;
        note.sourceSize = *size;
        return isOther ? std::optional(EnlargementDoubt::OtherSizes) : std::nullopt;
    }

    Lab& m_lab;
    const std::vector<Exhibit>& m_exhibits;
    int m_exhibitsSeen = 0;
};

Enlargement enlargementBy(const KnownWay& way, const std::optional<SizePx>& upright)
{
    if (!way)
        return {1, way.error()};
    // What cannot be decoded has no face that could be measured either.
    return way->empty() || !upright ? Enlargement() : statedEnlargement(*way, *upright);
}

/// The size that the last recipe makes; empty where there is none.
std::optional<SizePx> sizeAfter(const KnownWay& way)
{
    if (!way || way->empty() || !way->front().sourceSize)
        return std::nullopt;
    const auto recipe = imagery::soundRecipe(way->front());
    const auto sizes = recipe ? imagery::sizesOf(*recipe, *way->front().sourceSize)
                              : Result<std::vector<SizePx>>();
    return sizes && !sizes->empty() ? std::optional(sizes->back()) : std::nullopt;
}

/// By recorded steps, and by what the file says of itself that they began with.
CopyHistory historyOf(Lab& lab, const std::vector<Exhibit>& exhibits, CopyChain chain)
{
    CopyHistory history{std::move(chain)};
    if (history.chain.links.empty())
        return history;
    const auto way = Ways(lab, exhibits).ofChain(history.chain, {});
    history.enlargement = enlargementBy(way, sizeAfter(way));
    if (const auto root = lab.originals().read(rootOf(history.chain, {})))
        history.chain.beginWith(*root);
    return history;
}

Result<CopyHistory> recordedHistory(Lab& lab, const std::vector<Exhibit>& exhibits,
                                    ExhibitId exhibit)
{
    auto chain = wholeChainOf(lab, exhibit);
    if (!chain)
        return passOn(chain);
    return historyOf(lab, exhibits, std::move(*chain));
}

/// Of a file of which the laboratory records nothing under its own hash.
Result<CopyHistory> historyByContent(Lab& lab, const std::vector<Exhibit>& exhibits,
                                     std::span<const std::byte> file,
                                     std::optional<ExhibitId> itself)
{
    auto twin = chainOfTwin(lab, file, itself);
    if (!twin)
        return passOn(twin);
    if (*twin)
        return historyOf(lab, exhibits, std::move(**twin));
    const auto way = Ways(lab, exhibits).ofFile(file);
    if (way && way->empty())
        return CopyHistory{};
    const auto upright = uprightSizeOf(file);
    CopyHistory history{statedChain(file), enlargementBy(way, upright)};
    // What only the file says may forbid: the larger of the two counts.
    const Enlargement stated = upright ? statedEnlargement(file, *upright) : Enlargement();
    if (!stated.doubt && !history.enlargement.doubt)
        history.enlargement.factor = std::max(history.enlargement.factor, stated.factor);
    return history;
}

} // namespace

Result<CopyHistory> copyHistory(Lab& lab, ExhibitId exhibit)
{
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    auto recorded = recordedHistory(lab, *exhibits, exhibit);
    if (!recorded || !recorded->chain.links.empty())
        return recorded;
    const auto found = std::ranges::find(*exhibits, exhibit, &Exhibit::id);
    const auto bytes =
        found == exhibits->end() ? Result<Bytes>(Bytes()) : lab.originals().read(found->original);
    // Of what cannot be read nothing more can be found out.
    return bytes ? historyByContent(lab, *exhibits, *bytes, exhibit) : recorded;
}

Result<CopyHistory> copyHistoryOf(Lab& lab, const Sha256& sha256, std::span<const std::byte> file)
{
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    const Exhibit* exhibit = exhibitOf(*exhibits, sha256);
    if (exhibit) {
        auto recorded = recordedHistory(lab, *exhibits, exhibit->id);
        if (!recorded || !recorded->chain.links.empty())
            return recorded;
    }
    return historyByContent(lab, *exhibits, file,
                            exhibit ? std::optional(exhibit->id) : std::nullopt);
}

} // namespace semblance::casework
