// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/faces/ExhibitFaces.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace semblance::ui {

class FaceChooser;
class QualityPanel;

/// The selected face beside the image: which one of how many, where its box comes from, what is
/// wrong with the image.
class FacePanel : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit FacePanel(ExhibitFaces& faces, QWidget* parent = nullptr);

    void showImage(std::shared_ptr<const ImagePyramid> image);

public Q_SLOTS:
    void selectNext();
    void selectPrevious();

Q_SIGNALS:
    /// By a small picture: what the person does next is not done there.
    void faceChosen();
    /// As QualityPanel says.
    void measurePointedAt(const QString& measure);

private:
    void refresh();
    void refreshHeading();
    void refreshChooser();
    void refreshFacts();
    void refreshRestore();
    void refreshQuality();
    void step(int by);
    QString stateSentence() const;

    ExhibitFaces& m_faces;
    QLabel* m_heading;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_sentence;
    QPushButton* m_look;
    QToolButton* m_others;
    FaceChooser* m_chooser;
    QLabel* m_facts;
    QPushButton* m_restore;
    QLabel* m_qualityHeading;
    QualityPanel* m_quality;
};

} // namespace semblance::ui
