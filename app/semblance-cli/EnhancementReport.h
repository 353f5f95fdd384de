// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Console.h"
#include "foundation/Id.h"
#include "foundation/crypto/Sha256.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/Enhance.h"

#include <optional>
#include <string>
#include <vector>

namespace semblance::cli {

/// A file that went in or came out.
struct HashedFile
{
    std::string path;
    Sha256 sha256;
};

/// A copy that a laboratory keeps.
struct RecordedCopy
{
    ExhibitId exhibit;
    bool isNew = true;
    ExhibitId source;
    bool isSourceNew = true;
    Sha256 original;
};

/// What an image went through before.
struct EarlierCopies
{
    imagery::EarlierSteps steps = {};
    /// With those that cannot be read.
    std::size_t count = 0;
};

/// What was done, for people and as JSON.
struct EnhancementReport
{
    HashedFile image;
    Photograph photograph;
    HashedFile recipeFile;
    imagery::Recipe recipe;
    std::vector<HashedFile> frames;
    imagery::Enhanced enhanced;
    /// What was written or compared; its size is `enhanced.image`'s. Without a path: neither.
    HashedFile result = {};
    /// Of what was written: it names its source and how it was made.
    bool saysItsSource = false;
    /// Of a comparison: whether its bytes are the same, and, if not, its pixels.
    std::optional<bool> hasSameBytes = {};
    bool hasSamePixels = false;
    /// Where a laboratory keeps the copy.
    std::optional<RecordedCopy> recorded = {};
    /// Of an image that is a copy itself.
    EarlierCopies earlier = {};
};

void print(Console& console, const EnhancementReport& report);

/// Every method with its parameters, ranges, defaults and reference.
void printMethods(Console& console);

} // namespace semblance::cli
