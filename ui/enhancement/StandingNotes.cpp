// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/StandingNotes.h"

#include <algorithm>
#include <cstddef>

namespace semblance::ui {

namespace {

bool isSameMethod(const imagery::RecipeStep& a, const imagery::RecipeStep& b)
{
    return a.spec().id == b.spec().id;
}

} // namespace

bool areSameMethods(const imagery::Recipe& a, const imagery::Recipe& b)
{
    return std::ranges::equal(a.steps(), b.steps(), isSameMethod);
}

std::vector<imagery::StepNote> standingNotes(std::vector<imagery::StepNote> notes,
                                             const imagery::Recipe& made,
                                             const imagery::Recipe& now)
{
    const auto& before = made.steps();
    const auto& after = now.steps();
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t front = 0;
    while (front < shorter && isSameMethod(before[front], after[front]))
        ++front;
    std::size_t back = 0;
    while (back < shorter - front &&
           isSameMethod(before[before.size() - 1 - back], after[after.size() - 1 - back]))
        ++back;
    std::erase_if(notes, [&](const imagery::StepNote& note) {
        return note.step > front && note.step <= before.size() - back;
    });
    for (imagery::StepNote& note : notes) {
        if (note.step > front)
            note.step = note.step + after.size() - before.size();
    }
    return notes;
}

} // namespace semblance::ui
