// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/FaceChooser.h"

#include "ui/style/Spacing.h"

#include <QGridLayout>
#include <QToolButton>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPicturePx = 52;
constexpr int kColumns = 5;
/// A little of what is around the face, so that people find it again in the image.
constexpr double kAround = 0.15;

} // namespace

FaceChooser::FaceChooser(ExhibitFaces& faces, QWidget* parent)
    : QWidget(parent), m_faces(faces), m_grid(new QGridLayout(this))
{
    setObjectName(u"faceChooser"_s);
    setAccessibleName(tr("Faces in this image"));
    setToolTip(tr("Found faces are numbered from the largest to the smallest, drawn ones as they "
                  "were drawn."));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kSmallGapPx);
    m_grid->setAlignment(Qt::AlignLeft);
    connect(&faces.marks(), &FaceMarkList::marksChanged, this, &FaceChooser::rebuild);
    connect(&faces.marks(), &FaceMarkList::selectionChanged, this, &FaceChooser::markSelected);
    hide();
}

void FaceChooser::showImage(std::shared_ptr<const ImagePyramid> image)
{
    m_image = std::move(image);
    m_shown.clear();
    rebuild();
}

void FaceChooser::rebuild()
{
    const std::vector<FaceMark>& marks = m_faces.marks().marks();
    if (marks == m_shown || (!m_image && !marks.empty()))
        return;
    m_shown = marks;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int place = 0;
    for (const FaceMark& mark : marks) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"faceButton%1"_s.arg(mark.mark));
        button->setProperty("mark", mark.mark);
        button->setText(mark.label());
        button->setIcon(QIcon(cutOut(mark)));
        button->setIconSize({kPicturePx, kPicturePx});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        //: %1: label such as Q-1
        button->setAccessibleName(tr("Examine face %1").arg(mark.label()));
        connect(button, &QToolButton::clicked, this, [this, mark] {
            m_faces.marks().select(mark.mark);
            markSelected();
            Q_EMIT faceChosen();
        });
        m_grid->addWidget(button, place / kColumns, place % kColumns);
        ++place;
    }
    markSelected();
}

void FaceChooser::markSelected()
{
    const auto buttons = findChildren<QToolButton*>(Qt::FindDirectChildrenOnly);
    for (QToolButton* button : buttons)
        button->setChecked(m_faces.marks().selected() == button->property("mark").toInt());
}

QPixmap FaceChooser::cutOut(const FaceMark& mark) const
{
    const RectPx box = m_image->map().toUpright(mark.box);
    const double side = std::max(box.width, box.height) * (1 + 2 * kAround);
    const double pixels = kPicturePx * devicePixelRatioF();
    const int k = m_image->levelFor(pixels / side);
    const double scale = 1 << k;
    const QRectF area((box.centre().x - side / 2) / scale, (box.centre().y - side / 2) / scale,
                      side / scale, side / scale);
    QImage picture = m_image->level(k).copy(area.toRect());
    QPixmap pixmap = QPixmap::fromImage(picture.scaled(qRound(pixels), qRound(pixels),
                                                       Qt::KeepAspectRatio,
                                                       Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    return pixmap;
}

} // namespace semblance::ui
