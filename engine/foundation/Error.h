// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace semblance {

/// What went wrong, as a closed list; the sentence for people is made in ui/format from these.
enum class ErrorCode
{
    Cancelled,
    InvalidInput,

    FileNotFound,
    FileUnreadable,
    FileTooLarge,
    FileNotWritable,
    DiskFull,
    /// The machine's, not a fault of the file.
    OutOfMemory,

    ImageEmpty,
    ImageNotRecognised,
    ImageUnsupported,
    ImageDamaged,
    ImageTooLarge,

    /// Of a list of steps that enhance an image; facts as imagery/enhancement/RecipeFault.h says.
    RecipeInvalid,
    VideoNotRecognised,
    VideoUnsupported,
    /// Sound alone, or nothing that could be played.
    VideoWithoutPictures,
    VideoDamaged,
    /// Beyond the end of a video, or a frame that no decoder can make.
    FrameNotFound,

    ManifestInvalid,
    ModelMissing,
    ModelDamaged,
    ModelIncompatible,
    BackendFailed,

    NoFace,
    SeveralFaces,
    FaceOutsideImage,
    FaceTooSmall,

    LabNotFound,
    LabExists,
    LabNewer,
    LabDamaged,
    LabBusy,
    LabReadOnly,
    /// A check's finding: people who are neither its owner nor in its group can look into it.
    LabOpenToOthers,
    StorageFailed,

    GalleryNotFound,
    GalleryExists,
    GalleryEmpty,
    TemplatesMissing,
    ReferenceExists,
    ReferenceNotFound,
    /// Somebody else changed an exhibit's faces since they were read.
    FacesChanged,
    /// By a rule of the policy; no search was begun.
    SearchRefused,
    /// A rule of the policy lets the search begin when a person has said why.
    ReasonNeeded,

    /// Of a file of templates for searching.
    StoreNotRecognised,
    StoreOlder,
    StoreNewer,
    StoreDamaged,
    StoreBusy,
};
/// Of the list above; whatever has something for each code is as long.
inline constexpr ErrorCode kLastErrorCode = ErrorCode::StoreBusy;

/// Where in the work it happened.
enum class Stage
{
    Input,
    Decoding,
    Enhancement,
    Detection,
    Alignment,
    Quality,
    Templates,
    Search,
    Models,
    Enrolment,
    Storage,
};

/// One named figure of an error, for its sentence: {"widthPx", "50000"}.
struct ErrorFact
{
    std::string key;
    std::string value;
};

/// A failure as plain data. `subject` names the file or thing; `detail` is the technical reason, in
/// English, for the log and the "details" line, never the only thing shown.
struct Error
{
    ErrorCode code = ErrorCode::InvalidInput;
    Stage stage = Stage::Input;
    std::string subject;
    std::string detail;
    std::vector<ErrorFact> facts;
};

/// Stable identifiers for records and --json: "imageDamaged", "decoding".
std::string_view name(ErrorCode code);
std::string_view name(Stage stage);

} // namespace semblance
