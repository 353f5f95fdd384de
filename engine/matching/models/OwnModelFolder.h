// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileLock.h"
#include "matching/models/ModelPack.h"

namespace semblance::matching {

/// What is read in the laboratory's folder, decided by it and written is one step among threads and
/// programs. Loading a model, which may take long, is no part of it. Makes the folder.
/// Fails: LabBusy (after half a minute; folderBusy), FileNotWritable, DiskFull, and as
/// checkIsNoFile.
Result<std::unique_ptr<FileLock>> holdFolder(const std::filesystem::path& ownFolder);

/// Whether no file lies in the place of `folder` or of one above it; there need be nothing. Fails:
/// FileNotWritable, which names the file (fact "notFolder": `folder`).
Result<void> checkIsNoFile(const std::filesystem::path& folder);

/// Of a lock that somebody else holds who installs or changes models: LabBusy that names the
/// folder (fact "cause": "installing"); any other `error` stays as it is.
tl::unexpected<Error> folderBusy(const std::filesystem::path& ownFolder, const Error& error);

tl::unexpected<Error> folderNotWritable(const std::filesystem::path& path,
                                        const std::error_code& reason);

/// A model on its way into the laboratory's folder: hidden, and gone at the end of the scope unless
/// it took its place. While the folder is held.
class ModelDraft
{
public:
    ModelDraft(const std::filesystem::path& ownFolder, const ModelId& id);
    ModelDraft(const ModelDraft&) = delete;
    ModelDraft& operator=(const ModelDraft&) = delete;
    ~ModelDraft();

    /// Copies the description and, out of `manifest.folder`, the files, each hashed as it is read.
    /// Fails: ModelMissing, ModelDamaged, FileUnreadable, FileNotWritable, DiskFull.
    Result<void> fill(const std::filesystem::path& manifestPath,
                      const ModelManifest& manifest) const;
    /// A small file beside them, for this program alone. Fails: FileNotWritable, DiskFull.
    Result<void> note(std::string_view name, const std::string& text) const;
    /// Where another folder of that name is, it goes. Fails: FileNotWritable, DiskFull.
    Result<void> takePlace() const;

private:
    std::filesystem::path m_draft;
    std::filesystem::path m_place;
};

/// `engine` with `model` at work: an embedder joins, any other job is taken over. Fails:
/// ModelIncompatible (an embedder without a ruler).
Result<EngineDefinition> withModel(EngineDefinition engine, const ModelManifest& model);
tl::unexpected<Error> withoutRuler(const ModelManifest& model);

} // namespace semblance::matching
