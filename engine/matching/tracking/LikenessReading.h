// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Photograph.h"
#include "matching/tracking/FaceLikeness.h"
#include "matching/tracking/TrackJoining.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace semblance::matching {

/// One frame that was looked at.
struct FrameLook
{
    /// Without pixels where the frame cannot be decoded.
    Photograph frame;
    /// What is known against it; its faces are then not compared.
    std::optional<imagery::FrameDoubt> doubt = {};
    /// Largest face first.
    std::vector<Sighting> sightings = {};
};

/// Reads the templates of faces from look to look, which costs most of a look. Where a face stays
/// in its place, with no other near it, through kLooksTogether looks, its templates are read in the
/// last of them, and where it comes into sight; where those two agree, they stand for the looks
/// between, else these are read as well. Whoever takes another's place for less time than that goes
/// unnoticed. One thread at a time. Proved by
/// tests/engine/matching/tracking/tst_LikenessReading.cpp, for whole videos by bench_tracks.
class LikenessReading
{
public:
    static constexpr std::size_t kLooksTogether = 4;

    /// `same`: score on the ruler of PairScore from which two templates agree. Of the faces of a
    /// look the first `mostCompared` are read. Keeps `likeness`, which is not empty; works with as
    /// many as `threads`, which change nothing in what is read.
    LikenessReading(FaceLikeness likeness, double same, std::size_t mostCompared, unsigned threads)
        : m_likeness(std::move(likeness)), m_same(same), m_mostCompared(mostCompared),
          m_threads(threads)
    {
    }

    /// Puts templates into the sightings. In rising order of frames, a multiple of kLooksTogether
    /// each time but the last. Fails: as FaceLikeness.
    Result<void> read(std::vector<FrameLook>& looks, const StopToken& stop);

private:
    struct Place
    {
        std::size_t look = 0;
        std::size_t face = 0;
    };
    /// Of one face, within kLooksTogether looks.
    struct Stretch
    {
        std::vector<Place> places;
        /// The stretch of these looks that it continues, or the templates of the looks before.
        std::optional<std::size_t> before = {};
        SeenTemplates known = {};

        bool isContinued() const { return before || known; }
    };
    /// A face of the last look, and the stretch of it.
    struct LastFace
    {
        RectPx box;
        std::optional<std::size_t> stretch = {};
        SeenTemplates known = {};
    };

    std::vector<Stretch> stretchesIn(const std::vector<FrameLook>& looks);
    /// Adds one to `stretches` or goes on with one.
    void follow(const Place& place, const RectPx& box, const LastFace* before,
                std::vector<Stretch>& stretches, std::vector<LastFace>& faces) const;
    Result<void> readAt(const std::vector<Place>& places, std::vector<FrameLook>& looks,
                        const StopToken& stop) const;
    /// Where the ends of a stretch agree, those between get the last one's templates; returns the
    /// others.
    Result<std::vector<Place>> settle(const std::vector<Stretch>& stretches,
                                      std::vector<FrameLook>& looks) const;
    Result<bool> doAgree(const SeenTemplates& a, const SeenTemplates& b) const;

    FaceLikeness m_likeness;
    double m_same;
    std::size_t m_mostCompared;
    unsigned m_threads;
    std::vector<LastFace> m_last;
};

} // namespace semblance::matching
