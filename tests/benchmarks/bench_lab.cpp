// SPDX-License-Identifier: GPL-3.0-or-later
// How long a lab takes for its work, without the engine: bench_lab [REFERENCES] [FOLDER]
// Enrols REFERENCES (default 10 000) small files with templates of 512 and 128 numbers, skips them
// in a second run, opens the lab, reads everything that a search needs, and searches: in memory,
// and in the gallery's store when it is made, when it is there, and after a change.
#include "casework/gallery/Enrolment.h"
#include "casework/gallery/ProbeSearch.h"
#include "matching/search/GallerySnapshot.h"
#include "storage/lab/FolderLabDirectory.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>

using namespace semblance;
namespace fs = std::filesystem;

namespace {

constexpr int kDefaultReferences = 10'000;
constexpr int kImagesOfAPerson = 4;
constexpr std::size_t kImageBytes = 15'000;
const std::vector<int> kDimensions{512, 128};

std::vector<matching::ModelManifest> embedders()
{
    std::vector<matching::ModelManifest> manifests;
    for (const int dimension : kDimensions) {
        matching::ModelManifest manifest;
        manifest.id = "numbers-" + std::to_string(dimension);
        manifest.job = matching::ModelJob::Embedding;
        manifest.outputSize = dimension;
        manifest.ruler = matching::ScoreRuler{0, 1, 1};
        manifests.push_back(std::move(manifest));
    }
    return manifests;
}

/// Templates and landmarks of full size, made of the bytes' hash in no time.
class HashMaker final : public casework::ReferenceMaker
{
public:
    std::vector<matching::ModelIdentity> models() const override
    {
        std::vector<matching::ModelIdentity> identities;
        for (const matching::ModelManifest& manifest : embedders())
            identities.push_back(identityOf(manifest));
        return identities;
    }
    Result<casework::MadeReference> make(const Bytes& bytes,
                                         const casework::EnrolmentItem& /*item*/,
                                         casework::SeveralFaces /*severalFaces*/,
                                         const StopToken& /*stop*/) const override
    {
        const casework::MeasuredFace measured = measure();
        return casework::MadeReference{{{10, 10, 100, 100}, 0.9},
                                       measured.landmarks,
                                       measured.quality,
                                       templates(bytes)};
    }
    std::string qualityModels() const override { return "nine numbers"; }
    Result<casework::ReferenceTemplates> remake(const Bytes& original,
                                                const casework::Reference& reference,
                                                casework::RemakeWish /*wish*/,
                                                const StopToken& /*stop*/) const override
    {
        return casework::ReferenceTemplates{reference.id, templates(original), measure()};
    }

private:
    static casework::MeasuredFace measure()
    {
        casework::MeasuredFace result;
        for (std::size_t i = 0; i < matching::Landmarks::kCount; ++i)
            result.landmarks.points[i] = {static_cast<double>(i) / 3, static_cast<double>(i) / 7};
        for (int i = 0; i < 9; ++i) {
            matching::QualityMeasurement measurement;
            measurement.id = "Measure" + std::to_string(i);
            measurement.raw = i / 3.0;
            result.quality.measurements.push_back(std::move(measurement));
        }
        return result;
    }
    matching::FaceTemplates templates(const Bytes& original) const
    {
        const auto raw = Sha256::of(original).raw();
        matching::FaceTemplates result;
        for (std::size_t i = 0; i < kDimensions.size(); ++i) {
            result.push_back({models()[i], {}});
            std::vector<float>& values = result.back().values;
            for (int j = 0; j < kDimensions[i]; ++j)
                values.push_back(
                    static_cast<float>(raw[static_cast<std::size_t>(j) % raw.size()]));
            const float length = std::sqrt(
                std::inner_product(values.begin(), values.end(), values.begin(), 0.0F));
            for (float& value : values)
                value /= length;
        }
        return result;
    }
};

template <typename T>
T orStop(Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s: %s %s\n", result.error().subject.c_str(),
                 std::string(name(result.error().code)).c_str(), result.error().detail.c_str());
    std::exit(1);
}

/// Runs `work`, prints how long it took, hands its value on.
template <typename Work>
auto timed(const char* what, int count, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    auto result = work();
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%-28s %8.2f s %10.0f a second\n", what, seconds, count / seconds);
    return result;
}

void writeImages(const fs::path& folder, int count)
{
    for (int i = 0; i < count; ++i) {
        const fs::path person = folder / std::to_string(i / kImagesOfAPerson);
        fs::create_directories(person);
        std::ofstream(person / (std::to_string(i) + ".jpg")) << i << std::string(kImageBytes, 'x');
    }
}

/// What a program does that was started just now: `first` search, then two more.
void search(casework::Lab& lab, casework::GalleryStores* stores, const HashMaker& maker,
            const char* first)
{
    casework::ProbeSearch searcher(lab.galleries(), stores, {},
                                   orStop(matching::ScoreFusion::create(embedders())),
                                   {QStringLiteral("bench"), 20, 50, 0.5});
    const auto probe = orStop(maker.make({std::byte{1}}, {}, {}, {})).templates;
    const auto run = [&] {
        return orStop(searcher.search({probe, 60}, QStringLiteral("Gallery"), {}, {}));
    };
    timed(first, 1, run);
    timed("  the second", 1, run);
    timed("  the third", 1, run);
}

void measureSearches(casework::Lab& lab, const HashMaker& maker)
{
    search(lab, nullptr, maker, "search in memory");
    search(lab, &lab.galleryStores(), maker, "search, store made");
    search(lab, &lab.galleryStores(), maker, "search, store open");
    const auto gallery = orStop(lab.galleries().byName(QStringLiteral("Gallery")));
    const auto reference = orStop(lab.galleries().references(gallery.id, 0, 1)).at(0);
    const auto anew = orStop(maker.make({std::byte{2}}, {}, {}, {})).templates;
    if (!lab.galleries().saveTemplates(gallery.id, {{reference.id, anew}}))
        std::exit(1);
    search(lab, &lab.galleryStores(), maker, "search after a change");
}

void measure(const fs::path& folder, int count)
{
    const SystemClock clock;
    storage::FolderLabDirectory directory(clock);
    writeImages(folder / "images", count);
    auto lab = orStop(directory.create(folder / "lab", QStringLiteral("Benchmark")));
    const QString name = QStringLiteral("Gallery");
    orStop(lab->galleries().create(name, QStringLiteral("s"), QStringLiteral("l"),
                                   QDateTime::currentDateTimeUtc()));
    const auto maker = std::make_shared<HashMaker>();
    const auto plan = timed("plan of the folder", count, [&] {
        return orStop(casework::planFromFolder(folder / "images", {}));
    });
    const auto enrol = [&] {
        casework::Enrolment enrolment(lab->galleries(), lab->originals(), maker, clock);
        return orStop(enrolment.run(name, plan, casework::SeveralFaces::Refuse, {}));
    };
    timed("enrolment", count, enrol);
    timed("the same again", count, enrol);
    lab.reset();
    lab = timed("opening", 1, [&] { return orStop(directory.open(folder / "lab")); });
    const auto gallery =
        timed("the gallery's counts", 1, [&] { return orStop(lab->galleries().byName(name)); });
    timed("a page of 100 references", 100,
          [&] { return orStop(lab->galleries().references(gallery.id, count / 2, 100)); });
    timed("every record looked at", count,
          [&] { return orStop(lab->galleries().damagedRecords(gallery.id)); });
    const auto entries = timed("templates from the lab", count, [&] {
        return orStop(lab->galleries().snapshotEntries(gallery.id, maker->models()));
    });
    timed("snapshot of them", count, [&] {
        return orStop(matching::GallerySnapshot::create(maker->models(), kDimensions, entries));
    });
    measureSearches(*lab, *maker);
    lab.reset();
    lab = orStop(directory.open(folder / "lab"));
    search(*lab, &lab->galleryStores(), *maker, "search, program started");
    timed("check of everything", count, [&] { return orStop(lab->check({})); });
    std::printf("database: %.1f MB\n",
                static_cast<double>(fs::file_size(folder / "lab/lab.sqlite")) / 1e6);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : kDefaultReferences;
    const QTemporaryDir place(argc > 2 ? QString::fromLocal8Bit(argv[2]) +
                                             QStringLiteral("/bench_lab-XXXXXX")
                                       : QString());
    if (count < 1 || !place.isValid()) {
        std::fprintf(stderr, "bench_lab [REFERENCES] [FOLDER]\n");
        return 2;
    }
    measure(place.path().toStdString(), count);
    return 0;
}
