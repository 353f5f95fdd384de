// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/SharedGrain.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace semblance::imagery {

namespace {

constexpr int kGrainBlockPx = 8;

/// Sums of squares and products about the means.
struct BlockGrain
{
    double ofA = 0;
    double ofB = 0;
    double ofBoth = 0;

    double most() const { return std::max(ofA, ofB); }
};

BlockGrain grainAt(const cv::Mat& a, const cv::Mat& b, int top, int left)
{
    constexpr double kCount = kGrainBlockPx * kGrainBlockPx;
    double sumA = 0;
    double sumB = 0;
    BlockGrain grain;
    for (int y = top; y < top + kGrainBlockPx; ++y) {
        for (int x = left; x < left + kGrainBlockPx; ++x) {
            const double levelA = a.at<std::uint8_t>(y, x);
            const double levelB = b.at<std::uint8_t>(y, x);
            sumA += levelA;
            sumB += levelB;
            grain.ofA += levelA * levelA;
            grain.ofB += levelB * levelB;
            grain.ofBoth += levelA * levelB;
        }
    }
    grain.ofA -= sumA * sumA / kCount;
    grain.ofB -= sumB * sumB / kCount;
    grain.ofBoth -= sumA * sumB / kCount;
    return grain;
}

/// The flattest quarter, where what is fine is noise rather than the scene.
std::vector<BlockGrain> flattest(const cv::Mat& a, const cv::Mat& b)
{
    std::vector<BlockGrain> blocks;
    for (int y = 0; y + kGrainBlockPx <= a.rows; y += kGrainBlockPx) {
        for (int x = 0; x + kGrainBlockPx <= a.cols; x += kGrainBlockPx)
            blocks.push_back(grainAt(a, b, y, x));
    }
    std::ranges::stable_sort(blocks, {}, &BlockGrain::most);
    blocks.resize((blocks.size() + 3) / 4);
    return blocks;
}

} // namespace

double sharedGrain(const cv::Mat& a, const cv::Mat& b)
{
    BlockGrain all;
    for (const BlockGrain& block : flattest(a, b)) {
        all.ofA += block.ofA;
        all.ofB += block.ofB;
        all.ofBoth += block.ofBoth;
    }
    const double scale = std::sqrt(all.ofA * all.ofB);
    return scale > 0 ? all.ofBoth / scale : 1;
}

} // namespace semblance::imagery
