// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameFaults.h"

namespace semblance::imagery {

std::string_view name(FrameDoubt doubt)
{
    switch (doubt) {
    case FrameDoubt::MaybeBuiltOnDamage:
        return "maybeBuiltOnDamage";
    case FrameDoubt::Damaged:
        return "damaged";
    case FrameDoubt::Lost:
        return "lost";
    }
    return {};
}

void FaultNotes::add(std::size_t frame, SizePx size, std::optional<FrameDoubt> doubt)
{
    if (doubt)
        addDoubt(frame, *doubt);
    m_before = frame;
    if (m_size != SizePx{} && m_size != size)
        m_faults.sizeChanges.push_back({frame, size, frame - m_sized - 1});
    m_size = size;
    m_sized = frame;
}

void FaultNotes::addLost(std::size_t frame)
{
    addDoubt(frame, FrameDoubt::Lost);
    m_before = frame;
}

void FaultNotes::addDoubt(std::size_t frame, FrameDoubt why)
{
    std::vector<DoubtfulFrames>& doubtful = m_faults.doubtful;
    const std::size_t step = frame - m_before;
    const bool goesOn = !doubtful.empty() && doubtful.back().last == m_before &&
                        doubtful.back().why == why &&
                        (doubtful.back().first == m_before || doubtful.back().every == step);
    if (!goesOn) {
        doubtful.push_back({frame, frame, why});
        return;
    }
    doubtful.back().last = frame;
    doubtful.back().every = step;
}

} // namespace semblance::imagery
