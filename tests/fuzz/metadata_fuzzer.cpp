// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/MetadataReading.h"
#include "imagery/traces/FindTraces.h"

#include <cstdlib>

using namespace semblance::imagery;

/// Whatever the bytes are, a report comes back, and its text becomes the same report again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const MetadataReport report = readMetadata(std::as_bytes(std::span(data, size)));
    const auto back = metadataFrom(canonicalText(report));
    if (!back || !(*back == report))
        std::abort();
    // Of what the file says alone: pixels have their decoder's own limits.
    static_cast<void>(metadataTraces(report));
    return 0;
}
