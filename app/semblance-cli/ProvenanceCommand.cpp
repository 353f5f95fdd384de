// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProbeOrigin.h"
#include "app/semblance-cli/Table.h"
#include "casework/intake/RecordTime.h"
#include "casework/intake/TakeIn.h"
#include "ui/format/OriginText.h"
#include "ui/format/ProvenanceText.h"
#include "ui/format/TimeText.h"

#include <algorithm>

namespace semblance::cli {

namespace {

using casework::Exhibit;
using casework::ProvenanceInForce;
using casework::ProvenanceStatement;

struct ProvenanceOptions
{
    /// Empty: every exhibit.
    std::string image;
    std::string lab;
    /// Empty: nothing is stated.
    std::string state;
    std::string saidBy;
    std::string note;
};

Json inForceJson(const std::optional<ProvenanceInForce>& inForce)
{
    if (!inForce)
        return nullptr;
    Json json = statementJson(inForce->statement);
    json["exhibit"] = inForce->about.value;
    json["relation"] = std::string(casework::name(inForce->relation));
    json["contrary"] = contraryJson(*inForce);
    return json;
}

Result<ProvenanceStatement> statementFrom(const ProvenanceOptions& options, const Clock& clock)
{
    const auto saidBy = textOf(options.saidBy, "--said-by");
    if (!saidBy)
        return passOn(saidBy);
    const auto note = textOf(options.note, "--note");
    if (!note)
        return passOn(note);
    const auto type = casework::provenanceTypeFrom(options.state);
    ProvenanceStatement statement{type.value_or(casework::ProvenanceType::Unknown),
                                  saidBy->trimmed(), note->trimmed(), casework::recordTime(clock)};
    if (const auto why = casework::whyNoStatement(statement))
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "What is stated cannot be recorded: " + *why +
                           (saidBy->trimmed().isEmpty() ? "; --said-by names them." : "."));
    return statement;
}

/// The exhibit with these bytes; empty where there is none.
Result<std::optional<Exhibit>> exhibitOf(casework::Lab& lab, const Sha256& file)
{
    const auto all = lab.exhibits().all();
    if (!all)
        return passOn(all);
    const auto found = std::ranges::find(*all, file, &Exhibit::original);
    return found == all->end() ? std::nullopt : std::optional(*found);
}

/// An image of which something is asked or stated.
struct AskedImage
{
    Bytes bytes;
    Sha256 file;
    std::optional<Exhibit> exhibit;
};

/// As the window does: what is stated about an image makes an exhibit of it.
Result<void> state(Session& session, casework::Lab& lab, const ProvenanceOptions& options,
                   AskedImage& asked)
{
    const auto statement = statementFrom(options, session.clock());
    if (!statement)
        return passOn(statement);
    if (lab.isReadOnly())
        return failure(ErrorCode::LabReadOnly, Stage::Storage, options.lab);
    const auto decoded = decodeImage(asked.bytes, options.image);
    if (!decoded)
        return passOn(decoded);
    const QString name = printable(std::filesystem::path(options.image).filename().string());
    const auto taken =
        casework::takeIn(lab.exhibits(), lab.originals(), asked.bytes, name, session.clock());
    if (!taken)
        return passOn(taken);
    asked.exhibit = taken->exhibit;
    return lab.provenances().state(taken->exhibit.id, *statement);
}

/// Of a statement that was just made: that another one counts all the same; empty where it counts.
QString noEffectText(const ProvenanceOptions& options, const ProbeProvenance& provenance)
{
    const auto& inForce = provenance.origin.stated;
    if (options.state.empty() || !inForce ||
        casework::name(inForce->statement.type) == options.state)
        return {};
    return QStringLiteral("What was just stated is recorded and changes nothing: “%1”, which was "
                          "stated about exhibit %2, is stronger. If that is wrong, state it anew "
                          "there, with a note that says why.")
        .arg(ui::provenanceText(inForce->statement.type))
        .arg(inForce->about.value);
}

void printImage(const Console& console, const ProvenanceOptions& options, const AskedImage& asked,
                const ProbeProvenance& provenance, const std::vector<ProvenanceStatement>& history)
{
    const QString noEffect = noEffectText(options, provenance);
    Json json = {{"image", utf8(printable(options.image))},
                 {"sha256", asked.file.hex()},
                 {"exhibit", asked.exhibit ? Json(asked.exhibit->id.value) : Json(nullptr)},
                 {"in_force", inForceJson(provenance.origin.stated)},
                 {"provenance", toJson(provenance)},
                 {"history", Json::array()},
                 {"without_effect", noEffect.isEmpty() ? Json(nullptr) : Json(utf8(noEffect))}};
    for (const ProvenanceStatement& statement : history)
        json["history"].push_back(statementJson(statement));
    console.print(json);
    console.print(QStringLiteral("%1 · %2 · SHA-256 %3")
                      .arg(printable(options.image),
                           asked.exhibit ? QStringLiteral("exhibit %1").arg(asked.exhibit->id.value)
                                         : QStringLiteral("no exhibit of this laboratory"),
                           QString::fromStdString(asked.file.hex())));
    console.print(originLines(provenance));
    if (!noEffect.isEmpty())
        console.print(QStringLiteral("Note: %1").arg(noEffect));
    if (history.empty())
        return;
    console.print(QStringLiteral("Stated about this very file, the earliest first:"));
    for (const ProvenanceStatement& statement : history)
        console.print(QStringLiteral("  ") + printable(ui::statementText(statement)));
}

Result<ExitCode> ofImage(Session& session, casework::Lab& lab, const ProvenanceOptions& options)
{
    auto bytes = readFile(options.image, DecodeLimits().maxFileBytes);
    if (!bytes)
        return passOn(bytes);
    const Sha256 file = Sha256::of(*bytes);
    auto exhibit = exhibitOf(lab, file);
    if (!exhibit)
        return passOn(exhibit);
    AskedImage asked{std::move(*bytes), file, std::move(*exhibit)};
    if (!options.state.empty()) {
        const auto stated = state(session, lab, options, asked);
        if (!stated)
            return passOn(stated);
    }
    const auto photograph = decodeImage(asked.bytes, options.image);
    if (!photograph)
        return passOn(photograph);
    ProbeImage image;
    image.file = std::make_shared<const Bytes>(asked.bytes);
    image.sha256 = asked.file;
    image.photograph = *photograph;
    const auto provenance = provenanceOf(session, &lab, image, std::nullopt);
    if (!provenance)
        return passOn(provenance);
    std::vector<ProvenanceStatement> history;
    if (asked.exhibit) {
        auto own = lab.provenances().history(asked.exhibit->id);
        if (!own)
            return passOn(own);
        history = std::move(*own);
    }
    printImage(session.console(), options, asked, *provenance, history);
    return ExitCode::Success;
}

/// "itself", "exhibit 3", "exhibit 3, as the file says", with a word on what says otherwise.
QString statedAbout(const ProvenanceInForce& inForce)
{
    QString about = inForce.relation == casework::ProvenanceRelation::Own
                        ? QStringLiteral("itself")
                        : QStringLiteral("exhibit %1").arg(inForce.about.value);
    if (inForce.isOnlyClaimed())
        about += QStringLiteral(", as only the file says");
    return inForce.contrary.empty() ? about : about + QStringLiteral("; stated otherwise too");
}

/// Every exhibit, the newest first.
Result<ExitCode> ofAll(Session& session, casework::Lab& lab)
{
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    const auto inForce = lab.provenances().inForce(session.stop());
    if (!inForce)
        return passOn(inForce);
    Table table;
    for (const char* column : {"Exhibit", "File", "Provenance", "Said by", "Stated about"})
        table.addColumn(QLatin1String(column));
    Json list = Json::array();
    for (const Exhibit& exhibit : *exhibits) {
        const auto found = inForce->find(exhibit.id);
        const std::optional<ProvenanceInForce> one =
            found == inForce->end() ? std::nullopt : std::optional(found->second);
        list.push_back({{"exhibit", exhibit.id.value},
                        {"file", utf8(exhibit.fileName)},
                        {"sha256", exhibit.original.hex()},
                        {"in_force", inForceJson(one)}});
        const QString number = QString::number(exhibit.id.value);
        // Of what only its file names as its source nothing is said of itself.
        if (one && one->isOnlyClaimed() && !one->claimed())
            table.addRow({number, printable(exhibit.fileName), QStringLiteral("nobody has said"),
                          QString(), statedAbout(*one)});
        else if (one)
            table.addRow({number, printable(exhibit.fileName),
                          ui::provenanceText(one->statement.type), printable(one->statement.saidBy),
                          statedAbout(*one)});
        else
            table.addRow({number, printable(exhibit.fileName), QStringLiteral("nobody has said"),
                          QString(), QString()});
    }
    session.console().print(Json{{"exhibits", std::move(list)}});
    session.console().print(exhibits->empty() ? QStringLiteral("There is no exhibit yet.")
                                              : table.text());
    return ExitCode::Success;
}

Result<ExitCode> provenance(Session& session, const ProvenanceOptions& options)
{
    if (options.image.empty() && !options.state.empty())
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "--state needs the IMAGE that it is about.");
    const auto lab = session.openLab(options.lab);
    if (!lab)
        return passOn(lab);
    return options.image.empty() ? ofAll(session, **lab) : ofImage(session, **lab, options);
}

} // namespace

void addProvenance(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(app, chosen, "provenance",
                   "Show what a laboratory records of where an image comes from, or state it");
    auto options = std::make_shared<ProvenanceOptions>();
    command->add_option("IMAGE", options->image,
                        "The image file; without one, every exhibit is listed");
    addLabOption(*command, options->lab);
    CLI::Option* state =
        command->add_option("--state", options->state,
                            "State how it came about. What was stated before stays recorded; the "
                            "image becomes an exhibit where it is none yet");
    state->check(CLI::IsMember(provenanceNames()))->type_name("TYPE");
    command
        ->add_option("--said-by", options->saidBy,
                     "Who says so: a name or number, and how they know")
        ->needs(state)
        ->type_name("WHO");
    command->add_option("--note", options->note, "What else is known about it")
        ->needs(state)
        ->type_name("TEXT");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return provenance(session, *options); };
    });
}

} // namespace semblance::cli
