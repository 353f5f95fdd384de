// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProgressLine.h"
#include "casework/gallery/Enrolment.h"
#include "ui/format/ErrorText.h"

namespace semblance::cli {

namespace {

using casework::EnrolmentPlan;
using casework::EnrolmentReport;
using casework::SeveralFaces;

struct EnrolOptions
{
    std::string gallery;
    std::string lab;
    std::string folder;
    std::string manifest;
    std::string images;
    SeveralFaces severalFaces = SeveralFaces::Refuse;
};

Result<EnrolmentPlan> planOf(const EnrolOptions& options, const StopToken& stop)
{
    if (options.manifest.empty())
        return casework::planFromFolder(options.folder, stop);
    const std::filesystem::path manifest = options.manifest;
    const std::filesystem::path images =
        options.images.empty() ? manifest.parent_path() : std::filesystem::path(options.images);
    return casework::planFromManifest(manifest, images, stop);
}

/// Problems are errors: people read them on standard error, image by image.
void print(Session& session, const std::string& gallery, const EnrolmentReport& report)
{
    Json problems = Json::array();
    for (const casework::EnrolmentProblem& problem : report.problems)
        problems.push_back(toJson(problem));
    Console& console = session.console();
    console.print({{"gallery", gallery},
                   {"enrolled", report.enrolled},
                   {"already_there", report.alreadyThere},
                   {"problems", problems},
                   {"cancelled", report.wasCancelled}});
    console.print(QStringLiteral("%1 enrolled, %2 there already, %3 not enrolled%4")
                      .arg(report.enrolled)
                      .arg(report.alreadyThere)
                      .arg(report.problems.size())
                      .arg(report.wasCancelled ? QStringLiteral("; cancelled") : QString()));
    for (const casework::EnrolmentProblem& problem : report.problems)
        console.complain(
            QStringLiteral("%1: %2").arg(problem.image, ui::errorSentence(problem.error)));
}

ExitCode exitCodeOf(const EnrolmentReport& report)
{
    if (report.wasCancelled)
        return ExitCode::Cancelled;
    return report.problems.empty() ? ExitCode::Success : ExitCode::Problems;
}

/// Opens what an enrolment needs and hands it on.
template <typename Work>
Result<ExitCode> withEnrolment(Session& session, const EnrolOptions& options, const Work& work)
{
    const auto lab = session.openLab(options.lab);
    if (!lab)
        return passOn(lab);
    // Before the engine is loaded: a wrong name is then said at once.
    if (const auto gallery = (*lab)->galleries().byName(QString::fromStdString(options.gallery));
        !gallery)
        return passOn(gallery);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    casework::Enrolment enrolment((*lab)->galleries(), (*lab)->originals(), *engine,
                                  session.clock());
    Result<EnrolmentReport> report;
    {
        ProgressLine progress(!session.console().isJson());
        report = work(enrolment, progress.sink());
    }
    if (!report)
        return passOn(report);
    print(session, options.gallery, *report);
    return exitCodeOf(*report);
}

Result<ExitCode> enrol(Session& session, const EnrolOptions& options)
{
    if (options.folder.empty() == options.manifest.empty()) {
        return failure(ErrorCode::InvalidInput, Stage::Input, options.gallery,
                       "name either a FOLDER or a --manifest");
    }
    const auto plan = planOf(options, session.stop());
    if (!plan)
        return passOn(plan);
    return withEnrolment(session, options,
                         [&](casework::Enrolment& enrolment, const ProgressSink& progress) {
                             return enrolment.run(QString::fromStdString(options.gallery), *plan,
                                                  options.severalFaces, session.stop(), progress);
                         });
}

Result<ExitCode> refresh(Session& session, const EnrolOptions& options)
{
    return withEnrolment(session, options,
                         [&](casework::Enrolment& enrolment, const ProgressSink& progress) {
                             return enrolment.refreshTemplates(
                                 QString::fromStdString(options.gallery), session.stop(), progress);
                         });
}

void addSeveralFaces(CLI::App& command, EnrolOptions& options)
{
    static const std::map<std::string, SeveralFaces> choices = {
        {"refuse", SeveralFaces::Refuse},
        {"largest", SeveralFaces::TakeLargest},
        {"central", SeveralFaces::TakeCentral}};
    command
        .add_option("--several-faces", options.severalFaces,
                    "An image with several faces: refuse it (default), or take the largest or the "
                    "central one")
        ->transform(CLI::CheckedTransformer(choices).description("{refuse,largest,central}"))
        ->type_name("");
}

} // namespace

void addEnrolment(CLI::App& gallery, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(gallery, chosen, "enrol",
                   "Enrol images; a run that was cancelled or killed goes on where it stopped");
    auto options = std::make_shared<EnrolOptions>();
    command->add_option("NAME", options->gallery, "The gallery's name")->required();
    CLI::Option* folder = command->add_option("FOLDER", options->folder,
                                              "Images as person/image.jpg or person_0001.jpg");
    command
        ->add_option("--manifest", options->manifest,
                     "A CSV with columns subject,image and any other")
        ->type_name("CSV")
        ->excludes(folder);
    command
        ->add_option("--images", options->images,
                     "Where the manifest's images lie (default: beside it)")
        ->type_name("DIR");
    addLabOption(*command, options->lab);
    addSeveralFaces(*command, *options);
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return enrol(session, *options); };
    });

    CLI::App* refreshCommand =
        addCommand(gallery, chosen, "refresh",
                   "Make the templates that the engine in use lacks, from the stored originals");
    auto refreshed = std::make_shared<EnrolOptions>();
    refreshCommand->add_option("NAME", refreshed->gallery, "The gallery's name")->required();
    addLabOption(*refreshCommand, refreshed->lab);
    refreshCommand->callback([&chosen, refreshed] {
        chosen.run = [refreshed](Session& session) { return refresh(session, *refreshed); };
    });
}

} // namespace semblance::cli
