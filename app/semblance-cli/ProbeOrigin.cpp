// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ProbeOrigin.h"

#include "app/semblance-cli/CliText.h"
#include "casework/intake/RecordTime.h"
#include "casework/lab/KeptReading.h"
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

/// What the files of the laboratory hint at that went into the image, as its file or the laboratory
/// says.
Result<std::vector<casework::SourceHints>> sourceHints(Session& session, casework::Lab& lab,
                                                       const Sha256& file,
                                                       const PictureIdentity& identity)
{
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    std::vector<casework::Exhibit> sources;
    const auto add = [&sources](const casework::Exhibit& source) {
        if (std::ranges::find(sources, source.id, &casework::Exhibit::id) == sources.end())
            sources.push_back(source);
    };
    for (const casework::Exhibit& exhibit : *exhibits) {
        if (std::ranges::find(identity.sources, exhibit.original) != identity.sources.end())
            add(exhibit);
        if (exhibit.original != file)
            continue;
        const auto made = casework::sourcesOf(lab, exhibit.id);
        if (!made)
            return passOn(made);
        std::ranges::for_each(*made, add);
    }
    std::vector<casework::SourceHints> hints;
    for (const casework::Exhibit& source : sources) {
        auto reading =
            casework::readingOf(lab, source, casework::recordTime(session.clock()), session.stop());
        if (!reading)
            return passOn(reading);
        hints.push_back({source.id, std::move(reading->hints)});
    }
    return hints;
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
                       "”: state it anew at the exhibit before it is searched as that");
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
    origin.hints = std::move(reading->hints);
    if (lab) {
        const PictureIdentity identity = casework::identityOf(*probe.file);
        auto recorded = lab->provenances().inForceOf(probe.sha256, identity, session.stop());
        if (!recorded)
            return passOn(recorded);
        origin.stated = std::move(*recorded);
        auto sources = sourceHints(session, *lab, probe.sha256, identity);
        if (!sources)
            return passOn(sources);
        origin.sources = std::move(*sources);
    }
    if (origin.stated)
        origin.type = origin.stated->statement.type;
    if (given && origin.stated && origin.type != *given)
        return contradiction(probe.photograph.name, *origin.stated, *given);
    if (given)
        origin.type = *given;
    provenance.isGiven = given.has_value();
    return provenance;
}

void explainRefusal(Console& console, const ProbeImage& probe, const ProbeProvenance& provenance,
                    const Error& refusal)
{
    if (refusal.code != ErrorCode::SearchRefused ||
        !casework::isNeverSearchable(provenance.origin.type))
        return;
    console.explain(QStringLiteral("%1: %2").arg(printable(probe.photograph.name),
                                                 printable(ui::originSentence(provenance.origin))),
                    {{"image", probe.photograph.name}, {"provenance", toJson(provenance)}});
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
    const char* source = stated ? "lab" : provenance.isGiven ? "commandLine" : "nobody";
    Json sources = Json::array();
    for (const casework::SourceHints& one : provenance.origin.sources)
        sources.push_back({{"exhibit", one.source.value}, {"hints", hintsJson(one.hints)}});
    Json json = {{"type", nameOf(provenance.origin.type)},
                 {"said_by", nullptr},
                 {"note", nullptr},
                 {"stated", nullptr},
                 {"source", source},
                 {"exhibit", nullptr},
                 {"relation", nullptr},
                 {"hints", hintsJson(provenance.origin.hints)},
                 {"source_hints", std::move(sources)}};
    if (stated) {
        json["said_by"] = utf8(stated->statement.saidBy);
        json["note"] = utf8(stated->statement.note);
        json["stated"] = utf8(ui::recordTime(stated->statement.statedUtc));
        json["exhibit"] = stated->about.value;
        json["relation"] = std::string(casework::name(stated->relation));
    }
    return json;
}

QString originLines(const ProbeProvenance& provenance)
{
    QStringList lines;
    for (const QString& line : ui::originLines(provenance.origin))
        lines << QStringLiteral("    ") + printable(line);
    return lines.join(QLatin1Char('\n'));
}

} // namespace semblance::cli
