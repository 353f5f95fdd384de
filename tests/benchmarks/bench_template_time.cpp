// SPDX-License-Identifier: GPL-3.0-or-later
// SEMBLANCE_MODELS=FOLDER bench_template_time PHOTOGRAPH: from a file to its templates on one
// thread, and each stage on the way. With several photographs or folders of them, every so many
// (--every=N) once: how the whole way's time is distributed.
#include "BenchmarkEngine.h"
#include "foundation/imaging/ImageDecoder.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string_view>

using namespace semblance;
using namespace semblance::matching;

namespace {

/// The largest face of a photograph, as enrolment finds it.
struct Subject
{
    Photograph photograph;
    std::vector<LocatedFace> faces;
};

using Paths = std::vector<std::filesystem::path>;

/// The files that `arguments` name or hold, in the order of their names.
Paths photographsIn(const Paths& arguments)
{
    Paths files;
    for (const auto& argument : arguments) {
        if (!std::filesystem::is_directory(argument)) {
            files.push_back(argument);
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argument)) {
            if (entry.is_regular_file() && entry.path().extension() == ".jpg")
                files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// From the file to the templates of its first face; false without one.
bool makeTemplates(const FacePipeline& engine, const std::string& path)
{
    const auto photograph = decodeImageFile(path);
    if (!photograph)
        return false;
    const auto faces = engine.locate(*photograph, DetectionEffort::Portrait, {});
    return faces && !faces->empty() &&
           engine.templates(*photograph, faces->front(), {}).has_value();
}

void add(const char* name, std::function<bool()> stage)
{
    benchmark::RegisterBenchmark(name, [stage](benchmark::State& state) {
        for (auto iteration : state) {
            if (!stage())
                return state.SkipWithError("failed");
        }
    })->Unit(benchmark::kMillisecond);
}

void addStages(const FacePipeline& engine, const std::string& path, const Subject& subject)
{
    const auto detected = [&] {
        return engine.locate(subject.photograph, DetectionEffort::Portrait, {});
    };
    const auto templates = [&] {
        return engine.templates(subject.photograph, subject.faces[0], {});
    };
    add("decoding", [path] { return decodeImageFile(path).has_value(); });
    add("detection and landmarks", [=] { return !detected()->empty(); });
    add("landmarks",
        [&] { return engine.locateKnown(subject.photograph, subject.faces[0].face).has_value(); });
    add("templates", [=] { return templates().has_value(); });
    add("quality",
        [&] { return engine.quality(subject.photograph, subject.faces, 0).has_value(); });
    add("photograph to templates", [&engine, path] { return makeTemplates(engine, path); });
}

void printDistribution(const FacePipeline& engine, const Paths& files, std::size_t every)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> elapsedMs;
    std::size_t failed = 0;
    makeTemplates(engine, files.front().string());
    for (std::size_t i = 0; i < files.size(); i += every) {
        const auto start = Clock::now();
        failed += makeTemplates(engine, files[i].string()) ? 0 : 1;
        elapsedMs.push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::sort(elapsedMs.begin(), elapsedMs.end());
    const auto share = [&](double part) {
        return elapsedMs[static_cast<std::size_t>(part * double(elapsedMs.size() - 1))];
    };
    std::printf("photograph to templates, %zu photographs, %zu without: "
                "10 %% within %.1f ms, half %.1f, 90 %% %.1f, all %.1f\n",
                elapsedMs.size(), failed, share(0.1), share(0.5), share(0.9), share(1));
}

int stagesOf(const FacePipeline& engine, const std::string& path)
{
    const auto photograph = decodeImageFile(path);
    if (!photograph) {
        std::cerr << path << " cannot be read\n";
        return 1;
    }
    const auto faces = engine.locate(*photograph, DetectionEffort::Portrait, {});
    if (!faces || faces->empty()) {
        std::cerr << "no face in " << path << "\n";
        return 1;
    }
    const Subject subject{*photograph, *faces};
    addStages(engine, path, subject);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    constexpr std::string_view kEvery = "--every=";
    std::size_t every = 1;
    Paths arguments;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with(kEvery))
            every = std::max(1UL, std::stoul(argv[i] + kEvery.size()));
        else
            arguments.emplace_back(argv[i]);
    }
    const Paths files = photographsIn(arguments);
    if (files.empty()) {
        std::cerr << "bench_template_time PHOTOGRAPH|FOLDER … [--every=N]\n";
        return 2;
    }
    const auto engine = benchmarks::engineFor(0, nullptr, 1);
    if (files.size() == 1)
        return stagesOf(*engine, files.front().string());
    printDistribution(*engine, files, every);
    return 0;
}
