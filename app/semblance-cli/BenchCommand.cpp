// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProgressLine.h"
#include "app/semblance-cli/UsageText.h"
#include "matching/evaluation/SearchBench.h"
#include "ui/format/NumberText.h"

#include <numeric>

namespace semblance::cli {

namespace {

/// A store names each with its fingerprint, in the kilobyte that it has for that.
constexpr std::size_t kMostEngines = 12;
constexpr int kMostNumbers = 2048;

struct BenchOptions
{
    std::uint32_t people = 0;
    std::vector<int> sizes;
    std::uint64_t seed = 1;
    /// Empty: the system's folder for temporary files.
    std::string folder;
    matching::SearchBenchOptions bench;
};

Json sizesJson(const std::vector<int>& sizes)
{
    return sizes.size() == 1 ? Json(sizes.front()) : Json(sizes);
}

CLI::Validator templateSizes()
{
    return {[](const std::string& text) {
                return sizesFrom(text, kMostNumbers, kMostEngines)
                           ? std::string()
                           : "takes 1 to " + std::to_string(kMostEngines) +
                                 " whole numbers from 1 to " + std::to_string(kMostNumbers) +
                                 " with commas between, as 128,512";
            },
            ""};
}

/// {"people","dim","open_ms","search_ms","bytes_scanned","read_gb_per_s","resident_mib","isa"} and
/// what stands behind them: "probes", "limit", "first_search_ms" (with every block's checksums),
/// "read_ms" and "search_gb_per_s" (of bytes_scanned, as read_gb_per_s), "rows_scored" (in full
/// precision), "file_bytes" and of those "disk_bytes"; with --check "equals_exhaustive".
Json figuresJson(const BenchOptions& options, const matching::SearchBenchFigures& figures)
{
    Json json = {{"people", options.people},
                 {"dim", sizesJson(options.sizes)},
                 {"open_ms", figures.openMs},
                 {"search_ms", figures.searchMs},
                 {"bytes_scanned", figures.bytesScanned},
                 {"read_gb_per_s", figures.readGbPerS()},
                 {"resident_mib", figures.residentMib},
                 {"isa", figures.instructions},
                 {"probes", options.bench.probes},
                 {"limit", options.bench.limit},
                 {"first_search_ms", figures.firstSearchMs},
                 {"read_ms", figures.readMs},
                 {"search_gb_per_s", figures.searchGbPerS()},
                 {"rows_scored", figures.rowsScored},
                 {"file_bytes", figures.fileBytes},
                 {"disk_bytes", figures.diskBytes}};
    if (figures.equalsExhaustive)
        json["equals_exhaustive"] = *figures.equalsExhaustive;
    return json;
}

QString number(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

QString sizesText(const std::vector<int>& sizes)
{
    QStringList texts;
    for (const int size : sizes)
        texts << QString::number(size);
    return texts.join(QStringLiteral(" + "));
}

double bytesForEachNumber(const BenchOptions& options, const matching::SearchBenchFigures& figures)
{
    const double numbers = std::accumulate(options.sizes.begin(), options.sizes.end(), 0.0);
    return static_cast<double>(figures.diskBytes) / (numbers * options.people);
}

QString textOf(const BenchOptions& options, const matching::SearchBenchFigures& figures)
{
    QStringList lines;
    lines << QStringLiteral("%1 people, %2 numbers each, %3 at once, %4")
                 .arg(ui::countText(options.people), sizesText(options.sizes),
                      options.bench.probes == 1
                          ? QStringLiteral("1 probe")
                          : QStringLiteral("%1 probes").arg(options.bench.probes),
                      QString::fromStdString(figures.instructions));
    lines << QStringLiteral("opening          %1 ms").arg(number(figures.openMs, 2));
    lines << QStringLiteral("first search     %1 ms, with the check of every block")
                 .arg(number(figures.firstSearchMs, 1));
    lines << QStringLiteral("search           %1 ms, %2 GB/s")
                 .arg(number(figures.searchMs, 2), number(figures.searchGbPerS(), 2));
    lines << QStringLiteral("plain reading    %1 ms, %2 GB/s of the same %3 MB")
                 .arg(number(figures.readMs, 2), number(figures.readGbPerS(), 2),
                      number(static_cast<double>(figures.bytesScanned) / 1e6, 1));
    lines << QStringLiteral("full precision   %1 rows")
                 .arg(ui::countText(qint64(figures.rowsScored)));
    lines << QStringLiteral("file             %1 MB on the disk, %2 bytes for each number; %3 MB "
                            "with the empty part of its last block")
                 .arg(number(static_cast<double>(figures.diskBytes) / 1e6, 1),
                      number(bytesForEachNumber(options, figures), 2),
                      number(static_cast<double>(figures.fileBytes) / 1e6, 1));
    lines << QStringLiteral("resident memory  %1 MiB").arg(number(figures.residentMib, 0));
    if (figures.equalsExhaustive)
        lines << QStringLiteral("the answer equals the exhaustive search, bit by bit");
    return lines.join(QLatin1Char('\n'));
}

/// Their stores can be as large as the disk.
void removeWhatKilledRunsLeft(const Console& console, const std::filesystem::path& folder)
{
    const matching::LeftFolders left = matching::SyntheticFolder::removeLeft(folder);
    if (left.removed.empty())
        return;
    std::vector<QString> names;
    for (const auto& removed : left.removed)
        names.push_back(printable(removed.string()));
    console.complain(QStringLiteral("Removed, because runs that were killed had left it: %1 (%2)")
                         .arg(firstFew(names), ui::fileSizeText(qint64(left.bytes))));
}

Result<ExitCode> benchSearch(Session& session, BenchOptions options)
{
    options.bench.people = options.people;
    const auto templates = matching::SyntheticTemplates::create(options.sizes, options.seed);
    if (!templates)
        return passOn(templates);
    const std::filesystem::path folder = options.folder.empty()
                                             ? std::filesystem::temp_directory_path()
                                             : std::filesystem::path(options.folder);
    removeWhatKilledRunsLeft(session.console(), folder);
    auto store = [&] {
        ProgressLine progress(!session.console().isJson(), ProgressLine::Counts::Steps);
        return matching::SyntheticStore::create(*templates, options.people, folder, session.stop(),
                                                progress.sink());
    }();
    if (!store)
        return passOn(store);
    const auto figures = matching::measureSearch(*store, *templates, options.bench, session.stop());
    if (!figures)
        return passOn(figures);
    if (figures->equalsExhaustive == false)
        return failure(ErrorCode::BackendFailed, Stage::Search, "bench search",
                       "the answer is not that of the exhaustive search");
    session.console().print(figuresJson(options, *figures));
    session.console().print(textOf(options, *figures));
    return ExitCode::Success;
}

} // namespace

void addBench(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* bench = app.add_subcommand("bench", "Measure how fast this machine is");
    bench->require_subcommand(1);
    CLI::App* command = addCommand(*bench, chosen, "search",
                                   "Searches of a store of made-up people, which is removed again");
    auto options = std::make_shared<BenchOptions>();
    command->add_option("--people", options->people, "How many people the store has")
        ->required()
        ->check(wholeNumberFromOne())
        ->type_name("N");
    const auto readSizes = [options](const std::string& text) {
        options->sizes = sizesFrom(text, kMostNumbers, kMostEngines).value();
    };
    command
        ->add_option_function<std::string>(
            "--dim", readSizes,
            "Numbers of a template, 1 to 2048; of several engines with commas between them")
        ->required()
        ->check(templateSizes())
        ->type_name("D");
    command
        ->add_option("--probes", options->bench.probes,
                     "How many are searched at once; 1 unless told")
        ->check(CLI::Range(1, 10'000))
        ->type_name("K");
    command
        ->add_option("--limit", options->bench.limit, "How many people are listed; 50 unless told")
        ->check(CLI::Range(1, 1000))
        ->type_name("N");
    command->add_option("--rounds", options->bench.rounds, "How often; 11 unless told")
        ->check(wholeNumberFromOne())
        ->type_name("N");
    command->add_option("--seed", options->seed, "Other people; 1 unless told")->type_name("N");
    command
        ->add_option("--folder", options->folder,
                     "Where the store lies meanwhile; the system's temporary folder unless told")
        ->type_name("DIR");
    command->add_flag("--check", options->bench.isChecked,
                      "Compare the answer with that of the exhaustive search");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return benchSearch(session, *options); };
    });
}

} // namespace semblance::cli
