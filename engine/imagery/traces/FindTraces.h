// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "imagery/metadata/MetadataReport.h"
#include "imagery/traces/Trace.h"

#include <cstddef>
#include <optional>
#include <span>

namespace semblance::imagery {

/// What metadata alone hints at, in the order of the ids. Thread-safe.
std::vector<Trace> metadataTraces(const MetadataReport& metadata);
/// The same with what the file's marks of a copy (CopyTraces.h) and its picture hint at. A file
/// that cannot be decoded has only the first. `thereMinutes`: when the file was there already, in
/// minutes since 1970 UTC; dates behind it are told. Same bytes and time, same traces. Blocking;
/// thread-safe. Fails: Cancelled.
Result<std::vector<Trace>> findTraces(std::span<const std::byte> file,
                                      const MetadataReport& metadata, const StopToken& stop,
                                      std::optional<double> thereMinutes = {});
/// Which search for traces this is: another one may find others in the same file.
std::string tracesVersion();

} // namespace semblance::imagery
