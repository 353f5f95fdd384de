// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/FrameFitText.h"

#include "ui/format/NumberText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecipeFaultText)
};

/// Why a frame cannot be laid over a picture: the frames of which it holds, by the beginnings of
/// their SHA-256.
struct NotLaid
{
    QStringList frames;
    double correlation = 0;
};

/// By the reason of StepWarning::FrameLeftOut.
std::map<QString, NotLaid> notLaid(const Error& error)
{
    constexpr int kShort = 8;
    std::map<QString, NotLaid> all;
    QString frame;
    QString reason;
    for (const ErrorFact& fact : error.facts) {
        const QString value = QString::fromStdString(fact.value);
        if (fact.key == "frame") {
            frame = value.left(kShort);
        } else if (fact.key == "reason") {
            reason = value;
            all[reason].frames << frame;
        } else if (fact.key == "correlation" && !reason.isEmpty()) {
            all[reason].correlation = std::max(all[reason].correlation, value.toDouble());
        }
    }
    return all;
}

/// Of a few that are named.
QString namedFrames(const QStringList& frames)
{
    constexpr qsizetype kMost = 4;
    QStringList named = frames.mid(0, kMost);
    if (frames.size() > kMost)
        named << QStringLiteral("…");
    return named.join(QStringLiteral(", "));
}

QString notLaidText(const QString& reason, const NotLaid& what)
{
    const QString frames = namedFrames(what.frames);
    if (reason == u"size")
        //: Why it cannot be laid over a picture; %1: the beginnings of SHA-256
        return Text::tr("another size than the picture (%1)").arg(frames);
    if (reason == u"mirrored")
        //: Why it cannot be laid over a picture; %1: the beginnings of SHA-256
        return Text::tr("a mirror image of the picture (%1)").arg(frames);
    if (reason == u"correlation")
        //: Why it cannot be laid over a picture; %1: the beginnings of SHA-256, %2: a number to 1
        return Text::tr("correlates by %2 only, less than asked (%1)")
            .arg(frames, decimalText(what.correlation, 2));
    //: Why it cannot be laid over a picture; %1: the beginnings of SHA-256
    return Text::tr("no place in the picture could be found for it (%1)").arg(frames);
}

/// What helps against one reason.
QString notLaidAdvice(const QString& reason)
{
    if (reason == u"size")
        return Text::tr("Take frames as large as the picture, as the video gave them: nothing that "
                        "was cropped, turned or resized.");
    if (reason == u"mirrored")
        return Text::tr("Find out which of the two shows the scene as it was, and mirror the other "
                        "one first.");
    if (reason == u"correlation")
        return Text::tr("Take frames that show the same scene, or allow a lower correlation.");
    return Text::tr("Take frames that show the same scene from the same place.");
}

} // namespace

QString noFrameFitsAdvice(const Error& error)
{
    QStringList advice;
    for (const auto& [reason, what] : notLaid(error))
        advice << notLaidAdvice(reason);
    // Of a fault without any reason.
    if (advice.isEmpty())
        advice << Text::tr("Take frames of the same camera and size that show the same scene.");
    return advice.join(QLatin1Char(' '));
}

QString noFrameFitsText(const Error& error)
{
    QStringList reasons;
    for (const auto& [reason, what] : notLaid(error))
        reasons << notLaidText(reason, what);
    if (reasons.isEmpty())
        return Text::tr("none of the frames can be laid over the picture");
    //: %1: "a mirror image of the picture (1b4f0e98); another size than the picture (60303ae2)"
    return Text::tr("none of the frames can be laid over the picture: %1")
        .arg(reasons.join(QStringLiteral("; ")));
}

} // namespace semblance::ui
