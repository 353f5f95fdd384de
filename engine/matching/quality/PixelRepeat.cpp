// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/PixelRepeat.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cstring>
#include <vector>

namespace semblance::matching {

namespace {

/// Fewer edges between blocks may lie so by chance.
constexpr std::size_t kFewestEdges = 8;

/// Where a row of `lines` differs from the one above it, from 1.
std::vector<int> edgesBelow(const cv::Mat& lines)
{
    const auto bytes = static_cast<std::size_t>(lines.cols) * lines.elemSize();
    std::vector<int> edges;
    for (int row = 1; row < lines.rows; ++row) {
        if (std::memcmp(lines.ptr(row), lines.ptr(row - 1), bytes) != 0)
            edges.push_back(row);
    }
    return edges;
}

/// How many lines stand for one, on average; 1 for too few blocks, and where next to every line
/// differs from the one above it, as in every photograph.
double repeatOf(const cv::Mat& lines)
{
    constexpr double kLeastRepeat = 1.2;
    const std::vector<int> edges = edgesBelow(lines);
    if (edges.size() < kFewestEdges)
        return 1;
    const double repeat =
        double(edges.back() - edges.front()) / static_cast<double>(edges.size() - 1);
    return repeat < kLeastRepeat ? 1 : repeat;
}

} // namespace

double pixelRepeat(const Image& picture, const RectPx& part)
{
    const cv::Rect pixels = pixelsIn(part, picture.size());
    if (pixels.empty())
        return 1;
    const cv::Mat rows = matView(picture)(pixels);
    const double down = repeatOf(rows);
    if (down <= 1)
        return 1;
    cv::Mat columns;
    cv::transpose(rows, columns);
    const double across = repeatOf(columns);
    return across <= 1 ? 1 : std::max(down, across);
}

} // namespace semblance::matching
