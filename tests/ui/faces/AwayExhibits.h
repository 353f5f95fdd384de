// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"

#include <atomic>

namespace semblance::tests {

/// Exhibits of a lab whose database cannot be used while `isAway`, as when a network drive drops.
/// Thread-safe.
class AwayExhibits final : public casework::ExhibitRepository
{
public:
    explicit AwayExhibits(casework::ExhibitRepository& behind) : m_behind(behind) {}

    std::atomic<bool> isAway = false;

    Result<casework::TakenIn> add(const Sha256& original, const QString& fileName,
                                  const QDateTime& takenInUtc) override
    {
        return here().and_then([&] { return m_behind.add(original, fileName, takenInUtc); });
    }
    Result<std::vector<casework::Exhibit>> all() const override
    {
        return here().and_then([&] { return m_behind.all(); });
    }
    Result<std::vector<casework::ExhibitReceipt>> receipts(ExhibitId exhibit) const override
    {
        return here().and_then([&] { return m_behind.receipts(exhibit); });
    }
    Result<casework::FaceSearch> faceSearch(ExhibitId exhibit) const override
    {
        return here().and_then([&] { return m_behind.faceSearch(exhibit); });
    }
    Result<void> noteFaceSearch(ExhibitId exhibit, casework::FaceSearch search) override
    {
        return here().and_then([&] { return m_behind.noteFaceSearch(exhibit, search); });
    }
    Result<casework::KnownFaces> faces(ExhibitId exhibit) const override
    {
        return here().and_then([&] { return m_behind.faces(exhibit); });
    }
    Result<int> nextMark(ExhibitId exhibit) const override
    {
        return here().and_then([&] { return m_behind.nextMark(exhibit); });
    }
    Result<void> saveFaces(ExhibitId exhibit, const casework::KnownFaces& known,
                           const std::vector<casework::ExhibitFace>& faces) override
    {
        return here().and_then([&] { return m_behind.saveFaces(exhibit, known, faces); });
    }

private:
    Result<void> here() const
    {
        if (isAway)
            return failure(ErrorCode::StorageFailed, Stage::Storage, "lab.sqlite",
                           "unable to open database file");
        return {};
    }

    casework::ExhibitRepository& m_behind;
};

} // namespace semblance::tests
