// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/FakeEngine.h"
#include "support/TestLab.h"
#include "ui/jobs/JobList.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"

#include <QString>

#include <memory>

namespace semblance::tests {

/// An empty lab in a temporary folder, a fake engine and a workplace around them;
/// `thresholdEngine`: the policy's. GUI thread.
class TestWorkplace
{
public:
    explicit TestWorkplace(bool hasEngine = true,
                           const QString& thresholdEngine = QStringLiteral("fake-1"));
    ~TestWorkplace();

    ui::Workplace& workplace() { return *m_workplace; }
    casework::Lab& lab() { return *m_lab; }
    FakeSight& sight() { return *m_sight; }
    /// `models`: as fakeEngine.
    void loadEngine(std::vector<matching::ModelIdentity> models = {})
    {
        m_workplace->setPipeline(fakeEngine(m_sight, std::move(models)));
    }

    /// A PNG of coloured noise in the workplace's folder; its path.
    QString makeImage(const QString& name, SizePx size, std::uint32_t seed) const;
    QString makeFile(const QString& name, const QByteArray& content) const;
    /// A gallery of `people` people with one image each: noise of seed 1, 2, … in `kPortraitSize`,
    /// faces at `kPortraitFace`.
    void makeGallery(const QString& name, int people) const;
    /// P`first` to P`last`, who are not there yet.
    void enrolPeople(const QString& gallery, int first, int last) const;
    /// Where the lab keeps that original.
    QString originalPath(const Sha256& original) const;
    /// Changes one byte of it, behind the lab's back.
    void damageOriginal(const Sha256& original) const;
    /// As tests::damageATemplate.
    void damageATemplate() const { tests::damageATemplate(*m_place); }
    /// The face of the same noise that person `seed` of makeGallery has.
    ui::ProbeFace probe(std::uint32_t seed) const;
    /// Such faces of exhibits 1, 2, … for one search, the first as the main one; each file with a
    /// name and SHA-256 of its own.
    ui::ProbeFace probes(const std::vector<std::uint32_t>& seeds) const;

    static constexpr SizePx kPortraitSize{240, 300};
    static constexpr RectPx kPortraitFace{60, 70, 120, 150};

private:
    std::unique_ptr<QTemporaryDir> m_place;
    std::shared_ptr<casework::Lab> m_lab;
    std::shared_ptr<FakeSight> m_sight = std::make_shared<FakeSight>();
    SetClock m_clock;
    std::unique_ptr<ui::JobList> m_jobs;
    std::unique_ptr<ui::Workplace> m_workplace;
};

} // namespace semblance::tests
