// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/crypto/Sha256.h"
#include "matching/quality/QualityReport.h"
#include "matching/templates/FaceTemplate.h"

#include <filesystem>
#include <optional>
#include <string>

namespace semblance::matching {

/// One image that an evaluation names.
struct EvaluationImage
{
    /// As the list names it.
    std::string name;
    std::filesystem::path file;
};

/// What the engine made of one image.
struct EvaluatedFace
{
    /// Of the file as it lies there, before any degradation.
    Sha256 file;
    /// Empty where there are none: then `failure` says why.
    std::optional<FaceTemplates> templates;
    /// Of the face in the image that the templates are of; 0 without a face.
    double interEyePx = 0;
    ErrorCode failure = ErrorCode::NoFace;
    /// Where it was asked for, and there are templates.
    std::optional<QualityReport> quality;
};

} // namespace semblance::matching
