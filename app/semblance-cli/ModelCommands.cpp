// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/Table.h"
#include "matching/models/ModelPack.h"
#include "ui/format/ErrorText.h"

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

const char* jobName(ModelJob job)
{
    switch (job) {
    case ModelJob::Detection:
        return "detection";
    case ModelJob::Landmarks:
        return "landmarks";
    case ModelJob::Embedding:
        return "embedding";
    case ModelJob::HeadPose:
        return "headPose";
    }
    return "";
}

Json modelJson(const ModelManifest& model)
{
    Json files = Json::array();
    for (const matching::ModelFile& file : model.files)
        files.push_back({{"name", file.name}, {"sha256", file.sha256.hex()}});
    return {{"id", model.id},
            {"job", jobName(model.job)},
            {"files", files},
            {"folder", model.folder.string()},
            {"output_size", model.outputSize},
            {"source", model.sourcePackage},
            {"licence", model.licence},
            {"measured_accuracy", model.measuredAccuracy}};
}

Result<ExitCode> list(Session& session)
{
    const auto pack = ModelPack::open(session.installation().models);
    if (!pack)
        return passOn(pack);
    Table table;
    table.addColumn(QStringLiteral("Model"));
    table.addColumn(QStringLiteral("Job"));
    table.addColumn(QStringLiteral("In use"));
    table.addColumn(QStringLiteral("Licence"));
    table.addColumn(QStringLiteral("Source"));
    Json models = Json::array();
    for (const ModelManifest& model : pack->models()) {
        const bool isInUse = pack->isInUse(model.id);
        Json json = modelJson(model);
        json["in_use"] = isInUse;
        models.push_back(std::move(json));
        table.addRow({QString::fromStdString(model.id), QLatin1String(jobName(model.job)),
                      isInUse ? QStringLiteral("yes") : QStringLiteral("no"),
                      QString::fromStdString(model.licence),
                      QString::fromStdString(model.sourcePackage)});
    }
    session.console().print({{"engine", toJson(pack->engine())}, {"models", models}});
    session.console().print(
        QStringLiteral("Engine %1").arg(QString::fromStdString(pack->engine().id)));
    session.console().print(table.text());
    return ExitCode::Success;
}

/// Every file against its hash; a fault in one does not hide the others.
Result<ExitCode> check(Session& session)
{
    const auto pack = ModelPack::open(session.installation().models);
    if (!pack)
        return passOn(pack);
    Console& console = session.console();
    Json models = Json::array();
    bool isSound = true;
    for (const ModelManifest& model : pack->models()) {
        const Result<void> result = matching::checkFiles(model);
        isSound = isSound && result.has_value();
        models.push_back({{"id", model.id},
                          {"ok", result.has_value()},
                          {"error", result ? Json(nullptr) : toJson(result.error())}});
        const QString id = QString::fromStdString(model.id);
        if (result)
            console.print(QStringLiteral("%1: every file has its SHA-256").arg(id));
        else
            console.complain(
                QStringLiteral("%1: %2 %3")
                    .arg(id, ui::errorSentence(result.error()), ui::errorAdvice(result.error())));
    }
    console.print({{"engine", toJson(pack->engine())}, {"models", models}});
    return isSound ? ExitCode::Success : ExitCode::Engine;
}

Result<ExitCode> add(Session& session, const AddOptions& options)
{
    const matching::ModelFolders& folders = session.installation().models;
    const auto model = ModelPack::add(options.manifest, folders);
    if (!model)
        return passOn(model);
    Json json = {{"model", modelJson(*model)}};
    session.console().print(
        QStringLiteral("Model %1 was checked and added to %2.")
            .arg(QString::fromStdString(model->id), QString::fromStdString(folders.own.string())));
    if (options.isToBeUsed) {
        const auto engine = ModelPack::use(model->id, folders);
        if (!engine)
            return passOn(engine);
        json["engine"] = toJson(*engine);
        session.console().print(
            QStringLiteral("Engine %1 uses it from now on; refresh the galleries.")
                .arg(QString::fromStdString(engine->id)));
    }
    session.console().print(json);
    return ExitCode::Success;
}

} // namespace

void addModels(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* group = app.add_subcommand("models", "Models of the engine");
    group->require_subcommand(1);
    addCommand(*group, chosen, "list", "List the models and which of them are in use")
        ->callback([&chosen] { chosen.run = list; });
    addCommand(*group, chosen, "check", "Compare every file with its SHA-256")->callback([&chosen] {
        chosen.run = check;
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
}

} // namespace semblance::cli
