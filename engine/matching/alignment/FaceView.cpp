// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/alignment/FaceView.h"

#include "foundation/imaging/MatView.h"

namespace semblance::matching {

FaceView::FaceView(const Photograph& photograph, QuarterTurn turn)
    : m_exif(photograph.map()), m_turn(m_exif.uprightSize(), orientationOf(turn)),
      m_exifOrientation(photograph.orientation), m_turnOrientation(orientationOf(turn))
{
}

PointPx FaceView::toStored(const PointPx& view) const
{
    return m_exif.toStored(m_turn.toStored(view));
}

RectPx FaceView::toStored(const RectPx& view) const
{
    return m_exif.toStored(m_turn.toStored(view));
}

PointPx FaceView::fromStored(const PointPx& stored) const
{
    return m_turn.toUpright(m_exif.toUpright(stored));
}

RectPx FaceView::fromStored(const RectPx& stored) const
{
    return m_turn.toUpright(m_exif.toUpright(stored));
}

cv::Mat FaceView::turned(const cv::Mat& storedPiece) const
{
    if (m_exifOrientation == Orientation::TopLeft && m_turnOrientation == Orientation::TopLeft)
        return storedPiece;
    const Image image =
        upright(upright(imageFromMat(storedPiece), m_exifOrientation), m_turnOrientation);
    return matView(image).clone();
}

} // namespace semblance::matching
