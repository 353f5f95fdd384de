// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProgressLine.h"
#include "app/semblance-cli/UsageText.h"
#include "app/semblance-cli/VideoClip.h"
#include "app/semblance-cli/VideoFacesJson.h"
#include "app/semblance-cli/VideoFacesText.h"
#include "matching/tracking/BestFrames.h"
#include "matching/tracking/VideoFrames.h"

#include <chrono>

namespace semblance::cli {

namespace {

struct FacesOptions
{
    std::string clip;
    std::size_t best = 5;
    /// 0: by the clip's rate.
    std::size_t every = 0;
    /// Times; empty: from the start, to the end.
    std::string from;
    std::string to;
};

/// The frames that the options ask for.
Result<matching::TrackingRules> rulesOf(const imagery::VideoFile& clip, const FacesOptions& options)
{
    matching::TrackingRules rules;
    rules.every = options.every;
    if (!options.from.empty()) {
        const auto first = frameAt(clip, options.from);
        if (!first)
            return passOn(first);
        rules.first = *first;
    }
    if (!options.to.empty()) {
        const auto last = frameAt(clip, options.to);
        if (!last)
            return passOn(last);
        rules.last = *last + 1;
    }
    if (rules.last <= rules.first)
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "--to must not be before --from.");
    return rules;
}

/// Also what was found until somebody stopped it.
Result<FacesFound> findFaces(Session& session, imagery::VideoFile& clip,
                             const FacesOptions& options, const matching::TrackingRules& rules)
{
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    matching::VideoFrames frames(clip);
    FacesFound found;
    const auto start = std::chrono::steady_clock::now();
    {
        ProgressLine progress(true, ProgressLine::Counts::Frames);
        auto tracked = matching::trackFaces(frames, matching::faceFinderOf(**engine),
                                            matching::likenessOf(**engine), rules, session.stop(),
                                            progress.sink());
        if (!tracked)
            return passOn(tracked);
        found.tracked = std::move(*tracked);
    }
    found.trackingSeconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ProgressLine progress(false, ProgressLine::Counts::Images);
    auto best = matching::bestFrames(frames, **engine, found.tracked.tracks, options.best,
                                     session.stop(), progress.sink());
    found.isCancelled =
        found.tracked.isPart || (!best && best.error().code == ErrorCode::Cancelled);
    if (!best && !found.isCancelled)
        return passOn(best);
    found.best = best ? std::move(*best)
                      : std::vector<std::vector<matching::BestFrame>>(found.tracked.tracks.size());
    return found;
}

Result<ExitCode> lookForFaces(Session& session, const FacesOptions& options)
{
    const auto clip = openClip(session, options.clip);
    if (!clip)
        return passOn(clip);
    const auto rules = rulesOf(**clip, options);
    if (!rules)
        return passOn(rules);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    const auto hash = hashOfClip(session, **clip);
    if (!hash)
        return passOn(hash);
    const auto found = findFaces(session, **clip, options, *rules);
    if (!found)
        return passOn(found);
    session.console().print(facesJson(**clip, *hash, (*engine)->engine(), *found));
    printFaces(session.console(), **clip, *found);
    return found->isCancelled ? ExitCode::Cancelled : ExitCode::Success;
}

Result<ExitCode> faces(Session& session, const FacesOptions& options)
{
    auto looked = lookForFaces(session, options);
    // Whoever stops it later is shown what was found.
    if (!looked && looked.error().code == ErrorCode::Cancelled)
        session.console().complain(QStringLiteral("No frame was looked at for faces."));
    return looked;
}

} // namespace

void addVideoFaces(CLI::App& video, ChosenCommand& chosen)
{
    CLI::App* command = addCommand(video, chosen, "faces",
                                   "Follow every face through a video, with its best frames");
    auto options = std::make_shared<FacesOptions>();
    command->add_option("CLIP", options->clip, "The video file")->required();
    command
        ->add_option("--best", options->best,
                     "So many best frames of each face, 5 where it is not given")
        ->check(wholeNumberFromOne())
        ->type_name("N");
    command
        ->add_option(
            "--every", options->every,
            "Look for faces in every K-th frame only; where it is not given, in as many as "
            "make about six a second")
        ->check(wholeNumberFromOne())
        ->type_name("K");
    command
        ->add_option("--from", options->from,
                     "Look for faces from the frame on that is shown then: seconds since the first "
                     "frame, or HH:MM:SS.mmm")
        ->check(clipTime())
        ->type_name("TIME");
    command->add_option("--to", options->to, "Up to the frame that is shown then, it too")
        ->check(clipTime())
        ->type_name("TIME");
    command->footer("Ctrl+C ends the search: what was found until then is printed all the same, "
                    "with how far it looked, and the exit code is 130.\n" +
                    command->get_footer());
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return faces(session, *options); };
    });
}

} // namespace semblance::cli
