// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace semblance::imagery {

/// What the coded data of a JPEG picture show of themselves.
enum class JpegVerdict
{
    /// They end where the last block ends, and every value is possible. What changes values and
    /// not their lengths is not noticed.
    Fits,
    /// They hold a code that no table has, or an impossible value; too few blocks, or more bytes
    /// than blocks.
    Broken,
    /// Of a kind that is not looked into: progressive, arithmetic, in several scans, without its
    /// own tables.
    NotJudged,
};

/// Reads the codes of a baseline picture, or of two that stand one after the other (fields),
/// without making a picture of them. Bytes behind its end, zeros before it and a missing end
/// marker are no fault. Thread-safe.
JpegVerdict judgeJpeg(std::span<const std::byte> bytes);

} // namespace semblance::imagery
