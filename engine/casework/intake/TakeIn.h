// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "casework/intake/OriginalStore.h"
#include "foundation/Clock.h"

namespace semblance::casework {

/// Keeps the bytes as an original, then records the exhibit; the same bytes again give the exhibit
/// that is there, under its first name, and keep the new one as a receipt. Whether they are an
/// image is not looked at. Blocking; thread-safe. Fails: ImageEmpty (0 bytes), DiskFull,
/// FileNotWritable, LabReadOnly, LabBusy, LabDamaged, StorageFailed.
Result<TakenIn> takeIn(ExhibitRepository& exhibits, OriginalStore& originals, const Bytes& bytes,
                       const QString& fileName, const Clock& clock);

} // namespace semblance::casework
