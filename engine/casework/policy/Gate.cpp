// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/Gate.h"

namespace semblance::casework {

std::string_view name(GateEffect effect)
{
    switch (effect) {
    case GateEffect::Warn:
        return "warn";
    case GateEffect::NeedReason:
        return "needReason";
    case GateEffect::Refuse:
        return "refuse";
    }
    return {};
}

} // namespace semblance::casework
