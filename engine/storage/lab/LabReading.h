// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "storage/originals/FolderOriginalStore.h"
#include "storage/records/SqlDerivations.h"
#include "storage/records/SqlExhibits.h"
#include "storage/records/SqlGalleries.h"
#include "storage/records/SqlProvenances.h"
#include "storage/records/SqlVideoFrames.h"
#include "storage/sql/SqlConnections.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace semblance::storage {

/// Reads every record and every original of a lab, one after the other; collects what cannot be
/// read instead of stopping there, but for tables and columns that are not there: those
/// foreignSchema names. One thread.
class LabReading
{
public:
    /// Borrowed for as long as it reads.
    struct Sources
    {
        const SqlConnections& connections;
        const SqlGalleries& galleries;
        const SqlExhibits& exhibits;
        const SqlProvenances& provenances;
        const SqlDerivations& derivations;
        const SqlVideoFrames& videoFrames;
        const FolderOriginalStore& originals;
        /// Of the templates of models that are known.
        const std::vector<matching::TemplateSize>& sizes;
    };

    LabReading(const Sources& sources, const StopToken& stop, const ProgressSink& progress);

    /// Adds to `check`. Fails: LabBusy, StorageFailed, Cancelled.
    Result<void> readInto(casework::LabCheck& check);

private:
    Result<void> readGalleries(casework::LabCheck& check);
    Result<void> readGallery(const casework::Gallery& gallery, casework::LabCheck& check);
    Result<void> readExhibits(casework::LabCheck& check);
    Result<void> readDerivations(casework::LabCheck& check) const;
    Result<void> readOriginals(casework::LabCheck& check);
    void nameOwners(const Sha256& original, Error& fault) const;
    void checkBoxes(const Sha256& original, const Bytes& bytes, casework::LabCheck& check) const;
    Result<void> readOriginalFiles(casework::LabCheck& check) const;
    Result<void> step();

    const Sources m_sources;
    const StopToken& m_stop;
    const ProgressSink& m_progress;
    std::vector<Sha256> m_inUse;
    /// Whose each original is, as a person would look for it.
    std::map<Sha256, std::vector<std::string>> m_owners;
    /// Boxes on each original, with whose they are.
    std::map<Sha256, std::vector<std::pair<std::string, RectPx>>> m_boxes;
    std::size_t m_done = 0;
    std::size_t m_total = 0;
};

} // namespace semblance::storage
