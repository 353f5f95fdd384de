// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/EvaluationReport.h"

#include "app/semblance-cli/CliText.h"
#include "foundation/FileBytes.h"

#include <algorithm>
#include <sstream>

namespace semblance::cli {

namespace {

/// "0.9923 (0.9881 to 0.9959)"
QString estimateText(const matching::Estimate& estimate)
{
    return QStringLiteral("%1 (%2 to %3)")
        .arg(estimate.value, 0, 'f', 4)
        .arg(estimate.low, 0, 'f', 4)
        .arg(estimate.high, 0, 'f', 4);
}

} // namespace

std::string keyOf(double rate)
{
    std::ostringstream text;
    text << rate;
    return text.str();
}

Json toJson(const matching::Figure& figure)
{
    if (!figure.estimate)
        return {{"value", nullptr}, {"low", nullptr}, {"high", nullptr}, {"reason", figure.whyNot}};
    return {{"value", figure.estimate->value},
            {"low", figure.estimate->low},
            {"high", figure.estimate->high}};
}

Json toJson(const std::optional<matching::ScoreSpread>& spread)
{
    if (!spread)
        return {};
    return {{"mean", spread->mean}, {"deviation", spread->deviation}};
}

Json toJson(const matching::VerificationFigures& figures)
{
    Json rates = Json::object();
    for (const auto& each : figures.falseNonMatch)
        rates[keyOf(each.falseMatchRate)] = toJson(each.falseNonMatchRate);
    return {
        {"mated", figures.mated},
        {"nonmated", figures.nonMated},
        {"without_score", figures.withoutScore},
        {"accuracy_10fold", toJson(figures.accuracyTenFold)},
        {"eer", toJson(figures.equalErrorRate)},
        {"scores",
         {{"mated", toJson(figures.matedScores)}, {"nonmated", toJson(figures.nonMatedScores)}}},
        {"fnmr_at_fmr", rates}};
}

Json toJson(const matching::IdentificationFigures& figures)
{
    Json result = {{"mated", figures.mated}, {"nonmated", figures.nonMated}};
    for (const auto& each : figures.ranks)
        result["rank" + std::to_string(each.rank)] = toJson(each.share);
    Json rates = Json::object();
    for (const auto& each : figures.falseNegatives)
        rates[keyOf(each.falsePositiveRate)] = toJson(each.falseNegativeRate);
    result["fnir_at_fpir"] = rates;
    return result;
}

QString figuresText(const std::string& engine, const std::vector<NamedFigure>& figures)
{
    QStringList texts;
    for (const auto& [name, figure] : figures) {
        if (figure.estimate)
            texts << QStringLiteral("%1 %2").arg(QLatin1String(name),
                                                 estimateText(*figure.estimate));
    }
    if (texts.isEmpty())
        return {};
    return QStringLiteral("%1  %2")
        .arg(QString::fromStdString(engine), -18)
        .arg(texts.join(QStringLiteral(", ")));
}

QStringList missingFiguresText(const std::vector<NamedFigure>& figures)
{
    QStringList texts;
    for (const auto& [name, figure] : figures) {
        if (!figure.estimate)
            texts << QStringLiteral("No figure is given for %1: %2.")
                         .arg(QLatin1String(name), QString::fromStdString(figure.whyNot));
    }
    return texts;
}

QString ranksTooLargeText(const matching::IdentificationFigures& figures, std::size_t people)
{
    QStringList ranks;
    for (const auto& each : figures.ranks) {
        if (each.rank >= people)
            ranks << QString::number(each.rank);
    }
    if (ranks.isEmpty())
        return {};
    return QStringLiteral("No figure is given for rank %1: the gallery has %2, so that everybody "
                          "who could be enrolled stands there, whatever the engine does.")
        .arg(ranks.join(QStringLiteral(" and ")), counted(qint64(people), "person", "people"));
}

QString fewPeopleText(std::size_t matedPeople)
{
    // Percentiles of resamplings of so few take hardly more values than there are people.
    constexpr std::size_t kFew = 10;
    if (matedPeople >= kFew)
        return {};
    return QStringLiteral("The figures rest on %1: too few for bounds that mean much, and for "
                          "saying how often the engine errs.")
        .arg(counted(qint64(matedPeople), "person", "people"));
}

QString countedAsRejectedText(const matching::VerificationFigures& figures)
{
    if (figures.nonMatedWithoutScore == 0)
        return {};
    return QStringLiteral(
               "Without a score, because no template could be made: %1 of %2. FMR counts "
               "them as rightly rejected at every threshold (as generalised rates do, "
               "ISO/IEC 19795-1), which lowers the threshold for a given FMR: FNMR and "
               "EER look better than without them. The accuracy alone counts them as "
               "errors.")
        .arg(figures.nonMatedWithoutScore)
        .arg(counted(qint64(figures.nonMated), "pair of two people", "pairs of two people"));
}

QString countedAsRejectedText(const matching::IdentificationFigures& figures)
{
    if (figures.nonMatedWithoutSearch == 0)
        return {};
    return QStringLiteral(
               "Without a search, because no template could be made: %1 of %2. FPIR "
               "counts them as rightly listing nobody at every threshold (as generalised "
               "rates do, ISO/IEC 19795-1), which lowers the threshold for a given FPIR: "
               "FNIR looks better than without them.")
        .arg(figures.nonMatedWithoutSearch)
        .arg(counted(qint64(figures.nonMated), "probe of people outside of the gallery",
                     "probes of people outside of the gallery"));
}

std::size_t failuresOf(const std::vector<matching::EvaluatedFace>& faces)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        faces, [](const matching::EvaluatedFace& face) { return !face.templates; }));
}

Json failedImagesJson(const std::vector<matching::EvaluationImage>& images,
                      const std::vector<matching::EvaluatedFace>& faces)
{
    Json failed = Json::array();
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (!faces[i].templates)
            failed.push_back({{"image", images[i].name},
                              {"reason", std::string(name(faces[i].failure))}});
    }
    return failed;
}

QString failuresText(const char* what, const std::vector<matching::EvaluationImage>& images,
                     const std::vector<matching::EvaluatedFace>& faces)
{
    std::vector<QString> names;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (!faces[i].templates)
            names.push_back(QString::fromStdString(images[i].name));
    }
    if (names.empty())
        return {};
    return QStringLiteral("No template could be made of %1 of %2 %3; none is left out of the "
                          "figures: %4")
        .arg(names.size())
        .arg(faces.size())
        .arg(QLatin1String(what), firstFew(names));
}

Json inputsJson(const std::vector<std::filesystem::path>& lists,
                const std::vector<const std::vector<matching::EvaluationImage>*>& images,
                const std::vector<const std::vector<matching::EvaluatedFace>*>& faces)
{
    Json listHashes = Json::object();
    for (const auto& list : lists) {
        const auto hash = Sha256::ofFile(list);
        listHashes[list.string()] = hash ? Json(hash->hex()) : Json();
    }
    Json imageHashes = Json::object();
    for (std::size_t i = 0; i < images.size(); ++i) {
        for (std::size_t k = 0; k < images[i]->size(); ++k)
            imageHashes[(*images[i])[k].file.string()] = (*faces[i])[k].file.hex();
    }
    return {{"lists", listHashes}, {"images", imageHashes}};
}

Json failuresJson(const std::vector<const std::vector<matching::EvaluatedFace>*>& faces)
{
    Json counts = Json::object();
    for (const auto* list : faces) {
        for (const matching::EvaluatedFace& face : *list) {
            if (face.templates)
                continue;
            const std::string reason(name(face.failure));
            counts[reason] = counts.value(reason, 0) + 1;
        }
    }
    return counts;
}

std::string csvField(const std::string& text)
{
    std::string field = "\"";
    for (const char letter : text)
        field += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return field + "\"";
}

Result<void> writeText(const std::filesystem::path& file, const std::string& text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return writeFileAtomically(file, {bytes.begin(), bytes.end()});
}

} // namespace semblance::cli
