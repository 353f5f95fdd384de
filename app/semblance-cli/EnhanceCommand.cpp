// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/EnhancementReport.h"
#include "app/semblance-cli/ProgressLine.h"
#include "casework/enhancement/CopyChain.h"
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/TakeIn.h"
#include "casework/lab/CopyHistory.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/LosslessWriter.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>
#include <iterator>

namespace semblance::cli {

namespace {

using imagery::Enhanced;
using imagery::Frame;
using imagery::Recipe;

struct EnhanceCommandOptions
{
    std::string image;
    std::string recipe;
    std::vector<std::string> frames;
    std::string out;
    std::string compare;
    /// Of the laboratory that keeps the copy; empty for none.
    std::string lab;
    bool mayReplace = false;
    bool listsSteps = false;
};

tl::unexpected<Error> usageFailure(std::string sentence)
{
    return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine, std::move(sentence));
}

/// An image file with the hash of the very bytes that were decoded.
struct ReadImage
{
    HashedFile file;
    Bytes bytes;
    Photograph photograph;
};

Result<ReadImage> readImage(const std::string& path)
{
    auto bytes = readFile(path, DecodeLimits().maxFileBytes);
    if (!bytes)
        return passOn(bytes);
    auto photograph = decodeImage(*bytes, path);
    if (!photograph)
        return passOn(photograph);
    const Sha256 hash = Sha256::of(*bytes);
    return ReadImage{{path, hash}, std::move(*bytes), std::move(*photograph)};
}

struct ReadRecipe
{
    HashedFile file;
    Recipe recipe;
};

Result<ReadRecipe> readRecipeFile(const std::string& path)
{
    const auto bytes = readFile(path, imagery::kMaxRecipeBytes);
    if (!bytes && bytes.error().code != ErrorCode::FileTooLarge)
        return passOn(bytes);
    if (!bytes)
        return imagery::readRecipe(path).map([](Recipe&& recipe) {
            return ReadRecipe{{}, std::move(recipe)};
        });
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    auto recipe = imagery::recipeFromJson(text, path);
    if (!recipe)
        return passOn(recipe);
    return ReadRecipe{{path, Sha256::of(*bytes)}, std::move(*recipe)};
}

struct GivenFrames
{
    std::vector<HashedFile> files;
    std::vector<Bytes> bytes;
    std::vector<Frame> frames;
};

/// A frame that the recipe does not name would be no part of what was done.
Result<GivenFrames> readFrames(const std::vector<std::string>& paths, const Recipe& recipe)
{
    const std::vector<Sha256> named = recipe.frames();
    GivenFrames given;
    for (const std::string& path : paths) {
        auto frame = readImage(path);
        if (!frame)
            return passOn(frame);
        if (std::ranges::find(named, frame->file.sha256) == named.end())
            return usageFailure("“" + path +
                                "” is no frame that the recipe names: its SHA-256 is " +
                                frame->file.sha256.hex() + ".");
        given.frames.push_back({frame->file.sha256, std::move(frame->photograph)});
        given.files.push_back(std::move(frame->file));
        given.bytes.push_back(std::move(frame->bytes));
    }
    return given;
}

bool isSameFile(const std::string& one, const std::string& other)
{
    std::error_code ignored;
    return std::filesystem::equivalent(one, other, ignored);
}

/// Nothing that goes in may be written over, and nothing else unasked.
Result<LosslessFormat> checkOut(const EnhanceCommandOptions& options)
{
    const auto format = losslessFormatOf(options.out);
    if (!format)
        return usageFailure("--out takes a name that ends in .png, .tif or .tiff: the copy is kept "
                            "without loss.");
    std::vector<std::string> inputs = options.frames;
    inputs.push_back(options.image);
    inputs.push_back(options.recipe);
    for (const std::string& input : inputs) {
        if (isSameFile(input, options.out))
            return usageFailure("--out “" + options.out +
                                "” is what goes in: it is never written "
                                "over.");
    }
    std::error_code ignored;
    if (!options.mayReplace && std::filesystem::exists(options.out, ignored))
        return failure(ErrorCode::FileNotWritable, Stage::Input, options.out,
                       "a file is there already and stays as it is",
                       {{"exists", "true"}, {"replacedBy", "--replace"}});
    return *format;
}

Result<Enhanced> makeEnhanced(Session& session, const Photograph& photograph, const Recipe& recipe,
                              const std::vector<Frame>& frames)
{
    ProgressLine progress(false, ProgressLine::Counts::Steps);
    imagery::EnhanceOptions options;
    options.stop = session.stop();
    options.progress = progress.sink();
    return imagery::enhance(photograph, recipe, frames, options);
}

/// What went in and what is made of it.
struct Making
{
    ReadImage image;
    ReadRecipe recipe;
    GivenFrames frames;
    Enhanced enhanced;

    QString software() const
    {
        return casework::softwareOf(QStringLiteral("Semblance " SEMBLANCE_VERSION));
    }
    /// What the copy's file says of itself.
    imagery::CopyNotes notes() const
    {
        std::vector<imagery::FrameFile> of;
        for (std::size_t i = 0; i < frames.bytes.size(); ++i)
            of.push_back({frames.files[i].sha256, imagery::allCopyNotes(frames.bytes[i])});
        return imagery::withEarlierNotes(imagery::copyNoteOf(image.file.sha256, enhanced,
                                                             recipe.recipe,
                                                             software().toStdString()),
                                         imagery::allCopyNotes(image.bytes), of);
    }
    std::vector<PngText> frameTexts() const
    {
        std::vector<Bytes> files{image.bytes};
        files.insert(files.end(), frames.bytes.begin(), frames.bytes.end());
        return imagery::frameTexts(files);
    }
    Result<Bytes> file(LosslessFormat format) const
    {
        switch (format) {
        case LosslessFormat::Png:
            return imagery::writeCopyPng(enhanced.image, notes(), frameTexts());
        case LosslessFormat::Tiff:
            break;
        }
        return writeLossless(enhanced.image, format);
    }
};

Result<HashedFile> writeResult(const EnhanceCommandOptions& options, LosslessFormat format,
                               const Making& making)
{
    const auto bytes = making.file(format);
    if (!bytes)
        return passOn(bytes);
    if (auto written = writeFileAtomically(options.out, *bytes); !written)
        return passOn(written);
    return HashedFile{options.out, Sha256::of(*bytes)};
}

QString fileNameOf(const std::string& path)
{
    return printable(std::filesystem::path(path).filename().string());
}

/// As the window does: beside its original, which becomes an exhibit where it is none yet, as the
/// frames do.
Result<RecordedCopy> recordCopy(Session& session, casework::Lab& lab, const Making& making)
{
    if (lab.isReadOnly())
        return failure(ErrorCode::LabReadOnly, Stage::Storage, session.labFolder());
    const auto takeIn = [&](const HashedFile& file, const Bytes& bytes) {
        return casework::takeIn(lab.exhibits(), lab.originals(), bytes, fileNameOf(file.path),
                                session.clock());
    };
    const auto png = making.file(LosslessFormat::Png);
    if (!png)
        return passOn(png);
    for (std::size_t i = 0; i < making.frames.files.size(); ++i) {
        const auto frame = takeIn(making.frames.files[i], making.frames.bytes[i]);
        if (!frame)
            return passOn(frame);
    }
    const auto source = takeIn(making.image.file, making.image.bytes);
    if (!source)
        return passOn(source);
    const auto copy =
        casework::keepCopy({lab.originals(), lab.derivations()}, source->exhibit,
                           making.recipe.recipe, making.software(), *png, session.clock());
    if (!copy)
        return passOn(copy);
    return RecordedCopy{copy->exhibit.id, copy->isNew, source->exhibit.id, source->isNew,
                        copy->exhibit.original};
}

/// Other libraries may pack the same pixels otherwise.
Result<void> compareResult(const EnhanceCommandOptions& options, const Making& making,
                           EnhancementReport& report)
{
    const auto stored = readImage(options.compare);
    if (!stored)
        return passOn(stored);
    report.result = stored->file;
    report.hasSamePixels = stored->photograph.stored == making.enhanced.image;
    report.hasSameBytes = false;
    const auto format = losslessFormatOf(options.compare);
    if (!format)
        return {};
    const auto bytes = making.file(*format);
    if (!bytes)
        return passOn(bytes);
    report.hasSameBytes = Sha256::of(*bytes) == stored->file.sha256;
    return {};
}

Result<Making> make(Session& session, const EnhanceCommandOptions& options)
{
    auto recipe = readRecipeFile(options.recipe);
    if (!recipe)
        return passOn(recipe);
    auto image = readImage(options.image);
    if (!image)
        return passOn(image);
    auto frames = readFrames(options.frames, recipe->recipe);
    if (!frames)
        return passOn(frames);
    auto enhanced = makeEnhanced(session, image->photograph, recipe->recipe, frames->frames);
    if (!enhanced)
        return passOn(enhanced);
    return Making{std::move(*image), std::move(*recipe), std::move(*frames), std::move(*enhanced)};
}

/// Writes, records or compares, as the options say.
Result<void> finishCopy(Session& session, const EnhanceCommandOptions& options, casework::Lab* lab,
                        std::optional<LosslessFormat> format, const Making& making,
                        EnhancementReport& report)
{
    if (lab) {
        auto recorded = recordCopy(session, *lab, making);
        if (!recorded)
            return passOn(recorded);
        report.recorded = *recorded;
    }
    if (!options.compare.empty())
        return compareResult(options, making, report);
    if (!format)
        return {};
    auto written = writeResult(options, *format, making);
    if (!written)
        return passOn(written);
    report.result = std::move(*written);
    report.saysItsSource = *format == LosslessFormat::Png;
    return {};
}

/// What the image went through before, as the laboratory records it, and before that as the file
/// that came in says of itself; without a laboratory as its own file says.
Result<EarlierCopies> earlierCopies(casework::Lab* lab, const ReadImage& image)
{
    casework::CopyChain chain = casework::statedChain(image.bytes);
    if (lab) {
        auto history = casework::copyHistoryOf(*lab, image.file.sha256, image.bytes);
        if (!history)
            return passOn(history);
        chain = std::move(history->chain);
    }
    return EarlierCopies{chain.earlier(), chain.stated.size() + chain.links.size()};
}

/// With what is to be said of earlier steps, of the picture and of frames.
std::vector<imagery::StepNote> withWhatWasBefore(const Making& making,
                                                 const EnhancementReport& report)
{
    std::vector<imagery::StepNote> notes = imagery::mirroredFrameNotes(making.notes().frames);
    std::ranges::move(
        imagery::withEarlierSteps(report.enhanced.notes, report.recipe, report.earlier.steps),
        std::back_inserter(notes));
    return notes;
}

Result<ExitCode> enhance(Session& session, const EnhanceCommandOptions& options)
{
    std::optional<LosslessFormat> format;
    if (!options.out.empty()) {
        const auto checked = checkOut(options);
        if (!checked)
            return passOn(checked);
        format = *checked;
    }
    std::unique_ptr<casework::Lab> lab;
    if (!options.lab.empty()) {
        auto opened = session.openLab(options.lab);
        if (!opened)
            return passOn(opened);
        lab = std::move(*opened);
    }
    const auto making = make(session, options);
    if (!making)
        return passOn(making);
    EnhancementReport report{making->image.file,    making->image.photograph, making->recipe.file,
                             making->recipe.recipe, making->frames.files,     making->enhanced};
    auto earlier = earlierCopies(lab.get(), making->image);
    if (!earlier)
        return passOn(earlier);
    report.earlier = std::move(*earlier);
    report.enhanced.notes = withWhatWasBefore(*making, report);
    const auto finished = finishCopy(session, options, lab.get(), format, *making, report);
    if (!finished)
        return passOn(finished);
    print(session.console(), report);
    return report.hasSameBytes && !report.hasSamePixels ? ExitCode::Problems : ExitCode::Success;
}

Result<ExitCode> runEnhance(Session& session, const EnhanceCommandOptions& options)
{
    if (options.listsSteps) {
        printMethods(session.console());
        return ExitCode::Success;
    }
    if (options.image.empty())
        return usageFailure("IMAGE is missing.");
    if (options.recipe.empty())
        return usageFailure("--recipe is missing; `semblance-cli enhance --steps` lists what one "
                            "may hold.");
    if (options.out.empty() && options.compare.empty() && options.lab.empty())
        return usageFailure("--out is missing: where the copy goes. In its place --lab can name a "
                            "laboratory that keeps it, or --compare a copy to be checked.");
    return enhance(session, options);
}

} // namespace

void addEnhance(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* command = addCommand(app, chosen, "enhance",
                                   "Make an enhanced copy of an image by a recipe that gives the "
                                   "same bytes whenever it is run");
    auto options = std::make_shared<EnhanceCommandOptions>();
    command->add_option("IMAGE", options->image, "The image file; it is never changed");
    command->add_option("--recipe", options->recipe, "The list of steps")->type_name("FILE");
    CLI::Option* out = command->add_option("--out", options->out,
                                           "Where the copy goes: PNG or TIFF, by the name's end");
    out->type_name("IMAGE");
    CLI::Option* lab = command->add_option("--lab", options->lab,
                                           "Keep the copy in this laboratory as an exhibit beside "
                                           "IMAGE, which becomes one where it is none yet");
    lab->type_name("DIR");
    command
        ->add_option("--compare", options->compare,
                     "Write nothing: make the copy again, and say whether this file holds the same "
                     "bytes or pixels (exit code 1: it does not)")
        ->type_name("IMAGE")
        ->excludes(out)
        ->excludes(lab);
    command
        ->add_option("--frame", options->frames, "Another frame that the recipe names by its hash")
        ->type_name("IMAGE");
    command->add_flag("--replace", options->mayReplace, "Write over a file that is there")
        ->needs(out);
    command->add_flag("--steps", options->listsSteps,
                      "List every step with its parameters, ranges, defaults and method");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return runEnhance(session, *options); };
    });
}

} // namespace semblance::cli
