// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/JsonValues.h"
#include "app/semblance-cli/ProbeImage.h"
#include "casework/enhancement/Enlargement.h"
#include "casework/gallery/ProbeSearch.h"
#include "imagery/video/FrameOrigin.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace semblance::cli {

/// --provenance, checked against the types there are; `suffix`: "" or "-a", "-b".
CLI::Option* addProvenanceOption(CLI::App& command, std::vector<std::string>& types,
                                 const std::string& suffix, const std::string& description);
/// "cameraStill", "videoFrame", … in the order of every choice.
std::vector<std::string> provenanceNames();

/// How an image came about, and whose word that is.
struct ProbeProvenance
{
    casework::PhotographOrigin origin = {};
    /// The command line says it.
    bool isGiven = false;
    /// As casework::CopyHistory; without a laboratory by what the file says alone.
    casework::Enlargement enlargement = {};
    /// Which frame of which video it is, as the laboratory records it, else as its file says.
    std::optional<imagery::FrameOrigin> videoFrame = {};
};

/// Of an image: `given`, or what the laboratory records of it, of the same picture in another file
/// or of what it was made from; and what its file hints at, with the files of the laboratory that
/// it names as its sources. `lab`: null for none. Fails: InvalidInput (the laboratory records
/// another one), Cancelled, and as casework::ProvenanceRepository.
Result<ProbeProvenance> provenanceOf(Session& session, casework::Lab* lab, const ProbeImage& probe,
                                     const std::optional<casework::ProvenanceType>& given);

/// One of the images that a search or comparison was asked for with.
struct StoppedImage
{
    /// As the command line names it.
    std::string name;
    ProbeProvenance provenance;
};

/// Which rules stopped it, about which image, by what figure; and of an image that is never
/// searched whose word that is, and of which exhibit. `images`: as GateResult::photograph counts.
void explainStop(Console& console, const std::vector<casework::GateResult>& stopping,
                 const std::vector<StoppedImage>& images);

/// {"type","said_by","note","stated","source","exhibit","relation","hints","source_hints",
/// "claimed","contrary","contradiction","enhanced_copy"}:
/// "source" is "commandLine", "lab" or "nobody"; "exhibit" is the one that the statement is about,
/// and "relation" ("own", "samePicture", "copy", "claimed") why it holds for this image. "claimed":
/// the type of what only the file says that it was made from. "contrary": contraryJson.
/// "source_hints": [{"exhibit","relation","hints"}] of exhibits with the same picture and of what
/// it was made from. "contradiction": that the file stands against what is stated.
/// "enhanced_copy": {"chain":[{"exhibit","source","recipe_sha256","steps"}],"original","mirrored",
/// "enlarged","notes"}, the first made first.
Json toJson(const ProbeProvenance& provenance);
/// {"chain","original","stated_before","mirrored","notes"} as above; of what only its file says no
/// chain and no original, and what it says in "stated_before". Null where nobody says so.
Json copyJson(const casework::CopyChain& chain);
/// {"type","said_by","note","stated"}
Json statementJson(const casework::ProvenanceStatement& statement);
/// Of what holds for an image: statementJson with "exhibit", "relation", "contrary".
Json statedJson(const casework::ProvenanceInForce& inForce);
/// Statements that say otherwise: statementJson with "exhibit", "relation", "stated_anew", "text".
Json contraryJson(const casework::ProvenanceInForce& inForce);
/// {"id","figure","detail","text","meaning"}
Json toJson(const imagery::Trace& hint);
/// Below the line of an image, indented.
QString originLines(const ProbeProvenance& provenance);

} // namespace semblance::cli
