// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageWear.h"

#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/JpegWriter.h"
#include "foundation/imaging/MatView.h"

#include <opencv2/core.hpp>

namespace semblance {

Image withNoise(const Image& image, double deviation, std::uint64_t seed)
{
    if (deviation <= 0)
        return image;
    const cv::Mat pixels = matView(image);
    cv::RNG random(seed);
    cv::Mat noise(pixels.size(), CV_32FC3);
    random.fill(noise, cv::RNG::NORMAL, 0, deviation);
    cv::Mat sum;
    pixels.convertTo(sum, CV_32F);
    sum += noise;
    cv::Mat result;
    sum.convertTo(result, CV_8U);
    return imageFromMat(result);
}

Result<Image> throughJpeg(const Image& image, int quality)
{
    const auto bytes = writeJpeg(image, quality);
    if (!bytes)
        return passOn(bytes);
    return decodeImage(*bytes, "JPEG").map([](const Photograph& read) { return read.stored; });
}

} // namespace semblance
