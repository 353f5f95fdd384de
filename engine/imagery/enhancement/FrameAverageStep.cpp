// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Luma.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/Registration.h"
#include "imagery/enhancement/SharedGrain.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/Warp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace semblance::imagery {

namespace {

constexpr std::array<std::string_view, 2> kMotions = {"translation", "affine"};

/// By measurement (tests/benchmarks/RESULTS.md): frames of one scene a moment apart reach more, and
/// mirrored portraits and other people's less than the usual one.
constexpr double kLeastCorrelation = 0.7;
constexpr double kUsualCorrelation = 0.85;

/// More than any mirrored face reached there: what correlates so well is not asked about.
constexpr double kSurelyTheSame = 0.97;

/// By measurement (tests/benchmarks/RESULTS.md): photographs with noise of 4 and 8 levels of their
/// own share 0.93 at the most, one with itself saved again as JPEG 95 0.96 and more. What was saved
/// again much coarser cannot be told from a frame, and with noise of 2 levels or less frames may
/// share as much; but then there is little to be averaged away.
constexpr double kSameGrain = 0.95;
/// Beyond, the grain of one lies beside that of the other.
constexpr double kSamePlacePx = 0.5;

constexpr std::array kAverageParameters = {
    ParameterSpec{.id = "frames", .kind = ParameterKind::Frames},
    ParameterSpec{.id = "motion", .kind = ParameterKind::Choice, .choices = kMotions},
    ParameterSpec{.id = "least-correlation",
                  .kind = ParameterKind::Real,
                  .low = kLeastCorrelation,
                  .high = 1,
                  .initial = kUsualCorrelation},
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

void sayLaid(StepRun& run, const Sha256& frame, const Registered& place, SizePx size)
{
    const AffineMap& map = place.map;
    const PointPx centre{size.width / 2.0, size.height / 2.0};
    const PointPx from = map.apply(centre);
    const double turn = std::atan2(map.yx - map.xy, map.xx + map.yy) * 180 / std::numbers::pi;
    const double scale = std::sqrt(std::abs(map.xx * map.yy - map.xy * map.yx));
    run.warn(StepWarning::FrameLaid, {{"frame", frame.hex()},
                                      {"correlation", std::to_string(place.correlation)},
                                      {"shiftXPx", std::to_string(from.x - centre.x)},
                                      {"shiftYPx", std::to_string(from.y - centre.y)},
                                      {"turnDeg", std::to_string(turn)},
                                      {"scale", std::to_string(scale)}});
}

/// Of a frame that lies over the picture as it is. A reduced picture has less grain than there is.
void warnOfGrain(StepRun& run, const Sha256& frame, const Registered& place, const cv::Mat& base,
                 const cv::Mat& luma)
{
    const PointPx centre{base.cols / 2.0, base.rows / 2.0};
    const PointPx from = place.map.apply(centre);
    if (run.isPreview() || std::hypot(from.x - centre.x, from.y - centre.y) > kSamePlacePx)
        return;
    const double grain = sharedGrain(base, luma);
    if (grain >= kSameGrain)
        run.warn(StepWarning::FrameSameGrain,
                 {{"frame", frame.hex()}, {"grain", std::to_string(grain)}});
}

/// The pixels that went in, so that none goes in twice: noise that is counted twice does not become
/// less.
class SeenPixels
{
public:
    explicit SeenPixels(const Image& picture) : m_hashes{hashOf(picture)}, m_names{{}} {}

    /// The frame that has the same pixels; empty: the picture itself has. Nothing: it is new.
    std::optional<std::string> sameAs(const Image& frame, const Sha256& name)
    {
        const Sha256 hash = hashOf(frame);
        const auto found = std::ranges::find(m_hashes, hash);
        if (found != m_hashes.end())
            return m_names[std::size_t(found - m_hashes.begin())];
        m_hashes.push_back(hash);
        m_names.push_back(name.hex());
        return std::nullopt;
    }

private:
    static Sha256 hashOf(const Image& image)
    {
        const auto* bytes = reinterpret_cast<const std::byte*>(image.data());
        const auto size = std::size_t(image.strideBytes()) * std::size_t(image.heightPx());
        return Sha256::of({bytes, size});
    }

    std::vector<Sha256> m_hashes;
    std::vector<std::string> m_names;
};

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
    const cv::Mat luma = lumaOf(frame);
    const bool isAffine = step.choice("motion") == kMotions[1];
    const auto place = registered(base, luma, isAffine);
    const bool isSurely = place && place->correlation >= kSurelyTheSame;
    if (!isSurely && isMirrorImage(base, luma, isAffine)) {
        leaveOut(run, name, "mirrored");
        return std::nullopt;
    }
    if (!place) {
        leaveOut(run, name, "diverged");
        return std::nullopt;
    }
    if (place->correlation < step.number("least-correlation")) {
        leaveOut(run, name, "correlation", place->correlation);
        return std::nullopt;
    }
    sayLaid(run, name, *place, frame.size());
    warnOfGrain(run, name, *place, base, luma);
    return place->map;
}

/// What frames are added to.
struct Averaging
{
    cv::Mat base;
    SeenPixels seen;
    FrameSum sum;
};

/// Whether it was added. Fails: RecipeInvalid (not given, there already), Cancelled, as enhance().
Result<bool> addFrame(const Sha256& name, const RecipeStep& step, StepRun& run,
                      Averaging& averaging)
{
    const auto frame = run.frame(name);
    if (!frame)
        return passOn(frame);
    if (!*frame)
        return stepFailure(RecipeFault::FrameNotGiven, "frames", {{"frame", name.hex()}});
    if (const auto other = averaging.seen.sameAs(**frame, name))
        return stepFailure(RecipeFault::SameFrame, "frames",
                           {{"frame", name.hex()}, {"other", *other}});
    const auto place = placeOf(averaging.base, **frame, name, step, run);
    if (!place)
        return false;
    const auto from = [map = *place](PointPx at) { return map.apply(at); };
    const auto laid = warped(**frame, {(*frame)->size(), Kernel::Bicubic, true}, from, run);
    if (!laid)
        return passOn(laid);
    averaging.sum.add(*laid);
    return true;
}

Result<Image> runAverage(const Image& picture, const RecipeStep& step, StepRun& run)
{
    Averaging averaging{lumaOf(picture), SeenPixels(picture), FrameSum(picture)};
    const std::vector<Sha256>& frames = step.frames("frames");
    std::size_t added = 0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (run.isStopped())
            return stepCancelled();
        const auto isAdded = addFrame(frames[i], step, run, averaging);
        if (!isAdded)
            return passOn(isAdded);
        added += *isAdded ? 1 : 0;
        run.advance(double(i + 1) / double(frames.size()));
    }
    if (added == 0)
        return stepFailure(RecipeFault::NoFrameFits, "frames", reasonsOf(run.takeNotes()));
    return averaging.sum.mean();
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
