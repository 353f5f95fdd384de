// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/scan/TemplateCode.h"

#include "matching/scan/Rounding.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace semblance::matching {

namespace {

constexpr double kMostRowCode = 127;
constexpr double kMostProbeCode = 8191;

/// More than what double precision can take from a root of kMostNumbers squares or products: each
/// of them, and each sum, is off by 2^-53 of itself.
constexpr double kRoundedUp = 1 + 0x1p-40;

double largest(std::span<const float> numbers)
{
    double most = 0;
    for (const float number : numbers)
        most = std::max(most, std::abs(static_cast<double>(number)));
    return most;
}

double codeOf(double number, double scale, double most)
{
    return std::clamp(std::nearbyint(number / scale), -most, most);
}

} // namespace

std::optional<CodeFault> codeFault(std::span<const float> numbers)
{
    if (numbers.empty() || numbers.size() > kMostNumbers)
        return CodeFault::Size;
    if (!std::ranges::all_of(numbers, [](float number) { return std::isfinite(number); }))
        return CodeFault::NotFinite;
    if (std::ranges::all_of(numbers, [](float number) { return number == 0; }))
        return CodeFault::Zero;
    return std::nullopt;
}

CodeBound encode(std::span<const float> numbers, std::span<std::int8_t> codes)
{
    CodeBound bound;
    bound.scale = std::max(static_cast<float>(largest(numbers) / kMostRowCode),
                           std::numeric_limits<float>::denorm_min());
    // A float times a code has 31 bits: exact in double precision.
    const auto scale = static_cast<double>(bound.scale);
    double residual = 0;
    double squares = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = static_cast<double>(numbers[i]);
        const double code = codeOf(number, scale, kMostRowCode);
        codes[i] = static_cast<std::int8_t>(code);
        const double off = number - scale * code;
        residual += off * off;
        squares += code * code;
    }
    std::fill(codes.begin() + static_cast<std::ptrdiff_t>(numbers.size()), codes.end(),
              std::int8_t(0));
    bound.error = floatNotBelow(std::sqrt(residual) * kRoundedUp);
    bound.squares = floatNotAbove(scale * scale * squares / kRoundedUp);
    return bound;
}

ProbeCode encodeProbe(std::span<const float> numbers)
{
    ProbeCode probe;
    probe.codes.assign(codeStride(numbers.size()), 0);
    probe.scale = largest(numbers) / kMostProbeCode;
    double residual = 0;
    double squares = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = static_cast<double>(numbers[i]);
        const double code = codeOf(number, probe.scale, kMostProbeCode);
        probe.codes[i] = static_cast<std::int16_t>(code);
        // Not exact: the product is off by 2^-53 of itself, which the last term below counts.
        const double off = number - probe.scale * code;
        residual += off * off;
        squares += code * code;
    }
    probe.squares = probe.scale * probe.scale * squares;
    probe.length = std::sqrt(probe.squares) * kRoundedUp;
    probe.error = std::sqrt(residual) * kRoundedUp + probe.length * 0x1p-50;
    return probe;
}

} // namespace semblance::matching
