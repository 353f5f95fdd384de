// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/TimeScale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinute = 60;
constexpr int kHour = 3600;
constexpr std::array kStepsSeconds{0.1,    0.2,    0.5,    1.0,     2.0,     5.0,     10.0,
                                   15.0,   30.0,   60.0,   120.0,   300.0,   600.0,   900.0,
                                   1800.0, 3600.0, 7200.0, 10800.0, 21600.0, 43200.0, 86400.0};

/// The last one doubled as often as need be.
double stepOf(double leastSeconds)
{
    const auto step = std::ranges::lower_bound(kStepsSeconds, leastSeconds);
    if (step != kStepsSeconds.end())
        return *step;
    double longest = kStepsSeconds.back();
    while (longest < leastSeconds)
        longest *= 2;
    return longest;
}

QString labelOf(double seconds, bool hasHours, bool hasTenths)
{
    constexpr int kTen = 10;
    const auto tenths = std::llround(seconds * kTen);
    const auto whole = tenths / kTen;
    const QString second = u"%1"_s.arg(whole % kMinute, 2, kTen, QLatin1Char('0'));
    const auto minute = whole / kMinute % kMinute;
    QString label =
        hasHours
            ? u"%1:%2:%3"_s.arg(whole / kHour).arg(minute, 2, kTen, QLatin1Char('0')).arg(second)
            : u"%1:%2"_s.arg(minute).arg(second);
    return hasTenths ? label + u'.' + QString::number(tenths % kTen) : label;
}

} // namespace

std::vector<TimeMark> timeMarks(double lengthSeconds, int widthPx, int leastPx)
{
    std::vector<TimeMark> marks;
    if (!(lengthSeconds > 0) || widthPx <= 0 || leastPx <= 0)
        return marks;
    const double step = stepOf(lengthSeconds * leastPx / widthPx);
    for (int i = 0; i * step <= lengthSeconds; ++i)
        marks.push_back({i * step, labelOf(i * step, lengthSeconds >= kHour, step < 1)});
    return marks;
}

} // namespace semblance::ui
