// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/RowView.h"
#include "storage/records/ChangeRows.h"

#include <filesystem>
#include <string>

namespace semblance::storage {

/// What a store of a gallery is known to hold, written after each change that is whole. A store
/// that is not as its claim says holds something else.
struct StoreClaim
{
    GalleryId gallery;
    /// Everything up to it is in the rows.
    GalleryMoment moment;
    /// As RowLayout::content.
    std::string content;
    /// As RowView has them.
    std::uint64_t generation = 0;
    matching::RowNumber rows = 0;
    matching::RowNumber removed = 0;
    /// Rows show people below it.
    std::uint32_t people = 0;
    /// The rows at which references, which otherwise rise from row to row, begin anew.
    std::vector<matching::RowNumber> runs;
    /// Of the last row; 0 where there is none.
    ReferenceId lastReference;
    /// References that no row shows, for want of a template; ascending.
    std::vector<ReferenceId> lacking;
    /// What records of references state though no program can have written it, by reference.
    std::vector<Error> damaged;

    bool isOf(const matching::RowView& view) const;
};

/// Fails: FileNotFound, FileUnreadable, FileTooLarge, StoreDamaged.
Result<StoreClaim> readClaim(const std::filesystem::path& file);
/// At once or not at all, on the disk when it returns. Fails: FileNotWritable, DiskFull.
Result<void> writeClaim(const std::filesystem::path& file, const StoreClaim& claim);

} // namespace semblance::storage
