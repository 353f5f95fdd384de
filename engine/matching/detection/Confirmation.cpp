// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/Confirmation.h"

#include "matching/detection/BoxFit.h"

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
/// Which of these looks centres the candidate anew: the second largest, still sure and already
/// precise; and what that can add to the mean score: of the tilted heads of bench_detection_truth
/// and of two videos to none more than 0.1.
constexpr std::size_t kCentringLook = 3;
constexpr double kMostFromCentring = 0.2;
/// What a tilted head's score keeps of the score before: ornaments and masks look like faces only
/// when tilted.
constexpr double kUntiltedShare = 1.0 / 7;
constexpr std::array kTiltsDeg{-45.0, -30.0, 30.0, 45.0};
/// Where a portrait on its head does not pass for an upright one.
constexpr std::array kPortraitSidesPx{20.0, 24.0};
/// Of a face shown without its surroundings: hair and chin, but not the next face of a contact
/// sheet.
constexpr double kAloneSides = 1.4;
/// With those before, the sides of a whole proof; the last gives the box.
constexpr std::array kRemainingSidesPx{32.0, 40.0, 80.0};

double meanScore(const std::vector<Look>& looks)
{
    const double total =
        std::accumulate(looks.begin(), looks.end(), 0.0,
                        [](double sum, const Look& look) { return sum + look.score; });
    return total / static_cast<double>(looks.size());
}

/// Tells near-certain scores apart, which the right turn and its opposite often both are.
double meanLogOdds(const std::vector<Look>& looks)
{
    constexpr double kLeast = 1e-6;
    double sum = 0;
    for (const Look& look : looks) {
        const double score = std::clamp(look.score, kLeast, 1 - kLeast);
        sum += std::log(score / (1 - score));
    }
    return sum / static_cast<double>(looks.size());
}

const Look& clearest(const std::vector<Look>& looks)
{
    return *std::max_element(looks.begin(), looks.end(),
                             [](const Look& a, const Look& b) { return a.score < b.score; });
}

/// The mean score without the worst look: even of a clear face one framing may fail.
double surenessOf(const std::vector<Look>& looks)
{
    const auto worst = std::min_element(
        looks.begin(), looks.end(), [](const Look& a, const Look& b) { return a.score < b.score; });
    const auto count = static_cast<double>(looks.size());
    return (meanScore(looks) * count - worst->score) / (count - 1);
}

/// Of a head that scores so much on average tilted back and before.
double scoreOfTilted(double tilted, double untilted)
{
    return tilted * (1 - kUntiltedShare) + untilted * kUntiltedShare;
}

/// The middle one of all looks that saw a face. Nobody can draw beyond the image: of a face that
/// its edge cuts, what lies inside counts.
double middleFit(const std::vector<Look>& looks, const RectPx& drawn, const RectPx& image)
{
    std::vector<double> fits;
    for (const Look& look : looks) {
        const RectPx face = intersection(look.box, image);
        if (look.score > 0 && face.area() > 0)
            fits.push_back(boxFit(drawn, face));
    }
    if (fits.empty())
        return 0;
    std::ranges::sort(fits);
    return fits[fits.size() / 2];
}

} // namespace

Confirmation::Confirmation(const TileNetwork& network, const ConfirmationRules& rules)
    : m_network(network), m_rules(rules)
{
}

Result<Look> Confirmation::firstLook(const cv::Mat& rgb, const RectPx& box) const
{
    std::vector<View> views;
    for (const QuarterTurn turn : kTurns)
        views.push_back({box, {kFirstSidePx, turn}});
    const auto seen = lookClosely(m_network, rgb, views);
    if (!seen)
        return passOn(seen);
    return clearest(*seen);
}

Result<Confirmation::Looks> Confirmation::looks(const cv::Mat& rgb, const RectPx& box,
                                                std::span<const double> sides,
                                                const Framing& framing) const
{
    std::vector<View> views;
    for (const double side : sides)
        views.push_back({box, {side, framing.turn, framing.tiltDeg}});
    return lookClosely(m_network, rgb, views);
}

Result<Confirmation::Looks> Confirmation::looksOfBestTurn(const cv::Mat& rgb,
                                                          const RectPx& box) const
{
    std::vector<View> views;
    for (const QuarterTurn turn : kTurns) {
        for (const double side : kTurnSidesPx)
            views.push_back({box, {side, turn}});
    }
    const auto all = lookClosely(m_network, rgb, views);
    if (!all)
        return passOn(all);
    Looks best;
    double toBeat = 0;
    for (auto first = all->begin(); first != all->end(); first += kTurnSidesPx.size()) {
        Looks ofTurn(first, first + kTurnSidesPx.size());
        const double odds = meanLogOdds(ofTurn);
        if (!best.empty() && odds <= toBeat)
            continue;
        toBeat = odds + (first->framing.turn == QuarterTurn::None ? kUprightBonus : 0);
        best = std::move(ofTurn);
    }
    return best;
}

Result<std::vector<double>> Confirmation::likelyTilts(const cv::Mat& rgb, const RectPx& box,
                                                      QuarterTurn turn) const
{
    std::vector<View> views;
    for (const double tiltDeg : kTiltsDeg)
        views.push_back({box, {kFirstSidePx, turn, tiltDeg}});
    const auto seen = lookClosely(m_network, rgb, views);
    if (!seen)
        return passOn(seen);
    std::vector<double> likely;
    for (const Look& look : *seen) {
        if (look.score >= m_rules.worthTilting)
            likely.push_back(look.framing.tiltDeg);
    }
    return likely;
}

Result<Confirmation::Looks> Confirmation::looksOfBestTilt(const cv::Mat& rgb, const RectPx& box,
                                                          QuarterTurn turn) const
{
    const auto tilts = likelyTilts(rgb, box, turn);
    if (!tilts)
        return passOn(tilts);
    Looks best;
    for (const double tiltDeg : *tilts) {
        auto all = looks(rgb, box, kTiltSidesPx, {0, turn, tiltDeg});
        if (!all)
            return passOn(all);
        if (best.empty() || meanScore(*all) > meanScore(best))
            best = std::move(*all);
    }
    if (best.empty() || meanScore(best) < m_rules.acceptTilted - kMostFromCentring)
        return best;
    auto centred = looks(rgb, best[kCentringLook].box, kTiltSidesPx, best[kCentringLook].framing);
    if (!centred || meanScore(*centred) > meanScore(best))
        return centred;
    return best;
}

Result<FaceCandidate> Confirmation::seenIn(const cv::Mat& rgb, const RectPx& box) const
{
    const auto best = looksOfBestTurn(rgb, box);
    if (!best)
        return passOn(best);
    return FaceCandidate{box, meanScore(*best), best->back().framing.turn};
}

Result<SeenInBox> Confirmation::seenInDrawn(const cv::Mat& rgb, const RectPx& box) const
{
    const auto first = looksOfBestTurn(rgb, box);
    if (!first)
        return passOn(first);
    const QuarterTurn turn = first->back().framing.turn;
    const auto again = looks(rgb, clearest(*first).box, kTiltSidesPx, {0, turn});
    if (!again)
        return passOn(again);
    const RectPx image{0, 0, double(rgb.cols), double(rgb.rows)};
    return SeenInBox{turn, surenessOf(*again), middleFit(*again, box, image)};
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
    Looks all = *turned;
    all.insert(all.end(), proof->begin(), proof->end());
    const double mean = meanScore(all);
    if (mean >= m_rules.accept)
        return FaceCandidate{face.box, mean, face.framing.turn};
    if (mean < m_rules.worthTilting)
        return std::nullopt;
    if (candidate.score >= m_rules.clearProposal) {
        auto alone = confirmedAlone(rgb, first->box, face.framing.turn);
        if (!alone || *alone)
            return alone;
    }
    return confirmedTilted(rgb, first->box, face.framing.turn, mean);
}

Result<std::optional<FaceCandidate>>
Confirmation::confirmedAlone(const cv::Mat& rgb, const RectPx& box, QuarterTurn turn) const
{
    std::vector<View> views;
    for (const double side : kTiltSidesPx)
        views.push_back({box, {side, turn}, kAloneSides});
    const auto alone = lookClosely(m_network, rgb, views);
    if (!alone)
        return passOn(alone);
    if (meanScore(*alone) < m_rules.acceptAlone)
        return std::nullopt;
    return FaceCandidate{alone->back().box, meanScore(*alone), turn};
}

Result<std::optional<FaceCandidate>> Confirmation::confirmedTilted(const cv::Mat& rgb,
                                                                   const RectPx& box,
                                                                   QuarterTurn turn,
                                                                   double untilted) const
{
    if (scoreOfTilted(1, untilted) < m_rules.acceptTilted)
        return std::nullopt;
    const auto tilted = looksOfBestTilt(rgb, box, turn);
    if (!tilted)
        return passOn(tilted);
    if (tilted->empty())
        return std::nullopt;
    const double score = scoreOfTilted(meanScore(*tilted), untilted);
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
