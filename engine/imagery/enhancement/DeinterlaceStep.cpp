// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace semblance::imagery {

namespace {

constexpr int kFieldBandRows = 512;
/// Top: lines 0, 2, 4 …; bottom: lines 1, 3, 5 ….
constexpr std::array<std::string_view, 2> kFields = {"top", "bottom"};
constexpr std::array<std::string_view, 3> kFills = {"interpolate", "repeat", "blend"};

constexpr std::array kDeinterlaceParameters = {
    ParameterSpec{.id = "field", .kind = ParameterKind::Choice, .choices = kFields},
    ParameterSpec{.id = "lines", .kind = ParameterKind::Choice, .choices = kFills},
};

/// Two lines that a line is made of, each half; the same twice is that line itself.
struct LinePair
{
    int first;
    int second;
};

/// `kept`: 0 or 1, what the lines of the kept field leave when divided by two.
LinePair linesFor(int y, int height, int kept, const std::string& fill)
{
    if (fill == kFills[2])
        return {y, y + 1 < height ? y + 1 : std::max(0, y - 1)};
    if (y % 2 == kept)
        return {y, y};
    const bool hasAbove = y > 0;
    const bool hasBelow = y + 1 < height;
    const int above = hasAbove ? y - 1 : hasBelow ? y + 1 : y;
    if (fill == kFills[1])
        return {above, above};
    return {above, hasBelow ? y + 1 : above};
}

void makeLine(const Image& picture, const LinePair& lines, std::uint8_t* to)
{
    const auto count = std::size_t(picture.strideBytes());
    const std::uint8_t* first = picture.row(lines.first);
    if (lines.first == lines.second) {
        std::memcpy(to, first, count);
        return;
    }
    const std::uint8_t* second = picture.row(lines.second);
    for (std::size_t i = 0; i < count; ++i)
        to[i] = std::uint8_t((first[i] + second[i] + 1) / 2);
}

Result<Image> runDeinterlace(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const int kept = step.choice("field") == kFields[0] ? 0 : 1;
    const auto rowBytes = std::size_t(picture.strideBytes());
    const int height = picture.heightPx();
    std::vector<std::uint8_t> pixels(rowBytes * std::size_t(height));
    const bool isDone = run.inBands(height, kFieldBandRows, [&](int begin, int end) {
        for (int y = begin; y < end; ++y)
            makeLine(picture, linesFor(y, height, kept, step.choice("lines")),
                     pixels.data() + rowBytes * std::size_t(y));
    });
    if (!isDone)
        return stepCancelled();
    return Image(picture.size(), std::move(pixels));
}

std::vector<StepNote> statedOfLines(const RecipeStep& step, std::optional<SizePx>)
{
    return {{0, StepWarning::LinesMadeUp, {{"lines", step.choice("lines")}}}};
}

} // namespace

constinit const StepSpec kDeinterlaceStep = {
    .id = "deinterlace",
    .parameters = kDeinterlaceParameters,
    .reference = "G. de Haan and E. B. Bellers, Deinterlacing: An Overview, Proceedings of the "
                 "IEEE 86, 1998: lines of one field; the others their mean or the line above, or "
                 "each line and the next in halves (blend, both fields)",
    .preview = PreviewWay::Whole,
    .run = &runDeinterlace,
    .stated = &statedOfLines,
};

} // namespace semblance::imagery
