// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace semblance {

/// The format that the first bytes announce; empty for anything that is not decoded. Thread-safe.
std::optional<ImageFormat> formatOf(std::span<const std::byte> bytes);

/// As people write it: "JPEG", "JPEG 2000".
std::string_view name(ImageFormat format);

/// The name of a known picture or video format that is not decoded ("GIF"), so that the error can
/// say so.
std::optional<std::string_view> undecodedFormatOf(std::span<const std::byte> bytes);

} // namespace semblance
