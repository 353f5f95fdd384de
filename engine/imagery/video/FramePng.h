// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/Result.h"
#include "foundation/imaging/Image.h"
#include "imagery/video/FrameOrigin.h"

#include <span>

namespace semblance::imagery {

/// A frame as PNG, without loss, with `facts` as international text chunks (iTXt) before the
/// pixels. Same pixels and facts, same bytes. Thread-safe. Fails: InvalidInput (no pixels),
/// OutOfMemory, BackendFailed.
Result<Bytes> writeFramePng(const Image& image, const std::vector<OriginFact>& facts);

/// The text chunks of a PNG, in their order, as writeFramePng leaves them; of other bytes what can
/// be read, mostly none. Thread-safe.
std::vector<OriginFact> pngFacts(std::span<const std::byte> png);

} // namespace semblance::imagery
