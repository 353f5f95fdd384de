// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/EnhancementText.h"

#include "ui/format/NumberText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::ui {

namespace {

using imagery::ParameterKind;
using imagery::ParameterSpec;
using imagery::ParameterUnit;
using imagery::ParameterValue;
using imagery::StepNote;
using imagery::StepWarning;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EnhancementText)
};

struct StepWords
{
    std::string_view id;
    const char* name;
    const char* hint;
};

constexpr auto kStepWords = std::to_array<StepWords>({
    {"deinterlace", QT_TRANSLATE_NOOP("EnhancementText", "Deinterlace"),
     QT_TRANSLATE_NOOP("EnhancementText", "Takes the lines of one of the two moments that an "
                                          "interlaced frame holds.")},
    {"frame-average", QT_TRANSLATE_NOOP("EnhancementText", "Average frames"),
     QT_TRANSLATE_NOOP("EnhancementText", "Lays other frames of the same scene over this one and "
                                          "takes their mean: noise becomes less.")},
    {"crop", QT_TRANSLATE_NOOP("EnhancementText", "Crop"),
     QT_TRANSLATE_NOOP("EnhancementText", "Keeps a rectangle.")},
    {"turn", QT_TRANSLATE_NOOP("EnhancementText", "Quarter turn"),
     QT_TRANSLATE_NOOP("EnhancementText", "Turns by whole quarters, without loss.")},
    {"rotate", QT_TRANSLATE_NOOP("EnhancementText", "Rotate"),
     QT_TRANSLATE_NOOP("EnhancementText", "Turns clockwise by any angle.")},
    {"flip", QT_TRANSLATE_NOOP("EnhancementText", "Flip"),
     QT_TRANSLATE_NOOP("EnhancementText", "Mirrors the picture: only to undo a mirror.")},
    {"aspect", QT_TRANSLATE_NOOP("EnhancementText", "Aspect correction"),
     QT_TRANSLATE_NOOP("EnhancementText", "Stretches a picture whose pixels are not square.")},
    {"lens", QT_TRANSLATE_NOOP("EnhancementText", "Lens correction"),
     QT_TRANSLATE_NOOP("EnhancementText", "Straightens what the lens has bent.")},
    {"white-balance-grey-world", QT_TRANSLATE_NOOP("EnhancementText", "White balance: grey world"),
     QT_TRANSLATE_NOOP("EnhancementText", "Takes the mean of the whole picture for grey.")},
    {"white-balance-grey-point", QT_TRANSLATE_NOOP("EnhancementText", "White balance: grey point"),
     QT_TRANSLATE_NOOP("EnhancementText", "Takes a place that is grey in the scene for grey.")},
    {"levels", QT_TRANSLATE_NOOP("EnhancementText", "Levels"),
     QT_TRANSLATE_NOOP("EnhancementText", "Spreads the tones between a black and a white point.")},
    {"gamma", QT_TRANSLATE_NOOP("EnhancementText", "Gamma"),
     QT_TRANSLATE_NOOP("EnhancementText", "Makes middle tones lighter (above 1) or darker.")},
    {"curves", QT_TRANSLATE_NOOP("EnhancementText", "Curves"),
     QT_TRANSLATE_NOOP("EnhancementText", "Bends the tones along a curve through given points.")},
    {"clahe", QT_TRANSLATE_NOOP("EnhancementText", "Local contrast (CLAHE)"),
     QT_TRANSLATE_NOOP("EnhancementText", "Raises contrast by regions, up to a limit.")},
    {"denoise-median", QT_TRANSLATE_NOOP("EnhancementText", "Denoise: median"),
     QT_TRANSLATE_NOOP("EnhancementText", "Takes away specks; fine detail goes with them.")},
    {"denoise-bilateral", QT_TRANSLATE_NOOP("EnhancementText", "Denoise: bilateral"),
     QT_TRANSLATE_NOOP("EnhancementText", "Smooths what differs little and keeps edges.")},
    {"denoise-nlm", QT_TRANSLATE_NOOP("EnhancementText", "Denoise: non-local means"),
     QT_TRANSLATE_NOOP("EnhancementText", "Takes the mean of places that look alike.")},
    {"deblur-wiener", QT_TRANSLATE_NOOP("EnhancementText", "Deblur: Wiener"),
     QT_TRANSLATE_NOOP("EnhancementText", "Undoes a known blur in one go.")},
    {"deblur-richardson-lucy", QT_TRANSLATE_NOOP("EnhancementText", "Deblur: Richardson–Lucy"),
     QT_TRANSLATE_NOOP("EnhancementText", "Undoes a known blur in many rounds.")},
    {"resize", QT_TRANSLATE_NOOP("EnhancementText", "Resize"),
     QT_TRANSLATE_NOOP("EnhancementText", "More or fewer pixels; never more detail.")},
});

struct Word
{
    std::string_view id;
    const char* text;
};

constexpr auto kParameterWords = std::to_array<Word>({
    {"field", QT_TRANSLATE_NOOP("EnhancementText", "Field")},
    {"lines", QT_TRANSLATE_NOOP("EnhancementText", "Missing lines")},
    {"frames", QT_TRANSLATE_NOOP("EnhancementText", "Frames")},
    {"motion", QT_TRANSLATE_NOOP("EnhancementText", "Motion between frames")},
    {"least-correlation", QT_TRANSLATE_NOOP("EnhancementText", "Least correlation")},
    {"x", QT_TRANSLATE_NOOP("EnhancementText", "Left")},
    {"y", QT_TRANSLATE_NOOP("EnhancementText", "Top")},
    {"width", QT_TRANSLATE_NOOP("EnhancementText", "Width")},
    {"height", QT_TRANSLATE_NOOP("EnhancementText", "Height")},
    {"direction", QT_TRANSLATE_NOOP("EnhancementText", "Direction")},
    {"angle", QT_TRANSLATE_NOOP("EnhancementText", "Angle")},
    {"canvas", QT_TRANSLATE_NOOP("EnhancementText", "Canvas")},
    {"kernel", QT_TRANSLATE_NOOP("EnhancementText", "Interpolation")},
    {"pixel-aspect", QT_TRANSLATE_NOOP("EnhancementText", "Pixel's width to height")},
    {"k1", QT_TRANSLATE_NOOP("EnhancementText", "Bend (k1)")},
    {"k2", QT_TRANSLATE_NOOP("EnhancementText", "Bend at the edge (k2)")},
    {"radius", QT_TRANSLATE_NOOP("EnhancementText", "Radius")},
    {"black", QT_TRANSLATE_NOOP("EnhancementText", "Black point")},
    {"white", QT_TRANSLATE_NOOP("EnhancementText", "White point")},
    {"out-black", QT_TRANSLATE_NOOP("EnhancementText", "Black becomes")},
    {"out-white", QT_TRANSLATE_NOOP("EnhancementText", "White becomes")},
    {"gamma", QT_TRANSLATE_NOOP("EnhancementText", "Exponent")},
    {"points", QT_TRANSLATE_NOOP("EnhancementText", "Points")},
    {"shape", QT_TRANSLATE_NOOP("EnhancementText", "Shape")},
    {"channel", QT_TRANSLATE_NOOP("EnhancementText", "Channel")},
    {"clip", QT_TRANSLATE_NOOP("EnhancementText", "Limit of contrast")},
    {"columns", QT_TRANSLATE_NOOP("EnhancementText", "Regions across")},
    {"rows", QT_TRANSLATE_NOOP("EnhancementText", "Regions down")},
    {"tone", QT_TRANSLATE_NOOP("EnhancementText", "Difference in tone")},
    {"patch", QT_TRANSLATE_NOOP("EnhancementText", "Radius of a patch")},
    {"search", QT_TRANSLATE_NOOP("EnhancementText", "Radius of the search")},
    {"strength", QT_TRANSLATE_NOOP("EnhancementText", "Strength")},
    {"size", QT_TRANSLATE_NOOP("EnhancementText", "Size of the blur")},
    {"noise", QT_TRANSLATE_NOOP("EnhancementText", "Noise to signal")},
    {"iterations", QT_TRANSLATE_NOOP("EnhancementText", "Rounds")},
});

constexpr auto kChoiceWords = std::to_array<Word>({
    {"top", QT_TRANSLATE_NOOP("EnhancementText", "top (lines 1, 3, 5 …)")},
    {"bottom", QT_TRANSLATE_NOOP("EnhancementText", "bottom (lines 2, 4, 6 …)")},
    {"interpolate", QT_TRANSLATE_NOOP("EnhancementText", "mean of the neighbours")},
    {"repeat", QT_TRANSLATE_NOOP("EnhancementText", "line above")},
    {"blend", QT_TRANSLATE_NOOP("EnhancementText", "both fields blended")},
    {"translation", QT_TRANSLATE_NOOP("EnhancementText", "shift")},
    {"affine", QT_TRANSLATE_NOOP("EnhancementText", "shift, turn, scale and shear")},
    {"clockwise", QT_TRANSLATE_NOOP("EnhancementText", "clockwise")},
    {"half", QT_TRANSLATE_NOOP("EnhancementText", "upside down")},
    {"anticlockwise", QT_TRANSLATE_NOOP("EnhancementText", "anticlockwise")},
    {"grow", QT_TRANSLATE_NOOP("EnhancementText", "grows with the picture")},
    {"keep", QT_TRANSLATE_NOOP("EnhancementText", "stays, corners are lost")},
    {"left-right", QT_TRANSLATE_NOOP("EnhancementText", "left and right")},
    {"top-bottom", QT_TRANSLATE_NOOP("EnhancementText", "top and bottom")},
    {"nearest", QT_TRANSLATE_NOOP("EnhancementText", "nearest pixel")},
    {"bilinear", QT_TRANSLATE_NOOP("EnhancementText", "bilinear")},
    {"bicubic", QT_TRANSLATE_NOOP("EnhancementText", "bicubic")},
    {"lanczos3", QT_TRANSLATE_NOOP("EnhancementText", "Lanczos 3")},
    {"monotone-cubic", QT_TRANSLATE_NOOP("EnhancementText", "smooth (monotone cubic)")},
    {"linear", QT_TRANSLATE_NOOP("EnhancementText", "straight lines")},
    {"all", QT_TRANSLATE_NOOP("EnhancementText", "all")},
    {"red", QT_TRANSLATE_NOOP("EnhancementText", "red")},
    {"green", QT_TRANSLATE_NOOP("EnhancementText", "green")},
    {"blue", QT_TRANSLATE_NOOP("EnhancementText", "blue")},
    {"disc", QT_TRANSLATE_NOOP("EnhancementText", "out of focus (disc)")},
    {"gaussian", QT_TRANSLATE_NOOP("EnhancementText", "soft (Gaussian)")},
    {"motion", QT_TRANSLATE_NOOP("EnhancementText", "motion (line)")},
});

QString fromView(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

template <std::size_t kSize>
QString wordIn(const std::array<Word, kSize>& words, std::string_view id)
{
    const auto found = std::ranges::find(words, id, &Word::id);
    return found == words.end() ? fromView(id) : Text::tr(found->text);
}

/// No more digits than were given.
QString shortNumber(double value)
{
    constexpr int kMost = 4;
    for (int decimals = 0; decimals < kMost; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        if (std::abs(std::round(value * scale) / scale - value) < 1e-9)
            return decimalText(value, decimals);
    }
    return decimalText(value, kMost);
}

QString pointsText(const std::vector<imagery::CurvePoint>& points)
{
    QStringList all;
    for (const imagery::CurvePoint& point : points)
        all << QStringLiteral("%1 → %2").arg(point.in).arg(point.out);
    return all.join(QStringLiteral(", "));
}

QString framesText(const std::vector<Sha256>& frames)
{
    constexpr int kShort = 8;
    QStringList all;
    for (const Sha256& frame : frames)
        all << QString::fromStdString(frame.hex()).left(kShort);
    const QString names = all.join(QStringLiteral(", "));
    if (frames.size() == 1)
        //: %1: the beginning of the SHA-256 of the frame's file
        return Text::tr("1 frame (%1)").arg(names);
    //: %1: the beginnings of the SHA-256 of the frames' files
    return Text::tr("%n frames (%1)", "never 1", int(frames.size())).arg(names);
}

QString factOf(const StepNote& note, std::string_view key)
{
    return QString::fromStdString(imagery::noteFact(note, key));
}

QString leftOutText(const StepNote& note)
{
    constexpr int kShort = 8;
    const QString frame = factOf(note, "frame").left(kShort);
    const QString reason = factOf(note, "reason");
    if (reason == QLatin1String("size"))
        return Text::tr("The frame %1 has another size and was left out.").arg(frame);
    if (reason == QLatin1String("mirrored"))
        return Text::tr("The frame %1 is a mirror image and was left out.").arg(frame);
    if (reason == QLatin1String("diverged"))
        return Text::tr("The frame %1 cannot be laid over the picture and was left out.")
            .arg(frame);
    return Text::tr("The frame %1 correlates by %2 only and was left out.")
        .arg(frame, decimalText(factOf(note, "correlation").toDouble(), 2));
}

/// Never "0.0" of something.
QString shareText(const StepNote& note)
{
    constexpr double kLeastPercent = 0.1;
    return decimalText(std::max(kLeastPercent, 100 * factOf(note, "share").toDouble()), 1);
}

/// Turns and scales only where there are any.
QString laidText(const StepNote& note)
{
    constexpr int kShort = 8;
    constexpr double kTurnedDeg = 0.05;
    constexpr double kScaled = 0.0005;
    const auto number = [&note](const char* key) { return factOf(note, key).toDouble(); };
    QString text =
        //: %1: the beginning of a SHA-256; %2: a number to 1; %3, %4: across and down
        Text::tr("The frame %1 was used: correlation %2, shifted by %3 and %4 px.")
            .arg(factOf(note, "frame").left(kShort), decimalText(number("correlation"), 2),
                 decimalText(number("shiftXPx"), 1), decimalText(number("shiftYPx"), 1));
    if (std::abs(number("turnDeg")) >= kTurnedDeg || std::abs(number("scale") - 1) >= kScaled)
        //: of a frame; %1: an angle, %2: a factor
        text += u' ' + Text::tr("Turned by %1°, scaled by %2.")
                           .arg(decimalText(number("turnDeg"), 1), decimalText(number("scale"), 3));
    return text;
}

} // namespace

QString stepName(std::string_view stepId)
{
    const auto found = std::ranges::find(kStepWords, stepId, &StepWords::id);
    return found == kStepWords.end() ? fromView(stepId) : Text::tr(found->name);
}

QString stepHint(const imagery::StepSpec& spec)
{
    const auto found = std::ranges::find(kStepWords, spec.id, &StepWords::id);
    return found == kStepWords.end() ? QString() : Text::tr(found->hint);
}

QString parameterName(std::string_view parameterId)
{
    return wordIn(kParameterWords, parameterId);
}

QString choiceName(std::string_view choice)
{
    return wordIn(kChoiceWords, choice);
}

QString unitSuffix(ParameterUnit unit)
{
    switch (unit) {
    case ParameterUnit::Pixels:
        return QStringLiteral(" px");
    case ParameterUnit::Degrees:
        return QStringLiteral("°");
    case ParameterUnit::None:
    case ParameterUnit::Levels:
        break;
    }
    return {};
}

QString valueText(const ParameterSpec& spec, const ParameterValue& value)
{
    if (const auto* number = std::get_if<double>(&value))
        return shortNumber(*number) + unitSuffix(spec.unit);
    if (const auto* choice = std::get_if<std::string>(&value))
        return choiceName(*choice);
    if (const auto* points = std::get_if<std::vector<imagery::CurvePoint>>(&value))
        return pointsText(*points);
    return framesText(std::get<std::vector<Sha256>>(value));
}

namespace {

QString withValues(const QString& name, const QStringList& values)
{
    if (values.isEmpty())
        return name;
    //: %1: "Levels"; %2: "Black point 12, White point 230"
    return Text::tr("%1: %2").arg(name, values.join(QStringLiteral(", ")));
}

QString parameterText(const imagery::RecipeStep& step, std::size_t index)
{
    const ParameterSpec& parameter = step.spec().parameters[index];
    //: a parameter's name and its value
    return Text::tr("%1 %2").arg(parameterName(parameter.id),
                                 valueText(parameter, step.values()[index]));
}

} // namespace

QString stepText(const imagery::RecipeStep& step)
{
    QStringList values;
    for (std::size_t i = 0; i < step.values().size(); ++i)
        values << parameterText(step, i);
    return withValues(stepName(step.spec().id), values);
}

QString stepSummary(const imagery::RecipeStep& step)
{
    const imagery::RecipeStep usual(step.spec());
    QStringList values;
    for (std::size_t i = 0; i < step.values().size(); ++i) {
        if (step.values()[i] != usual.values()[i])
            values << parameterText(step, i);
    }
    return withValues(stepName(step.spec().id), values);
}

QString recipeLine(const imagery::Recipe& recipe)
{
    //: the first in a row of steps
    QStringList parts = {Text::tr("original")};
    for (const imagery::RecipeStep& step : recipe.steps())
        parts << stepName(step.spec().id);
    return parts.join(QStringLiteral(" ▸ "));
}

namespace {

QString hardenedText(const StepNote& note)
{
    if (factOf(note, "clip").toDouble() > imagery::kHighClip)
        return Text::tr("Local contrast with so high a limit turns noise and compression into "
                        "marks, scars and lines that are not there. Do not read skin from it.");
    return Text::tr("Local contrast hardens the texture of skin. It can make marks and lines of "
                    "noise. Compare details with the original.");
}

QString mirroredText(const StepNote& note)
{
    const QString orientation = factOf(note, "orientation");
    if (!orientation.isEmpty())
        //: %1: the EXIF value, 2, 4, 5 or 7
        return Text::tr("The original's EXIF orientation (%1) mirrors the picture, and this step "
                        "mirrors it again: it is no mirror image of the stored pixels any more. "
                        "Which of the two shows the face as it was, the file cannot tell: look for "
                        "writing.")
            .arg(orientation);
    if (factOf(note, "direction") == QLatin1String("top-bottom"))
        return Text::tr("Top and bottom are exchanged: the picture is mirrored now. Turned "
                        "upright, a mole on the left cheek is on the right. Use it only if the "
                        "original was mirrored so.");
    return Text::tr("The picture is mirrored now. A mole on the left cheek is on the right. Use "
                    "it only if the original was mirrored.");
}

QString madeUpText(const StepNote& note)
{
    if (factOf(note, "lines") == QLatin1String("blend"))
        return Text::tr("Each line is mixed with the next. What moved stands there twice, and fine "
                        "detail is lost.");
    return Text::tr("Half of the lines are made up from those beside them. Fine detail in them is "
                    "not the camera's.");
}

} // namespace

QString stepNames(const imagery::Recipe& recipe)
{
    QStringList names;
    for (const imagery::RecipeStep& step : recipe.steps())
        names << stepName(step.spec().id);
    return names.join(QStringLiteral(", "));
}

QString noteSentence(const StepNote& note)
{
    switch (note.warning) {
    case StepWarning::BitsReduced:
        return Text::tr("The file has %1 bits a channel, and the steps work with 8. Fine "
                        "differences in brightness are lost.")
            .arg(factOf(note, "bits"));
    case StepWarning::Mirrored:
        return mirroredText(note);
    case StepWarning::Enlarged:
        return Text::tr("The picture is enlarged. It has more pixels, not more detail. Search with "
                        "the original size.");
    case StepWarning::ProportionsChanged:
        return Text::tr("Width and height change by different factors. Faces become wider or "
                        "longer. Distances between points of a face change: do not measure them.");
    case StepWarning::ShapesBent:
        return Text::tr("Lines are bent, most at the edge. The shape of a face changes. Distances "
                        "between its points change: do not measure them.");
    case StepWarning::TonesClipped:
        return Text::tr("%1 % of the pixels become black or white in at least one colour. What "
                        "they showed is lost.")
            .arg(shareText(note));
    case StepWarning::TonesErased:
        return Text::tr("The levels %2 to %3 become one. %1 % of the pixels are concerned. What "
                        "they showed is lost.")
            .arg(shareText(note), factOf(note, "from"), factOf(note, "to"));
    case StepWarning::TonesInverted:
        if (note.facts.empty() || factOf(note, "share").isEmpty())
            return Text::tr("Light becomes dark in places, as in a negative. Do not read skin or "
                            "shadows from it.");
        return Text::tr("Between the levels %2 and %3 light becomes dark, as in a negative. %1 % "
                        "of the pixels are concerned. Do not read skin or shadows from it.")
            .arg(shareText(note), factOf(note, "from"), factOf(note, "to"));
    case StepWarning::MayLoseDetail:
        return Text::tr("Denoising can take away moles, scars and lines. It can also make marks "
                        "that are not there. Compare details with the original.");
    case StepWarning::MayRing:
        return Text::tr("Deblurring can make rings, edges and grain that are not there. It can "
                        "hide moles and scars. Compare details with the original.");
    case StepWarning::LinesMixed:
        return Text::tr("A step before this one has mixed the lines. Deinterlace first.");
    case StepWarning::LensCentreMoved:
        return Text::tr("The picture was cropped before: its middle is no longer the lens's, and "
                        "the correction bends faces wrongly. Correct the lens first, then crop.");
    case StepWarning::FrameLeftOut:
        return leftOutText(note);
    case StepWarning::FrameLaid:
        return laidText(note);
    case StepWarning::FrameSameGrain:
        return Text::tr(
                   "The frame %1 has nearly the same grain as the picture (%2 of 1). It may be "
                   "the same frame saved again: averaging then takes no noise away.")
            .arg(factOf(note, "frame").left(8), decimalText(factOf(note, "grain").toDouble(), 2));
    case StepWarning::ColoursBalanced:
        return Text::tr("Colours are changed (red × %1, green × %2, blue × %3). Do not "
                        "read skin tone or hair colour from it.")
            .arg(decimalText(factOf(note, "red").toDouble(), 2),
                 decimalText(factOf(note, "green").toDouble(), 2),
                 decimalText(factOf(note, "blue").toDouble(), 2));
    case StepWarning::MayHarden:
        return hardenedText(note);
    case StepWarning::Reduced:
        return Text::tr("The picture is reduced. Fine detail is lost.");
    case StepWarning::LinesMadeUp:
        return madeUpText(note);
    case StepWarning::CornersLost:
        return Text::tr("The corners of the picture are cut off. What they showed is lost.");
    case StepWarning::ColoursShifted:
        return Text::tr("One colour is changed alone. Do not read skin tone or hair colour from "
                        "it.");
    case StepWarning::ChangesNothing:
        return Text::tr("With these values the step changes nothing.");
    case StepWarning::NotShown:
        return Text::tr("The preview has too few pixels to show what the step does. It is done in "
                        "full size when the copy is saved; Preview in full size shows it.");
    case StepWarning::ColoursConverted:
        return Text::tr("The file's colours are %1, and the steps work with red, green and blue. "
                        "Colours may differ from the file's.")
            .arg(factOf(note, "model"));
    case StepWarning::TransparencyLaid:
        return Text::tr("The file has transparency. What is transparent is laid on grey: there the "
                        "grey is no part of the file.");
    case StepWarning::ViewMirrored:
        //: %1: the EXIF value, 2, 4, 5 or 7
        return Text::tr(
                   "The original's EXIF orientation (%1) mirrors the picture, and the steps begin "
                   "with that mirror image of its stored pixels. Where it is wrong, a mole on "
                   "the left cheek is on the right: look for writing.")
            .arg(factOf(note, "orientation"));
    case StepWarning::FrameMirrored:
        //: %1: the beginning of a SHA-256
        return Text::tr("The frame %1 was mirrored before, as its file says. That mirrors the "
                        "frame, not the picture that it is laid over.")
            .arg(factOf(note, "frame").left(8));
    }
    return {};
}

int rankOf(const StepNote& note)
{
    switch (note.warning) {
    case StepWarning::Mirrored:
    case StepWarning::ViewMirrored:
        return 0;
    case StepWarning::TonesInverted:
        return 1;
    case StepWarning::MayHarden:
        return factOf(note, "clip").toDouble() > imagery::kHighClip ? 1 : 3;
    case StepWarning::LensCentreMoved:
        return 1;
    case StepWarning::ProportionsChanged:
    case StepWarning::ShapesBent:
        return 2;
    case StepWarning::MayRing:
    case StepWarning::MayLoseDetail:
    case StepWarning::NotShown:
        return 3;
    case StepWarning::TonesErased:
    case StepWarning::ColoursBalanced:
    case StepWarning::ColoursShifted:
    case StepWarning::LinesMixed:
    case StepWarning::LinesMadeUp:
        return 4;
    case StepWarning::TonesClipped:
    case StepWarning::FrameLeftOut:
    case StepWarning::FrameSameGrain:
    case StepWarning::FrameMirrored:
    case StepWarning::Reduced:
    case StepWarning::CornersLost:
        return 5;
    case StepWarning::Enlarged:
    case StepWarning::BitsReduced:
    case StepWarning::ColoursConverted:
    case StepWarning::TransparencyLaid:
        return 6;
    case StepWarning::ChangesNothing:
        return 7;
    case StepWarning::FrameLaid:
        break;
    }
    return 8;
}

QString warningText(const StepNote& note, const imagery::Recipe& recipe)
{
    const QString name = note.step > 0 && note.step <= recipe.steps().size()
                             ? stepName(recipe.steps()[note.step - 1].spec().id)
                             : QString();
    if (!factOf(note, "earlier").isEmpty())
        //: Of a copy that is enhanced again; %1: "Flip"; %2: a sentence
        return Text::tr("Done to it before, %1: %2")
            .arg(stepName(imagery::noteFact(note, "stepId")), noteSentence(note));
    if (note.step == 0)
        //: %1: a sentence about the image that goes into the steps
        return Text::tr("Before the steps: %1").arg(noteSentence(note));
    //: %1: a number; %2: "Flip"; %3: a sentence
    return Text::tr("Step %1, %2: %3").arg(QString::number(note.step), name, noteSentence(note));
}

QString frameOf(const StepNote& note)
{
    return factOf(note, "frame");
}

QString frameNoteText(const StepNote& note, double scale)
{
    const QString correlation = factOf(note, "correlation");
    const QString figure = decimalText(correlation.toDouble(), 2);
    if (note.warning == StepWarning::FrameLaid)
        //: How a frame lies over a picture; %1: a number to 1; %2, %3: across and down
        return Text::tr("correlation %1 · shifted by %2, %3 px")
            .arg(figure, decimalText(factOf(note, "shiftXPx").toDouble() / scale, 1),
                 decimalText(factOf(note, "shiftYPx").toDouble() / scale, 1));
    if (!correlation.isEmpty())
        //: of a frame; %1: a number to 1
        return Text::tr("left out: correlation %1").arg(figure);
    const QString reason = factOf(note, "reason");
    return reason == QLatin1String("size") ? Text::tr("left out: another size")
           : reason == QLatin1String("mirrored")
               ? Text::tr("left out: a mirror image")
               : Text::tr("left out: cannot be laid over the picture");
}

} // namespace semblance::ui
