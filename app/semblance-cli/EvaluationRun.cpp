// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/EvaluationRun.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/ProgressLine.h"

#include <QFile>
#include <QStandardPaths>

#include <set>
#include <system_error>

namespace semblance::cli {

namespace {

namespace fs = std::filesystem;

fs::path cacheFolder(const EvaluationOptions& options)
{
    if (options.isUncached)
        return {};
    if (!options.cache.empty())
        return options.cache;
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return fs::path(QFile::encodeName(base).toStdString()) / "semblance" / "evaluation";
}

constexpr const char* kReport = "report.json";
constexpr const char* kComparisons = "comparisons.csv";
constexpr const char* kProbes = "probes.csv";
constexpr const char* kQuality = "quality.csv";
constexpr const char* kRecipeEnding = ".json";

/// "blurred, dark": of those that lie in `folder`.
std::string recipeNames(const fs::path& folder)
{
    std::set<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (entry.path().extension() == kRecipeEnding)
            names.insert(entry.path().stem().string());
    }
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// Reports would call two recipes by one name. Fails: InvalidInput.
Result<void> checkHasNameOfItsOwn(const matching::DegradationRecipe& recipe, const fs::path& file,
                                  const fs::path& folder)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (entry.path().extension() != kRecipeEnding)
            continue;
        const auto shipped = matching::readDegradation(entry.path());
        if (shipped && shipped->name == recipe.name && shipped->identity() != recipe.identity())
            return failure(ErrorCode::InvalidInput, Stage::Input, file.string(),
                           "it is called “" + recipe.name +
                               "” like a recipe that is shipped, and makes images poor in another "
                               "way: give it a name of its own");
    }
    return {};
}

/// A recipe's name, or the path of a file of one's own.
Result<std::optional<EvaluationRecipe>> recipeOf(const Session& session, const std::string& name)
{
    if (name.empty())
        return std::optional<EvaluationRecipe>();
    const fs::path folder = session.installation().degradations;
    const bool isPath = name.find('/') != std::string::npos || name.ends_with(".json");
    const fs::path file = isPath ? fs::path(name) : folder / (name + kRecipeEnding);
    if (!isPath && !fs::exists(file))
        return failure(ErrorCode::InvalidInput, Stage::Input, name,
                       recipeNames(folder).empty()
                           ? "no recipes are installed: “" + folder.string() + "” holds none"
                           : "there is no such recipe; there are " + recipeNames(folder));
    auto recipe = matching::readDegradation(file);
    if (!recipe && recipe.error().code == ErrorCode::ManifestInvalid)
        return failure(ErrorCode::InvalidInput, Stage::Input, file.string(),
                       "it is no recipe that makes images poor: " + recipe.error().detail,
                       recipe.error().facts);
    if (!recipe)
        return passOn(recipe);
    const auto isNamed = checkHasNameOfItsOwn(*recipe, file, folder);
    if (!isNamed)
        return passOn(isNamed);
    const auto hash = Sha256::ofFile(file);
    if (!hash)
        return passOn(hash);
    return std::optional(EvaluationRecipe{std::move(*recipe), file, *hash});
}

Json modelIds(const matching::FacePipeline& engine)
{
    Json ids = Json::object();
    for (const matching::ModelIdentity& model : engine.engine().models)
        ids[model.id] = model.fingerprint.hex();
    return ids;
}

/// Before anything is measured, which may take hours.
Result<void> checkFolder(const EvaluationOptions& options)
{
    std::error_code ignored;
    for (const char* name : {kReport, kComparisons, kProbes, kQuality}) {
        const fs::path file = options.file(name);
        if (!options.mayReplace && fs::exists(fs::symlink_status(file, ignored)))
            return failure(ErrorCode::FileNotWritable, Stage::Input, file.string(),
                           "another evaluation wrote it, and it stays as it is",
                           {{"exists", "true"}, {"replacedBy", "--replace"}});
    }
    return {};
}

} // namespace

void EvaluationOptions::addTo(CLI::App& command)
{
    command.add_option("--images", images, "The folder below which the images lie")
        ->required()
        ->type_name("DIR");
    command.add_option("--out", out, "The folder for report and plots")
        ->required()
        ->type_name("DIR");
    command
        .add_option("--degrade", degrade,
                    "Make the probes, or both images of each pair, poor first: a recipe's name, "
                    "or a file")
        ->type_name("NAME");
    command
        .add_option("--cache", cache,
                    "Where templates are kept for the next run (default: the person's cache)")
        ->type_name("DIR");
    command.add_flag("--no-cache", isUncached, "Keep no templates");
    command.add_flag("--replace", mayReplace,
                     "Write over what another evaluation wrote into the folder of --out");
}

void EvaluationOptions::addComparisonsTo(CLI::App& command, const char* what)
{
    command.add_flag("--comparisons", hasComparisons, what);
}

Result<EvaluationRun> EvaluationRun::begin(Session& session, const EvaluationOptions& options,
                                           const char* kind)
{
    if (const auto free = checkFolder(options); !free)
        return passOn(free);
    EvaluationRun run(session, options);
    auto recipe = recipeOf(session, options.degrade);
    if (!recipe)
        return passOn(recipe);
    run.m_recipe = std::move(*recipe);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    run.m_engine = *engine;
    auto cache = matching::TemplateCache::open(cacheFolder(options), **engine);
    const std::optional<Error> whyUncached =
        cache ? std::nullopt : std::optional<Error>(cache.error());
    // Nobody asked for the usual folder: a measurement does not wait for it.
    if (whyUncached && options.cache.empty())
        cache = matching::TemplateCache::open({}, **engine);
    if (!cache)
        return passOn(cache);
    run.m_cache = std::move(*cache);
    std::error_code fault;
    fs::create_directories(options.out, fault);
    if (fault)
        return failure(ErrorCode::FileNotWritable, Stage::Input, options.out, fault.message());
    run.m_report = run.beginning(kind);
    if (whyUncached)
        run.noteUnkept(*whyUncached);
    return run;
}

Json EvaluationRun::beginning(const char* kind) const
{
    return {{"kind", kind},
            {"program", SEMBLANCE_VERSION},
            {"engine", m_engine->engine().id},
            {"engine_fingerprint", m_engine->engine().fingerprint},
            {"model_ids", modelIds(*m_engine)},
            {"degrade", m_recipe ? Json(m_recipe->steps.identity()) : Json()},
            {"face", "nearest to the image's centre"},
            {"notes", Json::array()},
            {"intervals",
             {{"level", 0.95},
              {"by", "people drawn with replacement"},
              {"rounds", matching::Resampling::kRounds},
              {"seed", matching::Resampling::kSeed}}}};
}

Result<std::vector<matching::EvaluatedFace>>
EvaluationRun::facesOf(const std::vector<matching::EvaluationImage>& images,
                       const std::optional<matching::DegradationRecipe>& recipe,
                       matching::ExtractionScope scope)
{
    const StopWatch watch;
    ProgressLine line(!m_session.console().isJson());
    const matching::FaceExtraction extraction(m_engine, recipe, scope);
    auto faces = extraction.run(images, m_cache, m_session.stop(), line.sink());
    saveTemplates();
    m_templateSeconds += watch.seconds();
    return faces;
}

/// They save time in the next run: this one goes on without.
void EvaluationRun::saveTemplates()
{
    const auto saved = m_cache.save();
    if (!saved)
        noteUnkept(saved.error());
}

void EvaluationRun::noteUnkept(const Error& why)
{
    const QString about = QStringLiteral("Templates are not kept for the next run");
    m_session.console().complain(about, why);
    m_report["notes"].push_back(utf8(about + QStringLiteral(": ") + sentenceOf(why)));
}

Result<std::vector<matching::EvaluatedFace>>
EvaluationRun::references(const std::vector<matching::EvaluationImage>& images)
{
    return facesOf(images, std::nullopt, matching::ExtractionScope::Templates);
}

Result<std::vector<matching::EvaluatedFace>>
EvaluationRun::probes(const std::vector<matching::EvaluationImage>& images,
                      matching::ExtractionScope scope)
{
    return facesOf(images, m_recipe ? std::optional(m_recipe->steps) : std::nullopt, scope);
}

void EvaluationRun::note(const QString& text)
{
    if (text.isEmpty())
        return;
    m_report["notes"].push_back(utf8(text));
    say(text);
}

void EvaluationRun::say(const QString& text)
{
    if (!text.isEmpty())
        m_said << text;
}

Result<ExitCode> EvaluationRun::finish()
{
    m_report["times"]["templates_s"] = m_templateSeconds;
    m_report["times"]["all_s"] = m_watch.seconds();
    if (m_recipe)
        m_report["inputs"]["degradation"] = {{m_recipe->file.string(), m_recipe->sha256.hex()}};
    const fs::path file = m_options.file(kReport);
    // Another run's scores do not belong to this report.
    std::error_code ignored;
    if (!m_options.hasComparisons)
        fs::remove(m_options.file(kComparisons), ignored);
    if (!m_options.hasComparisons || m_report["kind"] != "identification")
        fs::remove(m_options.file(kProbes), ignored);
    if (m_report["kind"] != "quality")
        fs::remove(m_options.file(kQuality), ignored);
    const bool isReplaced = fs::exists(file, ignored);
    const auto written = writeText(file, m_report.dump(4) + "\n");
    if (!written)
        return passOn(written);
    if (isReplaced)
        m_session.console().print(
            QStringLiteral("Note     The report of an earlier run in this folder was replaced."));
    for (const QString& text : m_said)
        m_session.console().print(text);
    m_report["inputs"].erase("images");
    m_session.console().print(m_report);
    m_session.console().print(
        QStringLiteral("Report   %1").arg(QString::fromStdString(file.string())));
    return ExitCode::Success;
}

} // namespace semblance::cli
