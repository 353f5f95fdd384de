// SPDX-License-Identifier: GPL-3.0-or-later
// What the detector finds where the truth is known, as tables.
//
//   bench_detection_truth [--manifest FILE] [packaged] [groups] [conditions] [turns] [small]
//   [portraits]
//
// Without a section, all of them. FILE: a detection model's manifest, else the default pack's.
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "matching/detection/FaceDetector.h"
#include "matching/models/Network.h"
#include "support/SharedData.h"

#include <QFile>
#include <QString>
#include <QXmlStreamReader>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>

using namespace semblance;
using namespace semblance::matching;
namespace fs = std::filesystem;

namespace {

using Faces = std::vector<DetectedFace>;

/// A face that is known to be there: a box, or only the tip of its nose.
struct Truth
{
    RectPx box;
    bool isPoint = false;

    /// A tenth of the overlap is no match, a half is: truth boxes are drawn wider than the
    /// detector's.
    bool isFoundBy(const RectPx& found) const
    {
        return isPoint ? found.contains({box.x, box.y}) : overlap(found, box) > 0.3;
    }
};

using TruthByFile = std::map<fs::path, std::vector<Truth>>;

[[noreturn]] void stopWith(const std::string& reason)
{
    std::fprintf(stderr, "%s\n", reason.c_str());
    std::exit(1);
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

const char* word(QuarterTurn turn)
{
    switch (turn) {
    case QuarterTurn::None:
        return "upright";
    case QuarterTurn::Clockwise90:
        return "90";
    case QuarterTurn::Half:
        return "180";
    case QuarterTurn::Clockwise270:
        return "270";
    }
    return "";
}

Photograph photographOf(const fs::path& path)
{
    auto decoded = decodeImageFile(path);
    if (!decoded)
        stopWith(path.string() + ": " + std::string(name(decoded.error().code)));
    return std::move(*decoded);
}

Photograph photographOf(const cv::Mat& rgb)
{
    Photograph photograph;
    photograph.stored = imageFromMat(rgb);
    photograph.name = "made";
    return photograph;
}

Faces find(const FaceDetector& detector, const Photograph& photograph, DetectionEffort effort)
{
    const auto faces = detector.detect(photograph, effort, {});
    if (!faces)
        stopWith(photograph.name + ": " + faces.error().detail);
    return *faces;
}

std::vector<fs::path> imagesIn(const fs::path& folder)
{
    std::vector<fs::path> images;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".jpg" || extension == ".png")
            images.push_back(entry.path());
    }
    std::sort(images.begin(), images.end());
    return images;
}

/// The boxes of dlib's face data sets, without those marked to be ignored.
void readBoxes(const fs::path& xml, TruthByFile& truth)
{
    QFile file(QString::fromStdString(xml.string()));
    if (!file.open(QIODevice::ReadOnly))
        stopWith(xml.string() + " is not there");
    QXmlStreamReader reader(&file);
    fs::path image;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = reader.attributes();
        const auto number = [&](const char* key) {
            return attributes.value(QLatin1String(key)).toDouble();
        };
        if (reader.name() == QLatin1String("image"))
            image = xml.parent_path() /
                    attributes.value(QLatin1String("file")).toString().toStdString();
        else if (reader.name() == QLatin1String("box") &&
                 attributes.value(QLatin1String("ignore")) != QLatin1String("1"))
            truth[image].push_back(
                {{number("left"), number("top"), number("width"), number("height")}, false});
    }
}

/// image,nose_x_px,nose_y_px; photographs beside the file that it does not name hold no face.
void readNoses(const fs::path& csv, TruthByFile& truth)
{
    for (const fs::path& image : imagesIn(csv.parent_path()))
        truth[image];
    std::ifstream file(csv);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto first = line.find(',');
        const auto second = line.find(',', first + 1);
        truth[csv.parent_path() / line.substr(0, first)].push_back(
            {{std::stod(line.substr(first + 1)), std::stod(line.substr(second + 1)), 0, 0}, true});
    }
}

struct Tally
{
    std::size_t truth = 0;
    std::size_t found = 0;
    std::size_t extra = 0;
};

/// Each box counts for one truth, the best scoring first; what is left is false.
Tally compare(const std::vector<Truth>& truths, Faces faces)
{
    std::sort(faces.begin(), faces.end(),
              [](const auto& a, const auto& b) { return a.score > b.score; });
    Tally tally{truths.size(), 0, 0};
    std::set<std::size_t> used;
    for (const DetectedFace& face : faces) {
        std::size_t i = 0;
        while (i < truths.size() && (used.contains(i) || !truths[i].isFoundBy(face.box)))
            ++i;
        if (i < truths.size()) {
            used.insert(i);
        } else {
            ++tally.extra;
            std::printf("    false: %.0f,%.0f %.0fx%.0f score %.3f\n", face.box.x, face.box.y,
                        face.box.width, face.box.height, face.score);
        }
    }
    tally.found = used.size();
    for (std::size_t i = 0; i < truths.size(); ++i) {
        if (!used.contains(i))
            std::printf("    missed: %.0f,%.0f\n", truths[i].box.x, truths[i].box.y);
    }
    return tally;
}

void printTruth(const FaceDetector& detector, const TruthByFile& truth)
{
    std::printf("%-24s %11s %6s %6s %6s %9s %8s %8s\n", "photograph", "pixels", "truth", "found",
                "false", "lowest", "turned", "seconds");
    Tally sum;
    for (const auto& [path, truths] : truth) {
        const Photograph photograph = photographOf(path);
        const auto start = std::chrono::steady_clock::now();
        const Faces faces = find(detector, photograph, DetectionEffort::Thorough);
        const double seconds = secondsSince(start);
        double lowest = 1;
        long turned = 0;
        for (const DetectedFace& face : faces) {
            lowest = std::min(lowest, face.score);
            turned += face.turn != QuarterTurn::None;
        }
        const Tally tally = compare(truths, faces);
        std::printf("%-24s %5dx%5d %6zu %6zu %6zu %9.3f %8ld %8.2f\n",
                    path.filename().c_str(), photograph.stored.widthPx(),
                    photograph.stored.heightPx(), tally.truth, tally.found, tally.extra, lowest,
                    turned, seconds);
        sum.truth += tally.truth;
        sum.found += tally.found;
        sum.extra += tally.extra;
    }
    std::printf("%-24s %11s %6zu %6zu %6zu\n\n", "all", "", sum.truth, sum.found, sum.extra);
}

void printFaces(const std::string& title, const Faces& faces)
{
    std::printf("%-28s %2zu", title.c_str(), faces.size());
    for (const DetectedFace& face : faces)
        std::printf("  %.0f,%.0f %.0fx%.0f %s %.3f", face.box.x, face.box.y, face.box.width,
                    face.box.height, word(face.turn), face.score);
    std::printf("\n");
}

void printConditions(const FaceDetector& detector, const fs::path& scenes)
{
    std::printf("photograph, faces: left,top widthxheight turn score\n");
    for (const char* folder : {"conditions", "ladder"}) {
        for (const fs::path& path : imagesIn(scenes / folder))
            printFaces(path.filename(),
                       find(detector, photographOf(path), DetectionEffort::Thorough));
    }
    std::printf("\n");
}

/// One face, turned about the middle of the photograph by any angle.
void printTurns(const FaceDetector& detector, const fs::path& scenes)
{
    std::printf("r0.jpg turned clockwise by degrees, faces\n");
    const Photograph upright = photographOf(scenes / "conditions" / "r0.jpg");
    const cv::Mat rgb = matView(upright.stored);
    for (int degrees = 0; degrees < 360; degrees += 15) {
        const int side = 600;
        cv::Mat turn =
            cv::getRotationMatrix2D(cv::Point2d(rgb.cols / 2.0, rgb.rows / 2.0), -degrees, 1);
        turn.at<double>(0, 2) += (side - rgb.cols) / 2.0;
        turn.at<double>(1, 2) += (side - rgb.rows) / 2.0;
        cv::Mat turned;
        cv::warpAffine(rgb, turned, turn, {side, side}, cv::INTER_LINEAR, cv::BORDER_REFLECT);
        printFaces(std::to_string(degrees),
                   find(detector, photographOf(turned), DetectionEffort::Thorough));
    }
    std::printf("\n");
}

/// Portraits shrunk to a face of `widthPx`, laid into a 24-megapixel photograph in all four turns.
void printSmall(const FaceDetector& detector, const fs::path& shared)
{
    constexpr double kWidthPx = 20;
    const auto portraits = imagesIn(shared / "faces/lfw/images");
    const Photograph large = photographOf(shared / "faces/scenes/groups/003_A.jpg");
    cv::Mat scene = matView(large.stored)(cv::Rect(300, 300, 6000, 4000)).clone();
    std::vector<Truth> truths;
    for (int i = 0; i < 24; ++i) {
        const Photograph portrait = photographOf(portraits[static_cast<std::size_t>(400 * i + 50)]);
        const Faces faces = find(detector, portrait, DetectionEffort::Portrait);
        if (faces.empty())
            continue;
        const double scale = kWidthPx / faces.front().box.width;
        cv::Mat small;
        cv::resize(matView(portrait.stored), small, {}, scale, scale, cv::INTER_AREA);
        if (i % 4)
            cv::rotate(small, small, i % 4 - 1);
        // Spread over the photograph, across the borders of tiles.
        const cv::Rect place(150 + 965 * (i % 6) + 37 * i, 200 + 951 * (i / 6), small.cols,
                             small.rows);
        small.copyTo(scene(place));
        truths.push_back({{place.x + small.cols / 2.0, place.y + small.rows / 2.0, 0, 0}, true});
    }
    // The photograph's own face.
    truths.push_back({{3210 - 300, 1382 - 300, 0, 0}, true});
    const auto start = std::chrono::steady_clock::now();
    const Faces faces = find(detector, photographOf(scene), DetectionEffort::Thorough);
    const double seconds = secondsSince(start);
    const Tally tally = compare(truths, faces);
    std::printf("faces of %.0f px in 24 megapixels, a quarter in each turn, and one large: %zu of "
                "%zu, %zu false, %.1f s\n\n",
                kWidthPx, tally.found, tally.truth, tally.extra, seconds);
}

/// Every eighth portrait: is there a box over the middle, and how long does it take on one thread?
void printPortraits(const FaceDetector& detector, const fs::path& shared)
{
    const auto portraits = imagesIn(shared / "faces/lfw/images");
    std::size_t tried = 0;
    std::size_t missed = 0;
    std::size_t turned = 0;
    std::size_t several = 0;
    double seconds = 0;
    for (std::size_t i = 0; i < portraits.size(); i += 8) {
        const Photograph photograph = photographOf(portraits[i]);
        const auto start = std::chrono::steady_clock::now();
        const Faces faces = find(detector, photograph, DetectionEffort::Portrait);
        seconds += secondsSince(start);
        const PointPx middle{photograph.stored.widthPx() / 2.0,
                             photograph.stored.heightPx() / 2.0 + 5};
        const auto central =
            std::find_if(faces.begin(), faces.end(),
                         [&](const DetectedFace& face) { return face.box.contains(middle); });
        ++tried;
        several += faces.size() > 1;
        if (central == faces.end()) {
            ++missed;
            std::printf("    missed: %s\n", portraits[i].filename().c_str());
        } else if (central->turn != QuarterTurn::None) {
            ++turned;
            std::printf("    turned %s: %s\n", word(central->turn),
                        portraits[i].filename().c_str());
        }
    }
    std::printf(
        "portraits: %zu of %zu found, %zu turned, %zu with more than one face, %.1f ms each\n\n",
        tried - missed, tried, turned, several, 1000 * seconds / double(tried));
}

std::unique_ptr<const FaceDetector> loadDetector(const fs::path& manifestFile)
{
    auto detector = readManifest(manifestFile).and_then(loadNetwork).and_then(makeFaceDetector);
    if (!detector)
        stopWith(manifestFile.string() + ": " + detector.error().detail);
    return std::move(*detector);
}

} // namespace

int main(int argc, char** argv)
{
    fs::path manifest = tests::defaultModels().value_or(".") / "fr-detect-1.model.json";
    std::set<std::string> sections;
    for (int i = 1; i < argc; ++i) {
        if (std::string(argv[i]) == "--manifest" && i + 1 < argc)
            manifest = argv[++i];
        else
            sections.insert(argv[i]);
    }
    const auto wants = [&](const char* section) {
        return sections.empty() || sections.contains(section);
    };
    const auto shared = tests::sharedFolder();
    const auto packaged = tests::packagedPhotographs();
    if (!shared || !packaged)
        stopWith(shared ? tests::kNoPackagedPhotographs : tests::kNoSharedData);
    const auto detector = loadDetector(manifest);
    const fs::path scenes = *shared / "faces/scenes";

    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (wants("packaged")) {
        TruthByFile truth;
        readBoxes(*packaged / "faces/testing.xml", truth);
        readBoxes(*packaged / "faces/training.xml", truth);
        printTruth(*detector, truth);
    }
    if (wants("groups")) {
        TruthByFile truth;
        readNoses(scenes / "groups/nose_points.csv", truth);
        printTruth(*detector, truth);
    }
    if (wants("conditions"))
        printConditions(*detector, scenes);
    if (wants("turns"))
        printTurns(*detector, scenes);
    if (wants("small"))
        printSmall(*detector, *shared);
    if (wants("portraits"))
        printPortraits(*detector, *shared);
    return 0;
}
