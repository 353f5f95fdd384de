// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ViewTransform.h"

namespace semblance::ui {

/// How a person looks at two faces beside each other.
struct ComparedViews
{
    ViewTransform probe;
    ViewTransform candidate;
    bool areLinked = true;
};

} // namespace semblance::ui
