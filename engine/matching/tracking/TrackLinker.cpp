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

std::vector<TrackLinker::Fit> TrackLinker::fits(const std::vector<TrackPoint>& points) const
{
    std::vector<Fit> fits;
    for (std::size_t open = 0; open < m_open.size(); ++open) {
        for (std::size_t point = 0; point < points.size(); ++point) {
            const double worth = worthOf(m_open[open].track, points[point]);
            if (worth > 0)
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
        return seconds - open.track.lastSeconds() <= m_rules.longestGapSeconds;
    });
    for (auto open = old; open != m_open.end(); ++open)
        m_closed.push_back(std::move(open->track));
    m_open.erase(old, m_open.end());
}

void TrackLinker::add(std::size_t frame, double seconds, std::vector<TrackPoint> points)
{
    closeOld(seconds);
    std::vector<bool> isTaken(points.size());
    std::vector<bool> isContinued(m_open.size());
    for (const Fit& fit : fits(points)) {
        if (isTaken[fit.point] || isContinued[fit.open])
            continue;
        isTaken[fit.point] = true;
        isContinued[fit.open] = true;
        Open& open = m_open[fit.open];
        if (open.missed > 0)
            open.track.gaps.push_back({open.track.lastFrame(), frame});
        open.missed = 0;
        open.track.points.push_back(points[fit.point]);
    }
    for (std::size_t i = 0; i < isContinued.size(); ++i)
        m_open[i].missed += isContinued[i] ? 0 : 1;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isTaken[i])
            m_open.push_back({FaceTrack{{points[i]}, {}}, 0});
    }
}

std::vector<FaceTrack> TrackLinker::finish()
{
    for (Open& open : m_open)
        m_closed.push_back(std::move(open.track));
    m_open.clear();
    std::ranges::stable_sort(m_closed, [](const FaceTrack& a, const FaceTrack& b) {
        const auto key = [](const FaceTrack& track) {
            const RectPx& box = track.points.front().face.box;
            return std::tuple(track.firstFrame(), -box.area(), box.y, box.x);
        };
        return key(a) < key(b);
    });
    return std::move(m_closed);
}

} // namespace semblance::matching
