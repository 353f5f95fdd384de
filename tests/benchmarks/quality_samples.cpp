// SPDX-License-Identifier: GPL-3.0-or-later
// SEMBLANCE_MODELS=FOLDER quality_samples LIST IMAGES OUT [PICTURES]: what quality is fitted and
// judged on.
// LIST: a line per sample, SUBJECT IMAGE SEED, the image below IMAGES; with a seed of 0 it is taken
// as it is, else made worse as the seed says (alike whenever it runs): covered, made a negative,
// moved, small, blurred, dark, noisy, compressed (half of them enlarged then), of few tones. Of
// each the face nearest to the image's centre. Writes OUT.jsonl (a line per sample: what was done,
// every measure that has a value, the 68 points in the chip; or why there is none), OUT.f32 (its
// templates, one after the other), OUT.rgb (its chip, kChipPx wide and high) and OUT.arc (the face
// aligned by ArcFace's five points, as large, for other makers' measures), the last three in the
// order of the rows that the first names. With PICTURES every sample also goes there as a PNG, and
// OUT.csv lists them for `semblance-cli evaluate quality --mated OUT.csv --probe-images PICTURES`.
#include "BenchmarkEngine.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/LosslessWriter.h"
#include "foundation/imaging/MatView.h"
#include "matching/alignment/FaceAligner.h"
#include "matching/evaluation/Degradation.h"
#include "matching/quality/FaceRegion.h"

#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <mutex>
#include <random>
#include <thread>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::benchmarks;
using Json = nlohmann::json;

namespace {

constexpr int kChipPx = 96;

/// ArcFace's (Deng et al. 2019) of 112 pixels, for kChipPx.
std::vector<PointPx> arcFacePoints()
{
    std::vector<PointPx> points = {{38.2946, 51.6963},
                                   {73.5318, 51.5014},
                                   {56.0252, 71.7366},
                                   {41.5493, 92.3655},
                                   {70.7299, 92.2041}};
    for (PointPx& point : points)
        point = {point.x * kChipPx / 112, point.y * kChipPx / 112};
    return points;
}

struct Sample
{
    std::string subject;
    std::string image;
    std::uint64_t seed = 0;
};

std::string pictureName(const Sample& sample)
{
    return std::to_string(sample.seed) + "-" + std::filesystem::path(sample.image).stem().string() +
           ".png";
}

/// As evaluations read it.
void writeList(const std::vector<Sample>& samples, const std::string& file)
{
    std::ofstream list(file);
    list << "subject,image\n";
    for (const Sample& sample : samples)
        list << '"' << sample.subject << "\",\"" << pictureName(sample) << "\"\n";
}

/// Draws what becomes of a photograph.
class Drawing
{
public:
    explicit Drawing(std::uint64_t seed) : m_random(seed) {}

    double between(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }
    bool falls(double probability) { return between(0, 1) < probability; }
    /// Evenly by the logarithm.
    double byRatio(double low, double high)
    {
        return std::exp(between(std::log(low), std::log(high)));
    }
    double whole(double low, double high) { return std::round(between(low, high)); }

private:
    std::mt19937_64 m_random;
};

struct Worse
{
    Image image;
    std::string cover;
    DegradationRecipe recipe;
    /// After all else, as screens and players do.
    double enlarged = 1;
};

/// As where the face moved in a straight line, evenly, while it was exposed.
Image moved(const Image& image, double lengthPx, double angle)
{
    constexpr int kStepsPerPx = 4;
    const int half = static_cast<int>(std::ceil(lengthPx / 2)) + 1;
    cv::Mat path(2 * half + 1, 2 * half + 1, CV_32F, cv::Scalar(0));
    const int steps = static_cast<int>(lengthPx * kStepsPerPx);
    for (int step = 0; step <= steps; ++step) {
        const double along = lengthPx * (double(step) / steps - 0.5);
        path.at<float>(half + static_cast<int>(std::lround(along * std::sin(angle))),
                       half + static_cast<int>(std::lround(along * std::cos(angle)))) += 1;
    }
    cv::Mat smeared;
    cv::filter2D(matView(image), smeared, -1, path / cv::sum(path)[0], {-1, -1}, 0,
                 cv::BORDER_REPLICATE);
    return imageFromMat(smeared);
}

Image enlarged(const Image& image, double factor)
{
    if (factor <= 1)
        return image;
    cv::Mat larger;
    cv::resize(matView(image), larger, {}, factor, factor, cv::INTER_CUBIC);
    return imageFromMat(larger);
}

Image withRectangle(const Image& image, const RectPx& face, Drawing& drawing)
{
    cv::Mat pixels = matView(image).clone();
    double width = face.width * drawing.between(0.3, 0.9);
    double height = face.height * drawing.between(0.15, 0.5);
    double left = face.x + drawing.between(0, 1) * (face.width - width);
    double top = face.y + drawing.between(0, 1) * (face.height - height);
    if (drawing.falls(0.4)) {
        left = face.x - 0.05 * face.width;
        width = face.width * 1.1;
        top = face.y + face.height * drawing.between(0.5, 0.75);
        height = face.height;
    }
    const cv::Scalar colour(drawing.between(0, 255), drawing.between(0, 255),
                            drawing.between(0, 255));
    cv::rectangle(pixels,
                  cv::Rect(static_cast<int>(left), static_cast<int>(top),
                           std::max(1, static_cast<int>(width)),
                           std::max(1, static_cast<int>(height))),
                  colour, cv::FILLED);
    return imageFromMat(pixels);
}

Image inverted(const Image& image)
{
    cv::Mat pixels;
    cv::bitwise_not(matView(image), pixels);
    return imageFromMat(pixels);
}

DegradationStep compression(Drawing& drawing, double worstJpeg, double bestJpeg)
{
    if (drawing.falls(0.5))
        return {DegradationKind::H264, drawing.whole(22, 40)};
    return {DegradationKind::Jpeg, drawing.whole(worstJpeg, bestJpeg)};
}

DegradationRecipe recipeFor(Drawing& drawing)
{
    const double kind = drawing.between(0, 1);
    if (kind < 0.20)
        return {"none", {}};
    if (kind < 0.50)
        return {"small",
                {{DegradationKind::InterEyeDistance, drawing.byRatio(8, 42)},
                 {DegradationKind::Noise, drawing.between(0, 10)},
                 compression(drawing, 12, 80)}};
    if (kind < 0.65)
        return {"blurred",
                {{DegradationKind::Blur, drawing.between(0.5, 7)},
                 {DegradationKind::Jpeg, drawing.whole(20, 95)}}};
    if (kind < 0.78)
        return {"dark",
                {{DegradationKind::Darkness, drawing.byRatio(0.005, 0.4)},
                 {DegradationKind::Noise, drawing.between(0.5, 8)},
                 {DegradationKind::Jpeg, drawing.whole(30, 95)}}};
    if (kind < 0.86)
        return {"noisy", {{DegradationKind::Noise, drawing.between(5, 60)}}};
    if (kind < 0.94)
        return {"compressed", {{DegradationKind::Jpeg, drawing.whole(3, 40)}}};
    return {"flat",
            {{DegradationKind::Range, drawing.between(10, 120)},
             {DegradationKind::Noise, drawing.between(0.5, 4)}}};
}

Worse drawn(const Image& image, const RectPx& face, Drawing& drawing)
{
    const double cover = drawing.between(0, 1);
    if (cover < 0.02)
        return {inverted(image), "negative", recipeFor(drawing)};
    if (cover < 0.17)
        return {withRectangle(image, face, drawing), "covered", recipeFor(drawing)};
    if (cover < 0.27)
        return {moved(image, drawing.byRatio(3, 25), drawing.between(0, CV_PI)),
                "moved",
                {"moved", {{DegradationKind::Jpeg, drawing.whole(20, 95)}}}};
    const DegradationRecipe recipe = recipeFor(drawing);
    const bool isEnlarged = recipe.name == "compressed" && drawing.falls(0.5);
    return {image, "", recipe, isEnlarged ? drawing.between(1.15, 3) : 1};
}

std::size_t nearestToCentre(const std::vector<LocatedFace>& faces, const Image& image)
{
    const auto away = [&image](const LocatedFace& located) {
        const RectPx& box = located.face.box;
        return std::hypot(box.x + (box.width - image.widthPx()) / 2,
                          box.y + (box.height - image.heightPx()) / 2);
    };
    return static_cast<std::size_t>(std::ranges::min_element(faces, {}, away) - faces.begin());
}

Json pointsInChip(const Photograph& photograph, const Landmarks& landmarks, const AlignedFace& chip)
{
    const SimilarityTransform toChip = chip.chipToUpright.inverse();
    const double scale = double{kChipPx} / chip.chip.widthPx();
    Json points = Json::array();
    for (const PointPx& stored : landmarks.points) {
        const PointPx point = toChip.apply(photograph.map().toUpright(stored));
        points.push_back({point.x * scale, point.y * scale});
    }
    return points;
}

class Sampling
{
public:
    /// `pictures`: empty where none are wanted.
    Sampling(std::shared_ptr<const FacePipeline> engine, std::string images, const std::string& out,
             std::string pictures)
        : m_engine(std::move(engine)), m_images(std::move(images)), m_pictures(std::move(pictures)),
          m_lines(out + ".jsonl"), m_templates(out + ".f32", std::ios::binary),
          m_chips(out + ".rgb", std::ios::binary), m_aligned(out + ".arc", std::ios::binary)
    {
    }

    void take(const Sample& sample)
    {
        Json line = {{"subject", sample.subject}, {"image", sample.image}, {"seed", sample.seed}};
        auto photograph = decodeImageFile(m_images + "/" + sample.image);
        if (!photograph)
            return fail(std::move(line), "no image");
        auto faces = located(*photograph);
        if (sample.seed == 0 || faces.empty())
            keep(sample, photograph->stored);
        if (faces.empty())
            return fail(std::move(line), "no face before");
        std::size_t face = nearestToCentre(faces, photograph->stored);
        if (sample.seed != 0) {
            Drawing drawing(sample.seed);
            const Worse worse = drawn(photograph->stored, faces[face].face.box, drawing);
            line["done"] = (worse.cover + " " + worse.recipe.identity());
            photograph->stored =
                enlarged(need(degraded(worse.image, faces[face].landmarks.interEyeDistancePx(),
                                       worse.recipe, sample.seed)),
                         worse.enlarged);
            line["enlarged"] = worse.enlarged;
            keep(sample, photograph->stored);
            faces = located(*photograph);
            if (faces.empty())
                return fail(std::move(line), "no face");
            face = nearestToCentre(faces, photograph->stored);
        }
        write(std::move(line), *photograph, faces, face);
    }

private:
    std::vector<LocatedFace> located(const Photograph& photograph) const
    {
        return need(m_engine->locate(photograph, DetectionEffort::Portrait, {}));
    }

    void keep(const Sample& sample, const Image& image) const
    {
        if (m_pictures.empty())
            return;
        const auto kept = writeFileAtomically(m_pictures + "/" + pictureName(sample),
                                              need(writeLossless(image, LosslessFormat::Png)));
        if (!kept)
            need(Result<int>(tl::unexpected(kept.error())));
    }

    void fail(Json line, const char* why)
    {
        line["failed"] = why;
        const std::lock_guard lock(m_mutex);
        m_lines << line << "\n";
    }

    void write(Json line, const Photograph& photograph, const std::vector<LocatedFace>& faces,
               std::size_t index)
    {
        const LocatedFace& face = faces[index];
        const auto quality = need(m_engine->quality(photograph, faces, index));
        const auto templates = m_engine->templates(photograph, face, {});
        if (!templates)
            return fail(std::move(line), "too small");
        for (const QualityMeasurement& measurement : quality.measurements) {
            if (measurement.raw)
                line["measures"][measurement.id] = *measurement.raw;
        }
        line["inter_eye_px"] = face.landmarks.interEyeDistancePx();
        const AlignedFace chip = qualityChip(photograph, face.landmarks);
        line["points"] = pointsInChip(photograph, face.landmarks, chip);
        cv::Mat small;
        cv::resize(matView(chip.chip), small, {kChipPx, kChipPx}, 0, 0, cv::INTER_AREA);
        const Image aligned =
            alignFace(photograph, face.landmarks, arcFacePoints(), {kChipPx, kChipPx}).chip;
        const std::lock_guard lock(m_mutex);
        line["row"] = m_rows++;
        m_lines << line << "\n";
        for (const FaceTemplate& one : *templates)
            m_templates.write(reinterpret_cast<const char*>(one.values.data()),
                              static_cast<std::streamsize>(one.values.size() * sizeof(float)));
        m_chips.write(reinterpret_cast<const char*>(small.data),
                      static_cast<std::streamsize>(small.total() * small.elemSize()));
        m_aligned.write(reinterpret_cast<const char*>(aligned.data()),
                        static_cast<std::streamsize>(aligned.strideBytes() * kChipPx));
    }

    std::shared_ptr<const FacePipeline> m_engine;
    std::string m_images;
    std::string m_pictures;
    std::mutex m_mutex;
    std::ofstream m_lines;
    std::ofstream m_templates;
    std::ofstream m_chips;
    std::ofstream m_aligned;
    int m_rows = 0;
};

std::vector<Sample> samplesIn(const char* list)
{
    std::ifstream in(list);
    std::vector<Sample> samples;
    for (Sample sample; in >> sample.subject >> sample.image >> sample.seed;)
        samples.push_back(sample);
    return samples;
}

} // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 4 && argumentCount != 5) {
        std::cerr << "quality_samples LIST IMAGES OUT [PICTURES]\n";
        return 2;
    }
    const std::vector<Sample> samples = samplesIn(arguments[1]);
    const std::string pictures = argumentCount == 5 ? arguments[4] : "";
    if (!pictures.empty())
        writeList(samples, std::string(arguments[3]) + ".csv");
    Sampling sampling(engineFor(argumentCount, arguments, argumentCount), arguments[2],
                      arguments[3], pictures);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t index = next++; index < samples.size(); index = next++)
            sampling.take(samples[index]);
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(work);
    return 0;
}
