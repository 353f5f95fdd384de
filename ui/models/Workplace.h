// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "casework/lab/Lab.h"
#include "casework/policy/SearchPolicy.h"
#include "foundation/Clock.h"
#include "matching/pipeline/FacePipeline.h"
#include "ui/jobs/JobList.h"

#include <QObject>

#include <memory>
#include <optional>
#include <set>

namespace semblance::ui {

/// What a screen works with: one open lab, the policy in force, the engine once it is loaded, and
/// the jobs. Screens get it by reference and do not outlive it. GUI thread; the lab, the pipeline
/// and the search are thread-safe and meant for jobs.
class Workplace : public QObject
{
    Q_OBJECT

public:
    /// `jobs` and `clock` outlive the workplace's jobs, and so does the lab: `lab` stays alive
    /// until the last holder of `sharedLab` is gone.
    Workplace(std::shared_ptr<casework::Lab> lab, casework::SearchPolicy policy, JobList& jobs,
              const Clock& clock, QObject* parent = nullptr);

    casework::Lab& lab() { return *m_lab; }
    /// For the closures of jobs, which may outlive the workplace.
    std::shared_ptr<casework::Lab> sharedLab() const { return m_lab; }
    const casework::SearchPolicy& policy() const { return m_policy; }
    JobList& jobs() { return m_jobs; }
    const Clock& clock() const { return m_clock; }

    /// Null while the engine is loading, and for good when it failed.
    std::shared_ptr<const matching::FacePipeline> pipeline() const { return m_pipeline; }
    /// Why there is no engine; empty while it is loading or when it is there.
    const std::optional<Error>& engineError() const { return m_engineError; }
    /// Needs a pipeline.
    casework::ProbeSearch& probeSearch() { return *m_probeSearch; }
    /// As probeSearch, for jobs. Null while there is no pipeline.
    std::shared_ptr<casework::ProbeSearch> sharedProbeSearch() const { return m_probeSearch; }

    /// Once, by the shell, when loading has ended.
    void setPipeline(std::shared_ptr<const matching::FacePipeline> pipeline);
    void setEngineError(const Error& error);

    /// By the gallery's name: a search met templates of it that are not as they were written, and
    /// nothing has made them anew since. Known to this window alone.
    bool hasDamagedTemplates(const QString& gallery) const;
    void setDamagedTemplates(const QString& gallery, bool areDamaged);

Q_SIGNALS:
    void engineReady();
    void engineFailed(const semblance::Error& error);

private:
    std::shared_ptr<casework::Lab> m_lab;
    casework::SearchPolicy m_policy;
    JobList& m_jobs;
    const Clock& m_clock;
    std::shared_ptr<const matching::FacePipeline> m_pipeline;
    std::optional<Error> m_engineError;
    std::shared_ptr<casework::ProbeSearch> m_probeSearch;
    std::set<QString> m_damagedGalleries;
};

} // namespace semblance::ui
