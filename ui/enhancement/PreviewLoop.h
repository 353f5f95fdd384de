// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/EnhancementPreview.h"
#include "ui/models/Workplace.h"
#include "ui/widgets/ImagePyramid.h"

#include <QObject>

#include <memory>
#include <optional>

namespace semblance::ui {

/// More room than any picture needs.
inline constexpr SizePx kEveryPixel{1'000'000, 1'000'000};

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
/// outdated is stopped. Who is told of one may ask for the next. GUI thread.
class PreviewLoop : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; outlives the loop.
    explicit PreviewLoop(Workplace& workplace, QObject* parent = nullptr);
    ~PreviewLoop() override;

    /// Whose previews are made from now on; null ends them.
    void setPhotograph(std::shared_ptr<const Photograph> photograph);
    /// `view`: room in device pixels. Of slow steps a coarse one comes first.
    void request(const imagery::Recipe& recipe, SizePx view);
    /// In full size, as work that people see and can cancel; `title` names it.
    void requestWhole(const imagery::Recipe& recipe, const QString& title);
    /// Nothing that was asked for before is told any more.
    void stop();
    bool isBusy() const { return m_job.has_value(); }

Q_SIGNALS:
    void shown(const semblance::ui::ShownPreview& preview);
    /// Of the recipe asked for last.
    void failed(const semblance::Error& error);
    /// A person cancelled the one asked for last.
    void cancelled();
    void busyChanged(bool isBusy);

private:
    struct Request
    {
        imagery::Recipe recipe;
        SizePx view;
        imagery::PreviewDetail detail;
        /// Empty: people do not see the work.
        QString title;
    };
    /// What jobs work on, one at a time; outlives the loop where a job does.
    struct Source;

    void ask(Request request);
    void startNext();
    JobId start(const Request& request);
    void take(const Request& request, const Result<ShownPreview>& preview);

    Workplace& m_workplace;
    std::shared_ptr<Source> m_source;
    std::optional<Request> m_next;
    std::optional<JobId> m_job;
    /// Raised when what runs is of no use any more.
    int m_round = 0;
};

} // namespace semblance::ui
