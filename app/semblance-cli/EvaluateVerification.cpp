// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/EvaluationLists.h"
#include "app/semblance-cli/EvaluationRun.h"
#include "app/semblance-cli/ListContradictions.h"
#include "matching/evaluation/ErrorPlot.h"

#include <algorithm>
#include <sstream>

namespace semblance::cli {

namespace {

struct VerificationOptions
{
    EvaluationOptions common;
    std::string pairs;
};

Result<void> writeComparisons(const VerificationOptions& options, const PairList& list,
                              const std::vector<matching::EngineTrials>& engines)
{
    std::ostringstream text;
    text.precision(9);
    text << "a,b,same";
    for (const auto& engine : engines)
        text << "," << engine.engine;
    text << "\n";
    for (std::size_t i = 0; i < list.pairs.size(); ++i) {
        const auto& pair = list.pairs[i];
        text << csvField(list.images[pair.first].name) << ","
             << csvField(list.images[pair.second].name) << "," << (pair.isMated ? 1 : 0);
        for (const auto& engine : engines) {
            text << ",";
            if (engine.trials[i].score)
                text << *engine.trials[i].score;
        }
        text << "\n";
    }
    return writeText(options.common.file("comparisons.csv"), text.str());
}

/// Figures of every engine into `report`; those of all together also at its top.
std::vector<matching::PlotLine> count(EvaluationRun& run,
                                      const std::vector<matching::EngineTrials>& engines,
                                      std::size_t people)
{
    Json& report = run.report();
    std::vector<matching::PlotLine> lines;
    for (const auto& engine : engines) {
        const auto figures =
            matching::verificationFigures(engine.trials, matching::Resampling(people));
        const std::vector<NamedFigure> main = {{"accuracy", figures.accuracyTenFold},
                                               {"EER", figures.equalErrorRate}};
        const bool isFused = engine.engine == matching::kFusedEngine;
        if (isFused) {
            report.update(toJson(figures));
            run.say(missingFiguresText(main).join(QLatin1Char('\n')));
            run.note(fewPeopleText(figures.matedPeople));
            run.note(countedAsRejectedText(figures));
        }
        report["engines"][engine.engine] = toJson(figures);
        lines.push_back({engine.engine, figures.tradeoff, isFused});
        run.say(figuresText(engine.engine, main));
    }
    return lines;
}

/// A file beside itself says nothing of the engine.
void noteSameFiles(EvaluationRun& run, const PairList& list,
                   const std::vector<matching::EvaluatedFace>& faces)
{
    const auto count = std::ranges::count_if(list.pairs, [&faces](const auto& pair) {
        return faces[pair.first].file == faces[pair.second].file;
    });
    if (count > 0)
        run.note(QStringLiteral("%1 of %2 pairs are of one file with itself (same SHA-256): the "
                                "figures say less than they seem to.")
                     .arg(count)
                     .arg(list.pairs.size()));
}

Result<ExitCode> verification(Session& session, const VerificationOptions& options)
{
    const auto list = readPairs(options.pairs, options.common.images);
    if (!list)
        return passOn(list);
    auto run = EvaluationRun::begin(session, options.common, "verification");
    if (!run)
        return passOn(run);
    const auto faces = run->probes(list->images);
    if (!faces)
        return passOn(faces);
    const auto differ = checkFilesDiffer(*list, options.pairs, *faces);
    if (!differ)
        return passOn(differ);
    const PairList joined = withCopies(*list, *faces);
    const auto fit = checkPairsFit(joined, options.pairs);
    if (!fit)
        return passOn(fit);
    run->note(repeatsText(options.pairs, list->repeats));
    noteSameFiles(*run, *list, *faces);
    const auto people = matching::peopleOf(joined.images.size(), joined.pairs);
    const auto engines = matching::verificationTrials(*faces, list->pairs, people, run->fusion());
    if (!engines)
        return passOn(engines);
    Json& report = run->report();
    report["failed_to_acquire"] = failuresOf(*faces);
    report["failures"] = failuresJson({&*faces});
    report["failed_images"] = failedImagesJson(list->images, *faces);
    run->say(failuresText("images", list->images, *faces));
    const auto lines =
        count(*run, *engines, *std::ranges::max_element(people) + std::size_t(1));
    report["inputs"] = inputsJson({options.pairs}, {&list->images}, {&*faces});
    auto written =
        writeText(options.common.file("det.svg"),
                  matching::detPlot({"Detection error trade-off", "false match rate (FMR)",
                                     "false non-match rate (FNMR)"},
                                    lines));
    if (written && options.common.hasComparisons)
        written = writeComparisons(options, *list, *engines);
    if (!written)
        return passOn(written);
    return run->finish();
}

} // namespace

void addEvaluateVerification(CLI::App& evaluate, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(evaluate, chosen, "verification", "How often two photographs are told wrongly");
    auto options = std::make_shared<VerificationOptions>();
    command
        ->add_option("--pairs", options->pairs,
                     "CSV with a, b, same; or a list of pairs of Labeled Faces in the Wild")
        ->required()
        ->type_name("FILE");
    options->common.addTo(*command);
    options->common.addComparisonsTo(*command, "Write every score to comparisons.csv");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return verification(session, *options); };
    });
}

} // namespace semblance::cli
