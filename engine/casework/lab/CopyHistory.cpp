// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/CopyHistory.h"

#include "casework/enhancement/Enlargement.h"
#include "casework/lab/KeptReading.h"
#include "casework/provenance/PictureIdentity.h"
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>

namespace semblance::casework {

namespace {

using Recipes = std::vector<imagery::Recipe>;

/// 1 where it cannot be found out.
double enlargementFrom(const OriginalStore& originals, const Sha256& root, const Recipes& recipes)
{
    if (!areScaling(recipes))
        return 1;
    const auto bytes = originals.read(root);
    if (!bytes)
        return 1;
    const auto picture = decodeImage(*bytes, root.hex());
    if (!picture)
        return 1;
    return enlargementOf(picture->map().uprightSize(), recipes).value_or(1);
}

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

/// By what the file says of itself, from the first source on that is an exhibit; 1 where there is
/// none.
double enlargementFromExhibit(Lab& lab, const std::vector<Exhibit>& exhibits,
                              const std::vector<imagery::CopyNote>& notes)
{
    Recipes claimed;
    for (const imagery::CopyNote& note : notes) {
        auto recipe = imagery::recipeFromJson(note.recipe, "recipe");
        if (!recipe)
            return 1;
        claimed.insert(claimed.begin(), std::move(*recipe));
        const Exhibit* source = exhibitOf(exhibits, note.source);
        if (!source)
            continue;
        const auto chain = copyChainOf(lab.derivations(), source->id);
        if (!chain || !chain->isReadable())
            return 1;
        Recipes recipes = chain->recipes();
        recipes.insert(recipes.end(), claimed.begin(), claimed.end());
        return enlargementFrom(lab.originals(), rootOf(*chain, source->original), recipes);
    }
    return 1;
}

/// By the laboratory's derivations alone.
Result<CopyHistory> recordedHistory(Lab& lab, ExhibitId exhibit)
{
    auto chain = copyChainOf(lab.derivations(), exhibit);
    if (!chain)
        return passOn(chain);
    CopyHistory history{std::move(*chain)};
    if (!history.chain.links.empty() && history.chain.isReadable())
        history.enlargement =
            enlargementFrom(lab.originals(), rootOf(history.chain, {}), history.chain.recipes());
    return history;
}

/// Whether a stored original holds the same pixels in the same orientation.
bool holds(const OriginalStore& originals, const Sha256& original, const Photograph& picture)
{
    const auto bytes = originals.read(original);
    if (!bytes)
        return false;
    const auto other = decodeImage(*bytes, original.hex());
    return other && other->orientation == picture.orientation && other->stored == picture.stored;
}

/// Of a recorded copy that `file` holds in another wrapping; empty where there is none.
Result<std::optional<CopyHistory>> historyOfTwin(Lab& lab, std::span<const std::byte> file)
{
    const auto made = lab.derivations().all();
    if (!made)
        return passOn(made);
    // Nothing need be decoded where there are no copies.
    if (made->empty())
        return std::nullopt;
    const auto picture = decodeImage(file, "a picture");
    if (!picture)
        return std::nullopt;
    const auto known = lab.provenances().pictures();
    if (!known)
        return passOn(known);
    const Sha256 pixels = pictureHash(picture->stored);
    for (const KnownPicture& each : *known) {
        const bool isCopy =
            std::ranges::find(*made, each.exhibit, &Derivation::exhibit) != made->end();
        // The hash is the same of a picture and its mirror image: steps belong to one of them.
        if (isCopy && each.identity.pixels == pixels && holds(lab.originals(), each.file, *picture))
            return recordedHistory(lab, each.exhibit).map([](CopyHistory history) {
                return std::optional(std::move(history));
            });
    }
    return std::nullopt;
}

/// Of a file of which the laboratory records nothing under its own hash.
Result<CopyHistory> historyByContent(Lab& lab, const std::vector<Exhibit>& exhibits,
                                     std::span<const std::byte> file)
{
    auto twin = historyOfTwin(lab, file);
    if (!twin)
        return passOn(twin);
    if (*twin)
        return std::move(**twin);
    // What only the file says may forbid: the larger of the two counts.
    const auto notes = imagery::copyNotes(file);
    return CopyHistory{
        {}, std::max(enlargementFromExhibit(lab, exhibits, notes), statedEnlargement(notes))};
}

} // namespace

Result<CopyHistory> copyHistory(Lab& lab, ExhibitId exhibit)
{
    auto recorded = recordedHistory(lab, exhibit);
    if (!recorded || !recorded->chain.links.empty())
        return recorded;
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    const auto found = std::ranges::find(*exhibits, exhibit, &Exhibit::id);
    const auto bytes =
        found == exhibits->end() ? Result<Bytes>(Bytes()) : lab.originals().read(found->original);
    // Of what cannot be read nothing more can be found out.
    return bytes ? historyByContent(lab, *exhibits, *bytes) : recorded;
}

Result<CopyHistory> copyHistoryOf(Lab& lab, const Sha256& sha256, std::span<const std::byte> file)
{
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    if (const Exhibit* exhibit = exhibitOf(*exhibits, sha256)) {
        auto recorded = recordedHistory(lab, exhibit->id);
        if (!recorded || !recorded->chain.links.empty())
            return recorded;
    }
    return historyByContent(lab, *exhibits, file);
}

Result<std::vector<Exhibit>> claimedSourcesOf(Lab& lab, std::span<const std::byte> file)
{
    std::vector<Exhibit> sources;
    const std::vector<Sha256> named = identityOf(file).sources;
    if (named.empty())
        return sources;
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    const auto add = [&sources](const Exhibit& source) {
        if (std::ranges::find(sources, source.id, &Exhibit::id) == sources.end())
            sources.push_back(source);
    };
    for (const Sha256& original : named) {
        const Exhibit* source = exhibitOf(*exhibits, original);
        if (!source)
            continue;
        add(*source);
        const auto further = sourcesOf(lab, source->id);
        if (!further)
            return passOn(further);
        std::ranges::for_each(*further, add);
    }
    return sources;
}

Result<std::vector<SourceHints>> sourceHints(Lab& lab, std::optional<ExhibitId> exhibit,
                                             std::span<const std::byte> file,
                                             const QDateTime& nowUtc, const StopToken& stop)
{
    std::vector<SourceHints> hints;
    const auto read = [&](const Result<std::vector<Exhibit>>& sources,
                          bool isClaimed) -> Result<void> {
        if (!sources)
            return passOn(sources);
        for (const Exhibit& source : *sources) {
            if (source.id == exhibit ||
                std::ranges::find(hints, source.id, &SourceHints::source) != hints.end())
                continue;
            auto reading = readingOf(lab, source, nowUtc, stop);
            if (!reading)
                return passOn(reading);
            hints.push_back({source.id, std::move(reading->hints), isClaimed});
        }
        return {};
    };
    if (exhibit) {
        if (const auto recorded = read(sourcesOf(lab, *exhibit), false); !recorded)
            return passOn(recorded);
    }
    if (const auto claimed = read(claimedSourcesOf(lab, file), true); !claimed)
        return passOn(claimed);
    return hints;
}

} // namespace semblance::casework
