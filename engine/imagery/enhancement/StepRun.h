// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Image.h"

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace semblance {
class Sha256;
} // namespace semblance

namespace semblance::imagery {

/// What a reader must know of a picture that a step has made.
enum class StepWarning
{
    /// Of the picture before the first step (number 0). Facts "bits": a channel's in the file; the
    /// steps are given 8.
    BitsReduced,
    /// An odd number of flips: a face so shown is not the face. Facts "orientation" (EXIF) where
    /// that mirrors too: it is then no mirror image of the stored pixels.
    Mirrored,
    /// More pixels than before, without more detail.
    Enlarged,
    /// Width and height changed by different factors.
    ProportionsChanged,
    /// Straight lines became others.
    ShapesBent,
    /// Facts "share" (0 to 1): of the pixels, those of which a channel became black or white only
    /// here.
    TonesClipped,
    /// Facts "share", "from", "to": levels in a row that became one, the longest run of them.
    TonesErased,
    /// Facts "share", "from", "to": levels that became darker the lighter they were.
    TonesInverted,
    /// Denoising can take fine detail away, and make some that was not there.
    MayLoseDetail,
    /// Deblurring can leave rings and grain that the scene does not have.
    MayRing,
    /// Lines were deinterlaced after a step that had mixed them.
    LinesMixed,
    /// Lines are bent about the middle of what was cropped before, and that is not where the lens's
    /// was.
    LensCentreMoved,
    /// Facts "frame" (SHA-256), "reason" ("size", "mirrored", "diverged", "correlation"),
    /// "correlation".
    FrameLeftOut,
    /// Nothing to be warned of. Facts "frame", "correlation", and how the frame lies over the
    /// picture: "shiftXPx", "shiftYPx" at the picture's centre, "turnDeg" (clockwise), "scale".
    FrameLaid,
    /// Facts "frame", "grain": what is finest in it is that of the picture, −1 to 1 (sharedGrain).
    /// It may be the same frame saved again.
    FrameSameGrain,
    /// Facts "red", "green", "blue": the factors.
    ColoursBalanced,
    /// Local contrast hardens texture, and can make marks of noise. Facts "clip".
    MayHarden,
    /// Fewer pixels than before.
    Reduced,
    /// Facts "lines": as the parameter of deinterlacing; half of the lines are not the camera's.
    LinesMadeUp,
    /// The canvas stayed while the picture was turned.
    CornersLost,
    /// One colour was changed without the others.
    ColoursShifted,
    /// The parameters leave every picture as it is.
    ChangesNothing,
    /// Of a preview alone: in so few pixels the step does nothing, in full size it does.
    NotShown,
    /// Of the picture before the first step. Facts "model": its colours were not RGB.
    ColoursConverted,
    /// Of the picture before the first step: what was transparent lies on grey.
    TransparencyLaid,
    /// Of the picture before the first step. Facts "orientation" (EXIF): its upright view is a
    /// mirror image of the stored pixels, and no step mirrors it.
    ViewMirrored,
    /// Of a picture that frames are laid over. Facts "frame": it was mirrored before, as its own
    /// file says; how the picture lies does not depend on it.
    FrameMirrored,
};
inline constexpr StepWarning kLastStepWarning = StepWarning::FrameMirrored;

/// From 1; clip limits above are said to be high.
inline constexpr double kHighClip = 4;

struct StepNote
{
    /// From 1; 0: the picture before the first.
    std::size_t step = 0;
    StepWarning warning = StepWarning::Mirrored;
    std::vector<ErrorFact> facts;
};

/// "mirrored", for --json and records.
std::string_view name(StepWarning warning);
/// The note's fact of that name; empty where it has none.
std::string noteFact(const StepNote& note, std::string_view key);
/// Whether it is one; otherwise it only says what was done.
bool isWarning(StepWarning warning);

/// What a step is done with. Thread-safe.
class StepRun
{
public:
    struct Setup
    {
        StopToken stop = {};
        /// 0: as many as the machine has. The result does not depend on it.
        unsigned threads = 0;
        /// A reduced picture: rounding may lead past its edge.
        bool isPreview = false;
        /// Called with the share of this step that is done, 0 to 1, from any thread.
        std::function<void(double)> advanced = {};
        /// Another picture, as it is before this step; empty where it was not given. Fails as
        /// enhance().
        std::function<Result<std::optional<Image>>(const Sha256&)> frame = {};
    };

    explicit StepRun(Setup setup) : m_setup(std::move(setup)) {}

    bool isStopped() const { return m_setup.stop.stop_requested(); }
    bool isPreview() const { return m_setup.isPreview; }
    Result<std::optional<Image>> frame(const Sha256& sha256) const;
    void advance(double share) const;
    void warn(StepWarning warning, std::vector<ErrorFact> facts = {});
    std::vector<StepNote> takeNotes();

    /// Calls `work(begin, end)` for bands of `bandRows` rows (the last may have less), several at
    /// once, each once. Bands do not depend on the number of threads, so no result may either.
    /// False once stopped. What `work` throws is thrown here.
    bool inBands(int rows, int bandRows, const std::function<void(int, int)>& work) const;
    /// The same without calls of `advanced`: one of many rounds.
    bool inBandsQuietly(int rows, int bandRows, const std::function<void(int, int)>& work) const;

private:
    Setup m_setup;
    std::mutex m_mutex;
    std::vector<StepNote> m_notes;
};

/// What a stopped step fails with.
tl::unexpected<Error> stepCancelled();

} // namespace semblance::imagery
