// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/Result.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/NoteFault.h"
#include "imagery/enhancement/Recipe.h"
#include "matching/quality/QualityReport.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace semblance::casework {

/// Why nobody can tell how far a picture was enlarged.
enum class EnlargementDoubt
{
    /// imagery::NoteFault, of what its file says of itself.
    NoSource,
    NoSteps,
    UnreadableSteps,
    NoHash,
    OtherSteps,
    OfPictureOrFrame,
    /// The steps do not make this picture's size of the one that the file names.
    OtherSizes,
    /// A step scales, and neither the file nor the laboratory knows what was there before.
    NoSizes,
    /// The laboratory's own record of the steps.
    UnreadableRecord,
    /// What it was made from is damaged or missing.
    UnreadableSource,
};

/// How many times larger a picture was made than where it was smallest.
struct Enlargement
{
    /// At least 1.
    double factor = 1;
    /// There where it cannot be told; the factor means nothing then.
    std::optional<EnlargementDoubt> doubt = {};

    friend bool operator==(const Enlargement&, const Enlargement&) = default;
};

EnlargementDoubt doubtOf(imagery::NoteFault fault);
/// "how far it was enlarged cannot be told: …": technical; ui/format has a sentence for each.
std::string reasonOf(EnlargementDoubt doubt);

/// Over `recipes`, the first done first. Of a step that stretches the sides differently the larger
/// factor counts. `came`: the upright picture before. Fails: RecipeInvalid, as imagery::sizesOf.
Result<double> enlargementOf(SizePx came, const std::vector<imagery::Recipe>& recipes);

/// By what a file says of itself (as imagery::copyNotes), over its own note and those of its
/// sources. What is missing, cannot be read or contradicts itself, in any of them, is a doubt.
/// `upright`: the file's picture. Thread-safe.
Enlargement statedEnlargement(const std::vector<imagery::CopyNote>& notes, SizePx upright);
/// The same of a file, where it may also say steps of which it names no source.
Enlargement statedEnlargement(std::span<const std::byte> file, SizePx upright);

/// `quality` of a picture that was so enlarged: where that cannot be told, its distance between the
/// eyes has no value, and says why.
matching::QualityReport judgedBy(const Enlargement& enlargement,
                                 const matching::QualityReport& quality);

} // namespace semblance::casework
