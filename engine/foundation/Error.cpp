// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Error.h"

#include <array>

namespace semblance {

namespace {

template <typename Key>
struct Named
{
    Key key;
    std::string_view name;
};

/// Whether every value from the first to the last has its row, in their order.
template <typename Key, std::size_t kSize>
constexpr bool isComplete(const std::array<Named<Key>, kSize>& table, Key last)
{
    for (std::size_t i = 0; i < kSize; ++i) {
        if (static_cast<std::size_t>(table[i].key) != i)
            return false;
    }
    return kSize == static_cast<std::size_t>(last) + 1;
}

template <typename Key, std::size_t kSize>
std::string_view nameIn(const std::array<Named<Key>, kSize>& table, Key key)
{
    const auto index = static_cast<std::size_t>(key);
    return index < kSize ? table[index].name : std::string_view();
}

constexpr auto kCodes = std::to_array<Named<ErrorCode>>({
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::InvalidInput, "invalidInput"},
    {ErrorCode::FileNotFound, "fileNotFound"},
    {ErrorCode::FileUnreadable, "fileUnreadable"},
    {ErrorCode::FileTooLarge, "fileTooLarge"},
    {ErrorCode::FileNotWritable, "fileNotWritable"},
    {ErrorCode::DiskFull, "diskFull"},
    {ErrorCode::OutOfMemory, "outOfMemory"},
    {ErrorCode::ImageEmpty, "imageEmpty"},
    {ErrorCode::ImageNotRecognised, "imageNotRecognised"},
    {ErrorCode::ImageUnsupported, "imageUnsupported"},
    {ErrorCode::ImageDamaged, "imageDamaged"},
    {ErrorCode::ImageTooLarge, "imageTooLarge"},
    {ErrorCode::RecipeInvalid, "recipeInvalid"},
    {ErrorCode::VideoNotRecognised, "videoNotRecognised"},
    {ErrorCode::VideoUnsupported, "videoUnsupported"},
    {ErrorCode::VideoWithoutPictures, "videoWithoutPictures"},
    {ErrorCode::VideoDamaged, "videoDamaged"},
    {ErrorCode::FrameNotFound, "frameNotFound"},
    {ErrorCode::ManifestInvalid, "manifestInvalid"},
    {ErrorCode::ModelMissing, "modelMissing"},
    {ErrorCode::ModelDamaged, "modelDamaged"},
    {ErrorCode::ModelIncompatible, "modelIncompatible"},
    {ErrorCode::BackendFailed, "backendFailed"},
    {ErrorCode::NoFace, "noFace"},
    {ErrorCode::SeveralFaces, "severalFaces"},
    {ErrorCode::FaceOutsideImage, "faceOutsideImage"},
    {ErrorCode::FaceTooSmall, "faceTooSmall"},
    {ErrorCode::LabNotFound, "labNotFound"},
    {ErrorCode::LabExists, "labExists"},
    {ErrorCode::LabNewer, "labNewer"},
    {ErrorCode::LabDamaged, "labDamaged"},
    {ErrorCode::LabBusy, "labBusy"},
    {ErrorCode::LabReadOnly, "labReadOnly"},
    {ErrorCode::LabOpenToOthers, "labOpenToOthers"},
    {ErrorCode::StorageFailed, "storageFailed"},
    {ErrorCode::GalleryNotFound, "galleryNotFound"},
    {ErrorCode::GalleryExists, "galleryExists"},
    {ErrorCode::GalleryEmpty, "galleryEmpty"},
    {ErrorCode::TemplatesMissing, "templatesMissing"},
    {ErrorCode::ReferenceExists, "referenceExists"},
    {ErrorCode::ReferenceNotFound, "referenceNotFound"},
    {ErrorCode::FacesChanged, "facesChanged"},
    {ErrorCode::SearchRefused, "searchRefused"},
    {ErrorCode::ReasonNeeded, "reasonNeeded"},
    {ErrorCode::StoreNotRecognised, "storeNotRecognised"},
    {ErrorCode::StoreOlder, "storeOlder"},
    {ErrorCode::StoreNewer, "storeNewer"},
    {ErrorCode::StoreDamaged, "storeDamaged"},
    {ErrorCode::StoreBusy, "storeBusy"},
});
static_assert(isComplete(kCodes, kLastErrorCode));

constexpr auto kStages = std::to_array<Named<Stage>>({
    {Stage::Input, "input"},
    {Stage::Decoding, "decoding"},
    {Stage::Enhancement, "enhancement"},
    {Stage::Detection, "detection"},
    {Stage::Alignment, "alignment"},
    {Stage::Quality, "quality"},
    {Stage::Templates, "templates"},
    {Stage::Search, "search"},
    {Stage::Models, "models"},
    {Stage::Enrolment, "enrolment"},
    {Stage::Storage, "storage"},
});
static_assert(isComplete(kStages, Stage::Storage));

} // namespace

std::string_view name(ErrorCode code)
{
    return nameIn(kCodes, code);
}

std::string_view name(Stage stage)
{
    return nameIn(kStages, stage);
}

} // namespace semblance
