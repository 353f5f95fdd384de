// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/RecipeNotes.h"

#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/UndoneSteps.h"

#include <algorithm>

namespace semblance::imagery {

namespace {

constexpr int kBitsOfSteps = 8;

/// Of the last flip.
StepNote mirroredNote(const Recipe& recipe)
{
    StepNote note{0, StepWarning::Mirrored, {}};
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        const RecipeStep& step = recipe.steps()[i];
        if (&step.spec() == &kFlipStep)
            note = {i + 1, StepWarning::Mirrored, mirrorFacts(step)};
    }
    return note;
}

std::vector<StepNote> statedOf(const RecipeStep& step, std::optional<SizePx> before)
{
    const StepSpec& spec = step.spec();
    if (spec.isIdle && spec.isIdle(step))
        return {{0, StepWarning::ChangesNothing, {}}};
    std::vector<StepNote> notes;
    if (spec.warning)
        notes.push_back({0, *spec.warning, {}});
    if (spec.stated) {
        for (StepNote& note : spec.stated(step, before))
            notes.push_back(std::move(note));
    }
    return notes;
}

/// What the steps were not given as the file has it.
void addEncoding(const SourceEncoding& encoding, std::vector<StepNote>& notes)
{
    if (encoding.bitsPerChannel > kBitsOfSteps)
        notes.push_back(
            {0, StepWarning::BitsReduced, {{"bits", std::to_string(encoding.bitsPerChannel)}}});
    if (encoding.colourModel == "CMYK" || encoding.colourModel == "Lab")
        notes.push_back({0, StepWarning::ColoursConverted, {{"model", encoding.colourModel}}});
    if (encoding.hasAlpha)
        notes.push_back({0, StepWarning::TransparencyLaid, {}});
}

/// Whether it is mirrored after all, by steps or by the file's own orientation.
void addMirroring(const Recipe& recipe, Orientation orientation, std::vector<StepNote>& notes)
{
    std::vector<ErrorFact> facts;
    if (isMirroring(orientation))
        facts.push_back({"orientation", std::to_string(int(orientation))});
    if (recipe.isMirroring()) {
        StepNote note = mirroredNote(recipe);
        note.facts.insert(note.facts.end(), facts.begin(), facts.end());
        notes.push_back(std::move(note));
    } else if (!facts.empty() && !recipe.isEmpty()) {
        notes.push_back({0, StepWarning::ViewMirrored, std::move(facts)});
    }
}

} // namespace

std::vector<ErrorFact> mirrorFacts(const RecipeStep& flip)
{
    return {{"direction", std::string(flip.choice("direction"))}};
}

bool isBending(const RecipeStep& step)
{
    return &step.spec() == &kLensStep && !kLensStep.isIdle(step);
}

bool isCropping(const RecipeStep& step)
{
    return &step.spec() == &kCropStep;
}

std::vector<StepNote> statedNotes(const Recipe& recipe, std::span<const SizePx> sizes)
{
    std::vector<StepNote> all;
    bool isCropped = false;
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        const auto before = i < sizes.size() ? std::optional(sizes[i]) : std::nullopt;
        for (StepNote& note : statedOf(recipe.steps()[i], before)) {
            note.step = i + 1;
            all.push_back(std::move(note));
        }
        if (isCropped && isBending(recipe.steps()[i]))
            all.push_back({i + 1, StepWarning::LensCentreMoved, {}});
        isCropped = isCropped || isCropping(recipe.steps()[i]);
    }
    return all;
}

std::vector<StepNote> withRecipeNotes(std::vector<StepNote> notes, const Recipe& recipe,
                                      std::span<const SizePx> sizes, const Photograph& photograph)
{
    for (StepNote& note : statedNotes(recipe, sizes))
        notes.push_back(std::move(note));
    eraseUndone(notes, recipe, sizes);
    if (!recipe.isEmpty())
        addEncoding(photograph.encoding, notes);
    addMirroring(recipe, photograph.orientation, notes);
    std::ranges::stable_sort(notes, {}, &StepNote::step);
    return notes;
}

} // namespace semblance::imagery
