// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelManifest.h"

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

/// How many numbers a template of a model has.
struct TemplateSize
{
    /// As templateIdentityOf.
    ModelIdentity model;
    std::size_t numbers = 0;
};

/// Of what the manifest states; reads no weights. The name, licence, accuracy and ruler do not
/// count: they change no template.
ModelIdentity identityOf(const ModelManifest& manifest);

/// Of the templates that `embedder` makes of faces aligned by the points of `landmarks`: other
/// points give other numbers. Without landmarks (an empty id) it is the embedder's own.
ModelIdentity templateIdentityOf(const ModelManifest& embedder, const ModelIdentity& landmarks);

} // namespace semblance::matching
