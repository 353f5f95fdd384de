// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProgressLine.h"
#include "app/semblance-cli/Table.h"
#include "app/semblance-cli/VideoClip.h"
#include "foundation/Utf8Name.h"
#include "ui/format/VideoText.h"

namespace semblance::cli {

namespace {

Json knownOrNull(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

Json ratioJson(const imagery::Ratio& ratio)
{
    if (!ratio.isKnown())
        return {};
    return std::to_string(ratio.over) + "/" + std::to_string(ratio.under);
}

Json colourJson(const imagery::ColourFacts& colour)
{
    return {
        {"pixel_format", colour.pixelFormat},         {"bits_per_channel", colour.bitsPerChannel},
        {"matrix", knownOrNull(colour.matrix)},       {"range", knownOrNull(colour.range)},
        {"primaries", knownOrNull(colour.primaries)}, {"transfer", knownOrNull(colour.transfer)}};
}

Json intervalsJson(const imagery::FrameIntervals& intervals)
{
    return {{"shortest", intervals.shortest},
            {"median", intervals.median},
            {"longest", intervals.longest}};
}

/// [{"stream","codec","width","height","seconds"}]
Json otherPicturesJson(const imagery::VideoFacts& facts)
{
    Json others = Json::array();
    for (const imagery::OtherPictures& other : facts.otherPictures)
        others.push_back({{"stream", other.stream},
                          {"codec", other.codec},
                          {"width", other.size.width},
                          {"height", other.size.height},
                          {"seconds", other.seconds ? Json(*other.seconds) : Json()}});
    return others;
}

Json infoJson(const imagery::VideoFile& clip, const Sha256& hash)
{
    const imagery::VideoFacts& facts = clip.facts();
    const imagery::FrameIndex& index = clip.index();
    std::size_t keys = 0;
    for (const imagery::FrameEntry& entry : index.entries())
        keys += entry.isKey;
    const auto clock = imagery::clockOfFirstFrame(facts, index);
    return {{"clip", utf8Name(clip.name())},
            {"sha256", hash.hex()},
            {"bytes", facts.fileBytes},
            {"container", facts.container},
            {"codec", facts.codec},
            {"profile", knownOrNull(facts.profile)},
            {"width", facts.size.width},
            {"height", facts.size.height},
            {"pixel_aspect", ratioJson(facts.pixelAspect)},
            {"orientation", static_cast<int>(facts.orientation)},
            {"odd_rotation", facts.hasOddRotation},
            {"field_order", imagery::name(facts.fieldOrder)},
            {"interlaced", facts.fieldOrder == imagery::FieldOrder::TopFirst ||
                               facts.fieldOrder == imagery::FieldOrder::BottomFirst},
            {"times_assumed", facts.areTimesAssumed()},
            {"time_doubt", timeDoubtJson(imagery::timeDoubtOf(facts, index))},
            {"assumed_rate", ratioJson(facts.assumedRate)},
            {"stated_rate", ratioJson(facts.statedRate)},
            {"stated_average_rate", ratioJson(facts.averageRate)},
            {"stated_duration", facts.durationSeconds ? Json(*facts.durationSeconds) : Json()},
            {"stated_duration_of_file", facts.isDurationOfFile},
            {"frames", index.size()},
            {"key_frames", keys},
            {"duration", ui::clipSeconds(facts, index)},
            {"average_rate", index.averageRate()},
            {"even_rate", index.intervals().areVariable && index.gaps().empty()
                              ? Json()
                              : Json(index.evenRate())},
            {"variable_rate", index.intervals().areVariable && index.gaps().empty()},
            {"intervals", intervalsJson(index.intervals())},
            {"time_base", ratioJson(index.timeBase())},
            {"clock_of_first_frame", clock ? Json(*clock) : Json()},
            {"order_by_decoding", index.isByDecoding()},
            {"start_time_code", knownOrNull(facts.startTimeCode)},
            {"creation_time", knownOrNull(facts.creationTime)},
            {"colour", colourJson(facts.colour)},
            {"shown_stream", facts.shownStream},
            {"other_video_streams", otherPicturesJson(facts)},
            {"edit_list_ignored", facts.isEditListIgnored},
            {"video_streams", facts.videoStreams},
            {"audio_streams", facts.audioStreams},
            {"damage", damageJson(clip)}};
}

struct InfoOptions
{
    std::string clip;
    bool isChecked = false;
};

/// Decodes every frame.
Result<imagery::FrameFaults> faultsOf(Session& session, imagery::VideoFile& clip)
{
    ProgressLine progress(true, ProgressLine::Counts::Frames);
    const ProgressSink sink = progress.sink();
    imagery::FaultNotes notes;
    for (std::size_t i = 0; i < clip.index().size(); ++i) {
        const auto frame = clip.frame(i, session.stop());
        if (!frame && frame.error().code != ErrorCode::FrameNotFound)
            return passOn(frame);
        if (frame)
            notes.add(i, frame->storedSize, frame->doubt());
        else
            notes.addLost(i);
        sink({i + 1, clip.index().size()});
    }
    return notes.faults();
}

QString uncheckedText()
{
    return QStringLiteral("The frames were listed, not decoded: damage inside them was not looked "
                          "for. --check decodes every one.");
}

void printChecked(const Console& console, const imagery::VideoFile& clip,
                  const imagery::FrameFaults& faults)
{
    const bool isWhole = clip.index().damage().isWhole();
    if (faults.doubtful.empty() && isWhole && !clip.facts().complaints.empty())
        console.print(QStringLiteral(
            "Every frame was decoded; beyond the faults that were met with "
            "while it was read none was reported, which is no proof that the data are whole."));
    else if (faults.doubtful.empty() && isWhole)
        console.print(QStringLiteral("Every frame was decoded. ") + ui::noFaultText());
    else if (faults.doubtful.empty())
        console.print(QStringLiteral("What can be read was decoded, and no fault was reported in "
                                     "these frames. What is said above stands."));
    printFaults(console, faults, clip.index().size());
}

Result<ExitCode> info(Session& session, const InfoOptions& options)
{
    const auto clip = openClip(session, options.clip);
    if (!clip)
        return passOn(clip);
    std::optional<imagery::FrameFaults> faults;
    // Whose order was found by decoding has been decoded.
    if ((*clip)->index().isByDecoding()) {
        faults = (*clip)->index().faults();
    } else if (options.isChecked) {
        auto found = faultsOf(session, **clip);
        if (!found)
            return passOn(found);
        faults = std::move(*found);
    }
    const auto hash = hashOfClip(session, **clip);
    if (!hash)
        return passOn(hash);
    const Console& console = session.console();
    Json json = infoJson(**clip, *hash);
    json["checked"] = faults.has_value();
    if (faults) {
        addFaults(json, *faults);
        if (faults->doubtful.empty() && (*clip)->index().damage().isWhole() &&
            (*clip)->facts().complaints.empty())
            json["notice"] = utf8(ui::noFaultText());
    } else {
        json["notice"] = utf8(uncheckedText());
    }
    console.print(json);
    console.print(printable(options.clip));
    Table table;
    table.addColumn(QStringLiteral("What"));
    table.addColumn(QStringLiteral("Found"));
    for (const ui::VideoFactRow& row : ui::videoFactRows((*clip)->facts(), (*clip)->index()))
        table.addRow({row.what, printable(row.text)});
    table.addRow({QStringLiteral("SHA-256"), QString::fromStdString(hash->hex())});
    console.print(table.text());
    printDamage(console, **clip);
    if (faults)
        printChecked(console, **clip, *faults);
    else
        console.print(QStringLiteral("Note: ") + uncheckedText());
    return ExitCode::Success;
}

} // namespace

void addVideoInfo(CLI::App& video, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(video, chosen, "info", "Say what a video is, and what of it cannot be read");
    auto options = std::make_shared<InfoOptions>();
    command->add_option("CLIP", options->clip, "The video file")->required();
    command->add_flag("--check", options->isChecked,
                      "Decode every frame and say which are damaged");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return info(session, *options); };
    });
}

void addVideo(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* video = app.add_subcommand("video", "Faces and single frames of a recorded video");
    video->require_subcommand(1);
    // Before the commands below it, which take it over.
    video->footer(
        "Exit codes of a damaged video:\n"
        "  0  a part can be read: it is read, and what is damaged, missing or doubtful is said\n"
        "     (--json: \"damage\"); 0 alone does not say that a video is whole\n"
        "  3  nothing of it can be shown, it holds no pictures, or the frame that was asked for\n"
        "     is not there or cannot be decoded\n"
        "`semblance-cli --help` lists all exit codes.");
    addVideoInfo(*video, chosen);
    addVideoFrame(*video, chosen);
    addVideoFaces(*video, chosen);
}

} // namespace semblance::cli
