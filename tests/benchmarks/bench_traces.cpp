// SPDX-License-Identifier: GPL-3.0-or-later
// How often hints about a file's history are right, where the truth is made, as tables.
//
//   bench_traces compression FOLDER… [--side PX] [--most N] [--limit GAIN]
//   bench_traces pattern FOLDER… [--most N]
//   bench_traces network MODEL.onnx FOLDER… --side PX [--most N]
//
// Photographs are shrunk first, so that nothing is left of how they came. `compression` saves each
// as JPEG once, and twice with every pair of qualities. `pattern` makes a screen or a print of each
// and photographs that: simulated, no camera took part. `network`
// asks a network against presentation attacks about the same, in every way to feed it.
#include "foundation/imaging/AreaShrink.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/JpegWriter.h"
#include "foundation/imaging/MatView.h"
#include "imagery/traces/DoubleCompression.h"
#include "imagery/traces/JpegTables.h"
#include "imagery/traces/ScreenPattern.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace semblance;
using namespace semblance::imagery;
namespace fs = std::filesystem;

namespace {

struct Asked
{
    std::vector<fs::path> folders;
    int sidePx = 0;
    std::size_t most = 200;
    double limit = kEarlierCompressionGain;
};

/// Evenly out of all of the folders, in the order of their paths.
std::vector<fs::path> photographs(const Asked& asked)
{
    std::vector<fs::path> all;
    for (const fs::path& folder : asked.folders) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".jpg")
                all.push_back(entry.path());
        }
    }
    std::ranges::sort(all);
    std::vector<fs::path> some;
    const std::size_t step = std::max<std::size_t>(1, all.size() / asked.most);
    for (std::size_t i = 0; i < all.size() && some.size() < asked.most; i += step)
        some.push_back(all[i]);
    return some;
}

/// With a longer side of `sidePx`, or of seven tenths where that is 0 or more than that.
Image shrunk(const Image& image, int sidePx)
{
    const int longer = std::max(image.widthPx(), image.heightPx());
    const double most = 0.7;
    const double scale = sidePx == 0 ? most : std::min(most, double(sidePx) / longer);
    const SizePx size{int(image.widthPx() * scale), int(image.heightPx() * scale)};
    return imageFromMat(shrunkByArea(matView(image), size));
}

Image decoded(const Bytes& jpeg)
{
    return decodeImage(jpeg, "made").value().stored;
}

/// Of a picture that is large enough.
void addGain(const Bytes& jpeg, std::vector<double>& gains)
{
    const auto table = luminanceTable(jpeg);
    if (const auto found = earlierCompression(decoded(jpeg), *table))
        gains.push_back(found->gain);
}

double atShare(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

double shareAbove(const std::vector<double>& values, double limit)
{
    return 100.0 * double(std::ranges::count_if(values, [limit](double v) { return v >= limit; })) /
           double(std::max<std::size_t>(1, values.size()));
}

void measureCompression(const Asked& asked)
{
    constexpr int kQualities[] = {40, 50, 60, 70, 80, 90, 95};
    std::vector<Image> images;
    for (const fs::path& path : photographs(asked)) {
        if (const auto image = decodeImageFile(path))
            images.push_back(shrunk(image->stored, asked.sidePx));
    }
    std::printf("%zu photographs; share with a gain of %.3f or more, in %%\n", images.size(),
                asked.limit);
    std::printf("last quality | saved once (largest gain) |");
    for (const int first : kQualities)
        std::printf(" %d first |", first);
    std::printf("\n");
    for (const int last : kQualities) {
        std::vector<double> once;
        for (const Image& image : images)
            addGain(writeJpeg(image, last).value(), once);
        std::printf("%d | %.1f of %zu (%.3f; 99 %%: %.3f) |", last, shareAbove(once, asked.limit),
                    once.size(), atShare(once, 1), atShare(once, 0.99));
        for (const int first : kQualities) {
            std::vector<double> twice;
            for (const Image& image : images)
                addGain(writeJpeg(decoded(writeJpeg(image, first).value()), last).value(), twice);
            std::printf(" %.1f |", shareAbove(twice, asked.limit));
        }
        std::printf("\n");
        std::fflush(stdout);
    }
}

/// Each pixel as three stripes of red, green and blue with a dark gap below, as displays have them.
cv::Mat onScreen(const cv::Mat& rgb)
{
    constexpr int kCell = 6;
    cv::Mat screen(rgb.rows * kCell, rgb.cols * kCell, CV_8UC3, cv::Scalar::all(0));
    for (int y = 0; y < screen.rows; ++y) {
        for (int x = 0; x < screen.cols; ++x) {
            const int channel = x % kCell / 2;
            if (y % kCell < kCell - 1)
                screen.at<cv::Vec3b>(y, x)[channel] =
                    rgb.at<cv::Vec3b>(y / kCell, x / kCell)[channel];
        }
    }
    return screen;
}

/// Dots of black ink under 45°, as newspapers have them.
cv::Mat inPrint(const cv::Mat& rgb)
{
    constexpr int kScale = 4;
    constexpr double kDotPx = 7;
    cv::Mat large;
    cv::resize(rgb, large, {}, kScale, kScale, cv::INTER_CUBIC);
    for (int y = 0; y < large.rows; ++y) {
        for (int x = 0; x < large.cols; ++x) {
            const double a = (x + y) * M_PI / kDotPx / std::sqrt(2.0);
            const double b = (x - y) * M_PI / kDotPx / std::sqrt(2.0);
            const double threshold = 127.5 * (1 + std::cos(a) * std::cos(b));
            cv::Vec3b& pixel = large.at<cv::Vec3b>(y, x);
            const double grey = 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
            const auto ink = static_cast<std::uint8_t>(grey > threshold ? 235 : 25);
            pixel = {ink, ink, ink};
        }
    }
    return large;
}

/// A camera in front of it: slightly turned, its lens blurs, its pixels are of another size.
Image photographed(const cv::Mat& large, double turnDeg, double scale, double blurPx, int quality)
{
    const cv::Size size(int(large.cols * scale), int(large.rows * scale));
    const cv::Point2f middle(float(large.cols) / 2, float(large.rows) / 2);
    cv::Mat turn = cv::getRotationMatrix2D(middle, turnDeg, scale);
    turn.at<double>(0, 2) += size.width / 2.0 - double(middle.x);
    turn.at<double>(1, 2) += size.height / 2.0 - double(middle.y);
    cv::Mat blurred;
    cv::GaussianBlur(large, blurred, {}, blurPx / scale);
    cv::Mat seen;
    cv::warpAffine(blurred, seen, turn, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::Mat noise(seen.size(), CV_32FC3);
    cv::theRNG().state = 7;
    cv::randn(noise, 0, 3);
    cv::Mat noisy;
    seen.convertTo(seen, CV_32FC3);
    cv::add(seen, noise, noisy, {}, CV_8UC3);
    return decoded(writeJpeg(imageFromMat(noisy), quality).value());
}

/// As the camera would expose it: each channel with the mean and the spread of `like`.
cv::Mat exposed(const cv::Mat& large, const cv::Mat& like)
{
    cv::Scalar mean;
    cv::Scalar spread;
    cv::Scalar wantedMean;
    cv::Scalar wantedSpread;
    // Without the raster: what matters is how bright its areas are.
    cv::Mat areas;
    cv::resize(large, areas, like.size(), 0, 0, cv::INTER_AREA);
    cv::meanStdDev(areas, mean, spread);
    cv::meanStdDev(like, wantedMean, wantedSpread);
    cv::Mat values;
    large.convertTo(values, CV_32FC3);
    std::vector<cv::Mat> channels;
    cv::split(values, channels);
    for (int c = 0; c < 3; ++c) {
        const double gain = wantedSpread[c] / std::max(1.0, spread[c]);
        channels[std::size_t(c)] = (channels[std::size_t(c)] - mean[c]) * gain + wantedMean[c];
    }
    cv::merge(channels, values);
    return values;
}

/// Without its colours, as a print in black has none.
cv::Mat inGrey(const cv::Mat& rgb)
{
    cv::Mat grey;
    cv::Mat three;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    cv::cvtColor(grey, three, cv::COLOR_GRAY2RGB);
    return three;
}

struct Shot
{
    const char* name;
    std::function<cv::Mat(const cv::Mat&)> make;
    double scale;
    double turn;
    double blur;
    bool isGrey = false;

    /// What `photographed` sees of `image`.
    Image of(const Image& image) const
    {
        const cv::Mat rgb = isGrey ? inGrey(matView(image)) : matView(image);
        return photographed(exposed(make(rgb), rgb), turn, scale, blur, 90);
    }
    /// The same picture before the same camera, without a raster.
    Image without(const Image& image) const
    {
        cv::Mat large;
        cv::resize(isGrey ? inGrey(matView(image)) : matView(image), large, {}, 2.4, 2.4,
                   cv::INTER_CUBIC);
        return photographed(large, turn, 1, blur, 90);
    }
};

const Shot kShots[] = {{"screen, 2.4 px a pixel", onScreen, 0.40, 2, 0.6},
                       {"screen, 1.9 px a pixel", onScreen, 0.32, 4, 0.6},
                       {"screen, 1.9 px a pixel, blurred", onScreen, 0.32, 4, 1.2},
                       {"screen, 1.3 px a pixel", onScreen, 0.22, 3, 0.6},
                       {"print, 4.2 px a dot", inPrint, 0.6, 3, 0.7, true},
                       {"print, 2.8 px a dot", inPrint, 0.4, 3, 0.7, true}};

void printPeaks(const char* name, const std::vector<double>& peaks)
{
    std::printf("%-34s n %4zu, median %5.2f, 90 %% %5.2f, 99 %% %5.2f | above 3: %5.1f %%, "
                "3.5: %5.1f %%, 4: %5.1f %%\n",
                name, peaks.size(), atShare(peaks, 0.5), atShare(peaks, 0.9), atShare(peaks, 0.99),
                shareAbove(peaks, 3), shareAbove(peaks, 3.5), shareAbove(peaks, 4));
    std::fflush(stdout);
}

void measurePattern(const Asked& asked)
{
    std::vector<Image> images;
    std::vector<double> plain;
    for (const fs::path& path : photographs(asked)) {
        const auto image = decodeImageFile(path);
        if (!image)
            continue;
        if (const auto peak = spectralPeak(image->stored))
            plain.push_back(*peak);
        images.push_back(shrunk(image->stored, 320));
    }
    printPeaks("photographs as they are", plain);
    std::vector<double> enlarged;
    for (const Image& image : images) {
        cv::Mat large;
        cv::resize(matView(image), large, {}, 2.4, 2.4, cv::INTER_CUBIC);
        if (const auto peak = spectralPeak(photographed(large, 1, 1, 0.7, 90)))
            enlarged.push_back(*peak);
    }
    printPeaks("the same enlarged, no raster", enlarged);
    for (const Shot& shot : kShots) {
        std::vector<double> peaks;
        for (const Image& image : images) {
            const Image seen = shot.of(image);
            if (const auto peak = spectralPeak(seen))
                peaks.push_back(*peak);
        }
        printPeaks(shot.name, peaks);
    }
}

/// A way to hand pixels to a network of which nobody says which it wants.
struct Feeding
{
    const char* name;
    bool isRgb;
    double mean;
    double divisor;
};

constexpr Feeding kFeedings[] = {
    {"RGB 0 to 1", true, 0, 255},        {"BGR 0 to 1", false, 0, 255},
    {"RGB -1 to 1", true, 127.5, 127.5}, {"BGR -1 to 1", false, 127.5, 127.5},
    {"RGB 0 to 255", true, 0, 1},        {"BGR 0 to 255", false, 0, 1}};

/// The middle of a portrait of LFW, in which the face fills about four ninths of the width.
cv::Mat middleOf(const Image& image, double share)
{
    const cv::Mat pixels = matView(image);
    const int side = int(std::min(pixels.cols, pixels.rows) * share);
    return pixels(cv::Rect((pixels.cols - side) / 2, (pixels.rows - side) / 2, side, side));
}

std::vector<double> answers(cv::dnn::Net& network, const cv::Mat& face, const Feeding& feeding,
                            int sidePx)
{
    cv::Mat input;
    cv::resize(face, input, {sidePx, sidePx}, 0, 0, cv::INTER_AREA);
    network.setInput(cv::dnn::blobFromImage(input, 1 / feeding.divisor, {sidePx, sidePx},
                                            cv::Scalar::all(feeding.mean), !feeding.isRgb));
    const cv::Mat output = network.forward().reshape(1, 1);
    std::vector<double> values;
    for (int i = 0; i < output.cols; ++i)
        values.push_back(double(output.at<float>(0, i)));
    return values;
}

/// How often the first of a pair of one each is the larger: 0.5 is chance (area under the curve).
double areaOf(const std::vector<double>& a, const std::vector<double>& b)
{
    double larger = 0;
    for (const double x : a) {
        for (const double y : b)
            larger += x > y ? 1 : x == y ? 0.5 : 0;
    }
    return larger / (double(a.size()) * double(b.size()));
}

void measureNetwork(const std::string& model, const Asked& asked)
{
    cv::dnn::Net network = cv::dnn::readNetFromONNX(model);
    std::vector<Image> plain;
    for (const fs::path& path : photographs(asked)) {
        if (const auto image = decodeImageFile(path))
            plain.push_back(image->stored);
    }
    std::vector<std::vector<Image>> shot;
    std::vector<std::vector<Image>> control;
    for (const Shot& one : kShots) {
        shot.emplace_back();
        control.emplace_back();
        for (const Image& image : plain) {
            shot.back().push_back(one.of(image));
            control.back().push_back(one.without(image));
        }
    }
    std::printf("%s, %zu photographs; area under the curve of each output, photograph (enlarged by "
                "the same camera) against raster\n",
                model.c_str(), plain.size());
    for (const double share : {1.0, 0.6}) {
        for (const Feeding& feeding : kFeedings) {
            const auto column = [&](const std::vector<Image>& images, std::size_t output) {
                std::vector<double> values;
                for (const Image& image : images)
                    values.push_back(
                        answers(network, middleOf(image, share), feeding, asked.sidePx)[output]);
                return values;
            };
            const std::size_t outputs =
                answers(network, middleOf(plain[0], share), feeding, asked.sidePx).size();
            for (std::size_t output = 0; output < outputs; ++output) {
                std::printf("%s, middle %.1f, output %zu:", feeding.name, share, output);
                for (std::size_t i = 0; i < std::size(kShots); ++i)
                    std::printf(" %s %.2f;", kShots[i].name,
                                areaOf(column(shot[i], output), column(control[i], output)));
                std::printf("\n");
                std::fflush(stdout);
            }
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    Asked asked;
    for (int i = 2; i < argc; ++i) {
        if (std::strcmp(argv[i], "--side") == 0 && i + 1 < argc)
            asked.sidePx = std::stoi(argv[++i]);
        else if (std::strcmp(argv[i], "--most") == 0 && i + 1 < argc)
            asked.most = std::stoul(argv[++i]);
        else if (std::strcmp(argv[i], "--limit") == 0 && i + 1 < argc)
            asked.limit = std::stod(argv[++i]);
        else
            asked.folders.emplace_back(argv[i]);
    }
    const std::string section = argc > 1 ? argv[1] : "";
    if (asked.folders.empty() ||
        (section != "compression" && section != "pattern" && section != "network")) {
        std::fprintf(stderr,
                     "bench_traces compression|pattern|network FOLDER… [--side PX] [--most N]\n");
        return 1;
    }
    if (section == "network") {
        const std::string model = asked.folders.front().string();
        asked.folders.erase(asked.folders.begin());
        measureNetwork(model, asked);
    } else if (section == "compression")
        measureCompression(asked);
    else
        measurePattern(asked);
    return 0;
}
