// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticImage.h"

#include "foundation/imaging/MatView.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace semblance::tests {

Image syntheticTexture(SizePx size, std::uint32_t seed)
{
    cv::RNG random(seed);
    cv::Mat coarse(std::max(2, size.height / 16), std::max(2, size.width / 16), CV_8UC3);
    random.fill(coarse, cv::RNG::UNIFORM, 40, 216);
    cv::Mat smooth;
    cv::resize(coarse, smooth, {size.width, size.height}, 0, 0, cv::INTER_CUBIC);
    return imageFromMat(smooth);
}

Image plainImage(SizePx size, std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    return imageFromMat(cv::Mat(size.height, size.width, CV_8UC3, cv::Scalar(red, green, blue)));
}

} // namespace semblance::tests
