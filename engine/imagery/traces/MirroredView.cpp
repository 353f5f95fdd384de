// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/MirroredView.h"

namespace semblance::imagery {

std::optional<Trace> mirrorTrace(Orientation orientation)
{
    if (!isMirroring(orientation))
        return std::nullopt;
    return Trace{std::string(trace::kShownMirrored), double(static_cast<int>(orientation))};
}

} // namespace semblance::imagery
