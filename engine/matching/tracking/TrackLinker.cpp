// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/TrackLinker.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace semblance::matching {

RectPx TrackLinker::expected(const FaceTrack& track, double seconds)
{
    const TrackPoint& last = track.points.back();
    if (track.points.size() < 2)
        return last.face.box;
    const TrackPoint& before = track.points[track.points.size() - 2];
    const double past = last.seconds - before.seconds;
    if (past <= 0)
        return last.face.box;
    // People turn round: nobody goes on at the same speed for long.
    constexpr double kLongestSeconds = 0.5;
    const double share = std::min(seconds - last.seconds, kLongestSeconds) / past;
    const PointPx from = before.face.box.centre();
    const PointPx to = last.face.box.centre();
    RectPx box = last.face.box;
    box.x += (to.x - from.x) * share;
    box.y += (to.y - from.y) * share;
    return box;
}

double TrackLinker::worthOf(const FaceTrack& track, const TrackPoint& point) const
{
    const RectPx box = expected(track, point.seconds);
    const RectPx& face = point.face.box;
    const double common = overlap(box, face);
    if (common >= m_rules.overlap)
        return 1 + common;
    const double larger = std::max(box.width, face.width);
    const double smaller = std::max(1.0, std::min(box.width, face.width));
    const double away = distance(box.centre(), face.centre()) / larger;
    if (away > m_rules.distance || larger / smaller > m_rules.sizeRatio)
        return 0;
    return 1 - away / (m_rules.distance * 2);
}

Result<std::optional<double>> TrackLinker::likenessOf(const Open& open,
                                                      const Sighting& sighting) const
{
    std::optional<double> highest;
    if (!m_likeness || !sighting.face)
        return highest;
    std::vector<SeenTemplates> known = open.recent;
    for (const Sighting& speaker : open.known.speakers)
        known.push_back(speaker.face);
    for (const SeenTemplates& face : known) {
        const auto score = m_likeness.score(*face, *sighting.face);
        if (!score)
            return passOn(score);
        highest = std::max(highest.value_or(*score), *score);
    }
    return highest;
}

Result<std::vector<TrackLinker::Fit>>
TrackLinker::fits(const std::vector<Sighting>& sightings,
                  std::vector<std::optional<TrackParting>>& parted) const
{
    std::vector<Fit> fits;
    for (std::size_t open = 0; open < m_open.size(); ++open) {
        const FaceTrack& track = m_open[open].known.track;
        for (std::size_t point = 0; point < sightings.size(); ++point) {
            const double worth = worthOf(track, sightings[point].point);
            if (worth <= 0)
                continue;
            const auto likeness = likenessOf(m_open[open], sightings[point]);
            if (!likeness)
                return passOn(likeness);
            if (*likeness && **likeness < m_rules.different)
                parted[point] = TrackParting{track.lastFrame(), **likeness};
            else
                fits.push_back({worth, open, point});
        }
    }
    std::ranges::sort(fits, [](const Fit& a, const Fit& b) {
        return std::tuple(-a.worth, a.open, a.point) < std::tuple(-b.worth, b.open, b.point);
    });
    return fits;
}

void TrackLinker::closeOld(double seconds)
{
    const auto old = std::stable_partition(m_open.begin(), m_open.end(), [&](const Open& open) {
        return seconds - open.known.track.lastSeconds() <= m_rules.longestGapSeconds;
    });
    for (auto open = old; open != m_open.end(); ++open)
        m_closed.push_back(std::move(open->known));
    m_open.erase(old, m_open.end());
}

void TrackLinker::goOn(Open& open, const Sighting& sighting)
{
    constexpr std::size_t kRecent = 2;
    FaceTrack& track = open.known.track;
    if (open.missed > 0)
        track.gaps.push_back({track.lastFrame(), sighting.point.frame});
    open.missed = 0;
    track.points.push_back(sighting.point);
    open.known.hear(sighting);
    if (!sighting.face || (!open.recent.empty() && open.recent.back() == sighting.face))
        return;
    open.recent.push_back(sighting.face);
    if (open.recent.size() > kRecent)
        open.recent.erase(open.recent.begin());
}

Result<void> TrackLinker::add(std::size_t, double seconds, const std::vector<Sighting>& sightings)
{
    closeOld(seconds);
    std::vector<bool> isTaken(sightings.size());
    std::vector<bool> isContinued(m_open.size());
    std::vector<std::optional<TrackParting>> parted(sightings.size());
    const auto found = fits(sightings, parted);
    if (!found)
        return passOn(found);
    for (const Fit& fit : *found) {
        if (isTaken[fit.point] || isContinued[fit.open])
            continue;
        isTaken[fit.point] = true;
        isContinued[fit.open] = true;
        goOn(m_open[fit.open], sightings[fit.point]);
    }
    for (std::size_t i = 0; i < isContinued.size(); ++i)
        m_open[i].missed += isContinued[i] ? 0 : 1;
    for (std::size_t i = 0; i < sightings.size(); ++i) {
        if (isTaken[i])
            continue;
        Open open;
        open.known.track.parted = parted[i];
        goOn(open, sightings[i]);
        m_open.push_back(std::move(open));
    }
    return {};
}

Result<std::vector<FaceTrack>> TrackLinker::finish()
{
    for (Open& open : m_open)
        m_closed.push_back(std::move(open.known));
    m_open.clear();
    return joinTracks(std::move(m_closed), m_likeness, m_rules.join);
}

} // namespace semblance::matching
