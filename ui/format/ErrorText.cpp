// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ErrorText.h"

#include "casework/policy/GateResults.h"
#include "foundation/Utf8Name.h"
#include "ui/format/DownloadText.h"
#include "ui/format/ErrorCause.h"
#include "ui/format/FileFaultText.h"
#include "ui/format/NumberText.h"
#include "ui/format/OwnReason.h"
#include "ui/format/PlainText.h"
#include "ui/format/PolicyText.h"
#include "ui/format/RecipeFaultText.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString subjectOf(const Error& error)
{
    return plainText(utf8Name(error.subject));
}

QString detailOf(const Error& error)
{
    return plainText(error.detail);
}

std::optional<double> figure(const Error& error, std::string_view key)
{
    for (const ErrorFact& fact : error.facts) {
        if (fact.key != key)
            continue;
        bool isNumber = false;
        const double value = QString::fromStdString(fact.value).toDouble(&isNumber);
        if (isNumber)
            return value;
    }
    return std::nullopt;
}

/// In the person's language where the engine says the cause.
QString reasonOf(const Error& error)
{
    switch (causeOf(error)) {
    case ErrorCause::SymbolicLink:
        return Text::tr("symbolic links are not followed");
    case ErrorCause::NameNotUtf8:
        return Text::tr("its name holds characters that cannot be read");
    case ErrorCause::PersonNotUtf8:
        return Text::tr("the person's name that it gives holds characters that cannot be read");
    case ErrorCause::NoPerson:
        return Text::tr("neither its folder nor its name says who is shown");
    case ErrorCause::FolderNotEmpty:
        return Text::tr("the folder is not empty");
    case ErrorCause::NoFaceInBox:
        return Text::tr("the detector sees no face in the box that was named");
    case ErrorCause::Hidden:
        return Text::tr("hidden files and folders are not enrolled");
    case ErrorCause::InsideOfLab:
        return Text::tr("it belongs to a laboratory, whose stored originals are no people's "
                        "folders");
    case ErrorCause::NestedPeople:
        return Text::tr("it holds several folders of images, and whether they show one person or "
                        "several cannot be seen");
    case ErrorCause::Enrolling:
    case ErrorCause::Installing:
    case ErrorCause::Blank:
    case ErrorCause::Other:
        break;
    }
    return ownReason(detailOf(error));
}

/// Words of a library stay in the details.
bool isSaidByLibrary(const Error& error)
{
    return std::any_of(error.facts.begin(), error.facts.end(), [](const ErrorFact& fact) {
        return fact.key == "saidBy" && fact.value == "library";
    });
}

/// What comes from the system or a library, in its English.
bool isInOthersWords(const Error& error)
{
    return causeOf(error) == ErrorCause::Other &&
           (error.code == ErrorCode::FileUnreadable || error.code == ErrorCode::FileNotWritable ||
            error.code == ErrorCode::BackendFailed || error.code == ErrorCode::StorageFailed);
}

/// The sentence around it has its own full stop.
QString withoutOwnStop(QString reason)
{
    while (reason.endsWith(QLatin1Char('.')))
        reason.chop(1);
    return reason;
}

/// "“a.jpg” is damaged" + "cut off" → "“a.jpg” is damaged: cut off."; others' words come last, in
/// brackets.
QString withReason(const QString& sentence, const Error& error)
{
    if (error.detail.empty() || isSaidByLibrary(error))
        return sentence + QLatin1Char('.');
    if (isInOthersWords(error))
        //: %1: what happened; %2: what the system or a library says of it, in English
        return Text::tr("%1 (%2).").arg(sentence, ownReason(detailOf(error)));
    //: %1: what happened; %2: the technical reason
    return Text::tr("%1: %2.").arg(sentence, withoutOwnStop(reasonOf(error)));
}

/// Of a file that its decoder refuses: what it says is English and stays in the details.
bool isSaidByDecoder(const Error& error)
{
    return error.stage == Stage::Decoding &&
           (error.code == ErrorCode::ImageDamaged || error.code == ErrorCode::ImageUnsupported);
}

QString tooLarge(const Error& error)
{
    const QString excess = excessText(error);
    return excess.isEmpty() ? QString()
                            //: %1: a file; %2: its size and the limit
                            : Text::tr("“%1” is too large: %2.").arg(subjectOf(error), excess);
}

/// The sentence says already that it is another file; the hashes say which.
QString wrongModelFile(const Error& error)
{
    if (const QString sent = wrongDownloadSentence(error); !sent.isEmpty())
        return sent;
    constexpr int kShort = 8;
    const auto hash = [&error](std::string_view key) {
        const auto fact = std::ranges::find(error.facts, key, &ErrorFact::key);
        return fact == error.facts.end() ? QString()
                                         : QString::fromStdString(fact->value).left(kShort);
    };
    const QString found = hash("foundSha256");
    const QString expected = hash("expectedSha256");
    if (found.isEmpty() || expected.isEmpty())
        return {};
    //: %1: a file; %2 and %3: the beginnings of two hashes
    return Text::tr("The model file “%1” is not the one that its description names: its SHA-256 "
                    "begins %2, %3 was expected.")
        .arg(subjectOf(error), found, expected);
}

/// A file that is in a folder's way.
QString notFolder(const Error& error)
{
    if (std::ranges::find(error.facts, "notFolder", &ErrorFact::key) == error.facts.end())
        return {};
    return Text::tr("“%1” is a file, and a folder must be there.").arg(subjectOf(error));
}

/// The lock's file is for the details.
QString busyWith(const Error& error)
{
    if (causeOf(error) == ErrorCause::Installing)
        //: %1: a folder
        return Text::tr("Another window or program is installing models, or changing them, in "
                        "“%1”.")
            .arg(subjectOf(error));
    if (causeOf(error) != ErrorCause::Enrolling)
        return {};
    return Text::tr("Another window or program is enrolling into this lab, or making templates.");
}

QString faceTooSmall(const Error& error)
{
    const auto found = figure(error, "interEyePx");
    const auto least = figure(error, "minimumPx");
    if (!found || !least)
        return {};
    if (const auto box = figure(error, "boxWidthPx"))
        return Text::tr(
                   "The face in “%1” cannot be compared: its eyes were placed %2 px apart in a "
                   "box %3 px wide, where no face has them. The engine cannot tell where its "
                   "eyes are.")
            .arg(subjectOf(error), decimalText(*found, 1), decimalText(*box, 0));
    return Text::
        tr("The face in “%1” is too small to be compared: %2 px between the eyes, at least %3 px "
           "are needed.")
            .arg(subjectOf(error), decimalText(*found, 1), decimalText(*least, 0));
}

/// Of a file in which something else is recorded.
QString soundOnly(const Error& error)
{
    if (figure(error, "audioStreams").value_or(0) <= 0)
        return {};
    return Text::tr("“%1” holds sound alone, no moving pictures.").arg(subjectOf(error));
}

QString lackingBeginning(const Error& error)
{
    const auto isIt = [](const ErrorFact& fact) {
        return fact.key == "lacks" && fact.value == "beginning";
    };
    if (std::ranges::none_of(error.facts, isIt))
        return {};
    return Text::tr("Of “%1” the beginning is missing: nothing in it says how large its pictures "
                    "are and how they are coded.")
        .arg(subjectOf(error));
}

/// Frames are counted from 0, in the order in which they are shown.
QString missingFrame(const Error& error)
{
    const auto frames = figure(error, "frames");
    if (const auto frame = figure(error, "frame"); frame && frames && *frame < *frames)
        //: %2: a number that counts from 1; %3: the same frame, counted from 0
        return Text::tr("Frame %2 (index %3) of “%1” cannot be decoded: what it is made of is "
                        "damaged or not in the file.")
            .arg(subjectOf(error), countText(qint64(*frame) + 1), countText(qint64(*frame)));
    const auto last = figure(error, "lastSeconds");
    if (!frames || *frames <= 0 || !last)
        return {};
    if (*frames == 1)
        //: %2: seconds
        return Text::tr("“%1” has no frame there: it has one frame, index 0, at %2 s.")
            .arg(subjectOf(error), decimalText(*last, 3));
    //: %2: how many frames; %3 and %4: numbers that count from 0; %4: seconds
    return Text::tr(
               "“%1” has no frame there: it has %2 frames, index 0 to %3, the last one at %4 s.")
        .arg(subjectOf(error), countText(qint64(*frames)), countText(qint64(*frames) - 1),
             decimalText(*last, 3));
}

QString faceOutside(const Error& error)
{
    const auto width = figure(error, "widthPx");
    const auto height = figure(error, "heightPx");
    if (width && height)
        //: %2 × %3: the image's size
        return Text::tr("More than half of the marked face lies outside of “%1”, which has %2 × %3 "
                        "px.")
            .arg(subjectOf(error), countText(qint64(*width)), countText(qint64(*height)));
    const auto boxWidth = figure(error, "boxWidthPx");
    const auto boxHeight = figure(error, "boxHeightPx");
    const auto least = figure(error, "minimumPx");
    if (!boxWidth || !boxHeight || !least)
        return {};
    //: %2 × %3: the box's size
    return Text::tr("The box of the marked face in “%1” is too small: %2 × %3 px, at least %4 px "
                    "are needed either way.")
        .arg(subjectOf(error), countText(qint64(*boxWidth)), countText(qint64(*boxHeight)),
             countText(qint64(*least)));
}

QString severalFaces(const Error& error)
{
    const auto faces = figure(error, "faces");
    if (!faces)
        return {};
    return Text::tr("“%1” shows %n faces.", "never 1", int(*faces)).arg(subjectOf(error));
}

bool hasFact(const Error& error, std::string_view key)
{
    return std::any_of(error.facts.begin(), error.facts.end(),
                       [key](const ErrorFact& fact) { return fact.key == key; });
}

QString factText(const Error& error, std::string_view key)
{
    for (const ErrorFact& fact : error.facts) {
        if (fact.key == key)
            return plainText(fact.value);
    }
    return {};
}

QString unsupportedImage(const Error& error)
{
    if (!factText(error, "samples").isEmpty())
        //: of pixels; %1: a file
        return Text::tr("“%1” holds samples of a kind that Semblance does not read: other than "
                        "whole numbers of 8 or 16 bits.")
            .arg(subjectOf(error));
    const QString format = factText(error, "format");
    if (format.isEmpty())
        return {};
    return Text::tr("%1: %2.").arg(
        Text::tr("“%1” is an image of a kind that Semblance does not read").arg(subjectOf(error)),
        format);
}

/// Where in a table: by the column's name or its number.
QString wrongTable(const Error& error, const QString& line)
{
    const QString column = factText(error, "column");
    if (column.isEmpty())
        return withReason(Text::tr("“%1”, line %2").arg(subjectOf(error), line), error);
    if (std::all_of(column.begin(), column.end(), [](QChar c) { return c.isDigit(); }))
        return withReason(Text::tr("“%1”, line %2, column %3").arg(subjectOf(error), line, column),
                          error);
    return withReason(Text::tr("“%1”, line %2, column “%3”").arg(subjectOf(error), line, column),
                      error);
}

QString sameImage(const Error& error, const QString& other)
{
    const QString image = factText(error, "image");
    if (image.isEmpty())
        return Text::tr("“%1” is enrolled for this person already.").arg(subjectOf(error));
    return Text::tr("“%1”: the same image is already enrolled as “%2” (“%3”).")
        .arg(subjectOf(error), other, image);
}

/// What a person filled in, in the words that stand beside it.
QString fieldName(const QString& field)
{
    if (field == QLatin1String("source"))
        return Text::tr("The source");
    if (field == QLatin1String("legalBasis"))
        return Text::tr("The legal basis");
    if (field == QLatin1String("labFolder"))
        return Text::tr("The lab's folder");
    return Text::tr("The name");
}

QString invalidInput(const Error& error)
{
    // An image that a line names has none of its columns.
    if (const QString line = factText(error, "line"); !line.isEmpty() && hasFact(error, "column"))
        return wrongTable(error, line);
    const QString limit = factText(error, "limit");
    if (const auto most = figure(error, "maximum"); most && !limit.isEmpty())
        //: %1 and %2 are numbers
        return Text::tr("A list of %1 candidates is not allowed: the policy allows 1 to %2.")
            .arg(limit, countText(qint64(*most)));
    const QString field = factText(error, "field");
    if (field.isEmpty() || field.toStdString() != error.subject)
        return {};
    if (causeOf(error) == ErrorCause::Blank)
        //: %1: "The name", "The source", "The legal basis", "The lab's folder"
        return Text::tr("%1 is missing.").arg(fieldName(field));
    return withReason(Text::tr("%1 cannot be used").arg(fieldName(field)), error);
}

QString cancelled(const Error& error)
{
    return error.subject.empty() ? Text::tr("Cancelled.") : QString();
}

QString lostOriginal(const Error& error)
{
    if (factText(error, "original").isEmpty())
        return {};
    return Text::tr("The lab has lost this original: “%1”.").arg(subjectOf(error));
}

QString takenId(const Error& error)
{
    const QString folder = factText(error, "takenBy");
    if (folder.isEmpty())
        return {};
    //: %1: a model; %2: a pack of models; %3: a folder
    return Text::tr("The model “%1” of the pack “%2” cannot be put in place: in “%3” there is "
                    "another model of this id, which the pack did not bring.")
        .arg(subjectOf(error), factText(error, "pack"), folder);
}

QString missingModels(const Error& error)
{
    if (const QString download = downloadSentence(error); !download.isEmpty())
        return download;
    if (factText(error, "folder").isEmpty())
        return {};
    //: %2: what the system says of it, in English
    return Text::tr("The folder of models “%1” cannot be read (%2).")
        .arg(subjectOf(error), detailOf(error));
}

QString refusedNetwork(const Error& error)
{
    const QString file = factText(error, "file");
    if (!isSaidByLibrary(error) || file.isEmpty())
        return {};
    return Text::tr("The model “%1” cannot be used: OpenCV does not take the network in “%2”.")
        .arg(subjectOf(error), file);
}

QString noFaceInBox(const Error& error)
{
    if (causeOf(error) != ErrorCause::NoFaceInBox)
        return {};
    return withReason(Text::tr("“%1” was not enrolled").arg(subjectOf(error)), error);
}

QString saidBySqlite(const Error& error)
{
    if (factText(error, "sqliteCode").isEmpty() || error.detail.empty())
        return {};
    if (error.code == ErrorCode::LabDamaged)
        return Text::tr("The lab's database “%1” is damaged (SQLite reports: %2).")
            .arg(subjectOf(error), detailOf(error));
    return Text::tr("The lab's database “%1” cannot be used (SQLite reports: %2).")
        .arg(subjectOf(error), detailOf(error));
}

QString withoutTemplates(const Error& error)
{
    const auto count = figure(error, "references");
    if (!count)
        return {};
    if (const QString model = factText(error, "model"); !model.isEmpty())
        //: %2: a model of the engine; %3: an image
        return Text::tr("%n reference(s) of the gallery “%1” lack the template of %2 and have "
                        "those of other models of the engine in use: “%3” is the first.",
                        nullptr, static_cast<int>(*count))
            .arg(subjectOf(error), model, factText(error, "first"));
    return Text::tr("%n reference(s) of the gallery “%1” have no templates of the engine in use, "
                    "so that it cannot be searched as a whole.",
                    nullptr, static_cast<int>(*count))
        .arg(subjectOf(error));
}

QString anothersReference(const Error& error)
{
    const QString other = factText(error, "subject");
    return other.isEmpty() ? QString() : sameImage(error, other);
}

/// What a rule of the policy is called.
QString ruleOf(const Error& error)
{
    return ruleName(QString::fromStdString(error.subject));
}

/// A rule of the policy with what it rests on, in the policy's own words.
QString byRule(const Error& error, const QString& sentence)
{
    if (error.detail.empty())
        return sentence;
    //: %1: a sentence; %2: what a rule of the policy rests on, in the policy's own words
    return Text::tr("%1 It rests on: “%2”.")
        .arg(sentence, policyWords(detailOf(error))
                           .trimmed()
                           .remove(QRegularExpression(QStringLiteral("[.]$"))));
}

QString refusedSearch(const Error& error)
{
    QString sentence =
        Text::tr("The policy's rule “%1” does not let the engine search or compare this image.")
            .arg(ruleOf(error));
    if (factText(error, casework::kMayOverrideFact) == QLatin1String("false"))
        sentence += QLatin1Char(' ') + Text::tr("Nobody can override it.");
    return byRule(error, sentence);
}

QString neededReason(const Error& error)
{
    return byRule(error, Text::tr("The policy's rule “%1” asks for a reason before this search "
                                  "begins.")
                             .arg(ruleOf(error)));
}

/// What follows a sentence's text.
enum class Ending
{
    Nothing,
    Stop,
    Reason,
};

struct Sentence
{
    ErrorCode code;
    /// %1: the subject.
    const char* text;
    Ending ending = Ending::Nothing;
    /// Where it gives something, that is said.
    QString (*special)(const Error&) = nullptr;
};

constexpr auto kSentences = std::to_array<Sentence>({
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "“%1”: cancelled."), Ending::Nothing,
     &cancelled},
    {ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be used"), Ending::Reason,
     &invalidInput},
    {ErrorCode::FileNotFound, QT_TRANSLATE_NOOP("ErrorText", "“%1” does not exist."),
     Ending::Nothing, &lostOriginal},
    {ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be read"),
     Ending::Reason, &fileFaultSentence},
    {ErrorCode::FileTooLarge, QT_TRANSLATE_NOOP("ErrorText", "“%1” is too large"), Ending::Stop,
     &tooLarge},
    {ErrorCode::FileNotWritable, QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be written"),
     Ending::Reason, &notFolder},
    {ErrorCode::DiskFull,
     QT_TRANSLATE_NOOP("ErrorText", "The disk is full; “%1” could not be written.")},
    {ErrorCode::OutOfMemory,
     QT_TRANSLATE_NOOP("ErrorText", "There is not enough memory for “%1”.")},
    {ErrorCode::ImageEmpty, QT_TRANSLATE_NOOP("ErrorText", "“%1” is empty: the file has 0 bytes.")},
    {ErrorCode::ImageNotRecognised,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is not an image that Semblance knows.")},
    {ErrorCode::ImageUnsupported,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is an image of a kind that Semblance does not read"),
     Ending::Stop, &unsupportedImage},
    {ErrorCode::ImageDamaged, QT_TRANSLATE_NOOP("ErrorText", "“%1” is damaged or cut off"),
     Ending::Stop},
    {ErrorCode::ImageTooLarge, QT_TRANSLATE_NOOP("ErrorText", "“%1” is too large"), Ending::Stop,
     &tooLarge},
    {ErrorCode::RecipeInvalid,
     QT_TRANSLATE_NOOP("ErrorText", "The list of steps “%1” cannot be used"), Ending::Reason,
     &recipeFaultSentence},
    {ErrorCode::VideoNotRecognised,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a video that Semblance knows"), Ending::Stop,
     &pictureFaultSentence},
    {ErrorCode::VideoUnsupported,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is a video of a kind that Semblance does not decode"),
     Ending::Reason},
    {ErrorCode::VideoWithoutPictures,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” holds no moving pictures"), Ending::Stop, &soundOnly},
    {ErrorCode::VideoDamaged, QT_TRANSLATE_NOOP("ErrorText", "“%1” is damaged or cut off"),
     Ending::Stop, &lackingBeginning},
    {ErrorCode::FrameNotFound, QT_TRANSLATE_NOOP("ErrorText", "“%1” has no such frame"),
     Ending::Stop, &missingFrame},
    {ErrorCode::ManifestInvalid,
     QT_TRANSLATE_NOOP("ErrorText", "The model description “%1” is not valid"), Ending::Reason,
     &takenId},
    {ErrorCode::ModelMissing, QT_TRANSLATE_NOOP("ErrorText", "The model “%1” is missing"),
     Ending::Reason, &missingModels},
    {ErrorCode::ModelDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "The model file “%1” is not the one that its description "
                                    "names"),
     Ending::Reason, &wrongModelFile},
    {ErrorCode::ModelIncompatible, QT_TRANSLATE_NOOP("ErrorText", "The model “%1” cannot be used"),
     Ending::Reason, &refusedNetwork},
    {ErrorCode::BackendFailed, QT_TRANSLATE_NOOP("ErrorText", "The engine failed on “%1”"),
     Ending::Reason},
    {ErrorCode::NoFace, QT_TRANSLATE_NOOP("ErrorText", "No face was found in “%1”."),
     Ending::Nothing, &noFaceInBox},
    {ErrorCode::SeveralFaces, QT_TRANSLATE_NOOP("ErrorText", "“%1” shows several faces."),
     Ending::Nothing, &severalFaces},
    {ErrorCode::FaceOutsideImage,
     QT_TRANSLATE_NOOP("ErrorText", "The marked face lies outside of “%1” or is too small"),
     Ending::Reason, &faceOutside},
    {ErrorCode::FaceTooSmall,
     QT_TRANSLATE_NOOP("ErrorText", "The face in “%1” is too small to be compared."),
     Ending::Nothing, &faceTooSmall},
    {ErrorCode::LabNotFound, QT_TRANSLATE_NOOP("ErrorText", "There is no lab in “%1”"),
     Ending::Reason},
    {ErrorCode::LabExists, QT_TRANSLATE_NOOP("ErrorText", "There is a lab in “%1” already.")},
    {ErrorCode::LabNewer,
     QT_TRANSLATE_NOOP("ErrorText", "The lab in “%1” was made by a newer Semblance"),
     Ending::Reason},
    {ErrorCode::LabDamaged, QT_TRANSLATE_NOOP("ErrorText", "The lab's data are damaged: “%1”"),
     Ending::Reason, &saidBySqlite},
    {ErrorCode::LabBusy,
     QT_TRANSLATE_NOOP("ErrorText", "The lab is busy with another program's work: “%1”"),
     Ending::Reason, &busyWith},
    {ErrorCode::LabReadOnly, QT_TRANSLATE_NOOP("ErrorText", "The lab cannot be written to: “%1”.")},
    {ErrorCode::LabOpenToOthers,
     QT_TRANSLATE_NOOP("ErrorText", "Everybody who can log in to this machine can look into the "
                                    "lab “%1”.")},
    {ErrorCode::StorageFailed, QT_TRANSLATE_NOOP("ErrorText", "The lab's database failed on “%1”"),
     Ending::Reason, &saidBySqlite},
    {ErrorCode::GalleryNotFound,
     QT_TRANSLATE_NOOP("ErrorText", "There is no gallery “%1” in this lab.")},
    {ErrorCode::GalleryExists, QT_TRANSLATE_NOOP("ErrorText", "There is a gallery “%1” already.")},
    {ErrorCode::GalleryEmpty,
     QT_TRANSLATE_NOOP("ErrorText", "The gallery “%1” holds no reference yet.")},
    {ErrorCode::TemplatesMissing,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” was enrolled with other models than the engine uses "
                                    "now"),
     Ending::Reason, &withoutTemplates},
    {ErrorCode::ReferenceExists,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is enrolled for this person already."), Ending::Nothing,
     &anothersReference},
    {ErrorCode::ReferenceNotFound,
     QT_TRANSLATE_NOOP("ErrorText", "The reference “%1” is not there any more.")},
    {ErrorCode::FacesChanged,
     QT_TRANSLATE_NOOP("ErrorText",
                       "The faces of “%1” were changed in another window "
                       "meanwhile. What was changed last in this window was not kept.")},
    {ErrorCode::SearchRefused,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The policy's rule “%1” does not let the engine search or compare this image."),
     Ending::Nothing, &refusedSearch},
    {ErrorCode::ReasonNeeded,
     QT_TRANSLATE_NOOP("ErrorText", "The policy's rule “%1” asks for a reason before this search "
                                    "begins."),
     Ending::Nothing, &neededReason},
    {ErrorCode::StoreNotRecognised,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a file of templates for searching"),
     Ending::Reason},
    {ErrorCode::StoreOlder,
     QT_TRANSLATE_NOOP("ErrorText", "The templates in “%1” were written by an older Semblance"),
     Ending::Reason},
    {ErrorCode::StoreNewer,
     QT_TRANSLATE_NOOP("ErrorText", "The templates in “%1” were written by a newer Semblance"),
     Ending::Reason},
    {ErrorCode::StoreDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "The file of templates “%1” is damaged"), Ending::Reason},
    {ErrorCode::StoreBusy,
     QT_TRANSLATE_NOOP("ErrorText", "Another program is writing templates to “%1”.")},
});

/// Whether every code has its row, in their order.
constexpr bool isComplete()
{
    for (std::size_t i = 0; i < kSentences.size(); ++i) {
        if (static_cast<std::size_t>(kSentences[i].code) != i)
            return false;
    }
    return kSentences.size() == static_cast<std::size_t>(kLastErrorCode) + 1;
}
static_assert(isComplete());

} // namespace

QString excessText(const Error& error)
{
    const auto width = figure(error, "widthPx");
    const auto height = figure(error, "heightPx");
    if (width && height) {
        const auto limit = figure(error, "limitPixels");
        const auto side = figure(error, "limitSidePx");
        const QString size =
            //: Width and height of an image in pixels
            Text::tr("%1 × %2 px").arg(countText(qint64(*width)), countText(qint64(*height)));
        if (side && std::max(*width, *height) > *side)
            //: %1: "20,000 × 10,000 px"
            return Text::tr("%1, the limit for a side is %2 px")
                .arg(size, countText(qint64(*side)));
        if (!limit)
            return size;
        //: %1: "20,000 × 10,000 px"
        return Text::tr("%1, the limit is %2 million pixels")
            .arg(size, decimalText(*limit / 1e6, 0));
    }
    const auto bytes = figure(error, "bytes");
    const auto limit = figure(error, "limitBytes");
    if (!bytes || !limit)
        return {};
    //: Sizes of a file and the largest that is read, such as "2.0 GB"
    return Text::tr("the file has %1, the limit is %2")
        .arg(fileSizeText(qint64(*bytes)), fileSizeText(qint64(*limit)));
}

QString errorSentence(const Error& error)
{
    const Sentence& sentence = kSentences[static_cast<std::size_t>(error.code)];
    const QString special = sentence.special ? sentence.special(error) : QString();
    if (!special.isEmpty())
        return special;
    const QString text = Text::tr(sentence.text).arg(subjectOf(error));
    if (sentence.ending == Ending::Reason)
        return withReason(text, error);
    return sentence.ending == Ending::Stop ? text + QLatin1Char('.') : text;
}

QString errorDetails(const Error& error)
{
    const auto view = [](std::string_view text) {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    };
    QStringList lines = {QStringLiteral("code: ") + view(name(error.code)),
                         QStringLiteral("stage: ") + view(name(error.stage)),
                         QStringLiteral("subject: ") + subjectOf(error)};
    if (isSaidByDecoder(error) && !error.detail.empty())
        //: %1: what the program part that reads an image file says of it, in English
        lines << Text::tr("Decoder: “%1”").arg(detailOf(error));
    else if (!error.detail.empty())
        lines << QStringLiteral("detail: ") + detailOf(error);
    for (const ErrorFact& fact : error.facts)
        lines << view(fact.key) + QStringLiteral(": ") + view(fact.value);
    return lines.join(QLatin1Char('\n'));
}

} // namespace semblance::ui
