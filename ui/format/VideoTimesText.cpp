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

QString timeDoubtText(imagery::TimeDoubt doubt, const imagery::Ratio& assumedRate)
{
    switch (doubt) {
    case imagery::TimeDoubt::None:
        break;
    case imagery::TimeDoubt::OneTime:
        //: Behind the time of a frame
        return Text::tr("the file gives all of its frames one time: this one is made up");
    case imagery::TimeDoubt::AssumedRate:
        //: Behind the time of a frame; %1: a number
        return Text::tr("the file states no times: reckoned at an assumed %1 frames per second")
            .arg(rateText(assumedRate.value()));
    case imagery::TimeDoubt::ClockJumpsBack:
        //: Behind the time of a frame
        return Text::tr("the file's clock jumps back: times are counted on from there");
    case imagery::TimeDoubt::OtherLength:
        //: Behind the time of a frame
        return Text::tr("the file states another length: do not rely on times");
    }
    return {};
}

QStringList videoTimeDoubts(const imagery::VideoFacts& facts, const imagery::FrameIndex& index)
{
    QStringList sentences;
    if (facts.areTimesAssumed())
        sentences << assumedTimesText(facts);
    if (index.damage().hasOneTime)
        sentences << Text::tr("The file states one and the same time for all of its frames: those "
                              "shown here are made up. Do not rely on times.");
    else if (const auto stated = imagery::contradictedLength(facts, index))
        //: %1 and %2: times
        sentences << Text::tr("The times found end at %1, the file states %2: do not rely on "
                              "times.")
                         .arg(timeInClip(index.durationSeconds()), timeInClip(*stated));
    if (const auto clock = imagery::clockOfFirstFrame(facts, index))
        //: %1: a time
        sentences << Text::tr("Times count from the first frame, which the file's own clock has at "
                              "%1: a player that goes by that clock shows other times.")
                         .arg(timeInClip(*clock));
    return sentences;
}

} // namespace semblance::ui
