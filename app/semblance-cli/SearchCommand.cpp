// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/GateOptions.h"
#include "app/semblance-cli/MeasuredBefore.h"
#include "app/semblance-cli/SearchProbe.h"
#include "app/semblance-cli/Table.h"
#include "app/semblance-cli/UsageText.h"
#include "casework/gallery/ProbeSearch.h"
#include "casework/lab/CandidateImages.h"
#include "ui/format/CandidateText.h"
#include "ui/format/GateText.h"
#include "ui/format/NumberText.h"
#include "ui/format/OriginText.h"
#include "ui/format/PolicyText.h"
#include "ui/format/QualityText.h"
#include "ui/format/RecordingText.h"
#include "ui/format/ScoreText.h"
#include "ui/format/SearchText.h"

#include <algorithm>

namespace semblance::cli {

namespace {

struct SearchOptions
{
    std::string image;
    FaceChoice face;
    /// Further photographs of the same person, one face each.
    std::vector<std::string> also;
    std::string lab;
    std::string gallery;
    std::optional<int> limit;
    std::vector<std::string> provenance;
    GateOptions gates;
};

/// {"born": ["1971"]}
Json otherFieldsJson(const casework::FoundCandidate& found)
{
    Json others = Json::object();
    for (auto field = found.otherFields.cbegin(); field != found.otherFields.cend(); ++field)
        others[utf8(field.key())] = textsJson(*field);
    return others;
}

/// {"how","probe_image","exhibit"}: "exhibit" is the one to which both go back, where the
/// laboratory's record tells; null where nothing says that both are one picture.
Json kinshipJson(const casework::FoundCandidate& found, const SearchProbe& probe)
{
    const auto json = [&probe](std::string_view how, std::size_t photograph,
                               const std::optional<ExhibitId>& exhibit = {}) -> Json {
        return {{"how", std::string(how)},
                {"probe_image", probe.photographs[photograph].image.photograph.name},
                {"exhibit", exhibit ? Json(exhibit->value) : Json(nullptr)}};
    };
    if (found.kinship)
        return json(casework::name(found.kinship->how), found.kinship->photograph,
                    found.kinship->exhibit);
    const bool isAlike = found.savedAgain || ui::isSamePicture(found.candidate.score);
    return isAlike ? json("savedAgain", found.savedAgain.value_or(0)) : Json(nullptr);
}

/// What is said first of all of a candidate's image, then what is wrong with it.
QString warningCell(const casework::FoundCandidate& found)
{
    QStringList words;
    for (const ui::CandidateHeadline& headline : ui::imageHeadlines(found))
        words << headline.words;
    if (words.isEmpty() || !found.reference.quality.concerns().empty())
        words << warningWords(found.reference.quality);
    return words.join(QStringLiteral("; "));
}

Json candidateJson(const casework::FoundCandidate& found, const SearchProbe& probe)
{
    const matching::Candidate& candidate = found.candidate;
    const casework::Reference& reference = found.reference;
    return {
        {"rank", candidate.rank},
        {"subject", candidate.subject},
        {"name", utf8(reference.subject.displayName)},
        {"other_names", textsJson(found.otherNames)},
        {"fields", fieldsOf(reference.subject)},
        {"other_fields", otherFieldsJson(found)},
        {"image", candidate.image},
        {"sha256", reference.original.hex()},
        {"same_file", found.kinship && found.kinship->how == casework::PictureKinship::SameFile},
        {"kinship", kinshipJson(found, probe)},
        {"provenance", found.origin.stated ? statedJson(*found.origin.stated) : Json(nullptr)},
        {"enhanced_copy", copyJson(found.origin.copies)},
        {"face", enrolledFace(reference)},
        {"reference", candidate.reference.value},
        {"score", candidate.score.fused},
        {"engine_scores", engineScores(candidate.score)},
        {"images_compared", candidate.imagesCompared},
        {"warnings", warningsOf(reference.quality)}};
}

Json errorsJson(const std::vector<Error>& errors)
{
    Json list = Json::array();
    for (const Error& error : errors)
        list.push_back(toJson(error));
    return list;
}

Json photographJson(const ReadProbe& photograph)
{
    Json json = toJson(photograph.image, photograph.quality);
    json["provenance"] = toJson(photograph.provenance);
    return json;
}

/// The photographs after the first.
Json alsoJson(const SearchProbe& probe)
{
    Json also = Json::array();
    for (std::size_t i = 1; i < probe.photographs.size(); ++i)
        also.push_back(photographJson(probe.photographs[i]));
    return also;
}

Json pairJson(const SearchProbe& probe, const matching::PhotographPair& pair)
{
    return {{"score", pair.score},
            {"images",
             {probe.photographs[pair.a].image.photograph.name,
              probe.photographs[pair.b].image.photograph.name}}};
}

Json pairsJson(const SearchProbe& probe, const std::vector<matching::PhotographPair>& pairs)
{
    Json list = Json::array();
    for (const matching::PhotographPair& pair : pairs)
        list.push_back(pairJson(probe, pair));
    return list;
}

Json onePictureJson(const SearchProbe& probe, const std::vector<casework::KinPictures>& kin)
{
    Json list = Json::array();
    for (const casework::KinPictures& pair : kin) {
        const auto& exhibit = pair.kinship.exhibit;
        list.push_back({{"images", Json::array({probe.photographs[pair.a].image.photograph.name,
                                                probe.photographs[pair.b].image.photograph.name})},
                        {"how", casework::name(pair.kinship.how)},
                        {"exhibit", exhibit ? Json(exhibit->value) : Json()}});
    }
    return list;
}

Json searchJson(const SearchProbe& probe, const casework::ProbeSearchResult& result,
                const QStringList& notes)
{
    Json candidates = Json::array();
    for (const casework::FoundCandidate& found : result.candidates)
        candidates.push_back(candidateJson(found, probe));
    const ReadProbe& first = probe.photographs.front();
    return {
        {"probe", photographJson(first)},
        {"also", alsoJson(probe)},
        {"least_alike", result.leastAlike ? pairJson(probe, *result.leastAlike) : Json(nullptr)},
        {"saved_twice", pairsJson(probe, result.savedTwice)},
        {"one_picture", onePictureJson(probe, result.onePicture)},
        {"gates", toJson(result.gates.gates, namesOf(probe))},
        {"reason", result.gates.reason.isEmpty() ? Json(nullptr) : Json(utf8(result.gates.reason))},
        {"gallery", toJson(result.gallery)},
        {"engine", toJson(result.engine)},
        {"engine_shares", sharesJson(result.shares)},
        {"policy", toJson(result.policy)},
        {"limit", result.parameters.limit},
        {"threshold", result.parameters.threshold},
        {"compared",
         {{"people", result.peopleCompared},
          {"references", result.referencesCompared},
          {"references_left_out", result.referencesLeftOut},
          {"unfinished_enrolments", result.unfinishedEnrolments},
          {"is_being_enrolled", result.isBeingEnrolled},
          {"images_not_enrolled", result.imagesNotEnrolled},
          {"images_left_unseen", result.imagesLeftUnseen},
          {"references_measured_otherwise", result.referencesMeasuredOtherwise}}},
        {"above_threshold", result.peopleAboveThreshold},
        {"candidates", candidates},
        {"damaged_records", errorsJson(result.damagedRecords)},
        {"without_store", result.withoutStore ? toJson(*result.withoutStore) : Json(nullptr)},
        {"notes", textsJson(notes)},
        {"notice", utf8(ui::candidateIsNoIdentification())}};
}

/// {"fr-feature-1": "cosine"}
Json unitsJson(const std::vector<matching::EngineShare>& engines,
               const matching::ScoreFusion& fusion)
{
    Json units = Json::object();
    for (const matching::EngineShare& engine : engines)
        units[engine.model] = utf8(rawUnit(engine.model, fusion));
    return units;
}

QString candidateTable(const casework::ProbeSearchResult& result,
                       const matching::ScoreFusion& fusion)
{
    Table table;
    table.addColumn(QStringLiteral("Rank"), Table::Align::Right);
    table.addColumn(QStringLiteral("Person"));
    table.addColumn(QStringLiteral("Name"));
    table.addColumn(QStringLiteral("Score (ruler)"), Table::Align::Right);
    for (const matching::EngineShare& engine : result.shares)
        table.addColumn(QStringLiteral("%1 (%2)").arg(QString::fromStdString(engine.model),
                                                      rawUnit(engine.model, fusion)),
                        Table::Align::Right);
    table.addColumn(QStringLiteral("Best of"), Table::Align::Right);
    table.addColumn(QStringLiteral("Image"));
    table.addColumn(QStringLiteral("Warnings"));
    for (const casework::FoundCandidate& found : result.candidates) {
        const matching::Candidate& candidate = found.candidate;
        const QString id = QString::fromStdString(candidate.subject);
        const QString& name = found.reference.subject.displayName;
        QStringList cells = {QString::number(candidate.rank), id, name == id ? QString() : name,
                             ui::scoreText(candidate.score.fused)};
        for (const matching::EngineScore& engine : candidate.score.engines)
            cells << ui::decimalText(engine.score, 3);
        const QString mark = isChosenByRule(found.reference) ? QStringLiteral(" *") : QString();
        cells << QString::number(candidate.imagesCompared)
              << QString::fromStdString(candidate.image) + mark << warningCell(found);
        table.addRow(cells);
    }
    return table.text();
}

/// The policy's own limit, and the person's where it is another.
QString limitText(const casework::ProbeSearchResult& result)
{
    const QString policys =
        QStringLiteral("at most %1")
            .arg(counted(result.policy.candidateLimit, "candidate", "candidates"));
    if (result.parameters.limit == result.policy.candidateLimit)
        return policys;
    return QStringLiteral("%1 (this search: %2, by --limit)")
        .arg(policys)
        .arg(result.parameters.limit);
}

/// Candidates whose image nobody can lay beside the probe.
QStringList lostOriginals(casework::Lab& lab, const casework::ProbeSearchResult& result)
{
    QStringList notes;
    for (const casework::FoundCandidate& found : result.candidates) {
        if (!lab.originals().read(found.reference.original))
            notes << QStringLiteral("The original of rank %1 is missing or damaged: its image "
                                    "cannot be compared. `lab check` names it.")
                         .arg(found.candidate.rank);
    }
    return notes;
}

QStringList notesOf(const SearchProbe& probe, const casework::ProbeSearchResult& result)
{
    QStringList names;
    QStringList own;
    QStringList contradictions;
    std::vector<std::optional<imagery::FrameOrigin>> frames;
    for (const ReadProbe& photograph : probe.photographs) {
        names << printable(photograph.image.photograph.name);
        own << photograph.image.notes;
        frames.push_back(photograph.provenance.videoFrame);
        const QString said = printable(ui::contradictionText(photograph.provenance.origin));
        const bool isNamed = !said.isEmpty() && probe.photographs.size() > 1;
        contradictions << (isNamed ? QStringLiteral("%1: %2").arg(names.last(), said) : said);
    }
    QStringList notes = contradictions;
    notes << ui::photographsNote(result, names) << ui::recordingNotes(frames, names);
    notes << ui::gateNotes(result.gates, names);
    notes << own << ui::searchNotes(result, names);
    notes.removeAll(QString());
    notes.removeDuplicates();
    return notes;
}

void printPhotographs(Console& console, const SearchProbe& probe)
{
    for (std::size_t i = 0; i < probe.photographs.size(); ++i) {
        console.print(QStringLiteral("%1%2").arg(
            i == 0 ? QStringLiteral("Probe    ") : QStringLiteral("And      "),
            probeLine(probe.photographs[i].image, probe.photographs[i].quality)));
        const QString quality = qualityLines(probe.photographs[i].quality);
        if (!quality.isEmpty())
            console.print(quality);
        console.print(originLines(probe.photographs[i].provenance));
    }
}

void print(Session& session, const SearchProbe& probe, const casework::ProbeSearchResult& result,
           const matching::ScoreFusion& fusion, const QStringList& ofLab)
{
    Console& console = session.console();
    const QStringList notes = notesOf(probe, result) + ofLab;
    Json json = searchJson(probe, result, notes);
    json["engine_units"] = unitsJson(result.shares, fusion);
    console.print(json);
    printPhotographs(console, probe);
    console.print(QStringLiteral("Gallery  %1 · %2, %3 compared")
                      .arg(result.gallery.name,
                           counted(qint64(result.peopleCompared), "person", "people"),
                           counted(qint64(result.referencesCompared), "image", "images")));
    console.print(QStringLiteral("Engine   %1 · policy %2: %3, score %4 or more")
                      .arg(engineName(result.engine), ui::policyName(result.policy),
                           limitText(result),
                           QString::number(result.parameters.threshold, 'g', 6)));
    for (const QString& note : notes)
        console.print(QStringLiteral("Note     %1").arg(note));
    console.print();
    if (result.candidates.empty()) {
        const ProbeImage& first = probe.photographs.front().image;
        const bool isFaceSeen = first.faces[*first.chosen].face.isSeenByDetector();
        console.print(isFaceSeen ? ui::noCandidateText() : ui::noFaceNoCandidateText());
        return;
    }
    console.print(candidateTable(result, fusion));
    if (std::any_of(result.candidates.begin(), result.candidates.end(),
                    [](const auto& found) { return isChosenByRule(found.reference); }))
        console.print(chosenByRuleNote());
    console.print();
    console.print(ui::scoreRulerText());
    console.print(rawScoresNote());
    console.print(ui::candidateIsNoIdentification());
}

std::vector<StoppedImage> stoppedOf(const SearchProbe& probe)
{
    std::vector<StoppedImage> images;
    for (const ReadProbe& photograph : probe.photographs)
        images.push_back({photograph.image.photograph.name, photograph.provenance});
    return images;
}

Result<ExitCode> search(Session& session, const SearchOptions& options)
{
    const auto lab = session.openLab(options.lab);
    if (!lab)
        return passOn(lab);
    const auto policy = app::loadSearchPolicy(session.installation());
    if (!policy)
        return passOn(policy);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    const auto answer = options.gates.answer(*policy);
    if (!answer)
        return passOn(answer);
    auto probe = readSearchProbe(session, **engine, options.image, options.face, options.also);
    if (!probe)
        return passOn(probe);
    const auto noted = noteProvenances(session, *probe, **lab, options.provenance);
    if (!noted)
        return passOn(noted);
    casework::ProbeSearch searcher((*lab)->galleries(), &(*lab)->galleryStores(), *engine, *policy);
    auto result = searcher.searchTogether(searchedOf(*probe), *answer,
                                          QString::fromStdString(options.gallery), options.limit,
                                          session.stop());
    if (!result) {
        const auto stopping =
            casework::stoppingGates(casework::gatesOf(*policy, searchedOf(*probe)), *answer);
        const ErrorCode code = result.error().code;
        if (code == ErrorCode::SearchRefused || code == ErrorCode::ReasonNeeded)
            explainStop(session.console(), stopping, stoppedOf(*probe));
        return passOn(result);
    }
    const auto pictures = picturesOf(*probe);
    auto kin = casework::kinshipAmong(**lab, pictures, session.stop());
    if (!kin)
        return passOn(kin);
    result->onePicture = std::move(*kin);
    const auto looked = casework::lookAtImages(**lab, pictures, result->candidates, session.stop());
    if (!looked)
        return passOn(looked);
    QStringList notes{measuredBefore(session, (*lab)->galleries(), *result)};
    notes << lostOriginals(**lab, *result);
    notes.removeAll(QString());
    print(session, *probe, *result, (*engine)->fusion(), notes);
    return ExitCode::Success;
}

} // namespace

void addSearch(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* command = addCommand(app, chosen, "search",
                                   "Rank the people of a gallery by their likeness to a face");
    auto options = std::make_shared<SearchOptions>();
    command->add_option("IMAGE", options->image, "The probe's image file")->required();
    command->add_option("--gallery", options->gallery, "The gallery's name")
        ->required()
        ->type_name("NAME");
    addLabOption(*command, options->lab);
    options->face.addTo(*command, "", "");
    command
        ->add_option("--also", options->also,
                     "A further photograph of the same person, with that face alone; repeatable. "
                     "Poor photographs say more together")
        ->type_name("IMAGE")
        ->allow_extra_args(false);
    command
        ->add_option("--limit", options->limit,
                     "How many candidates to list, within the policy's bounds")
        ->check(wholeNumberFromOne())
        ->type_name("K");
    addProvenanceOption(*command, options->provenance, "",
                        "How the image came about, where the laboratory does not record it; with "
                        "--also once for all photographs, or once for each in their order");
    options->gates.addTo(*command);
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return search(session, *options); };
    });
}

} // namespace semblance::cli
