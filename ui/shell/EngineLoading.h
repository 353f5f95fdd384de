// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/pipeline/FacePipeline.h"
#include "ui/jobs/JobList.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace semblance::ui {

using Pipeline = std::shared_ptr<const matching::FacePipeline>;
/// Blocking; runs in a job. Fails as FacePipeline::load and ModelPack::open.
using EngineLoader = std::function<Result<Pipeline>(const StopToken&)>;

/// Loads the engine once, behind the window that is already there. GUI thread.
class EngineLoading : public QObject
{
    Q_OBJECT

public:
    EngineLoading(JobList& jobs, EngineLoader load, QObject* parent = nullptr);

    void start();
    /// Null until it is loaded.
    const Pipeline& pipeline() const { return m_pipeline; }
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void ready();
    void failed(const semblance::Error& error);

private:
    JobList& m_jobs;
    EngineLoader m_load;
    Pipeline m_pipeline;
    std::optional<Error> m_error;
};

} // namespace semblance::ui
