// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/EnhancementReport.h"
#include "app/semblance-cli/ProgressLine.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/LosslessWriter.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>

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
    Photograph photograph;
};

Result<ReadImage> readImage(const std::string& path)
{
    const auto bytes = readFile(path, DecodeLimits().maxFileBytes);
    if (!bytes)
        return passOn(bytes);
    auto photograph = decodeImage(*bytes, path);
    if (!photograph)
        return passOn(photograph);
    return ReadImage{{path, Sha256::of(*bytes)}, std::move(*photograph)};
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

Result<void> writeResult(const EnhanceCommandOptions& options, LosslessFormat format,
                         EnhancementReport& report)
{
    const auto bytes = writeLossless(report.enhanced.image, format);
    if (!bytes)
        return passOn(bytes);
    if (auto written = writeFileAtomically(options.out, *bytes); !written)
        return written;
    report.result = {options.out, Sha256::of(*bytes)};
    return {};
}

/// Other libraries may pack the same pixels otherwise.
Result<void> compareResult(const EnhanceCommandOptions& options, EnhancementReport& report)
{
    const auto stored = readImage(options.compare);
    if (!stored)
        return passOn(stored);
    report.result = stored->file;
    report.hasSamePixels = stored->photograph.stored == report.enhanced.image;
    report.hasSameBytes = false;
    const auto format = losslessFormatOf(options.compare);
    if (!format)
        return {};
    const auto bytes = writeLossless(report.enhanced.image, *format);
    if (!bytes)
        return passOn(bytes);
    report.hasSameBytes = Sha256::of(*bytes) == stored->file.sha256;
    return {};
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
    EnhancementReport report{std::move(image->file),
                             std::move(image->photograph),
                             std::move(recipe->file),
                             std::move(recipe->recipe),
                             std::move(frames->files),
                             std::move(*enhanced),
                             {},
                             {},
                             false};
    const auto finished =
        format ? writeResult(options, *format, report) : compareResult(options, report);
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
    if (options.out.empty() && options.compare.empty())
        return usageFailure("--out is missing: where the copy goes, or --compare for a copy to be "
                            "checked.");
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
    command
        ->add_option("--compare", options->compare,
                     "Write nothing: make the copy again, and say whether this file holds the same "
                     "bytes or pixels (exit code 1: it does not)")
        ->type_name("IMAGE")
        ->excludes(out);
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
