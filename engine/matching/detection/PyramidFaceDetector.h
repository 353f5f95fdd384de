// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/detection/Confirmation.h"
#include "matching/detection/FaceDetector.h"
#include "matching/detection/PyramidScan.h"
#include "matching/detection/TilePlan.h"

namespace semblance::matching {

/// What makes the detector find more or fewer faces. Measured with
/// tests/benchmarks/bench_detection_truth.
struct DetectionRules
{
    TilePlanRules plan;
    /// Score from which an anchor is worth a second look.
    double propose = 0.3;
    ConfirmationRules confirmation;
    /// Where no candidate was confirmed, an upright one of the whole-image scan with this score is
    /// taken: a blurred or half hidden face that fills its image fails the second look.
    double acceptPortrait = 0.8;
    /// Before the second look and after it.
    SuppressionRules proposals{0.4};
    SuppressionRules faces{0.35, 0.7};
};

/// Scans tiles of an image pyramid in up to four turns, then takes a second look at every
/// candidate.
class PyramidFaceDetector final : public FaceDetector
{
public:
    /// The plan's tile is the network's.
    PyramidFaceDetector(std::unique_ptr<const TileNetwork> network, DetectionRules rules);

    Result<std::vector<DetectedFace>> detect(const Photograph& photograph, DetectionEffort effort,
                                             const StopToken& stop,
                                             const ProgressSink& progress) const override;
    Result<std::vector<DetectedFace>> follow(const Photograph& photograph,
                                             const std::vector<DetectedFace>& before,
                                             const StopToken& stop) const override;
    Result<DetectedFace> faceInBox(const Photograph& photograph, const RectPx& box,
                                   FaceOrigin origin) const override;

private:
    /// In pixels of the upright view, in the written order of candidates.
    using Candidates = std::vector<FaceCandidate>;

    /// Faces that are large in the image, and what might be one where none was confirmed.
    struct LargeFaces
    {
        Candidates faces;
        Candidates likely;
    };

    /// Begins with the large faces as `portrait` sees them, so that a reference and a probe of the
    /// same bytes get the same box.
    Result<Candidates> thorough(const cv::Mat& rgb, const ScanRun& run) const;
    Result<Candidates> portrait(const cv::Mat& rgb, const ScanRun& run) const;
    /// `levels`: upright.
    Result<Candidates> ofFrame(const cv::Mat& rgb, const std::vector<TileLevel>& levels,
                               const ScanRun& run) const;
    Result<Candidates> scanned(const cv::Mat& rgb, const std::vector<TileLevel>& levels,
                               const ScanRun& run) const;
    Result<std::optional<FaceCandidate>> confirm(const cv::Mat& rgb, const FaceCandidate& proposal,
                                                 bool isPortrait) const;
    Result<LargeFaces> largeFaces(const cv::Mat& rgb, const ScanRun& run) const;
    /// Without those that look more like a face in another turn: a portrait's steps try upright
    /// first.
    Result<Candidates> inTheirBestTurn(const cv::Mat& rgb, const Candidates& faces) const;
    /// `known` and what a scan of everything finds besides.
    Result<Candidates> everyFace(const cv::Mat& rgb, const ScanRun& run, Candidates known) const;
    /// `faces` and what is confirmed besides.
    Result<Candidates> confirmed(const cv::Mat& rgb, const Candidates& proposals, bool isPortrait,
                                 const ScanRun& run, Candidates faces) const;
    Result<Candidates> search(const cv::Mat& rgb, DetectionEffort effort, const ScanRun& run) const;
    /// In the written order.
    Result<std::vector<DetectedFace>> facesOf(const Photograph& photograph, DetectionEffort effort,
                                              const ScanRun& run) const;
    /// For an image in which no face is seen: with its tones spread; where something beside the
    /// face keeps them apart, with every part's contrast raised, which proposes a face, and then
    /// with the tones spread as that face needs it, which decides.
    Result<std::vector<DetectedFace>> facesOfLittleContrast(const Photograph& photograph,
                                                            DetectionEffort effort,
                                                            const ScanRun& run) const;
    /// The surer of both looks where the box has hardly any contrast.
    Result<SeenInBox> seenInDrawn(const Photograph& photograph, const RectPx& box) const;

    std::unique_ptr<const TileNetwork> m_network;
    DetectionRules m_rules;
    Confirmation m_confirmation;
};

} // namespace semblance::matching
