// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentReport.h"
#include "casework/policy/GateResults.h"
#include "ui/format/DownloadText.h"
#include "ui/format/ErrorCause.h"
#include "ui/format/ErrorText.h"
#include "ui/format/FileFaultText.h"
#include "ui/format/LabAdvice.h"
#include "ui/format/RecipeFaultText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ErrorAdvice)
};

QString inputAdvice(const Error& error)
{
    switch (causeOf(error)) {
    case ErrorCause::SymbolicLink:
        return Text::tr("Put the image or folder itself in its place: a link may lead anywhere.");
    case ErrorCause::NameNotUtf8:
        return Text::tr("Give it a name in plain letters and note the old one.");
    case ErrorCause::PersonNotUtf8:
        return Text::tr("Name the person in a table (CSV), and the image as it is written here; or "
                        "rename the folder or file and note the old name.");
    case ErrorCause::NoPerson:
        return Text::tr("Put it in a folder named after the person, or name it like "
                        "person_0001.jpg.");
    case ErrorCause::FolderNotEmpty:
        return Text::tr("Choose an empty folder, or one that does not exist yet.");
    case ErrorCause::InsideOfLab:
        return Text::tr("Name the folder that the images came from.");
    case ErrorCause::NestedPeople:
        return Text::tr("Enrol that folder itself where each folder in it is a person; where all "
                        "are one person's, put the images into one folder or use a table (CSV).");
    case ErrorCause::Hidden:
        return Text::tr("If it is meant to be enrolled, give it a name without a dot in front.");
    case ErrorCause::Blank:
    case ErrorCause::Enrolling:
    case ErrorCause::Installing:
    case ErrorCause::NoFaceInBox:
    case ErrorCause::Other:
        break;
    }
    return Text::tr("Correct what is named and try again.");
}

QString lostOriginalAdvice(const Error& error)
{
    if (casework::factOf(error, "original").empty())
        return {};
    return Text::tr("Take the same image in, or enrol it, once more: the lab then puts it back "
                    "under its record. “semblance-cli lab check” finds what else is missing.");
}

/// Of one person it names no other image.
QString referenceAdvice(const Error& error)
{
    return casework::factOf(error, "image").empty()
               ? Text::tr("There is nothing to do.")
               : Text::tr("One photograph stands for two people. A person must find out whose it "
                          "is before the gallery is relied on.");
}

QString takenIdAdvice(const Error& error)
{
    if (casework::factOf(error, "takenBy").empty())
        return {};
    return Text::tr("Nothing was changed. If it is the laboratory's own model, keep its files, "
                    "take it away here and add it again under another id; then the pack can be "
                    "installed.");
}

QString notFolderAdvice(const Error& error)
{
    if (casework::factOf(error, "notFolder").empty())
        return {};
    return Text::tr("Nothing was changed. Move the file away, or give it another name, and try "
                    "again.");
}

/// The database's own complaint, of which a backup may be the way out.
QString storageAdvice(const Error& error)
{
    return casework::factOf(error, "labFolder").empty() ? QString() : labDamageAdvice(error);
}

QString refusedSearchAdvice(const Error& error)
{
    if (casework::factOf(error, casework::kMayOverrideFact) != "true")
        return {};
    return Text::tr("Nobody was compared. Look for a better image. Where the search is needed all "
                    "the same, the policy lets you override the rule with a reason, which stays "
                    "with its result.");
}

QString beginningAdvice(const Error& error)
{
    if (casework::factOf(error, "lacks") != "beginning")
        return {};
    return Text::tr("Ask for the recording from its beginning, or from a little earlier on: a "
                    "piece can be decoded from its next key frame.");
}

struct Advice
{
    ErrorCode code;
    const char* text;
    /// Where it gives something, that is said.
    QString (*special)(const Error&) = nullptr;
};

constexpr auto kAdvice = std::to_array<Advice>({
    {ErrorCode::Cancelled,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Nothing is half done; start it again when you need it.")},
    {ErrorCode::InvalidInput, nullptr, &inputAdvice},
    {ErrorCode::FileNotFound,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check the name and the folder, and whether the drive is "
                                      "connected."),
     &lostOriginalAdvice},
    {ErrorCode::FileUnreadable,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check that it is a file, that you may read it, and that "
                                      "its drive is in order."),
     &fileFaultAdvice},
    {ErrorCode::FileTooLarge,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check that it is the file you mean. Of an image, ask the "
                                      "source for a smaller export, and keep the original.")},
    {ErrorCode::FileNotWritable,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check that you may write to this folder, or choose "
                                      "another one."),
     &notFolderAdvice},
    {ErrorCode::DiskFull,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Make room and try again. What was stored before is "
                                      "unharmed.")},
    {ErrorCode::OutOfMemory,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Close other programs and try again. Nothing is known to "
                                      "be wrong with the file.")},
    {ErrorCode::ImageEmpty,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Ask for the file again: nothing of it arrived.")},
    {ErrorCode::ImageNotRecognised,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Semblance reads JPEG, PNG, TIFF, BMP, WebP, JPEG 2000 and "
                                      "HEIC. Open it in the program that made it and export one "
                                      "of these without loss.")},
    {ErrorCode::ImageUnsupported,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Export it with 8 or 16 bits for each colour, as TIFF or "
                                      "PNG, in the program that made it, and keep the original.")},
    {ErrorCode::ImageDamaged,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Ask for the file again and compare its size or hash with "
                                      "the sender's.")},
    {ErrorCode::ImageTooLarge,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Ask the source for a smaller export, or have a reduced "
                                      "copy made and the reduction recorded. Keep the original.")},
    {ErrorCode::RecipeInvalid,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Correct what is named. Nothing was written, and the "
                                      "original is as it was."),
     &recipeFaultAdvice},
    {ErrorCode::VideoNotRecognised,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Semblance reads MP4, MOV, AVI, MKV and most other videos. A "
                                      "recorder's own format must be exported in the maker's "
                                      "program, without being encoded again."),
     &pictureFaultAdvice},
    {ErrorCode::VideoUnsupported,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Have it exported in the program of the recorder's maker, "
                                      "and keep the original.")},
    {ErrorCode::VideoWithoutPictures,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check that it is the file you mean.")},
    {ErrorCode::VideoDamaged,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Ask for the file again and compare its size or hash with "
                                      "the sender's. A recording that was cut off often lacks the "
                                      "list of its frames, which stands at its end."),
     &beginningAdvice},
    {ErrorCode::FrameNotFound,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Choose another frame. What can be read of the video can "
                                      "still be seen.")},
    {ErrorCode::ManifestInvalid,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Correct the named field of the description."),
     &takenIdAdvice},
    {ErrorCode::ModelMissing,
     QT_TRANSLATE_NOOP("ErrorAdvice", "A shipped model comes back with packaging/setup.sh, a "
                                      "pack's when the pack is installed again on the page "
                                      "“Models”, the laboratory's own from its maker."),
     &downloadAdvice},
    {ErrorCode::ModelDamaged,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Do not use it. A shipped model comes back with "
                                      "packaging/setup.sh after the file was removed, a pack's "
                                      "when the pack is installed again on the page “Models”, "
                                      "the laboratory's own from its maker."),
     &wrongDownloadAdvice},
    {ErrorCode::ModelIncompatible,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check its description against what its maker says about "
                                      "input, output and alignment.")},
    {ErrorCode::BackendFailed,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again; if it stays so, report it with the details.")},
    {ErrorCode::NoFace,
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "If you see a face, draw a box around it. In an image that is "
                       "nearly black, nearly white or full of fog there may be one "
                       "that neither the engine nor the eye sees at first: look at "
                       "it with its contrast raised before you record that it shows "
                       "none.")},
    {ErrorCode::SeveralFaces, QT_TRANSLATE_NOOP("ErrorAdvice", "Say which face is meant.")},
    {ErrorCode::FaceOutsideImage,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Draw the box around the whole face, inside the image.")},
    {ErrorCode::FaceTooSmall,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Ask for the original recording or a closer view; "
                                      "enlarging the image adds no detail.")},
    {ErrorCode::LabNotFound,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Choose the lab's own folder, or create a lab.")},
    {ErrorCode::LabExists,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Open it, or choose another folder for a new one.")},
    {ErrorCode::LabNewer,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Nothing was changed. Open it with the newer Semblance.")},
    {ErrorCode::LabDamaged, nullptr, &labDamageAdvice},
    {ErrorCode::LabBusy,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Wait until the other program has finished, then try "
                                      "again.")},
    {ErrorCode::LabReadOnly,
     QT_TRANSLATE_NOOP("ErrorAdvice", "It can be read and searched. To change it, copy it to a "
                                      "place that you may write to.")},
    {ErrorCode::LabOpenToOthers, nullptr, &openLabAdvice},
    {ErrorCode::StorageFailed,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Nothing is half stored. Check that the drive has room and "
                                      "is in order; if it stays so, report it with the details."),
     &storageAdvice},
    {ErrorCode::GalleryNotFound,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check the name, or create the gallery.")},
    {ErrorCode::GalleryExists,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Choose another name, or enrol into the one that is there.")},
    {ErrorCode::GalleryEmpty, QT_TRANSLATE_NOOP("ErrorAdvice", "Enrol references first.")},
    {ErrorCode::TemplatesMissing,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Refresh the gallery: its templates are then made anew "
                                      "from the stored originals.")},
    {ErrorCode::ReferenceExists, nullptr, &referenceAdvice},
    {ErrorCode::ReferenceNotFound,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Somebody may have expunged it; load the gallery anew.")},
    {ErrorCode::FacesChanged,
     QT_TRANSLATE_NOOP("ErrorAdvice", "The image shows the faces as they stand now. Look at "
                                      "them, and make the change again where it is still needed.")},
    {ErrorCode::SearchRefused,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Nobody was compared. Look for another image of the person; "
                                      "what the rule rests on stands in the policy."),
     &refusedSearchAdvice},
    {ErrorCode::ReasonNeeded,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Nobody was compared. Look for a better image, or write down "
                                      "why the search is needed: the reason stays with its "
                                      "result.")},
    {ErrorCode::StoreNotRecognised,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Nothing was changed. Check that it is the file you mean.")},
    {ErrorCode::StoreOlder,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Nothing was changed. Have the templates made anew from the "
                                      "stored originals.")},
    {ErrorCode::StoreNewer,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Nothing was changed. Open it with the newer Semblance.")},
    {ErrorCode::StoreDamaged,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check the drive. Put the file back from a backup, or have "
                                      "its templates made anew from the stored originals.")},
    {ErrorCode::StoreBusy,
     QT_TRANSLATE_NOOP("ErrorAdvice", "Wait until the other program has finished, then try "
                                      "again.")},
});

/// Whether every code has its row, in their order.
constexpr bool isComplete()
{
    for (std::size_t i = 0; i < kAdvice.size(); ++i) {
        if (static_cast<std::size_t>(kAdvice[i].code) != i)
            return false;
    }
    return kAdvice.size() == static_cast<std::size_t>(kLastErrorCode) + 1;
}
static_assert(isComplete());

} // namespace

QString errorAdvice(const Error& error)
{
    const Advice& advice = kAdvice[static_cast<std::size_t>(error.code)];
    const QString special = advice.special ? advice.special(error) : QString();
    return special.isEmpty() && advice.text ? Text::tr(advice.text) : special;
}

QString errorAdviceInWindow(const Error& error)
{
    const QString said = errorAdvice(error);
    const QStringList parts = said.split(QLatin1Char('`'));
    // One of a file's own name: nobody can tell which is which.
    if (parts.size() % 2 == 0)
        return said;
    // Every second part stands between two of them.
    QString advice;
    for (qsizetype i = 0; i < parts.size(); ++i)
        advice += i % 2 == 0 ? parts[i] : QLocale().quoteString(parts[i]);
    return advice;
}

} // namespace semblance::ui
