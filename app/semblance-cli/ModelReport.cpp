// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ModelReport.h"

#include "matching/models/EngineFingerprint.h"

#include <algorithm>

namespace semblance::cli {

using matching::ModelManifest;
using matching::ModelPack;

namespace {

/// A pack's description of its model of this id; null where none has one.
const ModelManifest* describedByPack(const matching::ModelId& id,
                                     const std::vector<matching::OptionalPack>& packs)
{
    for (const matching::OptionalPack& pack : packs) {
        const auto model = std::ranges::find(pack.models, id, &ModelManifest::id);
        if (model != pack.models.end())
            return &*model;
    }
    return nullptr;
}

/// Ids of the pack's models that are other models here.
Json takenIds(const matching::OptionalPack& pack, const matching::ModelFolders& folders)
{
    Json taken = Json::array();
    const auto models = ModelPack::survey(folders);
    for (const ModelManifest& described : pack.models) {
        const auto model =
            models.and_then([&](const ModelPack& all) { return all.model(described.id); });
        if (model && !matching::isOfPack(*model, pack))
            taken.push_back(described.id);
    }
    return taken;
}

/// Whether a file of one is a file of the other.
bool haveSameWeights(const ModelManifest& a, const ModelManifest& b)
{
    return std::ranges::any_of(a.files, [&b](const matching::ModelFile& file) {
        return std::ranges::find(b.files, file.sha256, &matching::ModelFile::sha256) !=
               b.files.end();
    });
}

/// Whether both have weight for one and the same probe: one that is not coarse, or one that is. A
/// model and its coarse view take turns.
bool countTogether(const ModelManifest& a, const ModelManifest& b)
{
    if (!a.ruler || !b.ruler)
        return false;
    const auto coarse = [](const matching::ScoreRuler& ruler) {
        return ruler.coarseWeight.value_or(ruler.weight);
    };
    return (a.ruler->weight > 0 && b.ruler->weight > 0) ||
           (coarse(*a.ruler) > 0 && coarse(*b.ruler) > 0);
}

/// The embedders of the engine in use, in their order.
std::vector<ModelManifest> embeddersInUse(const ModelPack& models)
{
    std::vector<ModelManifest> embedders;
    for (const matching::ModelId& id : models.engine().embedders) {
        if (auto model = models.model(id))
            embedders.push_back(std::move(*model));
    }
    return embedders;
}

} // namespace

Json modelJson(const ModelManifest& model)
{
    Json files = Json::array();
    for (const matching::ModelFile& file : model.files)
        files.push_back({{"name", file.name}, {"sha256", file.sha256.hex()}});
    return {{"id", model.id},
            {"job", std::string(matching::name(model.job))},
            {"files", files},
            {"folder", model.folder.string()},
            {"output_size", model.outputSize},
            {"source", model.sourcePackage},
            {"licence", model.licence},
            {"measured_accuracy", model.measuredAccuracy}};
}

bool isPacksModelChanged(const ModelManifest& model,
                         const std::vector<matching::OptionalPack>& packs)
{
    const bool isOne = std::ranges::any_of(packs, [&model](const matching::OptionalPack& pack) {
        return matching::isOfPack(model, pack);
    });
    return !isOne && describedByPack(model.id, packs) != nullptr;
}

std::string measuredOf(const ModelManifest& model, const std::vector<matching::OptionalPack>& packs)
{
    if (isPacksModelChanged(model, packs))
        return {};
    const ModelManifest* described = describedByPack(model.id, packs);
    return described ? described->measuredAccuracy : model.measuredAccuracy;
}

Json packsJson(const std::vector<matching::OptionalPack>& packs, const matching::EngineChoice& used,
               const matching::ModelFolders& folders)
{
    Json all = Json::array();
    for (const matching::OptionalPack& pack : packs) {
        Json models = Json::array();
        for (const ModelManifest& model : pack.models)
            models.push_back(model.id);
        const bool isInstalled = matching::isInstalled(pack, folders);
        const bool isInPart = !isInstalled && matching::hasPlaceTaken(pack, folders);
        const Json taken = takenIds(pack, folders);
        // What was measured does not hold for other files.
        const bool isDamaged = isInPart && taken.empty();
        all.push_back({{"id", pack.id},
                       {"name", pack.name},
                       {"maker", pack.maker},
                       {"licence", pack.licence},
                       {"measured_accuracy", isDamaged ? std::string() : pack.measuredAccuracy},
                       {"address", pack.address},
                       {"bytes", pack.sizeBytes()},
                       {"models", models},
                       {"installed", isInstalled},
                       {"installed_in_part", isInPart},
                       {"damaged", isDamaged},
                       {"taken_by_others", taken},
                       {"in_use", used.packId == pack.id}});
    }
    return all;
}

QStringList sameWeightsNotes(const ModelPack& models, const matching::ModelFolders& folders)
{
    QStringList notes;
    const std::vector<ModelManifest> embedders = embeddersInUse(models);
    for (std::size_t i = 0; i < embedders.size(); ++i) {
        // A laboratory's own model joins behind those that were there.
        const bool isOwn = embedders[i].folder.parent_path() == folders.own;
        for (std::size_t k = 0; isOwn && k < i; ++k) {
            if (haveSameWeights(embedders[i], embedders[k]) &&
                countTogether(embedders[i], embedders[k]))
                notes << QStringLiteral("“%1” has the weights of “%2” (same SHA-256): in the fused "
                                        "score one model counts twice.")
                             .arg(QString::fromStdString(embedders[i].id),
                                  QString::fromStdString(embedders[k].id));
        }
    }
    return notes;
}

std::string packOf(const matching::ModelId& id, const matching::ModelFolders& folders)
{
    const auto packs = matching::optionalPacks(folders);
    const auto models = ModelPack::survey(folders);
    if (!packs || !models)
        return {};
    const auto there = models->model(id);
    for (const matching::OptionalPack& pack : *packs) {
        const bool hasId = std::any_of(pack.models.begin(), pack.models.end(),
                                       [&id](const ModelManifest& each) { return each.id == id; });
        if (hasId && (!there || matching::isOfPack(*there, pack)))
            return pack.id;
    }
    return {};
}

std::string packName(const matching::EngineChoice& choice)
{
    switch (choice.kind) {
    case matching::EngineKind::Shipped:
        return "default";
    case matching::EngineKind::WithPack:
        return choice.packId;
    case matching::EngineKind::Own:
        return "own";
    }
    return {};
}

EngineState engineState(const matching::ModelFolders& folders)
{
    const auto pack = ModelPack::survey(folders);
    if (!pack)
        return {};
    const matching::EngineDefinition& engine = pack->engine();
    return {ModelPack::open(folders) ? engine.id : std::string(), engine.fingerprint,
            matching::templateIdentities(engine, *pack), matching::qualityFingerprint(engine)};
}

void reportInUse(Session& session, const matching::EngineDefinition& engine,
                 const EngineState& before, Json& json)
{
    const EngineState now = engineState(session.installation().models);
    const bool isChanged = now.id != before.id || now.fingerprint != before.fingerprint;
    const bool areTemplatesNew = now.templates != before.templates;
    json["engine"] = toJson(engine);
    json["engine_changed"] = isChanged;
    json["templates_changed"] = areTemplatesNew;
    json["notes"] = Json::array();
    const auto models = ModelPack::survey(session.installation().models);
    const QStringList notes =
        models ? sameWeightsNotes(*models, session.installation().models) : QStringList();
    for (const QString& note : notes) {
        json["notes"].push_back(utf8(note));
        session.console().print(note);
    }
    const QString id = QString::fromStdString(engine.id);
    if (!isChanged) {
        session.console().print(QStringLiteral("Engine %1 was in use already.").arg(id));
        return;
    }
    QString text = QStringLiteral("Engine %1 is in use from now on; ").arg(id);
    if (areTemplatesNew)
        text += QStringLiteral("refresh the galleries (`semblance-cli gallery refresh NAME --lab "
                               "DIR`): their templates come from other models.");
    else if (now.measures != before.measures)
        text += QStringLiteral("templates stay as they are. `semblance-cli gallery refresh NAME "
                               "--lab DIR` measures the references' quality anew.");
    else
        text += QStringLiteral("templates stay as they are.");
    session.console().print(text);
}

void printLicences(Session& session, const std::vector<std::string>& ids, Json& json)
{
    const auto pack = ModelPack::survey(session.installation().models);
    if (!pack)
        return;
    for (const std::string& id : ids) {
        const auto model = pack->model(id);
        if (!model)
            continue;
        json["licences"][id] = model->licence;
        session.console().print(
            QStringLiteral("Licence of %1: %2")
                .arg(QString::fromStdString(id), QString::fromStdString(model->licence)));
    }
}

} // namespace semblance::cli
