// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Error.h"

namespace semblance {

std::string_view name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::InvalidInput:
        return "invalidInput";
    case ErrorCode::FileNotFound:
        return "fileNotFound";
    case ErrorCode::FileUnreadable:
        return "fileUnreadable";
    case ErrorCode::FileTooLarge:
        return "fileTooLarge";
    case ErrorCode::FileNotWritable:
        return "fileNotWritable";
    case ErrorCode::DiskFull:
        return "diskFull";
    case ErrorCode::OutOfMemory:
        return "outOfMemory";
    case ErrorCode::ImageEmpty:
        return "imageEmpty";
    case ErrorCode::ImageNotRecognised:
        return "imageNotRecognised";
    case ErrorCode::ImageUnsupported:
        return "imageUnsupported";
    case ErrorCode::ImageDamaged:
        return "imageDamaged";
    case ErrorCode::ImageTooLarge:
        return "imageTooLarge";
    case ErrorCode::ManifestInvalid:
        return "manifestInvalid";
    case ErrorCode::ModelMissing:
        return "modelMissing";
    case ErrorCode::ModelDamaged:
        return "modelDamaged";
    case ErrorCode::ModelIncompatible:
        return "modelIncompatible";
    case ErrorCode::BackendFailed:
        return "backendFailed";
    case ErrorCode::NoFace:
        return "noFace";
    case ErrorCode::SeveralFaces:
        return "severalFaces";
    case ErrorCode::FaceOutsideImage:
        return "faceOutsideImage";
    case ErrorCode::FaceTooSmall:
        return "faceTooSmall";
    case ErrorCode::LabNotFound:
        return "labNotFound";
    case ErrorCode::LabExists:
        return "labExists";
    case ErrorCode::LabNewer:
        return "labNewer";
    case ErrorCode::LabDamaged:
        return "labDamaged";
    case ErrorCode::LabBusy:
        return "labBusy";
    case ErrorCode::LabReadOnly:
        return "labReadOnly";
    case ErrorCode::StorageFailed:
        return "storageFailed";
    case ErrorCode::GalleryNotFound:
        return "galleryNotFound";
    case ErrorCode::GalleryExists:
        return "galleryExists";
    case ErrorCode::GalleryEmpty:
        return "galleryEmpty";
    case ErrorCode::TemplatesMissing:
        return "templatesMissing";
    case ErrorCode::ReferenceExists:
        return "referenceExists";
    case ErrorCode::ReferenceNotFound:
        return "referenceNotFound";
    case ErrorCode::FacesChanged:
        return "facesChanged";
    }
    return {};
}

std::string_view name(Stage stage)
{
    switch (stage) {
    case Stage::Input:
        return "input";
    case Stage::Decoding:
        return "decoding";
    case Stage::Detection:
        return "detection";
    case Stage::Alignment:
        return "alignment";
    case Stage::Quality:
        return "quality";
    case Stage::Templates:
        return "templates";
    case Stage::Search:
        return "search";
    case Stage::Models:
        return "models";
    case Stage::Enrolment:
        return "enrolment";
    case Stage::Storage:
        return "storage";
    }
    return {};
}

} // namespace semblance
