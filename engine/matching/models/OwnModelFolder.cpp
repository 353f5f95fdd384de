// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/OwnModelFolder.h"

#include "foundation/SystemError.h"

#include <algorithm>
#include <span>

namespace semblance::matching {

namespace fs = std::filesystem;

Result<std::unique_ptr<FileLock>> holdFolder(const fs::path& ownFolder)
{
    constexpr std::chrono::seconds kPatience(30);
    const auto isNoFile = checkIsNoFile(ownFolder);
    if (!isNoFile)
        return passOn(isNoFile);
    std::error_code reason;
    fs::create_directories(ownFolder, reason);
    if (reason)
        return folderNotWritable(ownFolder, reason);
    auto hold = FileLock::waitFor(ownFolder / ".lock", LockKind::Exclusive, kPatience);
    if (!hold)
        return folderBusy(ownFolder, hold.error());
    return hold;
}

Result<void> checkIsNoFile(const fs::path& folder)
{
    std::error_code ignored;
    fs::path at = folder;
    while (!fs::exists(at, ignored) && at.has_parent_path() && at != at.parent_path())
        at = at.parent_path();
    if (!fs::exists(at, ignored) || fs::is_directory(at, ignored))
        return {};
    return failure(ErrorCode::FileNotWritable, Stage::Models, at.string(),
                   "a file lies where a folder must be", {{"notFolder", folder.string()}});
}

tl::unexpected<Error> folderBusy(const fs::path& ownFolder, const Error& error)
{
    if (error.code != ErrorCode::LabBusy)
        return tl::unexpected(error);
    auto facts = error.facts;
    facts.push_back({"cause", "installing"});
    return failure(error.code, Stage::Models, ownFolder.string(), error.detail, std::move(facts));
}

tl::unexpected<Error> folderNotWritable(const fs::path& path, const std::error_code& reason)
{
    return writingFailed(Stage::Models, path, reason.value());
}

ModelDraft::ModelDraft(const fs::path& ownFolder, const ModelId& id)
    : m_draft(ownFolder / (".adding-" + id)), m_place(ownFolder / id)
{
}

ModelDraft::~ModelDraft()
{
    std::error_code ignored;
    fs::remove_all(m_draft, ignored);
}

Result<void> ModelDraft::fill(const fs::path& manifestPath, const ModelManifest& manifest) const
{
    std::error_code reason;
    fs::remove_all(m_draft, reason);
    fs::create_directories(m_draft, reason);
    if (reason)
        return folderNotWritable(m_draft, reason);
    for (const ModelFile& file : manifest.files) {
        const auto copied = readCheckedFile(manifest, file).and_then([&](const Bytes& bytes) {
            return writeFileAtomically(m_draft / file.name, bytes);
        });
        if (!copied)
            return copied;
    }
    const auto name = manifest.id + std::string(kManifestSuffix);
    return readFile(manifestPath).and_then([&](const Bytes& bytes) {
        return writeFileAtomically(m_draft / name, bytes);
    });
}

Result<void> ModelDraft::note(std::string_view name, const std::string& text) const
{
    const auto bytes = std::as_bytes(std::span(text));
    return writeFileAtomically(m_draft / name, Bytes(bytes.begin(), bytes.end()));
}

Result<void> ModelDraft::takePlace() const
{
    std::error_code reason;
    fs::remove_all(m_place, reason);
    if (!reason)
        fs::rename(m_draft, m_place, reason);
    if (reason)
        return folderNotWritable(m_place, reason);
    return {};
}

Result<EngineDefinition> withModel(EngineDefinition engine, const ModelManifest& model)
{
    engine.measuredAccuracy.clear();
    switch (model.job) {
    case ModelJob::Detection:
        engine.detector = model.id;
        return engine;
    case ModelJob::Landmarks:
        engine.landmarks = model.id;
        return engine;
    case ModelJob::HeadPose:
        engine.headPose = model.id;
        return engine;
    case ModelJob::EyeVisibility:
        engine.eyeVisibility = model.id;
        return engine;
    case ModelJob::Expression:
        engine.expression = model.id;
        return engine;
    case ModelJob::FaceCover:
        engine.faceCover = model.id;
        return engine;
    case ModelJob::Embedding:
        if (!model.ruler)
            return withoutRuler(model);
        if (std::find(engine.embedders.begin(), engine.embedders.end(), model.id) ==
            engine.embedders.end())
            engine.embedders.push_back(model.id);
        return engine;
    }
    return engine;
}

tl::unexpected<Error> withoutRuler(const ModelManifest& model)
{
    return failure(ErrorCode::ModelIncompatible, Stage::Models, model.id,
                   "without a ruler its scores cannot be put beside the others'",
                   {{"field", "ruler"}});
}

} // namespace semblance::matching
