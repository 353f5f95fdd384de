// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace semblance::app {

/// How long a server may keep the program waiting.
struct Patience
{
    std::chrono::milliseconds connecting = std::chrono::seconds(20);
    /// Without a single byte; whole seconds, at least one.
    std::chrono::seconds silence = std::chrono::seconds(30);
};

/// One request: what the server answers is added to the part file.
struct TransferRequest
{
    std::string address;
    std::filesystem::path part;
    /// Where the part file ends and the answer begins.
    std::uint64_t offset = 0;
    /// Of the whole file: more is refused.
    std::uint64_t sizeBytes = 0;
    Patience patience;
};

/// What became of it, where nothing failed.
struct TransferAnswer
{
    /// The part file's size now.
    std::uint64_t sizeBytes = 0;
    /// The server began at the file's start, whatever it was asked for.
    bool isAnew = false;
    /// The part does not fit what the server has: begin anew.
    bool isRangeRefused = false;
    /// The address it sends on to; nothing was written then.
    std::string redirect = {};
};

/// The part file's size so far.
using SizeSink = std::function<void(std::uint64_t)>;

/// Blocking. Follows no redirect. The proxy is the environment's. What came before a failure stays
/// in the part file.
/// Fails: ModelMissing (fact "reason", see DownloadError), FileNotWritable, DiskFull, Cancelled.
Result<TransferAnswer> transfer(const TransferRequest& request, const StopToken& stop,
                                const SizeSink& progress);

} // namespace semblance::app
