// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/VideoClip.h"
#include "foundation/FileDescriptor.h"
#include "foundation/SystemError.h"
#include "foundation/Utf8Name.h"
#include "imagery/video/FramePng.h"
#include "imagery/video/FrameSoftware.h"
#include "ui/format/NumberText.h"
#include "ui/format/VideoText.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace semblance::cli {

namespace {

struct FrameOptions
{
    std::string clip;
    /// One of the two.
    std::string at;
    std::string index;
    std::string out;
};

std::optional<std::size_t> numberOf(const std::string& text)
{
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return number;
}

CLI::Validator frameNumber()
{
    return {[](const std::string& text) {
                return numberOf(text) ? std::string() : std::string("takes a whole number from 0");
            },
            ""};
}

Result<std::size_t> chosenFrame(const FrameOptions& options, const imagery::VideoFile& clip)
{
    const imagery::FrameIndex& index = clip.index();
    if (!options.index.empty())
        return numberOf(options.index).value_or(index.size());
    return frameAt(clip, options.at);
}

/// The last frame stands for the end too, where nothing is shown any more.
bool isAskedBehind(const FrameOptions& options, const imagery::VideoFile& clip)
{
    constexpr double kRounding = 0.0005;
    const imagery::FrameIndex& index = clip.index();
    const auto seconds = imagery::clipTimeOf(options.at);
    return !options.at.empty() && seconds && *seconds > 0 &&
           *seconds + kRounding >= index.durationSeconds();
}

/// Never over a file that is there.
Result<void> writeFresh(const std::filesystem::path& path, const Bytes& bytes)
{
    constexpr mode_t kMode = 0644;
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode));
    if (file.number() < 0 && errno == EEXIST)
        return failure(ErrorCode::FileNotWritable, Stage::Input, path.string(),
                       "a file is there already and stays as it is", {{"exists", "true"}});
    if (file.number() < 0)
        return writingFailed(Stage::Input, path, errno);
    int fault = writeAll(file, bytes);
    if (fault == 0 && ::fsync(file.number()) != 0)
        fault = errno;
    if (fault == 0 && file.closed())
        return {};
    ::unlink(path.c_str());
    return writingFailed(Stage::Input, path, fault == 0 ? EIO : fault);
}

/// Whoever reads "x.jpg" later takes it for what it says.
bool isNamedPng(const std::string& path)
{
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return ending == ".png";
}

/// Before the clip is read, which may take long.
Result<void> mayWriteTo(const std::string& path)
{
    if (!isNamedPng(path))
        return failure(ErrorCode::InvalidInput, Stage::Input, path,
                       "a frame is written as PNG, without loss: name a file that ends in .png");
    if (::access(path.c_str(), F_OK) != 0)
        return {};
    return failure(ErrorCode::FileNotWritable, Stage::Input, path,
                   "a file is there already and stays as it is", {{"exists", "true"}});
}

/// True, or null: that it is whole is not known.
Json reportedJson(bool isReported)
{
    return isReported ? Json(true) : Json();
}

std::vector<imagery::OriginFact> pngFactsOf(const imagery::VideoFile& clip,
                                            const imagery::FrameOrigin& origin)
{
    auto facts = imagery::pictureFactsOf(origin, clip.facts());
    facts.push_back(imagery::softwareFact("Semblance " SEMBLANCE_VERSION));
    return facts;
}

Json softwareOfFrameJson()
{
    Json software = {{"Semblance", SEMBLANCE_VERSION}};
    for (const imagery::OriginFact& library : imagery::frameSoftware())
        software[library.key] = library.value;
    return software;
}

Json frameJson(const imagery::VideoFile& clip, const imagery::FrameOrigin& origin,
               const imagery::VideoFrame& frame, const FrameOptions& options, const Bytes& png)
{
    Json facts = Json::object();
    for (const imagery::OriginFact& fact : pngFactsOf(clip, origin))
        facts[fact.key] = fact.value;
    return {{"clip", utf8Name(options.clip)},
            {"sha256", origin.clip.hex()},
            {"frame", origin.frame},
            {"frames", origin.frames},
            {"seconds", origin.seconds},
            {"time", timeJson(origin.seconds)},
            {"times_assumed", clip.facts().areTimesAssumed()},
            {"time_doubt", timeDoubtJson(origin.timeDoubt)},
            {"pts", origin.pts},
            {"time_base",
             std::to_string(origin.timeBase.over) + "/" + std::to_string(origin.timeBase.under)},
            {"time_code", origin.timeCode.empty() ? Json() : Json(origin.timeCode)},
            {"shown_stream",
             clip.facts().otherPictures.empty() ? Json() : Json(clip.facts().shownStream)},
            {"key_frame", origin.isKey},
            {"concealed", reportedJson(origin.isConcealed)},
            {"damaged", reportedJson(frame.isDamaged)},
            {"out", utf8Name(options.out)},
            {"out_sha256", Sha256::of(png).hex()},
            {"bits_per_channel", clip.facts().colour.bitsPerChannel},
            {"bits_per_channel_written", 8},
            {"width", frame.image.widthPx()},
            {"height", frame.image.heightPx()},
            {"software", softwareOfFrameJson()},
            {"facts", std::move(facts)}};
}

Result<ExitCode> takeFrame(Session& session, const FrameOptions& options)
{
    if (options.at.empty() && options.index.empty())
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       "Say which frame: --at TIME or --index N.");
    if (const auto free = mayWriteTo(options.out); !free)
        return passOn(free);
    const auto clip = openClip(session, options.clip);
    if (!clip)
        return passOn(clip);
    const auto number = chosenFrame(options, **clip);
    if (!number)
        return passOn(number);
    const auto frame = (*clip)->frame(*number, session.stop());
    if (!frame)
        return passOn(frame);
    const auto hash = hashOfClip(session, **clip);
    if (!hash)
        return passOn(hash);
    const imagery::FrameOrigin origin = imagery::originOf(**clip, *frame, *hash);
    const auto png = imagery::writeFramePng(frame->image, pngFactsOf(**clip, origin));
    if (!png)
        return passOn(png);
    if (const auto written = writeFresh(options.out, *png); !written)
        return passOn(written);
    const Console& console = session.console();
    Json json = frameJson(**clip, origin, *frame, options, *png);
    QStringList notes = ui::frameNotes(*frame, (*clip)->facts(), (*clip)->index());
    if (isAskedBehind(options, **clip))
        notes << QStringLiteral("That time is the end of the clip or behind it: this is the last "
                                "frame, which is shown until then.");
    if (!frame->doubt())
        notes << ui::noFaultText();
    json["notes"] = textsJson(notes);
    json["damage"] = damageJson(**clip);
    console.print(json);
    console.print(QStringLiteral("%1 · %2 → %3")
                      .arg(printable(ui::frameOriginText(origin)),
                           ui::sizeText(frame->image.size()), printable(options.out)));
    console.print(
        QStringLiteral("SHA-256 of the clip: %1").arg(QString::fromStdString(origin.clip.hex())));
    for (const QString& note : notes)
        console.print(QStringLiteral("Note: ") + note);
    printDamage(console, **clip, notes);
    return ExitCode::Success;
}

} // namespace

void addVideoFrame(CLI::App& video, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(video, chosen, "frame",
                   "Take one frame out, without loss, with the clip's hash and its place in it");
    auto options = std::make_shared<FrameOptions>();
    command->add_option("CLIP", options->clip, "The video file")->required();
    CLI::Option* at =
        command
            ->add_option("--at", options->at,
                         "The frame that is shown then, counted from the first one: "
                         "seconds (83.5), MM:SS (01:23.5) or HH:MM:SS (00:01:23.500); "
                         "not the time code in the picture")
            ->check(clipTime())
            ->type_name("TIME");
    command->add_option("--index", options->index, "The frame of that number, counted from 0")
        ->check(frameNumber())
        ->excludes(at)
        ->type_name("N");
    command->add_option("--out", options->out, "The PNG file to write; one that is there stays")
        ->required()
        ->type_name("PNG");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return takeFrame(session, *options); };
    });
}

} // namespace semblance::cli
