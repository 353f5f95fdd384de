// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/AreaShrink.h"

#include <opencv2/core/hal/intrin.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

namespace semblance {

namespace {

constexpr int kChannels = 3;
/// Of a vector; the fourth lane is not used.
constexpr int kLanes = 4;

/// What a pixel of the original adds to one of the result, along one axis.
struct Share
{
    int from;
    int to;
    float weight;
};

/// In the order of the result, then of the original. Parts below a thousandth do not count.
std::vector<Share> sharesOf(int length, int shrunkLength)
{
    constexpr double kLeast = 1e-3;
    const double scale = 1 / (double(shrunkLength) / length);
    std::vector<Share> shares;
    for (int to = 0; to < shrunkLength; ++to) {
        const double begin = to * scale;
        const double end = begin + scale;
        const double covered = std::min(scale, length - begin);
        const int last = std::min(static_cast<int>(std::floor(end)), length - 1);
        const int first = std::min(static_cast<int>(std::ceil(begin)), last);
        if (first - begin > kLeast)
            shares.push_back({first - 1, to, static_cast<float>((first - begin) / covered)});
        for (int from = first; from < last; ++from)
            shares.push_back({from, to, static_cast<float>(1 / covered)});
        if (end - last > kLeast)
            shares.push_back(
                {last, to,
                 static_cast<float>(std::min(std::min(end - last, 1.0), covered) / covered)});
    }
    return shares;
}

bool isWhole(double scale)
{
    return std::abs(scale - std::round(scale)) < 1e-9;
}

/// One row of the original, shrunk along itself.
class ShrunkRow
{
public:
    ShrunkRow(int width, int shrunkWidth)
        : m_shares(sharesOf(width, shrunkWidth)),
          m_pixels(static_cast<std::size_t>(width * kLanes)),
          m_sums(static_cast<std::size_t>(shrunkWidth * kLanes))
    {
    }

    void take(const std::uint8_t* row)
    {
        // Each with a byte beside it, as four are read at a time.
        for (std::uint8_t* pixel = m_pixels.data(); pixel != m_pixels.data() + m_pixels.size();
             pixel += kLanes, row += kChannels) {
            pixel[0] = row[0];
            pixel[1] = row[1];
            pixel[2] = row[2];
        }
        cv::v_float32x4 sum = cv::v_setzero_f32();
        int to = 0;
        for (const Share& share : m_shares) {
            if (share.to != to) {
                cv::v_store(m_sums.data() + to * kLanes, sum);
                sum = cv::v_setzero_f32();
                to = share.to;
            }
            const cv::v_uint32x4 pixel =
                cv::v_load_expand_q(m_pixels.data() + share.from * kLanes);
            const cv::v_float32x4 values = cv::v_cvt_f32(cv::v_reinterpret_as_s32(pixel));
            sum += values * cv::v_setall_f32(share.weight);
        }
        cv::v_store(m_sums.data() + to * kLanes, sum);
    }
    const std::vector<float>& sums() const { return m_sums; }

private:
    std::vector<Share> m_shares;
    std::vector<std::uint8_t> m_pixels;
    std::vector<float> m_sums;
};

/// sums = weight · row, or as much more.
void addRow(const std::vector<float>& row, float weight, bool isFirst, std::vector<float>& sums)
{
    const cv::v_float32x4 factor = cv::v_setall_f32(weight);
    for (std::size_t i = 0; i < row.size(); i += kLanes) {
        const cv::v_float32x4 part = cv::v_load(row.data() + i) * factor;
        cv::v_store(sums.data() + i,
                    isFirst ? part : cv::v_load(sums.data() + i) + part);
    }
}

void storeRounded(const std::vector<float>& sums, std::uint8_t* row)
{
    for (std::size_t i = 0; i < sums.size(); i += kLanes, row += kChannels) {
        const cv::v_int32x4 whole = cv::v_round(cv::v_load(sums.data() + i));
        const cv::v_int16x8 halved = cv::v_pack(whole, whole);
        const cv::v_uint8x16 bytes = cv::v_pack_u(halved, halved);
        alignas(16) std::array<std::uint8_t, 16> pixel;
        cv::v_store_aligned(pixel.data(), bytes);
        row[0] = pixel[0];
        row[1] = pixel[1];
        row[2] = pixel[2];
    }
}

} // namespace

cv::Mat shrunkByArea(const cv::Mat& rgb, SizePx size)
{
    cv::Mat result(size.height, size.width, CV_8UC3);
    const double scaleX = 1 / (double(size.width) / rgb.cols);
    const double scaleY = 1 / (double(size.height) / rgb.rows);
    // Whole numbers of pixels OpenCV adds up as such, and it rounds otherwise.
    if (scaleX < 1 || scaleY < 1 || (isWhole(scaleX) && isWhole(scaleY))) {
        cv::resize(rgb, result, result.size(), 0, 0, cv::INTER_AREA);
        return result;
    }
    ShrunkRow row(rgb.cols, size.width);
    std::vector<float> sums(row.sums().size());
    int taken = -1;
    int to = -1;
    for (const Share& share : sharesOf(rgb.rows, size.height)) {
        if (share.from != taken)
            row.take(rgb.ptr<std::uint8_t>(share.from));
        taken = share.from;
        const bool isFirst = share.to != to;
        if (isFirst && to >= 0)
            storeRounded(sums, result.ptr<std::uint8_t>(to));
        to = share.to;
        addRow(row.sums(), share.weight, isFirst, sums);
    }
    storeRounded(sums, result.ptr<std::uint8_t>(to));
    return result;
}

} // namespace semblance
