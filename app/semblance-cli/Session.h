// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Console.h"
#include "app/semblance-cli/ExitCode.h"
#include "app/wiring/Wiring.h"

#include <functional>

namespace semblance::cli {

/// What a command works with. One thread.
class Session
{
public:
    Session(Console& console, app::Installation installation, StopToken stop);

    Console& console() { return m_console; }
    const StopToken& stop() const { return m_stop; }
    const Clock& clock() const { return m_clock; }
    const app::Installation& installation() const { return m_installation; }

    /// Loads it at the first call. Fails: as app::loadEngine.
    Result<std::shared_ptr<const matching::FacePipeline>> engine();
    /// Fails: as casework::LabDirectory::open.
    Result<std::unique_ptr<casework::Lab>> openLab(const std::string& folder);
    /// The last that was to be opened; empty before.
    const std::string& labFolder() const { return m_labFolder; }
    casework::LabDirectory& labs() { return *m_labs; }

private:
    Console& m_console;
    app::Installation m_installation;
    StopToken m_stop;
    SystemClock m_clock;
    std::unique_ptr<casework::LabDirectory> m_labs;
    std::string m_labFolder;
    std::shared_ptr<const matching::FacePipeline> m_engine;
};

/// What holds where `engine` is not the one that the policy was made for; empty where it is.
QString policyNote(const Session& session, const matching::EngineDefinition& engine);

/// One subcommand with its options bound.
using Command = std::function<Result<ExitCode>(Session&)>;

} // namespace semblance::cli
