// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/RecipePreviews.h"

#include "ui/enhancement/StandingNotes.h"
#include "ui/format/PlainText.h"

#include <algorithm>

namespace semblance::ui {

namespace {

SizePx largerRoom(SizePx a, SizePx b)
{
    return {std::max(a.width, b.width), std::max(a.height, b.height)};
}

} // namespace

RecipePreviews::RecipePreviews(Workplace& workplace, QObject* parent)
    : QObject(parent), m_viewLoop(workplace), m_wholeLoop(workplace)
{
    connect(&m_viewLoop, &PreviewLoop::shown, this, &RecipePreviews::takeOfView);
    connect(&m_wholeLoop, &PreviewLoop::shown, this, &RecipePreviews::takeWhole);
    for (const PreviewLoop* loop : {&m_viewLoop, &m_wholeLoop})
        connect(loop, &PreviewLoop::busyChanged, this, &RecipePreviews::stageChanged);
    connect(&m_viewLoop, &PreviewLoop::failed, this, &RecipePreviews::failed);
    connect(&m_wholeLoop, &PreviewLoop::failed, this, [this](const Error& error) {
        m_whole = Whole::Failed;
        Q_EMIT failed(error);
    });
    connect(&m_wholeLoop, &PreviewLoop::cancelled, this, [this] {
        m_whole = Whole::Waiting;
        Q_EMIT wholeCancelled();
    });
}

void RecipePreviews::setPhotograph(const std::shared_ptr<const Photograph>& photograph,
                                   const QString& name)
{
    m_name = name;
    m_asked = Asked();
    m_whole = Whole::Waiting;
    m_viewLoop.setPhotograph(photograph);
    m_wholeLoop.setPhotograph(photograph);
}

void RecipePreviews::request(const imagery::Recipe& recipe, SizePx view, PreviewSize size)
{
    const bool isSame = m_asked.recipe == recipe && m_asked.size == size;
    const bool isWholeThere = m_whole == Whole::Made || m_whole == Whole::Failed;
    const SizePx room = isSame ? largerRoom(m_asked.view, view) : view;
    if (isSame && (isWholeThere || room == m_asked.view))
        return;
    m_asked = {recipe, size, room};
    if (!isSame) {
        m_whole = Whole::Waiting;
        m_wholeLoop.stop();
    }
    m_viewLoop.request(recipe, room);
    Q_EMIT stageChanged();
}

PreviewStage RecipePreviews::stage() const
{
    if (m_whole == Whole::Making)
        return PreviewStage::Whole;
    return m_viewLoop.isBusy() ? PreviewStage::View : PreviewStage::Nothing;
}

void RecipePreviews::takeOfView(const ShownPreview& preview)
{
    const bool isAskedFor = preview.recipe == m_asked.recipe;
    const bool isOverdue = isAskedFor && m_whole == Whole::Made;
    if (isOverdue || !areSameMethods(preview.recipe, m_asked.recipe))
        return;
    const bool isNext = isAskedFor && m_asked.size == PreviewSize::Whole && !preview.isCoarse &&
                        m_whole == Whole::Waiting;
    // Before it is told: who is told of it may ask for the same in another room.
    if (isNext && preview.scale >= 1) {
        m_whole = Whole::Made;
    } else if (isNext) {
        m_whole = Whole::Making;
        m_wholeLoop.requestWhole(preview.recipe,
                                 //: Title of a running job; %1 is a file name
                                 tr("Preview of %1 in full size").arg(plainText(m_name)));
    }
    Q_EMIT shown(preview);
    Q_EMIT stageChanged();
}

void RecipePreviews::takeWhole(const ShownPreview& preview)
{
    m_whole = Whole::Made;
    Q_EMIT shown(preview);
    Q_EMIT stageChanged();
}

} // namespace semblance::ui
