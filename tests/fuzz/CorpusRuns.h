// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <filesystem>
#include <vector>

namespace semblance::tests {

/// What a fuzzer was given or has found, in the order of the files' names.
std::vector<Bytes> corpusIn(const std::filesystem::path& folder);

/// Hands `bytes` to the fuzzer that the program is linked with.
void runFuzzer(const Bytes& bytes);

/// The same of `times` copies of each of `corpus` with up to `changes` bytes changed and up to a
/// quarter cut off; the same ones whenever it runs.
void runFuzzerOnChanged(const std::vector<Bytes>& corpus, int times, int changes);

} // namespace semblance::tests
