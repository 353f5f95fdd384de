// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/LandmarkOverlay.h"

#include "ui/faces/ExhibitFaces.h"
#include "ui/widgets/ImageCanvas.h"

namespace semblance::ui {

LandmarkOverlay::LandmarkOverlay(const ExhibitFaces& faces, ImageCanvas& canvas, QObject* parent)
    : QObject(parent), m_faces(faces), m_canvas(canvas)
{
    connect(&faces, &ExhibitFaces::probeChanged, this, &LandmarkOverlay::refresh);
}

void LandmarkOverlay::setShown(bool isShown)
{
    m_isShown = isShown;
    refresh();
}

void LandmarkOverlay::refresh()
{
    const std::optional<int> selected = m_faces.marks().selected();
    const matching::LocatedFace* face =
        m_isShown && selected ? m_faces.located(*selected) : nullptr;
    m_canvas.setLandmarks(face ? std::optional(face->landmarks) : std::nullopt);
}

} // namespace semblance::ui
