// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/CodeBlock.h"
#include "matching/scan/TemplateCode.h"

#include <cstdint>
#include <span>
#include <vector>

namespace semblance::matching {

/// How one engine's score comes from the dot product of two templates; rising with it.
enum class ScoreCurve
{
    /// q · r
    Dot,
    /// 1 − ‖q − r‖
    OneMinusDistance,
};

/// Of one engine: its part of the fused score is weight · score + offset.
struct ScoreTerm
{
    /// The probe's template for this engine.
    std::span<const float> numbers;
    ScoreCurve curve = ScoreCurve::Dot;
    /// > 0, finite; may depend on the probe, not on the row.
    double weight = 1;
    double offset = 0;
};

/// Engines whose scores are fused, at most: the sum's rounding is counted for so many.
inline constexpr std::size_t kMostEngines = 16;

/// What the scan computes of one engine for each row, in single precision. With D the sum of the
/// codes' products:
///   Dot:               scale · (product · D + perScale) + error · perError
///   OneMinusDistance:  −weight · (√max(0, (squares + rowSquares) · kLess − scale · product · D)
///                                 · kLess − error · kMore − perError)⁺
struct BoundFactors
{
    ScoreCurve curve = ScoreCurve::Dot;
    float product = 0;
    float perScale = 0;
    float perError = 0;
    float squares = 0;
    float weight = 0;
};

/// Relative slack of everything that is computed in single precision: 32 roundings.
inline constexpr double kSlack = 0x1p-19;

/// Between what two numbers a fused score lies.
struct ScoreBounds
{
    double lower = 0;
    double upper = 0;
};

/// One probe, made ready for scans. Immutable; thread-safe.
///
/// The proof. Engine by engine let q = t·p + g be the probe (t scale, p codes, ‖g‖ ≤ η), and
/// r = s·c + d a row (‖d‖ ≤ ε), D = p·c exactly (integers), Q ≥ ‖t·p‖, and K = 127·√n ≥ ‖c‖.
/// Then q·r − t·s·D = (t·p)·d + g·r, and by Cauchy and Schwarz
///   |q·r − t·s·D| ≤ Q·ε + η·(K·s + ε)                                                        (1)
/// and by the triangle's inequality, with x = ‖t·p − s·c‖² = t²·p² + s²·c² − 2·t·s·D,
///   |‖q − r‖ − √x| ≤ η + ε.                                                                  (2)
/// The search's scores are themselves rounded: a dot product of n numbers in double precision is
/// off by at most n·2^-52·‖q‖·‖r‖ ≤ n·2^-52·(Q + η)·(K·s + ε), which has the shape of (1) and is
/// added to η; a distance by n·2^-52 of itself, which kSlack holds many times over; and the
/// fusion's own few steps by less than 2^-40 of the sum of their magnitudes, which is in the
/// constant. Single precision costs at most 32 roundings of 2^-24 relative to the magnitudes
/// (Q + η)·K·s, (Q + η)·ε, √x, t²·p² + s²·c² and the constants: kSlack of each is added. What
/// single precision cannot hold at all: too small numbers are off by at most 2^-126 times their
/// factors, which is in the constant, and too large ones give infinities, of which the comparison
/// never says "worse" (see CodeBounds.h). Factors beyond 2^±60 are not computed with at all: then
/// every row counts as good enough, and the search is exhaustive.
class ScanProbe
{
public:
    /// Precondition: 1 to kMostEngines terms, no codeFault, weights > 0 and finite.
    explicit ScanProbe(std::span<const ScoreTerm> terms);

    std::size_t engineCount() const { return m_engines.size(); }
    const std::int16_t* codes(std::size_t engine) const
    {
        return m_engines[engine].code.codes.data();
    }
    const BoundFactors& factors(std::size_t engine) const { return m_engines[engine].factors; }
    /// What is added to the engines' parts; +∞ where no bound is computed.
    float constant() const { return m_constant; }

    /// From one exact sum of products per engine, in double precision: tighter than the scan's.
    /// `row`: in the block.
    ScoreBounds bounds(std::span<const std::int32_t> products, const CodeBlock& block,
                       std::size_t row) const;

private:
    struct Engine
    {
        ProbeCode code;
        ScoreCurve curve;
        double weight;
        /// K, and η with the rounding of double precision.
        double mostCodes;
        double error;
        BoundFactors factors;
    };
    static Engine engineOf(const ScoreTerm& term);
    static ScoreBounds engineBounds(const Engine& engine, double product,
                                    const EngineColumns& columns, std::size_t row);

    std::vector<Engine> m_engines;
    /// Σ offsets, and Σ of their magnitudes.
    double m_offset = 0;
    double m_magnitude = 0;
    float m_constant = 0;
};

} // namespace semblance::matching
