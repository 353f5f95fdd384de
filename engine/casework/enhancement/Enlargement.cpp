// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/Enlargement.h"

#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/Enhance.h"

#include <algorithm>

namespace semblance::casework {

namespace {

/// By how much each step of a recipe scales, in their order.
using StepScales = std::vector<double>;

double factorBetween(SizePx before, SizePx after)
{
    return std::max(double(after.width) / before.width, double(after.height) / before.height);
}

StepScales scalesOf(const imagery::Recipe& recipe, const std::vector<SizePx>& sizes)
{
    StepScales scales;
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        if (imagery::isScaling(recipe.steps()[i]))
            scales.push_back(factorBetween(sizes[i], sizes[i + 1]));
    }
    return scales;
}

/// What was lost where the picture was smallest does not come back.
double factorOver(const StepScales& scales)
{
    double scale = 1;
    double smallest = 1;
    for (const double step : scales) {
        scale *= step;
        smallest = std::min(smallest, scale);
    }
    return scale / smallest;
}

/// Goes back from a picture through the notes of how it was made.
class WayBack
{
public:
    explicit WayBack(SizePx upright) : m_after(upright) {}

    /// The next note; empty where it fits.
    std::optional<EnlargementDoubt> take(const imagery::CopyNote& note)
    {
        const auto recipe = imagery::soundRecipe(note);
        if (!recipe)
            return doubtOf(recipe.error());
        // Behind it nobody can tell what is about the picture; no step there changes its size.
        m_isAtEnd = m_isAtEnd || note.mayBeOfFrame;
        if (m_isAtEnd)
            return std::nullopt;
        const auto doubt = note.sourceSize ? takeSized(*recipe, *note.sourceSize)
                           : imagery::areScaling({&*recipe, 1})
                               ? std::optional(EnlargementDoubt::NoSizes)
                               : std::nullopt;
        m_after = note.sourceSize;
        return doubt;
    }
    double factor() const { return factorOver(m_scales); }

private:
    std::optional<EnlargementDoubt> takeSized(const imagery::Recipe& recipe, SizePx before)
    {
        const auto sizes = imagery::sizesOf(recipe, before);
        if (!sizes || (m_after && sizes->back() != *m_after))
            return EnlargementDoubt::OtherSizes;
        const StepScales scales = scalesOf(recipe, *sizes);
        m_scales.insert(m_scales.begin(), scales.begin(), scales.end());
        return std::nullopt;
    }

    /// Empty where the note behind does not say it.
    std::optional<SizePx> m_after;
    StepScales m_scales;
    bool m_isAtEnd = false;
};

} // namespace

EnlargementDoubt doubtOf(imagery::NoteFault fault)
{
    switch (fault) {
    case imagery::NoteFault::NoSource:
        return EnlargementDoubt::NoSource;
    case imagery::NoteFault::NoSteps:
        return EnlargementDoubt::NoSteps;
    case imagery::NoteFault::UnreadableSteps:
        return EnlargementDoubt::UnreadableSteps;
    case imagery::NoteFault::NoHash:
        return EnlargementDoubt::NoHash;
    case imagery::NoteFault::OtherSteps:
        return EnlargementDoubt::OtherSteps;
    case imagery::NoteFault::OfPictureOrFrame:
        return EnlargementDoubt::OfPictureOrFrame;
    }
    return EnlargementDoubt::UnreadableSteps;
}

std::string reasonOf(EnlargementDoubt doubt)
{
    const auto withHead = [](const char* reason) {
        return std::string("how far it was enlarged cannot be told: ") + reason;
    };
    switch (doubt) {
    case EnlargementDoubt::NoSource:
        return withHead("its file says how it was made, but not from what");
    case EnlargementDoubt::NoSteps:
        return withHead("its file says from what it was made, but not how");
    case EnlargementDoubt::UnreadableSteps:
        return withHead("the steps that its file states cannot be read");
    case EnlargementDoubt::NoHash:
        return withHead("the steps that its file states have no hash");
    case EnlargementDoubt::OtherSteps:
        return withHead("the steps that its file states are others than their hash says");
    case EnlargementDoubt::OfPictureOrFrame:
        return withHead("its file does not tell its own steps from those of frames that were laid "
                        "over it");
    case EnlargementDoubt::OtherSizes:
        return withHead("the sizes that its file states do not lead to this picture's");
    case EnlargementDoubt::NoSizes:
        return withHead("its file does not state the size that it was made from");
    case EnlargementDoubt::UnreadableRecord:
        return withHead("the recorded steps cannot be read");
    case EnlargementDoubt::UnreadableSource:
        return withHead("what it was made from cannot be read");
    }
    return {};
}

Result<double> enlargementOf(SizePx came, const std::vector<imagery::Recipe>& recipes)
{
    StepScales all;
    for (const imagery::Recipe& recipe : recipes) {
        const auto sizes = imagery::sizesOf(recipe, came);
        if (!sizes)
            return passOn(sizes);
        const StepScales scales = scalesOf(recipe, *sizes);
        all.insert(all.end(), scales.begin(), scales.end());
        came = sizes->back();
    }
    return factorOver(all);
}

Enlargement statedEnlargement(const std::vector<imagery::CopyNote>& notes, SizePx upright)
{
    WayBack way(upright);
    for (const imagery::CopyNote& note : notes) {
        if (const auto doubt = way.take(note))
            return {1, doubt};
    }
    return {way.factor()};
}

Enlargement statedEnlargement(std::span<const std::byte> file, SizePx upright)
{
    if (const auto fault = imagery::copyFault(file))
        return {1, doubtOf(*fault)};
    return statedEnlargement(imagery::copyNotes(file), upright);
}

matching::QualityReport judgedBy(const Enlargement& enlargement,
                                 const matching::QualityReport& quality)
{
    return enlargement.doubt ? quality.withoutSize(reasonOf(*enlargement.doubt))
                             : quality.enlargedBy(enlargement.factor);
}

} // namespace semblance::casework
