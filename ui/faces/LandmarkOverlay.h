// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace semblance::ui {

class ExhibitFaces;
class ImageCanvas;

/// Lays the points that were found on the selected face over its image, for a person to check; none
/// while they are being found again after a change of the box. GUI thread.
class LandmarkOverlay : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; both outlive this.
    LandmarkOverlay(const ExhibitFaces& faces, ImageCanvas& canvas, QObject* parent = nullptr);

    void setShown(bool isShown);

private:
    void refresh();

    const ExhibitFaces& m_faces;
    ImageCanvas& m_canvas;
    bool m_isShown = false;
};

} // namespace semblance::ui
