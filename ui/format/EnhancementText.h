// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Recipe.h"

#include <QString>

#include <string_view>

namespace semblance::ui {

/// "Levels"; an id that no method has stays as it is.
QString stepName(std::string_view stepId);
/// What the method does, in a sentence.
QString stepHint(const imagery::StepSpec& spec);
/// "Radius".
QString parameterName(std::string_view parameterId);
/// Of a parameter's choices: "Lanczos, 3 to each side".
QString choiceName(std::string_view choice);
/// " px", "°" or nothing: what follows a number.
QString unitSuffix(imagery::ParameterUnit unit);
/// "12 px", "bicubic", "0 → 0, 128 → 150", "2 frames".
QString valueText(const imagery::ParameterSpec& spec, const imagery::ParameterValue& value);
/// "Levels: Black point 12, White point 230"; without parameters the name alone.
QString stepText(const imagery::RecipeStep& step);
/// The same with only those values that are not the usual ones: "Levels: Black point 12".
QString stepSummary(const imagery::RecipeStep& step);
/// "original ▸ crop ▸ levels"
QString recipeLine(const imagery::Recipe& recipe);
/// "Crop, Levels"
QString stepNames(const imagery::Recipe& recipe);
/// "Step 2, Flip: left and right are exchanged. …"
QString warningText(const imagery::StepNote& note, const imagery::Recipe& recipe);
/// The same without its step: "The picture is mirrored now. …"
QString noteSentence(const imagery::StepNote& note);
/// From 0, what harms a comparison of faces most first.
int rankOf(const imagery::StepNote& note);
/// The SHA-256 of the frame that a note speaks of, in hexadecimal digits; empty where it is of
/// none.
QString frameOf(const imagery::StepNote& note);
/// Whether a frame was laid over the picture, and how: "correlation 0.97 · shifted by 1.3, −0.2
/// px"; "left out: …". `scale`: of a preview, its pixels to those of the picture.
QString frameNoteText(const imagery::StepNote& note, double scale);

} // namespace semblance::ui
