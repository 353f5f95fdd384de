// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/VideoTimesText.h"

#include "ui/format/NumberText.h"

#include <QCoreApplication>

#include <cmath>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VideoTimesText)
};

/// What the file states of its length, where that is less than half or more than twice of what its
/// frames take. At a variable rate the last of them may stand for long.
std::optional<double> contradictedLength(const imagery::VideoFacts& facts,
                                         const imagery::FrameIndex& index)
{
    if (!index.isComplete() || index.size() < 2 || index.damage().endsEarly)
        return std::nullopt;
    const double found = index.durationSeconds();
    const bool mayLastStand = index.intervals().areVariable && index.gaps().empty();
    if (const auto& stated = facts.durationSeconds) {
        const bool mayEndBefore = mayLastStand || facts.isDurationOfFile;
        if (found > 2 * *stated || (!mayEndBefore && found < *stated / 2))
            return stated;
    }
    const auto& played = facts.playedSeconds;
    return played && found > 2 * *played ? played : std::nullopt;
}

} // namespace

QString rateText(double perSecond, int most)
{
    const double finest = std::pow(10.0, most);
    const double rounded = std::round(perSecond * finest) / finest;
    for (int decimals = 0; decimals < most; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        if (std::abs(std::round(rounded * scale) / scale - rounded) < 1e-9)
            return decimalText(rounded, decimals);
    }
    return decimalText(rounded, most);
}

QString timeInClip(double seconds)
{
    return QString::fromStdString(imagery::clipTimeText(seconds));
}

QString assumedTimesText(const imagery::VideoFacts& facts)
{
    if (!facts.areTimesAssumed())
        return {};
    //: %1: a number
    return Text::tr("The file states no times; these are reckoned at an assumed %1 frames per "
                    "second.")
        .arg(rateText(facts.assumedRate.value()));
}

QStringList videoTimeDoubts(const imagery::VideoFacts& facts, const imagery::FrameIndex& index)
{
    QStringList sentences;
    if (facts.areTimesAssumed())
        sentences << assumedTimesText(facts);
    if (index.damage().hasOneTime)
        sentences << Text::tr("The file states one and the same time for all of its frames: those "
                              "shown here are made up. Do not rely on times.");
    else if (const auto stated = contradictedLength(facts, index))
        //: %1 and %2: times
        sentences << Text::tr("The times found end at %1, the file states %2: do not rely on "
                              "times.")
                         .arg(timeInClip(index.durationSeconds()), timeInClip(*stated));
    return sentences;
}

} // namespace semblance::ui
