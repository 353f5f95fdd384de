// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Photograph.h"

#include <memory>
#include <vector>

namespace semblance::matching {

class Network;

/// Where a box comes from; results keep it.
enum class FaceOrigin
{
    Detected,
    Corrected,
    Drawn,
};

/// One face. The box is in pixels of the stored raster, before any EXIF rotation, and lies inside
/// it.
struct DetectedFace
{
    RectPx box;
    /// The detector's own number, 0–1; no probability. For a box that a person drew or corrected:
    /// that of the face it sees there, near 0 where it sees none, times how well the box fits it;
    /// a pixel more or less changes it by hardly more than that pixel's share of the face.
    double score = 0;
    /// How far the *upright view* (EXIF applied) is to be turned so that this face stands upright.
    QuarterTurn turn = QuarterTurn::None;
    FaceOrigin origin = FaceOrigin::Detected;

    /// False: only a person sees a face in this box; its turn, points and pose are guesses.
    bool isSeenByDetector() const { return origin == FaceOrigin::Detected || score >= 0.5; }

    friend bool operator==(const DetectedFace&, const DetectedFace&) = default;
};

enum class DetectionEffort
{
    /// Probes: every scale down to faces of 20 px, all four turns.
    Thorough,
    /// Reference portraits: ends with the first step that finds a face, beginning with the whole
    /// image upright. What it finds, `Thorough` finds too, with the same box.
    Portrait,
    /// One of many frames of a video: upright only, every scale down to faces of 20 px, no further
    /// try where nothing is found, because the person is in other frames too. What it finds,
    /// `Thorough` finds with hardly another box. One thread, so that several frames share them.
    Frame,
};

/// Finds faces over scales and turns. Immutable; thread-safe.
class FaceDetector
{
public:
    virtual ~FaceDetector() = default;

    /// Largest box first; equal areas ordered by (top, left). A face of fewer than kFewestTones
    /// (foundation/imaging/FullTones.h) is none: nothing could be told from it. "No face" is an
    /// empty list, not a failure. Fails: InvalidInput (no pixels), BackendFailed, OutOfMemory,
    /// Cancelled.
    virtual Result<std::vector<DetectedFace>> detect(const Photograph& photograph,
                                                     DetectionEffort effort, const StopToken& stop,
                                                     const ProgressSink& progress = {}) const = 0;

    /// One of many frames of a video, with what was found in the look before: as `Frame`, but faces
    /// that only the finest scale shows are looked for about those of `before` alone. Who is as
    /// small and new is found in the next look without it. Fails: as detect.
    virtual Result<std::vector<DetectedFace>> follow(const Photograph& photograph,
                                                     const std::vector<DetectedFace>& before,
                                                     const StopToken& stop) const = 0;

    /// A face that a person drew or corrected: what of the box lies in the image, the turn, and how
    /// sure the detector is of a face there times how well the box fits it, 0–1.
    /// Fails: FaceOutsideImage (less than half of the box inside, facts "widthPx" and "heightPx" of
    /// the image; or under 8 px of it, facts "boxWidthPx", "boxHeightPx" and "minimumPx"),
    /// BackendFailed, OutOfMemory.
    virtual Result<DetectedFace> faceInBox(const Photograph& photograph, const RectPx& box,
                                           FaceOrigin origin) const = 0;
};

/// For a detection network of the pack, of any runtime that can detect. Fails: ModelIncompatible.
Result<std::unique_ptr<const FaceDetector>>
makeFaceDetector(std::shared_ptr<const Network> network);

} // namespace semblance::matching
