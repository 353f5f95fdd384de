// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/pipeline/FacePipeline.h"
#include "matching/tracking/FaceTrack.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace semblance::matching {

/// A frame of a track, measured.
struct BestFrame
{
    TrackPoint point;
    /// As a thorough search of the frame finds the face: so a still of it has the same figures.
    /// Where it finds none at that place, the track's own.
    LocatedFace located;
    QualityReport quality;
    /// As frameMerit: frames without one come last, among them those that expectedLoss finds least
    /// wrong first.
    std::optional<double> merit;
};

/// Up to `count` of `measured`, best first: of those whose merit lies less than 10 below the
/// highest, or that have none where none has, none nearer to a better one than half of what even
/// spreading gives; where that leaves fewer, the best of all others too.
std::vector<BestFrame> spreadBest(std::vector<BestFrame> measured, std::size_t count);

/// Which frames of one track are taken as the best, where what waits is measured anew as a still
/// and can lose its merit by that.
class FrameChoice
{
public:
    /// `measured` as the track has the face; the best `count` of them wait, as spreadBest.
    FrameChoice(std::vector<BestFrame> measured, std::size_t count);

    /// To be measured as stills, in place.
    std::vector<BestFrame>& waiting() { return m_waiting; }
    /// Those that waited have been measured. In place of those without merit the best of the others
    /// that have one wait next.
    void takeWaiting();
    /// Up to `count`, best first; of those without merit as many as there is room for.
    std::vector<BestFrame> taken() &&;

private:
    std::size_t m_count;
    std::vector<BestFrame> m_others;
    std::vector<BestFrame> m_waiting;
    std::vector<BestFrame> m_taken;
};

} // namespace semblance::matching
