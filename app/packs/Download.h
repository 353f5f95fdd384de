// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/packs/Transfer.h"
#include "foundation/crypto/Sha256.h"

namespace semblance::app {

/// A file of which is known what it has to be.
struct DownloadRequest
{
    /// https, or http where a laboratory's own mirror is meant.
    std::string address;
    /// Appears when every byte is there and the hash is right; not before.
    std::filesystem::path target;
    std::uint64_t sizeBytes = 0;
    Sha256 sha256;
    Patience patience = {};
};

/// Blocking. Goes on behind what an earlier, broken-off run left in `target` + ".part"; begins anew
/// where the server does not go on, or where what came together is not the file. Redirects are
/// followed as isRedirectAllowed says, five at the most. `progress` hears the part's size.
/// Fails: ModelMissing (facts "reason", see DownloadError, and "file"; the part stays, unless the
/// server sends more than the file has), ModelDamaged (complete, but not the file: the part goes;
/// fact "address"), FileNotWritable, DiskFull, Cancelled (the part stays).
Result<void> download(const DownloadRequest& request, const StopToken& stop,
                      const SizeSink& progress);

} // namespace semblance::app
