// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/imaging/Image.h"

namespace semblance {

/// A baseline JPEG of `quality` (1 to 100), colour at half resolution below 90, without metadata.
/// Same pixels in, same bytes out. Thread-safe. Fails: InvalidInput (no pixels), BackendFailed.
Result<Bytes> writeJpeg(const Image& image, int quality);

} // namespace semblance
