// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/LikenessReading.h"

#include "foundation/Geometry.h"
#include "matching/detection/WorkShare.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// Common area over that of both together.
constexpr double kSamePlace = 0.3;

/// Nearer than the larger of the two is wide: one could be taken for the other.
bool isNear(const RectPx& a, const RectPx& b)
{
    return distance(a.centre(), b.centre()) < std::max(a.width, b.width);
}

template <typename Faces, typename BoxOf>
std::size_t countNear(const Faces& faces, const BoxOf& boxOf, const RectPx& box)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(faces, [&](const auto& face) { return isNear(boxOf(face), box); }));
}

const RectPx& boxOf(const Sighting& sighting)
{
    return sighting.point.face.box;
}

SeenTemplates& templatesAt(std::vector<FrameLook>& looks, std::size_t look, std::size_t face)
{
    return looks[look].sightings[face].face;
}

} // namespace

void LikenessReading::follow(const Place& place, const RectPx& box, const LastFace* before,
                             std::vector<Stretch>& stretches, std::vector<LastFace>& faces) const
{
    const auto groupOf = [](const Place& at) { return at.look / kLooksTogether; };
    const std::optional<std::size_t> last = before ? before->stretch : std::nullopt;
    if (last && groupOf(stretches[*last].places.front()) == groupOf(place)) {
        stretches[*last].places.push_back(place);
        faces.push_back({box, last, {}});
        return;
    }
    stretches.push_back({{place}, last, before ? before->known : SeenTemplates()});
    faces.push_back({box, stretches.size() - 1, {}});
}

std::vector<LikenessReading::Stretch>
LikenessReading::stretchesIn(const std::vector<FrameLook>& looks)
{
    std::vector<Stretch> stretches;
    for (std::size_t look = 0; look < looks.size(); ++look) {
        if (looks[look].frame.stored.isEmpty() || looks[look].doubt)
            continue;
        const auto& sightings = looks[look].sightings;
        std::vector<LastFace> faces;
        for (std::size_t i = 0; i < sightings.size(); ++i) {
            const RectPx& box = boxOf(sightings[i]);
            if (i >= m_mostCompared) {
                faces.push_back({box, {}, {}});
                continue;
            }
            const auto before = std::ranges::find_if(
                m_last, [&](const LastFace& face) { return isNear(face.box, box); });
            const bool isSteady =
                before != m_last.end() && overlap(before->box, box) >= kSamePlace &&
                countNear(
                    m_last, [](const LastFace& face) { return face.box; }, box) == 1 &&
                countNear(sightings, boxOf, before->box) == 1;
            follow({look, i}, box, isSteady ? &*before : nullptr, stretches, faces);
        }
        m_last = std::move(faces);
    }
    return stretches;
}

Result<void> LikenessReading::readAt(const std::vector<Place>& places,
                                     std::vector<FrameLook>& looks, const StopToken& stop) const
{
    auto read = sharedWork<SeenTemplates>(places.size(), m_threads, stop, [&](std::size_t i) {
        const FrameLook& look = looks[places[i].look];
        return m_likeness.read(look.frame, look.sightings[places[i].face].point.face, stop);
    });
    if (!read)
        return passOn(read);
    for (std::size_t i = 0; i < places.size(); ++i)
        templatesAt(looks, places[i].look, places[i].face) = std::move((*read)[i]);
    return {};
}

Result<bool> LikenessReading::doAgree(const SeenTemplates& a, const SeenTemplates& b) const
{
    if (!a || !b)
        return false;
    const auto score = m_likeness.score(*a, *b);
    if (!score)
        return passOn(score);
    return *score >= m_same;
}

Result<std::vector<LikenessReading::Place>>
LikenessReading::settle(const std::vector<Stretch>& stretches, std::vector<FrameLook>& looks) const
{
    const auto at = [&looks](const Place& place) -> SeenTemplates& {
        return templatesAt(looks, place.look, place.face);
    };
    std::vector<Place> doubtful;
    for (const Stretch& stretch : stretches) {
        const SeenTemplates from = stretch.before  ? at(stretches[*stretch.before].places.back())
                                   : stretch.known ? stretch.known
                                                   : at(stretch.places.front());
        const SeenTemplates last = at(stretch.places.back());
        const auto agree = doAgree(from, last);
        if (!agree)
            return passOn(agree);
        for (const Place& place : stretch.places) {
            if (at(place) || &place == &stretch.places.back())
                continue;
            if (*agree)
                at(place) = last;
            else
                doubtful.push_back(place);
        }
    }
    return doubtful;
}

Result<void> LikenessReading::read(std::vector<FrameLook>& looks, const StopToken& stop)
{
    const std::vector<Stretch> stretches = stretchesIn(looks);
    std::vector<Place> ends;
    for (const Stretch& stretch : stretches) {
        if (!stretch.isContinued() && stretch.places.size() > 1)
            ends.push_back(stretch.places.front());
        ends.push_back(stretch.places.back());
    }
    if (const auto done = readAt(ends, looks, stop); !done)
        return done;
    const auto doubtful = settle(stretches, looks);
    if (!doubtful)
        return passOn(doubtful);
    if (const auto done = readAt(*doubtful, looks, stop); !done)
        return done;
    for (LastFace& face : m_last) {
        if (!face.stretch)
            continue;
        const Place& at = stretches[*face.stretch].places.back();
        face.known = templatesAt(looks, at.look, at.face);
        face.stretch.reset();
    }
    return {};
}

} // namespace semblance::matching
