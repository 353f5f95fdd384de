// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/tracking/FaceLikeness.h"
#include "matching/tracking/FaceTrack.h"
#include "matching/tracking/TrackJoining.h"

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
    /// Never where its templates score less than this with each of those that the track is known
    /// by, on the ruler of PairScore, where different people score 0 on average and the same person
    /// 1: another person stands there now. Of good photographs of different people 3 in 1 000 pairs
    /// score more; one person from look to look hardly ever less, and is then put together again.
    double different = 0.45;
    JoinRules join;
};

/// Puts the faces of one frame after the other into tracks: each goes on where it should be after
/// its last two sightings, at even speed, unless its templates say that it is somebody else; what
/// fits best is linked first, of equals the older track and the larger face. What was seen apart is
/// put together at the end by likeness: see joinTracks. Same faces, same tracks. One thread.
class TrackLinker
{
public:
    /// Without `likeness` by place alone.
    explicit TrackLinker(LinkRules rules = {}, FaceLikeness likeness = {})
        : m_rules(rules), m_likeness(std::move(likeness))
    {
    }

    /// Frames in rising order; `sightings` all of that frame, none where it shows no face. Fails:
    /// as FaceLikeness::score.
    Result<void> add(std::size_t frame, double seconds, const std::vector<Sighting>& sightings);
    /// By first frame, then largest first face. Nothing may be added afterwards. Fails: as
    /// FaceLikeness::score.
    Result<std::vector<FaceTrack>> finish();

private:
    struct Open
    {
        KnownTrack known;
        /// The last sightings with templates.
        std::vector<SeenTemplates> recent;
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
    /// By place; 0: no continuation.
    double worthOf(const FaceTrack& track, const TrackPoint& point) const;
    /// The highest score with what the track is known by; empty: there is nothing to compare.
    Result<std::optional<double>> likenessOf(const Open& open, const Sighting& sighting) const;
    /// Notes in `parted` where a place fits and the face is another.
    Result<std::vector<Fit>> fits(const std::vector<Sighting>& sightings,
                                  std::vector<std::optional<TrackParting>>& parted) const;
    void closeOld(double seconds);
    static void goOn(Open& open, const Sighting& sighting);

    LinkRules m_rules;
    FaceLikeness m_likeness;
    std::vector<Open> m_open;
    std::vector<KnownTrack> m_closed;
};

} // namespace semblance::matching
