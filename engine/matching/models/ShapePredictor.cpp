// SPDX-License-Identifier: GPL-3.0-or-later
// The one source that includes dlib.
#include "matching/models/ShapePredictor.h"

#include <dlib/image_processing/shape_predictor.h>
#include <dlib/opencv/cv_image.h>

#include <cmath>
#include <sstream>

namespace semblance::matching {

struct ShapePredictor::Trees
{
    dlib::shape_predictor predictor;
};

ShapePredictor::ShapePredictor(std::string id, std::unique_ptr<const Trees> trees)
    : m_id(std::move(id)), m_trees(std::move(trees))
{
}

ShapePredictor::~ShapePredictor() = default;

Result<std::shared_ptr<const ShapePredictor>> ShapePredictor::load(const ModelManifest& manifest)
{
    const auto bytes = readCheckedFile(manifest, manifest.files.front());
    if (!bytes)
        return passOn(bytes);
    const auto incompatible = [&manifest](std::string reason) {
        return failure(ErrorCode::ModelIncompatible, Stage::Models, manifest.id, std::move(reason));
    };
    auto trees = std::make_unique<Trees>();
    try {
        std::istringstream stream(
            std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
        dlib::deserialize(trees->predictor, stream);
    } catch (const std::exception& error) {
        return incompatible(std::string("it cannot be read (") + error.what() + ")");
    }
    if (trees->predictor.num_parts() != static_cast<unsigned long>(manifest.outputSize))
        return incompatible(std::to_string(trees->predictor.num_parts()) + " points instead of " +
                            std::to_string(manifest.outputSize));
    return std::shared_ptr<const ShapePredictor>(new ShapePredictor(manifest.id, std::move(trees)));
}

Result<std::vector<PointPx>> ShapePredictor::find(const cv::Mat& grey, const RectPx& box) const
{
    try {
        const dlib::rectangle area(std::lround(box.x), std::lround(box.y),
                                   std::lround(box.x + box.width) - 1,
                                   std::lround(box.y + box.height) - 1);
        const auto shape = m_trees->predictor(dlib::cv_image<unsigned char>(grey), area);
        std::vector<PointPx> points;
        for (unsigned long i = 0; i < shape.num_parts(); ++i) {
            // dlib counts pixels by their centres.
            points.push_back({static_cast<double>(shape.part(i).x()) + 0.5,
                              static_cast<double>(shape.part(i).y()) + 0.5});
        }
        return points;
    } catch (const std::exception& error) {
        return failure(ErrorCode::BackendFailed, Stage::Alignment, m_id, error.what());
    }
}

} // namespace semblance::matching
