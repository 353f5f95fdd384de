// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/EnhancementReport.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/ProbeImage.h"
#include "imagery/enhancement/RecipeJson.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/ImageText.h"
#include "ui/format/NumberText.h"

#include <algorithm>

namespace semblance::cli {

namespace {

using imagery::ParameterKind;
using imagery::ParameterSpec;
using imagery::ParameterUnit;
using imagery::StepSpec;

QString textOfView(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

QString hashText(const Sha256& sha256)
{
    return QStringLiteral("SHA-256 %1").arg(QString::fromStdString(sha256.hex()));
}

const char* kindName(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Whole:
        return "whole";
    case ParameterKind::Real:
        return "real";
    case ParameterKind::Choice:
        return "choice";
    case ParameterKind::Points:
        return "points";
    case ParameterKind::Frames:
        return "frames";
    }
    return "";
}

const char* unitName(ParameterUnit unit)
{
    switch (unit) {
    case ParameterUnit::None:
        return "";
    case ParameterUnit::Pixels:
        return "px";
    case ParameterUnit::Degrees:
        return "deg";
    case ParameterUnit::Levels:
        return "levels";
    }
    return "";
}

bool isNumber(const ParameterSpec& parameter)
{
    return parameter.kind == ParameterKind::Whole || parameter.kind == ParameterKind::Real;
}

/// As the recipe itself has it.
Json recipeSteps(const imagery::Recipe& recipe)
{
    return Json::parse(imagery::recipeJson(recipe)).at("steps");
}

Json fileJson(const HashedFile& file)
{
    return {{"file", file.path}, {"sha256", file.sha256.hex()}};
}

Json sizeJson(const SizePx& size)
{
    return {{"width", size.width}, {"height", size.height}};
}

Json stepsJson(const EnhancementReport& report)
{
    Json steps = Json::array();
    const Json values = recipeSteps(report.recipe);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const imagery::RecipeStep& step = report.recipe.steps()[i];
        Json one = {{"number", i + 1}, {"step", step.spec().id}};
        one["name"] = utf8(ui::stepName(step.spec().id));
        one["parameters"] = values[i];
        one["parameters"].erase("step");
        one["reference"] = imagery::referenceOf(step);
        one["size"] = sizeJson(report.enhanced.sizes[i + 1]);
        steps.push_back(std::move(one));
    }
    return steps;
}

Json notesJson(const EnhancementReport& report, bool areWarnings)
{
    Json notes = Json::array();
    for (const imagery::StepNote& note : report.enhanced.notes) {
        if (isWarning(note.warning) != areWarnings)
            continue;
        Json one = {{"step", note.step}, {areWarnings ? "warning" : "note", name(note.warning)}};
        one["text"] = utf8(ui::warningText(note, report.recipe));
        one["facts"] = Json::object();
        for (const ErrorFact& fact : note.facts)
            one["facts"][fact.key] = fact.value;
        notes.push_back(std::move(one));
    }
    return notes;
}

Json softwareJson()
{
    Json software = Json::object();
    software["Semblance"] = SEMBLANCE_VERSION;
    for (const imagery::SoftwareVersion& each : imagery::enhancementSoftware())
        software[each.name] = each.version;
    return software;
}

QString softwareText()
{
    QStringList all = {QStringLiteral("Semblance " SEMBLANCE_VERSION)};
    for (const imagery::SoftwareVersion& each : imagery::enhancementSoftware())
        all << QString::fromStdString(each.name + " " + each.version);
    return all.join(QStringLiteral(", "));
}

QString repeatText()
{
    return QStringLiteral("The same image, recipe and frames give the same bytes again with these "
                          "versions, whatever the number of processor cores.");
}

Json recordedJson(const RecordedCopy& recorded)
{
    return {{"exhibit", recorded.exhibit.value},
            {"is_new", recorded.isNew},
            {"sha256", recorded.original.hex()},
            {"source_exhibit", recorded.source.value},
            {"source_is_new", recorded.isSourceNew}};
}

QString recordedText(const RecordedCopy& recorded)
{
    return QStringLiteral("Recorded: exhibit %1%2, a copy of exhibit %3%4\n  %5")
        .arg(QString::number(recorded.exhibit.value),
             recorded.isNew ? QString() : QStringLiteral(" (there already)"),
             QString::number(recorded.source.value),
             recorded.isSourceNew ? QStringLiteral(" (taken in now)") : QString(),
             hashText(recorded.original));
}

/// A court must be able to tell from the file alone, and a search to follow it.
QString sourceText(const EnhancementReport& report)
{
    return report.saysItsSource
               ? QStringLiteral("The file itself names its source and its recipe; `semblance-cli "
                                "metadata` shows them.")
               : QStringLiteral("A TIFF says nothing of its source or its recipe; a PNG does.");
}

/// Of an image that is a copy itself: what was done to it before.
Json earlierJson(const EarlierCopies& earlier)
{
    Json copies = Json::array();
    for (const imagery::Recipe& recipe : earlier.steps.recipes) {
        Json steps = Json::array();
        for (const imagery::RecipeStep& step : recipe.steps())
            steps.push_back(step.spec().id);
        copies.push_back({{"content_sha256", recipe.sha256().hex()}, {"steps", std::move(steps)}});
    }
    return {{"count", earlier.count}, {"readable", std::move(copies)}};
}

void printEarlier(const Console& console, const EarlierCopies& earlier)
{
    for (const imagery::Recipe& recipe : earlier.steps.recipes)
        console.print(QStringLiteral("Done to it before: %1\n  Content %2")
                          .arg(ui::recipeLine(recipe), hashText(recipe.sha256())));
    if (earlier.steps.recipes.size() < earlier.count)
        console.print(QStringLiteral("Warning: This image is a copy, and what was done to it "
                                     "before cannot be read in full: it may be mirrored."));
}

Json reportJson(const EnhancementReport& report)
{
    Json json = {{"image", report.image.path}, {"sha256", report.image.sha256.hex()}};
    json.update(sizeJson(report.photograph.stored.size()));
    json["orientation"] = int(report.photograph.orientation);
    json["encoding"] = toJson(report.photograph.encoding);
    json["recipe"] = fileJson(report.recipeFile);
    json["recipe"]["content_sha256"] = report.recipe.sha256().hex();
    json["earlier"] = earlierJson(report.earlier);
    json["frames"] = Json::array();
    for (const HashedFile& frame : report.frames)
        json["frames"].push_back(fileJson(frame));
    json["steps"] = stepsJson(report);
    json["warnings"] = notesJson(report, true);
    json["notes"] = notesJson(report, false);
    json["software"] = softwareJson();
    json["repeatable"] = utf8(repeatText());
    json["recorded"] = report.recorded ? recordedJson(*report.recorded) : Json();
    if (report.result.path.empty())
        return json;
    const char* const key = report.hasSameBytes ? "compared" : "out";
    json[key] = fileJson(report.result);
    json[key]["size"] = sizeJson(report.enhanced.image.size());
    if (report.hasSameBytes) {
        json[key]["same_bytes"] = *report.hasSameBytes;
        json[key]["same_pixels"] = report.hasSamePixels;
    }
    return json;
}

void printInput(const Console& console, const EnhancementReport& report)
{
    console.print(QStringLiteral("%1 · %2 · %3")
                      .arg(printable(report.image.path),
                           ui::encodingText(report.photograph.encoding),
                           ui::sizeText(report.photograph.stored.size())));
    console.print(QStringLiteral("  ") + hashText(report.image.sha256));
    if (!report.photograph.encoding.complaint.empty())
        console.print(damageText());
    if (report.photograph.orientation != Orientation::TopLeft)
        console.print(QStringLiteral("  Before the first step: %1.")
                          .arg(ui::orientationText(report.photograph.orientation)));
    console.print(QStringLiteral("Recipe %1").arg(printable(report.recipeFile.path)));
    console.print(QStringLiteral("  File    ") + hashText(report.recipeFile.sha256));
    console.print(QStringLiteral("  Content ") + hashText(report.recipe.sha256()) +
                  QStringLiteral(" (as copies and laboratories record it)"));
    printEarlier(console, report.earlier);
    for (const HashedFile& frame : report.frames)
        console.print(
            QStringLiteral("Frame %1\n  %2").arg(printable(frame.path), hashText(frame.sha256)));
}

void printSteps(const Console& console, const EnhancementReport& report)
{
    const auto& steps = report.recipe.steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        console.print(QStringLiteral("%1. %2 → %3")
                          .arg(QString::number(i + 1), ui::stepText(steps[i]),
                               ui::sizeText(report.enhanced.sizes[i + 1])));
        console.print(QStringLiteral("   Method: %1.")
                          .arg(QString::fromStdString(imagery::referenceOf(steps[i]))));
    }
    for (const imagery::StepNote& note : report.enhanced.notes)
        console.print(QString::fromLatin1(isWarning(note.warning) ? "Warning: %1" : "Note: %1")
                          .arg(ui::warningText(note, report.recipe)));
}

QString comparisonText(const EnhancementReport& report)
{
    const QString path = printable(report.result.path);
    if (*report.hasSameBytes)
        return QStringLiteral("%1 holds exactly these bytes.").arg(path);
    if (report.hasSamePixels)
        return QStringLiteral("%1 holds exactly these pixels, in a file of other bytes.").arg(path);
    return QStringLiteral("%1 is NOT what this recipe makes of this image.").arg(path);
}

QString rangeText(const ParameterSpec& parameter)
{
    const auto number = [&](double value) { return ui::valueText(parameter, value); };
    QString range = QStringLiteral("%1 to %2").arg(number(parameter.low), number(parameter.high));
    if (parameter.kind == ParameterKind::Whole)
        range.prepend(QStringLiteral("whole, "));
    if (parameter.unit == ParameterUnit::Levels)
        range += QStringLiteral(" levels");
    return range +
           (parameter.initial
                ? QStringLiteral(", the window begins with %1").arg(number(*parameter.initial))
                : QStringLiteral(", nothing to begin with"));
}

QString allowedText(const ParameterSpec& parameter)
{
    if (isNumber(parameter))
        return rangeText(parameter);
    if (parameter.kind == ParameterKind::Points)
        return QStringLiteral("2 to %1 pairs [level, becomes], levels 0 to 255, rising")
            .arg(imagery::kMaxCurvePoints);
    if (parameter.kind == ParameterKind::Frames)
        return QStringLiteral("1 to %1 SHA-256 of the files of other frames")
            .arg(imagery::kMaxFrames);
    QStringList choices;
    for (const std::string_view choice : parameter.choices)
        choices << QStringLiteral("\"%1\"").arg(textOfView(choice));
    return choices.join(QStringLiteral(", ")) +
           QStringLiteral(" (the window begins with the first)");
}

Json parameterJson(const ParameterSpec& parameter)
{
    Json json = {{"id", parameter.id},
                 {"name", utf8(ui::parameterName(parameter.id))},
                 {"kind", kindName(parameter.kind)},
                 {"unit", unitName(parameter.unit)}};
    if (isNumber(parameter)) {
        json["low"] = parameter.low;
        json["high"] = parameter.high;
        json["default"] = parameter.initial ? Json(*parameter.initial) : Json();
    }
    if (parameter.kind == ParameterKind::Choice) {
        json["choices"] =
            std::vector<std::string>(parameter.choices.begin(), parameter.choices.end());
        json["default"] = parameter.choices.front();
    }
    return json;
}

Json methodJson(const StepSpec& spec)
{
    Json json = {{"step", spec.id},
                 {"name", utf8(ui::stepName(spec.id))},
                 {"hint", utf8(ui::stepHint(spec))},
                 {"parameters", Json::array()}};
    for (const ParameterSpec& parameter : spec.parameters)
        json["parameters"].push_back(parameterJson(parameter));
    json["reference"] = spec.reference;
    return json;
}

} // namespace

void print(Console& console, const EnhancementReport& report)
{
    printInput(console, report);
    printSteps(console, report);
    if (report.recorded)
        console.print(recordedText(*report.recorded));
    if (report.hasSameBytes) {
        console.print(comparisonText(report));
    } else if (!report.result.path.empty()) {
        console.print(QStringLiteral("Written: %1 · %2\n  %3")
                          .arg(printable(report.result.path),
                               ui::sizeText(report.enhanced.image.size()),
                               hashText(report.result.sha256)));
        console.print(sourceText(report));
    }
    console.print(QStringLiteral("Made with %1. %2").arg(softwareText(), repeatText()));
    console.print(reportJson(report));
}

void printMethods(Console& console)
{
    Json json = {{"format", imagery::kRecipeFormat}, {"steps", Json::array()}};
    for (const StepSpec* spec : imagery::stepSpecs()) {
        json["steps"].push_back(methodJson(*spec));
        console.print(QStringLiteral("%1: %2. %3")
                          .arg(textOfView(spec->id), ui::stepName(spec->id), ui::stepHint(*spec)));
        for (const ParameterSpec& parameter : spec->parameters)
            console.print(QStringLiteral("    %1 (%2): %3")
                              .arg(textOfView(parameter.id), ui::parameterName(parameter.id),
                                   allowedText(parameter)));
        console.print(QStringLiteral("    Method: %1.").arg(textOfView(spec->reference)));
    }
    console.print(QStringLiteral("A recipe: {\"format\": 1, \"steps\": [{\"step\": \"gamma\", "
                                 "\"gamma\": 1.5}]}, with every parameter of each step."));
    console.print(json);
}

} // namespace semblance::cli
