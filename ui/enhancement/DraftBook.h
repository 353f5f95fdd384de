// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "ui/enhancement/RecipeDraft.h"

#include <map>
#include <optional>

namespace semblance::ui {

/// The steps that were listed for each exhibit in this window, and those of them that are kept
/// elsewhere too: in a saved copy or in a file. A value.
class DraftBook
{
public:
    /// As they were put in; empty for another exhibit.
    RecipeDraft::Steps of(ExhibitId exhibit) const;
    void put(ExhibitId exhibit, const RecipeDraft::Steps& steps);
    /// These, of that exhibit, can be had again without this window.
    void keep(ExhibitId exhibit, const imagery::Recipe& recipe);
    /// Exhibits with steps that nobody has again once this window is gone.
    int unsaved() const;

private:
    struct Page
    {
        RecipeDraft::Steps steps;
        std::optional<imagery::Recipe> kept;
    };
    std::map<ExhibitId, Page> m_pages;
};

} // namespace semblance::ui
