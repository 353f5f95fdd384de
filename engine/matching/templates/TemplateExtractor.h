// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Photograph.h"
#include "matching/alignment/Landmarks.h"
#include "matching/models/ModelManifest.h"
#include "matching/templates/FaceTemplate.h"

#include <memory>
#include <vector>

namespace semblance::matching {

class Network;

/// Several embedders may look through one network.
struct Embedder
{
    ModelManifest manifest;
    std::shared_ptr<const Network> network;
};

/// Each network as the embedder of its own manifest.
std::vector<Embedder> embeddersOf(const std::vector<std::shared_ptr<const Network>>& networks);

/// Turns a face into one template per embedder. Immutable; thread-safe.
class TemplateExtractor
{
public:
    /// `landmarks`: the model whose points align the faces.
    explicit TemplateExtractor(std::vector<Embedder> embedders, ModelIdentity landmarks = {});

    /// In the order given to the constructor. Fails: BackendFailed, Cancelled.
    Result<FaceTemplates> extract(const Photograph& photograph, const Landmarks& landmarks,
                                  const StopToken& stop) const;

private:
    std::vector<Embedder> m_embedders;
    ModelIdentity m_landmarks;
};

} // namespace semblance::matching
