// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace semblance::imagery {

/// Why a frame cannot be relied on.
enum class FrameDoubt
{
    /// A frame since the last key frame, or that one, is damaged or missing, and this one may be
    /// built on it.
    MaybeBuiltOnDamage,
    /// Its own data are not whole, or show a fault, or the decoder reported one.
    Damaged,
    /// Nothing comes out of the decoder for it.
    Lost,
};

/// "maybeBuiltOnDamage", "damaged", "lost": for records.
std::string_view name(FrameDoubt doubt);

/// Frames that were looked at one after the other, all doubtful for one reason.
struct DoubtfulFrames
{
    /// By index, both included and looked at.
    std::size_t first = 0;
    std::size_t last = 0;
    FrameDoubt why = FrameDoubt::Damaged;
    /// Of them every so-manieth was looked at; of those between nothing is known.
    std::size_t every = 1;

    /// How many were looked at.
    std::size_t count() const { return (last - first) / every + 1; }

    friend bool operator==(const DoubtfulFrames&, const DoubtfulFrames&) = default;
};

/// From this frame on, at the latest, pictures have another size than before.
struct SizeChange
{
    std::size_t frame = 0;
    SizePx size;
    /// So many frames right before it were not seen: the one before them has the old size. 0: it is
    /// exactly this frame.
    std::size_t unseen = 0;

    friend bool operator==(const SizeChange&, const SizeChange&) = default;
};

/// What decoding frames showed about them, in their order.
struct FrameFaults
{
    std::vector<DoubtfulFrames> doubtful;
    std::vector<SizeChange> sizeChanges;

    bool isEmpty() const { return doubtful.empty() && sizeChanges.empty(); }

    friend bool operator==(const FrameFaults&, const FrameFaults&) = default;
};

/// Collects the faults of frames that are looked at in rising order.
class FaultNotes
{
public:
    void add(std::size_t frame, SizePx size, std::optional<FrameDoubt> doubt);
    void addLost(std::size_t frame);
    const FrameFaults& faults() const { return m_faults; }

private:
    void addDoubt(std::size_t frame, FrameDoubt why);

    FrameFaults m_faults;
    /// Looked at last.
    std::size_t m_before = 0;
    /// Of the last one that could be decoded; 0 × 0 before the first.
    SizePx m_size;
    std::size_t m_sized = 0;
};

} // namespace semblance::imagery
