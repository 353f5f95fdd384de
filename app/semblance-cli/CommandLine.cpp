// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CommandLine.h"

namespace semblance::cli {

CLI::App* addCommand(CLI::App& parent, ChosenCommand& chosen, const std::string& name,
                     const std::string& description)
{
    CLI::App* command = parent.add_subcommand(name, description);
    command->add_flag("--json", chosen.isJson, "Write the result as JSON");
    command->add_flag("--verbose", chosen.isVerbose, "Show the technical details of errors");
    return command;
}

void addLabOption(CLI::App& command, std::string& folder)
{
    command.add_option("--lab", folder, "The laboratory's folder")->required()->type_name("DIR");
}

void addEvaluate(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* evaluate =
        app.add_subcommand("evaluate", "Measure the engine's errors on images of known people");
    evaluate->require_subcommand(1);
    addEvaluateVerification(*evaluate, chosen);
    addEvaluateIdentification(*evaluate, chosen);
    addEvaluateQuality(*evaluate, chosen);
}

std::unique_ptr<CLI::App> makeCommandLine(ChosenCommand& chosen)
{
    auto app =
        std::make_unique<CLI::App>("Semblance: forensic facial examination on the command line.\n"
                                   "A candidate or a score is no identification: only an "
                                   "examiner's comparison can support or exclude one.",
                                   "semblance-cli");
    app->set_version_flag("--version", std::string("semblance-cli ") + SEMBLANCE_VERSION);
    app->require_subcommand(1);
    // Subcommands take over what their parent has when they are made.
    app->footer("`semblance-cli --help` lists the exit codes.");
    addDetect(*app, chosen);
    addQuality(*app, chosen);
    addMetadata(*app, chosen);
    addProvenance(*app, chosen);
    addEnhance(*app, chosen);
    addCompare(*app, chosen);
    addSearch(*app, chosen);
    addVideo(*app, chosen);
    addLab(*app, chosen);
    addGallery(*app, chosen);
    addModels(*app, chosen);
    addEvaluate(*app, chosen);
    addBench(*app, chosen);
    app->footer(exitCodeList());
    return app;
}

} // namespace semblance::cli
