// SPDX-License-Identifier: GPL-3.0-or-later
// How fast videos open, are listed, and have their faces tracked, and how much memory that takes.
//
//   bench_video CLIP [--every K] [--no-faces] [--by-place]
//   bench_video --make SECONDS WIDTH HEIGHT CLIP
//
// The second way makes a clip of numbered frames, H.264 in MP4, to measure with.
#include "BenchmarkEngine.h"
#include "imagery/video/VideoFile.h"
#include "matching/models/ModelPack.h"
#include "matching/tracking/BestFrames.h"
#include "matching/tracking/FaceTracker.h"
#include "matching/tracking/VideoFrames.h"
#include "support/SharedData.h"
#include "support/SyntheticClip.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

using namespace semblance;
using Clock = std::chrono::steady_clock;

namespace {

[[noreturn]] void stopWith(const std::string& reason)
{
    std::fprintf(stderr, "%s\n", reason.c_str());
    std::exit(1);
}

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Of all threads; tells more than a clock where the machine is busy with other things.
double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// The most memory that this process has had at once.
double peakMebibytes()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmHWM:"))
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
}

void makeClip(int seconds, SizePx size, const std::string& path)
{
    tests::ClipRecipe recipe;
    recipe.size = size;
    recipe.frames = seconds * recipe.ratePerSecond;
    recipe.keyEvery = 250;
    recipe.encoderOptions = {{"preset", "ultrafast"}, {"crf", "23"}};
    if (const std::string fault = tests::writeClip(path, recipe); !fault.empty())
        stopWith(fault);
}

void measureFrames(imagery::VideoFile& video)
{
    const std::size_t count = video.index().size();
    auto start = Clock::now();
    std::size_t read = 0;
    for (; read < std::min<std::size_t>(count, 200); ++read)
        benchmarks::need(video.frame(read));
    std::printf("%zu frames one after the other: %.1f ms each\n", read,
                secondsSince(start) * 1000 / double(read));
    double worst = 0;
    double total = 0;
    constexpr std::size_t kJumps = 20;
    for (std::size_t i = 0; i < kJumps; ++i) {
        start = Clock::now();
        benchmarks::need(video.frame((i * 7919 + 13) * 31 % count));
        worst = std::max(worst, secondsSince(start));
        total += secondsSince(start);
    }
    std::printf("%zu jumps: %.0f ms each, %.0f ms at most\n", kJumps, total * 1000 / double(kJumps),
                worst * 1000);
}

void measureFaces(imagery::VideoFile& video, std::size_t every, bool isByLikeness)
{
    const auto models = tests::defaultModels();
    if (!models)
        stopWith(tests::kNoModels);
    const auto engine = benchmarks::need(
        matching::ModelPack::open({*models, {}}).and_then(matching::FacePipeline::load));
    matching::VideoFrames frames(video);
    auto start = Clock::now();
    const double before = processorSeconds();
    matching::TrackingRules rules;
    rules.every = every;
    const auto likeness = isByLikeness ? matching::likenessOf(*engine) : matching::FaceLikeness();
    const auto tracked = benchmarks::need(
        matching::trackFaces(frames, matching::faceFinderOf(*engine), likeness, rules));
    const double tracking = secondsSince(start);
    const double work = processorSeconds() - before;
    const double length = video.index().durationSeconds();
    std::printf("faces in every %zu. frame: %zu tracks in %.2f s, %.2f times real time; %.2f s of "
                "processors' time, %.2f times real time on one\n",
                tracked.every, tracked.tracks.size(), tracking, length / tracking, work,
                length / work);
    for (const auto& track : tracked.tracks)
        std::printf("  frames %zu to %zu, seen %zu times, %zu gaps, %zu links%s\n",
                    track.firstFrame(), track.lastFrame(), track.points.size(), track.gaps.size(),
                    track.links.size(), track.parted ? ", parted" : "");
    start = Clock::now();
    const double beforeBest = processorSeconds();
    const auto best = benchmarks::need(matching::bestFrames(frames, *engine, tracked.tracks, 5));
    std::printf("five best frames of each: %.2f s; %.2f s of processors' time\n",
                secondsSince(start), processorSeconds() - beforeBest);
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 5 && words[0] == "--make") {
        makeClip(std::stoi(words[1]), {std::stoi(words[2]), std::stoi(words[3])}, words[4]);
        return 0;
    }
    if (words.empty())
        stopWith("bench_video CLIP [--every K] [--no-faces] [--by-place]");
    bool hasFaces = true;
    bool isByLikeness = true;
    std::size_t every = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] == "--by-place")
            isByLikeness = false;
        if (words[i] == "--no-faces")
            hasFaces = false;
        if (words[i] == "--every" && i + 1 < words.size())
            every = std::stoul(words[i + 1]);
    }
    const auto start = Clock::now();
    const auto video = benchmarks::need(imagery::VideoFile::open(words[0]));
    const double opened = secondsSince(start);
    double firstFrame = 0;
    const auto index = benchmarks::need(
        video->scan({}, {}, [&](const std::shared_ptr<const imagery::FrameIndex>& part) {
            if (firstFrame > 0 || part->isEmpty())
                return;
            video->useIndex(part);
            benchmarks::need(video->frame(0));
            firstFrame = secondsSince(start);
        }));
    std::printf("open: %.1f ms; first frame shown: %.1f ms; all %zu frames listed: %.1f ms\n",
                opened * 1000, firstFrame * 1000, index->size(), secondsSince(start) * 1000);
    video->useIndex(index);
    std::printf("%.1f s of %d x %d, %.1f MB\n", index->durationSeconds(), video->facts().size.width,
                video->facts().size.height, double(video->facts().fileBytes) / 1e6);
    measureFrames(*video);
    std::printf("memory at its peak so far: %.0f MiB\n", peakMebibytes());
    if (hasFaces)
        measureFaces(*video, every, isByLikeness);
    return 0;
}
