// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/OptionalPack.h"

namespace semblance::matching {

/// Whether `model` is the one that `pack` describes under its id: by its files' hashes and by how
/// they are used, not by its name.
bool isOfPack(const ModelManifest& model, const OptionalPack& pack);

/// Whether every model of `pack` lies in the laboratory's folder as the pack describes it, each
/// file with its hash. Reads the files.
bool isInstalled(const OptionalPack& pack, const ModelFolders& folders);

/// Whether the place of one of its models in the laboratory's folder is taken, by whatever. Reads
/// no file.
bool hasPlaceTaken(const OptionalPack& pack, const ModelFolders& folders);

/// Whether nothing is in the way of the pack's models: in the folder that each will have there is
/// nothing but what an installation of it has put there, whole, damaged or older, and no other
/// folder has a model of its id. Fails: ManifestInvalid (facts "id", "pack", and "takenBy": the
/// folder of the laboratory's own model), FileNotWritable (a file lies where a folder must be, fact
/// "notFolder"), and as ModelPack::survey.
Result<void> checkPlacesAreFree(const OptionalPack& pack, const ModelFolders& folders);

/// Takes the models in: checks the hashes of the files in `from`, runs each model once, then puts
/// all of them in place; what is wrong with one of them changes nothing. Each file lies in `from`
/// by its name, or by its path as at its maker's. A model of the pack whose files are damaged is
/// put in place anew. Changes nothing where isInstalled. Waits for half a minute at the most for
/// another program. Fails: FileNotFound (names the file), FileUnreadable, ModelDamaged,
/// ModelIncompatible, FileNotWritable, DiskFull, LabBusy, and as checkPlacesAreFree.
Result<void> installPack(const OptionalPack& pack, const std::filesystem::path& from,
                         const ModelFolders& folders);

/// The shipped engine and `pack` together: its embedders join, its other models take over. Named
/// after both: "default-1+omz". Fails: ModelIncompatible.
Result<EngineDefinition> engineWith(const OptionalPack& pack, const EngineDefinition& shipped);

// What follows changes which engine is in use. An engine that the laboratory has put together
// itself is kept beside it when another takes its place.

/// Puts engineWith to work. Fails: ModelMissing (not installed as the pack describes it; fact
/// "pack"), ModelDamaged (fact "pack"), ModelIncompatible, FileNotWritable, DiskFull, LabBusy, and
/// as checkPlacesAreFree.
Result<EngineDefinition> usePack(const OptionalPack& pack, const ModelFolders& folders);
/// Back to the shipped engine. Fails: as ModelPack::useDefault, LabBusy.
Result<EngineDefinition> useShipped(const ModelFolders& folders);
/// Back to the laboratory's own engine that was kept. Fails: InvalidInput (there is none),
/// ModelMissing (a model of it is gone), ManifestInvalid, FileNotWritable, DiskFull, LabBusy.
Result<EngineDefinition> useKept(const ModelFolders& folders);
/// Whether useKept has one.
bool hasKeptEngine(const ModelFolders& folders);
/// Whether it needs the model; false where there is none, or where it cannot be read.
bool isNeededByKeptEngine(const ModelId& id, const ModelFolders& folders);

/// Which engine it is: the shipped one, the shipped one with an optional pack, or another that the
/// laboratory has put together.
enum class EngineKind
{
    Shipped,
    WithPack,
    Own,
};
struct EngineChoice
{
    EngineKind kind = EngineKind::Shipped;
    /// Of WithPack.
    std::string packId = {};

    friend bool operator==(const EngineChoice&, const EngineChoice&) = default;
};
/// By what does each job, not by the engine's name; a model of another's that has the id of a
/// pack's makes it the laboratory's own.
EngineChoice choiceInUse(const ModelPack& models, const std::vector<OptionalPack>& packs);

} // namespace semblance::matching
