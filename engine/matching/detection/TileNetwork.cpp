// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/TileNetwork.h"

#include "matching/models/NetworkNumbers.h"

namespace semblance::matching {

namespace {

tl::unexpected<Error> unreadable(const Network& network, std::string detail)
{
    return failure(ErrorCode::BackendFailed, Stage::Detection, network.manifest().id,
                   std::move(detail));
}

/// A network may propose boxes turned inside out, or without end; a face lies in the tile, at least
/// in part, and is not several times larger.
bool canBeFace(const RectPx& box, SizePx tile)
{
    constexpr double kMostTiles = 4;
    const RectPx whole{0, 0, double(tile.width), double(tile.height)};
    return box.width > 0 && box.height > 0 && box.width <= kMostTiles * tile.width &&
           box.height <= kMostTiles * tile.height && intersection(box, whole).area() > 0;
}

/// Outputs `boxes` (N×4: left, top, right, bottom as shares of the tile) and `scores` (N×2: other,
/// face).
class DecodedBoxes final : public TileNetwork
{
public:
    using TileNetwork::TileNetwork;

    Result<std::vector<TileFace>> look(const cv::Mat& tile, double minScore) const override
    {
        const auto outputs = network().forward(network().blobFrom(tile), {"boxes", "scores"});
        if (!outputs)
            return passOn(outputs);
        const auto boxes = numbersOf(*outputs, 0, network().manifest(), Stage::Detection);
        if (!boxes)
            return passOn(boxes);
        const auto scores = numbersOf(*outputs, 1, network().manifest(), Stage::Detection);
        if (!scores)
            return passOn(scores);
        if (boxes->empty() || boxes->size() % 4 != 0 || boxes->size() != 2 * scores->size())
            return unreadable(network(), "boxes and scores do not fit each other");
        return faces(boxes->data(), scores->data(), scores->size() / 2, minScore);
    }

private:
    std::vector<TileFace> faces(const float* box, const float* score, std::size_t count,
                                double minScore) const
    {
        const double width = tileSize().width;
        const double height = tileSize().height;
        std::vector<TileFace> found;
        for (std::size_t i = 0; i < count; ++i, box += 4, score += 2) {
            if (double(score[1]) < minScore)
                continue;
            const RectPx face{double(box[0]) * width, double(box[1]) * height,
                              double(box[2] - box[0]) * width, double(box[3] - box[1]) * height};
            if (canBeFace(face, tileSize()))
                found.push_back({face, double(score[1])});
        }
        return found;
    }
};

/// One output, a row of 15 per face: left, top, width, height in pixels, ten of the five points,
/// score.
class ListedFaces final : public TileNetwork
{
public:
    using TileNetwork::TileNetwork;

    Result<std::vector<TileFace>> look(const cv::Mat& tile, double minScore) const override
    {
        const auto outputs = network().forward(network().blobFrom(tile), {});
        if (!outputs)
            return passOn(outputs);
        const auto rows = numbersOf(*outputs, 0, network().manifest(), Stage::Detection);
        if (!rows)
            return passOn(rows);
        if (rows->size() % kColumns != 0)
            return unreadable(network(), "a row per face is expected");
        return faces(rows->data(), rows->size() / kColumns, minScore);
    }

private:
    static constexpr std::size_t kColumns = 15;

    std::vector<TileFace> faces(const float* row, std::size_t count, double minScore) const
    {
        std::vector<TileFace> found;
        for (std::size_t i = 0; i < count; ++i, row += kColumns) {
            const double score = double(row[kColumns - 1]);
            const RectPx face{double(row[0]), double(row[1]), double(row[2]), double(row[3])};
            if (score >= minScore && canBeFace(face, tileSize()))
                found.push_back({face, score});
        }
        return found;
    }
};

} // namespace

Result<std::unique_ptr<const TileNetwork>> makeTileNetwork(std::shared_ptr<const Network> network)
{
    const ModelManifest& manifest = network->manifest();
    const auto incompatible = [&manifest](std::string detail) {
        return failure(ErrorCode::ModelIncompatible, Stage::Detection, manifest.id,
                       std::move(detail));
    };
    if (manifest.job != ModelJob::Detection)
        return incompatible("not a detection model");
    if (manifest.input.size.width < 64 || manifest.input.size.height < 64)
        return incompatible("the input is too small for faces and their surroundings");
    switch (manifest.runtime) {
    case ModelRuntime::Onnx:
        return std::make_unique<const DecodedBoxes>(std::move(network));
    case ModelRuntime::OnnxYuNet:
        return std::make_unique<const ListedFaces>(std::move(network));
    case ModelRuntime::DlibShapePredictor:
    case ModelRuntime::QuantisedDlibResNet:
    case ModelRuntime::QuantisedExpressionNet:
    case ModelRuntime::Tflite:
    case ModelRuntime::OpenVino:
        break;
    }
    return incompatible("this runtime detects no faces");
}

} // namespace semblance::matching
