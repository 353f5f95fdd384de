// SPDX-License-Identifier: GPL-3.0-or-later
// SEMBLANCE_MODELS=FOLDER flat_covers IMAGES PAINTED CLEAN: of how many faces that a flat colour
// was painted over, and of how many that are flat for other reasons, the measure of covers says
// that a flat area lies over them, that of movement that they moved, that of lids that no eye is
// closed. Photographs are spread evenly over those below IMAGES; of each the largest face, and then
// the one that shares most with it. Prints Markdown.
#include "BenchmarkEngine.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "matching/quality/QualityIds.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::benchmarks;

namespace {

using Change = std::function<cv::Mat(const cv::Mat&)>;
using Paths = std::vector<std::filesystem::path>;

struct Named
{
    const char* name;
    Change change;
};

/// Part of the face's box: left, top, right, bottom.
struct Painting
{
    const char* name;
    std::array<double, 4> part;
};

struct Tally
{
    int pictures = 0;
    int faces = 0;
    int flat = 0;
    int nothingSaid = 0;
    int moved = 0;
    int openEyes = 0;
};

cv::Mat asIs(const cv::Mat& rgb)
{
    return rgb;
}

Change jpeg(int quality)
{
    return [quality](const cv::Mat& rgb) {
        std::vector<unsigned char> bytes;
        cv::imencode(".jpg", rgb, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
        return cv::imdecode(bytes, cv::IMREAD_COLOR);
    };
}

cv::Mat resized(const cv::Mat& rgb, double factor, int kernel)
{
    cv::Mat result;
    cv::resize(rgb, result, {}, factor, factor, kernel);
    return result;
}

Change light(double factor, double less)
{
    return [factor, less](const cv::Mat& rgb) {
        cv::Mat result;
        rgb.convertTo(result, -1, factor, -less * factor);
        return result;
    };
}

Change levels(int count)
{
    return [count](const cv::Mat& rgb) {
        const int step = 256 / count;
        cv::Mat result = rgb / step;
        rgb.forEach<cv::Vec3b>([&](const cv::Vec3b& pixel, const int* at) {
            for (int channel = 0; channel < 3; ++channel)
                result.at<cv::Vec3b>(at)[channel] =
                    static_cast<unsigned char>(pixel[channel] / step * step + step / 2);
        });
        return result;
    };
}

cv::Mat grey(const cv::Mat& rgb)
{
    cv::Mat result;
    cv::cvtColor(rgb, result, cv::COLOR_RGB2GRAY);
    cv::cvtColor(result, result, cv::COLOR_GRAY2RGB);
    return result;
}

cv::Mat tinyAndEnlarged(const cv::Mat& rgb)
{
    return resized(resized(rgb, 0.2, cv::INTER_AREA), 5, cv::INTER_CUBIC);
}

cv::Mat ofLargePixels(const cv::Mat& rgb)
{
    return resized(resized(rgb, 0.2, cv::INTER_AREA), 5, cv::INTER_NEAREST);
}

cv::Mat ofMedians(const cv::Mat& rgb)
{
    cv::Mat result;
    cv::medianBlur(rgb, result, 9);
    return result;
}

/// Even areas and dark outlines, as drawn.
cv::Mat cartoon(const cv::Mat& rgb)
{
    cv::Mat result;
    cv::pyrMeanShiftFiltering(rgb, result, 12, 40);
    cv::Mat edges;
    cv::Canny(grey(rgb), edges, 60, 150);
    result.setTo(cv::Scalar::all(0), edges);
    return result;
}

const std::vector<Named> kDegraded = {{"light × 1.7, burnt out", light(1.7, 0)},
                                      {"light × 2.5, burnt out", light(2.5, 0)},
                                      {"shadows cut to black", light(1.3, 90)},
                                      {"a tenth of the light", light(0.1, 0)},
                                      {"JPEG 15", jpeg(15)},
                                      {"JPEG 10", jpeg(10)},
                                      {"JPEG 5", jpeg(5)},
                                      {"a fifth of the size, enlarged (cubic)", tinyAndEnlarged},
                                      {"the same to the nearest pixel", ofLargePixels},
                                      {"eight levels", levels(8)},
                                      {"four levels", levels(4)},
                                      {"denoised (median of 9)", ofMedians},
                                      {"shades of grey", grey},
                                      {"even areas with outlines, as drawn", cartoon}};

const std::vector<Named> kAfter = {
    {"as it is", asIs},
    {"JPEG 90", jpeg(90)},
    {"JPEG 75", jpeg(75)},
    {"JPEG 50", jpeg(50)},
    {"half the size", [](const cv::Mat& rgb) { return resized(rgb, 0.5, cv::INTER_AREA); }},
    {"× 1.6", [](const cv::Mat& rgb) { return resized(rgb, 1.6, cv::INTER_CUBIC); }}};

const std::vector<Painting> kPaintings = {
    {"right half", {0.5, 0, 1, 1}},   {"left half", {0, 0, 0.5, 1}},
    {"lower half", {0, 0.5, 1, 1}},   {"upper half", {0, 0, 1, 0.5}},
    {"the eyes", {0, 0.28, 1, 0.52}}, {"lower third", {0, 0.667, 1, 1}},
    {"right third", {0.667, 0, 1, 1}}};

cv::Mat painted(const cv::Mat& rgb, const RectPx& face, const Painting& painting, int level)
{
    const auto& [left, top, right, bottom] = painting.part;
    cv::Mat result = rgb.clone();
    cv::rectangle(
        result, cv::Point(cvRound(face.x + left * face.width), cvRound(face.y + top * face.height)),
        cv::Point(cvRound(face.x + right * face.width), cvRound(face.y + bottom * face.height)),
        cv::Scalar::all(level), cv::FILLED);
    return result;
}

/// In a picture of that size what lies at `box` in one of `before`.
RectPx scaledTo(const RectPx& box, const SizePx& before, const cv::Mat& rgb)
{
    const double x = double(rgb.cols) / before.width;
    const double y = double(rgb.rows) / before.height;
    return {box.x * x, box.y * y, box.width * x, box.height * y};
}

bool isInOrder(const QualityMeasurement& measurement)
{
    return measurement.raw && measurement.concern == QualityConcern::None;
}

class Judging
{
public:
    explicit Judging(std::shared_ptr<const FacePipeline> engine) : m_engine(std::move(engine)) {}

    std::optional<RectPx> box(const Photograph& photograph) const
    {
        const auto faces = need(m_engine->locate(photograph, DetectionEffort::Portrait, {}));
        return faces.empty() ? std::nullopt : std::optional(faces.front().face.box);
    }

    /// `box`: where the face lay in the original; the face that shares most with it is judged.
    void judge(const Photograph& original, const cv::Mat& rgb, const RectPx& box, Tally& tally)
    {
        Photograph photograph = original;
        photograph.stored = imageFromMat(rgb);
        const auto faces = need(m_engine->locate(photograph, DetectionEffort::Portrait, {}));
        const RectPx there = scaledTo(box, original.stored.size(), rgb);
        const auto shared = [&there](const LocatedFace& each) {
            return overlap(there, each.face.box);
        };
        const auto face = std::ranges::max_element(faces, {}, shared);
        const bool isFound = face != faces.end() && shared(*face) > 0;
        std::optional<QualityReport> report;
        if (isFound)
            report = need(m_engine->quality(photograph, faces,
                                            static_cast<std::size_t>(face - faces.begin())));
        const std::lock_guard lock(m_mutex);
        ++tally.pictures;
        if (!report)
            return;
        const QualityMeasurement& cover = *report->find(quality::kFaceOcclusion);
        ++tally.faces;
        tally.flat += cover.aspect == quality::kFlatArea ? 1 : 0;
        tally.nothingSaid += isInOrder(cover) ? 1 : 0;
        tally.moved += report->find(quality::kMotionBlur)->concern == QualityConcern::None ? 0 : 1;
        tally.openEyes += isInOrder(*report->find(quality::kEyesOpen)) ? 1 : 0;
    }

private:
    std::shared_ptr<const FacePipeline> m_engine;
    std::mutex m_mutex;
};

Paths spread(const std::string& folder, std::size_t most)
{
    Paths all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".jpg")
            all.push_back(entry.path());
    }
    std::ranges::sort(all);
    Paths some;
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        some.push_back(all[i * all.size() / std::min(most, all.size())]);
    return some;
}

void inParallel(std::size_t count, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back([&] {
            for (std::size_t index = next++; index < count; index = next++)
                work(index);
        });
}

void judgePainted(Judging& judging, const Paths& photographs)
{
    constexpr std::array kLevels = {0, 128, 255};
    std::vector<std::vector<Tally>> tallies(kPaintings.size(), std::vector<Tally>(kAfter.size()));
    inParallel(photographs.size(), [&](std::size_t index) {
        const Photograph original = need(decodeImageFile(photographs[index]));
        const auto box = judging.box(original);
        for (std::size_t row = 0; box && row < kPaintings.size(); ++row) {
            const cv::Mat rgb = painted(matView(original.stored), *box, kPaintings[row],
                                        kLevels[index % kLevels.size()]);
            for (std::size_t after = 0; after < kAfter.size(); ++after)
                judging.judge(original, kAfter[after].change(rgb), *box, tallies[row][after]);
        }
    });
    std::puts(
        "| painted over | after it | faces found | a flat area, % | nothing found, % | moved, "
        "% | no closed eye, % |");
    std::puts("|---|---|---|---|---|---|---|");
    for (std::size_t row = 0; row < kPaintings.size(); ++row) {
        for (std::size_t after = 0; after < kAfter.size(); ++after) {
            const Tally& tally = tallies[row][after];
            const double part = 100.0 / std::max(1, tally.faces);
            std::printf("| %s | %s | %d of %d | %.0f | %.0f | %.0f | %.0f |\n",
                        kPaintings[row].name, kAfter[after].name, tally.faces, tally.pictures,
                        part * tally.flat, part * tally.nothingSaid, part * tally.moved,
                        part * tally.openEyes);
        }
    }
}

void judgeOthers(Judging& judging, const Paths& photographs, const std::vector<Named>& changes)
{
    std::vector<Tally> tallies(changes.size());
    inParallel(photographs.size(), [&](std::size_t index) {
        const Photograph original = need(decodeImageFile(photographs[index]));
        const auto box = judging.box(original);
        for (std::size_t row = 0; box && row < changes.size(); ++row)
            judging.judge(original, changes[row].change(matView(original.stored)), *box,
                          tallies[row]);
    });
    for (std::size_t row = 0; row < changes.size(); ++row)
        std::printf("| %s | %d of %d | %d |\n", changes[row].name, tallies[row].flat,
                    tallies[row].faces, tallies[row].moved);
}

} // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 4) {
        std::fputs("flat_covers IMAGES PAINTED CLEAN\n", stderr);
        return 2;
    }
    Judging judging(engineFor(argumentCount, arguments, argumentCount));
    const auto painted = spread(arguments[1], std::stoul(arguments[2]));
    const auto clean = spread(arguments[1], std::stoul(arguments[3]));
    judgePainted(judging, painted);
    std::puts("\n| nothing painted | wrongly called flat | called moved |\n|---|---|---|");
    judgeOthers(judging, clean, {{"as it is", asIs}});
    judgeOthers(judging, painted, kDegraded);
    return 0;
}
