// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/CommandLine.h"
#include "app/semblance-cli/Interrupt.h"
#include "app/semblance-cli/UsageText.h"
#include "foundation/Guarded.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>
#include <cstring>
#include <sstream>

namespace {

using namespace semblance;

/// Everything that was printed has arrived, or the program says so.
int finish(const cli::Console& console, int exitCode)
{
    const Result<void> finished = console.finish();
    if (finished)
        return exitCode;
    console.report(finished.error());
    return static_cast<int>(cli::ExitCode::File);
}

/// A command line that was not understood: said as every other error is.
int usage(const cli::Console& console, const CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0) {
        std::ostringstream help;
        app.exit(error, help, help);
        cli::Console people = console;
        people.useJson(false);
        people.print(QString::fromStdString(help.str()).trimmed());
        return finish(people, 0);
    }
    console.report({ErrorCode::InvalidInput, Stage::Input, cli::kCommandLine,
                    cli::usageSentence(app, error), {}});
    return static_cast<int>(cli::ExitCode::Usage);
}

bool asksFor(const char* option, int argc, char** argv)
{
    return std::any_of(argv, argv + argc, [option](const char* argument) {
        return std::strcmp(argument, option) == 0;
    });
}

int run(cli::Console& console, const cli::Command& command, const StopToken& stop)
{
    cli::Session session(console, app::thisInstallation(), stop);
    // The last line before the end of the program: what no stage foresaw is said, not a crash.
    Result<cli::ExitCode> result =
        guarded(Stage::Input, "this command", [&] { return command(session); });
    if (result)
        return static_cast<int>(*result);
    cli::nameOwner(result.error(), session.installation().models);
    cli::nameLab(result.error(), session.labFolder());
    console.report(result.error());
    return static_cast<int>(cli::exitCodeOf(result.error().code));
}

} // namespace

int main(int argc, char** argv)
{
    const cli::Interrupt interrupt;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("semblance-cli"));
    // English, and output that scripts read must not change with the person's country.
    app::speak(QLocale::c());

    cli::Console console;
    console.useJson(asksFor("--json", argc, argv));
    console.beVerbose(asksFor("--verbose", argc, argv));
    cli::ChosenCommand chosen;
    const std::unique_ptr<CLI::App> commandLine = cli::makeCommandLine(chosen);
    try {
        commandLine->parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return usage(console, *commandLine, error);
    }
    const int exitCode = finish(console, run(console, chosen.run, interrupt.token()));
    // Everything is written and closed. Clean-up of libraries is left out: where memory is short
    // it can wait for threads that were never made.
    std::_Exit(exitCode);
}
