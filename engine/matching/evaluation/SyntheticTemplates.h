// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/templates/ScoreFusion.h"

#include <cstdint>
#include <vector>

namespace semblance::matching {

/// Templates of people that there are not, for measuring: directions without preference, of length
/// 1, from a seed. Immutable; thread-safe; the same on every machine.
class SyntheticTemplates
{
public:
    /// One engine per size, each 1 to 2 048 numbers; scores are cosines and count alike. Fails:
    /// ModelIncompatible.
    static Result<SyntheticTemplates> create(const std::vector<int>& sizes, std::uint64_t seed);

    const ScoreFusion& fusion() const { return m_fusion; }
    /// For fill().
    FaceTemplates blank() const;
    /// The numbers of face `index`, into what blank() made.
    void fill(FaceTemplates& templates, std::uint64_t index) const;

private:
    SyntheticTemplates(ScoreFusion fusion, std::uint64_t seed);

    ScoreFusion m_fusion;
    std::uint64_t m_seed;
};

} // namespace semblance::matching
