// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FrameChoice.h"

#include "matching/quality/UnifiedQuality.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace semblance::matching {

namespace {

/// Of hundredths: frames that are worse by as much are not taken for the sake of spreading.
constexpr double kMuchWorse = 10;

bool isBetter(const BestFrame& a, const BestFrame& b)
{
    if (a.merit != b.merit)
        return a.merit > b.merit;
    if (const double ofA = expectedLoss(a.quality), ofB = expectedLoss(b.quality);
        !a.merit && ofA != ofB)
        return ofA < ofB;
    return a.point.frame < b.point.frame;
}

} // namespace

std::vector<BestFrame> spreadBest(std::vector<BestFrame> measured, std::size_t count)
{
    std::ranges::stable_sort(measured, isBetter);
    if (measured.empty() || count == 0)
        return {};
    const auto [earliest, latest] = std::ranges::minmax(
        measured, {}, [](const BestFrame& frame) { return frame.point.seconds; });
    const double apart = (latest.point.seconds - earliest.point.seconds) / double(2 * count);
    const std::optional<double> highest = measured.front().merit;
    const auto isMuchWorse = [&highest](const BestFrame& frame) {
        return highest && frame.merit.value_or(-1) <= *highest - kMuchWorse;
    };
    std::vector<BestFrame> taken;
    std::vector<BestFrame> others;
    for (BestFrame& frame : measured) {
        const bool isNear = std::ranges::any_of(taken, [&](const BestFrame& better) {
            return std::abs(better.point.seconds - frame.point.seconds) < apart;
        });
        const bool isLeft = isNear || isMuchWorse(frame) || taken.size() >= count;
        (isLeft ? others : taken).push_back(std::move(frame));
    }
    for (std::size_t i = 0; i < others.size() && taken.size() < count; ++i)
        taken.push_back(std::move(others[i]));
    std::ranges::stable_sort(taken, isBetter);
    return taken;
}

FrameChoice::FrameChoice(std::vector<BestFrame> measured, std::size_t count)
    : m_count(count), m_others(std::move(measured)), m_waiting(spreadBest(m_others, count))
{
    std::erase_if(m_others, [this](const BestFrame& other) {
        return !other.merit || std::ranges::any_of(m_waiting, [&other](const BestFrame& one) {
            return one.point.frame == other.point.frame;
        });
    });
    std::ranges::stable_sort(m_others, isBetter);
}

void FrameChoice::takeWaiting()
{
    std::ranges::move(m_waiting, std::back_inserter(m_taken));
    const auto withMerit = std::size_t(std::ranges::count_if(
        m_taken, [](const BestFrame& frame) { return frame.merit.has_value(); }));
    const std::size_t missing = m_count - std::min(m_count, withMerit);
    const auto next = m_others.begin() + std::ptrdiff_t(std::min(missing, m_others.size()));
    m_waiting.assign(std::move_iterator(m_others.begin()), std::move_iterator(next));
    m_others.erase(m_others.begin(), next);
}

std::vector<BestFrame> FrameChoice::taken() &&
{
    std::ranges::stable_sort(m_taken, isBetter);
    m_taken.resize(std::min(m_taken.size(), m_count));
    return std::move(m_taken);
}

} // namespace semblance::matching
