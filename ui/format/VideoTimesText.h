// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameIndex.h"
#include "imagery/video/TimeDoubt.h"
#include "imagery/video/VideoFacts.h"

#include <QString>
#include <QStringList>

namespace semblance::ui {

/// Of rates as they are usually stated.
inline constexpr int kRateDecimals = 3;

/// At most so many decimals, and no zeros at the end: "25", "29.97".
QString rateText(double perSecond, int most = kRateDecimals);

/// "00:00:04.000".
QString timeInClip(double seconds);

/// "The file states no times; these are reckoned at an assumed 25 frames per second." Empty where
/// it states them.
QString assumedTimesText(const imagery::VideoFacts& facts);

/// "the file gives all of its frames one time: this one is made up": behind the time of a frame;
/// empty where it can be relied on. `assumedRate`: of AssumedRate.
QString timeDoubtText(imagery::TimeDoubt doubt, const imagery::Ratio& assumedRate);

/// Why the times of a video cannot be relied on, in sentences.
QStringList videoTimeDoubts(const imagery::VideoFacts& facts, const imagery::FrameIndex& index);

} // namespace semblance::ui
