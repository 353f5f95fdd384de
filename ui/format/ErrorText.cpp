// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ErrorText.h"

#include "foundation/Utf8Name.h"
#include "ui/format/ErrorCause.h"
#include "ui/format/NumberText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString subjectOf(const Error& error)
{
    return QString::fromStdString(utf8Name(error.subject));
}

QString detailOf(const Error& error)
{
    return QString::fromStdString(error.detail);
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
    case ErrorCause::Other:
        break;
    }
    return detailOf(error);
}

/// Words of a library stay in the details.
bool isSaidByLibrary(const Error& error)
{
    return std::any_of(error.facts.begin(), error.facts.end(), [](const ErrorFact& fact) {
        return fact.key == "saidBy" && fact.value == "library";
    });
}

/// "“a.jpg” is damaged" + "cut off" → "“a.jpg” is damaged: cut off."
QString withReason(const QString& sentence, const Error& error)
{
    if (error.detail.empty() || isSaidByLibrary(error))
        return sentence + QLatin1Char('.');
    //: %1: what happened; %2: the technical reason
    return Text::tr("%1: %2.").arg(sentence, reasonOf(error));
}

/// Of a file that its decoder refuses: what it says is English and stays in the details.
bool isSaidByDecoder(const Error& error)
{
    return error.stage == Stage::Decoding && (error.code == ErrorCode::ImageDamaged ||
                                              error.code == ErrorCode::ImageUnsupported);
}

QString tooLarge(const Error& error)
{
    const auto width = figure(error, "widthPx");
    const auto height = figure(error, "heightPx");
    if (width && height) {
        const auto limit = figure(error, "limitPixels");
        const auto side = figure(error, "limitSidePx");
        const QString sentence =
            Text::tr("“%1” is too large: %2 × %3 px")
                .arg(subjectOf(error), countText(qint64(*width)), countText(qint64(*height)));
        if (side && std::max(*width, *height) > *side)
            return Text::tr("%1, the limit for a side is %2 px.")
                .arg(sentence, countText(qint64(*side)));
        if (!limit)
            return sentence + QLatin1Char('.');
        return Text::tr("%1, the limit is %2 million pixels.")
            .arg(sentence, decimalText(*limit / 1e6, 0));
    }
    const auto bytes = figure(error, "bytes");
    const auto limit = figure(error, "limitBytes");
    if (bytes && limit) {
        return Text::tr("“%1” is too large: the file has %2, the limit is %3.")
            .arg(subjectOf(error), fileSizeText(qint64(*bytes)), fileSizeText(qint64(*limit)));
    }
    return Text::tr("“%1” is too large").arg(subjectOf(error)) + QLatin1Char('.');
}

QString faceTooSmall(const Error& error)
{
    const auto found = figure(error, "interEyePx");
    const auto least = figure(error, "minimumPx");
    if (!found || !least)
        return Text::tr("The face in “%1” is too small to be compared.").arg(subjectOf(error));
    return Text::
        tr("The face in “%1” is too small to be compared: %2 px between the eyes, at least %3 px "
           "are needed.")
            .arg(subjectOf(error), decimalText(*found, 1), decimalText(*least, 0));
}

QString severalFaces(const Error& error)
{
    const auto faces = figure(error, "faces");
    if (!faces)
        return Text::tr("“%1” shows several faces.").arg(subjectOf(error));
    return Text::tr("“%1” shows %n faces.", "never 1", int(*faces)).arg(subjectOf(error));
}

QString factText(const Error& error, std::string_view key)
{
    for (const ErrorFact& fact : error.facts) {
        if (fact.key == key)
            return QString::fromStdString(fact.value);
    }
    return {};
}

QString unsupportedImage(const Error& error)
{
    const QString sentence =
        Text::tr("“%1” is an image of a kind that Semblance does not read").arg(subjectOf(error));
    const QString format = factText(error, "format");
    return format.isEmpty() ? sentence + QLatin1Char('.')
                            : Text::tr("%1: %2.").arg(sentence, format);
}

/// Where in a table: by the column's name or its number.
QString wrongTable(const Error& error, const QString& line)
{
    const QString column = factText(error, "column");
    if (column.isEmpty())
        return withReason(Text::tr("“%1”, line %2").arg(subjectOf(error), line), error);
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

} // namespace

QString errorSentence(const Error& error)
{
    const QString subject = subjectOf(error);
    switch (error.code) {
    case ErrorCode::Cancelled:
        return subject.isEmpty() ? Text::tr("Cancelled.")
                                 : Text::tr("“%1”: cancelled.").arg(subject);
    case ErrorCode::InvalidInput:
        if (const QString line = factText(error, "line"); !line.isEmpty())
            return wrongTable(error, line);
        return withReason(Text::tr("“%1” cannot be used").arg(subject), error);
    case ErrorCode::FileNotFound:
        if (!factText(error, "original").isEmpty())
            return Text::tr("The lab has lost this original: “%1”.").arg(subject);
        return Text::tr("“%1” does not exist.").arg(subject);
    case ErrorCode::FileUnreadable:
        return withReason(Text::tr("“%1” cannot be read").arg(subject), error);
    case ErrorCode::FileTooLarge:
        return tooLarge(error);
    case ErrorCode::FileNotWritable:
        return withReason(Text::tr("“%1” cannot be written").arg(subject), error);
    case ErrorCode::DiskFull:
        return Text::tr("The disk is full; “%1” could not be written.").arg(subject);
    case ErrorCode::OutOfMemory:
        return Text::tr("There is not enough memory for “%1”.").arg(subject);
    case ErrorCode::ImageEmpty:
        return Text::tr("“%1” is empty: the file has 0 bytes.").arg(subject);
    case ErrorCode::ImageNotRecognised:
        return Text::tr("“%1” is not an image that Semblance knows.").arg(subject);
    case ErrorCode::ImageUnsupported:
        return unsupportedImage(error);
    case ErrorCode::ImageDamaged:
        return Text::tr("“%1” is damaged or cut off").arg(subject) + QLatin1Char('.');
    case ErrorCode::ImageTooLarge:
        return tooLarge(error);
    case ErrorCode::ManifestInvalid:
        return withReason(Text::tr("The model description “%1” is not valid").arg(subject), error);
    case ErrorCode::ModelMissing:
        return withReason(Text::tr("The model “%1” is missing").arg(subject), error);
    case ErrorCode::ModelDamaged:
        return withReason(
            Text::tr("The model file “%1” is not the one that its description names").arg(subject),
            error);
    case ErrorCode::ModelIncompatible:
        if (const QString file = factText(error, "file"); isSaidByLibrary(error) && !file.isEmpty())
            return Text::tr("The model “%1” cannot be used: OpenCV does not take the network in "
                            "“%2”.")
                .arg(subject, file);
        return withReason(Text::tr("The model “%1” cannot be used").arg(subject), error);
    case ErrorCode::BackendFailed:
        return withReason(Text::tr("The engine failed on “%1”").arg(subject), error);
    case ErrorCode::NoFace:
        if (causeOf(error) == ErrorCause::NoFaceInBox)
            return withReason(Text::tr("“%1” was not enrolled").arg(subject), error);
        return Text::tr("No face was found in “%1”.").arg(subject);
    case ErrorCode::SeveralFaces:
        return severalFaces(error);
    case ErrorCode::FaceOutsideImage:
        return withReason(
            Text::tr("The marked face lies outside of “%1” or is too small").arg(subject), error);
    case ErrorCode::FaceTooSmall:
        return faceTooSmall(error);
    case ErrorCode::LabNotFound:
        return withReason(Text::tr("There is no lab in “%1”").arg(subject), error);
    case ErrorCode::LabExists:
        return Text::tr("There is a lab in “%1” already.").arg(subject);
    case ErrorCode::LabNewer:
        return withReason(Text::tr("The lab in “%1” was made by a newer Semblance").arg(subject),
                          error);
    case ErrorCode::LabDamaged:
        return withReason(Text::tr("The lab's data are damaged: “%1”").arg(subject), error);
    case ErrorCode::LabBusy:
        return withReason(
            Text::tr("The lab is busy with another program's work: “%1”").arg(subject), error);
    case ErrorCode::LabReadOnly:
        return Text::tr("The lab cannot be written to: “%1”.").arg(subject);
    case ErrorCode::StorageFailed:
        return withReason(Text::tr("The lab's database failed on “%1”").arg(subject), error);
    case ErrorCode::GalleryNotFound:
        return Text::tr("There is no gallery “%1” in this lab.").arg(subject);
    case ErrorCode::GalleryExists:
        return Text::tr("There is a gallery “%1” already.").arg(subject);
    case ErrorCode::GalleryEmpty:
        return Text::tr("The gallery “%1” holds no reference yet.").arg(subject);
    case ErrorCode::TemplatesMissing:
        if (const auto count = figure(error, "references"))
            return Text::tr(
                       "%n reference(s) of the gallery “%1” have no templates of the engine in "
                       "use, so that it cannot be searched as a whole.",
                       nullptr, static_cast<int>(*count))
                .arg(subject);
        return withReason(
            Text::tr("“%1” was enrolled with other models than the engine uses now").arg(subject),
            error);
    case ErrorCode::ReferenceExists:
        if (const QString other = factText(error, "subject"); !other.isEmpty())
            return sameImage(error, other);
        return Text::tr("“%1” is enrolled for this person already.").arg(subject);
    case ErrorCode::ReferenceNotFound:
        return Text::tr("The reference “%1” is not there any more.").arg(subject);
    case ErrorCode::FacesChanged:
        return Text::tr("The faces of “%1” were changed in another window meanwhile. What was "
                        "changed last in this window was not kept.")
            .arg(subject);
    }
    return {};
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
