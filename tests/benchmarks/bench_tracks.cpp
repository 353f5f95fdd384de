// SPDX-License-Identifier: GPL-3.0-or-later
// Whether tracks of a video's faces part where another person stands in the same place, and are put
// together where a person comes back.
//
//   bench_tracks SIDE TRIALS
//
// Clips of 640 × 360, 25 frames a second, H.264 at a rate factor of 28, with photographs of LFW
// pasted in at SIDE × SIDE px, of people who are not in View-1 train. A person who comes back does
// so with another photograph. Three kinds: two people in turn at one place, two seconds each,
// twice; a person who walks out and comes in again elsewhere after three seconds; another who comes
// in there.
#include "BenchmarkEngine.h"
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/video/VideoFile.h"
#include "matching/models/ModelPack.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/tracking/FaceTracker.h"
#include "matching/tracking/VideoFrames.h"
#include "support/SharedData.h"
#include "support/SyntheticClip.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <unistd.h>
#include <vector>

using namespace semblance;

namespace {

constexpr SizePx kSize{640, 360};
constexpr int kRate = 25;

[[noreturn]] void stopWith(const std::string& reason)
{
    std::fprintf(stderr, "%s\n", reason.c_str());
    std::exit(1);
}

struct Person
{
    std::vector<std::filesystem::path> photographs;
};

std::set<std::string> peopleOfView1(const std::filesystem::path& lfw)
{
    std::ifstream in(lfw / "pairsDevTrain.txt");
    std::set<std::string> people;
    std::string word;
    while (in >> word) {
        if (!word.empty() && std::isalpha(static_cast<unsigned char>(word[0])))
            people.insert(word);
    }
    return people;
}

std::vector<Person> peopleIn(const std::filesystem::path& lfw)
{
    const auto known = peopleOfView1(lfw);
    std::vector<std::filesystem::path> folders;
    for (const auto& folder : std::filesystem::directory_iterator(lfw / "images"))
        folders.push_back(folder.path());
    std::ranges::sort(folders);
    std::vector<Person> people;
    for (const auto& folder : folders) {
        Person person;
        for (const auto& photograph : std::filesystem::directory_iterator(folder))
            person.photographs.push_back(photograph.path());
        std::ranges::sort(person.photographs);
        if (person.photographs.size() > 1 && !known.contains(folder.filename().string()))
            people.push_back(std::move(person));
    }
    return people;
}

cv::Mat pictureOf(const std::filesystem::path& path, int side)
{
    const Image image = benchmarks::need(decodeImageFile(path)).stored;
    const cv::Mat rgb(image.heightPx(), image.widthPx(), CV_8UC3,
                      const_cast<std::uint8_t*>(image.data()), std::size_t(image.strideBytes()));
    cv::Mat small;
    cv::resize(rgb, small, {side, side}, 0, 0, cv::INTER_AREA);
    return small;
}

/// Who is to be seen from when to when, and where.
struct Scene
{
    int first = 0;
    int last = 0;
    int person = 0;
    cv::Mat picture;
    int fromX = 0;
    int toX = 0;
};

Image frameOf(const std::vector<Scene>& scenes, int number)
{
    std::vector<std::uint8_t> rgb(std::size_t(kSize.width * kSize.height * 3), 110);
    cv::Mat frame(kSize.height, kSize.width, CV_8UC3, rgb.data());
    for (const Scene& scene : scenes) {
        if (number < scene.first || number > scene.last)
            continue;
        const double share = double(number - scene.first) / double(scene.last - scene.first);
        const int left = int(scene.fromX + (scene.toX - scene.fromX) * share) + number % 3 - 1;
        const cv::Rect place(left, 90, scene.picture.cols, scene.picture.rows);
        const cv::Rect seen = place & cv::Rect(0, 0, kSize.width, kSize.height);
        if (!seen.empty())
            scene.picture(seen - place.tl()).copyTo(frame(seen));
    }
    return Image(kSize, std::move(rgb));
}

/// What became of one clip.
struct Outcome
{
    int tracks = 0;
    /// Tracks that show two people.
    int mixed = 0;
    /// People who are more than one track.
    int scattered = 0;
    int links = 0;
    int missing = 0;
    double seconds = 0;
};

Outcome outcomeOf(const std::vector<Scene>& scenes, const matching::FacePipeline& engine,
                  const std::filesystem::path& clip, bool isByLikeness)
{
    const auto video = benchmarks::need(imagery::VideoFile::open(clip));
    video->useIndex(benchmarks::need(video->scan()));
    matching::VideoFrames frames(*video);
    const auto start = std::chrono::steady_clock::now();
    const auto likeness = isByLikeness ? matching::likenessOf(engine) : matching::FaceLikeness();
    const auto tracked = benchmarks::need(
        matching::trackFaces(frames, matching::faceFinderOf(engine), likeness, {}));
    Outcome outcome;
    outcome.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::map<int, int> tracksOf;
    for (const Scene& scene : scenes)
        tracksOf[scene.person] = 0;
    for (const matching::FaceTrack& track : tracked.tracks) {
        // One look is chance: the detector's, or a face half out of the picture.
        if (track.points.size() < 3)
            continue;
        ++outcome.tracks;
        outcome.links += int(track.links.size());
        std::set<int> people;
        for (const matching::TrackPoint& point : track.points) {
            for (const Scene& scene : scenes) {
                if (int(point.frame) >= scene.first && int(point.frame) <= scene.last)
                    people.insert(scene.person);
            }
        }
        outcome.mixed += people.size() > 1 ? 1 : 0;
        for (const int person : people)
            ++tracksOf[person];
    }
    for (const auto& [person, count] : tracksOf) {
        outcome.scattered += count > 1 ? 1 : 0;
        outcome.missing += count == 0 ? 1 : 0;
    }
    return outcome;
}

std::vector<Scene> sceneOf(int kind, const Person& a, const Person& b, int side)
{
    const auto of = [side](const Person& person, std::size_t number) {
        return pictureOf(person.photographs[number], side);
    };
    const int middle = (kSize.width - side) / 2;
    const int turn = 2 * kRate;
    if (kind == 0)
        return {{0, turn - 1, 0, of(a, 0), middle, middle + 8},
                {turn, 2 * turn - 1, 1, of(b, 0), middle + 8, middle},
                {2 * turn, 3 * turn - 1, 0, of(a, 1), middle, middle + 8},
                {3 * turn, 4 * turn - 1, 1, of(b, 1), middle + 8, middle}};
    const int out = 3 * kRate;
    const int away = 3 * kRate;
    const Scene first{0, out - 1, 0, of(a, 0), middle, kSize.width};
    if (kind == 1)
        return {first, {out + away, 2 * out + away - 1, 0, of(a, 1), -side, middle}};
    return {first, {out + away, 2 * out + away - 1, 1, of(b, 0), -side, middle}};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        stopWith("bench_tracks SIDE TRIALS");
    const int side = std::atoi(argv[1]);
    const int trials = std::atoi(argv[2]);
    const auto shared = tests::sharedFolder();
    const auto models = tests::defaultModels();
    if (!shared || !models)
        stopWith(shared ? tests::kNoModels : tests::kNoSharedData);
    const auto people = peopleIn(*shared / "faces" / "lfw");
    if (int(people.size()) < 2 * trials)
        stopWith("fewer people than that");
    const auto engine = benchmarks::need(
        matching::ModelPack::open({*models, {}}).and_then(matching::FacePipeline::load));
    const std::filesystem::path clip =
        std::filesystem::temp_directory_path() / ("tracks-" + std::to_string(getpid()) + ".mp4");
    const char* kinds[] = {"in turn at one place", "out and in again", "out, another in"};
    for (int kind = 0; kind < 3; ++kind) {
        Outcome sum[2];
        int right[2] = {0, 0};
        double length = 0;
        for (int trial = 0; trial < trials; ++trial) {
            const auto scenes = sceneOf(kind, people[std::size_t(2 * trial)],
                                        people[std::size_t(2 * trial + 1)], side);
            tests::ClipRecipe recipe;
            recipe.size = kSize;
            recipe.frames = scenes.back().last + 1;
            recipe.keyEvery = 250;
            recipe.encoderOptions = {{"preset", "veryfast"}, {"crf", "28"}};
            recipe.picture = [&scenes](int number) { return frameOf(scenes, number); };
            if (const auto fault = tests::writeClip(clip, recipe); !fault.empty())
                stopWith(fault);
            length += double(recipe.frames) / kRate;
            for (int way = 0; way < 2; ++way) {
                const Outcome one = outcomeOf(scenes, *engine, clip, way == 1);
                sum[way].mixed += one.mixed;
                sum[way].scattered += one.scattered;
                sum[way].links += one.links;
                sum[way].missing += one.missing;
                sum[way].tracks += one.tracks;
                sum[way].seconds += one.seconds;
                right[way] += one.mixed + one.scattered + one.missing == 0 ? 1 : 0;
            }
        }
        for (int way = 0; way < 2; ++way)
            std::printf("%s, %s: %d of %d clips right; %d tracks show two people, %d people are "
                        "several tracks, %d none; %d links; %.1f times real time\n",
                        kinds[kind], way == 1 ? "likeness" : "place alone", right[way], trials,
                        sum[way].mixed, sum[way].scattered, sum[way].missing, sum[way].links,
                        length / sum[way].seconds);
        std::fflush(stdout);
    }
    std::filesystem::remove(clip);
    return 0;
}
