// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/faces/ExhibitFaces.h"

#include <QWidget>

#include <memory>

class QGridLayout;

namespace semblance::ui {

/// The faces of an image as small pictures: which one is to be examined is a person's choice.
class FaceChooser : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit FaceChooser(ExhibitFaces& faces, QWidget* parent = nullptr);

    /// Whose pixels the small pictures show.
    void showImage(std::shared_ptr<const ImagePyramid> image);

Q_SIGNALS:
    /// One of the pictures was pressed; its face is selected.
    void faceChosen();

private:
    void rebuild();
    void markSelected();
    QPixmap cutOut(const FaceMark& mark) const;

    ExhibitFaces& m_faces;
    std::shared_ptr<const ImagePyramid> m_image;
    QGridLayout* m_grid;
    std::vector<FaceMark> m_shown;
};

} // namespace semblance::ui
