// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/OwnReason.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OwnReason)
};

/// As the engine says them; %1, %2 and %3 stand for names and figures.
constexpr auto kPhrases = std::to_array<const char*>({
    // A table of people and images.
    QT_TRANSLATE_NOOP("OwnReason", "a quote inside a value that is not quoted"),
    QT_TRANSLATE_NOOP("OwnReason", "a quote is opened here and never closed"),
    QT_TRANSLATE_NOOP("OwnReason", "text after the closing quote"),
    QT_TRANSLATE_NOOP("OwnReason",
                      "a quote is opened here, and text follows the next quote, in line %1"),
    QT_TRANSLATE_NOOP("OwnReason",
                      "it is not UTF-8; save it as “CSV UTF-8” in the program that made it"),
    QT_TRANSLATE_NOOP("OwnReason", "values in the row: %1, columns in the header: %2"),
    QT_TRANSLATE_NOOP("OwnReason", "is blank"),
    QT_TRANSLATE_NOOP("OwnReason", "holds a zero character"),
    QT_TRANSLATE_NOOP("OwnReason", "leads out of the images' folder"),
    QT_TRANSLATE_NOOP("OwnReason", "a symbolic link leads out of the images' folder"),
    QT_TRANSLATE_NOOP("OwnReason", "is no number"),
    QT_TRANSLATE_NOOP("OwnReason", "must be above 0"),
    // Files, folders and laboratories.
    QT_TRANSLATE_NOOP("OwnReason", "not a regular file"),
    QT_TRANSLATE_NOOP("OwnReason", "is a file, not a folder"),
    QT_TRANSLATE_NOOP("OwnReason", "lies inside the laboratory %1"),
    QT_TRANSLATE_NOOP("OwnReason", "another process holds the lock"),
    QT_TRANSLATE_NOOP("OwnReason", "the original does not have the bytes that were stored"),
    QT_TRANSLATE_NOOP("OwnReason", "not a database of this program"),
    QT_TRANSLATE_NOOP("OwnReason", "has had migration %1, which this program does not know"),
    QT_TRANSLATE_NOOP("OwnReason", "migration %1 is missing from its record"),
    QT_TRANSLATE_NOOP("OwnReason", "migration %1 had other statements than this program's"),
    QT_TRANSLATE_NOOP("OwnReason", "a record that this program cannot have written: %1"),
    QT_TRANSLATE_NOOP("OwnReason", "it lacks: table “%1”"),
    QT_TRANSLATE_NOOP("OwnReason", "it lacks: column “%1” of table “%2”"),
    QT_TRANSLATE_NOOP("OwnReason", "it lacks: column “%1”"),
    QT_TRANSLATE_NOOP("OwnReason", "it lacks: index “%1”"),
    QT_TRANSLATE_NOOP("OwnReason", "the file system allows no write-ahead log"),
    QT_TRANSLATE_NOOP("OwnReason", "the backup holds another number of rows than the database"),
    QT_TRANSLATE_NOOP("OwnReason", "the subject is blank"),
    QT_TRANSLATE_NOOP("OwnReason", "there are no templates"),
    QT_TRANSLATE_NOOP("OwnReason", "box or landmarks are no numbers"),
    QT_TRANSLATE_NOOP("OwnReason", "there is no such exhibit"),
    QT_TRANSLATE_NOOP("OwnReason", "format %1, this program knows %2"),
    QT_TRANSLATE_NOOP("OwnReason", "schema %1, this program knows %2"),
    QT_TRANSLATE_NOOP("OwnReason", "reference %1, %2, has lost its templates"),
    QT_TRANSLATE_NOOP("OwnReason", "a template is not as it was written: reference %1, %2"),
    QT_TRANSLATE_NOOP("OwnReason", "a template was written with another length than its model's: "
                                   "reference %1, %2"),
    QT_TRANSLATE_NOOP("OwnReason", "a template was written with numbers that no model makes: "
                                   "reference %1, %2"),
    QT_TRANSLATE_NOOP("OwnReason", "is longer than %1 characters"),
    QT_TRANSLATE_NOOP("OwnReason", "holds a line break or a control character"),
    // Fields of a policy or of a model's description; %1 names one.
    QT_TRANSLATE_NOOP("OwnReason", "must be an object"),
    QT_TRANSLATE_NOOP("OwnReason", "%1: must be a text that is not blank"),
    QT_TRANSLATE_NOOP("OwnReason", "%1: must be a number from %2 to %3"),
    QT_TRANSLATE_NOOP("OwnReason", "%1: must be a whole number"),
    QT_TRANSLATE_NOOP("OwnReason", "%1: is not a field of a search policy"),
    QT_TRANSLATE_NOOP("OwnReason", "%1: “%2” is no measure; one is called “InterEyeDistance”"),
    QT_TRANSLATE_NOOP("OwnReason", "%1: is missing"),
    QT_TRANSLATE_NOOP("OwnReason", "%1: must be a fingerprint of 64 hexadecimal digits"),
    QT_TRANSLATE_NOOP("OwnReason", "%1: is missing, though the fingerprint of its scores is there"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be an object"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be a text"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be a number from %2 to %3"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be a whole number from %2 to %3"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be a list of %2 pairs of numbers"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be a list of texts"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be a list of objects"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be a list of %2"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 must be one of %2"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 is not a field of this format"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 is missing"),
    // Models.
    QT_TRANSLATE_NOOP("OwnReason", "more than a manifest can hold"),
    QT_TRANSLATE_NOOP("OwnReason", "not JSON"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 stands there twice"),
    QT_TRANSLATE_NOOP("OwnReason", "written for a newer version of this program"),
    QT_TRANSLATE_NOOP("OwnReason", "the id %1 is already used"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 cannot do the job %2"),
    QT_TRANSLATE_NOOP("OwnReason", "not a model for 68 landmarks"),
    QT_TRANSLATE_NOOP("OwnReason", "without a ruler its scores cannot be put beside the others'"),
    QT_TRANSLATE_NOOP("OwnReason", "the engine uses it; return to the shipped engine first"),
    QT_TRANSLATE_NOOP("OwnReason", "the laboratory's own engine that is kept needs it"),
    QT_TRANSLATE_NOOP("OwnReason", "it is not installed"),
    QT_TRANSLATE_NOOP("OwnReason", "it is none of the laboratory's own models"),
    QT_TRANSLATE_NOOP("OwnReason", "the file is not the one that its manifest names"),
    QT_TRANSLATE_NOOP("OwnReason", "no engine definition"),
    QT_TRANSLATE_NOOP("OwnReason", "no manifest has this id"),
    QT_TRANSLATE_NOOP("OwnReason", "its weights cannot be read (%1)"),
    QT_TRANSLATE_NOOP("OwnReason",
                      "the model gives another number of outputs than its manifest says"),
    QT_TRANSLATE_NOOP("OwnReason", "the network did not give 68 points around the box"),
    QT_TRANSLATE_NOOP("OwnReason", "no ruler"),
    QT_TRANSLATE_NOOP("OwnReason", "a ruler without spread"),
    QT_TRANSLATE_NOOP("OwnReason", "a ruler without weight"),
    QT_TRANSLATE_NOOP("OwnReason", "no embedder"),
    // Templates.
    QT_TRANSLATE_NOOP("OwnReason", "probe, gallery and engine use different models"),
    QT_TRANSLATE_NOOP("OwnReason", "%1 templates instead of %2"),
    QT_TRANSLATE_NOOP("OwnReason", "found a template of %1"),
    QT_TRANSLATE_NOOP("OwnReason", "a template of another file or version of this model, or of "
                                   "other landmarks"),
    QT_TRANSLATE_NOOP("OwnReason", "a template of another size"),
});

/// What stands for %1, %2 and %3 in `detail`; empty where it is another sentence.
std::optional<QStringList> namesIn(const QString& detail, const QString& phrase)
{
    QString pattern = QRegularExpression::escape(phrase);
    for (const char* place : {"%1", "%2", "%3"}) {
        pattern.replace(QRegularExpression::escape(QLatin1String(place)), QLatin1String("(.+)"));
    }
    const auto found =
        QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(detail);
    return found.hasMatch() ? std::optional(found.capturedTexts().mid(1)) : std::nullopt;
}

} // namespace

QString ownReason(const QString& detail)
{
    for (const char* phrase : kPhrases) {
        const auto names = namesIn(detail, QString::fromUtf8(phrase));
        if (!names) {
            continue;
        }
        const QString said = Text::tr(phrase);
        switch (names->size()) {
        case 0:
            return said;
        case 1:
            return said.arg(names->at(0));
        case 2:
            return said.arg(names->at(0), names->at(1));
        default:
            return said.arg(names->at(0), names->at(1), names->at(2));
        }
    }
    return detail;
}

} // namespace semblance::ui
