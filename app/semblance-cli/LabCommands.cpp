// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/FaultList.h"
#include "app/semblance-cli/ProgressLine.h"
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/lab/MissingTemplates.h"
#include "matching/models/EngineFingerprint.h"
#include "ui/format/NumberText.h"
#include "ui/format/ShellText.h"
#include "ui/format/TimeText.h"

#include <algorithm>
#include <optional>

namespace semblance::cli {

namespace {

struct CreateOptions
{
    std::string folder;
    std::string name;
};

Json labJson(const casework::LabInfo& info)
{
    return {{"id", utf8(info.id)},
            {"name", utf8(info.name)},
            {"folder", info.folder.string()},
            {"created", utf8(ui::recordTime(info.createdUtc))}};
}

Result<ExitCode> create(Session& session, const CreateOptions& options)
{
    const auto name = textOf(options.name, "--name");
    if (!name)
        return passOn(name);
    const auto lab = session.labs().create(options.folder, *name);
    if (!lab)
        return passOn(lab);
    const casework::LabInfo info = (*lab)->info();
    session.console().print(Json{{"lab", labJson(info)}});
    session.console().print(QStringLiteral("Laboratory “%1” was created in %2.")
                                .arg(info.name, QString::fromStdString(options.folder)));
    return ExitCode::Success;
}

using Files = std::vector<std::filesystem::path>;

Json filesJson(const Files& files)
{
    Json list = Json::array();
    for (const std::filesystem::path& file : files)
        list.push_back(file.string());
    return list;
}

std::vector<QString> namesOf(const Files& files)
{
    std::vector<QString> names;
    for (const auto& file : files)
        names.push_back(printable(file.string()));
    return names;
}

Json listOf(const std::vector<Error>& errors)
{
    Json list = Json::array();
    for (const Error& error : errors) {
        list.push_back(toJson(error));
        list.back()["advice"] = utf8(faultAdviceOf(error));
    }
    return list;
}

/// What a check found.
struct Findings
{
    casework::LabCheck check;
    /// Galleries that need a refresh, which is no damage.
    std::vector<Error> notes = {};
    /// Empty where nobody asked for it.
    std::optional<Files> removed = {};
    /// Enhanced copies that were made again; empty where nobody asked for it.
    std::optional<std::size_t> madeAgain = {};
    /// As casework::copiesWithoutRecord; empty where nobody asked for it.
    std::optional<std::vector<casework::Exhibit>> unrecordedCopies = {};
};

Json exhibitsJson(const std::vector<casework::Exhibit>& exhibits)
{
    Json list = Json::array();
    for (const casework::Exhibit& exhibit : exhibits)
        list.push_back({{"exhibit", exhibit.id.value}, {"sha256", exhibit.original.hex()}});
    return list;
}

void printUnrecordedCopies(const Console& console, const std::vector<casework::Exhibit>& exhibits)
{
    for (const casework::Exhibit& exhibit : exhibits)
        console.print(QStringLiteral("Exhibit %1: its file says that it is an enhanced copy, and "
                                     "the laboratory has no record of that. It was made elsewhere "
                                     "and taken in as a file, or the record was taken away.")
                          .arg(exhibit.id.value));
}

Json checkJson(const casework::LabInfo& info, const Findings& found)
{
    const casework::LabCheck& check = found.check;
    return {{"lab", labJson(info)},
            {"sound", check.faults.empty()},
            {"references", check.references},
            {"exhibits", check.exhibits},
            {"originals", check.originals},
            {"enhanced_copies", check.derivations},
            {"copies_made_again", found.madeAgain ? Json(*found.madeAgain) : Json()},
            {"copies_without_record",
             found.unrecordedCopies ? exhibitsJson(*found.unrecordedCopies) : Json()},
            {"originals_without_record", check.originalsWithoutRecord.size()},
            {"unrecorded_originals", filesJson(check.originalsWithoutRecord)},
            {"removed_originals", found.removed ? filesJson(*found.removed) : Json()},
            {"notes", listOf(found.notes)},
            {"faults", listOf(check.faults)}};
}

void printUnrecorded(const Console& console, const Files& unrecorded, const QString& folder)
{
    if (unrecorded.empty())
        return;
    console.print(
        QStringLiteral("Originals without a record, because a run is under way, ended before it "
                       "had recorded them, or their records were taken away: %1 (%2)")
            .arg(ui::countText(qint64(unrecorded.size())), firstFew(namesOf(unrecorded))));
    console.print(QStringLiteral("They are in nobody's way. `semblance-cli lab check %1 "
                                 "--remove-unrecorded` takes them off the disk.")
                      .arg(ui::shellWord(folder)));
}

void printRemoved(const Console& console, const Files& removed)
{
    console.print(removed.empty()
                      ? QStringLiteral("There was no original without a record to remove.")
                      : QStringLiteral("Removed, because no record names them: %1 (%2)")
                            .arg(counted(qint64(removed.size()), "original", "originals"),
                                 firstFew(namesOf(removed))));
}

void printNotes(const Console& console, const std::vector<Error>& notes)
{
    QStringList advice;
    for (const Error& note : notes) {
        console.print(QStringLiteral("Note: %1").arg(sentenceOf(note)));
        advice << adviceOf(note);
    }
    advice.removeDuplicates();
    for (const QString& text : advice)
        console.print(text);
    if (!notes.empty())
        console.print(QStringLiteral("That is no damage where the engine was changed since then, "
                                     "or a refresh was broken off; else templates were lost."));
}

void print(const Console& console, const casework::LabInfo& info, const Findings& found, bool isAll)
{
    const casework::LabCheck& check = found.check;
    console.print(checkJson(info, found));
    console.print(QStringLiteral("Laboratory “%1”: %2, %3 and %4 read")
                      .arg(info.name, counted(qint64(check.references), "reference", "references"),
                           counted(qint64(check.exhibits), "exhibit", "exhibits"),
                           counted(qint64(check.originals), "original", "originals")));
    if (found.removed)
        printRemoved(console, *found.removed);
    else
        printUnrecorded(console, check.originalsWithoutRecord, printable(info.folder.string()));
    printNotes(console, found.notes);
    if (found.madeAgain)
        console.print(QStringLiteral("Enhanced copies made again from their originals: %1")
                          .arg(*found.madeAgain));
    if (found.unrecordedCopies)
        printUnrecordedCopies(console, *found.unrecordedCopies);
    if (check.faults.empty()) {
        console.print(QStringLiteral(
            "The database is whole, every record can be read, every original has its SHA-256. "
            "Whether somebody with access to the files changed a record is not checked."));
        return;
    }
    console.print(QStringLiteral("Faults found: %1").arg(check.faults.size()));
    complainOfFaults(console, check.faults, isAll);
}

/// Whose templates searches compare; none where the engine's models are not there.
std::vector<matching::ModelIdentity> modelsInUse(const app::Installation& installation)
{
    const auto pack = matching::ModelPack::survey(installation.models);
    return pack ? matching::templateIdentities(pack->engine(), *pack)
                : std::vector<matching::ModelIdentity>();
}

/// None where the models are not there.
std::vector<matching::TemplateSize> sizesOfModels(const app::Installation& installation)
{
    const auto pack = matching::ModelPack::survey(installation.models);
    return pack ? matching::templateSizesIn(*pack) : std::vector<matching::TemplateSize>();
}

struct CheckOptions
{
    std::string folder;
    bool restoresMarker = false;
    bool removesUnrecorded = false;
    bool isDeep = false;
    /// Every fault has its line.
    bool isAll = false;
};

/// Whether it says that the lab's marker is missing or damaged.
bool isOfMarker(const Error& error)
{
    return !casework::factOf(error, casework::kMarkerOfFact).empty();
}

/// A lab that a check can look into, with what is wrong with its marker.
struct OpenedLab
{
    /// Null where nothing but the faults can be said.
    std::unique_ptr<casework::Lab> lab;
    std::vector<Error> faults;
};

/// Also without its marker. Fails: as LabDirectory::open, but for the marker, and openUnmarked.
Result<OpenedLab> openForCheck(Session& session, const std::string& folder)
{
    auto lab = session.openLab(folder);
    if (lab)
        return OpenedLab{std::move(*lab), {}};
    if (!isOfMarker(lab.error()))
        return passOn(lab);
    OpenedLab opened{nullptr, {lab.error()}};
    auto unmarked = session.labs().openUnmarked(folder);
    if (unmarked) {
        opened.lab = std::move(*unmarked);
        return opened;
    }
    // Made by an older program: the marker comes first.
    if (unmarked.error().code == ErrorCode::LabReadOnly)
        return opened;
    if (unmarked.error().code != ErrorCode::LabDamaged)
        return passOn(unmarked);
    // The marker can be restored when the database is back.
    opened.faults.insert(opened.faults.begin(), unmarked.error());
    return opened;
}

/// What nothing but the faults can be said of.
ExitCode reportUnopened(Session& session, std::vector<Error> faults, const CheckOptions& options)
{
    Findings found;
    found.check.faults = std::move(faults);
    Json json = checkJson({{}, {}, {}, options.folder}, found);
    json["lab"] = nullptr;
    session.console().print(json);
    session.console().print(
        QStringLiteral("Nothing but the marker and the database was looked at: the rest can be "
                       "read when they are mended."));
    complainOfFaults(session.console(), found.check.faults, options.isAll);
    return ExitCode::Lab;
}

/// Says what came of it. Fails: as LabDirectory::restoreMarker.
Result<void> restoreMarker(Session& session, const std::string& folder)
{
    const auto restored = session.labs().restoreMarker(folder);
    if (!restored)
        return passOn(restored);
    session.console().print(*restored
                                ? QStringLiteral("The marker was written anew, as the database "
                                                 "says it has to be.")
                                : QStringLiteral("The marker is in order; it was left as it is."));
    return {};
}

/// What is wrong with a copy that its recipe does not give any more; empty where it does.
std::optional<Error> faultOfCopy(const casework::Derivation& derivation,
                                 const Result<casework::CopyCheck>& copy)
{
    const std::string name = "exhibit " + std::to_string(derivation.exhibit.value);
    if (copy && copy->hasSamePixels && copy->contradictsRecord)
        return Error{ErrorCode::LabDamaged,
                     Stage::Enhancement,
                     name,
                     "its file names another source, recipe or software than the record does",
                     {{"recordedSoftware", derivation.software.toStdString()}}};
    if (copy && (copy->hasSameBytes || copy->hasSamePixels))
        return std::nullopt;
    if (!copy)
        return Error{ErrorCode::LabDamaged, Stage::Enhancement, name,
                     "it cannot be made again from its original: " + copy.error().detail,
                     copy.error().facts};
    return Error{ErrorCode::LabDamaged,
                 Stage::Enhancement,
                 name,
                 "its recipe makes another picture of its original than is stored",
                 {{"recordedSoftware", derivation.software.toStdString()}}};
}

/// Adds to what was found. Fails: Cancelled, as DerivationRepository::all.
Result<void> makeCopiesAgain(Session& session, casework::Lab& lab, Findings& found)
{
    const auto derivations = lab.derivations().all();
    if (!derivations)
        return passOn(derivations);
    ProgressLine progress(!session.console().isJson(), ProgressLine::Counts::Records);
    const ProgressSink sink = progress.sink();
    found.madeAgain = 0;
    for (const casework::Derivation& derivation : *derivations) {
        imagery::EnhanceOptions options;
        options.stop = session.stop();
        const auto copy = casework::checkCopy(lab.originals(), derivation, options);
        if (!copy && copy.error().code == ErrorCode::Cancelled)
            return passOn(copy);
        if (auto fault = faultOfCopy(derivation, copy))
            found.check.faults.push_back(std::move(*fault));
        sink({++*found.madeAgain, derivations->size()});
    }
    auto unrecorded =
        casework::copiesWithoutRecord(lab.exhibits(), lab.derivations(), lab.originals());
    if (!unrecorded)
        return passOn(unrecorded);
    found.unrecordedCopies = std::move(*unrecorded);
    return {};
}

Result<ExitCode> check(Session& session, const CheckOptions& options)
{
    if (options.restoresMarker) {
        const auto restored = restoreMarker(session, options.folder);
        if (!restored)
            return passOn(restored);
    }
    auto opened = openForCheck(session, options.folder);
    if (!opened)
        return passOn(opened);
    if (!opened->lab)
        return reportUnopened(session, std::move(opened->faults), options);
    casework::Lab& lab = *opened->lab;
    Result<casework::LabCheck> checked;
    {
        ProgressLine progress(!session.console().isJson(), ProgressLine::Counts::Records);
        checked = lab.check(session.stop(), progress.sink(), sizesOfModels(session.installation()));
    }
    if (!checked)
        return passOn(checked);
    Findings found{std::move(*checked)};
    std::vector<Error>& faults = found.check.faults;
    faults.insert(faults.begin(), opened->faults.begin(), opened->faults.end());
    // What the repositories cannot read the check has named itself.
    found.notes = casework::missingTemplates(lab.galleries(), modelsInUse(session.installation()))
                      .value_or(std::vector<Error>());
    for (Error& note : found.notes)
        nameLab(note, options.folder);
    if (options.isDeep) {
        const auto copies = makeCopiesAgain(session, lab, found);
        if (!copies)
            return passOn(copies);
    }
    // A record that cannot be read may be the one that names an original.
    if (options.removesUnrecorded && !faults.empty())
        session.console().print(
            QStringLiteral("Nothing was removed: that waits until the faults are mended."));
    else if (options.removesUnrecorded) {
        auto gone = lab.removeOriginalsWithoutRecord();
        if (!gone)
            return passOn(gone);
        found.removed = std::move(*gone);
    }
    print(session.console(), lab.info(), found, options.isAll);
    return faults.empty() ? ExitCode::Success : ExitCode::Lab;
}

} // namespace

void addLab(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* group =
        app.add_subcommand("lab", "Laboratories: folders with galleries and originals");
    group->require_subcommand(1);
    CLI::App* command =
        addCommand(*group, chosen, "create", "Make a laboratory in an absent or empty folder");
    auto options = std::make_shared<CreateOptions>();
    command->add_option("DIR", options->folder, "Its folder")->required();
    command->add_option("--name", options->name, "What it is called")
        ->required()
        ->type_name("NAME");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return create(session, *options); };
    });

    CLI::App* checkCommand =
        addCommand(*group, chosen, "check",
                   "Read everything: the database page by page, every record, every original "
                   "against its SHA-256; ends with 5 where something is missing or damaged");
    auto checked = std::make_shared<CheckOptions>();
    checkCommand->add_option("DIR", checked->folder, "Its folder")->required();
    checkCommand->add_flag("--all", checked->isAll,
                           "Name every fault, also where many have one cause (--json always does)");
    checkCommand->add_flag("--deep", checked->isDeep,
                           "Make every enhanced copy again from its original and compare; takes "
                           "as long as making them did");
    checkCommand->add_flag("--restore-marker", checked->restoresMarker,
                           "Write the lab's marker (semblance-lab.json) anew where it is missing "
                           "or damaged, by what the database says; then check");
    checkCommand->add_flag("--remove-unrecorded", checked->removesUnrecorded,
                           "Take originals off the disk that no record names; nobody else may have "
                           "the laboratory open, and its database must be whole");
    checkCommand->callback([&chosen, checked] {
        chosen.run = [checked](Session& session) { return check(session, *checked); };
    });
}

} // namespace semblance::cli
