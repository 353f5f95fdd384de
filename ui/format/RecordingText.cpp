// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/RecordingText.h"

#include "imagery/video/ClipTime.h"
#include "ui/format/NumberText.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecordingText)
};

struct Stills
{
    QStringList names;
    /// Since the recording's first frame.
    std::vector<double> seconds;
    /// The times are not the recording's own, or contradict it.
    bool areTimesDoubtful = false;
};

QString spanText(double seconds)
{
    constexpr double kMinute = 60;
    constexpr int kDecimals = 2;
    if (seconds >= kMinute)
        return QString::fromStdString(imagery::clipTimeText(seconds));
    //: A length of time; %1: seconds
    return Text::tr("%1 s").arg(decimalText(seconds, kDecimals));
}

QString statedApartText(std::vector<double> seconds)
{
    std::ranges::sort(seconds);
    const QString whole = spanText(seconds.back() - seconds.front());
    if (seconds.size() == 2)
        //: Of two stills of one recording; %1: a length of time
        return Text::tr("%1 apart").arg(whole);
    double least = seconds.back() - seconds.front();
    for (std::size_t i = 1; i < seconds.size(); ++i)
        least = std::min(least, seconds[i] - seconds[i - 1]);
    //: Of several stills of one recording; %1 and %2: lengths of time
    return Text::tr("within %1, the nearest two %2 apart").arg(whole, spanText(least));
}

QString apartText(const Stills& stills)
{
    const QString apart = statedApartText(stills.seconds);
    //: Of stills of one recording; %1: "1.20 s apart"
    return stills.areTimesDoubtful ? Text::tr("%1 by times that cannot be relied on").arg(apart)
                                   : apart;
}

QString whichText(const QStringList& some, const QStringList& all)
{
    if (some.size() < all.size())
        return some.join(QStringLiteral(", "));
    if (all.size() == 2)
        //: Of two photographs that are searched for together
        return Text::tr("both photographs");
    //: Of photographs that are searched for together; %1: how many, at least 3
    return Text::tr("all %1 photographs").arg(countText(all.size()));
}

} // namespace

QStringList recordingNotes(const std::vector<std::optional<imagery::FrameOrigin>>& frames,
                           const QStringList& names)
{
    std::map<std::string, Stills> byRecording;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (!frames[i])
            continue;
        Stills& stills = byRecording[frames[i]->clip.hex()];
        stills.names << names.value(static_cast<qsizetype>(i));
        stills.seconds.push_back(frames[i]->seconds);
        stills.areTimesDoubtful =
            stills.areTimesDoubtful || frames[i]->timeDoubt != imagery::TimeDoubt::None;
    }
    QStringList notes;
    for (const auto& [recording, stills] : byRecording) {
        if (stills.seconds.size() < 2)
            continue;
        //: %1: how far apart in time; %2: photographs, such as Exhibit 4 ▸ Q-1
        notes << Text::tr("Stills of one recording, %1: %2. Camera, light and mostly the pose are "
                          "the same: they are hardly independent, and together say little more "
                          "than the best of them.")
                     .arg(apartText(stills), whichText(stills.names, names));
    }
    return notes;
}

} // namespace semblance::ui
