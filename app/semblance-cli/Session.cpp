// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Session.h"

#include "ui/format/ScoreText.h"

namespace semblance::cli {

Session::Session(Console& console, app::Installation installation, StopToken stop)
    : m_console(console), m_installation(std::move(installation)), m_stop(std::move(stop)),
      m_labs(app::makeLabDirectory(m_clock))
{
}

Result<std::shared_ptr<const matching::FacePipeline>> Session::engine()
{
    if (m_engine)
        return m_engine;
    auto loaded = app::loadEngine(m_installation);
    if (loaded)
        m_engine = *loaded;
    return loaded;
}

Result<std::unique_ptr<casework::Lab>> Session::openLab(const std::string& folder)
{
    m_labFolder = folder;
    return m_labs->open(folder);
}

QString policyNote(const Session& session, const matching::EngineDefinition& engine)
{
    const auto policy = app::loadSearchPolicy(session.installation());
    if (!policy)
        return {};
    return ui::thresholdNote(*policy, engine);
}

} // namespace semblance::cli
