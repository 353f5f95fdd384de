// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/scan/ScanProbe.h"

#include "matching/scan/Rounding.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace semblance::matching {

namespace {

/// Of what double precision computes here: some tens of roundings.
constexpr double kDoubleSlack = 0x1p-40;
/// Single precision's largest error of what is too small for it.
constexpr double kTiny = 0x1p-126;
/// Of a sum of products of codes.
constexpr double kMostProduct = 0x1p31;

bool isComfortable(float factor)
{
    return factor >= 0x1p-60F && factor <= 0x1p60F;
}

bool isComfortable(const BoundFactors& factors)
{
    if (factors.curve == ScoreCurve::Dot)
        return isComfortable(factors.product) && isComfortable(factors.perScale) &&
               isComfortable(factors.perError);
    return isComfortable(factors.product) && isComfortable(factors.perError) &&
           isComfortable(factors.squares) && isComfortable(factors.weight);
}

/// What was lost at most when a row's squares were rounded downwards to a float.
double roundedOff(float squares)
{
    using Limits = std::numeric_limits<float>;
    if (squares >= Limits::max())
        return std::numeric_limits<double>::infinity();
    return static_cast<double>(squares) * 0x1p-22 + 2 * static_cast<double>(Limits::min());
}

/// What single precision may lose of one engine's part because it is too small.
double lostBelow(const BoundFactors& factors)
{
    const auto product = static_cast<double>(factors.product);
    if (factors.curve == ScoreCurve::Dot)
        return 4 * kTiny *
               (product * kMostProduct + static_cast<double>(factors.perScale) +
                static_cast<double>(factors.perError) + 1);
    return 4 * static_cast<double>(factors.weight) *
           std::sqrt(4 * kTiny * (product * kMostProduct + 2));
}

} // namespace

ScanProbe::Engine ScanProbe::engineOf(const ScoreTerm& term)
{
    Engine engine{encodeProbe(term.numbers), term.curve, term.weight, 0, 0, {}};
    const ProbeCode& code = engine.code;
    const auto numbers = static_cast<double>(term.numbers.size());
    engine.mostCodes = 127 * std::sqrt(numbers) * (1 + kDoubleSlack);
    engine.error = code.error + (numbers + 4) * 0x1p-52 * (code.length + code.error);
    const double length = code.length + engine.error;

    BoundFactors& factors = engine.factors;
    factors.curve = term.curve;
    if (term.curve == ScoreCurve::Dot) {
        factors.product = static_cast<float>(term.weight * code.scale);
        factors.perScale =
            floatNotBelow(term.weight * engine.mostCodes * (engine.error + kSlack * length));
        factors.perError = floatNotBelow(term.weight * length * (1 + kSlack));
    } else {
        factors.product = static_cast<float>(2 * code.scale);
        factors.perError = floatNotBelow(engine.error * (1 + kSlack));
        factors.squares = static_cast<float>(code.squares);
        factors.weight = static_cast<float>(term.weight);
    }
    return engine;
}

ScanProbe::ScanProbe(std::span<const ScoreTerm> terms)
{
    double magnitude = 0;
    double lost = 0;
    bool isBounded = true;
    m_engines.reserve(terms.size());
    for (const ScoreTerm& term : terms) {
        m_engines.push_back(engineOf(term));
        const BoundFactors& factors = m_engines.back().factors;
        isBounded = isBounded && isComfortable(factors);
        lost += lostBelow(factors);
        const double one = term.curve == ScoreCurve::Dot ? 0 : term.weight;
        m_offset += term.offset + one;
        magnitude += std::abs(term.offset) + one;
    }
    m_magnitude = magnitude;
    m_constant = isBounded ? floatNotBelow(m_offset + magnitude * 2 * kSlack + lost)
                           : std::numeric_limits<float>::infinity();
}

ScoreBounds ScanProbe::engineBounds(const Engine& engine, double product,
                                    const EngineColumns& columns, std::size_t row)
{
    const auto scale = static_cast<double>(columns.scales[row]);
    const auto error = static_cast<double>(columns.errors[row]);
    const ProbeCode& code = engine.code;
    const double length = code.length + engine.error;
    if (engine.curve == ScoreCurve::Dot) {
        const double middle = code.scale * scale * product;
        const double off = error * length * (1 + kDoubleSlack) +
                           scale * engine.mostCodes * (engine.error + kDoubleSlack * length);
        return {engine.weight * (middle - off), engine.weight * (middle + off)};
    }
    // The stored squares are rounded downwards.
    const auto squares = static_cast<double>(columns.squares[row]);
    const double twice = 2 * code.scale * scale * product;
    const double sum = code.squares + squares;
    const double nearest = std::sqrt(std::max(0.0, sum * (1 - kDoubleSlack) - twice));
    const double farthest = std::sqrt(
        std::max(0.0, sum * (1 + kDoubleSlack) + roundedOff(columns.squares[row]) - twice));
    const double off = engine.error + error;
    return {-engine.weight * (farthest + off) * (1 + kDoubleSlack),
            -engine.weight * std::max(0.0, nearest * (1 - kDoubleSlack) - off) *
                (1 - kDoubleSlack)};
}

ScoreBounds ScanProbe::bounds(std::span<const std::int32_t> products, const CodeBlock& block,
                              std::size_t row) const
{
    ScoreBounds sum{m_offset, m_offset};
    double magnitude = m_magnitude;
    for (std::size_t i = 0; i < m_engines.size(); ++i) {
        const ScoreBounds part =
            engineBounds(m_engines[i], static_cast<double>(products[i]), block.engines[i], row);
        sum.lower += part.lower;
        sum.upper += part.upper;
        magnitude += std::abs(part.lower) + std::abs(part.upper);
    }
    // The sum's rounding, and the fusion's own.
    sum.lower -= magnitude * kDoubleSlack;
    sum.upper += magnitude * kDoubleSlack;
    return sum;
}

} // namespace semblance::matching
