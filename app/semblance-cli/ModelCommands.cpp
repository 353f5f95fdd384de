// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ModelReport.h"
#include "app/semblance-cli/PackCommands.h"
#include "app/semblance-cli/Table.h"
#include "matching/models/EngineFile.h"
#include "matching/models/ModelPack.h"
#include "matching/models/PackInstallation.h"
#include "ui/format/ScoreText.h"

#include <algorithm>
#include <map>

namespace semblance::cli {

namespace {

using matching::ModelJob;
using matching::ModelManifest;
using matching::ModelPack;

struct AddOptions
{
    std::string manifest;
    bool isToBeUsed = false;
};

struct RemoveOptions
{
    std::vector<std::string> ids;
    bool forgetsOwn = false;
};

struct UseOptions
{
    std::vector<std::string> ids;
    std::string pack;
    bool isDefault = false;
    bool isOwn = false;
};

std::vector<Error> faultsOf(const ModelPack& pack, const matching::ModelFolders& folders)
{
    std::vector<Error> faults = pack.faults();
    for (Error& fault : faults)
        nameOwner(fault, folders);
    return faults;
}

Json faultsJson(const std::vector<Error>& faults)
{
    Json json = Json::array();
    for (const Error& fault : faults)
        json.push_back(toJson(fault));
    return json;
}

void printFaults(const Console& console, const std::vector<Error>& faults)
{
    for (const Error& fault : faults)
        console.complain(sentenceOf(fault) + QLatin1Char(' ') + adviceOf(fault));
}

QString packText(const matching::EngineChoice& choice)
{
    switch (choice.kind) {
    case matching::EngineKind::Shipped:
        return QStringLiteral("In use: the default pack");
    case matching::EngineKind::WithPack:
        return QStringLiteral("In use: the default pack with the pack %1")
            .arg(QString::fromStdString(choice.packId));
    case matching::EngineKind::Own:
        return QStringLiteral("In use: an engine of the laboratory's own");
    }
    return {};
}

/// Whether the default pack gives other scores than those for which the shipped policy was made,
/// and so other ones than were measured. Not known, and false, with another policy.
bool isDefaultPackChanged(const Session& session)
{
    const app::Installation& installation = session.installation();
    const auto policy = app::loadSearchPolicy(installation);
    const auto shipped = ModelPack::survey({installation.models.defaultPack, {}});
    const bool isPolicyShipped = !qEnvironmentVariableIsSet("SEMBLANCE_POLICY");
    if (!isPolicyShipped || !policy || policy->thresholdScores.isEmpty() || !shipped)
        return false;
    return policy->thresholdScores.toStdString() != shipped->engine().scoreFingerprint;
}

/// Whether a file of the default pack's engine is missing or is not the one that was measured.
bool isDefaultPackDamaged(const ModelPack& models)
{
    return std::ranges::any_of(models.models(), [&models](const ModelManifest& model) {
        return matching::needsModel(models.shippedEngine(), model.id) &&
               !matching::checkFiles(model);
    });
}

/// What was measured of the default pack, of it with each of `packs` (as packsJson), and of an own
/// engine in use.
QStringList packsWorth(const ModelPack& models, const Json& packs,
                       const matching::EngineChoice& choice, bool isDefaultChanged)
{
    QStringList lines;
    if (isDefaultPackDamaged(models))
        return {QStringLiteral("  default: not known. Files of it are damaged or missing, and the "
                               "packs that join it need them.")};
    if (isDefaultChanged)
        return {QStringLiteral("  default: not known. Its models give other scores than those that "
                               "were measured, and so do the packs that join it.")};
    const auto add = [&lines](const std::string& name, const std::string& measured) {
        if (!measured.empty())
            lines << QStringLiteral("  %1: %2").arg(QString::fromStdString(name),
                                                    QString::fromStdString(measured));
    };
    add("default", models.shippedEngine().measuredAccuracy);
    for (const Json& pack : packs) {
        const std::string name = "default with " + pack["id"].get<std::string>();
        add(name, pack["damaged"].get<bool>()
                      ? "not known. Files of the pack are damaged or missing."
                      : pack["measured_accuracy"].get<std::string>());
    }
    if (choice.kind == matching::EngineKind::Own)
        add("own, as its engine.json says, not checked by Semblance",
            models.engine().measuredAccuracy);
    return lines;
}

/// One optional pack, and what can be done with it.
QString packLine(const Json& pack)
{
    const auto id = QString::fromStdString(pack["id"].get<std::string>());
    const auto name = QString::fromStdString(pack["name"].get<std::string>());
    const bool isInUse = pack["in_use"].get<bool>();
    if (isInUse && !pack["damaged"].get<bool>())
        return QStringLiteral("Optional pack %1 (%2): in use").arg(id, name);
    if (const auto taken = pack["taken_by_others"]; !taken.empty())
        return QStringLiteral("Optional pack %1 (%2): not installed; another model has the id %3, "
                              "and `semblance-cli models install %1` says what can be done")
            .arg(id, name, QString::fromStdString(taken.front().get<std::string>()));
    if (pack["installed"].get<bool>())
        return QStringLiteral("Optional pack %1 (%2): installed; `semblance-cli models use --pack "
                              "%1` puts it to work")
            .arg(id, name);
    if (pack["installed_in_part"].get<bool>())
        return QStringLiteral("Optional pack %1 (%2): %3files are damaged or missing; "
                              "`semblance-cli models install %1` fetches them anew, --from DIR "
                              "takes them from a folder")
            .arg(id, name, isInUse ? QStringLiteral("in use, but ") : QString());
    return QStringLiteral("Optional pack %1 (%2): not installed; `semblance-cli models install "
                          "%1` downloads it, --from DIR takes it from a folder")
        .arg(id, name);
}

bool isOwnModel(const ModelManifest& model, const std::vector<matching::OptionalPack>& packs,
                const matching::ModelFolders& folders)
{
    const bool isOfPack = std::ranges::any_of(packs, [&model](const auto& pack) {
        return matching::isOfPack(model, pack);
    });
    const auto below =
        model.folder.lexically_normal().lexically_relative(folders.own.lexically_normal());
    return !isOfPack && !below.empty() && *below.begin() != "..";
}

/// One model as it lies there.
struct ListedModel
{
    const ModelManifest& model;
    bool isInUse;
    bool isWhole;
    /// The id is a pack's, the description is not.
    bool isChanged;
    /// Nobody but the laboratory states what it is worth.
    bool isOwn;
    /// As measuredOf; empty also where its files are not those that were measured.
    std::string measured;
};

std::vector<ListedModel> listed(const ModelPack& models,
                                const std::vector<matching::OptionalPack>& packs,
                                const matching::ModelFolders& folders, bool isDefaultChanged)
{
    std::vector<ListedModel> all;
    for (const ModelManifest& model : models.models()) {
        const bool isWhole = matching::checkFiles(model).has_value();
        const bool isOwn = isOwnModel(model, packs, folders);
        const bool isMeasured = isWhole && (isOwn || !isDefaultChanged);
        all.push_back({model, models.isInUse(model.id), isWhole, isPacksModelChanged(model, packs),
                       isOwn, isMeasured ? measuredOf(model, packs) : std::string()});
    }
    return all;
}

Json listedJson(const std::vector<ListedModel>& models)
{
    Json all = Json::array();
    for (const ListedModel& each : models) {
        Json json = modelJson(each.model);
        json["measured_accuracy"] = each.measured;
        json["in_use"] = each.isInUse;
        json["ok"] = each.isWhole;
        json["changed"] = each.isChanged;
        json["measured_by_its_manifest_alone"] = each.isOwn;
        all.push_back(std::move(json));
    }
    return all;
}

QString listedTable(const std::vector<ListedModel>& models)
{
    Table table;
    for (const char* column : {"Model", "Job", "In use", "Files", "Licence", "Source"})
        table.addColumn(QString::fromLatin1(column));
    for (const ListedModel& each : models)
        table.addRow({QString::fromStdString(each.model.id),
                      QString::fromStdString(std::string(matching::name(each.model.job))),
                      each.isInUse ? QStringLiteral("yes") : QStringLiteral("no"),
                      each.isWhole ? QStringLiteral("whole") : QStringLiteral("damaged or missing"),
                      QString::fromStdString(each.model.licence),
                      QString::fromStdString(each.model.sourcePackage)});
    return table.text();
}

/// A line for each model in use; empty where nothing is known of any.
QString modelsWorth(const std::vector<ListedModel>& models)
{
    QStringList lines;
    for (const ListedModel& each : models) {
        const QString id = QString::fromStdString(each.model.id);
        if (each.isInUse && each.isChanged)
            lines << QStringLiteral("  %1: not known. Its description is not the pack's, so that "
                                    "what was measured of the pack's model does not hold for it.")
                         .arg(id);
        else if (each.isInUse && !each.measured.empty())
            lines << QStringLiteral("  %1%2: %3")
                         .arg(id,
                              each.isOwn ? QStringLiteral(", as its manifest says, not checked by "
                                                          "Semblance")
                                         : QString(),
                              QString::fromStdString(each.measured));
    }
    return lines.isEmpty() ? QString()
                           : QStringLiteral("What the models in use are worth:\n") +
                                 lines.join(QLatin1Char('\n'));
}

bool isEachInUseWhole(const std::vector<ListedModel>& models)
{
    return std::ranges::all_of(
        models, [](const ListedModel& each) { return each.isWhole || !each.isInUse; });
}

Result<ExitCode> listModels(Session& session)
{
    const matching::ModelFolders& folders = session.installation().models;
    const auto pack = ModelPack::survey(folders);
    if (!pack)
        return passOn(pack);
    const auto packs = matching::optionalPacks(folders);
    if (!packs)
        return passOn(packs);
    const bool isDefaultChanged = isDefaultPackChanged(session);
    const std::vector<ListedModel> models = listed(*pack, *packs, folders, isDefaultChanged);
    const bool isSound = ModelPack::open(folders).has_value() && isEachInUseWhole(models);
    const QString note = policyNote(session, pack->engine());
    const std::vector<Error> faults = faultsOf(*pack, folders);
    const auto choice = matching::choiceInUse(*pack, *packs);
    const bool isDefaultKnown = !isDefaultChanged && !isDefaultPackDamaged(*pack);
    Json json = {
        {"engine", toJson(pack->engine())},
        {"pack", packName(choice)},
        {"default_pack",
         {{"id", pack->shippedEngine().id},
          {"changed", isDefaultChanged},
          {"measured_accuracy", isDefaultKnown ? pack->shippedEngine().measuredAccuracy : ""}}},
        {"packs", packsJson(*packs, choice, folders)},
        {"models", listedJson(models)},
        {"faults", faultsJson(faults)},
        {"notes", Json::array()}};
    if (!note.isEmpty())
        json["notes"].push_back(utf8(note));
    const QStringList twice = sameWeightsNotes(*pack, folders);
    for (const QString& text : twice)
        json["notes"].push_back(utf8(text));
    Console& console = session.console();
    console.print(json);
    console.print(QStringLiteral("Engine %1, scores %2")
                      .arg(engineName(pack->engine()),
                           QString::fromStdString(pack->engine().scoreFingerprint)));
    console.print(packText(choice));
    if (const QStringList packsSaid = packsWorth(*pack, json["packs"], choice, isDefaultChanged);
        !packsSaid.isEmpty())
        console.print(QStringLiteral("What the packs are worth:\n") +
                      packsSaid.join(QLatin1Char('\n')));
    console.print(listedTable(models));
    if (const QString worth = modelsWorth(models); !worth.isEmpty())
        console.print(worth);
    for (const Json& optional : json["packs"])
        console.print(packLine(optional));
    if (!note.isEmpty())
        console.print(note);
    for (const QString& text : twice)
        console.print(text);
    printFaults(console, faults);
    if (!isSound)
        console.complain(QStringLiteral(
            "The engine in use is not whole: `semblance-cli models check` says what is wrong."));
    return isSound ? ExitCode::Success : ExitCode::Engine;
}

/// Every file against its hash; a fault in one does not hide the others.
Result<ExitCode> checkModels(Session& session)
{
    const auto pack = ModelPack::survey(session.installation().models);
    if (!pack)
        return passOn(pack);
    Console& console = session.console();
    const std::vector<Error> faults = faultsOf(*pack, session.installation().models);
    Json models = Json::array();
    bool isSound = pack->faults().empty();
    for (const ModelManifest& model : pack->models()) {
        Result<void> result = matching::checkFiles(model);
        if (!result)
            nameOwner(result.error(), session.installation().models);
        isSound = isSound && result.has_value();
        models.push_back({{"id", model.id},
                          {"ok", result.has_value()},
                          {"error", result ? Json(nullptr) : toJson(result.error())}});
        const QString id = QString::fromStdString(model.id);
        if (result)
            console.print(QStringLiteral("%1: every file has its SHA-256").arg(id));
        else
            console.complain(QStringLiteral("%1: %2 %3")
                                 .arg(id, sentenceOf(result.error()), adviceOf(result.error())));
    }
    console.print(
        {{"engine", toJson(pack->engine())}, {"models", models}, {"faults", faultsJson(faults)}});
    printFaults(console, faults);
    return isSound ? ExitCode::Success : ExitCode::Engine;
}

/// Which there are instead, where `id` names none.
tl::unexpected<Error> withOthers(const Error& error, const std::string& id,
                                 const matching::ModelFolders& folders, bool isOwnOnly)
{
    Error named = error;
    const auto pack = ModelPack::survey(folders);
    if (error.code != ErrorCode::ModelMissing || error.subject != id || !pack)
        return tl::unexpected(named);
    QStringList others;
    for (const ModelManifest& model : pack->models()) {
        const bool isOwn = model.folder.parent_path() == folders.own;
        if (!isOwnOnly || (isOwn && !pack->isInUse(model.id)))
            others << QString::fromStdString(model.id);
    }
    named.facts.push_back(
        {isOwnOnly ? kRemovableFact : kModelsFact, utf8(others.join(QStringLiteral(", ")))});
    return tl::unexpected(named);
}

/// Of several models for one job the last would silently be the one that does it; embedders join
/// each other. Fails: ModelMissing, InvalidInput.
Result<void> checkOneForEachJob(const std::vector<std::string>& ids,
                                const matching::ModelFolders& folders)
{
    const auto pack = ModelPack::survey(folders);
    if (!pack)
        return passOn(pack);
    std::map<ModelJob, std::string> chosen;
    for (const std::string& id : ids) {
        const auto model = pack->model(id);
        if (!model)
            return withOthers(model.error(), id, folders, false);
        const auto [other, isFirst] = chosen.emplace(model->job, id);
        if (isFirst || other->second == id || model->job == ModelJob::Embedding)
            continue;
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "“" + other->second + "” and “" + id + "” do the same job (" +
                           std::string(matching::name(model->job)) +
                           "): name one of them. Nothing was changed.");
    }
    return {};
}

Result<ExitCode> add(Session& session, const AddOptions& options)
{
    const matching::ModelFolders& folders = session.installation().models;
    const auto before = engineState(folders);
    auto model = ModelPack::add(options.manifest, folders);
    if (!model) {
        model.error().facts.push_back({kAddedFact, printable(options.manifest).toStdString()});
        return passOn(model);
    }
    Json json = {{"model", modelJson(*model)}};
    session.console().print(
        QStringLiteral("Model %1 was checked and added to %2.")
            .arg(QString::fromStdString(model->id), QString::fromStdString(folders.own.string())));
    if (options.isToBeUsed) {
        const auto engine = ModelPack::use(model->id, folders);
        if (!engine)
            return passOn(engine);
        reportInUse(session, *engine, before, json);
        printLicences(session, {model->id}, json);
    }
    session.console().print(json);
    return ExitCode::Success;
}

/// Fails also: InvalidInput (there is none; says how one comes).
Result<matching::EngineDefinition> useOwn(const matching::ModelFolders& folders)
{
    if (matching::hasKeptEngine(folders))
        return matching::useKept(folders);
    const auto pack = ModelPack::survey(folders);
    const auto packs = matching::optionalPacks(folders);
    if (pack && packs && matching::choiceInUse(*pack, *packs).kind == matching::EngineKind::Own)
        return pack->engine();
    return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                   "There is no engine of the laboratory's own to return to: none was put "
                   "together here, or it was forgotten. `semblance-cli models add MANIFEST --use` "
                   "adds a model of the laboratory's own and puts it to work, `semblance-cli "
                   "models use ID` one that was added before.");
}

Result<ExitCode> use(Session& session, const UseOptions& options)
{
    const matching::ModelFolders& folders = session.installation().models;
    const int ways = int(options.isDefault) + int(options.isOwn) + int(!options.pack.empty()) +
                     int(!options.ids.empty());
    if (ways != 1)
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "Name models, or say --pack PACK, --own or --default.");
    if (!options.pack.empty()) {
        Json used = Json::object();
        const auto done = usePack(session, options.pack, used);
        if (!done)
            return passOn(done);
        session.console().print(used);
        return ExitCode::Success;
    }
    const auto isClear = checkOneForEachJob(options.ids, folders);
    if (!isClear)
        return passOn(isClear);
    const auto before = engineState(folders);
    Result<matching::EngineDefinition> engine;
    if (options.isDefault)
        engine = matching::useShipped(folders);
    if (options.isOwn)
        engine = useOwn(folders);
    for (const std::string& id : options.ids) {
        engine = ModelPack::use(id, folders);
        if (!engine)
            return withOthers(engine.error(), id, folders, false);
    }
    if (!engine)
        return passOn(engine);
    Json json = Json::object();
    reportInUse(session, *engine, before, json);
    printLicences(session, options.ids, json);
    session.console().print(json);
    return ExitCode::Success;
}

/// Those that can be removed last, so that one that cannot fails before any is gone.
std::vector<std::string> refusedFirst(const RemoveOptions& options,
                                      const matching::ModelFolders& folders)
{
    std::vector<std::string> ordered;
    for (const std::string& id : options.ids) {
        if (std::find(ordered.begin(), ordered.end(), id) == ordered.end())
            ordered.push_back(id);
    }
    const auto pack = ModelPack::survey(folders);
    if (!pack)
        return ordered;
    std::stable_partition(ordered.begin(), ordered.end(), [&](const std::string& id) {
        const auto model = pack->model(id);
        return !model || model->folder.parent_path() != folders.own || pack->isInUse(id) ||
               (!options.forgetsOwn && matching::isNeededByKeptEngine(id, folders));
    });
    return ordered;
}

Result<ExitCode> remove(Session& session, const RemoveOptions& options)
{
    const matching::ModelFolders& folders = session.installation().models;
    const bool hadKept = matching::hasKeptEngine(folders);
    const auto kept =
        options.forgetsOwn ? matching::KeptEngine::Goes : matching::KeptEngine::Stays;
    Json gone = Json::array();
    for (const std::string& id : refusedFirst(options, folders)) {
        const auto removed = ModelPack::remove(id, folders, kept);
        if (!removed)
            return withOthers(removed.error(), id, folders, true);
        gone.push_back(id);
        session.console().print(QStringLiteral("Model %1 was removed.").arg(printable(id)));
    }
    const bool hasForgotten = hadKept && !matching::hasKeptEngine(folders);
    if (hasForgotten)
        session.console().print(QStringLiteral(
            "The laboratory's own engine that was kept needed it, and is forgotten."));
    session.console().print(Json{{"removed", gone}, {"own_engine_forgotten", hasForgotten}});
    return ExitCode::Success;
}

void addUse(CLI::App& group, ChosenCommand& chosen)
{
    CLI::App* command = addCommand(group, chosen, "use",
                                   "Put models to work: an embedder joins the others, any other "
                                   "job is taken over");
    auto options = std::make_shared<UseOptions>();
    command->add_option("ID", options->ids, "Models as `models list` names them");
    command->add_option("--pack", options->pack,
                        "The shipped engine with a pack that is installed: omz");
    command->add_flag("--own", options->isOwn,
                      "Return to the laboratory's own engine, kept when another took its place");
    command->add_flag("--default", options->isDefault, "Return to the shipped engine");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return use(session, *options); };
    });
}

void addRemove(CLI::App& group, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(group, chosen, "remove", "Take the laboratory's own models away");
    auto options = std::make_shared<RemoveOptions>();
    command->add_option("ID", options->ids, "Models that are not in use; all of them or none")
        ->required();
    command->add_flag("--forget-own", options->forgetsOwn,
                      "Also those that the laboratory's own engine needs which is kept for `models "
                      "use --own`; it is forgotten");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return remove(session, *options); };
    });
}

} // namespace

void addModels(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* group = app.add_subcommand("models", "Models of the engine");
    group->require_subcommand(1);
    addCommand(*group, chosen, "list", "List the models and which of them are in use")
        ->callback([&chosen] { chosen.run = listModels; });
    addCommand(*group, chosen, "check", "Compare every file with its SHA-256")->callback([&chosen] {
        chosen.run = checkModels;
    });
    CLI::App* command = addCommand(*group, chosen, "add", "Take in the laboratory's own model");
    auto options = std::make_shared<AddOptions>();
    command
        ->add_option("MANIFEST", options->manifest,
                     "Its description (JSON); its files lie beside it")
        ->required();
    command->add_flag("--use", options->isToBeUsed, "Put it to work as well");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return add(session, *options); };
    });
    addInstall(*group, chosen);
    addUse(*group, chosen);
    addRemove(*group, chosen);
}

} // namespace semblance::cli
