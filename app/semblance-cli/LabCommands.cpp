// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Commands.h"
#include "ui/format/TimeText.h"

namespace semblance::cli {

namespace {

struct CreateOptions
{
    std::string folder;
    std::string name;
};

Json labJson(const casework::LabInfo& info)
{
    return {{"id", utf8(info.id)},
            {"name", utf8(info.name)},
            {"folder", info.folder.string()},
            {"created", utf8(ui::recordTime(info.createdUtc))}};
}

Result<ExitCode> create(Session& session, const CreateOptions& options)
{
    const auto lab = session.labs().create(options.folder, QString::fromStdString(options.name));
    if (!lab)
        return passOn(lab);
    const casework::LabInfo info = (*lab)->info();
    session.console().print(Json{{"lab", labJson(info)}});
    session.console().print(QStringLiteral("Laboratory “%1” was created in %2.")
                                .arg(info.name, QString::fromStdString(options.folder)));
    return ExitCode::Success;
}

} // namespace

void addLab(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* group =
        app.add_subcommand("lab", "Laboratories: folders with galleries and originals");
    group->require_subcommand(1);
    CLI::App* command =
        addCommand(*group, chosen, "create", "Make a laboratory in an absent or empty folder");
    auto options = std::make_shared<CreateOptions>();
    command->add_option("DIR", options->folder, "Its folder")->required();
    command->add_option("--name", options->name, "What it is called")
        ->required()
        ->type_name("NAME");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return create(session, *options); };
    });
}

} // namespace semblance::cli
