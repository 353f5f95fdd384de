// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EngineLoading.h"

namespace semblance::ui {

EngineLoading::EngineLoading(JobList& jobs, EngineLoader load, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_load(std::move(load))
{
}

void EngineLoading::start()
{
    m_jobs.startQuietly<Pipeline>(m_load, this, [this](const Result<Pipeline>& pipeline) {
        if (pipeline) {
            m_pipeline = *pipeline;
            Q_EMIT ready();
        } else {
            m_error = pipeline.error();
            Q_EMIT failed(*m_error);
        }
    });
}

} // namespace semblance::ui
