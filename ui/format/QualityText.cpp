// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/QualityText.h"

#include "matching/quality/FirstPlace.h"
#include "matching/quality/QualityIds.h"
#include "ui/format/AbsenceText.h"
#include "ui/format/FaceStateText.h"
#include "ui/format/MiddlingText.h"
#include "ui/format/NumberText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::ui {

namespace {

using matching::QualityConcern;
using matching::QualityMeasurement;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QualityText)
};

bool isOfConcern(const QualityMeasurement& m)
{
    return m.concern != QualityConcern::None;
}

QString askForOriginal()
{
    return Text::tr("Ask for the original recording or a better still; an enhanced copy adds no "
                    "detail that was not there.");
}

QualityText facePresence(const QualityMeasurement& m)
{
    QualityText text;
    text.measure = Text::tr("A face in the box");
    if (!isOfConcern(m)) {
        text.headline = Text::tr("The engine sees a face here");
        text.meaning = Text::tr("Nothing to object to.");
        return text;
    }
    text.headline = m.concern == QualityConcern::Warning
                        ? Text::tr("The engine sees no face here")
                        : Text::tr("The engine hardly sees a face here");
    text.meaning =
        Text::tr("The box may hold no face, cover only part of one or lie beside it. Eye points, "
                 "measures and similarity scores come out of every box; here they may be "
                 "guesses.");
    text.whatToDo =
        Text::tr("Check the box and correct it. If it is a face, compare by eye and rely on no "
                 "score.");
    return text;
}

/// " At this size …": how often a search with so few pixels found the right person, or that nobody
/// measured it; empty where there are more.
QString firstPlaceText(double interEyePx)
{
    if (interEyePx < matching::kFirstPlaceFromPx)
        return u' ' + Text::tr("How often a search puts the right person first was not measured "
                               "with so few pixels; what unified quality says of comparisons one "
                               "to one is another figure.");
    const auto figures = matching::firstPlaceAt(interEyePx);
    if (!figures)
        return {};
    constexpr int kSearches = 10;
    const auto found = static_cast<int>(std::lround(figures->found * kSearches));
    const QString often = found < kSearches
                              //: How many of ten searches
                              ? Text::tr("about %1 of 10").arg(found)
                              : Text::tr("more than 9 of 10");
    //: %1: "about 8 of 10", %2: how many people, %3, %4: percentages
    return u' ' + Text::tr("At this size, noisy and compressed, the right person came first in %1 "
                           "searches of %2 people (default engine; %3 to %4 %; measured from 10 "
                           "to 24 px between the eyes).")
                      .arg(often, countText(matching::kFirstPlacePeople))
                      .arg(std::lround(100 * figures->foundLow))
                      .arg(std::lround(100 * figures->foundHigh));
}

QualityText interEyeDistance(const QualityMeasurement& m)
{
    QualityText text;
    text.measure = Text::tr("Distance between the eyes");
    const QString found = pixelText(m.raw.value_or(0));
    // A turned head brings the eyes closer together; only the standard's figure makes up for it.
    text.headline = m.reference == matching::QualityReference::IsoFormula
                        ? Text::tr("%1 between the eyes, as if seen from the front").arg(found)
                        : Text::tr("%1 between the eyes, as seen").arg(found);
    const double beforePx = m.raw.value_or(0) / m.enlargement;
    if (m.enlargement > 1)
        //: %1: "40 px between the eyes, as seen"; %2: a number; %3: "12 px"
        text.headline = Text::tr("%1, enlarged %2 times from %3")
                            .arg(text.headline, decimalText(m.enlargement, 1), pixelText(beforePx));
    if (!isOfConcern(m)) {
        text.meaning = Text::tr("Large enough for search and comparison, if the picture was not "
                                "enlarged.");
    } else if (m.aspect == "eyesNotFound") {
        text.meaning = Text::tr(
            "The engine did not find both eyes: its points lie nearer together than in any "
            "face of this size. What is measured from them is a guess.");
        text.whatToDo = Text::tr("Show the points and look where they lie. Compare by eye; rely on "
                                 "no score.");
    } else if (m.concern == QualityConcern::Warning) {
        text.meaning = Text::tr("So small a face shows hardly any detail: the engine may rank the "
                                "right person far down "
                                "or not at all, and little can be compared by eye.") +
                       firstPlaceText(beforePx);
        text.whatToDo = Text::tr("Ask for the original recording, a closer view or another moment; "
                                 "enlarging adds no detail.");
    } else {
        text.meaning = Text::tr("A small face: fine features cannot be compared, and the right "
                                "person may not come first.") +
                       firstPlaceText(beforePx);
        text.whatToDo = Text::tr("Ask for the original recording, a closer view or another moment; "
                                 "enlarging adds no detail.");
    }
    return text;
}

QualityText sharpness(const QualityMeasurement& m)
{
    QualityText text;
    text.measure = Text::tr("Sharpness");
    if (!isOfConcern(m)) {
        text.headline = Text::tr("No blur found");
        text.meaning =
            Text::tr("Its detail is as in ordinary portraits, in every direction. Slight "
                     "blur, or enlargement to twice the size, may go unseen.");
        return text;
    }
    text.headline =
        m.concern == QualityConcern::Warning ? Text::tr("Blurred") : Text::tr("Slightly blurred");
    text.meaning = Text::tr("Out of focus, moved or enlarged from a smaller image: eyes, brows and "
                            "lines lose their shape, and different people look more alike.");
    text.whatToDo = Text::tr("Look for a sharper frame or photograph. Sharpening afterwards does "
                             "not bring detail back.");
    return text;
}

QualityText tooDark(QString measure, bool isStrong)
{
    return {std::move(measure), isStrong ? Text::tr("Too dark") : Text::tr("Rather dark"),
            Text::tr("Parts of the face drown in shadow; what lies there cannot be compared."),
            Text::tr("Ask for the original file, which may hold more than this copy, or for a "
                     "brighter frame.")};
}

QualityText tooBright(QString measure, bool isStrong)
{
    return {std::move(measure), isStrong ? Text::tr("Too bright") : Text::tr("Rather bright"),
            Text::tr("Parts of the face are burnt out; what was there is lost."),
            Text::tr("Ask for the original file or for a frame with less light.")};
}

QualityText brightAllOver(QString measure, bool isStrong)
{
    return {std::move(measure), isStrong ? Text::tr("Too bright") : Text::tr("Rather bright"),
            Text::tr("The face is bright all over, as in fog or strong light: its shades lie close "
                     "together."),
            Text::tr("Ask for the original file or for a frame with less light.")};
}

QualityText evenly(QString measure, QString headline)
{
    return {std::move(measure), std::move(headline), Text::tr("Nothing to object to."), {}};
}

QualityText luminanceMean(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Brightness of the face");
    if (!isOfConcern(m))
        return evenly(measure, Text::tr("Neither dark nor bright"));
    constexpr double kMiddleGrey = 0.5;
    const bool isStrong = m.concern == QualityConcern::Warning;
    const bool isDark = m.aspect.empty() ? m.raw.value_or(0) < kMiddleGrey : m.aspect == "tooDark";
    return isDark ? tooDark(measure, isStrong) : brightAllOver(measure, isStrong);
}

QualityText underExposure(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Free of under-exposure");
    return isOfConcern(m) ? tooDark(measure, m.concern == QualityConcern::Warning)
                          : evenly(measure, Text::tr("Not under-exposed"));
}

QualityText overExposure(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Free of over-exposure");
    return isOfConcern(m) ? tooBright(measure, m.concern == QualityConcern::Warning)
                          : evenly(measure, Text::tr("Not over-exposed"));
}

QString moreInTheFile()
{
    return Text::tr("The tones lie close together. That is counted in the 8 bits a channel that "
                    "are read; the file has more and may hold finer shades between them.");
}

QString spreadFromAllBits()
{
    return Text::tr("Have the tones spread by a program that reads all bits, note how, and search "
                    "with that copy too.");
}

QualityText dynamicRange(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Range of tones");
    if (!isOfConcern(m))
        return evenly(measure, Text::tr("Good contrast"));
    if (m.aspect == "fewShades")
        return {measure,
                m.concern == QualityConcern::Warning ? Text::tr("Hardly any shades")
                                                     : Text::tr("Few shades"),
                Text::tr("Light and dark are there, but little between them, as in a picture "
                         "reduced to a few levels, burnt out or copied in black and white: fine "
                         "features are lost, and outlines may be none."),
                Text::tr("Ask for the original file, from before it was copied or processed.")};
    const QString headline = m.concern == QualityConcern::Warning ? Text::tr("Very low contrast")
                                                                  : Text::tr("Low contrast");
    if (m.aspect == matching::quality::kMoreInTheFile)
        return {measure, headline, moreInTheFile(), spreadFromAllBits()};
    return {
        measure, headline,
        Text::tr(
            "The face is flat, as in haze or too little light: fine features hardly stand out."),
        Text::tr(
            "Ask for the original file. Raising the contrast helps the eye but adds no detail.")};
}

QualityText compression(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Free of compression");
    if (!isOfConcern(m))
        return evenly(measure, Text::tr("No blocks of compression found"));
    return {measure,
            m.concern == QualityConcern::Warning ? Text::tr("Strongly compressed")
                                                 : Text::tr("Visibly compressed"),
            Text::tr("Blocks and ringing from compression look like skin texture and edges, and "
                     "erase real ones."),
            askForOriginal()};
}

QString degrees(const QualityMeasurement& m)
{
    return Text::tr("%1°").arg(decimalText(std::abs(m.raw.value_or(0)), 0));
}

QualityText turned(QString measure, QString headline, const QualityMeasurement& m)
{
    QualityText text{std::move(measure), std::move(headline), {}, {}};
    if (!isOfConcern(m)) {
        text.meaning = Text::tr("Close enough to straight.");
        return text;
    }
    text.meaning = Text::tr("Parts of the face are hidden or foreshortened; the engine errs more "
                            "often, and proportions mislead.");
    text.whatToDo = Text::tr("Look for a frame in which the face looks towards the camera, or for "
                             "a reference in the same pose.");
    return text;
}

QualityText yaw(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Head turned");
    if (m.raw.value_or(0) >= 0)
        return turned(measure, Text::tr("Head turned %1 to the person's left").arg(degrees(m)), m);
    return turned(measure, Text::tr("Head turned %1 to the person's right").arg(degrees(m)), m);
}

QualityText pitch(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Head raised or lowered");
    if (m.raw.value_or(0) >= 0)
        return turned(measure, Text::tr("Head raised %1").arg(degrees(m)), m);
    return turned(measure, Text::tr("Head lowered %1").arg(degrees(m)), m);
}

QualityText roll(const QualityMeasurement& m)
{
    QualityText text;
    text.measure = Text::tr("Head tilted");
    text.headline = m.raw.value_or(0) >= 0
                        ? Text::tr("Head tilted %1 clockwise").arg(degrees(m))
                        : Text::tr("Head tilted %1 anticlockwise").arg(degrees(m));
    text.meaning = isOfConcern(m)
                       ? Text::tr("The eyes are levelled before search and comparison; a strong "
                                  "tilt makes the points on the face less certain.")
                       : Text::tr("Close enough to straight.");
    if (isOfConcern(m))
        text.whatToDo = Text::tr("Show the points and check that they lie on eyes, nose and mouth; "
                                 "where they do not, correct the box.");
    return text;
}

QualityText singleFace(const QualityMeasurement& m)
{
    QualityText text;
    text.measure = Text::tr("One face in the image");
    if (!isOfConcern(m)) {
        const bool isAlone = m.raw.value_or(0) <= 0;
        text.headline = isAlone ? Text::tr("One face in the image")
                                : Text::tr("The other faces are much smaller");
        text.meaning = Text::tr("Nothing to object to.");
        return text;
    }
    if (m.aspect == "thisIsSmaller") {
        text.headline = Text::tr("A larger face is in the image");
        text.meaning = Text::tr("Somebody else stands out more; the wrong person could be meant.");
    } else {
        text.headline = Text::tr("More than one face in the image");
        text.meaning =
            Text::tr("The next face has %1 % of this one's area; the wrong person could be meant.")
                .arg(decimalText(m.raw.value_or(0) * 100, 0));
    }
    text.whatToDo = Text::tr("Make sure that this is the face which was asked about.");
    return text;
}

QualityText fileIntegrity(const QualityMeasurement& m)
{
    QualityText text;
    text.measure = Text::tr("Decoding of the file");
    if (!isOfConcern(m)) {
        text.headline = Text::tr("The decoder reported no damage");
        text.meaning = Text::tr("Changed bytes that still make a picture are not noticed.");
        return text;
    }
    text.headline = Text::tr("The file is damaged");
    text.meaning = Text::tr("Parts of the picture may be wrong: where bytes could not be read, its "
                            "decoder put in what it guessed.");
    text.whatToDo = Text::tr("Ask for an undamaged copy; until then rely on nothing that the "
                             "damage may have touched.");
    return text;
}

QualityText toneRange(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Span of grey values");
    const int values = static_cast<int>(m.raw.value_or(0));
    if (!isOfConcern(m))
        return evenly(measure, Text::tr("%Ln grey values from dark to bright", nullptr, values));
    QualityText text;
    text.measure = measure;
    text.headline = Text::tr("Only %Ln grey values from dark to bright", nullptr, values);
    const bool isMoreInTheFile = m.aspect == matching::quality::kMoreInTheFile;
    text.meaning =
        (isMoreInTheFile ? moreInTheFile()
                         : Text::tr("As in fog, infrared light or a washed-out recording.")) +
        u' ' +
        Text::tr("The engine spreads them over the whole range before it places points, reads the "
                 "pose and makes a template; noise and compression are spread with them, and "
                 "different people then score higher than usual.");
    text.whatToDo = isMoreInTheFile
                        ? spreadFromAllBits()
                        : Text::tr("Ask for the original recording. Compare by eye; rely on no "
                                   "score.");
    return text;
}

/// What only a passport photograph is asked for.
QualityText ofPassports(QString measure, QString headline)
{
    return {std::move(measure),
            std::move(headline),
            Text::tr("Asked of passport photographs; search and comparison hardly depend on it."),
            {}};
}

QualityText luminanceVariance(const QualityMeasurement& m)
{
    return ofPassports(Text::tr("Spread of light and dark"),
                       Text::tr("Spread of %1").arg(decimalText(m.raw.value_or(0), 3)));
}

QualityText headSize(const QualityMeasurement& m)
{
    return ofPassports(Text::tr("Size of the head in the image"),
                       Text::tr("Eyes to chin: %1 % of the image's height")
                           .arg(decimalText(100 * m.raw.value_or(0), 0)));
}

QualityText backgroundUniformity(const QualityMeasurement& m)
{
    constexpr int kMiddle = 50;
    return ofPassports(Text::tr("Evenness of the background"),
                       m.value.value_or(0) >= kMiddle ? Text::tr("Even background")
                                                      : Text::tr("Restless background"));
}

QualityText illumination(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Evenness of the light");
    if (!isOfConcern(m))
        return evenly(measure, Text::tr("Both cheeks are lit alike"));
    return {measure, Text::tr("The cheeks are lit differently"),
            Text::tr("Light from one side: the features of the darker half look other than they "
                     "are, and a shadow can draw lines that are none."),
            Text::tr("Look for a frame with more even light, and compare the lit half.")};
}

QualityText naturalColour(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Colours of skin");
    if (!isOfConcern(m))
        return evenly(measure, Text::tr("Colours as of skin in white light"));
    if (m.aspect == "oneColour")
        return {measure, Text::tr("Light of one colour"),
                Text::tr("Only one of the picture's three colour channels has shades, as in red or "
                         "blue light. The engine sees that channel as grey, and so do the measures "
                         "of light and dark."),
                Text::tr("Compare no colours; look at that channel as grey. Ask for a frame in "
                         "white light.")};
    return {measure,
            m.concern == QualityConcern::Warning ? Text::tr("Unnatural colours")
                                                 : Text::tr("Slightly unnatural colours"),
            Text::tr("Coloured light, a wrong white balance or an infrared camera: the colours of "
                     "skin, hair and eyes are other than they were."),
            Text::tr("Compare no colours. Ask for another frame, or for what is known of the "
                     "camera.")};
}

QualityText eyesOpen(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Eyes open");
    if (!isOfConcern(m))
        return evenly(measure, Text::tr("No closed eye found"));
    return {measure,
            m.concern == QualityConcern::Warning ? Text::tr("An eye is closed")
                                                 : Text::tr("An eye is closed or narrowed"),
            Text::tr("The shape of the eyes and of their lids cannot be compared."),
            Text::tr("Look for a frame in which the eyes are open.")};
}

QualityText mouthClosed(const QualityMeasurement& m)
{
    const QString measure = Text::tr("Mouth closed");
    if (!isOfConcern(m))
        return evenly(measure, Text::tr("No wide-open mouth found"));
    return {measure,
            m.concern == QualityConcern::Warning ? Text::tr("The mouth is wide open")
                                                 : Text::tr("The mouth is open"),
            Text::tr("The lower face is drawn longer, and lips, cheeks and chin change their "
                     "shape."),
            Text::tr("Look for a frame with the mouth closed, or for a reference with it open as "
                     "wide.")};
}

QualityText cutOff(const QualityMeasurement& m, QString measure, QString cut, QString room)
{
    if (!isOfConcern(m))
        return evenly(std::move(measure), std::move(room));
    return {std::move(measure), std::move(cut),
            m.concern == QualityConcern::Warning
                ? Text::tr("What lies beyond cannot be compared. The engine's points there are "
                           "guesses: different people can score high, and the same person low.")
                : Text::tr("A little of it lies beyond and cannot be compared; the engine's points "
                           "near the edge are less sure."),
            Text::tr("Ask for the whole image, from before it was cut.")};
}

QualityText leftwardCrop(const QualityMeasurement& m)
{
    return cutOff(m, Text::tr("Room on the left"),
                  Text::tr("The image's left edge cuts the face off"),
                  Text::tr("The face does not touch the left edge"));
}

QualityText rightwardCrop(const QualityMeasurement& m)
{
    return cutOff(m, Text::tr("Room on the right"),
                  Text::tr("The image's right edge cuts the face off"),
                  Text::tr("The face does not touch the right edge"));
}

QualityText marginAbove(const QualityMeasurement& m)
{
    return cutOff(m, Text::tr("Room above"), Text::tr("The image's upper edge cuts the face off"),
                  Text::tr("The face does not touch the upper edge"));
}

QualityText marginBelow(const QualityMeasurement& m)
{
    return cutOff(m, Text::tr("Room below"), Text::tr("The image's lower edge cuts the face off"),
                  Text::tr("The face does not touch the lower edge"));
}

struct Phrase
{
    std::string_view id;
    QualityText (*make)(const QualityMeasurement&);
};

constexpr std::array kPhrases = {
    Phrase{"InterEyeDistance", interEyeDistance},
    Phrase{"Sharpness", sharpness},
    Phrase{"LuminanceMean", luminanceMean},
    Phrase{"UnderExposurePrevention", underExposure},
    Phrase{"OverExposurePrevention", overExposure},
    Phrase{"DynamicRange", dynamicRange},
    Phrase{"ToneRange", toneRange},
    Phrase{"LuminanceVariance", luminanceVariance},
    Phrase{"IlluminationUniformity", illumination},
    Phrase{"NaturalColour", naturalColour},
    Phrase{"EyesOpen", eyesOpen},
    Phrase{"MouthClosed", mouthClosed},
    Phrase{"HeadSize", headSize},
    Phrase{"LeftwardCrop", leftwardCrop},
    Phrase{"RightwardCrop", rightwardCrop},
    Phrase{"MarginAbove", marginAbove},
    Phrase{"MarginBelow", marginBelow},
    Phrase{"BackgroundUniformity", backgroundUniformity},
    Phrase{"CompressionArtifacts", compression},
    Phrase{"HeadPoseYaw", yaw},
    Phrase{"HeadPosePitch", pitch},
    Phrase{"HeadPoseRoll", roll},
    Phrase{"FacePresence", facePresence},
    Phrase{"SingleFacePresent", singleFace},
    Phrase{"FileIntegrity", fileIntegrity},
};

QualityText unknownMeasure(const QualityMeasurement& m)
{
    const QString measure = QString::fromStdString(m.id);
    return {measure, QStringLiteral("%1: %2").arg(measure, rawValueText(m)), {}, {}};
}

QualityText measured(const QualityMeasurement& measurement)
{
    for (const Phrase& phrase : kPhrases) {
        if (phrase.id == measurement.id)
            return phrase.make(measurement);
    }
    return faceStateText(measurement).value_or(unknownMeasure(measurement));
}

QString unitText(const std::string& unit)
{
    if (unit == "grey levels")
        return Text::tr("grey levels");
    if (unit == "bits")
        //: Unit of the dynamic range
        return Text::tr("bits");
    return QString::fromStdString(unit);
}

} // namespace

QualityText qualityText(const QualityMeasurement& measurement)
{
    QualityText text = measured(measurement);
    if (measurement.raw)
        return middlingText(measurement, std::move(text));
    //: %1: what is measured
    text.headline = Text::tr("%1: not measured").arg(text.measure);
    text.meaning = absenceText(measurement.absentReason);
    text.whatToDo.clear();
    return text;
}

std::vector<QualityMeasurement> concernsInWords(const matching::QualityReport& report)
{
    constexpr std::array kOfLight = {"LuminanceMean", "UnderExposurePrevention",
                                     "OverExposurePrevention"};
    std::vector<QualityMeasurement> told;
    std::vector<std::string> said;
    for (const QualityMeasurement& concern : report.concerns()) {
        const bool isOfLight = std::ranges::find(kOfLight, concern.id) != kOfLight.end();
        if (isOfLight && std::ranges::find(said, concern.aspect) != said.end())
            continue;
        if (isOfLight)
            said.push_back(concern.aspect);
        told.push_back(concern);
    }
    return told;
}

QString noConcernText(const matching::QualityReport& report)
{
    const bool isMeasured =
        std::ranges::any_of(report.measurements, [](const QualityMeasurement& measurement) {
            return measurement.raw.has_value();
        });
    //: In place of warnings about an image: nothing stood out, or nobody looked
    return isMeasured ? Text::tr("none") : Text::tr("not measured");
}

QString unifiedQualityText(const matching::QualityReport& report)
{
    const QualityMeasurement* unified = report.find(matching::quality::kUnifiedQuality);
    if (!unified)
        return {};
    const QualityText text = qualityText(*unified);
    if (!unified->value)
        //: %1: "Unified quality: not measured"; %2: why, a sentence
        return Text::tr("%1. %2").arg(text.headline, text.meaning);
    //: %1: "Unified quality"; %2: a number; %3: "The engine misses about 5 % of such faces"
    return Text::tr("%1: %2 of 100. %3.")
        .arg(text.measure, countText(*unified->value), text.headline);
}

QString unmeasuredText()
{
    return Text::tr(
        "Not measured: beards, make-up and clear glasses; smears of video compression; ghosts "
        "of blended frames; stretched or retouched faces; whether it is a photograph of a person "
        "at all and no "
        "drawing, statue or made image.");
}

QString noFaceWarning(const matching::QualityReport& report)
{
    const QualityMeasurement* face = report.find(matching::quality::kFacePresence);
    if (!face || face->concern != QualityConcern::Warning)
        return {};
    const QualityText text = qualityText(*face);
    return text.headline + QStringLiteral(". ") + text.meaning;
}

QString rawValueText(const QualityMeasurement& measurement)
{
    if (!measurement.raw)
        return {};
    const double raw = *measurement.raw;
    if (measurement.unit.empty()) {
        const bool isCount = raw >= 2 && raw == std::floor(raw);
        constexpr double kSmall = 0.1;
        return decimalText(raw, isCount ? 0 : std::abs(raw) < kSmall ? 3 : 2);
    }
    const QString unit = unitText(measurement.unit);
    const int decimals = std::abs(raw) < 10 ? 1 : 0;
    return measurement.unit == "°" ? decimalText(raw, decimals) + unit
                                   : decimalText(raw, decimals) + QLatin1Char(' ') + unit;
}

QString concernText(QualityConcern concern)
{
    switch (concern) {
    case QualityConcern::None:
        return Text::tr("No warning");
    case QualityConcern::Notice:
        return Text::tr("Notice");
    case QualityConcern::Warning:
        return Text::tr("Warning");
    }
    return {};
}

QString referenceText(matching::QualityReference reference)
{
    switch (reference) {
    case matching::QualityReference::IsoFormula:
        return Text::tr("formula of ISO/IEC 29794-5 as in OFIQ 1.0.3");
    case matching::QualityReference::Own:
        return Text::tr("Semblance's own measure");
    }
    return {};
}

} // namespace semblance::ui
