// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace semblance::ui {

class ExhibitFaces;
class ImageCanvas;

/// Draws on the selected face where the measure looks that a person points at; nothing while none
/// is pointed at. GUI thread.
class MeasureOverlay : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; both outlive this.
    MeasureOverlay(const ExhibitFaces& faces, ImageCanvas& canvas, QObject* parent = nullptr);

    /// The measure's id; empty: none.
    void show(const QString& measure);

private:
    void refresh();

    const ExhibitFaces& m_faces;
    ImageCanvas& m_canvas;
    QString m_measure;
};

} // namespace semblance::ui
