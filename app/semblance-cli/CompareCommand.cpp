// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/GateOptions.h"
#include "app/semblance-cli/ProbeImage.h"
#include "app/semblance-cli/ProbeOrigin.h"
#include "casework/gallery/ProbeSearch.h"
#include "casework/provenance/PictureKinship.h"
#include "matching/search/SeveralPhotographs.h"
#include "ui/format/CandidateText.h"
#include "ui/format/GateText.h"
#include "ui/format/OriginText.h"
#include "ui/format/PolicyText.h"
#include "ui/format/ScoreText.h"

#include <algorithm>

namespace semblance::cli {

namespace {

struct Side
{
    std::string image;
    FaceChoice face;
    std::vector<std::string> provenance;

    std::optional<casework::ProvenanceType> given() const
    {
        return provenance.empty() ? std::nullopt : casework::provenanceTypeFrom(provenance.back());
    }
};

struct CompareOptions
{
    Side a;
    Side b;
    GateOptions gates;
    /// Empty for none.
    std::string lab;
};

struct ReadSide
{
    ProbeImage probe;
    matching::QualityReport quality;
    matching::FaceTemplates templates;
    ProbeProvenance provenance;
};

Json sideJson(const ReadSide& side)
{
    Json json = toJson(side.probe, side.quality);
    json["provenance"] = toJson(side.provenance);
    return json;
}

Result<ReadSide> read(Session& session, casework::Lab* lab, const Side& side)
{
    auto probe = readProbeWithFace(session, side.image, side.face);
    if (!probe)
        return passOn(probe);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    auto templates =
        (*engine)->templates(probe->photograph, probe->faces[*probe->chosen], session.stop());
    if (!templates)
        return passOn(templates);
    auto quality = qualityOf(**engine, *probe);
    if (!quality)
        return passOn(quality);
    auto provenance = provenanceOf(session, lab, *probe, side.given());
    if (!provenance)
        return passOn(provenance);
    return ReadSide{std::move(*probe), casework::judgedBy(provenance->enlargement, *quality),
                    std::move(*templates), std::move(*provenance)};
}

void printSide(Console& console, const char* letter, const ReadSide& side)
{
    console.print(
        QStringLiteral("%1  %2").arg(QLatin1String(letter), probeLine(side.probe, side.quality)));
    const QString quality = qualityLines(side.quality);
    if (!quality.isEmpty())
        console.print(quality);
    console.print(originLines(side.provenance));
}

struct Compared
{
    matching::PairScore score;
    std::vector<matching::EngineShare> shares;
    /// Of the coarser face; see matching::coarsenessOf.
    double coarseness = 0;
    bool areBothCoarse = false;
    casework::GatePassage gates = {};
    casework::SearchPolicy policy = {};
    /// Why it is no comparison of two photographs; empty where nothing says so.
    QString kinship = {};
};

QString commonSource(const casework::KnownKinship& kinship)
{
    return kinship.exhibit ? QStringLiteral("exhibit %1").arg(kinship.exhibit->value)
                           : QStringLiteral("one picture");
}

QString kinshipSentence(const casework::KnownKinship& kinship)
{
    switch (kinship.how) {
    case casework::PictureKinship::SameFile:
        return QStringLiteral("A and B are the same file (same SHA-256)");
    case casework::PictureKinship::SamePixels:
        return QStringLiteral("A and B show the same pixels, as they are or turned or mirrored");
    case casework::PictureKinship::OneRecordedSource:
        return QStringLiteral("By the laboratory's record A and B both go back to %1")
            .arg(commonSource(kinship));
    case casework::PictureKinship::FirstMadeFromSecond:
        return QStringLiteral("A says that it was made from B");
    case casework::PictureKinship::SecondMadeFromFirst:
        return QStringLiteral("B says that it was made from A");
    case casework::PictureKinship::OneSource:
        return QStringLiteral("A and B say that they were made from the same picture");
    case casework::PictureKinship::OneSourceByRecordAndFiles:
        return QStringLiteral("By what the laboratory records and what files say, A and B both go "
                              "back to %1")
            .arg(commonSource(kinship));
    }
    return {};
}

/// By the files, and by what a laboratory records; `lab`: null for none. Fails: as
/// ProvenanceRepository::graph.
Result<QString> kinshipOfPictures(casework::Lab* lab, const ReadSide& a, const ReadSide& b,
                                  const StopToken& stop)
{
    const auto pictureOf = [](const ReadSide& side) {
        return casework::PictureFile{
            side.probe.sha256,
            casework::identityOf(*side.probe.file, side.probe.photograph.stored)};
    };
    casework::PictureFile first = pictureOf(a);
    casework::PictureFile second = pictureOf(b);
    if (lab) {
        const auto graph = lab->provenances().graph(stop);
        if (!graph)
            return passOn(graph);
        for (casework::PictureFile* picture : {&first, &second})
            picture->ancestors = graph->ancestors(picture->file, picture->identity);
    }
    const auto kinship = casework::kinshipOf(first, second);
    return kinship ? kinshipSentence(*kinship) +
                         QStringLiteral(": this is no comparison of two photographs.")
                   : QString();
}

/// Fails: as kinshipOfPictures, matching::asOnePicture.
Result<QString> kinshipOf(Session& session, casework::Lab* lab, const ReadSide& a,
                          const ReadSide& b, const matching::ScoreFusion& fusion,
                          const matching::PairScore& score)
{
    auto ofPictures = kinshipOfPictures(lab, a, b, session.stop());
    if (!ofPictures || !ofPictures->isEmpty())
        return ofPictures;
    const auto savedAgain = matching::asOnePicture({a.templates, interEyePx(a.probe)},
                                                   {b.templates, interEyePx(b.probe)}, fusion);
    if (!savedAgain)
        return passOn(savedAgain);
    return ui::likenessText(score, savedAgain->has_value(), QStringLiteral("A"),
                            QStringLiteral("B"));
}

/// Either may be the questioned one: the policy's gates are asked about both.
Result<casework::GatePassage> gatesOf(Console& console, const casework::SearchPolicy& policy,
                                      const casework::GateAnswer& answer, const ReadSide& a,
                                      const ReadSide& b)
{
    const std::vector<casework::SearchedPhotograph> both{{{}, a.quality, a.provenance.origin},
                                                         {{}, b.quality, b.provenance.origin}};
    const auto gates = casework::gatesOf(policy, both);
    auto passage = casework::passGates(gates, answer);
    if (!passage)
        explainStop(
            console, casework::stoppingGates(gates, answer),
            {{a.probe.photograph.name, a.provenance}, {b.probe.photograph.name, b.provenance}});
    return passage;
}

/// "fr-feature-1 0.643 (cosine) · …"
QString rawScores(const matching::PairScore& score, const matching::ScoreFusion& fusion)
{
    QStringList parts;
    for (const matching::EngineScore& engine : score.engines)
        parts << QStringLiteral("%1 (%2)").arg(ui::engineScoreText(engine),
                                               rawUnit(engine.model, fusion));
    return parts.join(QStringLiteral(" · "));
}

Json unitsJson(const matching::PairScore& score, const matching::ScoreFusion& fusion)
{
    Json units = Json::object();
    for (const matching::EngineScore& engine : score.engines)
        units[engine.model] = utf8(rawUnit(engine.model, fusion));
    return units;
}

QStringList comparisonNotes(Session& session, const ReadSide& a, const ReadSide& b,
                            const Compared& compared, const matching::EngineDefinition& engine)
{
    // Where the engine is not the policy's: what its ruler rests on.
    QStringList notes = QStringList{policyNote(session, engine)} + a.probe.notes + b.probe.notes;
    for (const ReadSide* side : {&a, &b})
        notes << printable(ui::contradictionText(side->provenance.origin));
    notes << compared.kinship;
    if (compared.coarseness > 0)
        notes << (compared.areBothCoarse
                      ? QStringLiteral("Both faces have few pixels between the eyes. They were "
                                       "compared with the weights for such faces.")
                      : QStringLiteral("One of the faces has few pixels between the eyes. It was "
                                       "compared with a template of the other that also holds "
                                       "how it would look in few pixels."));
    notes << ui::gateNotes(
        compared.gates, {printable(a.probe.photograph.name), printable(b.probe.photograph.name)});
    notes.removeAll(QString());
    return notes;
}

Json comparedJson(const ReadSide& a, const ReadSide& b, const Compared& compared,
                  const matching::FacePipeline& pipeline, const QStringList& notes)
{
    const QString& reason = compared.gates.reason;
    return {
        {"a", sideJson(a)},
        {"b", sideJson(b)},
        {"gates", toJson(compared.gates.gates, {a.probe.photograph.name, b.probe.photograph.name})},
        {"reason", reason.isEmpty() ? Json(nullptr) : Json(utf8(reason))},
        {"score", compared.score.fused},
        {"same_file", a.probe.sha256 == b.probe.sha256},
        {"engine_scores", engineScores(compared.score)},
        {"engine_units", unitsJson(compared.score, pipeline.fusion())},
        {"engine_shares", sharesJson(compared.shares)},
        {"engine", toJson(pipeline.engine())},
        {"policy", toJson(compared.policy)},
        {"notes", textsJson(notes)},
        {"notice", utf8(ui::scoreIsNoIdentification())}};
}

void print(Session& session, const ReadSide& a, const ReadSide& b, const Compared& compared,
           const matching::FacePipeline& pipeline)
{
    const matching::EngineDefinition& engine = pipeline.engine();
    Console& console = session.console();
    const QStringList notes = comparisonNotes(session, a, b, compared, engine);
    console.print(comparedJson(a, b, compared, pipeline, notes));
    printSide(console, "A", a);
    printSide(console, "B", b);
    console.print();
    for (const QString& text : notes)
        console.print(QStringLiteral("Note     %1").arg(text));
    console.print(QStringLiteral("Score    %1 on the ruler, by engine %2")
                      .arg(ui::scoreText(compared.score.fused), engineName(engine)));
    console.print(QStringLiteral("Policy   %1").arg(ui::policyName(compared.policy)));
    console.print(QStringLiteral("Raw      %1").arg(rawScores(compared.score, pipeline.fusion())));
    console.print();
    console.print(ui::scoreRulerText());
    console.print(QStringLiteral("A raw number is one model's own, in the unit beside it: no "
                                 "ruler, and not to be compared with the score or with another "
                                 "model's."));
    console.print(ui::scoreIsNoIdentification());
}

Result<ExitCode> compare(Session& session, const CompareOptions& options)
{
    const auto policy = app::loadSearchPolicy(session.installation());
    if (!policy)
        return passOn(policy);
    const auto answer = options.gates.answer(*policy);
    if (!answer)
        return passOn(answer);
    std::unique_ptr<casework::Lab> lab;
    if (!options.lab.empty()) {
        auto opened = session.openLab(options.lab);
        if (!opened)
            return passOn(opened);
        lab = std::move(*opened);
    }
    const auto a = read(session, lab.get(), options.a);
    if (!a)
        return passOn(a);
    const auto b = read(session, lab.get(), options.b);
    if (!b)
        return passOn(b);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    auto gates = gatesOf(session.console(), *policy, *answer, *a, *b);
    if (!gates)
        return passOn(gates);
    const double coarser = std::min(interEyePx(a->probe), interEyePx(b->probe));
    const double finer = std::max(interEyePx(a->probe), interEyePx(b->probe));
    const auto fusion = (*engine)->fusion().forProbe(coarser);
    const auto score = fusion.compare(a->templates, b->templates);
    if (!score)
        return passOn(score);
    const auto kinship = kinshipOf(session, lab.get(), *a, *b, (*engine)->fusion(), *score);
    if (!kinship)
        return passOn(kinship);
    const Compared compared{*score,
                            fusion.shares(),
                            matching::coarsenessOf(coarser),
                            matching::coarsenessOf(finer) >= 1,
                            std::move(*gates),
                            *policy,
                            *kinship};
    print(session, *a, *b, compared, **engine);
    return ExitCode::Success;
}

} // namespace

void addCompare(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* command = addCommand(app, chosen, "compare", "Score one face against another");
    auto options = std::make_shared<CompareOptions>();
    command->add_option("A", options->a.image, "The first image file")->required();
    command->add_option("B", options->b.image, "The second image file")->required();
    options->a.face.addTo(*command, "-a", " in A");
    options->b.face.addTo(*command, "-b", " in B");
    addProvenanceOption(*command, options->a.provenance, "-a", "How A came about");
    addProvenanceOption(*command, options->b.provenance, "-b", "How B came about");
    command
        ->add_option("--lab", options->lab,
                     "A laboratory's folder: what it records of where the images come from, or of "
                     "what they were made from, holds here too")
        ->type_name("DIR");
    options->gates.addTo(*command);
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return compare(session, *options); };
    });
}

} // namespace semblance::cli
