// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"
#include "matching/models/ModelPack.h"
#include "matching/quality/QualityReport.h"
#include "matching/templates/ScoreFusion.h"

#include <QString>

#include <filesystem>
#include <string>
#include <vector>

namespace semblance::cli {

/// Of what is wrong with a photograph of --also: its path.
inline constexpr const char* kAlsoFact = "also";

/// The subject of an error in the command itself; its `detail` is then the whole sentence.
inline constexpr const char* kCommandLine = "command line";
/// The subject of an error of the results' way out.
inline constexpr const char* kOutput = "standard output";

/// Of a model that is not there: which are, and which of them could be removed; in one text.
inline constexpr const char* kModelsFact = "models";
inline constexpr const char* kRemovableFact = "removableModels";
/// Of a model that was to be added: its description.
inline constexpr const char* kAddedFact = "added";

/// One sentence without a library's own words; those stay in `detail`.
QString sentenceOf(const Error& error);
/// What can be done with options and commands of this program; empty where the sentence says it.
QString adviceOf(const Error& error);

/// Marks a model's error in the laboratory's own folder as one that it mends itself: by installing
/// an optional pack again where the model is the pack's.
void nameOwner(Error& error, const matching::ModelFolders& folders);

/// Notes in a gallery's error the laboratory in which it was looked for; `folder` as the command
/// named it, empty for none.
void nameLab(Error& error, const std::string& folder);

/// What a person gave as `option`, to be kept as text. Fails: InvalidInput where it is not UTF-8.
Result<QString> textOf(const std::string& argument, const char* option);

/// As ui::plainText: a file's name must not steer a terminal.
QString printable(const QString& text, bool keepsLines = false);
/// Of a name that need not be UTF-8: see utf8Name.
QString printable(const std::string& text);

/// "a.jpg, b.jpg, c.jpg and 12 more", printable.
QString firstFew(const std::vector<QString>& names);

/// "1 person", "2,000 people"
QString counted(qint64 number, const char* one, const char* many);

/// "default-1 (fingerprint 12ab34cd56ef)"
QString engineName(const matching::EngineDefinition& engine);

/// What an engine's own score is: "cosine", or "1 − distance".
QString rawUnit(const matching::ModelId& engine, const matching::ScoreFusion& fusion);
/// Below a table of such scores.
QString rawScoresNote();

/// Below a list in which "*" marks references of which isChosenByRule is true.
QString chosenByRuleNote();

/// Warnings and notices of a face, as JSON has them: "Small face; Blurred".
QString warningWords(const matching::QualityReport& report);

} // namespace semblance::cli
