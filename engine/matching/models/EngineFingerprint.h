// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelPack.h"

namespace semblance::matching {

/// SHA-256, in hexadecimal digits, of everything that changes a result of `engine`: its models in
/// `pack`, their weights, what is done around them, their rulers.
std::string engineFingerprint(const EngineDefinition& engine, const ModelPack& pack);

/// The same of what changes the score of two faces alone: its embedders, the landmarks that align
/// faces for them, their rulers. Another detector or head pose changes none.
std::string scoreFingerprint(const EngineDefinition& engine, const ModelPack& pack);

/// Of the templates that `engine` makes, in its embedders' order; those whose models are not in
/// `pack` are left out.
std::vector<ModelIdentity> templateIdentities(const EngineDefinition& engine,
                                              const ModelPack& pack);

/// Of the templates that any embedder in `pack` makes with any landmarks there.
std::vector<TemplateSize> templateSizesIn(const ModelPack& pack);

/// SHA-256, in hexadecimal digits, of everything that changes the quality which `engine` measures:
/// its detector, landmarks and head pose, and the measures themselves. Empty where the engine does
/// not say which models it has.
std::string qualityFingerprint(const EngineDefinition& engine);

} // namespace semblance::matching
