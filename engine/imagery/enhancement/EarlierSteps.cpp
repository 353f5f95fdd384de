// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/EarlierSteps.h"

#include "imagery/enhancement/RecipeJson.h"
#include "imagery/enhancement/RecipeNotes.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace semblance::imagery {

namespace {

StepNote earlierNote(std::size_t recipe, const RecipeStep& step, StepWarning warning,
                     std::vector<ErrorFact> facts = {})
{
    facts.push_back({"earlier", std::to_string(recipe + 1)});
    facts.push_back({"stepId", std::string(step.spec().id)});
    return {0, warning, std::move(facts)};
}

/// Said of a whole step only while it is looked at.
bool isOfOldSteps(StepWarning warning)
{
    return warning != StepWarning::ChangesNothing && warning != StepWarning::NotShown;
}

void addNotesOf(const Recipe& recipe, std::size_t index, std::vector<StepNote>& notes)
{
    for (StepNote& note : statedNotes(recipe, {})) {
        if (isOfOldSteps(note.warning))
            notes.push_back(earlierNote(index, recipe.steps()[note.step - 1], note.warning,
                                        std::move(note.facts)));
    }
    for (const RecipeStep& step : recipe.steps()) {
        if (step.spec().inverts && step.spec().inverts(step))
            notes.push_back(earlierNote(index, step, StepWarning::TonesInverted));
    }
}

/// The last flip of the last recipe that has one.
StepNote mirroredBefore(std::span<const Recipe> recipes)
{
    for (std::size_t i = recipes.size(); i-- > 0;) {
        if (!recipes[i].isMirroring())
            continue;
        const std::span<const RecipeStep> steps = recipes[i].steps();
        for (std::size_t at = steps.size(); at-- > 0;) {
            if (steps[at].spec().id == "flip")
                return earlierNote(i, steps[at], StepWarning::Mirrored, mirrorFacts(steps[at]));
        }
    }
    return {0, StepWarning::Mirrored, {}};
}

ErrorFact orientationFact(Orientation orientation)
{
    return {"orientation", std::to_string(static_cast<int>(orientation))};
}

bool isOfMirror(const StepNote& note)
{
    return note.warning == StepWarning::Mirrored || note.warning == StepWarning::ViewMirrored;
}

void addFactToMirrored(std::vector<StepNote>& notes, const ErrorFact& fact)
{
    for (StepNote& note : notes) {
        if (note.warning == StepWarning::Mirrored)
            note.facts.push_back(fact);
    }
}

/// Empty where it lies as the stored pixels of what came in.
std::optional<StepNote> lyingNote(const EarlierSteps& earlier)
{
    const auto& shown = earlier.shownMirrored;
    if (areMirroring(earlier.recipes)) {
        StepNote note = mirroredBefore(earlier.recipes);
        if (shown)
            note.facts.push_back(orientationFact(*shown));
        return note;
    }
    return shown && !earlier.recipes.empty()
               ? std::optional(StepNote{0, StepWarning::ViewMirrored, {orientationFact(*shown)}})
               : std::nullopt;
}

/// Where what is cropped in an earlier copy is straightened now.
std::vector<StepNote> movedCentres(const Recipe& recipe, const EarlierSteps& earlier)
{
    std::vector<StepNote> notes;
    const bool isCropped = std::ranges::any_of(earlier.recipes, [](const Recipe& before) {
        return std::ranges::any_of(before.steps(), isCropping);
    });
    for (std::size_t i = 0; isCropped && i < recipe.steps().size(); ++i) {
        const std::span<const RecipeStep> before = std::span(recipe.steps()).first(i);
        if (isBending(recipe.steps()[i]) && std::ranges::none_of(before, isCropping))
            notes.push_back({i + 1, StepWarning::LensCentreMoved, {}});
    }
    return notes;
}

} // namespace

bool areMirroring(std::span<const Recipe> recipes)
{
    return std::ranges::count_if(recipes, &Recipe::isMirroring) % 2 == 1;
}

bool isScaling(const RecipeStep& step)
{
    return step.spec().id == "resize" || step.spec().id == "aspect";
}

bool areScaling(std::span<const Recipe> recipes)
{
    return std::ranges::any_of(recipes, [](const Recipe& recipe) {
        return std::ranges::any_of(recipe.steps(), isScaling);
    });
}

std::vector<StepNote> earlierNotes(const EarlierSteps& earlier)
{
    std::vector<StepNote> notes;
    for (std::size_t i = 0; i < earlier.recipes.size(); ++i)
        addNotesOf(earlier.recipes[i], i, notes);
    if (auto lying = lyingNote(earlier))
        notes.push_back(std::move(*lying));
    return notes;
}

std::vector<StepNote> withEarlierSteps(std::vector<StepNote> notes, const Recipe& recipe,
                                       const EarlierSteps& earlier)
{
    std::vector<StepNote> all = earlierNotes(earlier);
    std::ranges::move(movedCentres(recipe, earlier), std::back_inserter(notes));
    if (recipe.isMirroring()) {
        const bool wasMirrored = areMirroring(earlier.recipes);
        const auto& shown = earlier.shownMirrored;
        std::erase_if(all, &isOfMirror);
        if (wasMirrored)
            std::erase_if(notes, &isOfMirror);
        if (wasMirrored && shown)
            all.push_back({0, StepWarning::ViewMirrored, {orientationFact(*shown)}});
        if (!wasMirrored && shown)
            addFactToMirrored(notes, orientationFact(*shown));
    }
    all.insert(all.end(), std::make_move_iterator(notes.begin()),
               std::make_move_iterator(notes.end()));
    return all;
}

std::vector<Sha256> mirroredFrames(const std::vector<FrameNotes>& frames)
{
    std::vector<Sha256> mirrored;
    for (const FrameNotes& each : frames) {
        if (areMirroring(recipesOf(each.notes)))
            mirrored.push_back(each.frame);
    }
    return mirrored;
}

std::vector<StepNote> mirroredFrameNotes(const std::vector<FrameNotes>& frames)
{
    std::vector<StepNote> notes;
    for (const Sha256& frame : mirroredFrames(frames))
        notes.push_back({0, StepWarning::FrameMirrored, {{"frame", frame.hex()}}});
    return notes;
}

std::vector<Recipe> recipesOf(const std::vector<CopyNote>& notes)
{
    std::vector<Recipe> recipes;
    for (const CopyNote& note : notes) {
        if (auto recipe = recipeFromJson(note.recipe, "recipe"))
            recipes.insert(recipes.begin(), std::move(*recipe));
    }
    return recipes;
}

} // namespace semblance::imagery
