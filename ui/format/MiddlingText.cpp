// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/MiddlingText.h"

#include "matching/quality/QualityIds.h"
#include "ui/format/NumberText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace semblance::ui {

namespace {

using namespace matching::quality;
using matching::QualityConcern;
using matching::QualityMeasurement;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MiddlingText)
};

/// What is said without a concern below a value; %1 stands for the raw value as a percentage.
struct Middling
{
    std::string_view id;
    int below;
    /// Null: the usual one, which says a figure.
    const char* headline;
};

constexpr std::array kMiddlings = {
    Middling{kInterEyeDistance, 50, nullptr},
    Middling{kSharpness, 70, QT_TRANSLATE_NOOP("MiddlingText", "Not quite sharp")},
    Middling{kOverExposure, 50,
             QT_TRANSLATE_NOOP("MiddlingText", "About %1 % of the face is burnt out")},
    Middling{kIlluminationUniformity, 50,
             QT_TRANSLATE_NOOP("MiddlingText", "The cheeks are lit somewhat differently")},
    Middling{kNaturalColour, 75,
             QT_TRANSLATE_NOOP("MiddlingText", "Colours nearly as of skin in white light")},
    Middling{kNoise, 80, QT_TRANSLATE_NOOP("MiddlingText", "Some noise")},
    Middling{kCompression, 80, QT_TRANSLATE_NOOP("MiddlingText", "Faint blocks of compression")},
    Middling{kEyesSeenOpen, 50,
             QT_TRANSLATE_NOOP("MiddlingText", "Not sure that both eyes are seen open")},
    Middling{kEyesVisible, 90,
             QT_TRANSLATE_NOOP("MiddlingText", "Something may lie in front of an eye")},
    Middling{kMouthOcclusion, 90,
             QT_TRANSLATE_NOOP("MiddlingText", "Something may lie in front of the mouth")},
    Middling{kFaceOcclusion, 94,
             QT_TRANSLATE_NOOP("MiddlingText", "Something may lie in front of the face")},
    Middling{kNoHeadCoverings, 50,
             QT_TRANSLATE_NOOP("MiddlingText", "Not sure that the head is bare")},
    Middling{kMouthClosed, 80, QT_TRANSLATE_NOOP("MiddlingText", "The mouth may be open")},
    Middling{kExpressionNeutrality, 50, QT_TRANSLATE_NOOP("MiddlingText", "Some expression")},
    Middling{kTonesReversed, 50,
             QT_TRANSLATE_NOOP("MiddlingText", "Not sure that it is no negative")},
    Middling{kPoseSureness, 90,
             QT_TRANSLATE_NOOP("MiddlingText", "Fairly plain which way the head is turned")},
    Middling{kLeftwardCrop, 50, nullptr},
    Middling{kRightwardCrop, 50, nullptr},
    Middling{kMarginAbove, 50, nullptr},
    Middling{kMarginBelow, 50, nullptr},
};

constexpr int kHalf = 50;

QString percentOf(const QualityMeasurement& m)
{
    constexpr double kFewPercent = 0.1;
    const double share = m.raw.value_or(0);
    return decimalText(100 * share, share < kFewPercent ? 1 : 0);
}

QString middlingMeaning()
{
    return Words::tr("Far enough from ideal to lower the value, but as in ordinary photographs: "
                     "no notice is given.");
}

/// Of brightness, which has two sides.
QString sideOfLight(const QualityMeasurement& m)
{
    constexpr double kMiddleGrey = 0.5;
    return m.raw.value_or(0) < kMiddleGrey ? Words::tr("On the dark side")
                                           : Words::tr("On the bright side");
}

QualityText withoutConcern(const QualityMeasurement& m, QualityText text)
{
    constexpr int kPlainlyLit = 80;
    const int value = m.value.value_or(0);
    if (m.id == kLuminanceMean && value < kPlainlyLit)
        return {text.measure, sideOfLight(m), middlingMeaning(), {}};
    const auto* const row = std::ranges::find(kMiddlings, m.id, &Middling::id);
    if (row == kMiddlings.end() || value >= row->below)
        return text;
    if (row->headline) {
        const QString headline = QCoreApplication::translate("MiddlingText", row->headline);
        text.headline = headline.contains(u"%1") ? headline.arg(percentOf(m)) : headline;
    }
    text.meaning = m.id == kInterEyeDistance
                       ? Words::tr("Enough for a search, if the picture was not enlarged; fewer "
                                   "than passport photographs have, and fine features may not "
                                   "show.")
                       : middlingMeaning();
    return text;
}

QualityText noticed(const QualityMeasurement& m, QualityText text)
{
    if (m.id == kUnderExposure)
        text.headline = Words::tr("About %1 % of the face is very dark").arg(percentOf(m));
    else if (m.id == kEyesOpen)
        text.headline = Words::tr("An eye may be closed or narrowed");
    return text;
}

} // namespace

QualityText middlingText(const QualityMeasurement& measurement, QualityText text)
{
    if (!measurement.raw || !measurement.value)
        return text;
    switch (measurement.concern) {
    case QualityConcern::None:
        return withoutConcern(measurement, std::move(text));
    case QualityConcern::Notice:
        return *measurement.value >= kHalf ? noticed(measurement, std::move(text)) : text;
    case QualityConcern::Warning:
        return text;
    }
    return text;
}

} // namespace semblance::ui
