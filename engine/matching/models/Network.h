// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/models/ModelManifest.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <string>
#include <vector>

namespace semblance::matching {

/// A loaded neural network that several threads may use at once (each call borrows one of several
/// copies). One call runs on the calling thread alone, so that the same input gives the same bytes.
class Network
{
public:
    virtual ~Network() = default;

    const ModelManifest& manifest() const { return m_manifest; }

    /// `blob`: as blobFromImage makes it, 1×C×H×W, float. Outputs in the order of `outputNames`;
    /// without names all outputs, in the file's order. YuNet takes any H×W of BGR 0–255 and answers
    /// one N×15 matrix of faces. Fails: BackendFailed.
    virtual Result<std::vector<cv::Mat>>
    forward(const cv::Mat& blob, const std::vector<std::string>& outputNames = {}) const = 0;
    /// Normalised as the manifest says, from an image of any size (resized to the input's size,
    /// area or linear).
    cv::Mat blobFrom(const cv::Mat& rgb) const;

protected:
    explicit Network(ModelManifest manifest) : m_manifest(std::move(manifest)) {}

private:
    ModelManifest m_manifest;
};

/// Checks the hashes, then loads. Fails: ModelMissing, ModelDamaged, ModelIncompatible.
Result<std::shared_ptr<const Network>> loadNetwork(const ModelManifest& manifest);

} // namespace semblance::matching
