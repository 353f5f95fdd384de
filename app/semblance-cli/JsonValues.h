// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "matching/models/ModelPack.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/quality/QualityReport.h"
#include "matching/templates/ScoreFusion.h"

#include <nlohmann/json.hpp>

namespace semblance::cli {

using Json = nlohmann::ordered_json;

std::string utf8(const QString& text);

Json textsJson(const QStringList& texts);

/// {"code","stage","subject","message","advice","detail","facts":{…}}
Json toJson(const Error& error);
/// {"number","box":[x,y,w,h],"score","turn","origin","landmarks":[[x,y]…]}; pixels of the stored
/// raster, number from 1. "turn": how far the image as it is viewed, that is after EXIF, is to
/// be turned so that the face stands upright.
Json toJson(const matching::LocatedFace& face, int number);
/// Of the raw value: "px", "°", …; "1" of what has none, as a ratio, a share or a count.
std::string unitOf(const matching::QualityMeasurement& measurement);
/// Of every measure:
/// {"id","value","raw","unit","enlargement","concern","message","meaning","advice","reason",
/// "reference"}; value and raw are null where there is none, reason then says why, else it is null.
Json toJson(const matching::QualityReport& report);
/// Only those of concern, warnings first.
Json warningsOf(const matching::QualityReport& report);
/// {"fr-feature-1": 0.64, …}
Json engineScores(const matching::PairScore& score);
/// {"fr-feature-1": 0.4, …}: what each engine's score counts for in the fused one, of 1.
Json sharesJson(const std::vector<matching::EngineShare>& shares);
/// {"id","detector","landmarks","embedders":[…],"head_pose","fingerprints":{model: hex}}
Json toJson(const matching::EngineDefinition& engine);
/// {"format","bits_per_channel","colour_model","alpha","colour_profile","pictures"}: where there
/// are several pictures the first was taken, transparency was laid on mid grey.
Json toJson(const SourceEncoding& encoding);
/// {"name","people","references","source","legal_basis","created"}
Json toJson(const casework::Gallery& gallery);
/// What the source states of the person beyond the name: an object by name.
Json fieldsOf(const casework::Subject& subject);
/// [{"subject","names":[…],"fields":[…]}]
Json toJson(const std::vector<casework::StatedDifferently>& people);
/// {"box","origin","chosen_by_rule"}: the face of the image that was enrolled; the rule is that of
/// --several-faces.
Json enrolledFace(const casework::Reference& reference);
/// Whether the image shows several faces and a rule, no person, chose this one.
bool isChosenByRule(const casework::Reference& reference);
/// {"image","subject","table","line","error"}; table and line are null where no table names it.
Json toJson(const casework::EnrolmentProblem& problem);

} // namespace semblance::cli
