// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/EnrolmentText.h"

#include "casework/gallery/EnrolmentReport.h"
#include "ui/format/ErrorCause.h"
#include "ui/format/ErrorText.h"
#include "ui/format/NumberText.h"

#include <QCoreApplication>

#include <algorithm>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EnrolmentText)
};

QString unusable(const Error& error)
{
    switch (causeOf(error)) {
    case ErrorCause::SymbolicLink:
        return Text::tr("It is a symbolic link, not an image or folder.");
    case ErrorCause::NameNotUtf8:
        return Text::tr("Its name holds characters that cannot be read.");
    case ErrorCause::PersonNotUtf8:
        return Text::tr("The person's name that it gives holds characters that cannot be read.");
    case ErrorCause::NoPerson:
        return Text::tr("Neither its folder nor its name says who is shown.");
    case ErrorCause::Hidden:
        return Text::tr("It is hidden: its name begins with a dot.");
    case ErrorCause::FolderNotEmpty:
    case ErrorCause::NoFaceInBox:
    case ErrorCause::InsideOfLab:
    case ErrorCause::NestedPeople:
    case ErrorCause::Blank:
    case ErrorCause::Enrolling:
    case ErrorCause::Installing:
    case ErrorCause::Other:
        break;
    }
    return errorSentence(error);
}

QString severalFaces(const Error& error)
{
    for (const ErrorFact& fact : error.facts) {
        const int faces = fact.key == "faces" ? QString::fromStdString(fact.value).toInt() : 0;
        if (faces > 1)
            return Text::tr("It shows %Ln faces.", "never 1", faces);
    }
    return Text::tr("It shows several faces.");
}

QString samePhotograph(const Error& error)
{
    const std::string subject = casework::factOf(error, "subject");
    const std::string image = casework::factOf(error, "image");
    if (image.empty())
        return errorSentence(error);
    return Text::tr("The same photograph is enrolled as another person: “%1” (“%2”).")
        .arg(QString::fromStdString(subject), QString::fromStdString(image));
}

QString tooLarge(const Error& error, const QString& unmeasured)
{
    const QString excess = excessText(error);
    //: %1: size and limit: "20,000 × 20,000 px, the limit is 200 million pixels"
    return excess.isEmpty() ? unmeasured : Text::tr("It is too large: %1.").arg(excess);
}

/// "a, b, c and 12 more"
QString firstOf(const QStringList& all)
{
    constexpr qsizetype kFew = 5;
    const QString list = all.first(std::min(kFew, all.size())).join(QStringLiteral(", "));
    if (all.size() <= kFew)
        return list;
    //: %1: the first of a list of names
    return Text::tr("%1 and %Ln more", nullptr, static_cast<int>(all.size() - kFew)).arg(list);
}

/// "“a”, “b”, “c” and 12 more"
QString firstFew(const QStringList& all)
{
    QStringList quoted;
    for (const QString& name : all)
        quoted << QStringLiteral("“%1”").arg(name);
    return firstOf(quoted);
}

QStringList listOf(const std::vector<QString>& images)
{
    return {images.begin(), images.end()};
}

/// "anna (Anna A., Anna B.)"
QStringList differingNames(const std::vector<casework::StatedDifferently>& people)
{
    QStringList lines;
    for (const casework::StatedDifferently& person : people) {
        if (person.names.size() > 1)
            lines << QStringLiteral("%1 (%2)").arg(person.subject,
                                                   person.names.join(QStringLiteral(" – ")));
    }
    return lines;
}

QStringList differingFields(const std::vector<casework::StatedDifferently>& people)
{
    QStringList lines;
    for (const casework::StatedDifferently& person : people) {
        if (!person.fields.isEmpty())
            lines << QStringLiteral("%1 (%2)").arg(person.subject,
                                                   person.fields.join(QStringLiteral(", ")));
    }
    return lines;
}

/// "“anna ” in line 4 was read as “anna”"
QStringList readAs(const std::vector<casework::TrimmedId>& ids)
{
    QStringList lines;
    for (const casework::TrimmedId& trimmed : ids)
        //: %1: a person's id as the table writes it, %2: its line, %3: the id without blanks
        lines << (trimmed.line
                      ? Text::tr("“%1” in line %2 was read as “%3”")
                            .arg(trimmed.written, countText(*trimmed.line), trimmed.id)
                      : Text::tr("“%1” was read as “%2”").arg(trimmed.written, trimmed.id));
    return lines;
}

/// "missing.jpg (S6)"
QStringList imagesWithPeople(const std::vector<casework::EnrolmentProblem>& problems)
{
    QStringList images;
    for (const casework::EnrolmentProblem& problem : problems)
        images << (problem.subject.isEmpty()
                       ? problem.image
                       : QStringLiteral("%1 (%2)").arg(problem.image, problem.subject));
    return images;
}

/// The image may show none.
QString noFaceAdvice(const Error& error)
{
    if (causeOf(error) == ErrorCause::NoFaceInBox)
        return Text::tr("Check the box that the table names, or use another photograph.");
    //: x, y, width, height are names of columns and stay as they are
    return Text::tr("Use another photograph of the person. If this one does show the face, a table "
                    "(CSV) can say where: columns x, y, width, height, in pixels of the image.");
}

} // namespace

QString enrolmentReason(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return unusable(error);
    case ErrorCode::FileNotFound:
        return Text::tr("The file does not exist.");
    case ErrorCode::FileUnreadable:
        return Text::tr("The file cannot be read.");
    case ErrorCode::FileTooLarge:
        return tooLarge(error, Text::tr("The file is too large."));
    case ErrorCode::OutOfMemory:
        return Text::tr("There was not enough memory for it.");
    case ErrorCode::ImageEmpty:
        return Text::tr("The file is empty.");
    case ErrorCode::ImageNotRecognised:
        return Text::tr("It is not an image that Semblance knows.");
    case ErrorCode::ImageUnsupported:
        return Text::tr("It is an image of a kind that Semblance does not read.");
    case ErrorCode::ImageDamaged:
        return Text::tr("The image is damaged or cut off.");
    case ErrorCode::ImageTooLarge:
        return tooLarge(error, Text::tr("The image is too large."));
    case ErrorCode::NoFace:
        if (causeOf(error) == ErrorCause::NoFaceInBox)
            return Text::tr("In the box that was named the detector sees no face.");
        return Text::tr("No face was found.");
    case ErrorCode::SeveralFaces:
        return severalFaces(error);
    case ErrorCode::FaceOutsideImage:
        if (!casework::factOf(error, "minimumPx").empty())
            return Text::tr("The box of the face that the table names is too small.");
        return Text::tr("The face that the table names lies outside of the image.");
    case ErrorCode::FaceTooSmall:
        return Text::tr("The face is too small to be compared.");
    case ErrorCode::ReferenceExists:
        return samePhotograph(error);
    case ErrorCode::BackendFailed:
        return Text::tr("The engine failed on this image.");
    case ErrorCode::Cancelled:
    case ErrorCode::FileNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::RecipeInvalid:
    case ErrorCode::VideoNotRecognised:
    case ErrorCode::VideoUnsupported:
    case ErrorCode::VideoWithoutPictures:
    case ErrorCode::VideoDamaged:
    case ErrorCode::FrameNotFound:
    case ErrorCode::ManifestInvalid:
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelDamaged:
    case ErrorCode::ModelIncompatible:
    case ErrorCode::LabNotFound:
    case ErrorCode::LabExists:
    case ErrorCode::LabNewer:
    case ErrorCode::LabDamaged:
    case ErrorCode::LabBusy:
    case ErrorCode::LabReadOnly:
    case ErrorCode::LabOpenToOthers:
    case ErrorCode::StorageFailed:
    case ErrorCode::GalleryNotFound:
    case ErrorCode::GalleryExists:
    case ErrorCode::GalleryEmpty:
    case ErrorCode::TemplatesMissing:
    case ErrorCode::ReferenceNotFound:
    case ErrorCode::FacesChanged:
    case ErrorCode::SearchRefused:
    case ErrorCode::ReasonNeeded:
    case ErrorCode::StoreNotRecognised:
    case ErrorCode::StoreOlder:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreBusy:
        break;
    }
    return errorSentence(error);
}

QString enrolmentAdvice(const Error& error)
{
    if (error.code == ErrorCode::SeveralFaces)
        //: x, y, width, height are names of columns and stay as they are
        return Text::tr("Choose the face below this list, or name its box in a table (CSV): "
                        "columns x, y, width, "
                        "height.");
    return error.code == ErrorCode::NoFace ? noFaceAdvice(error) : errorAdvice(error);
}

QString idsByCaseText(const std::vector<QStringList>& ids)
{
    if (ids.empty())
        return {};
    QStringList groups;
    for (const QStringList& alike : ids)
        groups << QStringLiteral("“%1”").arg(alike.join(QStringLiteral("” – “")));
    //: %1: “John” – “john”; …
    return Text::tr("Ids that differ only in case: %1. They are kept as different people. Where "
                    "they are one person, correct the folder or table and enrol it into a new "
                    "gallery.")
        .arg(groups.join(QStringLiteral("; ")));
}

QStringList enrolmentNotes(const casework::EnrolmentReport& report)
{
    QStringList notes;
    if (!report.damagedImages.empty())
        notes << Text::tr("Enrolled from damaged files, so that parts of the picture may be wrong: "
                          "%1.")
                     .arg(firstFew(listOf(report.damagedImages)));
    if (!report.endlessImages.empty())
        notes << Text::tr("Enrolled from files whose end marker is missing; their pixels are "
                          "complete: %1.")
                     .arg(firstFew(listOf(report.endlessImages)));
    if (!report.composedIds.isEmpty())
        //: Unicode writes “ö” as one character or as “o” with a mark; NFC is the former
        notes << Text::tr("Ids that came with letters and marks apart are kept composed (Unicode "
                          "NFC), as one person however they are written: %1.")
                     .arg(firstFew(report.composedIds));
    if (!report.trimmedIds.empty())
        //: %1: list of “%1” in line %2 was read as “%3”
        notes << Text::tr("Blanks before or behind a person's id are no part of it: %1.")
                     .arg(firstOf(readAs(report.trimmedIds)));
    if (report.systemFiles > 0)
        notes << Text::tr("%Ln system file(s) left out, such as Thumbs.db or .DS_Store.", nullptr,
                          report.systemFiles);
    if (!report.noLongerInTable.empty())
        notes << Text::tr("%Ln image(s) that an earlier reading of this table named and that could "
                          "not be enrolled are no longer in it. They stay listed until they come "
                          "again or a person takes them off the list: %1.",
                          nullptr, static_cast<int>(report.noLongerInTable.size()))
                     .arg(firstFew(imagesWithPeople(report.noLongerInTable)));
    return notes << statedDifferentlyNotes(report.statedDifferently);
}

QStringList statedDifferentlyNotes(const std::vector<casework::StatedDifferently>& people)
{
    QStringList notes;
    if (const QStringList names = differingNames(people); !names.isEmpty())
        notes << Text::tr("Images of one person state different names. Each keeps its own, none "
                          "stands instead of the other, and searches name them: %1.")
                     .arg(firstFew(names));
    if (const QStringList fields = differingFields(people); !fields.isEmpty())
        notes << Text::tr("Images of one person state different values in a field. Each keeps its "
                          "own, none stands instead of the other, and searches name them: %1.")
                     .arg(firstFew(fields));
    return notes;
}

QString mendedText(const casework::EnrolmentReport& report)
{
    if (report.damagedTemplates == 0)
        return {};
    // Others than the damaged ones can be among those that were made, or could not be.
    const bool isAllMended = report.problems.empty() && !report.wasCancelled &&
                             report.enrolled == report.damagedTemplates;
    QStringList sentences;
    if (isAllMended) {
        sentences << Text::tr("Templates of %Ln reference(s) were damaged: they were taken away "
                              "and made anew from the originals.",
                              nullptr, report.damagedTemplates);
    } else {
        sentences << Text::tr("Templates of %Ln reference(s) were damaged and were taken away.",
                              nullptr, report.damagedTemplates);
        sentences << (report.enrolled == 0
                          ? Text::tr("No template was made anew.")
                          : Text::tr("Templates of %Ln reference(s) were made anew from the "
                                     "originals.",
                                     nullptr, report.enrolled));
    }
    if (report.changedTemplates == report.damagedTemplates)
        sentences << Text::tr("What was damaged was not as it had been written: check the drive.");
    else if (report.changedTemplates > 0)
        sentences << Text::tr("Of %Ln reference(s) it was not as it had been written: check the "
                              "drive.",
                              nullptr, report.changedTemplates);
    return sentences.join(QLatin1Char(' '));
}

QString unfinishedEnrolmentText(const casework::UnfinishedEnrolment& enrolment,
                                const QString& begun)
{
    const casework::EnrolmentSource& source = enrolment.source;
    const QString& name = source.table.isEmpty() ? source.folder : source.table;
    if (enrolment.isRunning)
        //: %1 is a folder or table, %2 a time
        return Text::tr("The enrolment of “%1” begun %2 is running, in another window or program. "
                        "Images done: %3 of %4.")
            .arg(name, begun, countText(enrolment.done), countText(enrolment.images));
    //: %1 is a folder or table, %2 a time
    return Text::tr(
               "The enrolment of “%1” begun %2 was not finished. Images done: %3 of %4. Enrol it "
               "again to go on; what is there is skipped.")
        .arg(name, begun, countText(enrolment.done), countText(enrolment.images));
}

} // namespace semblance::ui
