// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Session.h"

#include <CLI/CLI.hpp>

namespace semblance::cli {

/// Where a parsed command line leaves the command that it names.
struct ChosenCommand
{
    Command run;
    bool isJson = false;
    bool isVerbose = false;
};

/// A subcommand of `parent` that takes --json and --verbose.
CLI::App* addCommand(CLI::App& parent, ChosenCommand& chosen, const std::string& name,
                     const std::string& description);
/// --lab DIR, which every command on a laboratory needs.
void addLabOption(CLI::App& command, std::string& folder);

void addDetect(CLI::App& app, ChosenCommand& chosen);
void addQuality(CLI::App& app, ChosenCommand& chosen);
void addMetadata(CLI::App& app, ChosenCommand& chosen);
void addProvenance(CLI::App& app, ChosenCommand& chosen);
void addEnhance(CLI::App& app, ChosenCommand& chosen);
void addCompare(CLI::App& app, ChosenCommand& chosen);
void addSearch(CLI::App& app, ChosenCommand& chosen);
void addLab(CLI::App& app, ChosenCommand& chosen);
void addGallery(CLI::App& app, ChosenCommand& chosen);
/// Into the group that addGallery made.
void addEnrolment(CLI::App& gallery, ChosenCommand& chosen);
void addEvaluate(CLI::App& app, ChosenCommand& chosen);
/// Into the group that addEvaluate made.
void addEvaluateVerification(CLI::App& evaluate, ChosenCommand& chosen);
void addEvaluateIdentification(CLI::App& evaluate, ChosenCommand& chosen);
void addEvaluateQuality(CLI::App& evaluate, ChosenCommand& chosen);
void addModels(CLI::App& app, ChosenCommand& chosen);
void addVideo(CLI::App& app, ChosenCommand& chosen);
/// Into the group that addVideo makes.
void addVideoInfo(CLI::App& video, ChosenCommand& chosen);
void addVideoFrame(CLI::App& video, ChosenCommand& chosen);
void addVideoFaces(CLI::App& video, ChosenCommand& chosen);
void addBench(CLI::App& app, ChosenCommand& chosen);

} // namespace semblance::cli
