// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "ui/widgets/ViewTransform.h"

#include <QObject>
#include <QPointF>

namespace semblance::ui {

class ImageCanvas;

/// Makes two canvases zoom, pan and turn together: what lies at one place on screen stays there.
/// GUI thread.
class ViewLink : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; linked from the start.
    ViewLink(ImageCanvas& a, ImageCanvas& b, QObject* parent = nullptr);

    bool isLinked() const { return m_isLinked; }
    /// Linking again keeps both views as they are and moves them together from there on. What is
    /// chosen for one side by its own measure (the whole image, one pixel to one) is chosen for
    /// both, each by its own.
    void setLinked(bool isLinked);
    /// Both views were set from outside: they belong together as they are now.
    void relate();
    /// Each view as given, whether linked or not; from there on they move together.
    void show(const ViewTransform& a, const ViewTransform& b);

Q_SIGNALS:
    void linkChanged(bool isLinked);

private:
    void follow(ImageCanvas& moved, ImageCanvas& other, const SimilarityTransform& otherToMoved);
    void reset(ImageCanvas& other);
    void showWhole(ImageCanvas& other);
    void showActualSize(ImageCanvas& other, QPointF widgetPoint);

    ImageCanvas& m_a;
    ImageCanvas& m_b;
    /// From b's image to a's, by what lies over each other on screen.
    SimilarityTransform m_bToA;
    bool m_isLinked = true;
    bool m_isFollowing = false;
};

} // namespace semblance::ui
