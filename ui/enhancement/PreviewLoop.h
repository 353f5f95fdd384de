// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/EnhancementPreview.h"
#include "ui/models/Workplace.h"
#include "ui/widgets/ImagePyramid.h"

#include <QObject>

#include <memory>
#include <optional>

namespace semblance::ui {

/// A preview, ready to be shown.
struct ShownPreview
{
    imagery::Recipe recipe;
    std::shared_ptr<const ImagePyramid> pyramid;
    std::vector<imagery::StepNote> notes;
    SizePx exactSize;
    /// Pixels shown to those of the exact result, along a side.
    double scale = 1;
    /// A finer one is on its way.
    bool isCoarse = false;
};

/// Makes previews off the GUI thread, one at a time, always of what was asked for last: what is
/// outdated is stopped. Of slow steps a coarse one comes first. GUI thread.
class PreviewLoop : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; outlives the loop.
    explicit PreviewLoop(Workplace& workplace, QObject* parent = nullptr);
    ~PreviewLoop() override;

    /// Whose previews are made from now on; null ends them.
    void setPhotograph(std::shared_ptr<const Photograph> photograph);
    /// `view`: room in device pixels.
    void request(const imagery::Recipe& recipe, SizePx view);
    bool isBusy() const { return m_job.has_value(); }

Q_SIGNALS:
    void shown(const semblance::ui::ShownPreview& preview);
    /// Of the recipe asked for last.
    void failed(const semblance::Error& error);
    void busyChanged(bool isBusy);

private:
    struct Request
    {
        imagery::Recipe recipe;
        SizePx view;
        imagery::PreviewDetail detail;
    };
    /// What jobs work on, one at a time; outlives the loop where a job does.
    struct Source;

    void startNext();
    void take(const Request& request, const Result<ShownPreview>& preview);

    Workplace& m_workplace;
    std::shared_ptr<Source> m_source;
    std::optional<Request> m_next;
    std::optional<JobId> m_job;
    int m_photographNumber = 0;
};

} // namespace semblance::ui
