// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/Degradation.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/H264Picture.h"
#include "foundation/imaging/ImageWear.h"
#include "foundation/imaging/MatView.h"
#include "matching/models/JsonFields.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace semblance::matching {

namespace {

constexpr int kFormat = 1;
constexpr double kLevels = 255;

struct KindOfStep
{
    DegradationKind kind;
    std::string_view name;
    /// Of `amount`.
    double low;
    double high;
};

constexpr std::array kKinds = {
    KindOfStep{DegradationKind::InterEyeDistance, "interEyeDistance", 4, 400},
    KindOfStep{DegradationKind::Blur, "blur", 0.1, 50},
    KindOfStep{DegradationKind::Noise, "noise", 0.1, 100},
    KindOfStep{DegradationKind::Jpeg, "jpeg", 1, 100},
    KindOfStep{DegradationKind::H264, "h264", 0, kLargestCrf},
    KindOfStep{DegradationKind::Darkness, "darkness", 0.001, 1},
    KindOfStep{DegradationKind::Range, "range", 2, 255},
};

const KindOfStep& kindOf(DegradationKind kind)
{
    return *std::ranges::find(kKinds, kind, &KindOfStep::kind);
}

std::vector<std::string_view> kindNames()
{
    std::vector<std::string_view> names;
    for (const KindOfStep& each : kKinds)
        names.push_back(each.name);
    return names;
}

cv::Mat shrunk(const cv::Mat& image, double factor)
{
    if (factor >= 1)
        return image;
    cv::Mat result;
    const cv::Size size(std::max(1, static_cast<int>(std::lround(image.cols * factor))),
                        std::max(1, static_cast<int>(std::lround(image.rows * factor))));
    cv::resize(image, result, size, 0, 0, cv::INTER_AREA);
    return result;
}

cv::Mat blurred(const cv::Mat& image, double deviationPx)
{
    cv::Mat result;
    cv::GaussianBlur(image, result, {}, deviationPx, deviationPx, cv::BORDER_REPLICATE);
    return result;
}

/// Each level by a table of 256.
template <typename Map>
cv::Mat mapped(const cv::Mat& image, const Map& map)
{
    cv::Mat table(1, 256, CV_8U);
    for (int level = 0; level < table.cols; ++level)
        table.at<std::uint8_t>(level) = cv::saturate_cast<std::uint8_t>(map(level));
    cv::Mat result;
    cv::LUT(image, table, result);
    return result;
}

/// Levels are near enough to light to the power of 1/2.2 (IEC 61966-2-1 is sRGB's exact curve).
cv::Mat darkened(const cv::Mat& image, double factor)
{
    constexpr double kGamma = 2.2;
    const double levelFactor = std::pow(factor, 1 / kGamma);
    return mapped(image, [levelFactor](int level) { return level * levelFactor; });
}

cv::Mat pressed(const cv::Mat& image, double levels)
{
    return mapped(image, [levels](int level) {
        return (level - kLevels / 2) * levels / kLevels + kLevels / 2;
    });
}

Result<cv::Mat> pixelsOf(const Result<Image>& image)
{
    return image.map([](const Image& made) { return matView(made).clone(); });
}

int wholeNumber(double amount)
{
    return static_cast<int>(std::lround(amount));
}

Result<cv::Mat> afterStep(const cv::Mat& image, double interEyePx, const DegradationStep& step,
                          std::uint64_t seed)
{
    switch (step.kind) {
    case DegradationKind::InterEyeDistance:
        return shrunk(image, step.amount / interEyePx);
    case DegradationKind::Blur:
        return blurred(image, step.amount);
    case DegradationKind::Noise:
        return pixelsOf(withNoise(imageFromMat(image), step.amount, seed));
    case DegradationKind::Jpeg:
        return pixelsOf(throughJpeg(imageFromMat(image), wholeNumber(step.amount)));
    case DegradationKind::H264:
        return pixelsOf(throughH264(imageFromMat(image), wholeNumber(step.amount)));
    case DegradationKind::Darkness:
        return darkened(image, step.amount);
    case DegradationKind::Range:
        return pressed(image, step.amount);
    }
    return image;
}

DegradationStep readStep(JsonFields& fields)
{
    const KindOfStep& kind = kKinds.at(fields.choice("do", kindNames()));
    return {kind.kind, fields.number("amount", kind.low, kind.high)};
}

} // namespace

std::string DegradationRecipe::identity() const
{
    std::string text = name;
    for (const DegradationStep& step : steps) {
        std::array<char, 32> amount = {};
        const auto end =
            std::to_chars(amount.data(), amount.data() + amount.size(), step.amount).ptr;
        text += " " + std::string(kindOf(step.kind).name) + "=";
        text.append(amount.data(), end);
    }
    return text;
}

Result<DegradationRecipe> readDegradation(const std::filesystem::path& file)
{
    auto fields = readJsonObject(file, kFormat);
    if (!fields)
        return passOn(fields);
    DegradationRecipe recipe;
    recipe.name = fields->text("name");
    for (JsonFields& step : fields->objects("steps")) {
        recipe.steps.push_back(readStep(step));
        fields->adopt(step);
    }
    const auto finished = fields->finish();
    if (!finished)
        return passOn(finished);
    return recipe;
}

Result<Image> degraded(const Image& image, double interEyePx, const DegradationRecipe& recipe,
                       std::uint64_t seed)
{
    return guarded(Stage::Input, recipe.name, [&]() -> Result<Image> {
        cv::Mat pixels = matView(image);
        for (const DegradationStep& step : recipe.steps) {
            auto next = afterStep(pixels, interEyePx, step, seed);
            if (!next)
                return passOn(next);
            pixels = *next;
        }
        return imageFromMat(pixels);
    });
}

} // namespace semblance::matching
