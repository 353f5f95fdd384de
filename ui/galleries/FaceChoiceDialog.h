// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "ui/galleries/ProblemImage.h"
#include "ui/models/Workplace.h"
#include "ui/widgets/FaceMarkList.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace semblance::ui {

class ErrorPanel;
class ImageCanvas;

/// Shows an image with several faces and asks which of them is the person's: Tab or the arrows walk
/// over the faces, Enter chooses and Enter again enrols; so does a click and the button. Needs a
/// pipeline. GUI thread.
class FaceChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    FaceChoiceDialog(Workplace& workplace, const casework::EnrolmentProblem& problem,
                     QWidget* parent = nullptr);

    FaceMarkList& faces() { return m_faces; }

Q_SIGNALS:
    /// Before the dialog closes. `face`: pixels of the stored raster.
    void faceChosen(const semblance::RectPx& face);

protected:
    /// Arrows and Escape, which the canvas would use for itself.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeCanvas();
    QWidget* makeButtons();
    void read(Workplace& workplace);
    void take(const Result<ProblemImage>& image);
    void walk(int step);
    void followChoice();
    /// What is chosen, or where the keyboard is.
    void sayChoice();
    void enrol();

    casework::EnrolmentProblem m_problem;
    FaceMarkList m_faces;
    ErrorPanel* m_error;
    ImageCanvas* m_canvas;
    QLabel* m_choice;
    QPushButton* m_enrol;
};

} // namespace semblance::ui
