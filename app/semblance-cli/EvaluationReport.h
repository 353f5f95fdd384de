// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Console.h"
#include "app/semblance-cli/JsonValues.h"
#include "matching/evaluation/EvaluatedFace.h"
#include "matching/evaluation/IdentificationFigures.h"
#include "matching/evaluation/VerificationFigures.h"

#include <filesystem>
#include <vector>

namespace semblance::cli {

/// 0.01 as "0.01": a rate as a key, or within words.
std::string keyOf(double rate);

/// {"value","low","high"}; where the data cannot give it, all three are null and "reason" says why.
Json toJson(const matching::Figure& figure);
/// {"mean","deviation"}, or null.
Json toJson(const std::optional<matching::ScoreSpread>& spread);
/// {"mated","nonmated","without_score","accuracy_10fold","eer","scores":{"mated","nonmated"},
/// "fnmr_at_fmr":{"0.01",…}}
Json toJson(const matching::VerificationFigures& figures);
/// {"mated","nonmated","rank1","rank10","rank50","fnir_at_fpir":{"0.01",…}}
Json toJson(const matching::IdentificationFigures& figures);

/// A figure, and what it is called for people.
struct NamedFigure
{
    const char* name;
    const matching::Figure& figure;
};
/// "fused               rank 1 0.9923 (0.9881 to 0.9959), …": those that there are; empty where
/// there is none.
QString figuresText(const std::string& engine, const std::vector<NamedFigure>& figures);
/// Why each of the others is not given. It rests on the data, so that one engine's hold for all.
QStringList missingFiguresText(const std::vector<NamedFigure>& figures);

/// For people: which ranks the gallery is too small for; empty where there are none.
QString ranksTooLargeText(const matching::IdentificationFigures& figures, std::size_t people);
/// For people: that bounds of so few people say little; empty where there are enough.
QString fewPeopleText(std::size_t matedPeople);
/// For people: how many failures among the non-mated ones count as right, and what that does to the
/// rates; empty where there are none.
QString countedAsRejectedText(const matching::VerificationFigures& figures);
QString countedAsRejectedText(const matching::IdentificationFigures& figures);

/// Which images gave no template, and why, in the order of the list.
Json failedImagesJson(const std::vector<matching::EvaluationImage>& images,
                      const std::vector<matching::EvaluatedFace>& faces);
/// Says so for people; empty where there are none. `what`: "references", "probes", "images".
QString failuresText(const char* what, const std::vector<matching::EvaluationImage>& images,
                     const std::vector<matching::EvaluatedFace>& faces);
/// How many faces gave no template.
std::size_t failuresOf(const std::vector<matching::EvaluatedFace>& faces);

/// SHA-256 by path: lists that were read, and every image as it lies there.
Json inputsJson(const std::vector<std::filesystem::path>& lists,
                const std::vector<const std::vector<matching::EvaluationImage>*>& images,
                const std::vector<const std::vector<matching::EvaluatedFace>*>& faces);

/// {"noFace": 3, …}: why images gave no template.
Json failuresJson(const std::vector<const std::vector<matching::EvaluatedFace>*>& faces);

/// `text` as one field of CSV (RFC 4180).
std::string csvField(const std::string& text);

/// Fails: FileNotWritable, DiskFull.
Result<void> writeText(const std::filesystem::path& file, const std::string& text);

} // namespace semblance::cli
