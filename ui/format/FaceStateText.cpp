// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/FaceStateText.h"

#include "matching/quality/QualityIds.h"
#include "matching/quality/UnifiedQuality.h"
#include "ui/format/NumberText.h"

#include <QCoreApplication>

#include <array>

namespace semblance::ui {

namespace {

using matching::QualityConcern;
using matching::QualityMeasurement;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FaceStateText)
};

bool isWorthAWord(const QualityMeasurement& m)
{
    return m.concern != QualityConcern::None;
}

QualityText inOrder(QString measure, QString headline)
{
    return {std::move(measure), std::move(headline), Text::tr("Nothing to object to."), {}};
}

QString percent(double share)
{
    return decimalText(100 * share, share < 0.1 ? 1 : 0);
}

/// `covered`: a headline with %1 for a percentage; `cutOff`: what it is called where an edge may
/// be why.
QString coveredText(const QualityMeasurement& m, const QString& covered, const QString& cutOff)
{
    if (m.aspect == matching::quality::kCutOffOrCovered)
        return cutOff.arg(percent(m.raw.value_or(0)));
    const QString headline = covered.arg(percent(m.raw.value_or(0)));
    if (m.aspect == matching::quality::kFlatArea)
        //: %1: "About 60 % of the mouth is covered"
        return Text::tr("%1: a flat area of one colour lies over it").arg(headline);
    //: %1: "About 60 % of the mouth is covered"
    return m.aspect == matching::quality::kCoveredOrTurned
               ? Text::tr("%1, or turned out of sight").arg(headline)
               : headline;
}

QualityText eyesSeenOpen(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Eyes seen open");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("No closed or hidden eye found"));
    return {measure, Text::tr("An eye is not seen open"),
            Text::tr("A lid, dark glasses, hair or a turned head hides it: its shape and iris "
                     "cannot be compared."),
            Text::tr("Look for a frame in which both eyes are seen open.")};
}

QualityText eyesVisible(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Eyes free");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("Nothing found in front of the eyes"));
    return {measure,
            coveredText(m, Text::tr("About %1 % of an eye is covered"),
                        Text::tr("About %1 % of an eye is cut off by the image's edge, or "
                                 "covered")),
            Text::tr("Dark glasses, hair, a hand or a thing in front of it: the eyes, which tell "
                     "most, cannot be compared, and the engine errs more often."),
            Text::tr("Look for a frame in which both eyes are free.")};
}

QualityText expression(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Neutral expression");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("No strong expression found"));
    return {measure, Text::tr("A strong expression"),
            Text::tr("Laughing, shouting or grimacing changes eyes, cheeks, mouth and lines: they "
                     "differ from a calm face of the same person."),
            Text::tr("Look for a frame with a calm face, or for a reference with the same "
                     "expression.")};
}

QualityText mouthCover(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Mouth free");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("Nothing found in front of the mouth"));
    return {measure,
            coveredText(m, Text::tr("About %1 % of the mouth is covered"),
                        Text::tr("About %1 % of the mouth is cut off by the image's edge, or "
                                 "covered")),
            Text::tr("A mask, a scarf, a hand or a thing in front of it: mouth and chin cannot be "
                     "compared."),
            Text::tr("Look for a frame in which the mouth is free.")};
}

QString faceCoveredText(const QualityMeasurement& m)
{
    return coveredText(
        m, Text::tr("About %1 % of the face is covered"),
        Text::tr("About %1 % of the face is cut off by the image's edge, or covered"));
}

/// Of a face with a large area of one colour.
QualityText flatCover(const QualityMeasurement& m, QString measure)
{
    return {std::move(measure), faceCoveredText(m),
            Text::tr("Painted over, or, where it is white, burnt out by light. It may be more than "
                     "that: the points of the face crowd on what is left. The engine makes a "
                     "template of the area too."),
            Text::tr("Ask for the picture from before; compare what is seen, and rely on no "
                     "score.")};
}

QualityText faceCover(const QualityMeasurement& m)
{
    QString measure = Text::tr("Face free");
    if (!isWorthAWord(m))
        return {measure,
                Text::tr("Nothing found in front of the face"),
                Text::tr("Areas painted in one flat colour go unseen where they take less than a "
                         "twentieth of it, have an irregular outline, shades or the skin's "
                         "colour, or were strongly compressed since."),
                {}};
    if (m.aspect == matching::quality::kFlatArea)
        return flatCover(m, std::move(measure));
    return {
        measure, faceCoveredText(m),
        Text::tr("The engine makes a template of what covers it too: different people with "
                 "the same mask look more alike, one person with and without it less."),
        Text::tr("Look for a frame in which the face is free; compare what is seen, and rely on "
                 "no score.")};
}

QualityText headCover(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Head bare");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("No hat, cap or cloth found"));
    return {measure, Text::tr("A hat, cap or cloth on the head"),
            Text::tr("Hairline, forehead and often the ears cannot be compared, and the brim "
                     "throws a shadow on the eyes."),
            Text::tr("Look for a frame without it.")};
}

QualityText poseSureness(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Turn of the head plain");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("It is plain which way the head is turned"));
    return {measure, Text::tr("It is not plain which way the head is turned"),
            Text::tr("Often a profile, a hidden face, or too poor an image to tell; with a frontal "
                     "photograph such faces score low even for the same person."),
            Text::tr("Look yourself how the head is turned; look for a frame in which the face "
                     "looks towards the camera, or for a reference in the same pose.")};
}

QualityText motionBlur(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Free of motion blur");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("No movement found"));
    return {measure,
            m.concern == QualityConcern::Warning ? Text::tr("Blurred by movement")
                                                 : Text::tr("Perhaps blurred by movement"),
            Text::tr("Detail along one direction is missing: the face or the camera moved, or the "
                     "picture was smeared. Distances and shapes along it mislead."),
            Text::tr("Look for a frame in which nothing moves; that direction can be compared "
                     "least.")};
}

QualityText interlacing(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Rows of one moment");
    if (!isWorthAWord(m))
        return {measure,
                Text::tr("No comb of two moments found"),
                Text::tr("Only rows as they were recorded are looked at: in a picture that was "
                         "resized since, combs go unseen."),
                {}};
    return {measure,
            m.concern == QualityConcern::Warning ? Text::tr("Every second row is of another moment")
                                                 : Text::tr("Slightly combed rows"),
            Text::tr("A frame of interlaced video: where something moved, both moments stand in "
                     "one picture, and outlines are torn into combs."),
            Text::tr("Deinterlace it (Enhancement), and search with the copy as well.")};
}

QualityText noise(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Free of noise");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("Hardly any noise"));
    return {measure,
            m.concern == QualityConcern::Warning ? Text::tr("Strong noise")
                                                 : Text::tr("Visible noise"),
            Text::tr("Grains from too little light look like skin texture and hide real one; the "
                     "engine errs more often."),
            Text::tr("Look for a brighter frame, or average several of one recording.")};
}

QualityText reversedTones(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Tones the right way round");
    if (!isWorthAWord(m))
        return inOrder(measure, Text::tr("No negative"));
    return {measure, Text::tr("The picture looks like a negative"),
            Text::tr("Light and dark are reversed. The engine makes a template of it as of any "
                     "face, and its scores mean nothing."),
            Text::tr("Reverse the tones, or ask for the picture as it was; search with that.")};
}

/// What was measured of faces as poor as this one.
QString missedText(const QualityMeasurement& m)
{
    const auto& figures = matching::figuresOf(m.value.value_or(0));
    //: %1, %2, %3: percentages
    return Text::tr("Of development photographs of such quality, made worse on purpose, %1 % "
                    "(%2 to %3) scored below the threshold with a good photograph of the same "
                    "person (one in a thousand different people above it). How often a search "
                    "finds the right person first is another figure.")
        .arg(percent(figures.missed), percent(figures.missedLow), percent(figures.missedHigh));
}

QualityText unified(const QualityMeasurement& m)
{
    QualityText text;
    text.measure = Text::tr("Unified quality");
    const auto& figures = matching::figuresOf(m.value.value_or(0));
    //: %1, %2, %3: percentages
    text.headline =
        Text::tr("Compared one to one, the engine misses about %1 % (%2 to %3) of such faces; of "
                 "material of one kind it may be more or fewer")
            .arg(percent(figures.missed), percent(figures.missedLow), percent(figures.missedHigh));
    text.meaning = missedText(m);
    if (isWorthAWord(m))
        text.whatToDo = Text::tr("That no candidate is right says little then. Ask for a better "
                                 "image; what harms most comes next.");
    return text;
}

struct Phrase
{
    std::string_view id;
    QualityText (*make)(const QualityMeasurement&);
};

constexpr std::array kPhrases = {
    Phrase{matching::quality::kUnifiedQuality, unified},
    Phrase{matching::quality::kEyesSeenOpen, eyesSeenOpen},
    Phrase{matching::quality::kEyesVisible, eyesVisible},
    Phrase{matching::quality::kExpressionNeutrality, expression},
    Phrase{matching::quality::kMouthOcclusion, mouthCover},
    Phrase{matching::quality::kFaceOcclusion, faceCover},
    Phrase{matching::quality::kNoHeadCoverings, headCover},
    Phrase{matching::quality::kPoseSureness, poseSureness},
    Phrase{matching::quality::kMotionBlur, motionBlur},
    Phrase{matching::quality::kInterlacing, interlacing},
    Phrase{matching::quality::kNoise, noise},
    Phrase{matching::quality::kTonesReversed, reversedTones},
};

} // namespace

std::optional<QualityText> faceStateText(const QualityMeasurement& measurement)
{
    for (const Phrase& phrase : kPhrases) {
        if (phrase.id == measurement.id)
            return phrase.make(measurement);
    }
    return std::nullopt;
}

} // namespace semblance::ui
