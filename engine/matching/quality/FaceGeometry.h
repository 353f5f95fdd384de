// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/imaging/Photograph.h"
#include "matching/alignment/Landmarks.h"

#include <span>
#include <utility>

namespace semblance::matching {

/// The lengths that ISO/IEC 29794-5 measures a face by, in pixels of the image seen upright.
struct FaceGeometry
{
    PointPx rightEye;
    PointPx leftEye;
    PointPx eyeMidpoint;
    double interEyePx = 0;
    /// The standard's T: from the eyes' midpoint to the chin.
    double eyeToChinPx = 0;
    SizePx image;

    /// As seen upright, also on the edge itself.
    bool isInImage(PointPx point) const;
    /// Of an eye outside only a guess is known.
    bool areEyesInImage() const { return isInImage(rightEye) && isInImage(leftEye); }
};

/// Points nearer than this lie at one place: nothing can be divided by their distance.
inline constexpr double kOnePlacePx = 1;

FaceGeometry faceGeometry(const Photograph& photograph, const Landmarks& landmarks);

/// Of the image as seen upright.
enum class ImageEdge
{
    Left,
    Right,
    Above,
    Below,
};

/// Whether the edge cuts the face off: its box, of the stored raster, ends there. Points then lie
/// squeezed together in what is left, so that no length between them tells. Of 448 portraits of LFW
/// none comes nearer than 2 % of its box's side.
bool isCutBy(ImageEdge edge, const Photograph& photograph, const RectPx& box);

/// Whether the lower edge leaves so little of the face that its points lie elsewhere: where mouth
/// and chin are missing they are found among eyes and forehead. By the shape of what is left of
/// the box (RESULTS.md, "Faces that the image's edge cuts").
bool arePointsMoved(const Photograph& photograph, const RectPx& box);

/// Two points of the 68 that lie opposite each other.
using PointPair = std::pair<std::size_t, std::size_t>;

/// The widest of the gaps, px. `pairs`: at least one.
double widestGapPx(const Landmarks& landmarks, std::span<const PointPair> pairs);

} // namespace semblance::matching
