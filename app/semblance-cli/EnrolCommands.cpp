// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProblemList.h"
#include "app/semblance-cli/ProgressLine.h"
#include "app/semblance-cli/UsageText.h"
#include "casework/gallery/Enrolment.h"
#include "casework/gallery/TemplateRefresh.h"
#include "ui/format/EnrolmentText.h"
#include "ui/format/NumberText.h"
#include "ui/format/ShellText.h"

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
    std::error_code ignored;
    if (options.manifest.empty() && std::filesystem::is_regular_file(options.folder, ignored))
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "“" + options.folder +
                           "” is a file; name the FOLDER that holds the images, "
                           "or a table with --manifest.");
    if (options.manifest.empty())
        return casework::planFromFolder(options.folder, stop);
    const std::filesystem::path manifest = options.manifest;
    const std::filesystem::path images =
        options.images.empty() ? manifest.parent_path() : std::filesystem::path(options.images);
    return casework::planFromManifest(manifest, images, stop);
}

Json namesJson(const std::vector<QString>& images)
{
    Json names = Json::array();
    for (const QString& image : images)
        names.push_back(utf8(image));
    return names;
}

Json idsByCaseJson(const std::vector<QStringList>& ids)
{
    Json lists = Json::array();
    for (const QStringList& alike : ids)
        lists.push_back(namesJson({alike.begin(), alike.end()}));
    return lists;
}

Json severalPicturesJson(const EnrolmentReport& report)
{
    Json list = Json::array();
    for (const casework::SeveralPictures& file : report.severalPictures)
        list.push_back({{"image", utf8(file.image)}, {"pictures", file.pictures}});
    return list;
}

bool isTwin(const casework::ImageAlreadyThere& there)
{
    return there.image != there.enrolledAs;
}

Json alreadyThereJson(const EnrolmentReport& report)
{
    Json list = Json::array();
    for (const casework::ImageAlreadyThere& there : report.alreadyThereImages)
        list.push_back(utf8(there.image));
    return list;
}

/// Images whose bytes are there under another name.
Json twinsJson(const EnrolmentReport& report)
{
    Json list = Json::array();
    for (const casework::ImageAlreadyThere& there : report.alreadyThereImages) {
        if (isTwin(there))
            list.push_back({{"image", utf8(there.image)}, {"enrolled_as", utf8(there.enrolledAs)}});
    }
    return list;
}

/// "a.jpg, b.jpg (same bytes as a.jpg)": twins first, which nobody expects.
std::vector<QString> alreadyThere(const EnrolmentReport& report)
{
    std::vector<QString> twins;
    std::vector<QString> others;
    for (const casework::ImageAlreadyThere& there : report.alreadyThereImages) {
        if (isTwin(there))
            twins.push_back(
                QStringLiteral("%1 (same bytes as %2)").arg(there.image, there.enrolledAs));
        else
            others.push_back(there.image);
    }
    twins.insert(twins.end(), others.begin(), others.end());
    return twins;
}

/// "a.tif (3)"
std::vector<QString> severalPictures(const EnrolmentReport& report)
{
    std::vector<QString> files;
    for (const casework::SeveralPictures& file : report.severalPictures)
        files.push_back(QStringLiteral("%1 (%2)").arg(file.image, ui::countText(file.pictures)));
    return files;
}

Json problemsJson(const std::vector<casework::EnrolmentProblem>& problems)
{
    Json list = Json::array();
    for (const casework::EnrolmentProblem& problem : problems)
        list.push_back(toJson(problem));
    return list;
}

Json trimmedJson(const std::vector<casework::TrimmedId>& ids)
{
    Json list = Json::array();
    for (const casework::TrimmedId& trimmed : ids)
        list.push_back({{"written", utf8(trimmed.written)},
                        {"id", utf8(trimmed.id)},
                        {"line", trimmed.line ? Json(*trimmed.line) : Json()}});
    return list;
}

Json reportJson(const std::string& gallery, const EnrolmentReport& report)
{
    return {{"gallery", gallery},
            {"enrolled", report.enrolled},
            {"already_there", report.alreadyThere},
            {"already_there_images", alreadyThereJson(report)},
            {"twins", twinsJson(report)},
            {"put_back_images", namesJson(report.putBackImages)},
            {"problems", problemsJson(report.problems)},
            {"no_longer_in_table", problemsJson(report.noLongerInTable)},
            {"several_pictures", severalPicturesJson(report)},
            {"ids_differing_in_case", idsByCaseJson(report.idsDifferingInCase)},
            {"damaged_images", namesJson(report.damagedImages)},
            {"images_without_end_marker", namesJson(report.endlessImages)},
            {"composed_ids", textsJson(report.composedIds)},
            {"trimmed_ids", trimmedJson(report.trimmedIds)},
            {"system_files_left_out", report.systemFiles},
            {"stated_differently", toJson(report.statedDifferently)},
            {"cancelled", report.wasCancelled}};
}

QString countsOf(const EnrolmentReport& report)
{
    return QStringLiteral("%1 enrolled, %2 there already, %3 not enrolled%4")
        .arg(report.enrolled)
        .arg(report.alreadyThere)
        .arg(report.problems.size())
        .arg(report.wasCancelled ? QStringLiteral("; cancelled") : QString());
}

bool isNothingThere(const EnrolmentReport& report)
{
    return report.enrolled == 0 && report.alreadyThere == 0 && report.problems.empty() &&
           !report.wasCancelled;
}

void print(Session& session, const std::string& gallery, const EnrolmentReport& report)
{
    Console& console = session.console();
    console.print(reportJson(gallery, report));
    console.print(countsOf(report));
    if (!report.alreadyThereImages.empty())
        console.print(QStringLiteral("There already: %1").arg(firstFew(alreadyThere(report))));
    if (!report.putBackImages.empty())
        console.print(QStringLiteral("The laboratory had lost the originals of these images, or "
                                     "held other bytes; they were put back: %1")
                          .arg(firstFew(report.putBackImages)));
    if (!report.severalPictures.empty())
        console.print(QStringLiteral("Files that hold several pictures or pages, with how many; "
                                     "the first of each was enrolled: %1")
                          .arg(firstFew(severalPictures(report))));
    if (!report.idsDifferingInCase.empty())
        console.print(ui::idsByCaseText(report.idsDifferingInCase));
    for (const QString& note : ui::enrolmentNotes(report))
        console.print(note);
    if (!report.noLongerInTable.empty())
        console.print(QStringLiteral("`semblance-cli gallery dismiss %1 --image IMAGE --lab %2` "
                                     "takes an image off the list.")
                          .arg(ui::shellWord(QString::fromStdString(gallery)),
                               ui::shellWord(printable(session.labFolder()))));
    if (isNothingThere(report))
        console.print(QStringLiteral("No image was found: there was nothing to enrol."));
    complainOf(console, report.problems);
}

Json refreshJson(const std::string& gallery, const EnrolmentReport& report)
{
    return {{"gallery", gallery},
            {"templates_made", report.enrolled},
            {"quality_measured", report.measuredAnew},
            {"damaged_templates", report.damagedTemplates},
            {"changed_templates", report.changedTemplates},
            {"problems", problemsJson(report.problems)},
            {"cancelled", report.wasCancelled}};
}

void printRefreshed(Session& session, const std::string& gallery, const EnrolmentReport& report)
{
    Console& console = session.console();
    console.print(refreshJson(gallery, report));
    console.print(
        QStringLiteral("Templates made for %1, quality measured anew for %2; %3 could not be "
                       "refreshed%4")
            .arg(counted(report.enrolled, "reference", "references"),
                 counted(report.measuredAnew, "reference", "references"))
            .arg(report.problems.size())
            .arg(report.wasCancelled ? QStringLiteral("; cancelled") : QString()));
    if (const QString mended = ui::mendedText(report); !mended.isEmpty())
        console.print(mended);
    if (report.changedTemplates > 0)
        console.print(QStringLiteral("`semblance-cli lab check %1` looks for more damage")
                          .arg(ui::shellWord(printable(session.labFolder()))));
    complainOf(console, report.problems);
}

ExitCode exitCodeOf(const EnrolmentReport& report)
{
    if (report.wasCancelled)
        return ExitCode::Cancelled;
    return report.problems.empty() ? ExitCode::Success : ExitCode::Problems;
}

/// A lab that failed halfway holds what came before; so does the report.
void explainWhatIsDone(Console& console, const std::string& gallery, const EnrolmentReport& done)
{
    if (done.enrolled == 0 && done.alreadyThere == 0 && done.problems.empty())
        return;
    console.explain(QStringLiteral("Before that: %1.").arg(countsOf(done)),
                    {{"done", reportJson(gallery, done)}});
    complainOf(console, done.problems);
}

struct OpenedGallery
{
    std::unique_ptr<casework::Lab> lab;
    std::shared_ptr<const matching::FacePipeline> engine;
};

/// What an enrolment needs.
Result<OpenedGallery> openGallery(Session& session, const EnrolOptions& options)
{
    auto lab = session.openLab(options.lab);
    if (!lab)
        return passOn(lab);
    // Before the engine is loaded: a wrong name is then said at once.
    if (const auto gallery = (*lab)->galleries().byName(QString::fromStdString(options.gallery));
        !gallery)
        return passOn(gallery);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    return OpenedGallery{std::move(*lab), *engine};
}

/// The progress line is gone before anything else is printed.
template <typename Work>
Result<EnrolmentReport> withProgress(Session& session, const Work& work)
{
    ProgressLine progress(!session.console().isJson());
    return work(progress.sink());
}

Result<ExitCode> enrol(Session& session, const EnrolOptions& options)
{
    if (options.folder.empty() == options.manifest.empty()) {
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "Name a FOLDER or a --manifest.");
    }
    const auto plan = planOf(options, session.stop());
    if (!plan)
        return passOn(plan);
    const auto opened = openGallery(session, options);
    if (!opened)
        return passOn(opened);
    casework::Enrolment enrolment(opened->lab->galleries(), opened->lab->originals(),
                                  opened->engine, session.clock());
    const auto report = withProgress(session, [&](const ProgressSink& progress) {
        return enrolment.run(QString::fromStdString(options.gallery), *plan, options.severalFaces,
                             session.stop(), progress);
    });
    if (!report) {
        explainWhatIsDone(session.console(), options.gallery, enrolment.doneSoFar());
        return passOn(report);
    }
    print(session, options.gallery, *report);
    return isNothingThere(*report) ? ExitCode::Problems : exitCodeOf(*report);
}

Result<ExitCode> refreshTemplates(Session& session, const EnrolOptions& options)
{
    const auto opened = openGallery(session, options);
    if (!opened)
        return passOn(opened);
    casework::TemplateRefresh refresh(opened->lab->galleries(), opened->lab->originals(),
                                      casework::makeReferenceMaker(opened->engine));
    const auto report = withProgress(session, [&](const ProgressSink& progress) {
        return refresh.run(QString::fromStdString(options.gallery), session.stop(), progress);
    });
    if (!report)
        return passOn(report);
    printRefreshed(session, options.gallery, *report);
    return exitCodeOf(*report);
}

void addSeveralFaces(CLI::App& command, EnrolOptions& options)
{
    static const std::map<std::string, SeveralFaces> choices = {
        {"refuse", SeveralFaces::Refuse},
        {"largest", SeveralFaces::TakeLargest},
        {"central", SeveralFaces::TakeCentral}};
    command
        .add_option_function<std::string>(
            "--several-faces",
            [&options](const std::string& text) { options.severalFaces = choices.at(text); },
            "An image with several faces: refuse it (default), or take the largest or the "
            "central one")
        ->check(oneOf({"refuse", "largest", "central"}))
        ->type_name("{refuse,largest,central}");
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
    CLI::Option* manifest =
        command
            ->add_option("--manifest", options->manifest,
                         "A CSV file (commas, UTF-8, a header row). Columns: subject,image; where "
                         "wanted name, x,y,width,height (the face's box in pixels of the stored "
                         "image) and any other, which is kept as a field of the person")
            ->type_name("CSV")
            ->excludes(folder);
    command
        ->add_option("--images", options->images,
                     "Where the manifest's images lie (default: beside it)")
        ->type_name("DIR")
        ->needs(manifest);
    addLabOption(*command, options->lab);
    addSeveralFaces(*command, *options);
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return enrol(session, *options); };
    });

    CLI::App* refreshCommand =
        addCommand(gallery, chosen, "refresh",
                   "Make the templates that the engine in use lacks and measure the quality that "
                   "other models measured, from the stored originals");
    auto refreshed = std::make_shared<EnrolOptions>();
    refreshCommand->add_option("NAME", refreshed->gallery, "The gallery's name")->required();
    addLabOption(*refreshCommand, refreshed->lab);
    refreshCommand->callback([&chosen, refreshed] {
        chosen.run = [refreshed](Session& session) {
            return refreshTemplates(session, *refreshed);
        };
    });
}

} // namespace semblance::cli
