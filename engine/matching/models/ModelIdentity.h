// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelManifest.h"

#include <span>

namespace semblance::matching {

/// Which model it is: numbers of two files that share a name must never be compared.
struct ModelIdentity
{
    ModelId id;
    /// Of everything that changes the numbers which come out: weights, input, normalisation,
    /// alignment, and this program's own steps around them.
    Sha256 fingerprint = {};

    friend auto operator<=>(const ModelIdentity&, const ModelIdentity&) = default;
};

/// How many numbers a template of a model has, and what it is compared by.
struct TemplateSize
{
    /// As templateIdentityOf.
    ModelIdentity model;
    std::size_t numbers = 0;
    Metric metric = Metric::Cosine;
};

/// Whether a template of that metric can have the Euclidean length of these numbers: 1 up to
/// rounding for a cosine, as every template is made; about 1 for a distance. Longer ones would
/// score above every other, also against a stranger.
bool isLengthOfTemplate(Metric metric, std::span<const float> numbers);

/// Of what the manifest states; reads no weights. The name, licence, accuracy and ruler do not
/// count: they change no template.
ModelIdentity identityOf(const ModelManifest& manifest);

/// Of the templates that `embedder` makes of faces aligned by the points of `landmarks`: other
/// points give other numbers. Without landmarks (an empty id) it is the embedder's own.
ModelIdentity templateIdentityOf(const ModelManifest& embedder, const ModelIdentity& landmarks);

} // namespace semblance::matching
