// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/Trace.h"

namespace semblance::imagery {

bool isCommon(const Trace& trace)
{
    return trace.id == trace::kLibraryTables;
}

std::vector<Trace> withoutCommon(std::vector<Trace> traces)
{
    std::erase_if(traces, isCommon);
    return traces;
}

} // namespace semblance::imagery
