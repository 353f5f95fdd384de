// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CommandLine.h"
#include "app/semblance-cli/Interrupt.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstring>

namespace {

using namespace semblance;

/// A command line that was not understood: said as every other error is.
int usage(cli::Console& console, const CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0)
        return app.exit(error);
    console.report({ErrorCode::InvalidInput, Stage::Input, "command line", error.what(), {}});
    console.complain(QStringLiteral(
        "semblance-cli --help lists the commands, semblance-cli COMMAND --help its options."));
    return static_cast<int>(cli::ExitCode::Usage);
}

bool asksForJson(int argc, char** argv)
{
    return std::any_of(argv, argv + argc,
                       [](const char* argument) { return std::strcmp(argument, "--json") == 0; });
}

int run(cli::Console& console, const cli::Command& command, const StopToken& stop)
{
    cli::Session session(console, app::thisInstallation(), stop);
    const Result<cli::ExitCode> result = command(session);
    if (result)
        return static_cast<int>(*result);
    console.report(result.error());
    return static_cast<int>(cli::exitCodeOf(result.error().code));
}

} // namespace

int main(int argc, char** argv)
{
    const cli::Interrupt interrupt;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("semblance-cli"));
    // Output that scripts read must not change with the person's country.
    QLocale::setDefault(QLocale::c());

    cli::Console console;
    console.useJson(asksForJson(argc, argv));
    cli::ChosenCommand chosen;
    const std::unique_ptr<CLI::App> commandLine = cli::makeCommandLine(chosen);
    try {
        commandLine->parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return usage(console, *commandLine, error);
    }
    return run(console, chosen.run, interrupt.token());
}
