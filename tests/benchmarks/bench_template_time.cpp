// SPDX-License-Identifier: GPL-3.0-or-later
// SEMBLANCE_MODELS=FOLDER bench_template_time PHOTOGRAPH: from a file to its templates, on one
// thread.
#include "FaceEngine.h"
#include "foundation/imaging/ImageDecoder.h"

#include <benchmark/benchmark.h>

#include <iostream>

using namespace semblance;

namespace {

void photographToTemplates(benchmark::State& state, const std::string& path,
                           const benchmarks::FaceEngine& engine)
{
    for (auto iteration : state) {
        const auto photograph = decodeImageFile(path);
        if (!photograph || !engine.middleFace(*photograph)) {
            state.SkipWithError("no face in this photograph");
            return;
        }
    }
}

void decoding(benchmark::State& state, const std::string& path)
{
    for (auto iteration : state)
        benchmark::DoNotOptimize(decodeImageFile(path));
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
    const benchmarks::FaceEngine engine(benchmarks::packFor(argc, argv, 2));
    benchmark::RegisterBenchmark("decoding", [&path](benchmark::State& state) {
        decoding(state, path);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("photograph to templates", [&](benchmark::State& state) {
        photographToTemplates(state, path, engine);
    })->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
