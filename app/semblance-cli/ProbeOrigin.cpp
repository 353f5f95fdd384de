// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ProbeOrigin.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/GateOptions.h"
#include "casework/enhancement/CopyChain.h"
#include "casework/intake/RecordTime.h"
#include "casework/lab/CopyHistory.h"
#include "casework/lab/HintsOfSources.h"
#include "casework/lab/KeptReading.h"
#include "ui/format/EnhancedCopyText.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/GateText.h"
#include "ui/format/OriginText.h"
#include "ui/format/TimeText.h"
#include "ui/format/TraceText.h"

#include <algorithm>

namespace semblance::cli {

namespace {

using casework::PhotographOrigin;
using casework::PictureIdentity;
using casework::ProvenanceInForce;
using casework::ProvenanceType;

std::string nameOf(ProvenanceType type)
{
    return std::string(casework::name(type));
}

Json hintsJson(const std::vector<imagery::Trace>& hints)
{
    Json list = Json::array();
    for (const imagery::Trace& hint : hints)
        list.push_back(toJson(hint));
    return list;
}

/// The exhibit with these bytes; empty where there is none.
Result<std::optional<ExhibitId>> exhibitWith(casework::Lab& lab, const Sha256& file)
{
    const auto all = lab.exhibits().all();
    if (!all)
        return passOn(all);
    const auto found = std::ranges::find(*all, file, &casework::Exhibit::original);
    return found == all->end() ? std::nullopt : std::optional(found->id);
}

/// What the laboratory knows of the image.
Result<void> lookUp(Session& session, casework::Lab& lab, const ProbeImage& probe,
                    ProbeProvenance& provenance)
{
    PhotographOrigin& origin = provenance.origin;
    const PictureIdentity picture = casework::identityOf(*probe.file);
    auto recorded = lab.provenances().inForceOf(probe.sha256, picture, session.stop());
    if (!recorded)
        return passOn(recorded);
    origin.stated = std::move(*recorded);
    const auto exhibit = exhibitWith(lab, probe.sha256);
    if (!exhibit)
        return passOn(exhibit);
    if (*exhibit) {
        auto frame = lab.videoFrames().of(**exhibit);
        if (!frame)
            return passOn(frame);
        provenance.videoFrame = std::move(*frame);
    }
    if (!provenance.videoFrame)
        provenance.videoFrame = imagery::statedOrigin(*probe.file);
    auto sources = casework::sourceHints(lab, *exhibit, picture,
                                         casework::recordTime(session.clock()), session.stop());
    if (!sources)
        return passOn(sources);
    origin.sources = std::move(*sources);
    auto history = casework::copyHistoryOf(lab, probe.sha256, *probe.file);
    if (!history)
        return passOn(history);
    origin.copies = std::move(history->chain);
    provenance.enlargement = history->enlargement;
    return {};
}

/// Where a statement stands that another image has to follow.
std::string whereToState(const ProvenanceInForce& recorded)
{
    using enum casework::ProvenanceRelation;
    const std::string exhibit = "exhibit " + std::to_string(recorded.about.value);
    switch (recorded.relation) {
    case Own:
        return "if that is wrong, state it anew at " + exhibit + ", with a note that says why";
    case SamePicture:
    case Copy:
        return "nothing that is stated about this file changes that; if it is wrong, state it "
               "anew at " +
               exhibit + ", with a note that says why";
    case Claimed:
        return "what was stated about " + exhibit +
               " counts as long as the file names it as its source; if it is wrong, state it anew "
               "there, with a note that says why";
    }
    return {};
}

/// What the laboratory records stands against what the command line says.
bool isContradicted(const PhotographOrigin& origin, ProvenanceType given)
{
    if (!origin.stated)
        return false;
    const auto claimed = origin.claimed();
    if (origin.isOnlyClaimed())
        return claimed && casework::isNeverSearchable(*claimed) && *claimed != given;
    return origin.type != given;
}

/// Null of what came in and of what only its file says.
Json recordedCopyJson(const ProbeProvenance& provenance)
{
    if (provenance.origin.copies.links.empty())
        return nullptr;
    Json json = copyJson(provenance.origin.copies);
    json["enlarged"] =
        provenance.enlargement.doubt ? Json(nullptr) : Json(provenance.enlargement.factor);
    return json;
}

tl::unexpected<Error> contradiction(const std::string& path, const ProvenanceInForce& recorded,
                                    ProvenanceType given)
{
    const QString relation = ui::relationText(recorded);
    const std::string of =
        relation.isEmpty() ? std::string() : " (" + utf8(relation.chopped(1)) + ")";
    return failure(ErrorCode::InvalidInput, Stage::Input, path,
                   "the laboratory records “" + nameOf(recorded.statement.type) +
                       "” as its provenance" + of + ", and --provenance says “" + nameOf(given) +
                       "”: " + whereToState(recorded));
}

} // namespace

std::vector<std::string> provenanceNames()
{
    std::vector<std::string> names;
    for (const ProvenanceType type : casework::kProvenanceTypes)
        names.push_back(nameOf(type));
    return names;
}

CLI::Option* addProvenanceOption(CLI::App& command, std::vector<std::string>& types,
                                 const std::string& suffix, const std::string& description)
{
    return command.add_option("--provenance" + suffix, types, description)
        ->check(CLI::IsMember(provenanceNames()))
        ->type_name("TYPE")
        ->allow_extra_args(false);
}

Result<ProbeProvenance> provenanceOf(Session& session, casework::Lab* lab, const ProbeImage& probe,
                                     const std::optional<ProvenanceType>& given)
{
    ProbeProvenance provenance;
    PhotographOrigin& origin = provenance.origin;
    auto reading =
        casework::readingOf(*probe.file, casework::recordTime(session.clock()), session.stop());
    if (!reading)
        return passOn(reading);
    origin.hints = imagery::withoutCommon(std::move(reading->hints));
    provenance.enlargement =
        casework::statedEnlargement(*probe.file, probe.photograph.map().uprightSize());
    if (lab) {
        if (const auto known = lookUp(session, *lab, probe, provenance); !known)
            return passOn(known);
    }
    if (origin.stated)
        origin.type = casework::typeOf(*origin.stated);
    if (given && isContradicted(origin, *given))
        return contradiction(probe.photograph.name, *origin.stated, *given);
    if (given)
        origin.type = *given;
    provenance.isGiven = given.has_value();
    return provenance;
}

void explainStop(Console& console, const std::vector<casework::GateResult>& stopping,
                 const std::vector<StoppedImage>& images)
{
    QStringList lines;
    std::vector<std::string> names;
    QStringList shown;
    for (const StoppedImage& image : images) {
        names.push_back(image.name);
        shown << printable(image.name);
    }
    for (const casework::GateResult& result : stopping) {
        const QString sentence = printable(ui::gateSentence(result));
        lines << QStringLiteral("%1: %2: %3")
                     .arg(shown[qsizetype(result.photograph)], ui::gateEffectText(result.gate),
                          sentence);
    }
    Json json = {{"gates", toJson(stopping, names)}};
    for (const StoppedImage& image : images) {
        if (!image.provenance.origin.isNeverSearchable())
            continue;
        lines << QStringLiteral("%1: %2").arg(
            printable(image.name), printable(ui::originSentence(image.provenance.origin)));
        json["image"] = image.name;
        json["provenance"] = toJson(image.provenance);
    }
    console.explain(lines.join(QLatin1Char('\n')), json);
}

Json toJson(const imagery::Trace& hint)
{
    const ui::TraceText text = ui::traceText(hint);
    return {{"id", hint.id},
            {"figure", hint.figure ? Json(*hint.figure) : Json(nullptr)},
            {"detail", hint.detail},
            {"text", utf8(text.headline)},
            {"meaning", utf8(text.meaning)}};
}

Json toJson(const ProbeProvenance& provenance)
{
    const auto& stated = provenance.origin.stated;
    const auto claimed = provenance.origin.claimed();
    const bool isOfLab = stated && !provenance.origin.isOnlyClaimed();
    const char* source = isOfLab ? "lab" : provenance.isGiven ? "commandLine" : "nobody";
    Json sources = Json::array();
    for (const casework::SourceHints& one : provenance.origin.sources)
        sources.push_back({{"exhibit", one.source.value},
                           {"relation", std::string(casework::name(one.relation))},
                           {"hints", hintsJson(one.hints)}});
    Json json = {{"type", nameOf(provenance.origin.type)},
                 {"said_by", nullptr},
                 {"note", nullptr},
                 {"stated", nullptr},
                 {"source", source},
                 {"exhibit", nullptr},
                 {"relation", nullptr},
                 {"hints", hintsJson(provenance.origin.hints)},
                 {"source_hints", std::move(sources)},
                 {"claimed", nullptr},
                 {"contrary", stated ? contraryJson(*stated) : Json::array()},
                 {"contradiction", nullptr},
                 {"enhanced_copy", recordedCopyJson(provenance)}};
    if (claimed)
        json["claimed"] = nameOf(*claimed);
    if (provenance.origin.contradiction())
        json["contradiction"] = utf8(ui::statementDoubt(provenance.origin));
    if (stated) {
        json["said_by"] = utf8(stated->statement.saidBy);
        json["note"] = utf8(stated->statement.note);
        json["stated"] = utf8(ui::recordTime(stated->statement.statedUtc));
        json["exhibit"] = stated->about.value;
        json["relation"] = std::string(casework::name(stated->relation));
    }
    return json;
}

Json copyJson(const casework::CopyChain& chain)
{
    if (chain.isEmpty())
        return nullptr;
    Json links = Json::array();
    for (const casework::CopyLink& link : chain.links) {
        links.push_back(
            {{"exhibit", link.derivation.exhibit.value},
             {"source", link.derivation.source.value},
             {"recipe_sha256", link.derivation.recipeSha256.hex()},
             {"steps", link.recipe ? Json(utf8(ui::recipeLine(*link.recipe))) : Json(nullptr)}});
    }
    Json stated = Json::array();
    for (const auto& recipe : chain.stated)
        stated.push_back(recipe ? Json(utf8(ui::recipeLine(*recipe))) : Json(nullptr));
    return {{"stated_before", std::move(stated)},
            {"chain", std::move(links)},
            {"original", chain.links.empty() ? Json(nullptr) : Json(chain.origin().value)},
            {"original_orientation",
             chain.shownMirrored ? Json(int(*chain.shownMirrored)) : Json(nullptr)},
            {"mirrored", chain.isReadable() ? Json(chain.isMirrored()) : Json(nullptr)},
            {"notes", textsJson(ui::anyCopyLines(chain))}};
}

Json contraryJson(const ProvenanceInForce& inForce)
{
    Json list = Json::array();
    for (const casework::ContraryStatement& contrary : inForce.contrary) {
        Json json = statementJson(contrary.statement);
        json["exhibit"] = contrary.about.value;
        json["relation"] = std::string(casework::name(contrary.relation));
        json["stated_anew"] =
            contrary.statedAnew ? statementJson(*contrary.statedAnew) : Json(nullptr);
        json["text"] = utf8(ui::contraryText(contrary));
        list.push_back(std::move(json));
    }
    return list;
}

Json statedJson(const ProvenanceInForce& inForce)
{
    Json json = statementJson(inForce.statement);
    json["exhibit"] = inForce.about.value;
    json["relation"] = std::string(casework::name(inForce.relation));
    json["contrary"] = contraryJson(inForce);
    return json;
}

Json statementJson(const casework::ProvenanceStatement& statement)
{
    return {{"type", nameOf(statement.type)},
            {"said_by", utf8(statement.saidBy)},
            {"note", utf8(statement.note)},
            {"stated", utf8(ui::recordTime(statement.statedUtc))}};
}

QString originLines(const ProbeProvenance& provenance)
{
    QStringList lines;
    for (const QString& line : ui::originLines(provenance.origin))
        lines << QStringLiteral("    ") + printable(line);
    return lines.join(QLatin1Char('\n'));
}

} // namespace semblance::cli
