// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/models/Network.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <vector>

namespace semblance::matching {

/// A face as the network sees it: box in pixels of the tile, with an area, partly in the tile and
/// no larger than four of it; score 0–1.
struct TileFace
{
    RectPx box;
    double score = 0;
};

/// One look of a detection network at one tile. Immutable; thread-safe.
class TileNetwork
{
public:
    explicit TileNetwork(std::shared_ptr<const Network> network) : m_network(std::move(network)) {}
    virtual ~TileNetwork() = default;

    SizePx tileSize() const { return m_network->manifest().input.size; }

    /// Every anchor that scores at least `minScore`, in the network's own order, overlapping ones
    /// included. `tile`: CV_8UC3, RGB, of `tileSize()`. Fails: BackendFailed.
    virtual Result<std::vector<TileFace>> look(const cv::Mat& tile, double minScore) const = 0;

protected:
    const Network& network() const { return *m_network; }

private:
    std::shared_ptr<const Network> m_network;
};

/// Reads the outputs as the manifest's runtime lays them out. Fails: ModelIncompatible (not a
/// detector).
Result<std::unique_ptr<const TileNetwork>> makeTileNetwork(std::shared_ptr<const Network> network);

} // namespace semblance::matching
