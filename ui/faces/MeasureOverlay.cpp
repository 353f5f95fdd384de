// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/MeasureOverlay.h"

#include "matching/quality/MeasureLines.h"
#include "ui/faces/ExhibitFaces.h"
#include "ui/widgets/ImageCanvas.h"

namespace semblance::ui {

MeasureOverlay::MeasureOverlay(const ExhibitFaces& faces, ImageCanvas& canvas, QObject* parent)
    : QObject(parent), m_faces(faces), m_canvas(canvas)
{
    connect(&faces, &ExhibitFaces::probeChanged, this, &MeasureOverlay::refresh);
}

void MeasureOverlay::show(const QString& measure)
{
    m_measure = measure;
    refresh();
}

void MeasureOverlay::refresh()
{
    const std::optional<int> selected = m_faces.marks().selected();
    const matching::LocatedFace* face = selected ? m_faces.located(*selected) : nullptr;
    if (!face || !m_canvas.image() || m_measure.isEmpty()) {
        m_canvas.setLines({});
        return;
    }
    m_canvas.setLines(matching::measureLines(m_measure.toStdString(), m_canvas.image()->map(),
                                             face->landmarks, face->face.box));
}

} // namespace semblance::ui
