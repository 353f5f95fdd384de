// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/detection/CloseLook.h"
#include "matching/detection/Suppression.h"
#include "matching/detection/TileNetwork.h"

#include <opencv2/core/mat.hpp>

#include <optional>
#include <span>
#include <vector>

namespace semblance::matching {

/// How sure the second look must be. Measured with tests/benchmarks/bench_detection_truth.
struct ConfirmationRules
{
    /// Mean score over all framings from which a candidate is a face.
    double accept = 0.9;
    /// Mean score from which a head tilted between two turns is tried tilted back; score of one
    /// look from which a tilt is.
    double worthTilting = 0.5;
    /// Score from which it is then a face: mostly its mean tilted back, a little the mean before.
    double acceptTilted = 0.95;
    /// A proposal that scores this much in the scan but not in the second look is tried without its
    /// surroundings.
    double clearProposal = 0.98;
    /// Mean score without surroundings from which it is then a face.
    double acceptAlone = 0.9;
    /// A candidate that scores less in its first framing, whatever the turn, is dropped at once.
    double worthMore = 0.5;
    /// Mean score in small framings that leaves no doubt about the face. About the turn neither,
    /// but for one in a hundred turned portraits.
    double beyondDoubt = 0.96;
};

/// What the network makes of a box that a person drew.
struct SeenInBox
{
    /// In which what is in the box looks most like a face, upright where it is a close call.
    QuarterTurn turn = QuarterTurn::None;
    /// How sure it is of the face that it sees there, if any, wherever in the box that lies; 0–1.
    double sureness = 0;
    /// How well the box fits that face, as boxFit tells; 0 without a face.
    double fit = 0;
};

/// The second look at a candidate: cut out again around its own centre, at several sizes and in all
/// four turns. Small framings tell faces from texture and upright from turned; the large one gives
/// the box. Heads tilted between two turns are tried tilted back. Immutable; thread-safe. Images
/// are CV_8UC3, RGB.
class Confirmation
{
public:
    /// `network` must outlive this.
    Confirmation(const TileNetwork& network, const ConfirmationRules& rules);

    /// With its own box, mean score and turn; empty when it is no face. Fails: BackendFailed.
    Result<std::optional<FaceCandidate>> confirmed(const cv::Mat& rgb,
                                                   const FaceCandidate& candidate) const;
    /// Two looks in the candidate's own turn, for portraits: its own box, their mean score; empty
    /// when they leave a doubt. Fails: BackendFailed.
    Result<std::optional<FaceCandidate>> beyondDoubt(const cv::Mat& rgb,
                                                     const FaceCandidate& candidate) const;
    /// As `confirmed`, but only in the candidate's own turn: two looks for clear faces and for what
    /// is none, five for the others. Fails: BackendFailed.
    Result<std::optional<FaceCandidate>> confirmedAsSeen(const cv::Mat& rgb,
                                                         const FaceCandidate& candidate) const;
    /// The turn in which what is in `box` looks most like a face, upright where it is a close call,
    /// and the mean score there, low where it is no face; the box stays. Fails: BackendFailed.
    Result<FaceCandidate> seenIn(const cv::Mat& rgb, const RectPx& box) const;
    /// The turn as `seenIn` has it; then the face there is looked at again around its own centre,
    /// so that a box moved by a pixel is judged as the box was. Fails: BackendFailed.
    Result<SeenInBox> seenInDrawn(const cv::Mat& rgb, const RectPx& box) const;

private:
    using Looks = std::vector<Look>;

    /// The best of all turns in the first framing.
    Result<Look> firstLook(const cv::Mat& rgb, const RectPx& box) const;
    /// With all but the face itself greyed: on a contact sheet the neighbours disturb the small
    /// framings.
    Result<std::optional<FaceCandidate>> confirmedAlone(const cv::Mat& rgb, const RectPx& box,
                                                        QuarterTurn turn) const;
    /// Empty when it is no face. `untilted`: its mean score without tilt.
    Result<std::optional<FaceCandidate>> confirmedTilted(const cv::Mat& rgb, const RectPx& box,
                                                         QuarterTurn turn, double untilted) const;
    /// One look for each of `sides`, in their order; the framing's own side does not count.
    Result<Looks> looks(const cv::Mat& rgb, const RectPx& box, std::span<const double> sides,
                        const Framing& framing) const;
    /// The looks of the best turn.
    Result<Looks> looksOfBestTurn(const cv::Mat& rgb, const RectPx& box) const;
    /// Tilts in which one small look sees a face: the others would not pass the whole proof.
    Result<std::vector<double>> likelyTilts(const cv::Mat& rgb, const RectPx& box,
                                            QuarterTurn turn) const;
    /// The looks of the best tilt at all sides, around the candidate's centre as that tilt shows
    /// it; empty where no tilt is likely.
    Result<Looks> looksOfBestTilt(const cv::Mat& rgb, const RectPx& box, QuarterTurn turn) const;

    const TileNetwork& m_network;
    ConfirmationRules m_rules;
};

} // namespace semblance::matching
