// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance {

/// Starts libvips at the first call, once: without caches, with one worker per call, silent.
/// Thread-safe. False where it does not start.
bool isVipsReady();

} // namespace semblance
