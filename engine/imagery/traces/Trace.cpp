// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/Trace.h"

#include "imagery/traces/SourceTypes.h"

namespace semblance::imagery {

bool isOfNoCamera(const Trace& trace)
{
    if (trace.id == trace::kSourceType)
        return kindOfSource(trace.detail) == SourceKind::NoCamera;
    return trace.id == trace::kImageGenerator || trace.id == trace::kCompositeProgram ||
           trace.id == trace::kRedrawingSoftware;
}

bool isOfEditing(const Trace& trace)
{
    if (trace.id == trace::kSourceType)
        return kindOfSource(trace.detail) == SourceKind::Edited;
    return trace.id == trace::kEditingSoftware;
}

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
