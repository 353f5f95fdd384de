// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentReport.h"
#include "ui/format/ErrorCause.h"
#include "ui/format/ErrorText.h"

#include <QCoreApplication>

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
    case ErrorCause::NoFaceInBox:
    case ErrorCause::Other:
        break;
    }
    return Text::tr("Correct what is named and try again.");
}

} // namespace

QString errorAdvice(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return Text::tr(
            "What was finished is kept, nothing is half done; start it again to go on.");
    case ErrorCode::InvalidInput:
        return inputAdvice(error);
    case ErrorCode::FileNotFound:
        if (!casework::factOf(error, "original").empty())
            return Text::tr("Take the same image in, or enrol it, once more: the lab then puts it "
                            "back under its record. “semblance-cli lab check” finds what else is "
                            "missing.");
        return Text::tr("Check the name and the folder, and whether the drive is connected.");
    case ErrorCode::FileUnreadable:
        return Text::tr(
            "Check that it is a file, that you may read it, and that its drive is in order.");
    case ErrorCode::FileTooLarge:
        return Text::tr(
            "Check that it is the file you mean. Of an image, ask the source for a smaller "
            "export, and keep the original.");
    case ErrorCode::FileNotWritable:
        return Text::tr("Check that you may write to this folder, or choose another one.");
    case ErrorCode::DiskFull:
        return Text::tr("Make room and try again. What was stored before is unharmed.");
    case ErrorCode::OutOfMemory:
        return Text::tr("Close other programs and try again. Nothing is known to be wrong with the "
                        "file.");
    case ErrorCode::ImageEmpty:
        return Text::tr("Ask for the file again: nothing of the image arrived.");
    case ErrorCode::ImageNotRecognised:
        return Text::tr("Semblance reads JPEG, PNG, TIFF, BMP, WebP, JPEG 2000 and HEIC. Open it "
                        "in the program that "
                        "made it and export one of these without loss.");
    case ErrorCode::ImageUnsupported:
        return Text::tr(
            "Export it as TIFF or PNG in the program that made it, and keep the original.");
    case ErrorCode::ImageDamaged:
        return Text::tr("Ask for the file again and compare its size or hash with the sender's.");
    case ErrorCode::ImageTooLarge:
        return Text::tr("Ask the source for a smaller export, or have a reduced copy made and the "
                        "reduction recorded. Keep the original.");
    case ErrorCode::ManifestInvalid:
        return Text::tr("Correct the named field of the description.");
    case ErrorCode::ModelMissing:
        return Text::tr(
            "Run packaging/setup.sh again, or put the file back where its description lies.");
    case ErrorCode::ModelDamaged:
        return Text::tr("Do not use it. Remove the file and run packaging/setup.sh again, or get "
                        "it anew from its maker.");
    case ErrorCode::ModelIncompatible:
        return Text::tr(
            "Check its description against what its maker says about input, output and alignment.");
    case ErrorCode::BackendFailed:
        return Text::tr("Try again; if it stays so, report it with the details.");
    case ErrorCode::NoFace:
        return Text::tr(
            "If you see a face, draw a box around it; else record that the image shows none.");
    case ErrorCode::SeveralFaces:
        return Text::tr("Say which face is meant.");
    case ErrorCode::FaceOutsideImage:
        return Text::tr("Draw the box around the whole face, inside the image.");
    case ErrorCode::FaceTooSmall:
        return Text::tr(
            "Ask for the original recording or a closer view; enlarging the image adds no detail.");
    case ErrorCode::LabNotFound:
        return Text::tr("Choose the lab's own folder, or create a lab.");
    case ErrorCode::LabExists:
        return Text::tr("Open it, or choose another folder for a new one.");
    case ErrorCode::LabNewer:
        return Text::tr("Nothing was changed. Open it with the newer Semblance.");
    case ErrorCode::LabDamaged:
        return Text::tr("Do not go on working in it. Make a copy of the folder, then restore the "
                        "last good backup.");
    case ErrorCode::LabBusy:
        return Text::tr("Wait until the other program has finished, then try again.");
    case ErrorCode::LabReadOnly:
        return Text::tr(
            "It can be read and searched. To change it, copy it to a place that you may write to.");
    case ErrorCode::StorageFailed:
        return Text::tr(
            "Nothing is half stored. Try again; if it stays so, report it with the details.");
    case ErrorCode::GalleryNotFound:
        return Text::tr("Check the name, or create the gallery.");
    case ErrorCode::GalleryExists:
        return Text::tr("Choose another name, or enrol into the one that is there.");
    case ErrorCode::GalleryEmpty:
        return Text::tr("Enrol references first.");
    case ErrorCode::TemplatesMissing:
        return Text::tr(
            "Refresh the gallery: its templates are then made anew from the stored originals.");
    case ErrorCode::ReferenceExists:
        // Of one person it names no other image.
        return casework::factOf(error, "image").empty()
                   ? Text::tr("There is nothing to do.")
                   : Text::tr(
                         "One photograph stands for two people. A person must find out whose it "
                         "is before the gallery is relied on.");
    case ErrorCode::ReferenceNotFound:
        return Text::tr("Somebody may have expunged it; load the gallery anew.");
    case ErrorCode::FacesChanged:
        return Text::tr("The image shows the faces as they stand now. Look at them, and make the "
                        "change again where it is still needed.");
    }
    return {};
}

} // namespace semblance::ui
