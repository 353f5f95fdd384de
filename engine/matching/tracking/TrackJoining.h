// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/tracking/FaceLikeness.h"
#include "matching/tracking/FaceTrack.h"

#include <vector>

namespace semblance::matching {

/// A face in one frame with what it is compared by.
struct Sighting
{
    TrackPoint point;
    /// Null: not compared. Looks that follow each other may have those of one of them.
    SeenTemplates face = {};
};

/// A track with the clearest sightings that it is known by.
struct KnownTrack
{
    FaceTrack track;
    std::vector<Sighting> speakers = {};

    /// Takes the sighting among them where it has templates of its own and is clearer than the
    /// least of them.
    void hear(const Sighting& sighting);

    static constexpr std::size_t kMostSpeakers = 4;
};

/// When two tracks show one person.
struct JoinRules
{
    /// What their speakers score with each other on average, on the ruler of PairScore, where the
    /// same person scores 1 on average and different people 0: four standard deviations of the
    /// scores of different people, good photographs, lie below.
    double same = 0.65;
    /// Every other two parts of what is put together agree at least so far.
    double agree = 0.5;
    /// From the end of the one to the beginning of the other.
    double longestAwaySeconds = 30;
};

/// Puts tracks together that show one person by their likeness, the most alike first, of equals the
/// earlier. Never two that overlap in time: nobody is in two places. What was put together says so,
/// with the score, in FaceTrack::links. The order of `tracks` is kept by first frame. Without
/// `likeness` nothing is. Fails: as FaceLikeness::score.
Result<std::vector<FaceTrack>> joinTracks(std::vector<KnownTrack> tracks,
                                          const FaceLikeness& likeness, const JoinRules& rules);

} // namespace semblance::matching
