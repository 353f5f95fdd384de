// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/PackCommands.h"

#include "app/packs/PackDelivery.h"
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ModelReport.h"
#include "app/semblance-cli/ProgressLine.h"
#include "ui/format/NumberText.h"

#include <algorithm>

namespace semblance::cli {

namespace {

using matching::OptionalPack;

struct InstallOptions
{
    std::string pack;
    std::string from;
    std::string address;
    bool isToBeUsed = false;
};

Result<OptionalPack> packNamed(const std::string& id, const matching::ModelFolders& folders)
{
    const auto packs = matching::optionalPacks(folders);
    if (!packs)
        return passOn(packs);
    QStringList others;
    for (const OptionalPack& pack : *packs) {
        if (pack.id == id)
            return pack;
        others << QString::fromStdString(pack.id);
    }
    const QString there =
        others.isEmpty() ? QStringLiteral("None is described here.")
                         : QStringLiteral("There is: %1.").arg(others.join(QStringLiteral(", ")));
    return failure(
        ErrorCode::InvalidInput, Stage::Input, kCommandLine,
        QStringLiteral("There is no pack “%1”. %2").arg(printable(id), there).toStdString());
}

app::PackOrigin originOf(const InstallOptions& options)
{
    app::PackOrigin origin;
    if (!options.from.empty())
        origin.folder = options.from;
    origin.address = options.address;
    return origin;
}

void printArrival(const Console& console, const OptionalPack& pack, app::PackArrival arrival,
                  const matching::ModelFolders& folders)
{
    const QString name = QStringLiteral("%1 (%2)").arg(QString::fromStdString(pack.id),
                                                       QString::fromStdString(pack.name));
    if (arrival == app::PackArrival::WasThere) {
        console.print(QStringLiteral("The pack %1 is installed already, every file whole; nothing "
                                     "was done.")
                          .arg(name));
        return;
    }
    console.print(QStringLiteral("The pack %1 was installed into %2; every file has its SHA-256.")
                      .arg(name, QString::fromStdString(folders.own.string())));
    for (const matching::ModelManifest& model : pack.models)
        console.print(QStringLiteral("  %1 (%2): %3")
                          .arg(QString::fromStdString(model.id),
                               QString::fromStdString(model.licence),
                               QString::fromStdString(model.measuredAccuracy)));
}

bool isInUse(const OptionalPack& pack, const matching::ModelFolders& folders)
{
    const auto models = matching::ModelPack::survey(folders);
    return models && matching::choiceInUse(*models, {pack}).packId == pack.id;
}

Result<ExitCode> install(Session& session, const InstallOptions& options)
{
    const matching::ModelFolders& folders = session.installation().models;
    if (!options.from.empty() && !options.address.empty())
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "Say --from or --address: files come from a folder or from a server.");
    const auto pack = packNamed(options.pack, folders);
    if (!pack)
        return passOn(pack);
    Result<app::PackArrival> arrival;
    {
        ProgressLine line(!session.console().isJson(), ProgressLine::Counts::Bytes);
        arrival = app::deliverPack(*pack, originOf(options), folders, session.stop(), line.sink());
    }
    if (!arrival)
        return passOn(arrival);
    printArrival(session.console(), *pack, *arrival, folders);
    Json json = {{"pack", packsJson({*pack}, {}, folders).front()},
                 {"outcome", *arrival == app::PackArrival::WasThere ? "wasThere" : "installed"}};
    if (options.isToBeUsed) {
        const auto used = usePack(session, pack->id, json);
        if (!used)
            return passOn(used);
    } else if (!isInUse(*pack, folders)) {
        session.console().print(
            QStringLiteral("It is not in use yet: `semblance-cli models use --pack %1` puts it to "
                           "work, `semblance-cli models use --default` goes back. After each "
                           "change the galleries must be refreshed, because their templates come "
                           "from other models.")
                .arg(QString::fromStdString(pack->id)));
    }
    json["pack"]["in_use"] = isInUse(*pack, folders);
    session.console().print(json);
    return ExitCode::Success;
}

} // namespace

Result<void> usePack(Session& session, const std::string& id, Json& json)
{
    const matching::ModelFolders& folders = session.installation().models;
    const auto pack = packNamed(id, folders);
    if (!pack)
        return passOn(pack);
    const auto before = engineState(folders);
    const auto engine = matching::usePack(*pack, folders);
    if (!engine)
        return passOn(engine);
    reportInUse(session, *engine, before, json);
    std::vector<std::string> ids;
    for (const matching::ModelManifest& model : pack->models)
        ids.push_back(model.id);
    printLicences(session, ids, json);
    return {};
}

void addInstall(CLI::App& models, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(models, chosen, "install",
                   "Install a pack of models that are not shipped, from a folder or its maker");
    auto options = std::make_shared<InstallOptions>();
    command->add_option("PACK", options->pack, "As `models list` names it: omz")->required();
    // An empty variable in a script must not become a download.
    const CLI::Validator isSaid([](const std::string& given) {
        return given.empty() ? std::string("must not be empty") : std::string();
    }, std::string());
    command
        ->add_option("--from", options->from,
                     "Folder that holds its files; no network is needed then")
        ->check(isSaid);
    command
        ->add_option("--address", options->address,
                     "A mirror instead of the maker's address, with the same paths below it")
        ->check(isSaid);
    command->add_flag("--use", options->isToBeUsed, "Put it to work as well");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return install(session, *options); };
    });
}

} // namespace semblance::cli
