// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/Confirmation.h"

#include "matching/detection/TileCut.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace semblance::matching {

namespace {

constexpr std::array kTurns{QuarterTurn::None, QuarterTurn::Clockwise90, QuarterTurn::Half,
                            QuarterTurn::Clockwise270};

/// Sides of the face in the tile, pixels. At this one texture rarely looks like a face.
constexpr double kFirstSidePx = 24;
/// These decide the turn; the last gives the box.
constexpr std::array kTurnSidesPx{24.0, 40.0, 80.0};
/// What these add makes the rest of the proof.
constexpr std::array kProofSidesPx{20.0, 32.0};
constexpr std::array kTiltSidesPx{20.0, 24.0, 32.0, 40.0, 80.0};
/// Photographs are seldom turned: another turn must look better by this much mean log odds.
constexpr double kUprightBonus = 0.3;
/// Which of these looks centres the candidate anew: the second largest, still sure and already precise.
constexpr std::size_t kCentringLook = 3;
/// What a tilted head's score keeps of the score before: ornaments and masks look like faces only when tilted.
constexpr double kUntiltedShare = 1.0 / 7;
constexpr std::array kTiltsDeg{-45.0, -30.0, 30.0, 45.0};
/// Where a portrait on its head does not pass for an upright one.
constexpr std::array kPortraitSidesPx{20.0, 24.0};
/// With those before, the sides of a whole proof; the last gives the box.
constexpr std::array kRemainingSidesPx{32.0, 40.0, 80.0};

/// Anchors below this are not even looked at.
constexpr double kMinScore = 0.05;
/// How far from the middle, and how much smaller or larger than framed, the face may turn out.
constexpr double kMaxShift = 0.4;
constexpr double kMaxGrowth = 2;

bool isFramed(const RectPx& face, SizePx tile, double sidePx)
{
    const PointPx centre = face.centre();
    const double side = std::sqrt(std::max(0.0, face.area()));
    return std::abs(centre.x - tile.width / 2.0) < kMaxShift * sidePx &&
           std::abs(centre.y - tile.height / 2.0) < kMaxShift * sidePx &&
           side > sidePx / kMaxGrowth && side < sidePx * kMaxGrowth;
}

} // namespace

struct Confirmation::Look
{
    RectPx box;
    double score = 0;
    Framing framing;
};

namespace {

template <typename Looks>
double meanScore(const Looks& looks)
{
    const double total =
        std::accumulate(looks.begin(), looks.end(), 0.0,
                        [](double sum, const auto& look) { return sum + look.score; });
    return total / static_cast<double>(looks.size());
}

/// Tells near-certain scores apart, which the right turn and its opposite often both are.
template <typename Looks>
double meanLogOdds(const Looks& looks)
{
    constexpr double kLeast = 1e-6;
    double sum = 0;
    for (const auto& look : looks) {
        const double score = std::clamp(look.score, kLeast, 1 - kLeast);
        sum += std::log(score / (1 - score));
    }
    return sum / static_cast<double>(looks.size());
}

} // namespace

Confirmation::Confirmation(const TileNetwork& network, const ConfirmationRules& rules)
    : m_network(network), m_rules(rules)
{
}

Result<Confirmation::Look> Confirmation::look(const cv::Mat& rgb, const RectPx& box,
                                              const Framing& framing) const
{
    const SizePx size = m_network.tileSize();
    const Tile tile = tileAround(rgb, box, framing, size);
    const auto faces = m_network.look(tile.pixels, kMinScore);
    if (!faces)
        return passOn(faces);
    Look best{box, 0, framing};
    for (const TileFace& face : *faces) {
        if (face.score > best.score && isFramed(face.box, size, framing.faceSidePx))
            best = {tile.boxInImage(face.box), face.score, framing};
    }
    return best;
}

Result<Confirmation::Look> Confirmation::firstLook(const cv::Mat& rgb, const RectPx& box) const
{
    Look best{box, 0, {}};
    for (const QuarterTurn turn : kTurns) {
        const auto seen = look(rgb, box, {kFirstSidePx, turn});
        if (!seen)
            return passOn(seen);
        if (seen->score > best.score)
            best = *seen;
    }
    return best;
}

Result<std::vector<Confirmation::Look>> Confirmation::looks(const cv::Mat& rgb, const RectPx& box,
                                                            std::span<const double> sides,
                                                            Framing framing) const
{
    std::vector<Look> all;
    for (const double side : sides) {
        framing.faceSidePx = side;
        const auto seen = look(rgb, box, framing);
        if (!seen)
            return passOn(seen);
        all.push_back(*seen);
    }
    return all;
}

Result<std::vector<Confirmation::Look>> Confirmation::looksOfBestTurn(const cv::Mat& rgb,
                                                                      const RectPx& box) const
{
    std::vector<Look> best;
    double toBeat = 0;
    for (const QuarterTurn turn : kTurns) {
        auto all = looks(rgb, box, kTurnSidesPx, {0, turn});
        if (!all)
            return passOn(all);
        const double odds = meanLogOdds(*all);
        if (!best.empty() && odds <= toBeat)
            continue;
        toBeat = odds + (turn == QuarterTurn::None ? kUprightBonus : 0);
        best = std::move(*all);
    }
    return best;
}

Result<std::vector<Confirmation::Look>>
Confirmation::looksOfBestTilt(const cv::Mat& rgb, const RectPx& box, QuarterTurn turn) const
{
    std::vector<Look> best;
    for (const double tiltDeg : kTiltsDeg) {
        auto all = looks(rgb, box, kTiltSidesPx, {0, turn, tiltDeg});
        if (!all)
            return passOn(all);
        if (best.empty() || meanScore(*all) > meanScore(best))
            best = std::move(*all);
    }
    auto centred = looks(rgb, best[kCentringLook].box, kTiltSidesPx, best[kCentringLook].framing);
    if (!centred || meanScore(*centred) > meanScore(best))
        return centred;
    return best;
}

Result<QuarterTurn> Confirmation::bestTurn(const cv::Mat& rgb, const RectPx& box) const
{
    const auto best = looksOfBestTurn(rgb, box);
    if (!best)
        return passOn(best);
    return best->back().framing.turn;
}

Result<std::optional<FaceCandidate>> Confirmation::confirmed(const cv::Mat& rgb,
                                                             const FaceCandidate& candidate) const
{
    const auto first = firstLook(rgb, candidate.box);
    if (!first)
        return passOn(first);
    if (first->score < m_rules.worthMore)
        return std::nullopt;
    const auto turned = looksOfBestTurn(rgb, first->box);
    if (!turned)
        return passOn(turned);
    const Look& face = turned->back();
    const auto proof = looks(rgb, first->box, kProofSidesPx, {0, face.framing.turn});
    if (!proof)
        return passOn(proof);
    std::vector<Look> all = *turned;
    all.insert(all.end(), proof->begin(), proof->end());
    const double mean = meanScore(all);
    if (mean >= m_rules.accept)
        return FaceCandidate{face.box, mean, face.framing.turn};
    if (mean < m_rules.worthTilting)
        return std::nullopt;
    return confirmedTilted(rgb, first->box, face.framing.turn, mean);
}

Result<std::optional<FaceCandidate>> Confirmation::confirmedTilted(const cv::Mat& rgb,
                                                                   const RectPx& box,
                                                                   QuarterTurn turn,
                                                                   double untilted) const
{
    const auto tilted = looksOfBestTilt(rgb, box, turn);
    if (!tilted)
        return passOn(tilted);
    const double score =
        meanScore(*tilted) * (1 - kUntiltedShare) + untilted * kUntiltedShare;
    if (score < m_rules.acceptTilted)
        return std::nullopt;
    return FaceCandidate{tilted->back().box, score, turn};
}

Result<std::optional<FaceCandidate>> Confirmation::beyondDoubt(const cv::Mat& rgb,
                                                               const FaceCandidate& candidate) const
{
    if (candidate.score < m_rules.beyondDoubt)
        return std::nullopt;
    const auto seen = looks(rgb, candidate.box, kPortraitSidesPx, {0, candidate.turn});
    if (!seen)
        return passOn(seen);
    if (meanScore(*seen) < m_rules.beyondDoubt)
        return std::nullopt;
    return FaceCandidate{candidate.box, meanScore(*seen), candidate.turn};
}

Result<std::optional<FaceCandidate>>
Confirmation::confirmedAsSeen(const cv::Mat& rgb, const FaceCandidate& candidate) const
{
    auto all = looks(rgb, candidate.box, kPortraitSidesPx, {0, candidate.turn});
    if (!all)
        return passOn(all);
    const double first = meanScore(*all);
    if (first >= m_rules.beyondDoubt && candidate.score >= m_rules.beyondDoubt)
        return FaceCandidate{candidate.box, first, candidate.turn};
    if (first < m_rules.worthTilting)
        return std::nullopt;
    const auto more = looks(rgb, candidate.box, kRemainingSidesPx, {0, candidate.turn});
    if (!more)
        return passOn(more);
    all->insert(all->end(), more->begin(), more->end());
    const double mean = meanScore(*all);
    if (mean >= m_rules.accept)
        return FaceCandidate{all->back().box, mean, candidate.turn};
    if (mean < m_rules.worthTilting)
        return std::nullopt;
    return confirmedTilted(rgb, candidate.box, candidate.turn, mean);
}

} // namespace semblance::matching
