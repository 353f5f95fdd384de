// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"

#include <filesystem>

namespace semblance::storage {

/// Where a gallery's store lies in the folder of stores.
struct StorePlace
{
    StorePlace(const std::filesystem::path& folder, GalleryId gallery);

    /// The rows themselves.
    std::filesystem::path rows;
    /// What they are known to hold (StoreClaim.h).
    std::filesystem::path claim;
    /// Rows that are being made anew; what is there when nobody holds the lock is left over.
    std::filesystem::path making;
    /// Held by whoever changes any of them.
    std::filesystem::path lock;
};

} // namespace semblance::storage
