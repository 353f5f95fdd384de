// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/imaging/Image.h"

#include <filesystem>
#include <string>
#include <vector>

namespace semblance::matching {

enum class DegradationKind
{
    /// Shrinks the image until the eyes are `amount` pixels apart; never enlarges it.
    InterEyeDistance,
    /// Gaussian, `amount` pixels of deviation.
    Blur,
    /// Gaussian, `amount` levels of deviation (of 255) in each channel by itself.
    Noise,
    /// Written and read as JPEG of quality `amount`, colour at half resolution.
    Jpeg,
    /// What H.264 at the constant rate factor `amount` leaves, as one picture by itself.
    H264,
    /// Light times `amount` (below 1), as the sensor would have seen it: in linear light.
    Darkness,
    /// All levels pressed together into `amount` levels around the middle.
    Range,
};

struct DegradationStep
{
    DegradationKind kind = DegradationKind::Blur;
    double amount = 0;
};

/// How good photographs are made into poor ones, step by step.
struct DegradationRecipe
{
    std::string name;
    std::vector<DegradationStep> steps;

    /// Changes with whatever changes an image: for caches and reports.
    std::string identity() const;
};

/// {"format": 1, "name": "cctv-14", "steps": [{"do": "noise", "amount": 5}, …]}. Strict, as
/// manifests. Fails: FileNotFound, FileUnreadable, ManifestInvalid.
Result<DegradationRecipe> readDegradation(const std::filesystem::path& file);

/// `interEyePx`: of the face that is meant, in `image`. `seed` decides the noise: same image, same
/// seed, same pixels. Fails: BackendFailed.
Result<Image> degraded(const Image& image, double interEyePx, const DegradationRecipe& recipe,
                       std::uint64_t seed);

} // namespace semblance::matching
