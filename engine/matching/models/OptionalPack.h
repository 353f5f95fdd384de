// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelPack.h"

#include <cstdint>

namespace semblance::matching {

/// A file as its maker offers it.
struct PackFile
{
    std::string name;
    /// Below the pack's address: "face-reidentification-retail-0095/FP16/a.xml".
    std::string path;
    std::uint64_t sizeBytes = 0;
    Sha256 sha256;
};

/// Models that come from their maker when a person asks for them, and join the shipped engine: what
/// is shipped is their description alone. Immutable once read.
struct OptionalPack
{
    static constexpr int kFormat = 1;

    /// "omz".
    std::string id;
    /// "Open Model Zoo".
    std::string name;
    std::string maker;
    std::string licence;
    /// Of the shipped engine with this pack: what was measured and on which data, in English; may
    /// be empty.
    std::string measuredAccuracy;
    /// Of the folder in which the files' paths begin, without a slash at its end; https.
    std::string address;
    std::vector<PackFile> files;
    /// As their manifests describe them, read from `folder`, where no file lies.
    std::vector<ModelManifest> models;
    std::filesystem::path folder;

    std::uint64_t sizeBytes() const;
    /// Of one of `models`.
    std::filesystem::path manifestOf(const ModelId& id) const;
};

/// Below the default pack's folder, one folder for each pack.
inline constexpr std::string_view kPacksFolderName = "packs";
inline constexpr std::string_view kPackFileName = "pack.json";

/// Strict, with its manifests beside it: each file of a model must be one of the pack's.
/// Fails: FileNotFound, FileUnreadable, ManifestInvalid.
Result<OptionalPack> readOptionalPack(const std::filesystem::path& file);

/// Those that the installation describes, by id. Without any an empty list. Fails: as
/// readOptionalPack.
Result<std::vector<OptionalPack>> optionalPacks(const ModelFolders& folders);

} // namespace semblance::matching
