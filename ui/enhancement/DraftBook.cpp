// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/DraftBook.h"

#include <algorithm>

namespace semblance::ui {

RecipeDraft::Steps DraftBook::of(ExhibitId exhibit) const
{
    const auto found = m_pages.find(exhibit);
    return found == m_pages.end() ? RecipeDraft::Steps() : found->second.steps;
}

void DraftBook::put(ExhibitId exhibit, const RecipeDraft::Steps& steps)
{
    m_pages[exhibit].steps = steps;
}

void DraftBook::keep(ExhibitId exhibit, const imagery::Recipe& recipe)
{
    m_pages[exhibit].kept = recipe;
}

int DraftBook::unsaved() const
{
    return static_cast<int>(std::ranges::count_if(m_pages, [](const auto& page) {
        const auto& [steps, kept] = page.second;
        return !steps.empty() && (!kept || stepsOn(steps) != kept->steps());
    }));
}

} // namespace semblance::ui
