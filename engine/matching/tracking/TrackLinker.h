// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/tracking/FaceTrack.h"

#include <vector>

namespace semblance::matching {

/// When a face is the continuation of a track.
struct LinkRules
{
    /// Common area over that of both together, with the box where the track should be by now.
    double overlap = 0.2;
    /// Or: as near as this, in widths of the face, and of about the same size; for faces that move
    /// far between two looks.
    double distance = 0.75;
    double sizeRatio = 1.6;
    /// A track that was not seen for longer has ended.
    double longestGapSeconds = 1;
};

/// Puts the faces of one frame after the other into tracks: each goes on where it should be after
/// its last two sightings, at even speed; what fits best is linked first, of equals the older track
/// and the larger face. Same faces, same tracks. One thread.
class TrackLinker
{
public:
    explicit TrackLinker(LinkRules rules = {}) : m_rules(rules) {}

    /// Frames in rising order; `points` all of that frame, none where it shows no face.
    void add(std::size_t frame, double seconds, std::vector<TrackPoint> points);
    /// By first frame, then largest first face. Nothing may be added afterwards.
    std::vector<FaceTrack> finish();

private:
    struct Open
    {
        FaceTrack track;
        /// Looks since the last sighting.
        int missed = 0;
    };
    struct Fit
    {
        double worth = 0;
        std::size_t open = 0;
        std::size_t point = 0;
    };

    static RectPx expected(const FaceTrack& track, double seconds);
    /// 0: no continuation.
    double worthOf(const FaceTrack& track, const TrackPoint& point) const;
    std::vector<Fit> fits(const std::vector<TrackPoint>& points) const;
    void closeOld(double seconds);

    LinkRules m_rules;
    std::vector<Open> m_open;
    std::vector<FaceTrack> m_closed;
};

} // namespace semblance::matching
