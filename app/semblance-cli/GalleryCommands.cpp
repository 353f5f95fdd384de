// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ModelReport.h"
#include "app/semblance-cli/ProblemList.h"
#include "app/semblance-cli/Table.h"
#include "casework/gallery/DismissedProblems.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/RefreshNeed.h"
#include "casework/intake/RecordTime.h"
#include "ui/format/EnrolmentText.h"
#include "ui/format/FaceText.h"
#include "ui/format/NumberText.h"
#include "ui/format/ShellText.h"
#include "ui/format/TimeText.h"

#include <algorithm>
#include <set>

namespace semblance::cli {

namespace {

struct GalleryOptions
{
    std::string name;
    std::string lab;
    std::string source;
    std::string legalBasis;
};

Result<ExitCode> create(Session& session, const GalleryOptions& options)
{
    const auto lab = session.openLab(options.lab);
    if (!lab)
        return passOn(lab);
    const auto name = textOf(options.name, "The gallery's name");
    if (!name)
        return passOn(name);
    const auto source = textOf(options.source, "--source");
    if (!source)
        return passOn(source);
    const auto legalBasis = textOf(options.legalBasis, "--legal-basis");
    if (!legalBasis)
        return passOn(legalBasis);
    const auto gallery = (*lab)->galleries().create(*name, *source, *legalBasis,
                                                    casework::recordTime(session.clock()));
    if (!gallery)
        return passOn(gallery);
    session.console().print(Json{{"gallery", toJson(*gallery)}});
    session.console().print(QStringLiteral("Gallery “%1” was created.").arg(gallery->name));
    return ExitCode::Success;
}

casework::WantedModels modelsInUse(const Session& session)
{
    EngineState engine = engineState(session.installation().models);
    return {std::move(engine.templates), std::move(engine.measures)};
}

Result<std::vector<casework::RefreshNeed>>
refreshNeeds(casework::Lab& lab, const std::vector<casework::Gallery>& galleries,
             const casework::WantedModels& models)
{
    std::vector<casework::RefreshNeed> needs;
    for (const casework::Gallery& gallery : galleries) {
        const auto need = casework::refreshNeed(lab.galleries(), gallery.id, models);
        if (!need)
            return passOn(need);
        needs.push_back(*need);
    }
    return needs;
}

Json refreshJson(const casework::RefreshNeed& need)
{
    return {{"needed", need.isAny()},
            {"references_without_templates", need.withoutTemplates},
            {"references_measured_otherwise", need.measuredOtherwise},
            {"references_beyond_mending", need.beyondMending},
            {"references_failed_before", need.failedBefore}};
}

bool isAnythingToSay(const casework::RefreshNeed& need)
{
    return need.isAny() || need.failedBefore > 0;
}

/// In a column.
QString refreshWords(const casework::RefreshNeed& need)
{
    QStringList words;
    if (need.withoutTemplates > 0)
        words << QStringLiteral("needed: %1 without templates of the engine in use")
                     .arg(counted(qint64(need.withoutTemplates), "image", "images"));
    else if (need.measuredOtherwise > 0)
        words << QStringLiteral("for warnings: %1 measured by other models")
                     .arg(counted(qint64(need.measuredOtherwise), "image", "images"));
    if (need.beyondMending > 0)
        words << QStringLiteral("failed for %1, which searches leave out: `gallery show` says why")
                     .arg(counted(qint64(need.beyondMending), "image", "images"));
    if (const std::size_t others = need.failedBefore - need.beyondMending; others > 0)
        words << QStringLiteral("failed for %1: `gallery show` says why")
                     .arg(counted(qint64(others), "image", "images"));
    return words.isEmpty() ? QStringLiteral("–") : words.join(QStringLiteral("; "));
}

/// One sentence and what is to be done; empty where nothing is.
QString refreshText(const casework::RefreshNeed& need, const casework::Gallery& gallery,
                    const std::string& lab)
{
    const QString command = QStringLiteral("`semblance-cli gallery refresh %1 --lab %2`")
                                .arg(ui::shellWord(gallery.name), ui::shellWord(printable(lab)));
    if (need.withoutTemplates > 0)
        return QStringLiteral("%1 without templates of the engine in use: the gallery cannot be "
                              "searched until %2 has made them.")
            .arg(counted(qint64(need.withoutTemplates), "image is", "images are"), command);
    if (need.measuredOtherwise > 0)
        return QStringLiteral("The quality of %1 was measured by other models than those in use; "
                              "%2 measures it anew. Scores stay as they are.")
            .arg(counted(qint64(need.measuredOtherwise), "image", "images"), command);
    return {};
}

Result<ExitCode> list(Session& session, const GalleryOptions& options)
{
    const auto lab = session.openLab(options.lab);
    if (!lab)
        return passOn(lab);
    const auto galleries = (*lab)->galleries().all();
    if (!galleries)
        return passOn(galleries);
    Table table;
    table.addColumn(QStringLiteral("Gallery"));
    table.addColumn(QStringLiteral("People"), Table::Align::Right);
    table.addColumn(QStringLiteral("Images"), Table::Align::Right);
    table.addColumn(QStringLiteral("Source"));
    table.addColumn(QStringLiteral("Legal basis"));
    const auto needs = refreshNeeds(**lab, *galleries, modelsInUse(session));
    if (!needs)
        return passOn(needs);
    const bool isAnySaid = std::ranges::any_of(*needs, isAnythingToSay);
    if (isAnySaid)
        table.addColumn(QStringLiteral("Refresh"));
    Json json = Json::array();
    for (std::size_t i = 0; i < galleries->size(); ++i) {
        const casework::Gallery& gallery = (*galleries)[i];
        json.push_back(toJson(gallery));
        json.back()["refresh"] = refreshJson((*needs)[i]);
        QStringList row{gallery.name, ui::countText(gallery.people),
                        ui::countText(gallery.references), gallery.source, gallery.legalBasis};
        if (isAnySaid)
            row << refreshWords((*needs)[i]);
        table.addRow(row);
    }
    session.console().print(Json{{"galleries", json}});
    session.console().print(table.isEmpty() ? QStringLiteral("There is no gallery yet.")
                                            : table.text());
    return ExitCode::Success;
}

Result<std::vector<casework::Reference>> allReferences(const casework::GalleryRepository& galleries,
                                                       GalleryId id)
{
    constexpr int kPage = 500;
    std::vector<casework::Reference> all;
    while (true) {
        auto page = galleries.references(id, int(all.size()), kPage);
        if (!page)
            return passOn(page);
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < kPage)
            return all;
    }
}

Json referenceJson(const casework::Reference& reference)
{
    return {{"reference", reference.id.value},
            {"subject", utf8(reference.subject.id)},
            {"name", utf8(reference.subject.displayName)},
            {"fields", fieldsOf(reference.subject)},
            {"image", utf8(reference.image)},
            {"face", enrolledFace(reference)},
            {"sha256", reference.original.hex()},
            {"enrolled", utf8(ui::recordTime(reference.enrolledUtc))},
            {"warnings", warningsOf(reference.quality)}};
}

void printGallery(Console& console, const casework::Gallery& gallery)
{
    console.print(QStringLiteral("Gallery      %1").arg(gallery.name));
    console.print(QStringLiteral("Source       %1").arg(gallery.source));
    console.print(QStringLiteral("Legal basis  %1").arg(gallery.legalBasis));
    console.print(QStringLiteral("Created      %1").arg(ui::recordTime(gallery.createdUtc)));
    console.print(QStringLiteral("Holds        %1, %2")
                      .arg(counted(gallery.people, "person", "people"),
                           counted(gallery.references, "image", "images")));
}

Json manifestJson(const casework::EnrolmentSource& source)
{
    return source.table.isEmpty() ? Json() : Json(utf8(source.table));
}

Json unfinishedJson(const casework::UnfinishedEnrolment& enrolment)
{
    return {{"folder", utf8(enrolment.source.folder)},
            {"manifest", manifestJson(enrolment.source)},
            {"begun", utf8(ui::recordTime(enrolment.begunUtc))},
            {"images", enrolment.images},
            {"done", enrolment.done},
            {"is_running", enrolment.isRunning}};
}

Json leftJson(const casework::LeftEnrolment& enrolment)
{
    return {{"folder", utf8(enrolment.source.folder)},
            {"manifest", manifestJson(enrolment.source)},
            {"begun", utf8(ui::recordTime(enrolment.begunUtc))},
            {"left", utf8(ui::recordTime(enrolment.leftUtc))},
            {"images", enrolment.images},
            {"done", enrolment.done}};
}

const QString& sourceName(const casework::EnrolmentSource& source)
{
    return source.table.isEmpty() ? source.folder : source.table;
}

void printUnfinished(Console& console, const std::vector<casework::UnfinishedEnrolment>& unfinished)
{
    for (const casework::UnfinishedEnrolment& enrolment : unfinished) {
        console.print();
        console.print(
            printable(ui::unfinishedEnrolmentText(enrolment, ui::recordTime(enrolment.begunUtc))));
    }
}

void printLeft(Console& console, const std::vector<casework::LeftEnrolment>& left)
{
    for (const casework::LeftEnrolment& enrolment : left) {
        console.print();
        console.print(QStringLiteral("An enrolment of %1 was left on %2 at %3 of %4 images: people "
                                     "of it may be missing.")
                          .arg(printable(sourceName(enrolment.source)),
                               ui::recordTime(enrolment.leftUtc), ui::countText(enrolment.done),
                               ui::countText(enrolment.images)));
    }
}

void printReferences(Console& console, const std::vector<casework::Reference>& references)
{
    Table table;
    table.addColumn(QStringLiteral("Person"));
    table.addColumn(QStringLiteral("Name"));
    table.addColumn(QStringLiteral("Image"));
    table.addColumn(QStringLiteral("Face"));
    table.addColumn(QStringLiteral("Warnings"));
    bool isAnyByRule = false;
    for (const casework::Reference& reference : references) {
        const bool isByRule = isChosenByRule(reference);
        isAnyByRule = isAnyByRule || isByRule;
        table.addRow(
            {reference.subject.id, reference.subject.displayName, reference.image,
             ui::boxText(reference.face.box) + (isByRule ? QStringLiteral(" *") : QString()),
             warningWords(reference.quality)});
    }
    if (!table.isEmpty()) {
        console.print();
        console.print(table.text());
    }
    if (isAnyByRule)
        console.print(chosenByRuleNote());
}

void printProblems(Console& console, const char* title,
                   const std::vector<casework::EnrolmentProblem>& problems)
{
    if (problems.empty())
        return;
    console.print();
    console.print(QString::fromLatin1(title));
    for (const casework::EnrolmentProblem& problem : problems)
        console.print(QStringLiteral("  %1: %2").arg(nameOf(problem), sentenceOf(problem.error)));
}

/// What is wrong with images that are not there, then with references that are.
void printProblems(Console& console, std::vector<casework::EnrolmentProblem> problems)
{
    const auto ofReferences = std::stable_partition(
        problems.begin(), problems.end(), [](const casework::EnrolmentProblem& problem) {
            return casework::factOf(problem.error, casework::kReferenceFact).empty();
        });
    printProblems(console, "Not enrolled so far:", {problems.begin(), ofReferences});
    printProblems(console, "References whose templates could not be made:",
                  {ofReferences, problems.end()});
}

Result<ExitCode> show(Session& session, const GalleryOptions& options)
{
    const auto lab = session.openLab(options.lab);
    if (!lab)
        return passOn(lab);
    const casework::GalleryRepository& galleries = (*lab)->galleries();
    const auto gallery = galleries.byName(QString::fromStdString(options.name));
    if (!gallery)
        return passOn(gallery);
    const auto references = allReferences(galleries, gallery->id);
    if (!references)
        return passOn(references);
    const auto problems = galleries.problems(gallery->id);
    if (!problems)
        return passOn(problems);

    const auto unfinished = galleries.unfinishedEnrolments(gallery->id);
    if (!unfinished)
        return passOn(unfinished);

    const auto left = galleries.leftEnrolments(gallery->id);
    if (!left)
        return passOn(left);

    const auto differing = galleries.statedDifferently(gallery->id);
    if (!differing)
        return passOn(differing);

    const auto need = casework::refreshNeed(galleries, gallery->id, modelsInUse(session));
    if (!need)
        return passOn(need);

    Json json = {{"gallery", toJson(*gallery)},
                 {"refresh", refreshJson(*need)},
                 {"unfinished_enrolments", Json::array()},
                 {"left_enrolments", Json::array()},
                 {"references", Json::array()},
                 {"stated_differently", toJson(*differing)},
                 {"problems", Json::array()}};
    for (const casework::UnfinishedEnrolment& enrolment : *unfinished)
        json["unfinished_enrolments"].push_back(unfinishedJson(enrolment));
    for (const casework::LeftEnrolment& enrolment : *left)
        json["left_enrolments"].push_back(leftJson(enrolment));
    for (const casework::Reference& reference : *references)
        json["references"].push_back(referenceJson(reference));
    for (const casework::EnrolmentProblem& problem : *problems)
        json["problems"].push_back(toJson(problem));
    session.console().print(json);
    printGallery(session.console(), *gallery);
    if (const QString refresh = refreshText(*need, *gallery, options.lab); !refresh.isEmpty())
        session.console().print(QStringLiteral("Refresh      %1").arg(refresh));
    printUnfinished(session.console(), *unfinished);
    printLeft(session.console(), *left);
    printReferences(session.console(), *references);
    for (const QString& note : ui::statedDifferentlyNotes(*differing))
        session.console().print(QStringLiteral("\n%1").arg(printable(note)));
    printProblems(session.console(), *problems);
    return ExitCode::Success;
}

/// Not while one runs: it would be left before its end.
Result<ExitCode> leave(Session& session, const GalleryOptions& options)
{
    const auto lab = session.openLab(options.lab);
    if (!lab)
        return passOn(lab);
    casework::GalleryRepository& galleries = (*lab)->galleries();
    const auto gallery = galleries.byName(QString::fromStdString(options.name));
    if (!gallery)
        return passOn(gallery);
    const auto lock = galleries.lockEnrolment();
    if (!lock)
        return passOn(lock);
    const auto unfinished = galleries.unfinishedEnrolments(gallery->id);
    if (!unfinished)
        return passOn(unfinished);
    Json left = Json::array();
    for (const casework::UnfinishedEnrolment& enrolment : *unfinished) {
        const auto finished =
            galleries.finishEnrolment(enrolment.run, casework::recordTime(session.clock()));
        if (!finished)
            return passOn(finished);
        left.push_back(unfinishedJson(enrolment));
        session.console().print(
            QStringLiteral("Left as it is: %1, %2 of %3 images done. Searches no longer say that "
                           "people of it may be missing.")
                .arg(printable(sourceName(enrolment.source)))
                .arg(enrolment.done)
                .arg(enrolment.images));
    }
    session.console().print(Json{{"gallery", toJson(*gallery)}, {"left", left}});
    if (unfinished->empty())
        session.console().print(
            QStringLiteral("No enrolment of “%1” is unfinished.").arg(printable(gallery->name)));
    return ExitCode::Success;
}

struct DismissOptions
{
    GalleryOptions gallery;
    std::vector<std::string> images;
    bool isAll = false;
};

QString fileOf(const casework::EnrolmentProblem& problem)
{
    return QString::fromStdString(casework::factOf(problem.error, casework::kFileFact));
}

/// Fails: InvalidInput, where a name means files in several folders.
Result<void> checkMeansOneFile(const std::vector<casework::EnrolmentProblem>& problems,
                               const std::string& image)
{
    const auto files =
        casework::filesOf(casework::problemsNamed(problems, QString::fromStdString(image)));
    if (files.size() < 2)
        return {};
    std::string list;
    for (const std::string& file : files)
        list += (list.empty() ? "“" : "; “") + (file.empty() ? "?" : file) + "”";
    return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                   "“" + image + "” names several files: " + list +
                       ". Name one by its whole path. Nothing was taken off.");
}

Result<void> checkMeansOneFile(const casework::GalleryRepository& galleries,
                               const DismissOptions& options)
{
    const auto gallery = galleries.byName(QString::fromStdString(options.gallery.name));
    if (!gallery)
        return passOn(gallery);
    const auto problems = galleries.problems(gallery->id);
    if (!problems)
        return passOn(problems);
    for (const std::string& image : options.images) {
        const auto checked = checkMeansOneFile(*problems, image);
        if (!checked)
            return checked;
    }
    return {};
}

/// Of what --all does not take off: why, and what can be done.
QString whyItStays(const casework::EnrolmentProblem& problem, const QString& gallery,
                   const QString& lab)
{
    if (casework::isOfReference(problem))
        return QStringLiteral("it is a reference without templates, which searches leave out; "
                              "`semblance-cli gallery refresh %1 --lab %2` makes them where that "
                              "is possible.")
            .arg(gallery, lab);
    return QStringLiteral("it is enrolled as another row or person has it, so that a person must "
                          "say who it shows; `semblance-cli gallery dismiss %1 --image %2 --lab "
                          "%3` takes it off.")
        .arg(gallery, ui::shellWord(printable(problem.image)), lab);
}

/// What is listed still after --all. Fails: as GalleryRepository::problems.
Result<std::vector<casework::EnrolmentProblem>>
remainingAfterAll(Session& session, const casework::GalleryRepository& galleries,
                  const GalleryOptions& options)
{
    const auto gallery = galleries.byName(QString::fromStdString(options.name));
    if (!gallery)
        return passOn(gallery);
    auto problems = galleries.problems(gallery->id);
    if (!problems)
        return passOn(problems);
    for (const casework::EnrolmentProblem& problem : *problems)
        session.console().print(
            QStringLiteral("Still listed: %1: %2")
                .arg(nameOf(problem), whyItStays(problem, ui::shellWord(gallery->name),
                                                 ui::shellWord(printable(options.lab)))));
    return problems;
}

/// An image that is named and not listed is told, so that a wrong name is not taken for done.
Result<ExitCode> dismiss(Session& session, const DismissOptions& options)
{
    const auto lab = session.openLab(options.gallery.lab);
    if (!lab)
        return passOn(lab);
    const auto isClear = checkMeansOneFile((*lab)->galleries(), options);
    if (!isClear)
        return passOn(isClear);
    std::set<QString> unlisted;
    for (const std::string& image : options.images)
        unlisted.insert(QString::fromStdString(image));
    const auto wanted = unlisted;
    const auto dismissed = casework::dismissProblems(
        (*lab)->galleries(), QString::fromStdString(options.gallery.name),
        [&](const casework::EnrolmentProblem& problem) {
            // Who an image shows is a question of its own.
            const bool isOfAll = problem.error.code != ErrorCode::ReferenceExists;
            return (options.isAll && isOfAll) || wanted.contains(problem.image) ||
                   wanted.contains(fileOf(problem));
        });
    if (!dismissed)
        return passOn(dismissed);
    Json taken = Json::array();
    for (const casework::EnrolmentProblem& problem : *dismissed) {
        unlisted.erase(problem.image);
        unlisted.erase(fileOf(problem));
        taken.push_back(toJson(problem));
        session.console().print(QStringLiteral("Taken off the list: %1").arg(nameOf(problem)));
    }
    Json missing = Json::array();
    for (const QString& image : unlisted) {
        missing.push_back(utf8(image));
        session.console().print(QStringLiteral("Not on the list: %1").arg(printable(image)));
    }
    Json remaining = Json::array();
    if (options.isAll) {
        if (dismissed->empty())
            session.console().print(QStringLiteral("Nothing is listed that --all would take off."));
        const auto listed = remainingAfterAll(session, (*lab)->galleries(), options.gallery);
        if (!listed)
            return passOn(listed);
        for (const casework::EnrolmentProblem& problem : *listed)
            remaining.push_back(toJson(problem));
    }
    session.console().print(
        Json{{"dismissed", taken}, {"not_listed", missing}, {"remaining", remaining}});
    return missing.empty() ? ExitCode::Success : ExitCode::Problems;
}

using GalleryFunction = Result<ExitCode> (*)(Session&, const GalleryOptions&);

std::shared_ptr<GalleryOptions> addGalleryCommand(CLI::App* command, ChosenCommand& chosen,
                                                  GalleryFunction function)
{
    auto options = std::make_shared<GalleryOptions>();
    addLabOption(*command, options->lab);
    command->callback([&chosen, options, function] {
        chosen.run = [options, function](Session& session) { return function(session, *options); };
    });
    return options;
}

void addName(CLI::App* command, GalleryOptions& options)
{
    command->add_option("NAME", options.name, "The gallery's name")->required();
}

} // namespace

void addGallery(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* group = app.add_subcommand("gallery", "Galleries: named sets of references");
    group->require_subcommand(1);

    CLI::App* createCommand = addCommand(*group, chosen, "create", "Make an empty gallery");
    const auto created = addGalleryCommand(createCommand, chosen, create);
    addName(createCommand, *created);
    createCommand->add_option("--source", created->source, "Where its images come from")
        ->required()
        ->type_name("TEXT");
    createCommand->add_option("--legal-basis", created->legalBasis, "By what right they are held")
        ->required()
        ->type_name("TEXT");

    addGalleryCommand(addCommand(*group, chosen, "list", "List a laboratory's galleries"), chosen,
                      list);

    CLI::App* showCommand = addCommand(
        *group, chosen, "show", "Show a gallery, its references and what could not be enrolled");
    addName(showCommand, *addGalleryCommand(showCommand, chosen, show));

    addEnrolment(*group, chosen);

    CLI::App* leaveCommand = addCommand(
        *group, chosen, "leave",
        "Leave unfinished enrolments as they are: what was enrolled stays, searches no longer "
        "name them");
    addName(leaveCommand, *addGalleryCommand(leaveCommand, chosen, leave));

    CLI::App* dismissCommand = addCommand(
        *group, chosen, "dismiss",
        "Take images off the list of what could not be enrolled: searches no longer count them");
    auto dismissed = std::make_shared<DismissOptions>();
    addName(dismissCommand, dismissed->gallery);
    CLI::Option* images = dismissCommand
                              ->add_option("--image", dismissed->images,
                                           "The image as `gallery show` names it, or its file's "
                                           "whole path; may be repeated")
                              ->type_name("IMAGE");
    CLI::Option* all = dismissCommand->add_flag(
        "--all", dismissed->isAll,
        "Every listed image but those that are enrolled as another row or person has them");
    images->excludes(all);
    addLabOption(*dismissCommand, dismissed->gallery.lab);
    dismissCommand->callback([&chosen, dismissed, images] {
        if (!dismissed->isAll && images->empty())
            throw CLI::RequiredError("--image or --all");
        chosen.run = [dismissed](Session& session) { return dismiss(session, *dismissed); };
    });
}

} // namespace semblance::cli
