// SPDX-License-Identifier: GPL-3.0-or-later
// bench_lfw_pairs LFW-FOLDER [MODELS-FOLDER]: verification over the pairs of pairsDevTrain.txt, per
// engine and fused.
#include "BenchmarkEngine.h"
#include "TenFold.h"
#include "foundation/imaging/ImageDecoder.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <thread>

using namespace semblance;
using namespace semblance::benchmarks;
using namespace semblance::matching;
namespace fs = std::filesystem;

namespace {

struct Pair
{
    std::string first;
    std::string second;
    bool isMated = false;
};

std::string imageName(const std::string& person, const std::string& number)
{
    std::ostringstream name;
    name << person << "/" << person << "_" << std::setw(4) << std::setfill('0') << number << ".jpg";
    return name.str();
}

/// A count, then that many lines "person 1 4", then as many "person 1 other 2".
std::vector<Pair> readPairs(const fs::path& file)
{
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    std::vector<Pair> pairs;
    while (std::getline(stream, line)) {
        std::istringstream words(line);
        std::vector<std::string> fields{std::istream_iterator<std::string>(words), {}};
        if (fields.size() == 3)
            pairs.push_back(
                {imageName(fields[0], fields[1]), imageName(fields[0], fields[2]), true});
        else if (fields.size() == 4)
            pairs.push_back(
                {imageName(fields[0], fields[1]), imageName(fields[2], fields[3]), false});
    }
    return pairs;
}

/// Of the face whose box's centre lies nearest to the image's; empty where there is no face.
std::optional<FaceTemplates> middleFace(const FacePipeline& engine, const Photograph& photograph)
{
    const auto faces = need(engine.locate(photograph, DetectionEffort::Portrait, {}));
    if (faces.empty())
        return std::nullopt;
    const PointPx middle = {photograph.stored.widthPx() / 2.0, photograph.stored.heightPx() / 2.0};
    const auto fromMiddle = [&middle](const LocatedFace& face) {
        return distance(face.face.box.centre(), middle);
    };
    return need(engine.templates(photograph, *std::ranges::min_element(faces, {}, fromMiddle), {}));
}

using TemplatesOf = std::map<std::string, std::optional<FaceTemplates>>;

TemplatesOf extractAll(const std::vector<Pair>& pairs, const fs::path& images,
                       const FacePipeline& engine)
{
    TemplatesOf templates;
    for (const Pair& pair : pairs) {
        templates[pair.first];
        templates[pair.second];
    }
    std::vector<TemplatesOf::value_type*> work;
    for (auto& entry : templates)
        work.push_back(&entry);
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < work.size(); at = next++) {
                const auto photograph = decodeImageFile(images / work[at]->first);
                if (photograph)
                    work[at]->second = middleFace(engine, *photograph);
            }
        });
    }
    threads.clear();
    return templates;
}

void print(const std::string& name, const std::vector<ScoredPair>& pairs)
{
    const Accuracy accuracy = tenFold(pairs);
    const Spread spread = spreadOf(pairs);
    std::cout << std::fixed << std::left << std::setw(16) << name << std::right
              << std::setprecision(2) << std::setw(7) << 100 * accuracy.mean << " % ± "
              << 100 * accuracy.spread << std::setprecision(4) << "   mated " << spread.matedMean
              << " ± " << spread.matedDeviation << "   non-mated " << spread.nonMatedMean << " ± "
              << spread.nonMatedDeviation << "   pairs without a face " << accuracy.failures
              << "\n";
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::cerr << "bench_lfw_pairs LFW-FOLDER [MODELS-FOLDER]\n";
        return 2;
    }
    const fs::path lfw = argv[1];
    const std::vector<Pair> pairs = readPairs(lfw / "pairsDevTrain.txt");
    if (pairs.empty()) {
        std::cerr << "no pairs in " << lfw / "pairsDevTrain.txt"
                  << "\n";
        return 1;
    }
    const auto engine = engineFor(argc, argv, 2);
    const TemplatesOf templates = extractAll(pairs, lfw / "images", *engine);

    const auto& embedders = engine->fusion().embedders();
    std::vector<std::vector<ScoredPair>> scored(embedders.size() + 1);
    std::map<bool, int> count;
    const int perFold = static_cast<int>(pairs.size()) / 2 / 10;
    for (const Pair& pair : pairs) {
        const int fold = std::min(9, count[pair.isMated]++ / perFold);
        const auto& a = templates.at(pair.first);
        const auto& b = templates.at(pair.second);
        const auto score = a && b ? engine->fusion().compare(*a, *b) : Result<PairScore>();
        const bool isScored = a && b && score;
        for (std::size_t i = 0; i < embedders.size(); ++i)
            scored[i].push_back({pair.isMated,
                                 isScored ? std::optional(score->engines[i].score) : std::nullopt,
                                 fold});
        scored.back().push_back(
            {pair.isMated, isScored ? std::optional(score->fused) : std::nullopt, fold});
    }
    std::cout << pairs.size() << " pairs of " << templates.size() << " photographs\n";
    for (std::size_t i = 0; i < embedders.size(); ++i)
        print(embedders[i].id, scored[i]);
    print("fused", scored.back());
    return 0;
}
