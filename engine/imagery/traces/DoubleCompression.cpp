// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/DoubleCompression.h"

#include "imagery/traces/DctHistograms.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr int kShiftPx = 4;
constexpr std::size_t kFewestBlocks = 200;
/// Numbers beyond it are counted with it.
constexpr int kLargest = 40;
constexpr int kLowestQuality = 20;
constexpr int kHighestQuality = 99;
/// Between two quantisations pixels are whole numbers, which moves coefficients a little.
constexpr std::array kJitter{-0.6, -0.2, 0.2, 0.6};

/// Of whole numbers from −kLargest to kLargest.
using Histogram = std::array<double, 2 * kLargest + 1>;

int quantised(double value, double step)
{
    return static_cast<int>(std::lround(value / step));
}

void count(Histogram& histogram, int number, double weight)
{
    const int kept = std::clamp(number, -kLargest, kLargest);
    histogram[static_cast<std::size_t>(kept + kLargest)] += weight;
}

Histogram histogramOf(const std::vector<float>& values, double step)
{
    Histogram histogram{};
    for (const float value : values)
        count(histogram, quantised(value, step), 1);
    return histogram;
}

Histogram histogramAfter(const std::vector<float>& values, double firstStep, double step)
{
    Histogram histogram{};
    for (const float value : values) {
        const double once = quantised(value, firstStep) * firstStep;
        for (const double jitter : kJitter)
            count(histogram, quantised(once + jitter, step), 1.0 / kJitter.size());
    }
    return histogram;
}

/// Sum over the observed numbers of the logarithm of their expected share; 0 itself says nothing,
/// because most coefficients are.
double logLikelihood(const Histogram& observed, const Histogram& expected)
{
    constexpr double kFloor = 0.5;
    double total = 0;
    for (std::size_t i = 0; i < expected.size(); ++i)
        total += i == kLargest ? 0 : expected[i] + kFloor;
    double sum = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (i != kLargest)
            sum += observed[i] * std::log((expected[i] + kFloor) / total);
    }
    return sum;
}

double countOf(const Histogram& histogram)
{
    double sum = 0;
    for (std::size_t i = 0; i < histogram.size(); ++i)
        sum += i == kLargest ? 0 : histogram[i];
    return sum;
}

/// The histograms of one picture, and what they would be.
class Calibration
{
public:
    Calibration(const Image& image, const QuantisationTable& table)
        : m_off(dctCoefficients(image, kShiftPx)), m_table(table)
    {
        const auto on = dctCoefficients(image, 0);
        for (std::size_t f = 0; f < kFrequencies; ++f) {
            m_observed[f] = histogramOf(on[f], stepOf(table, f));
            m_single[f] = logLikelihood(m_observed[f], histogramOf(m_off[f], stepOf(table, f)));
            m_count += countOf(m_observed[f]);
        }
    }

    bool hasEnough() const { return m_off[0].size() >= kFewestBlocks && m_count >= kFewestBlocks; }
    double gainOf(const QuantisationTable& first) const
    {
        double gain = 0;
        for (std::size_t f = 0; f < kFrequencies; ++f) {
            if (stepOf(first, f) != stepOf(m_table, f))
                gain += logLikelihood(m_observed[f], histogramAfter(m_off[f], stepOf(first, f),
                                                                    stepOf(m_table, f))) -
                        m_single[f];
        }
        return gain / m_count;
    }

private:
    static double stepOf(const QuantisationTable& table, std::size_t frequency)
    {
        return table[kZigzag[frequency + 1]];
    }

    std::array<std::vector<float>, kFrequencies> m_off;
    QuantisationTable m_table;
    std::array<Histogram, kFrequencies> m_observed{};
    std::array<double, kFrequencies> m_single{};
    double m_count = 0;
};

} // namespace

std::optional<EarlierCompression> earlierCompression(const Image& image,
                                                     const QuantisationTable& table)
{
    const Calibration calibration(image, table);
    if (!calibration.hasEnough())
        return std::nullopt;
    EarlierCompression best;
    for (int quality = kLowestQuality; quality <= kHighestQuality; ++quality) {
        const double gain = calibration.gainOf(standardTable(quality));
        if (best.quality == 0 || gain > best.gain)
            best = {quality, gain};
    }
    return best;
}

} // namespace semblance::imagery
