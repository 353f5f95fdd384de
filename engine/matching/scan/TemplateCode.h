// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace semblance::matching {

/// Numbers of one template, at most: sums of products of codes then fit 32 bits.
inline constexpr std::size_t kMostNumbers = 2048;
/// Codes of a row fill whole cache lines.
inline constexpr std::size_t kCodeAlignment = 64;

/// Bytes of one row's codes in a column: `numbers` rounded up to kCodeAlignment.
constexpr std::size_t codeStride(std::size_t numbers)
{
    return (numbers + kCodeAlignment - 1) / kCodeAlignment * kCodeAlignment;
}

/// What a template's codes c can be off. The template is r = scale · c + d; d is the residual,
/// which is known here and of which the scan keeps the length alone:
///   error ≥ ‖d‖,   squares ≤ ‖scale · c‖².
/// Both hold of the real numbers, not only up to rounding: the residual is computed in double
/// precision, whose own rounding is added before `error` is rounded upwards to a float.
struct CodeBound
{
    /// > 0, finite.
    float scale = 0;
    float error = 0;
    float squares = 0;
};

/// Why there is no code for a template.
enum class CodeFault
{
    /// No number, or more than kMostNumbers.
    Size,
    NotFinite,
    /// Of no direction.
    Zero,
};

/// What keeps numbers from having a code, or empty.
std::optional<CodeFault> codeFault(std::span<const float> numbers);

/// The codes of `numbers`, each from −127 to 127, the largest of them ±127 where the numbers are no
/// denormals; `codes`: codeStride(numbers.size()) bytes, zeros behind the numbers. Same input, same
/// bytes. Precondition: codeFault(numbers) is empty.
CodeBound encode(std::span<const float> numbers, std::span<std::int8_t> codes);

/// A probe's codes: 14 bits instead of 8, because there is one of it and many rows; then almost
/// nothing of what a score can be off comes from the probe.
struct ProbeCode
{
    /// codeStride() of them, each from −8191 to 8191, zeros behind the numbers.
    std::vector<std::int16_t> codes;
    double scale = 0;
    /// ≥ ‖probe − scale · codes‖.
    double error = 0;
    /// ≥ ‖scale · codes‖, and its exact square as far as double precision goes.
    double length = 0;
    double squares = 0;
};

/// Precondition: codeFault(numbers) is empty.
ProbeCode encodeProbe(std::span<const float> numbers);

} // namespace semblance::matching
