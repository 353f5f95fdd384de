// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ComparisonFile.h"
#include "app/semblance-cli/EvaluationProbes.h"
#include "app/semblance-cli/ListContradictions.h"
#include "matching/evaluation/ErrorPlot.h"
#include "matching/evaluation/ProbesTogether.h"
#include "matching/evaluation/VerificationTrials.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace semblance::cli {

namespace {

struct IdentificationOptions
{
    EvaluationOptions common;
    std::string gallery;
    std::string mated;
    std::string nonMated;
    std::string probeImages;
    int together = 1;
};

/// What the three lists say.
struct IdentificationLists
{
    SubjectList gallery;
    SubjectList mated;
    SubjectList nonMated;

    /// Those of people who are in the gallery come first.
    SubjectList probes() const
    {
        SubjectList all = mated;
        all.images.insert(all.images.end(), nonMated.images.begin(), nonMated.images.end());
        all.subjects.insert(all.subjects.end(), nonMated.subjects.begin(), nonMated.subjects.end());
        return all;
    }
};

/// One probe cannot be of somebody who is enrolled and of somebody who is not.
Result<void> checkIsInOneList(const IdentificationOptions& options, const SubjectList& mated,
                              const SubjectList& nonMated)
{
    std::map<std::filesystem::path, int> lines;
    for (std::size_t i = 0; i < mated.images.size(); ++i)
        lines.emplace(mated.images[i].file.lexically_normal(), mated.lines[i]);
    for (std::size_t i = 0; i < nonMated.images.size(); ++i) {
        const auto found = lines.find(nonMated.images[i].file.lexically_normal());
        if (found != lines.end())
            return wrongLine(options.nonMated, nonMated.lines[i],
                             "“" + nonMated.images[i].name + "” is a mated probe too, in line " +
                                 std::to_string(found->second) + " of “" + options.mated + "”");
    }
    return {};
}

/// Every mated probe's subject is in the gallery, no other's is; no probe is both, and no image
/// shows two people.
Result<void> checkProbes(const IdentificationOptions& options, const SubjectList& gallery,
                         const SubjectList& mated, const SubjectList& nonMated)
{
    const auto areEnrolled = checkAreEnrolled(mated, gallery);
    if (!areEnrolled)
        return areEnrolled;
    const std::set<std::string> enrolled(gallery.subjects.begin(), gallery.subjects.end());
    for (std::size_t i = 0; i < nonMated.subjects.size(); ++i) {
        if (enrolled.contains(nonMated.subjects[i]))
            return wrongLine(options.nonMated, nonMated.lines[i],
                             "subject “" + nonMated.subjects[i] +
                                 "” of a non-mated probe is in the gallery");
    }
    const auto isInOne = checkIsInOneList(options, mated, nonMated);
    if (!isInOne)
        return isInOne;
    return checkOnePersonEach({&gallery, &mated, &nonMated});
}

/// What is searched for: each with the images that it is made of, named one behind the other.
struct SearchedProbes
{
    SubjectList list;
    std::vector<matching::EvaluatedFace> faces;
};

Result<SearchedProbes> searchedProbes(const SubjectList& probes,
                                      const std::vector<matching::EvaluatedFace>& faces,
                                      int together)
{
    SearchedProbes result;
    for (const auto& places :
         matching::searchesOf(probes.subjects, static_cast<std::size_t>(together))) {
        std::vector<const matching::EvaluatedFace*> images;
        matching::EvaluationImage named = probes.images[places.front()];
        for (const std::size_t place : places) {
            images.push_back(&faces[place]);
            if (place != places.front())
                named.name += " + " + probes.images[place].name;
        }
        auto face = matching::asOneFace(images);
        if (!face)
            return passOn(face);
        result.faces.push_back(std::move(*face));
        result.list.images.push_back(std::move(named));
        result.list.subjects.push_back(probes.subjects[places.front()]);
    }
    return result;
}

Result<void> writeSearches(const IdentificationOptions& options, const SubjectList& probes,
                           const matching::IdentificationTrials& trials)
{
    std::ostringstream text;
    text << "subject,image,mated,engine,best,mate_score,mate_rank\n";
    for (std::size_t i = 0; i < probes.images.size(); ++i) {
        for (const auto& engine : trials.engines) {
            const auto& probe = engine.probes[i];
            text << csvField(probes.subjects[i]) << "," << csvField(probes.images[i].name) << ","
                 << (probe.isMated ? 1 : 0) << "," << engine.engine << ",";
            if (probe.best)
                text << scoreText(*probe.best);
            text << ",";
            if (probe.mateScore)
                text << scoreText(*probe.mateScore);
            text << ",";
            if (probe.rank)
                text << *probe.rank;
            text << "\n";
        }
    }
    return writeText(options.common.file("probes.csv"), text.str());
}

/// With every comparison into comparisons.csv, where that is asked for.
Result<matching::IdentificationTrials> search(const Session& session,
                                              const IdentificationOptions& options,
                                              const matching::ScoreFusion& fusion,
                                              const std::vector<matching::LabelledFace>& gallery,
                                              const SearchedProbes& probes)
{
    const auto faces = labelled(probes.list, probes.faces);
    if (!options.common.hasComparisons)
        return matching::identificationTrials(gallery, faces, fusion, session.stop());
    auto file = ComparisonFile::begin(options.common.file("comparisons.csv"), fusion.embedders(),
                                      probes.list);
    if (!file)
        return passOn(file);
    auto trials = matching::identificationTrials(
        gallery, faces, fusion, session.stop(), {}, 0,
        [&](const matching::Comparison& comparison) { return file->add(comparison); });
    if (!trials)
        return trials;
    const auto completed = file->complete();
    if (!completed)
        return passOn(completed);
    return trials;
}

Result<IdentificationLists> readLists(const IdentificationOptions& options)
{
    const std::string& folder =
        options.probeImages.empty() ? options.common.images : options.probeImages;
    auto gallery = readSubjects(options.gallery, options.common.images);
    if (!gallery)
        return passOn(gallery);
    auto mated = readSubjects(options.mated, folder);
    if (!mated)
        return passOn(mated);
    auto nonMated = readSubjects(options.nonMated, folder);
    if (!nonMated)
        return passOn(nonMated);
    const auto sound = checkProbes(options, *gallery, *mated, *nonMated);
    if (!sound)
        return passOn(sound);
    return IdentificationLists{std::move(*gallery), std::move(*mated), std::move(*nonMated)};
}

/// Rows that were left out. Fails: InvalidInput, where copies of one file show two people.
Result<void> checkFiles(EvaluationRun& run, const IdentificationLists& lists,
                        const std::vector<matching::EvaluatedFace>& references,
                        const std::vector<matching::EvaluatedFace>& probes)
{
    const std::vector<const SubjectList*> all = {&lists.gallery, &lists.mated, &lists.nonMated};
    const auto fits = checkOnePersonEach(
        all, {references.data(), probes.data(), probes.data() + lists.mated.images.size()});
    if (!fits)
        return fits;
    for (const SubjectList* list : all)
        run.note(repeatsText(list->list, list->repeats));
    noteEnrolledProbes(run, references, probes);
    return {};
}

/// What the plots show.
struct Curves
{
    std::vector<matching::PlotLine> errors;
    std::vector<matching::RankLine> ranks;
};

/// Figures of every engine into `report`; those of all together also at its top.
Curves count(EvaluationRun& run, const matching::IdentificationTrials& trials)
{
    Json& report = run.report();
    Curves curves;
    for (const auto& engine : trials.engines) {
        const auto figures = matching::identificationFigures(engine.probes, trials.galleryPeople,
                                                             matching::Resampling(trials.people));
        const std::vector<NamedFigure> main = {
            {"rank 1", figures.ranks.front().share},
            {"FNIR at FPIR 0.01", figures.falseNegatives.front().falseNegativeRate}};
        const bool isFused = engine.engine == matching::kFusedEngine;
        if (isFused) {
            report.update(toJson(figures));
            // What is said of ranks comes below.
            run.say(missingFiguresText({main.back()}).join(QLatin1Char('\n')));
            run.note(ranksTooLargeText(figures, trials.galleryPeople));
            run.note(fewPeopleText(figures.matedPeople));
            run.note(countedAsRejectedText(figures));
        }
        report["engines"][engine.engine] = toJson(figures);
        curves.errors.push_back({engine.engine, figures.tradeoff, isFused});
        curves.ranks.push_back({engine.engine, figures.cumulativeMatch, isFused});
        run.say(figuresText(engine.engine, main));
    }
    return curves;
}

Result<void> writePlots(const IdentificationOptions& options, const Curves& curves)
{
    const auto written = writeText(options.common.file("det.svg"),
                                   matching::detPlot({"Identification error trade-off",
                                                      "false positive identification rate (FPIR)",
                                                      "false negative identification rate (FNIR)"},
                                                     curves.errors));
    if (!written)
        return written;
    return writeText(options.common.file("cmc.svg"),
                     matching::cmcPlot("Cumulative match characteristic", curves.ranks));
}

Result<ExitCode> identification(Session& session, const IdentificationOptions& options)
{
    const auto lists = readLists(options);
    if (!lists)
        return passOn(lists);
    auto run = EvaluationRun::begin(session, options.common, "identification");
    if (!run)
        return passOn(run);
    const auto references = run->references(lists->gallery.images);
    if (!references)
        return passOn(references);
    const SubjectList probes = lists->probes();
    const auto faces = run->probes(probes.images);
    if (!faces)
        return passOn(faces);
    const auto fits = checkFiles(*run, *lists, *references, *faces);
    if (!fits)
        return passOn(fits);
    const auto searched = searchedProbes(probes, *faces, options.together);
    if (!searched)
        return passOn(searched);
    const StopWatch watch;
    const auto trials =
        search(session, options, run->fusion(), labelled(lists->gallery, *references), *searched);
    if (!trials)
        return passOn(trials);
    Json& report = run->report();
    report["times"]["searches_s"] = watch.seconds();
    report["gallery_size"] = trials->galleryPeople;
    report["gallery_images"] = lists->gallery.images.size();
    report["probes_together"] = options.together;
    report["people_not_enrolled"] = trials->peopleNotEnrolled;
    report["failed_to_enrol"] = failuresOf(*references);
    report["failed_to_acquire"] = failuresOf(*faces);
    report["failures"] = failuresJson({&*references, &*faces});
    report["failed_images"] = {{"references", failedImagesJson(lists->gallery.images, *references)},
                               {"probes", failedImagesJson(probes.images, *faces)}};
    run->say(failuresText("references", lists->gallery.images, *references));
    run->say(failuresText("probes", probes.images, *faces));
    const Curves curves = count(*run, *trials);
    report["inputs"] =
        inputsJson({options.gallery, options.mated, options.nonMated},
                   {&lists->gallery.images, &probes.images}, {&*references, &*faces});
    auto written = writePlots(options, curves);
    if (written && options.common.hasComparisons)
        written = writeSearches(options, searched->list, *trials);
    if (!written)
        return passOn(written);
    return run->finish();
}

} // namespace

void addEvaluateIdentification(CLI::App& evaluate, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(evaluate, chosen, "identification", "How often searches of a gallery are wrong");
    auto options = std::make_shared<IdentificationOptions>();
    const auto list = [&](const char* flag, std::string& target, const char* what) {
        command->add_option(flag, target, what)->required()->type_name("CSV");
    };
    list("--gallery", options->gallery, "subject, image: who is enrolled");
    list("--mated", options->mated, "subject, image: probes of people in the gallery");
    list("--nonmated", options->nonMated, "subject, image: probes of people who are not");
    command
        ->add_option("--probe-images", options->probeImages,
                     "The folder of the probes, where it is another")
        ->type_name("DIR");
    command
        ->add_option("--together", options->together,
                     "Search with up to so many probes of one person that follow each other in "
                     "their list, as `search --also` does")
        ->type_name("N")
        ->check(CLI::Range(1, 100));
    options->common.addTo(*command);
    options->common.addComparisonsTo(
        *command,
        "Write the best and the mate's score of each probe to probes.csv, and every comparison "
        "of a probe with an enrolled person to comparisons.csv: about 200 MB for a million of "
        "them with six scores each");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return identification(session, *options); };
    });
}

} // namespace semblance::cli
