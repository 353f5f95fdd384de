// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Workplace.h"

namespace semblance::ui {

Workplace::Workplace(std::shared_ptr<casework::Lab> lab, casework::SearchPolicy policy,
                     JobList& jobs, const Clock& clock, QObject* parent)
    : QObject(parent), m_lab(std::move(lab)), m_policy(std::move(policy)), m_jobs(jobs),
      m_clock(clock)
{
}

void Workplace::setPipeline(std::shared_ptr<const matching::FacePipeline> pipeline)
{
    m_pipeline = std::move(pipeline);
    m_engineError.reset();
    // The search borrows the galleries; holding the lab beside it keeps them alive for jobs.
    m_probeSearch = std::shared_ptr<casework::ProbeSearch>(
        new casework::ProbeSearch(m_lab->galleries(), &m_lab->galleryStores(), m_pipeline,
                                  m_policy),
        [lab = m_lab](casework::ProbeSearch* search) { delete search; });
    Q_EMIT engineReady();
}

void Workplace::setEngineError(const Error& error)
{
    m_engineError = error;
    Q_EMIT engineFailed(error);
}

bool Workplace::hasDamagedTemplates(const QString& gallery) const
{
    return m_damagedGalleries.contains(gallery);
}

void Workplace::setDamagedTemplates(const QString& gallery, bool areDamaged)
{
    if (areDamaged)
        m_damagedGalleries.insert(gallery);
    else
        m_damagedGalleries.erase(gallery);
}

} // namespace semblance::ui
