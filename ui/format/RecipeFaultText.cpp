// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/RecipeFaultText.h"

#include "imagery/enhancement/RecipeFault.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/FrameFitText.h"
#include "ui/format/NumberText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace semblance::ui {

namespace {

using imagery::RecipeFault;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecipeFaultText)
};

QString factText(const Error& error, std::string_view key)
{
    const auto fact = std::ranges::find(error.facts, key, &ErrorFact::key);
    return fact == error.facts.end() ? QString() : QString::fromStdString(fact->value);
}

std::optional<RecipeFault> faultOf(const Error& error)
{
    const std::string found = factText(error, "fault").toStdString();
    for (int i = 0; i <= int(imagery::kLastRecipeFault); ++i) {
        if (found == name(RecipeFault(i)))
            return RecipeFault(i);
    }
    return std::nullopt;
}

/// "0.1" and "60000" as the person's language writes them.
QString figureText(const QString& fact)
{
    bool isNumber = false;
    const double value = fact.toDouble(&isNumber);
    if (!isNumber)
        return fact;
    if (value == double(qint64(value)))
        return countText(qint64(value));
    const qsizetype point = fact.indexOf(QLatin1Char('.'));
    return decimalText(value, point < 0 ? 1 : int(fact.size() - point - 1));
}

QString frameText(const Error& error)
{
    constexpr int kShort = 8;
    return factText(error, "frame").left(kShort);
}

QString sameFrameText(const Error& error)
{
    constexpr int kShort = 8;
    const QString other = factText(error, "other").left(kShort);
    if (other.isEmpty())
        return Text::tr(
                   "the frame %1 has the very pixels of the picture itself, which count already")
            .arg(frameText(error));
    return Text::tr("the frame %1 is the same frame twice: it has the very pixels of the frame %2")
        .arg(frameText(error), other);
}

QString sideText(const Error& error)
{
    const QString excess = excessText(error);
    return excess.isEmpty() ? Text::tr("its result would be too large")
                            //: %1: "70,000 × 10 px, the limit for a side is 60,000 px"
                            : Text::tr("its result would be too large: %1").arg(excess);
}

QString jsonText(const Error& error)
{
    const QString line = factText(error, "line");
    if (line.isEmpty())
        return factText(error, "number").isEmpty()
                   ? Text::tr("it is not JSON in UTF-8")
                   : Text::tr("it holds a number that is too large for any step: %1")
                         .arg(factText(error, "number"));
    return Text::tr("it is not JSON in UTF-8: line %1, column %2")
        .arg(figureText(line), figureText(factText(error, "column")));
}

/// "there is no such step; there are: crop, levels"; the second half only where there are any.
QString orRather(const QString& reason, const Error& error)
{
    const QString choices = factText(error, "choices");
    if (choices.isEmpty())
        return reason;
    //: %1: what is wrong with a name; %2: the names that there are
    return Text::tr("%1; there are: %2").arg(reason, choices);
}

/// Of the file as a whole.
QString fileReason(RecipeFault fault, const Error& error)
{
    const QString high = figureText(factText(error, "high"));
    if (fault == RecipeFault::NotJson)
        return jsonText(error);
    if (fault == RecipeFault::NotAnObject)
        return Text::tr("it must be one JSON object, {\"format\": 1, \"steps\": […]}");
    if (fault == RecipeFault::TooManyBytes)
        return excessText(error);
    if (fault == RecipeFault::NewerFormat)
        return Text::tr("it was written for a newer Semblance (format %1)")
            .arg(factText(error, "format"));
    if (fault == RecipeFault::NoSteps)
        return Text::tr("must be a list of at least one step");
    if (fault == RecipeFault::TooManySteps)
        return Text::tr("it has %1 steps, the limit is %2")
            .arg(figureText(factText(error, "steps")), high);
    if (fault == RecipeFault::StandsTwice)
        return Text::tr("stands there twice");
    return orRather(Text::tr("is no field of this format"), error);
}

/// Of a value that stands there.
QString valueReason(RecipeFault fault, const Error& error)
{
    const QString low = figureText(factText(error, "low"));
    const QString high = figureText(factText(error, "high"));
    const bool isWhole = fault == RecipeFault::NotWhole ||
                         (fault == RecipeFault::OutOfRange && factText(error, "kind") == u"whole");
    if (isWhole && low == high)
        return Text::tr("must be %1").arg(low);
    if (isWhole)
        return Text::tr("must be a whole number from %1 to %2").arg(low, high);
    if (fault == RecipeFault::NotNumber || fault == RecipeFault::OutOfRange)
        return Text::tr("must be a number from %1 to %2").arg(low, high);
    if (fault == RecipeFault::TooManyEntries && factText(error, "parameter") == u"frames")
        return Text::tr("one other frame at least must be chosen, and %1 at most").arg(high);
    if (fault == RecipeFault::TooManyEntries)
        return Text::tr("must be a list of %1 to %2").arg(low, high);
    const QString choices = factText(error, "choices");
    if (fault == RecipeFault::NotAText && !choices.isEmpty())
        return Text::tr("must be a text, one of: %1").arg(choices);
    if (fault == RecipeFault::NotAText)
        return Text::tr("must be a text");
    if (fault == RecipeFault::NotAList)
        return Text::tr("must be a list");
    if (fault == RecipeFault::NotAChoice)
        return Text::tr("must be one of: %1").arg(choices);
    if (fault == RecipeFault::BadPoint)
        return Text::tr("entry %1 must be two whole levels from 0 to 255, the first larger than "
                        "that of the entry before")
            .arg(factText(error, "entry"));
    if (fault == RecipeFault::BadFrame)
        return Text::tr("entry %1 must be the SHA-256 of a file, and each may stand there once")
            .arg(factText(error, "entry"));
    //: %1: a parameter of the same step
    return Text::tr("must be below “%1”").arg(factText(error, "above"));
}

/// Of a value that does not: what could stand there.
QString missingReason(const Error& error)
{
    const QString kind = factText(error, "kind");
    std::optional<RecipeFault> meant;
    if (kind == u"whole")
        meant = RecipeFault::NotWhole;
    if (kind == u"real")
        meant = RecipeFault::NotNumber;
    if (kind == u"choice")
        meant = RecipeFault::NotAChoice;
    if (kind == u"points" || kind == u"frames")
        meant = RecipeFault::TooManyEntries;
    if (!meant)
        return Text::tr("is missing");
    //: %1: "must be a number from 1 to 9"
    return Text::tr("is missing; %1").arg(valueReason(*meant, error));
}

/// k1 may have to be more than there is; k2 never.
QString foldsText(const Error& error)
{
    constexpr double kHighest = 0.6;
    const QString lowestK1 = factText(error, "lowestK1");
    const QString withK2 = Text::tr("the picture would be folded over itself, whatever its size: "
                                    "k2 must be at least %1 beside this k1")
                               .arg(figureText(factText(error, "lowestK2")));
    if (lowestK1.toDouble() > kHighest)
        return withK2;
    return Text::tr("the picture would be folded over itself, whatever its size: k1 must be at "
                    "least %1 beside this k2, or k2 at least %2 beside this k1")
        .arg(figureText(lowestK1), figureText(factText(error, "lowestK2")));
}

/// Of the picture that it meets.
QString pictureReason(RecipeFault fault, const Error& error)
{
    if (fault == RecipeFault::OutsidePicture)
        return Text::tr("reaches outside of the picture, which allows %1 to %2 here")
            .arg(figureText(factText(error, "low")), figureText(factText(error, "high")));
    if (fault == RecipeFault::ResultTooLarge)
        return sideText(error);
    if (fault == RecipeFault::FrameNotGiven)
        return Text::tr("the frame whose SHA-256 begins %1 was not given").arg(frameText(error));
    if (fault == RecipeFault::SecondAverage)
        return Text::tr("frames can be averaged once only");
    if (fault == RecipeFault::NoFrameFits)
        return noFrameFitsText(error);
    if (fault == RecipeFault::SameFrame)
        return sameFrameText(error);
    if (fault == RecipeFault::FoldsPicture)
        return foldsText(error);
    return Text::tr("one of the three colours is missing there, and cannot be balanced");
}

QString reasonOf(RecipeFault fault, const Error& error)
{
    switch (fault) {
    case RecipeFault::NotJson:
    case RecipeFault::NotAnObject:
    case RecipeFault::TooManyBytes:
    case RecipeFault::NewerFormat:
    case RecipeFault::NoSteps:
    case RecipeFault::TooManySteps:
    case RecipeFault::StandsTwice:
    case RecipeFault::UnknownField:
        return fileReason(fault, error);
    case RecipeFault::OtherHash:
        return Text::tr("its SHA-256 is another one than was recorded");
    case RecipeFault::UnknownStep:
        return orRather(Text::tr("there is no such step"), error);
    case RecipeFault::UnknownParameter:
        return orRather(Text::tr("the step has no such parameter"), error);
    case RecipeFault::MissingParameter:
        return missingReason(error);
    case RecipeFault::NotWhole:
    case RecipeFault::NotNumber:
    case RecipeFault::NotAText:
    case RecipeFault::NotAList:
    case RecipeFault::OutOfRange:
    case RecipeFault::NotAChoice:
    case RecipeFault::BadPoint:
    case RecipeFault::BadFrame:
    case RecipeFault::TooManyEntries:
    case RecipeFault::WrongOrder:
        return valueReason(fault, error);
    case RecipeFault::OutsidePicture:
    case RecipeFault::ResultTooLarge:
    case RecipeFault::FrameNotGiven:
    case RecipeFault::SecondAverage:
    case RecipeFault::NoFrameFits:
    case RecipeFault::SameFrame:
    case RecipeFault::NoLight:
    case RecipeFault::FoldsPicture:
        return pictureReason(fault, error);
    }
    return {};
}

/// "step 2 (Crop), “width”"; each part only where the error has it.
QString placeOf(const Error& error)
{
    QStringList parts;
    const QString step = factText(error, "step");
    const QString id = factText(error, "stepId");
    if (!step.isEmpty() && id.isEmpty())
        //: of a list of steps that enhance an image
        parts << Text::tr("step %1").arg(step);
    else if (!step.isEmpty())
        //: %2: what the step is called
        parts << Text::tr("step %1 (%2)").arg(step, stepName(id.toStdString()));
    if (const QString parameter = factText(error, "parameter"); !parameter.isEmpty())
        //: the name of a value in a file
        parts << Text::tr("“%1”").arg(parameter);
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString recipeFaultSentence(const Error& error)
{
    const auto fault = faultOf(error);
    if (!fault)
        return {};
    const QString subject = QString::fromStdString(error.subject);
    const QString place = placeOf(error);
    const QString reason = reasonOf(*fault, error);
    if (place.isEmpty())
        //: %1: a file with a list of steps; %2: why
        return Text::tr("“%1” cannot be used: %2.").arg(subject, reason);
    //: %1: a file with a list of steps; %2: "step 2 (Crop), “width”"; %3: why
    return Text::tr("“%1” cannot be used: %2: %3.").arg(subject, place, reason);
}

QString recipeFaultAdvice(const Error& error)
{
    const auto fault = faultOf(error);
    if (fault == RecipeFault::FrameNotGiven)
        return Text::tr("Give the file that the recipe names; another file, though it shows the "
                        "same, has another SHA-256.");
    if (fault == RecipeFault::NoFrameFits)
        return noFrameFitsAdvice(error);
    if (fault == RecipeFault::SameFrame)
        return Text::tr("Take it out: averaging takes noise away only where every frame has its "
                        "own.");
    return {};
}

} // namespace semblance::ui
