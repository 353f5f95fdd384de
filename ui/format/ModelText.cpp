// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ModelText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ModelText)
};

/// As the descriptions in resources/models say them; %1, %2, … stand for figures and models in the
/// order in which they come.
constexpr auto kPhrases = std::to_array<const char*>({
    // What was measured.
    QT_TRANSLATE_NOOP("ModelText",
                      "Of %1 LFW probes of %2 px between the eyes with noise and strong "
                      "compression %3 % (%4 to %5) find the right person first among %6 people; of "
                      "the undegraded ones %7 % (%8 to %9). Rulers and weights were set on "
                      "photographs of some of these people; of the %10 probes of the others it is "
                      "%11 % (%12 to %13) and %14 % (%15 to %16)."),
    QT_TRANSLATE_NOOP("ModelText",
                      "%1 % (%2 to %3) of the %4 LFW View-1 train pairs, 10-fold threshold; the "
                      "ruler was fitted on the same pairs."),
    QT_TRANSLATE_NOOP("ModelText",
                      "For probes of few pixels: %1 % of %2 LFW probes of %3 px between the eyes "
                      "at rank 1 of %4 people, %5 %6 %. Of good photographs %7 % (%8 to %9) of the "
                      "%10 LFW View-1 train pairs, on which its ruler and its share were fitted."),
    QT_TRANSLATE_NOOP("ModelText",
                      "All %1 faces of the packaged group photographs, no false one; a face in "
                      "each of the %2 photographs of the LFW View-1 train pairs. Thresholds were "
                      "chosen on such photographs."),
    QT_TRANSLATE_NOOP("ModelText",
                      "Not measured by itself; as alignment for %1: %2 % of the %3 LFW View-1 "
                      "train pairs."),
    QT_TRANSLATE_NOOP("ModelText",
                      "Yaw of %1 LFW portraits against their mirror images: %2 degrees r.m.s. Not "
                      "measured against true angles."),
    QT_TRANSLATE_NOOP("ModelText",
                      "Against %1 on %2 LFW portraits: correlation of yaw %3, of pitch %4, of roll "
                      "%5 (these portraits are nearly level); mean absolute difference %6, %7 and "
                      "%8 degrees. Yaw of %9 LFW portraits against their mirror images: %10 "
                      "degrees r.m.s. (%11 on the same: %12). Not measured against true angles."),
    QT_TRANSLATE_NOOP("ModelText",
                      "Not in use. As alignment for %1 in an experiment outside this program: %2 % "
                      "of the %3 LFW View-1 train pairs with one pass."),
    QT_TRANSLATE_NOOP("ModelText",
                      "Of %1 LFW portraits the %2 of which it is least sure show eyes that are "
                      "closed, hidden or behind dark glasses. Not measured on labelled eyes."),
    QT_TRANSLATE_NOOP("ModelText",
                      "Of %1 LFW portraits the %2 that it calls least neutral laugh, the %3 most "
                      "neutral do not. Not measured on labelled expressions."),
    QT_TRANSLATE_NOOP("ModelText",
                      "Taught on half of the people of LFW, judged on %1 portraits of the others: "
                      "hats on %2 % of %3 heads that wear one and on %4 % of bare ones; negatives "
                      "%5 %; painted rectangles over %6 % of the face are called %7 % (of one "
                      "colour) and %8 % (of skin)."),
    // Licences.
    QT_TRANSLATE_NOOP("ModelText", "MIT (the weights are dlib's, public domain)"),
    QT_TRANSLATE_NOOP("ModelText",
                      "Apache-2.0 (its maker does not state what it was trained on)"),
    QT_TRANSLATE_NOOP("ModelText",
                      "Apache-2.0, as its maker states; what the face embedder was trained on is "
                      "not stated"),
    QT_TRANSLATE_NOOP("ModelText",
                      "Trained on iBUG 300-W, whose licence excludes commercial use"),
});

/// More than any phrase has.
constexpr int kMostPlaces = 20;

QString placeName(int place)
{
    return QLatin1Char('%') + QString::number(place);
}

/// What stands for %1, %2, … in `sentence`; empty where its words are others.
std::optional<QStringList> figuresIn(const QString& sentence, const QString& phrase)
{
    QString pattern = QRegularExpression::escape(phrase);
    // "%12" before "%1".
    for (int place = kMostPlaces; place > 0; --place)
        pattern.replace(QRegularExpression::escape(placeName(place)),
                        QStringLiteral("([a-z0-9-]+(?:\\.[0-9]+)?)"));
    const auto found =
        QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(sentence);
    return found.hasMatch() ? std::optional(found.capturedTexts().mid(1)) : std::nullopt;
}

/// "79.3" → "79,3"; a model's name stays.
QString localFigure(QString figure)
{
    bool isNumber = false;
    figure.toDouble(&isNumber);
    return !isNumber ? figure : figure.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

std::optional<QString> translated(const std::string& sentence)
{
    const QString said = QString::fromStdString(sentence);
    for (const char* phrase : kPhrases) {
        const auto figures = figuresIn(said, QString::fromUtf8(phrase));
        if (!figures)
            continue;
        QString text = Text::tr(phrase);
        for (qsizetype place = figures->size(); place > 0; --place)
            text.replace(placeName(int(place)), localFigure(figures->at(place - 1)));
        return text;
    }
    return std::nullopt;
}

} // namespace

bool isModelTextKnown(const std::string& sentence)
{
    return translated(sentence).has_value();
}

QString measuredText(const std::string& sentence)
{
    if (sentence.empty())
        return Text::tr("What it is worth has not been measured.");
    if (const auto known = translated(sentence))
        //: %1: what was measured and on which data
        return Text::tr("Measured: %1").arg(*known);
    //: %1: what was measured and on which data, in whichever language its description is
    return Text::tr("Measured, in the words of its description: %1")
        .arg(QString::fromStdString(sentence));
}

QString ownMeasuredText(const std::string& sentence)
{
    if (sentence.empty())
        return measuredText(sentence);
    //: Of a lab's own model; %1: what was measured, in whichever language its description is
    return Text::tr("As its manifest says, not checked by Semblance: %1")
        .arg(translated(sentence).value_or(QString::fromStdString(sentence)));
}

QString licenceText(const std::string& licence)
{
    return translated(licence).value_or(QString::fromStdString(licence));
}

} // namespace semblance::ui
