// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ReferenceMaker.h"

#include <atomic>

namespace semblance::tests {

/// An engine that takes text for images: "face …" shows one face, "20 faces …" twenty, "none …"
/// none, anything else is damaged. Templates are made of the bytes' hash.
class BytesReferenceMaker final : public casework::ReferenceMaker
{
public:
    explicit BytesReferenceMaker(std::vector<matching::ModelIdentity> models = {{"model-a"},
                                                                                {"model-b"}})
        : m_models(std::move(models))
    {
    }

    std::vector<matching::ModelIdentity> models() const override { return m_models; }
    Result<casework::MadeReference> make(const Bytes& bytes, const casework::EnrolmentItem& item,
                                         casework::SeveralFaces severalFaces,
                                         const StopToken& stop) const override;
    std::string qualityModels() const override { return qualityBy; }
    /// Of the quality one measure, which names its models.
    Result<casework::ReferenceTemplates> remake(const Bytes& original,
                                                const casework::Reference& reference,
                                                casework::RemakeWish wish,
                                                const StopToken& stop) const override;

    /// Empty: what it measures has no models.
    std::string qualityBy = {};
    /// How many images were looked at.
    int madeCount() const { return m_made; }

private:
    matching::QualityReport quality() const;
    matching::FaceTemplates templatesOf(const Bytes& bytes) const;

    std::vector<matching::ModelIdentity> m_models;
    mutable std::atomic<int> m_made = 0;
};

} // namespace semblance::tests
