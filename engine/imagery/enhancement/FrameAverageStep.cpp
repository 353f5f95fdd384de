// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Luma.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/Registration.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/Warp.h"

#include <array>

namespace semblance::imagery {

namespace {

constexpr std::array<std::string_view, 2> kMotions = {"translation", "affine"};

constexpr std::array kAverageParameters = {
    ParameterSpec{.id = "frames", .kind = ParameterKind::Frames},
    ParameterSpec{.id = "motion", .kind = ParameterKind::Choice, .choices = kMotions},
    ParameterSpec{.id = "least-correlation",
                  .kind = ParameterKind::Real,
                  .low = 0,
                  .high = 1,
                  .initial = 0.6},
};

/// Sums of pictures of one size; of 64 at the most, within 16 bits.
class FrameSum
{
public:
    explicit FrameSum(const Image& picture)
        : m_size(picture.size()),
          m_sums(picture.data(), picture.data() + picture.strideBytes() * picture.heightPx()),
          m_counts(m_sums.size() / 3, 1)
    {
    }

    void add(const Warped& frame)
    {
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            if (!frame.covered[i])
                continue;
            ++m_counts[i];
            for (std::size_t channel = 0; channel < 3; ++channel)
                m_sums[3 * i + channel] += frame.image.data()[3 * i + channel];
        }
    }

    Image mean() const
    {
        std::vector<std::uint8_t> pixels(m_sums.size());
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            const unsigned count = m_counts[i / 3];
            pixels[i] = std::uint8_t((m_sums[i] + count / 2) / count);
        }
        return Image(m_size, std::move(pixels));
    }

private:
    SizePx m_size;
    std::vector<std::uint16_t> m_sums;
    std::vector<std::uint8_t> m_counts;
};

void leaveOut(StepRun& run, const Sha256& frame, const char* reason,
              std::optional<double> correlation = {})
{
    std::vector<ErrorFact> facts = {{"frame", frame.hex()}, {"reason", reason}};
    if (correlation)
        facts.push_back({"correlation", std::to_string(*correlation)});
    run.warn(StepWarning::FrameLeftOut, std::move(facts));
}

/// Why each was left out.
std::vector<ErrorFact> reasonsOf(const std::vector<StepNote>& notes)
{
    std::vector<ErrorFact> facts;
    for (const StepNote& note : notes)
        facts.insert(facts.end(), note.facts.begin(), note.facts.end());
    return facts;
}

/// How the frame lies over the picture; empty, and said, where it does not.
std::optional<AffineMap> placeOf(const cv::Mat& base, const Image& frame, const Sha256& name,
                                 const RecipeStep& step, StepRun& run)
{
    if (frame.widthPx() != base.cols || frame.heightPx() != base.rows) {
        leaveOut(run, name, "size");
        return std::nullopt;
    }
    const auto place = registered(base, lumaOf(frame), step.choice("motion") == kMotions[1]);
    if (!place) {
        leaveOut(run, name, "diverged");
        return std::nullopt;
    }
    if (place->correlation < step.number("least-correlation")) {
        leaveOut(run, name, "correlation", place->correlation);
        return std::nullopt;
    }
    return place->map;
}

/// Whether it was added. Fails: RecipeInvalid (not given), Cancelled, as enhance().
Result<bool> addFrame(const Sha256& name, const cv::Mat& base, const RecipeStep& step, StepRun& run,
                      FrameSum& sum)
{
    const auto frame = run.frame(name);
    if (!frame)
        return passOn(frame);
    if (!*frame)
        return stepFailure(RecipeFault::FrameNotGiven, "frames", {{"frame", name.hex()}});
    const auto place = placeOf(base, **frame, name, step, run);
    if (!place)
        return false;
    const auto from = [map = *place](PointPx at) { return map.apply(at); };
    const auto laid = warped(**frame, {(*frame)->size(), Kernel::Bicubic, true}, from, run);
    if (!laid)
        return passOn(laid);
    sum.add(*laid);
    return true;
}

Result<Image> runAverage(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const cv::Mat base = lumaOf(picture);
    FrameSum sum(picture);
    const std::vector<Sha256>& frames = step.frames("frames");
    std::size_t added = 0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (run.isStopped())
            return stepCancelled();
        const auto isAdded = addFrame(frames[i], base, step, run, sum);
        if (!isAdded)
            return passOn(isAdded);
        added += *isAdded ? 1 : 0;
        run.advance(double(i + 1) / double(frames.size()));
    }
    if (added == 0)
        return stepFailure(RecipeFault::NoFrameFits, "frames", reasonsOf(run.takeNotes()));
    return sum.mean();
}

} // namespace

constinit const StepSpec kFrameAverageStep = {
    .id = "frame-average",
    .parameters = kAverageParameters,
    .reference = "G. D. Evangelidis and E. Z. Psarakis, Parametric Image Alignment Using Enhanced "
                 "Correlation Coefficient Maximization, IEEE PAMI 30, 2008, as in OpenCV's "
                 "findTransformECC, from coarse to fine; then the mean of all frames that cover a "
                 "pixel, bicubic (R. G. Keys, 1981). Frames go through the steps before this one "
                 "first; one that correlates less than asked is left out",
    .preview = PreviewWay::ReducedSlowly,
    .run = &runAverage,
};

} // namespace semblance::imagery
