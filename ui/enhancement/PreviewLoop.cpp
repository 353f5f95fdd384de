// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/PreviewLoop.h"

#include "casework/enhancement/EnhancedCopy.h"

#include <algorithm>

namespace semblance::ui {

using imagery::PreviewDetail;

struct PreviewLoop::Source
{
    std::shared_ptr<const Photograph> photograph;
    /// For the frames that the recipe named last.
    std::unique_ptr<imagery::EnhancementPreview> preview;
    std::vector<Sha256> frames;
};

namespace {

/// Once more only where the recipe names other frames.
template <typename Source>
Result<void> prepare(Source& source, casework::Lab& lab, const imagery::Recipe& recipe)
{
    const std::vector<Sha256> named = recipe.frames();
    if (source.preview && named == source.frames)
        return {};
    auto frames = casework::framesOf(recipe, lab.originals());
    if (!frames)
        return passOn(frames);
    source.preview =
        std::make_unique<imagery::EnhancementPreview>(*source.photograph, std::move(*frames));
    source.frames = named;
    return {};
}

} // namespace

PreviewLoop::PreviewLoop(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace)
{
}

PreviewLoop::~PreviewLoop() = default;

void PreviewLoop::setPhotograph(std::shared_ptr<const Photograph> photograph)
{
    stop();
    m_source = photograph ? std::make_shared<Source>() : nullptr;
    if (m_source)
        m_source->photograph = std::move(photograph);
}

void PreviewLoop::stop()
{
    ++m_round;
    m_next.reset();
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
}

void PreviewLoop::request(const imagery::Recipe& recipe, SizePx view)
{
    const bool isSlow = imagery::EnhancementPreview::isSlow(recipe);
    ask({recipe, view, isSlow ? PreviewDetail::Coarse : PreviewDetail::Fine, {}});
}

void PreviewLoop::requestWhole(const imagery::Recipe& recipe, const QString& title)
{
    ask({recipe, kEveryPixel, PreviewDetail::Fine, title});
}

void PreviewLoop::ask(Request request)
{
    if (!m_source)
        return;
    m_next = std::move(request);
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    else
        startNext();
}

void PreviewLoop::startNext()
{
    // Who was told of the last one may have asked for another, which runs by now.
    if (m_job || !m_next || !m_source)
        return;
    m_job = start(*std::exchange(m_next, std::nullopt));
    Q_EMIT busyChanged(true);
}

JobId PreviewLoop::start(const Request& request)
{
    const auto work = [source = m_source, lab = m_workplace.sharedLab(),
                       request](const StopToken& stop,
                                const ProgressSink& progress) -> Result<ShownPreview> {
        if (const auto prepared = prepare(*source, *lab, request.recipe); !prepared)
            return passOn(prepared);
        auto made =
            source->preview->of(request.recipe, request.view, request.detail, stop, progress);
        if (!made)
            return passOn(made);
        return ShownPreview{request.recipe,
                            ImagePyramid::build(made->image, Orientation::TopLeft),
                            std::move(made->notes),
                            made->exactSize,
                            made->scale,
                            request.detail == PreviewDetail::Coarse};
    };
    const auto done = [this, request, round = m_round](const Result<ShownPreview>& preview) {
        m_job.reset();
        if (round == m_round)
            take(request, preview);
        startNext();
        if (!isBusy())
            Q_EMIT busyChanged(false);
    };
    JobList& jobs = m_workplace.jobs();
    if (!request.title.isEmpty())
        return jobs.start<ShownPreview>(request.title, work, this, done);
    return jobs.startQuietly<ShownPreview>([work](const StopToken& stop) { return work(stop, {}); },
                                           this, done);
}

void PreviewLoop::take(const Request& request, const Result<ShownPreview>& preview)
{
    if (!preview) {
        // Of one that was overtaken nobody needs to know.
        if (m_next)
            return;
        if (preview.error().code == ErrorCode::Cancelled)
            Q_EMIT cancelled();
        else
            Q_EMIT failed(preview.error());
        return;
    }
    // Before it is told: what is asked for then is newer.
    if (preview->isCoarse && !m_next)
        m_next = Request{request.recipe, request.view, PreviewDetail::Fine, {}};
    // Also where the next is waiting: who moves a slider sees it move.
    Q_EMIT shown(*preview);
}

} // namespace semblance::ui
