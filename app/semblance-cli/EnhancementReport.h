// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Console.h"
#include "foundation/crypto/Sha256.h"
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

/// What was done, for people and as JSON.
struct EnhancementReport
{
    HashedFile image;
    Photograph photograph;
    HashedFile recipeFile;
    imagery::Recipe recipe;
    std::vector<HashedFile> frames;
    imagery::Enhanced enhanced;
    /// What was written or compared; its size is `enhanced.image`'s.
    HashedFile result;
    /// Of a comparison: whether its bytes are the same, and, if not, its pixels.
    std::optional<bool> hasSameBytes;
    bool hasSamePixels = false;
};

void print(Console& console, const EnhancementReport& report);

/// Every method with its parameters, ranges, defaults and reference.
void printMethods(Console& console);

} // namespace semblance::cli
