// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/crypto/Sha256.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace semblance::imagery {

enum class ParameterKind
{
    /// Whole numbers.
    Whole,
    Real,
    /// One of a few words.
    Choice,
    /// Where a curve passes, 2 to kMaxCurvePoints, from left to right.
    Points,
    /// Other pictures, known by the SHA-256 of their files, 1 to kMaxFrames.
    Frames,
};

/// Pixels are lengths or places in the picture that a step is given: a preview scales them.
enum class ParameterUnit
{
    None,
    Pixels,
    Degrees,
    /// Of brightness, 0 to 255.
    Levels,
};

inline constexpr std::size_t kMaxCurvePoints = 16;
inline constexpr std::size_t kMaxFrames = 63;
inline constexpr int kLargestLevel = 255;

/// What may stand for one parameter of a step. Ranges are inclusive.
struct ParameterSpec
{
    std::string_view id;
    ParameterKind kind = ParameterKind::Real;
    ParameterUnit unit = ParameterUnit::None;
    double low = 0;
    double high = 0;
    /// Empty where only the picture says what is usual.
    std::optional<double> initial = {};
    /// The first is the default.
    std::span<const std::string_view> choices = {};
};

/// Levels 0 to 255: what is `in` becomes `out`.
struct CurvePoint
{
    int in = 0;
    int out = 0;

    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};

/// Of Whole and Real; Choice; Points; Frames.
using ParameterValue =
    std::variant<double, std::string, std::vector<CurvePoint>, std::vector<Sha256>>;

} // namespace semblance::imagery
