// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ComparisonFile.h"
#include "app/semblance-cli/EvaluationProbes.h"
#include "app/semblance-cli/ListContradictions.h"
#include "app/semblance-cli/QualityTrials.h"
#include "matching/evaluation/ErrorPlot.h"
#include "matching/evaluation/ErrorVersusDiscard.h"
#include "matching/evaluation/Tradeoff.h"
#include "matching/quality/QualityIds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <sstream>

namespace semblance::cli {

namespace {

constexpr std::array kDiscarded = {0.0, 0.05, 0.1, 0.15, 0.2, 0.3};
/// At which what a measure gains is told.
constexpr double kMainDiscard = 0.2;

struct QualityOptions
{
    EvaluationOptions common;
    std::string gallery;
    std::string mated;
    std::string probeImages;
    double falseMatchRate = 0.001;
};

Result<QualityLists> readLists(const QualityOptions& options)
{
    auto gallery = readSubjects(options.gallery, options.common.images);
    if (!gallery)
        return passOn(gallery);
    auto mated = readSubjects(options.mated, options.probeImages.empty() ? options.common.images
                                                                         : options.probeImages);
    if (!mated)
        return passOn(mated);
    const auto areEnrolled = checkAreEnrolled(*mated, *gallery);
    if (!areEnrolled)
        return passOn(areEnrolled);
    const auto fits = checkOnePersonEach({&*gallery, &*mated});
    if (!fits)
        return passOn(fits);
    return QualityLists{std::move(*gallery), std::move(*mated)};
}

/// What `measurement` orders by: its figure where that only grows with quality and says more than
/// the rounded value, else its value.
std::optional<double> orderOf(const matching::QualityMeasurement& measurement)
{
    const bool isOrderedByFigure = measurement.id == matching::quality::kUnifiedQuality ||
                                   measurement.id == matching::quality::kInterEyeDistance;
    if (isOrderedByFigure)
        return measurement.raw;
    return measurement.value ? std::optional<double>(*measurement.value) : std::nullopt;
}

/// Of one measure on all probes.
matching::ErrorVersusDiscard discardsBy(const std::string& measure, const QualityTrials& trials,
                                        const std::vector<matching::EvaluatedFace>& faces)
{
    std::vector<matching::QualityTrial> by;
    for (const ComparedProbe& probe : trials.probes) {
        const auto* measurement = faces[probe.place].quality->find(measure);
        by.push_back(
            {probe.person, probe.isMissed, measurement ? orderOf(*measurement) : std::nullopt});
    }
    return matching::ErrorVersusDiscard(std::move(by));
}

/// No measure can do better.
matching::ErrorVersusDiscard discardsByScore(const QualityTrials& trials)
{
    std::vector<matching::QualityTrial> by;
    for (const ComparedProbe& probe : trials.probes)
        by.push_back({probe.person, probe.isMissed, probe.mateScore});
    return matching::ErrorVersusDiscard(std::move(by));
}

Json curveJson(const matching::ErrorVersusDiscard& discards, const matching::Resampling& people)
{
    Json curve = Json::array();
    for (const double share : kDiscarded) {
        const auto missed = [&](const matching::PersonWeights& weights) {
            return discards.missedAfter(share, weights);
        };
        Json point = toJson({people.share(missed, discards.people()), {}});
        point["discarded"] = share;
        curve.push_back(std::move(point));
    }
    return curve;
}

matching::Figure gainOf(const matching::ErrorVersusDiscard& discards, const QualityTrials& trials,
                        const matching::Resampling& people)
{
    // Drawings without any, or with the same one alone, would make bounds of nothing.
    constexpr std::ptrdiff_t kFewestMissed = 10;
    const auto missed = std::ranges::count_if(trials.probes, &ComparedProbe::isMissed);
    if (missed < kFewestMissed)
        return {{},
                "it needs " + std::to_string(kFewestMissed) +
                    " probes that are missed, and there " + (missed == 1 ? "is " : "are ") +
                    std::to_string(missed)};
    return {people.estimate([&](const matching::PersonWeights& weights) {
                return discards.gainAfter(kMainDiscard, weights);
            }),
            {}};
}

Json measureJson(const matching::ErrorVersusDiscard& discards, const QualityTrials& trials,
                 const matching::Resampling& people)
{
    return {{"without_value", discards.withoutQuality()},
            {"fnmr", curveJson(discards, people)},
            {"lower_at_0.2", toJson(gainOf(discards, trials, people))}};
}

matching::DiscardLine lineOf(const char* name, const matching::ErrorVersusDiscard& discards,
                             const QualityTrials& trials, bool isMain)
{
    constexpr int kMostPercent = 50;
    const matching::PersonWeights once(trials.people, 1);
    matching::DiscardLine line{name, {}, isMain};
    for (int percent = 0; percent <= kMostPercent; ++percent) {
        const double share = percent / 100.0;
        line.points.push_back({share, discards.missedAfter(share, once)});
    }
    return line;
}

/// Share of missed probes among those whose unified quality lies in each ten of its values.
Json missedByValue(const QualityTrials& trials, const std::vector<matching::EvaluatedFace>& faces,
                   const matching::Resampling& people)
{
    constexpr int kWidth = 10;
    constexpr int kTens = 10;
    std::array<std::vector<matching::QualityTrial>, kTens> tens;
    for (const ComparedProbe& probe : trials.probes) {
        const auto* unified = faces[probe.place].quality->find(matching::quality::kUnifiedQuality);
        if (unified && unified->value)
            tens.at(static_cast<std::size_t>(std::min(*unified->value / kWidth, kTens - 1)))
                .push_back({probe.person, probe.isMissed, {}});
    }
    Json bands = Json::array();
    for (std::size_t i = 0; i < tens.size(); ++i) {
        const matching::ErrorVersusDiscard all(tens[i]);
        const auto missed = [&](const matching::PersonWeights& weights) {
            return all.missedAfter(0, weights);
        };
        Json band =
            toJson(tens[i].empty() ? matching::Figure{{}, "no probe has such a value"}
                                   : matching::Figure{people.share(missed, all.people()), {}});
        band["from_value"] = kWidth * static_cast<int>(i);
        band["probes"] = tens[i].size();
        bands.push_back(std::move(band));
    }
    return bands;
}

/// "unified quality    0.2041 0.1812 …"
QString curveText(const char* name, const matching::ErrorVersusDiscard& discards,
                  const QualityTrials& trials)
{
    const matching::PersonWeights once(trials.people, 1);
    QString text = QStringLiteral("%1 ").arg(QLatin1String(name), -27);
    for (const double share : kDiscarded)
        text += QStringLiteral(" %1").arg(discards.missedAfter(share, once), 7, 'f', 4);
    return text;
}

QString headingText()
{
    QString text = QStringLiteral("%1 ").arg(QStringLiteral("FNMR when discarded:"), -27);
    for (const double share : kDiscarded)
        text += QStringLiteral(" %1 %").arg(100 * share, 5, 'f', 0);
    return text;
}

/// Figures of every measure into the report; to people and the plot those that matter most.
Result<void> count(EvaluationRun& run, const QualityOptions& options, const QualityTrials& trials,
                   const std::vector<matching::EvaluatedFace>& faces)
{
    const matching::Resampling people(trials.people);
    Json& report = run.report();
    const auto& ids = faces[trials.probes.front().place].quality->measurements;
    for (const auto& each : ids)
        report["measures"][each.id] =
            measureJson(discardsBy(each.id, trials, faces), trials, people);
    const auto byScore = discardsByScore(trials);
    report["least_possible"] = measureJson(byScore, trials, people);
    report["missed_by_unified_quality"] = missedByValue(trials, faces, people);
    run.say(headingText());
    std::vector<matching::DiscardLine> lines;
    const auto show = [&](const char* name, const matching::ErrorVersusDiscard& discards) {
        lines.push_back(lineOf(name, discards, trials, lines.empty()));
        run.say(curveText(name, discards, trials));
    };
    const auto byUnified =
        discardsBy(std::string(matching::quality::kUnifiedQuality), trials, faces);
    show("unified quality", byUnified);
    show("eye distance",
         discardsBy(std::string(matching::quality::kInterEyeDistance), trials, faces));
    show("sharpness", discardsBy(std::string(matching::quality::kSharpness), trials, faces));
    show("score (least possible)", byScore);
    const matching::Figure gain = gainOf(byUnified, trials, people);
    run.say(figuresText("unified quality", {{"FNMR lower, a fifth discarded, by", gain}}));
    run.say(missingFiguresText({{"how much lower FNMR gets", gain}}).join(QLatin1Char('\n')));
    run.note(fewPeopleText(byScore.people()));
    return writeText(
        options.common.file("edc.svg"),
        matching::discardPlot("Error versus discard, FMR " + keyOf(options.falseMatchRate), lines));
}

/// A row for each probe that was compared, with the value of every measure.
Result<void> writeValues(const QualityOptions& options, const QualityLists& lists,
                         const QualityTrials& trials,
                         const std::vector<matching::EvaluatedFace>& faces)
{
    std::ostringstream text;
    text << "subject,image,mate_score,missed";
    for (const auto& each : faces[trials.probes.front().place].quality->measurements)
        text << "," << each.id << "," << each.id << "_value";
    text << "\n";
    for (const ComparedProbe& probe : trials.probes) {
        text << csvField(lists.mated.subjects[probe.place]) << ","
             << csvField(lists.mated.images[probe.place].name) << "," << scoreText(probe.mateScore)
             << "," << (probe.isMissed ? 1 : 0);
        for (const auto& each : faces[probe.place].quality->measurements)
            text << "," << (each.raw ? scoreText(*each.raw) : "") << ","
                 << (each.value ? std::to_string(*each.value) : "");
        text << "\n";
    }
    return writeText(options.common.file("quality.csv"), text.str());
}

Result<void> checkFiles(EvaluationRun& run, const QualityLists& lists,
                        const std::vector<matching::EvaluatedFace>& references,
                        const std::vector<matching::EvaluatedFace>& faces)
{
    const std::vector<const SubjectList*> all = {&lists.gallery, &lists.mated};
    const auto fits = checkOnePersonEach(all, {references.data(), faces.data()});
    if (!fits)
        return fits;
    for (const SubjectList* list : all)
        run.note(repeatsText(list->list, list->repeats));
    noteEnrolledProbes(run, references, faces);
    return {};
}

/// What is left out of the curves: nobody can discard what was never compared.
void noteLeftOut(EvaluationRun& run, std::size_t probes, std::size_t compared)
{
    run.report()["not_compared"] = probes - compared;
    if (probes == compared)
        return;
    run.note(QStringLiteral("%1 of %2 probes could not be compared with a photograph of the same "
                            "person, because one of the two gave no template; they are left out of "
                            "these figures: FNMR is higher with them.")
                 .arg(probes - compared)
                 .arg(probes));
}

/// Before hours of work: whether the lists could give a threshold at all.
Result<void> checkCanBeMeasured(const QualityLists& lists, double falseMatchRate)
{
    const std::set<std::string> people(lists.gallery.subjects.begin(),
                                       lists.gallery.subjects.end());
    const std::size_t most = lists.mated.images.size() * (people.size() - 1);
    if (falseMatchRate * static_cast<double>(most) >= 1)
        return {};
    return failure(ErrorCode::InvalidInput, Stage::Input, lists.mated.list.string(),
                   "no threshold can be set for this false match rate: " +
                       matching::tooFewFor(falseMatchRate, most,
                                           "comparisons of a probe with another person"));
}

Result<ExitCode> quality(Session& session, const QualityOptions& options)
{
    // A range lets it pass.
    if (std::isnan(options.falseMatchRate))
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "--fmr must be a number from 0.000001 to 0.5.");
    const auto lists = readLists(options);
    if (!lists)
        return passOn(lists);
    const auto fitsRate = checkCanBeMeasured(*lists, options.falseMatchRate);
    if (!fitsRate)
        return passOn(fitsRate);
    auto run = EvaluationRun::begin(session, options.common, "quality");
    if (!run)
        return passOn(run);
    const auto references = run->references(lists->gallery.images);
    if (!references)
        return passOn(references);
    const auto faces =
        run->probes(lists->mated.images, matching::ExtractionScope::TemplatesAndQuality);
    if (!faces)
        return passOn(faces);
    const auto fits = checkFiles(*run, *lists, *references, *faces);
    if (!fits)
        return passOn(fits);
    const auto trials =
        qualityTrials(session, run->fusion(), *lists, options.falseMatchRate, *references, *faces);
    if (!trials)
        return passOn(trials);
    Json& report = run->report();
    report["fmr"] = options.falseMatchRate;
    report["threshold"] = trials->threshold;
    report["mated"] = trials->probes.size();
    report["nonmated_comparisons"] = trials->nonMatedComparisons;
    report["gallery_images"] = lists->gallery.images.size();
    report["failed_to_acquire"] = failuresOf(*faces);
    report["failures"] = failuresJson({&*references, &*faces});
    report["failed_images"] = {{"references", failedImagesJson(lists->gallery.images, *references)},
                               {"probes", failedImagesJson(lists->mated.images, *faces)}};
    noteLeftOut(*run, faces->size(), trials->probes.size());
    auto written = count(*run, options, *trials, *faces);
    if (written)
        written = writeValues(options, *lists, *trials, *faces);
    if (!written)
        return passOn(written);
    report["inputs"] =
        inputsJson({options.gallery, options.mated}, {&lists->gallery.images, &lists->mated.images},
                   {&*references, &*faces});
    return run->finish();
}

} // namespace

void addEvaluateQuality(CLI::App& evaluate, ChosenCommand& chosen)
{
    CLI::App* command = addCommand(
        evaluate, chosen, "quality",
        "How much less is missed when the worst probes by each measure of quality are discarded");
    auto options = std::make_shared<QualityOptions>();
    command->add_option("--gallery", options->gallery, "subject, image: a good photograph of each")
        ->required()
        ->type_name("CSV");
    command
        ->add_option("--mated", options->mated,
                     "subject, image: other photographs of these people, good and poor")
        ->required()
        ->type_name("CSV");
    command
        ->add_option("--probe-images", options->probeImages,
                     "The folder of the probes, where it is another")
        ->type_name("DIR");
    command
        ->add_option("--fmr", options->falseMatchRate,
                     "The false match rate that sets the threshold, from 0.000001 to 0.5")
        ->type_name("RATE")
        ->capture_default_str()
        ->check(CLI::Range(0.000001, 0.5));
    options->common.addTo(*command);
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return quality(session, *options); };
    });
}

} // namespace semblance::cli
