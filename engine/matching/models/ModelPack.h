// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "matching/models/ModelIdentity.h"
#include "matching/models/ModelManifest.h"

#include <filesystem>
#include <string>
#include <vector>

namespace semblance::matching {

/// Where models lie: manifests (kManifestSuffix) with their files beside them, in the folder itself
/// or one below. A laboratory's own folder adds to the default one and may choose other models; it
/// need not exist. `engine.json` in a folder says which models are in use; the own one wins.
struct ModelFolders
{
    std::filesystem::path defaultPack;
    std::filesystem::path own;
};

/// Which models work together; `id` goes into every result: "default-1".
struct EngineDefinition
{
    std::string id;
    ModelId detector;
    ModelId landmarks;
    std::vector<ModelId> embedders;
    ModelId headPose;
    /// Of these, that of the shipped engine where the file names none.
    ModelId eyeVisibility = {};
    ModelId expression = {};
    ModelId faceCover = {};
    /// What was measured of all of them together and on which data, in English; empty where nothing
    /// was, as of an engine with another model.
    std::string measuredAccuracy = {};
    /// Exactly which models those are: detector, landmarks, embedders, head pose. Of the pack that
    /// it was read from; not part of the file.
    std::vector<ModelIdentity> models = {};
    /// Hexadecimal digits that change with every model, whatever it does; as `models`.
    std::string fingerprint = {};
    /// As scoreFingerprint; as `models`.
    std::string scoreFingerprint = {};
};

/// All of them, each once: detector, landmarks, embedders, head pose, and what else it has.
std::vector<ModelId> modelsOf(const EngineDefinition& engine);

/// What becomes of the laboratory's own engine that is kept (see useKept) when a model that it
/// needs is removed.
enum class KeptEngine
{
    /// The model is not removed.
    Stays,
    /// It is forgotten.
    Goes,
};

/// The manifests that are there and which of them are in use. Reads no weights; immutable;
/// thread-safe.
class ModelPack
{
public:
    /// What is wrong in the laboratory's own folder with models that are not in use stops nothing:
    /// it is one of the `faults`. Fails: ModelMissing (no folder, no engine definition, a model
    /// that the engine names), ManifestInvalid (of the default pack, the engine's, or two models in
    /// use of one id).
    static Result<ModelPack> open(const ModelFolders& folders);

    /// As open, but everything that is wrong in the laboratory's own folder is one of the `faults`:
    /// models that are gone are left out of the engine as well.
    /// Fails: ModelMissing, ManifestInvalid (the default pack).
    static Result<ModelPack> survey(const ModelFolders& folders);
    const std::vector<Error>& faults() const { return m_faults; }

    const EngineDefinition& engine() const { return m_engine; }
    /// That of the default pack, whichever is in use; its models and fingerprints are not filled
    /// in.
    const EngineDefinition& shippedEngine() const { return m_shipped; }
    /// By id, ascending.
    const std::vector<ModelManifest>& models() const { return m_models; }
    /// Fails: ModelMissing.
    Result<ModelManifest> model(const ModelId& id) const;
    bool isInUse(const ModelId& id) const;

    // What follows changes `folders.own`, one thread or program after the other; each waits for
    // half a minute at the most (fails: LabBusy).

    /// Takes a laboratory's own model in: checks hashes, loads it, runs it once on a blank input,
    /// compares the output size, then copies manifest and files into `folders.own`; all or nothing.
    /// Fails: ManifestInvalid, ModelMissing, ModelDamaged, ModelIncompatible, FileNotWritable,
    /// DiskFull.
    static Result<ModelManifest> add(const std::filesystem::path& manifest,
                                     const ModelFolders& folders);
    /// Puts an added model to work: an embedder joins the others, any other job is taken over.
    /// Fails: ModelMissing, ModelDamaged, FileNotWritable, DiskFull.
    static Result<EngineDefinition> use(const ModelId& id, const ModelFolders& folders);
    /// Back to the engine that came with the program. Fails: ModelMissing, FileNotWritable.
    static Result<EngineDefinition> useDefault(const ModelFolders& folders);
    /// Takes an added model's folder away. Fails: InvalidInput (in use; or the engine that is kept
    /// needs it and `kept` stays: fact "keptEngine"), ModelMissing (not one of the laboratory's
    /// own), FileNotWritable.
    static Result<void> remove(const ModelId& id, const ModelFolders& folders,
                               KeptEngine kept = KeptEngine::Stays);

private:
    EngineDefinition m_engine;
    EngineDefinition m_shipped;
    std::vector<Error> m_faults;
    /// Whether the engine is the one that was chosen, each of its models there and no other's.
    bool m_isEngineSound = true;
    std::vector<ModelManifest> m_models;
};

} // namespace semblance::matching
