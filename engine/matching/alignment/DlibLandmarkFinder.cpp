// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Guarded.h"
#include "foundation/imaging/MatView.h"
#include "matching/alignment/FaceView.h"
#include "matching/alignment/LandmarkFinders.h"
#include "matching/alignment/UprightPatch.h"
#include "matching/models/ShapePredictor.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace semblance::matching {

namespace {

// The trees were trained with dlib's own boxes. How those lie in ours: medians over 497 photographs
// in which both detectors found the face.
constexpr double kSide = 0.952;
constexpr double kShiftRight = 0.025;
constexpr double kShiftDown = 0.076;
/// The trees look at pixels around the box too.
constexpr double kSurroundings = 2;
/// More pixels in the box's side make it no better, only slower.
constexpr int kMaxSidePx = 200;

RectPx treesBox(const RectPx& box)
{
    const double side = kSide * std::sqrt(box.area());
    const PointPx centre = {box.centre().x + kShiftRight * box.width,
                            box.centre().y + kShiftDown * box.height};
    return {centre.x - side / 2, centre.y - side / 2, side, side};
}

RectPx surroundings(const RectPx& box)
{
    const double side = kSurroundings * box.width;
    return {box.centre().x - side / 2, box.centre().y - side / 2, side, side};
}

class DlibLandmarkFinder final : public LandmarkFinder
{
public:
    explicit DlibLandmarkFinder(std::shared_ptr<const ShapePredictor> predictor)
        : m_predictor(std::move(predictor))
    {
    }

    Result<Landmarks> find(const Photograph& photograph, const DetectedFace& face) const override
    {
        return guarded(Stage::Alignment, photograph.name,
                       [&] { return findIn(photograph, face); });
    }

private:
    Result<Landmarks> findIn(const Photograph& photograph, const DetectedFace& face) const
    {
        const FaceView view(photograph, face.turn);
        const RectPx box = treesBox(view.fromStored(face.box));
        const RectPx wide = view.toStored(surroundings(box));
        const cv::Rect cut(static_cast<int>(std::floor(wide.x)),
                           static_cast<int>(std::floor(wide.y)),
                           std::max(1, static_cast<int>(std::ceil(wide.width))),
                           std::max(1, static_cast<int>(std::ceil(wide.height))));
        const RectPx cutInView = view.fromStored(
            RectPx{static_cast<double>(cut.x), static_cast<double>(cut.y),
                   static_cast<double>(cut.width), static_cast<double>(cut.height)});
        cv::Mat piece = view.turned(cropRepeatingBorder(matView(photograph.stored), cut));
        const double scale = std::min(1.0, kMaxSidePx / box.width);
        if (scale < 1)
            cv::resize(piece, piece, {}, scale, scale, cv::INTER_AREA);
        cv::Mat grey;
        cv::cvtColor(piece, grey, cv::COLOR_RGB2GRAY);

        const auto points =
            m_predictor->find(grey, {(box.x - cutInView.x) * scale, (box.y - cutInView.y) * scale,
                                     box.width * scale, box.height * scale});
        if (!points)
            return passOn(points);
        Landmarks landmarks;
        std::transform(points->begin(), points->end(), landmarks.points.begin(),
                       [&](const PointPx& point) {
                           return view.toStored(PointPx{cutInView.x + point.x / scale,
                                                        cutInView.y + point.y / scale});
                       });
        return landmarks;
    }

    std::shared_ptr<const ShapePredictor> m_predictor;
};

} // namespace

LandmarkFinderResult loadDlibLandmarkFinder(const ModelManifest& manifest)
{
    auto predictor = ShapePredictor::load(manifest);
    if (!predictor)
        return passOn(predictor);
    return std::make_unique<const DlibLandmarkFinder>(std::move(*predictor));
}

} // namespace semblance::matching
