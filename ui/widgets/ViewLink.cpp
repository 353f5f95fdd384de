// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ViewLink.h"

#include "ui/widgets/ImageCanvas.h"

namespace semblance::ui {

ViewLink::ViewLink(ImageCanvas& a, ImageCanvas& b, QObject* parent)
    : QObject(parent), m_a(a), m_b(b)
{
    connect(&a, &ImageCanvas::viewChanged, this, [this] { follow(m_a, m_b, m_bToA); });
    connect(&b, &ImageCanvas::viewChanged, this, [this] { follow(m_b, m_a, m_bToA.inverse()); });
    connect(&a, &ImageCanvas::viewReset, this, [this] { reset(m_b); });
    connect(&b, &ImageCanvas::viewReset, this, [this] { reset(m_a); });
    connect(&a, &ImageCanvas::wholeImageShown, this, [this] { showWhole(m_b); });
    connect(&b, &ImageCanvas::wholeImageShown, this, [this] { showWhole(m_a); });
    connect(&a, &ImageCanvas::actualSizeShown, this,
            [this](QPointF point) { showActualSize(m_b, point); });
    connect(&b, &ImageCanvas::actualSizeShown, this,
            [this](QPointF point) { showActualSize(m_a, point); });
    for (ImageCanvas* canvas : {&a, &b}) {
        connect(canvas, &ImageCanvas::linkToggleRequested, this,
                [this] { setLinked(!m_isLinked); });
    }
}

void ViewLink::setLinked(bool isLinked)
{
    if (isLinked == m_isLinked)
        return;
    m_isLinked = isLinked;
    relate();
    Q_EMIT linkChanged(isLinked);
}

void ViewLink::relate()
{
    m_bToA = chained(m_b.view().toScreen(), m_a.view().toScreen().inverse());
}

void ViewLink::show(const ViewTransform& a, const ViewTransform& b)
{
    m_isFollowing = true;
    m_a.setView(a);
    m_b.setView(b);
    m_isFollowing = false;
    relate();
}

void ViewLink::follow(ImageCanvas& moved, ImageCanvas& other,
                      const SimilarityTransform& otherToMoved)
{
    if (!m_isLinked || m_isFollowing || !moved.image() || !other.image())
        return;
    m_isFollowing = true;
    other.setView(
        ViewTransform::fromScreen(chained(otherToMoved, moved.view().toScreen())));
    m_isFollowing = false;
}

void ViewLink::reset(ImageCanvas& other)
{
    if (!m_isLinked || m_isFollowing)
        return;
    m_isFollowing = true;
    other.resetView();
    m_isFollowing = false;
    relate();
}

void ViewLink::showWhole(ImageCanvas& other)
{
    if (!m_isLinked || m_isFollowing)
        return;
    m_isFollowing = true;
    other.fit();
    m_isFollowing = false;
    relate();
}

void ViewLink::showActualSize(ImageCanvas& other, QPointF widgetPoint)
{
    if (!m_isLinked || m_isFollowing)
        return;
    m_isFollowing = true;
    other.zoomTo(1, widgetPoint);
    m_isFollowing = false;
    relate();
}

} // namespace semblance::ui
