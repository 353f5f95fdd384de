// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "ui/widgets/FaceMarkList.h"
#include "ui/widgets/ViewTransform.h"

#include <optional>

namespace semblance::ui {

/// How a person has left an exhibit's page: enough to show it so again in another one. A value.
struct ExhibitMemory
{
    casework::Exhibit exhibit;
    /// The chosen face; empty where none is chosen.
    std::optional<int> mark;
    MarkHistory history;
    /// Empty while the whole image is shown, as at first.
    std::optional<ViewTransform> view;
};

} // namespace semblance::ui
