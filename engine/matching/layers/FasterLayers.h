// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::matching {

/// Replaces some layers of OpenCV's networks in this process by our own, which compute the same
/// faster: "Permute" where whole runs of values keep their order, "Convolution" of planes where
/// every channel is convolved by itself or all are summed, "Eltwise" where it is the sum of two,
/// "Pooling" where it halves the sides of planes, "Slice" and "Concat" where runs along the last
/// axis are copied. Call before a network is read.
/// Thread-safe; only the first call counts. tests/benchmarks/bench_networks measures.
void useFasterLayers();

} // namespace semblance::matching
