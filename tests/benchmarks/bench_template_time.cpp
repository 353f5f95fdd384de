// SPDX-License-Identifier: GPL-3.0-or-later
// SEMBLANCE_MODELS=FOLDER bench_template_time PHOTOGRAPH: from a file to its templates on one
// thread, and each stage on the way.
#include "BenchmarkEngine.h"
#include "foundation/imaging/ImageDecoder.h"

#include <benchmark/benchmark.h>

#include <functional>
#include <iostream>

using namespace semblance;
using namespace semblance::matching;

namespace {

/// The largest face of a photograph, as enrolment finds it.
struct Subject
{
    Photograph photograph;
    std::vector<LocatedFace> faces;
};

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
    add("quality", [&] {
        return engine.quality(subject.photograph, subject.faces, 0).has_value();
    });
    add("photograph to templates", [&engine, path] {
        const auto photograph = decodeImageFile(path);
        const auto faces = engine.locate(*photograph, DetectionEffort::Portrait, {});
        return engine.templates(*photograph, faces->at(0), {}).has_value();
    });
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (argc < 2) {
        std::cerr << "bench_template_time PHOTOGRAPH\n";
        return 2;
    }
    const std::string path = argv[1];
    const auto engine = benchmarks::engineFor(argc, argv, 2);
    const auto photograph = decodeImageFile(path);
    if (!photograph) {
        std::cerr << path << " cannot be read\n";
        return 1;
    }
    const auto faces = engine->locate(*photograph, DetectionEffort::Portrait, {});
    if (!faces || faces->empty()) {
        std::cerr << "no face in " << path << "\n";
        return 1;
    }
    const Subject subject{*photograph, *faces};
    addStages(*engine, path, subject);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
