// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/EnhancementPreview.h"

#include "foundation/Guarded.h"
#include "imagery/enhancement/PicturePyramid.h"
#include "imagery/enhancement/RecipeNotes.h"
#include "imagery/enhancement/StepLine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <span>

namespace semblance::imagery {

namespace {

/// What is larger than this many views is reduced before it is worked on.
constexpr double kMostViews = 4;

double areaOf(SizePx size)
{
    return double(std::max(1, size.width)) * std::max(1, size.height);
}

/// Pixels become fewer.
RecipeStep reducedStep(const RecipeStep& step, double scale)
{
    RecipeStep result = step;
    for (const ParameterSpec& parameter : step.spec().parameters) {
        if (parameter.unit != ParameterUnit::Pixels)
            continue;
        const double length = step.number(parameter.id) * scale;
        result = result.with(parameter.id,
                             parameter.kind == ParameterKind::Whole ? std::round(length) : length);
    }
    return result;
}

/// How many steps are done on the picture itself: up to the last that needs it, or to the last
/// small crop that nothing stands before but what moves pixels.
std::size_t exactSteps(const Recipe& recipe, std::span<const SizePx> sizes, SizePx view)
{
    std::size_t exact = 0;
    bool onlyMoves = true;
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        const PreviewWay way = recipe.steps()[i].spec().preview;
        const bool isSmall = areaOf(sizes[i + 1]) <= kMostViews * areaOf(view);
        const bool cuts = way == PreviewWay::Cuts && onlyMoves;
        if (way == PreviewWay::Whole || (cuts && isSmall))
            exact = i + 1;
        // After lines were looked at, a crop costs as little as at first.
        onlyMoves = exact == i + 1 || cuts || (onlyMoves && way == PreviewWay::Moves);
    }
    return exact;
}

/// So that the result fits into the view, and never more than the picture has; what is larger on
/// the way there is held within some views.
double scaleFor(std::span<const SizePx> sizes, SizePx view, PreviewDetail detail)
{
    constexpr double kCoarse = 3;
    double fits = std::min({1.0, double(std::max(1, view.width)) / sizes.back().width,
                            double(std::max(1, view.height)) / sizes.back().height});
    for (const SizePx size : sizes)
        fits = std::min(fits, std::sqrt(kMostViews * areaOf(view) / areaOf(size)));
    return detail == PreviewDetail::Coarse ? fits / kCoarse : fits;
}

/// What steps have made of one picture, one after the other.
struct Line
{
    std::vector<RecipeStep> steps;
    std::vector<StepResult> results;

    /// How many of `wanted` are there from the first on; the others are forgotten.
    std::size_t keep(std::span<const RecipeStep> wanted)
    {
        std::size_t same = 0;
        while (same < steps.size() && same < wanted.size() && steps[same] == wanted[same])
            ++same;
        steps.erase(steps.begin() + std::ptrdiff_t(same), steps.end());
        results.erase(results.begin() + std::ptrdiff_t(same), results.end());
        return same;
    }
};

/// Of one detail: the picture that exact steps gave, reduced, and what others made of that.
struct Reduction
{
    double scale = 0;
    Image base;
    Line line;
};

/// Goes on from what the line remembers, to before step `end`.
Result<Image> goOn(Line& line, const Image& base, const Recipe& recipe, std::size_t end,
                   StepLineSetup setup, const ProgressSink& progress = {})
{
    const std::span<const RecipeStep> wanted(recipe.steps().data() + setup.first,
                                             end - setup.first);
    std::size_t done = line.keep(wanted);
    while (done < wanted.size()) {
        const Image& before = done == 0 ? base : line.results.back().image;
        setup.advanced = stepProgress(progress, setup.first + done, recipe.steps().size());
        auto after = runStep(recipe, setup.first + done, before, setup);
        if (!after)
            return passOn(after);
        line.steps.push_back(wanted[done++]);
        line.results.push_back(std::move(*after));
    }
    return line.results.empty() ? base : line.results.back().image;
}

void addNotes(const Line& line, std::vector<StepNote>& notes)
{
    for (const StepResult& result : line.results)
        notes.insert(notes.end(), result.notes.begin(), result.notes.end());
}

/// The recipe with the steps from `first` on reduced.
Recipe reducedFrom(const Recipe& recipe, std::size_t first, double scale)
{
    std::vector<RecipeStep> steps = recipe.steps();
    for (std::size_t i = first; i < steps.size() && scale < 1; ++i)
        steps[i] = reducedStep(steps[i], scale);
    return Recipe(std::move(steps), recipe.name());
}

/// What the steps from `first` on do in full size only.
void addNotShown(const Recipe& recipe, std::size_t first, double scale,
                 std::vector<StepNote>& notes)
{
    for (std::size_t i = first; i < recipe.steps().size() && scale < 1; ++i) {
        const RecipeStep& step = recipe.steps()[i];
        const auto isIdle = step.spec().isIdle;
        if (isIdle && !isIdle(step) && isIdle(reducedStep(step, scale)))
            notes.push_back({i + 1, StepWarning::NotShown, {}});
    }
}

/// What is to be shown of a recipe.
struct Showing
{
    /// The steps before are done on the picture itself.
    std::size_t first;
    double scale;
    SizePx exactSize;
};

} // namespace

struct EnhancementPreview::Memory
{
    explicit Memory(const std::vector<Frame>& framesGiven) : frames(framesGiven) {}

    Result<Preview> show(const Recipe& recipe, const Showing& showing, PreviewDetail detail,
                         const StopToken& stop, const ProgressSink& progress);

    std::mutex mutex;
    const std::vector<Frame>& frames;
    Image upright;
    Line exact;
    /// Of what the exact steps gave.
    PicturePyramid pyramid;
    std::array<Reduction, 2> reductions;
    /// Of whole frames.
    std::map<Sha256, PicturePyramid> framePyramids;

private:
    Result<void> keepPyramidOf(const Image& picture, const StopToken& stop);
    FrameSource wholeFrames() const;
    FrameSource reducedFrames(const Recipe& recipe, const Showing& showing, const StopToken& stop);
};

/// What was made of another picture is forgotten.
Result<void> EnhancementPreview::Memory::keepPyramidOf(const Image& picture, const StopToken& stop)
{
    if (pyramid.isOf(picture))
        return {};
    auto made = PicturePyramid::of(picture, StepRun({.stop = stop}));
    if (!made)
        return passOn(made);
    pyramid = std::move(*made);
    reductions = {};
    return {};
}

FrameSource EnhancementPreview::Memory::wholeFrames() const
{
    return [this](const Sha256& sha256) -> Result<Image> {
        const auto found = std::ranges::find(frames, sha256, &Frame::sha256);
        return found == frames.end() ? Image() : found->photograph.upright();
    };
}

/// After the steps that are done on pictures themselves.
FrameSource EnhancementPreview::Memory::reducedFrames(const Recipe& recipe, const Showing& showing,
                                                      const StopToken& stop)
{
    return [this, &recipe, showing, stop](const Sha256& sha256) -> Result<Image> {
        auto frame = wholeFrames()(sha256);
        if (!frame || frame->isEmpty())
            return frame;
        Line line;
        const auto exactFrame =
            goOn(line, *frame, recipe, showing.first, {.frames = wholeFrames(), .stop = stop});
        if (!exactFrame)
            return passOn(exactFrame);
        PicturePyramid& known = framePyramids[sha256];
        if (!known.isOf(*exactFrame)) {
            auto made = PicturePyramid::of(*exactFrame, StepRun({.stop = stop}));
            if (!made)
                return passOn(made);
            known = std::move(*made);
        }
        return known.at(showing.scale);
    };
}

Result<Preview> EnhancementPreview::Memory::show(const Recipe& recipe, const Showing& showing,
                                                 PreviewDetail detail, const StopToken& stop,
                                                 const ProgressSink& progress)
{
    const auto [first, scale, exactSize] = showing;
    const auto before =
        goOn(exact, upright, recipe, first, {.frames = wholeFrames(), .stop = stop}, progress);
    if (!before)
        return passOn(before);
    if (const auto kept = keepPyramidOf(*before, stop); !kept)
        return passOn(kept);
    Reduction& reduction = reductions[detail == PreviewDetail::Coarse ? 0 : 1];
    if (reduction.scale != scale)
        reduction = {scale, pyramid.at(scale), {}};
    const auto shown = goOn(reduction.line, reduction.base, reducedFrom(recipe, first, scale),
                            recipe.steps().size(),
                            {.frames = reducedFrames(recipe, showing, stop),
                             .first = first,
                             .stop = stop,
                             .isPreview = scale < 1},
                            progress);
    if (!shown)
        return passOn(shown);
    Preview preview{*shown, {}, exactSize, scale};
    addNotes(exact, preview.notes);
    addNotes(reduction.line, preview.notes);
    return preview;
}

EnhancementPreview::EnhancementPreview(Photograph photograph, std::vector<Frame> frames,
                                       DecodeLimits limits)
    : m_photograph(std::move(photograph)), m_frames(std::move(frames)), m_limits(limits),
      m_memory(std::make_unique<Memory>(m_frames))
{
}

EnhancementPreview::~EnhancementPreview() = default;

bool EnhancementPreview::isSlow(const Recipe& recipe)
{
    return std::ranges::any_of(recipe.steps(), [](const RecipeStep& step) {
        return step.spec().preview == PreviewWay::ReducedSlowly;
    });
}

Result<Preview> EnhancementPreview::of(const Recipe& recipe, SizePx view, PreviewDetail detail,
                                       const StopToken& stop, const ProgressSink& progress)
{
    return guarded(Stage::Enhancement, recipe.name(), [&]() -> Result<Preview> {
        const std::lock_guard lock(m_memory->mutex);
        if (auto checked = recipe.check(); !checked)
            return passOn(checked);
        const auto sizes = sizesOf(recipe, m_photograph.map().uprightSize(), m_limits);
        if (!sizes)
            return passOn(sizes);
        if (m_memory->upright.isEmpty())
            m_memory->upright = m_photograph.upright();
        const std::size_t first = exactSteps(recipe, *sizes, view);
        const double scale = scaleFor(std::span(*sizes).subspan(first), view, detail);
        auto preview =
            m_memory->show(recipe, {first, scale, sizes->back()}, detail, stop, progress);
        if (preview) {
            preview->notes =
                withRecipeNotes(std::move(preview->notes), recipe, *sizes, m_photograph);
            addNotShown(recipe, first, scale, preview->notes);
        }
        return preview;
    });
}

} // namespace semblance::imagery
