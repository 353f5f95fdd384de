// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/WholeChain.h"

#include "casework/provenance/PictureIdentity.h"
#include "foundation/imaging/ImageDecoder.h"

#include <algorithm>
#include <iterator>

namespace semblance::casework {

namespace {

using Seen = std::set<ExhibitId>;

/// More copies than these are not looked at: only a record that was tampered with has them.
constexpr int kMostCopies = 100;

Seen exhibitsOf(const CopyChain& chain)
{
    Seen all;
    for (const CopyLink& link : chain.links)
        all.insert({link.derivation.exhibit, link.derivation.source});
    return all;
}

bool shareAny(const Seen& one, const Seen& other)
{
    return std::ranges::any_of(one, [&other](ExhibitId id) { return other.contains(id); });
}

/// How a stored original has to be laid to be the picture; empty where it is another.
std::optional<Orientation> wayToLay(const OriginalStore& originals, const Sha256& original,
                                    const Photograph& picture)
{
    const auto bytes = originals.read(original);
    const auto other = bytes ? decodeImage(*bytes, original.hex()) : Result<Photograph>();
    if (!bytes || !other)
        return std::nullopt;
    const Image wanted = picture.upright();
    const Image had = other->upright();
    for (const Orientation way :
         {Orientation::TopLeft, Orientation::TopRight, Orientation::BottomRight,
          Orientation::BottomLeft, Orientation::LeftTop, Orientation::RightTop,
          Orientation::RightBottom, Orientation::LeftBottom}) {
        if (upright(had, way) == wanted)
            return way;
    }
    return std::nullopt;
}

std::optional<Photograph> decodedPicture(std::span<const std::byte> file)
{
    auto picture = decodeImage(file, "a picture");
    return picture ? std::optional(std::move(*picture)) : std::nullopt;
}

bool isAnyAsked(ExhibitId)
{
    return true;
}

} // namespace

Result<CopyChains> CopyChains::in(Lab& lab)
{
    auto made = lab.derivations().all();
    if (!made)
        return passOn(made);
    CopyChains chains(lab);
    // Nothing need be read or decoded where there are no copies.
    if (made->empty())
        return chains;
    auto known = lab.provenances().pictures();
    if (!known)
        return passOn(known);
    for (const KnownPicture& each : *known) {
        if (std::ranges::find(*made, each.exhibit, &Derivation::exhibit) != made->end())
            chains.m_copies.push_back(each);
        else if (each.identity.pixels)
            chains.m_cameIn.emplace(each.exhibit, *each.identity.pixels);
    }
    return chains;
}

Result<CopyChain> CopyChains::of(ExhibitId exhibit)
{
    m_looked = 0;
    return followed(exhibit);
}

Result<std::optional<CopyChain>> CopyChains::ofTwin(std::span<const std::byte> file,
                                                    std::optional<ExhibitId> itself)
{
    m_looked = 0;
    return twinOf(file, itself, itself ? Seen{*itself} : Seen(), &isAnyAsked);
}

Result<CopyChain> CopyChains::followed(ExhibitId exhibit)
{
    auto chain = copyChainOf(m_lab->derivations(), exhibit);
    if (!chain || chain->links.empty())
        return chain;
    const ExhibitId origin = chain->origin();
    const auto file = m_lab->originals().read(chain->links.front().derivation.sourceOriginal);
    // Of what cannot be read nothing more can be found out.
    if (!file)
        return chain;
    auto before = twinOf(*file, origin, exhibitsOf(*chain),
                         [origin](ExhibitId copy) { return copy.value < origin.value; });
    if (!before)
        return passOn(before);
    if (*before) {
        chain->links.insert(chain->links.begin(), std::make_move_iterator((*before)->links.begin()),
                            std::make_move_iterator((*before)->links.end()));
        chain->isTurnedOver ^= (*before)->isTurnedOver;
    }
    return chain;
}

Result<std::optional<CopyChain>> CopyChains::twinOf(std::span<const std::byte> file,
                                                    std::optional<ExhibitId> itself,
                                                    const Seen& seen, const Asked& isAsked)
{
    std::optional<Photograph> picture;
    std::optional<Sha256> pixels = itself ? knownPixels(*itself) : std::nullopt;
    if (!pixels && !m_copies.empty()) {
        picture = decodedPicture(file);
        if (picture)
            pixels = pictureHash(picture->stored);
    }
    // Saved anew as it was it is surely that copy; turned or mirrored where no other fits.
    std::optional<CopyChain> turned;
    for (const KnownPicture& copy : m_copies) {
        if (!pixels || copy.identity.pixels != pixels || seen.contains(copy.exhibit) ||
            !isAsked(copy.exhibit))
            continue;
        if (!picture)
            picture = decodedPicture(file);
        if (!picture || ++m_looked > kMostCopies)
            break;
        const auto way = wayToLay(m_lab->originals(), copy.file, *picture);
        if (!way || (turned && *way != Orientation::TopLeft))
            continue;
        auto chain = followed(copy.exhibit);
        if (!chain)
            return passOn(chain);
        // One that was made from what it should explain explains nothing.
        if (shareAny(exhibitsOf(*chain), seen))
            continue;
        if (*way == Orientation::TopLeft)
            return std::optional(std::move(*chain));
        // Nor does a copy that was only turned, of what itself may have been turned.
        if (hasSourceWith(*chain, *pixels))
            continue;
        chain->isTurnedOver ^= isMirroring(*way);
        turned = std::move(*chain);
    }
    return turned;
}

bool CopyChains::hasSourceWith(const CopyChain& chain, const Sha256& pixels) const
{
    return std::ranges::any_of(chain.links, [&](const CopyLink& link) {
        const ExhibitId source = link.derivation.source;
        const auto copy = std::ranges::find(m_copies, source, &KnownPicture::exhibit);
        return knownPixels(source) == pixels ||
               (copy != m_copies.end() && copy->identity.pixels == pixels);
    });
}

std::optional<Sha256> CopyChains::knownPixels(ExhibitId exhibit) const
{
    const auto found = m_cameIn.find(exhibit);
    return found == m_cameIn.end() ? std::nullopt : std::optional(found->second);
}

Result<CopyChain> wholeChainOf(Lab& lab, ExhibitId exhibit)
{
    auto chains = CopyChains::in(lab);
    if (!chains)
        return passOn(chains);
    return chains->of(exhibit);
}

Result<std::optional<CopyChain>> chainOfTwin(Lab& lab, std::span<const std::byte> file,
                                             std::optional<ExhibitId> itself)
{
    auto chains = CopyChains::in(lab);
    if (!chains)
        return passOn(chains);
    return chains->ofTwin(file, itself);
}

} // namespace semblance::casework
