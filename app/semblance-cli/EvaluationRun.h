// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/EvaluationReport.h"
#include "app/semblance-cli/Session.h"
#include "matching/evaluation/FaceExtraction.h"

#include <CLI/CLI.hpp>

#include <chrono>

namespace semblance::cli {

/// What every evaluation is told.
struct EvaluationOptions
{
    std::string images;
    std::string out;
    std::string degrade;
    std::string cache;
    bool isUncached = false;
    /// What another evaluation wrote into `out` may go.
    bool mayReplace = false;
    bool hasComparisons = false;

    void addTo(CLI::App& command);
    /// `--comparisons`, of which each evaluation makes something else.
    void addComparisonsTo(CLI::App& command, const char* what);
    std::filesystem::path file(const char* name) const { return std::filesystem::path(out) / name; }
};

/// Seconds since it was made.
class StopWatch
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// How probes are made poor, and the file that says so.
struct EvaluationRecipe
{
    matching::DegradationRecipe steps;
    std::filesystem::path file;
    Sha256 sha256;
};

/// One evaluation: the engine, where its templates are kept, how the probes are made poor, and the
/// report as it grows. One thread.
class EvaluationRun
{
public:
    /// Makes the folder `options.out`. Fails: as Session::engine, TemplateCache::open,
    /// readDegradation; InvalidInput (no such recipe, or one with a shipped one's name),
    /// FileNotWritable, also where another evaluation's files lie in it, unless they
    /// may be replaced.
    static Result<EvaluationRun> begin(Session& session, const EvaluationOptions& options,
                                       const char* kind);

    const matching::ScoreFusion& fusion() const { return m_engine->fusion(); }
    Json& report() { return m_report; }

    /// With progress for people. Fails: as matching::FaceExtraction::run.
    Result<std::vector<matching::EvaluatedFace>>
    references(const std::vector<matching::EvaluationImage>& images);
    /// The same of images that are made poor first, where that is asked for.
    Result<std::vector<matching::EvaluatedFace>>
    probes(const std::vector<matching::EvaluationImage>& images,
           matching::ExtractionScope scope = matching::ExtractionScope::Templates);

    /// Into the report's notes, and as say; nothing where it is empty.
    void note(const QString& text);

    /// For people, when the report is on the disk; nothing where it is empty.
    void say(const QString& text);

    /// The report goes to its file, then what was said and, without the images' hashes, the report
    /// to the console. Fails: FileNotWritable, DiskFull.
    Result<ExitCode> finish();

private:
    EvaluationRun(Session& session, EvaluationOptions options)
        : m_session(session), m_options(std::move(options))
    {
    }

    Result<std::vector<matching::EvaluatedFace>>
    facesOf(const std::vector<matching::EvaluationImage>& images,
            const std::optional<matching::DegradationRecipe>& recipe,
            matching::ExtractionScope scope);
    void saveTemplates();
    void noteUnkept(const Error& why);
    Json beginning(const char* kind) const;

    Session& m_session;
    EvaluationOptions m_options;
    std::shared_ptr<const matching::FacePipeline> m_engine;
    matching::TemplateCache m_cache;
    std::optional<EvaluationRecipe> m_recipe;
    StopWatch m_watch;
    double m_templateSeconds = 0;
    Json m_report;
    QStringList m_said;
};

} // namespace semblance::cli
