// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/DecodeLimits.h"
#include "foundation/imaging/Photograph.h"
#include "imagery/enhancement/Recipe.h"

#include <span>

namespace semblance::imagery {

/// Another picture that a recipe may name.
struct Frame
{
    Sha256 sha256;
    Photograph photograph;
};

struct EnhanceOptions
{
    DecodeLimits limits = {};
    /// 0: as many as the machine has. The result does not depend on it.
    unsigned threads = 0;
    StopToken stop = {};
    /// Thousandths of all steps.
    ProgressSink progress = {};
};

struct Enhanced
{
    Image image;
    /// Of the picture before the first step and after each.
    std::vector<SizePx> sizes;
    /// By step, in the order in which they came up.
    std::vector<StepNote> notes;
    /// Of the stored raster; it was turned upright before the first step.
    Orientation orientation = Orientation::TopLeft;
};

/// The sizes of a picture of `upright` before the first step and after each. Thread-safe. Fails:
/// RecipeInvalid (outside of the picture, larger than `limits`; names recipe, step and parameter).
Result<std::vector<SizePx>> sizesOf(const Recipe& recipe, SizePx upright,
                                    const DecodeLimits& limits = {});

/// A new picture; `photograph` stays as it is. Its upright view goes through the steps in order,
/// each with 8 bits a channel in and out; an empty recipe gives the upright view. The same
/// photograph, recipe and frames give the same bytes on one build of program and OpenCV, whatever
/// the number of threads; steps that are whole-number arithmetic throughout (all but CLAHE, the
/// deblurring ones and the averaging of frames) on every machine. Thread-safe.
/// Fails: RecipeInvalid (names recipe, step and parameter), Cancelled, OutOfMemory, BackendFailed.
Result<Enhanced> enhance(const Photograph& photograph, const Recipe& recipe,
                         std::span<const Frame> frames, const EnhanceOptions& options = {});

/// Raised whenever a change makes a recipe give other bytes than before.
inline constexpr int kEnhancementVersion = 1;

struct SoftwareVersion
{
    std::string name;
    std::string version;
};

/// What the bytes depend on: this arithmetic, OpenCV, libvips (which decodes).
std::vector<SoftwareVersion> enhancementSoftware();

} // namespace semblance::imagery
