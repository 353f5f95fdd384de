// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

namespace semblance::cli {

/// What a script learns from the program's end; `--help` prints the same list.
enum class ExitCode
{
    /// Done; also when there is no face or no candidate, which are ordinary results.
    Success = 0,
    /// Done, but images could not be enrolled; they are listed.
    Problems = 1,
    Usage = 2,
    /// A file cannot be read, decoded or written, or the disk is full.
    File = 3,
    /// No face, several where one is needed, or one too small.
    Face = 4,
    /// Laboratory or gallery.
    Lab = 5,
    /// Models or engine.
    Engine = 6,
    /// A rule of the search policy refuses, or asks for a reason.
    Policy = 7,
    Cancelled = 130,
};

ExitCode exitCodeOf(ErrorCode code);

/// The list as `--help` shows it.
const char* exitCodeList();

} // namespace semblance::cli
