// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/JsonValues.h"

#include "app/semblance-cli/CliText.h"
#include "casework/gallery/EnrolmentReport.h"
#include "matching/quality/QualityIds.h"
#include "ui/format/ImageText.h"
#include "ui/format/QualityText.h"
#include "ui/format/TimeText.h"

#include <charconv>
#include <cmath>

namespace semblance::cli {

std::string unitOf(const matching::QualityMeasurement& measurement)
{
    return measurement.unit.empty() ? "1" : measurement.unit;
}

namespace {

const char* turnName(QuarterTurn turn)
{
    switch (turn) {
    case QuarterTurn::None:
        return "none";
    case QuarterTurn::Clockwise90:
        return "clockwise90";
    case QuarterTurn::Half:
        return "half";
    case QuarterTurn::Clockwise270:
        return "clockwise270";
    }
    return "";
}

const char* originName(matching::FaceOrigin origin)
{
    switch (origin) {
    case matching::FaceOrigin::Detected:
        return "detected";
    case matching::FaceOrigin::Corrected:
        return "corrected";
    case matching::FaceOrigin::Drawn:
        return "drawn";
    }
    return "";
}

const char* concernName(matching::QualityConcern concern)
{
    switch (concern) {
    case matching::QualityConcern::None:
        return "none";
    case matching::QualityConcern::Notice:
        return "notice";
    case matching::QualityConcern::Warning:
        return "warning";
    }
    return "";
}

const char* referenceName(matching::QualityReference reference)
{
    switch (reference) {
    case matching::QualityReference::IsoFormula:
        return "iso29794-5";
    case matching::QualityReference::Own:
        return "own";
    }
    return "";
}

template <typename T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json measurementJson(const matching::QualityMeasurement& measurement)
{
    const ui::QualityText text = ui::qualityText(measurement);
    return {{"id", measurement.id},
            {"value", orNull(measurement.value)},
            {"raw", orNull(measurement.raw)},
            {"unit", unitOf(measurement)},
            {"enlargement", measurement.enlargement},
            {"concern", concernName(measurement.concern)},
            {"message", utf8(text.headline)},
            {"meaning", utf8(text.meaning)},
            {"advice", utf8(text.whatToDo)},
            {"reason", measurement.raw ? Json() : Json(utf8(text.meaning))},
            {"reference", referenceName(measurement.reference)}};
}

/// A figure as a number; a hash stays text though it may hold digits alone, and so do names.
Json factJson(const ErrorFact& fact)
{
    const std::string& value = fact.value;
    if (fact.key == "lab" || fact.key == "subject")
        return value;
    constexpr std::size_t kLongestNumber = 18;
    double number = 0;
    const char* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, number);
    const bool isNumber = read.ec == std::errc() && read.ptr == end && std::isfinite(number);
    if (!isNumber || value.size() > kLongestNumber)
        return value;
    const auto whole = static_cast<std::int64_t>(number);
    return static_cast<double>(whole) == number ? Json(whole) : Json(number);
}

/// JSON names everything as "engine_scores" is named.
std::string snakeCase(const std::string& key)
{
    std::string name;
    for (const char letter : key) {
        const bool isCapital = letter >= 'A' && letter <= 'Z';
        if (isCapital)
            name += '_';
        name += isCapital ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return name;
}

/// A fact that is told several times is a list.
Json factsJson(const std::vector<ErrorFact>& all)
{
    Json facts = Json::object();
    for (const ErrorFact& fact : all) {
        Json& told = facts[snakeCase(fact.key)];
        if (told.is_null())
            told = factJson(fact);
        else if (told.is_array())
            told.push_back(factJson(fact));
        else
            told = Json::array({told, factJson(fact)});
    }
    return facts;
}

Json listOf(const std::vector<matching::QualityMeasurement>& measurements)
{
    Json list = Json::array();
    for (const matching::QualityMeasurement& measurement : measurements)
        list.push_back(measurementJson(measurement));
    return list;
}

} // namespace

std::string utf8(const QString& text)
{
    return text.toStdString();
}

Json textsJson(const QStringList& texts)
{
    Json json = Json::array();
    for (const QString& text : texts)
        json.push_back(utf8(text));
    return json;
}

Json toJson(const Error& error)
{
    return {{"code", name(error.code)},        {"stage", name(error.stage)},
            {"subject", error.subject},        {"message", utf8(sentenceOf(error))},
            {"advice", utf8(adviceOf(error))}, {"detail", error.detail},
            {"facts", factsJson(error.facts)}};
}

Json toJson(const matching::LocatedFace& face, int number)
{
    const RectPx& box = face.face.box;
    Json landmarks = Json::array();
    for (const PointPx& point : face.landmarks.points)
        landmarks.push_back({point.x, point.y});
    return {{"number", number},
            {"box", {box.x, box.y, box.width, box.height}},
            {"score", face.face.score},
            {"turn", turnName(face.face.turn)},
            {"origin", originName(face.face.origin)},
            {"inter_eye_px_as_seen", face.landmarks.interEyeDistancePx()},
            {"landmarks", landmarks}};
}

Json toJson(const matching::QualityReport& report)
{
    return listOf(report.measurements);
}

Json warningsOf(const matching::QualityReport& report)
{
    return listOf(ui::concernsInWords(report));
}

Json engineScores(const matching::PairScore& score)
{
    Json scores = Json::object();
    for (const matching::EngineScore& engine : score.engines)
        scores[engine.model] = engine.score;
    return scores;
}

Json sharesJson(const std::vector<matching::EngineShare>& shares)
{
    Json json = Json::object();
    for (const matching::EngineShare& engine : shares)
        json[engine.model] = engine.share;
    return json;
}

Json toJson(const matching::EngineDefinition& engine)
{
    Json fingerprints = Json::object();
    for (const matching::ModelIdentity& model : engine.models)
        fingerprints[model.id] = model.fingerprint.hex();
    return {{"id", engine.id},
            {"fingerprint", engine.fingerprint},
            {"score_fingerprint", engine.scoreFingerprint},
            {"detector", engine.detector},
            {"landmarks", engine.landmarks},
            {"embedders", engine.embedders},
            {"head_pose", engine.headPose},
            {"eye_visibility", engine.eyeVisibility},
            {"expression", engine.expression},
            {"face_cover", engine.faceCover},
            {"fingerprints", fingerprints}};
}

Json toJson(const SourceEncoding& encoding)
{
    return {{"format", utf8(ui::formatName(encoding.format))},
            {"bits_per_channel", encoding.bitsPerChannel},
            {"colour_model", encoding.colourModel},
            {"alpha", encoding.hasAlpha},
            {"colour_profile", encoding.hasColourProfile},
            {"pictures", encoding.pictureCount},
            {"damaged", !encoding.complaint.empty()},
            {"complaint", encoding.complaint},
            {"lacks_end_marker", encoding.lacksEnd}};
}

Json toJson(const casework::Gallery& gallery)
{
    return {{"name", utf8(gallery.name)},
            {"people", gallery.people},
            {"references", gallery.references},
            {"source", utf8(gallery.source)},
            {"legal_basis", utf8(gallery.legalBasis)},
            {"created", utf8(ui::recordTime(gallery.createdUtc))}};
}

Json fieldsOf(const casework::Subject& subject)
{
    Json fields = Json::object();
    for (auto field = subject.fields.begin(); field != subject.fields.end(); ++field)
        fields[utf8(field.key())] = utf8(field.value());
    return fields;
}

Json toJson(const std::vector<casework::StatedDifferently>& people)
{
    Json list = Json::array();
    for (const casework::StatedDifferently& person : people)
        list.push_back({{"subject", utf8(person.subject)},
                        {"names", textsJson(person.names)},
                        {"fields", textsJson(person.fields)}});
    return list;
}

bool isChosenByRule(const casework::Reference& reference)
{
    const auto* alone = reference.quality.find(matching::quality::kSingleFace);
    return reference.face.origin == matching::FaceOrigin::Detected && alone &&
           alone->raw.value_or(0) > 0;
}

Json enrolledFace(const casework::Reference& reference)
{
    const RectPx& box = reference.face.box;
    return {{"box", {box.x, box.y, box.width, box.height}},
            {"origin", originName(reference.face.origin)},
            {"chosen_by_rule", isChosenByRule(reference)}};
}

Json toJson(const casework::EnrolmentProblem& problem)
{
    const std::string table = casework::factOf(problem.error, casework::kTableFact);
    const std::string line = casework::factOf(problem.error, casework::kLineFact);
    Json json = {{"image", utf8(problem.image)},
                 {"subject", utf8(problem.subject)},
                 {"table", table.empty() ? Json() : Json(table)},
                 {"line", line.empty() ? Json() : Json(QString::fromStdString(line).toInt())}};
    json["error"] = toJson(problem.error);
    return json;
}

} // namespace semblance::cli
