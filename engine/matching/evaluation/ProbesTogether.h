// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/evaluation/EvaluatedFace.h"

#include <string>
#include <vector>

namespace semblance::matching {

/// Which probes of a list are one search, by their places in it: those of one subject that follow
/// each other, in their order, `most` (at least 1) to a search; the last of a subject may be fewer.
/// `subjects`: by probe.
std::vector<std::vector<std::size_t>> searchesOf(const std::vector<std::string>& subjects,
                                                 std::size_t most);

/// What a search with several images of one person compares: asOneProbe of those that have
/// templates; where none has, the first one's failure. `file` is the first one's. Thread-safe.
/// Fails: as asOneProbe.
Result<EvaluatedFace> asOneFace(const std::vector<const EvaluatedFace*>& images);

} // namespace semblance::matching
