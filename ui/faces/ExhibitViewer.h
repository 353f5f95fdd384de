// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/faces/ExhibitFaces.h"
#include "ui/models/Workplace.h"
#include "ui/widgets/ViewTransform.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace semblance::ui {

class CanvasTools;
class FilmStrip;
class FullScreenNotes;
class ImageCanvas;

/// The open exhibit's image with its tools, the strip of all exhibits below it, and what stands
/// there while none is open.
class ExhibitViewer : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; both outlive the viewer.
    ExhibitViewer(Workplace& workplace, ExhibitFaces& faces, QWidget* parent = nullptr);

    ImageCanvas& canvas() { return *m_canvas; }
    FilmStrip& strip() { return *m_strip; }
    /// What stays to be said where the image fills the screen.
    FullScreenNotes& notes() { return *m_notes; }
    /// Nothing of the exhibit before may stand under the name of the new one.
    void announce(const casework::Exhibit& exhibit);
    /// The view that a person left, which `chosen` must not move when it is chosen again.
    void keepView(const ViewTransform& view, std::optional<int> chosen);
    /// One line beside the tools, until another face is chosen or another exhibit is opened;
    /// otherwise the line says what can be done.
    void setHint(const QString& hint);

public Q_SLOTS:
    void startDrawing();
    void toggleLandmarks();
    /// The selected one, where a person drew it; otherwise the hint says why not.
    void removeFace();

Q_SIGNALS:
    /// The act of the empty state.
    void filesWanted();

private:
    QWidget* makeEmptyState();
    /// The canvas, and the notes above it.
    QWidget* makePicture();
    CanvasTools* makeTools();
    void addFaceTools(CanvasTools& tools);
    void addLandmarkTool(CanvasTools& tools);
    void centreOnSelected();
    void refreshHint();
    /// What the keys do in this state.
    QString keysText() const;

    ExhibitFaces& m_faces;
    QStackedWidget* m_stack;
    ImageCanvas* m_canvas;
    QWidget* m_picture = nullptr;
    FullScreenNotes* m_notes = nullptr;
    QLabel* m_hint;
    std::optional<int> m_keptFor;
    /// The hint tells what happened.
    bool m_isTold = false;
    FilmStrip* m_strip = nullptr;
    QToolButton* m_landmarks = nullptr;
};

} // namespace semblance::ui
