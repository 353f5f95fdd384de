// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/MonotoneCurve.h"

#include <algorithm>
#include <cmath>

namespace semblance::imagery {

namespace {

/// Of the straight lines between neighbours.
std::vector<double> secantsOf(const std::vector<CurvePoint>& points)
{
    std::vector<double> secants;
    for (std::size_t i = 1; i < points.size(); ++i)
        secants.push_back(double(points[i].out - points[i - 1].out) /
                          double(points[i].in - points[i - 1].in));
    return secants;
}

/// The mean of both sides, and level where the curve turns.
std::vector<double> firstSlopes(const std::vector<double>& secants)
{
    std::vector<double> slopes = {secants.front()};
    for (std::size_t i = 1; i < secants.size(); ++i) {
        const bool turns = secants[i - 1] * secants[i] <= 0;
        slopes.push_back(turns ? 0 : (secants[i - 1] + secants[i]) / 2);
    }
    slopes.push_back(secants.back());
    return slopes;
}

/// Fritsch and Carlson's circle of radius 3: what keeps the cubic between its ends.
std::vector<double> monotoneSlopes(const std::vector<CurvePoint>& points)
{
    const std::vector<double> secants = secantsOf(points);
    std::vector<double> slopes = firstSlopes(secants);
    for (std::size_t i = 0; i < secants.size(); ++i) {
        if (secants[i] == 0) {
            slopes[i] = 0;
            slopes[i + 1] = 0;
            continue;
        }
        const double a = slopes[i] / secants[i];
        const double b = slopes[i + 1] / secants[i];
        const double length = a * a + b * b;
        if (length <= 9)
            continue;
        const double factor = 3 / std::sqrt(length);
        slopes[i] = factor * a * secants[i];
        slopes[i + 1] = factor * b * secants[i];
    }
    return slopes;
}

} // namespace

MonotoneCurve::MonotoneCurve(std::vector<CurvePoint> points, bool isCubic)
    : m_points(std::move(points))
{
    if (isCubic)
        m_slopes = monotoneSlopes(m_points);
}

double MonotoneCurve::at(double in) const
{
    if (in <= m_points.front().in)
        return m_points.front().out;
    if (in >= m_points.back().in)
        return m_points.back().out;
    const auto right = std::ranges::upper_bound(m_points, in, {}, &CurvePoint::in);
    const auto left = right - 1;
    const double width = right->in - left->in;
    const double t = (in - left->in) / width;
    if (m_slopes.empty())
        return left->out + t * (right->out - left->out);
    const auto index = std::size_t(left - m_points.begin());
    const double t2 = t * t;
    const double t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * left->out + (t3 - 2 * t2 + t) * width * m_slopes[index] +
           (3 * t2 - 2 * t3) * right->out + (t3 - t2) * width * m_slopes[index + 1];
}

} // namespace semblance::imagery
