// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace semblance {

/// Starts libvips at the first call, once: without caches, with one worker per call, silent.
/// Thread-safe. False where it does not start.
bool isVipsReady();

/// Of the library that runs: "8.14.1". Thread-safe.
std::string vipsVersion();

} // namespace semblance
