// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "matching/detection/FaceDetector.h"

#include <opencv2/core/mat.hpp>

namespace semblance::matching {

/// The photograph turned so that one face stands upright: EXIF first, then the face's own quarter
/// turn. A value.
class FaceView
{
public:
    FaceView(const Photograph& photograph, QuarterTurn turn);

    PointPx toStored(const PointPx& view) const;
    RectPx toStored(const RectPx& view) const;
    PointPx fromStored(const PointPx& stored) const;
    RectPx fromStored(const RectPx& stored) const;
    /// A piece of the stored raster, turned as the view is. RGB.
    cv::Mat turned(const cv::Mat& storedPiece) const;

private:
    OrientationMap m_exif;
    OrientationMap m_turn;
    Orientation m_exifOrientation;
    Orientation m_turnOrientation;
};

} // namespace semblance::matching
