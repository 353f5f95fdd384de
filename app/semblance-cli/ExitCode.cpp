// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ExitCode.h"

namespace semblance::cli {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::InvalidInput:
    case ErrorCode::RecipeInvalid:
        return ExitCode::Usage;
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::OutOfMemory:
    case ErrorCode::ImageEmpty:
    case ErrorCode::ImageNotRecognised:
    case ErrorCode::ImageUnsupported:
    case ErrorCode::ImageDamaged:
    case ErrorCode::ImageTooLarge:
    case ErrorCode::VideoNotRecognised:
    case ErrorCode::VideoUnsupported:
    case ErrorCode::VideoWithoutPictures:
    case ErrorCode::VideoDamaged:
    case ErrorCode::FrameNotFound:
    case ErrorCode::StoreNotRecognised:
    case ErrorCode::StoreOlder:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreBusy:
        return ExitCode::File;
    case ErrorCode::ManifestInvalid:
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelDamaged:
    case ErrorCode::ModelIncompatible:
    case ErrorCode::BackendFailed:
        return ExitCode::Engine;
    case ErrorCode::NoFace:
    case ErrorCode::SeveralFaces:
    case ErrorCode::FaceOutsideImage:
    case ErrorCode::FaceTooSmall:
        return ExitCode::Face;
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
    case ErrorCode::ReferenceExists:
    case ErrorCode::ReferenceNotFound:
    case ErrorCode::FacesChanged:
        return ExitCode::Lab;
    case ErrorCode::SearchRefused:
    case ErrorCode::ReasonNeeded:
        return ExitCode::Policy;
    }
    return ExitCode::Usage;
}

const char* exitCodeList()
{
    return "Exit codes:\n"
           "  0    done; also when `detect` finds no face or `search` no candidate\n"
           "  1    done, but there was nothing to enrol, not every image could be enrolled or "
           "refreshed,\n"
           "       or an image to dismiss was not listed\n"
           "  2    the command is not understood, or a value in it, or in a list or recipe that it "
           "names,\n"
           "       is not valid\n"
           "  3    a file cannot be read, decoded or written; disk or memory is full\n"
           "  4    no face where one is needed, several where one is needed, or a face too small\n"
           "  5    laboratory or gallery: missing, there already, busy, read-only, damaged, "
           "newer,\n"
           "       empty, or without templates of the engine in use\n"
           "  6    models or engine: missing, damaged or not usable\n"
           "  7    a rule of the search policy refuses the image, or asks for a reason (--reason)\n"
           "  130  cancelled (Ctrl+C); what was finished is kept\n"
           "Errors are written to standard error; with --json as "
           "{\"error\":{\"code\",\"stage\",\"subject\",...}}.\n"
           "Names of files that are not UTF-8 are shown with %XX for each byte that is none, and "
           "with %25 for %.";
}

} // namespace semblance::cli
