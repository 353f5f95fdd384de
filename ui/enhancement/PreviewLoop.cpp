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
    ++m_photographNumber;
    m_next.reset();
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    m_source = photograph ? std::make_shared<Source>() : nullptr;
    if (m_source)
        m_source->photograph = std::move(photograph);
}

void PreviewLoop::request(const imagery::Recipe& recipe, SizePx view)
{
    if (!m_source)
        return;
    const bool isSlow = imagery::EnhancementPreview::isSlow(recipe);
    m_next = Request{recipe, view, isSlow ? PreviewDetail::Coarse : PreviewDetail::Fine};
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    else
        startNext();
}

void PreviewLoop::startNext()
{
    if (!m_next || !m_source)
        return;
    const Request request = *std::exchange(m_next, std::nullopt);
    const auto work = [source = m_source, lab = m_workplace.sharedLab(),
                       request](const StopToken& stop) -> Result<ShownPreview> {
        if (const auto prepared = prepare(*source, *lab, request.recipe); !prepared)
            return passOn(prepared);
        auto made = source->preview->of(request.recipe, request.view, request.detail, stop);
        if (!made)
            return passOn(made);
        return ShownPreview{request.recipe,
                            ImagePyramid::build(made->image, Orientation::TopLeft),
                            std::move(made->notes),
                            made->exactSize,
                            made->scale,
                            request.detail == PreviewDetail::Coarse};
    };
    m_job = m_workplace.jobs().startQuietly<ShownPreview>(
        work, this,
        [this, request, number = m_photographNumber](const Result<ShownPreview>& preview) {
            m_job.reset();
            if (number == m_photographNumber)
                take(request, preview);
            startNext();
            Q_EMIT busyChanged(isBusy());
        });
    Q_EMIT busyChanged(true);
}

void PreviewLoop::take(const Request& request, const Result<ShownPreview>& preview)
{
    if (!preview) {
        // Of one that was overtaken nobody needs to know.
        if (preview.error().code != ErrorCode::Cancelled && !m_next)
            Q_EMIT failed(preview.error());
        return;
    }
    // Also where the next is waiting: who moves a slider sees it move.
    Q_EMIT shown(*preview);
    if (preview->isCoarse && !m_next)
        m_next = Request{request.recipe, request.view, PreviewDetail::Fine};
}

} // namespace semblance::ui
