// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/TrackJoining.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace semblance::matching {

namespace {

/// Tracks that are put together step by step.
class Joining
{
public:
    Joining(std::vector<KnownTrack>& tracks, const FaceLikeness& likeness, const JoinRules& rules)
        : m_tracks(tracks), m_likeness(likeness), m_rules(rules)
    {
        for (std::size_t i = 0; i < tracks.size(); ++i)
            m_groups.push_back({i});
    }

    Result<void> run()
    {
        const auto pairs = alikePairs();
        if (!pairs)
            return passOn(pairs);
        for (const Pair& pair : *pairs) {
            const auto joined = join(groupOf(pair.a), groupOf(pair.b));
            if (!joined)
                return passOn(joined);
        }
        return {};
    }
    /// Of each group one track.
    Result<std::vector<FaceTrack>> joined()
    {
        std::vector<FaceTrack> result;
        for (const auto& group : m_groups) {
            if (group.empty())
                continue;
            FaceTrack track = std::move(m_tracks[group.front()].track);
            for (std::size_t i = 1; i < group.size(); ++i) {
                const auto score = scoreOf(group[i - 1], group[i]);
                if (!score)
                    return passOn(score);
                append(track, m_tracks[group[i]].track, score->value_or(0));
            }
            result.push_back(std::move(track));
        }
        return result;
    }

private:
    struct Pair
    {
        double score = 0;
        std::size_t a = 0;
        std::size_t b = 0;
    };
    /// Tracks of a group, in the order of time.
    using Group = std::vector<std::size_t>;

    const FaceTrack& track(std::size_t number) const { return m_tracks[number].track; }
    bool isBefore(std::size_t a, std::size_t b) const
    {
        return track(a).lastFrame() < track(b).firstFrame();
    }
    Group& groupOf(std::size_t number)
    {
        return *std::ranges::find_if(m_groups, [number](const Group& group) {
            return std::ranges::find(group, number) != group.end();
        });
    }
    /// The mean of what their speakers score; empty where one has none.
    Result<std::optional<double>> scoreOf(std::size_t a, std::size_t b)
    {
        const auto key = std::minmax(a, b);
        if (const auto known = m_scores.find(key); known != m_scores.end())
            return known->second;
        double sum = 0;
        std::size_t count = 0;
        for (const Sighting& one : m_tracks[a].speakers) {
            for (const Sighting& other : m_tracks[b].speakers) {
                const auto score = m_likeness.score(*one.face, *other.face);
                if (!score)
                    return passOn(score);
                sum += *score;
                ++count;
            }
        }
        const auto mean = count > 0 ? std::optional(sum / double(count)) : std::nullopt;
        m_scores.emplace(key, mean);
        return mean;
    }
    Result<std::vector<Pair>> alikePairs()
    {
        std::vector<Pair> pairs;
        for (std::size_t a = 0; a < m_tracks.size(); ++a) {
            for (std::size_t b = 0; b < m_tracks.size(); ++b) {
                const double away = track(b).firstSeconds() - track(a).lastSeconds();
                if (!isBefore(a, b) || away > m_rules.longestAwaySeconds)
                    continue;
                const auto score = scoreOf(a, b);
                if (!score)
                    return passOn(score);
                if (*score && **score >= m_rules.same)
                    pairs.push_back({**score, a, b});
            }
        }
        std::ranges::sort(pairs, [](const Pair& one, const Pair& other) {
            return std::tuple(-one.score, one.a, one.b) <
                   std::tuple(-other.score, other.a, other.b);
        });
        return pairs;
    }
    /// Whether all of them can be one person.
    Result<bool> doAgree(const Group& one, const Group& other)
    {
        for (const std::size_t a : one) {
            for (const std::size_t b : other) {
                if (!isBefore(a, b) && !isBefore(b, a))
                    return false;
                const auto score = scoreOf(a, b);
                if (!score)
                    return passOn(score);
                if (*score && **score < m_rules.agree)
                    return false;
            }
        }
        return true;
    }
    Result<void> join(Group& one, Group& other)
    {
        if (&one == &other)
            return {};
        const auto agree = doAgree(one, other);
        if (!agree)
            return passOn(agree);
        if (!*agree)
            return {};
        one.insert(one.end(), other.begin(), other.end());
        std::ranges::sort(one, {},
                          [this](std::size_t number) { return track(number).firstFrame(); });
        other.clear();
        return {};
    }
    static void append(FaceTrack& to, const FaceTrack& more, double score)
    {
        to.links.push_back({to.lastFrame(), more.firstFrame(), score});
        to.points.insert(to.points.end(), more.points.begin(), more.points.end());
        to.gaps.insert(to.gaps.end(), more.gaps.begin(), more.gaps.end());
    }

    std::vector<KnownTrack>& m_tracks;
    const FaceLikeness& m_likeness;
    const JoinRules& m_rules;
    std::vector<Group> m_groups;
    std::map<std::pair<std::size_t, std::size_t>, std::optional<double>> m_scores;
};

} // namespace

void KnownTrack::hear(const Sighting& sighting)
{
    const bool isKnown = std::ranges::any_of(
        speakers, [&](const Sighting& speaker) { return speaker.face == sighting.face; });
    if (!sighting.face || isKnown)
        return;
    if (speakers.size() < kMostSpeakers) {
        speakers.push_back(sighting);
        return;
    }
    const auto least = std::ranges::min_element(
        speakers, {}, [](const Sighting& speaker) { return speaker.point.merit; });
    if (least->point.merit < sighting.point.merit)
        *least = sighting;
}

Result<std::vector<FaceTrack>> joinTracks(std::vector<KnownTrack> tracks,
                                          const FaceLikeness& likeness, const JoinRules& rules)
{
    Joining joining(tracks, likeness, rules);
    if (likeness) {
        if (const auto run = joining.run(); !run)
            return passOn(run);
    }
    auto joined = joining.joined();
    if (!joined)
        return passOn(joined);
    std::ranges::stable_sort(*joined, [](const FaceTrack& a, const FaceTrack& b) {
        const auto key = [](const FaceTrack& track) {
            const RectPx& box = track.points.front().face.box;
            return std::tuple(track.firstFrame(), -box.area(), box.y, box.x);
        };
        return key(a) < key(b);
    });
    return joined;
}

} // namespace semblance::matching
