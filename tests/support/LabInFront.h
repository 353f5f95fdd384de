// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"

namespace semblance::tests {

/// What another lab holds.
class LabInFront : public casework::Lab
{
public:
    explicit LabInFront(casework::Lab& behind) : m_behind(behind) {}

    casework::LabInfo info() const override { return m_behind.info(); }
    bool isReadOnly() const override { return m_behind.isReadOnly(); }
    casework::GalleryRepository& galleries() override { return m_behind.galleries(); }
    casework::GalleryStores& galleryStores() override { return m_behind.galleryStores(); }
    casework::ExhibitRepository& exhibits() override { return m_behind.exhibits(); }
    casework::ProvenanceRepository& provenances() override { return m_behind.provenances(); }
    casework::DerivationRepository& derivations() override { return m_behind.derivations(); }
    casework::OriginalStore& originals() override { return m_behind.originals(); }
    casework::VideoFrameOrigins& videoFrames() override { return m_behind.videoFrames(); }
    std::string changeMark() const override { return m_behind.changeMark(); }
    Result<casework::LabCheck> check(const StopToken& stop, const ProgressSink& progress,
                                     const std::vector<matching::TemplateSize>& sizes) override
    {
        return m_behind.check(stop, progress, sizes);
    }
    Result<std::vector<std::filesystem::path>> removeOriginalsWithoutRecord() override
    {
        return m_behind.removeOriginalsWithoutRecord();
    }

private:
    casework::Lab& m_behind;
};

/// As on a medium that cannot be written.
class ReadOnlyLab final : public LabInFront
{
public:
    using LabInFront::LabInFront;

    bool isReadOnly() const override { return true; }
};

} // namespace semblance::tests
