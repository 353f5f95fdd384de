// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/store/RowView.h"
#include "matching/templates/ScoreFusion.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace semblance::casework {

/// A gallery as it can be searched without its templates in memory (matching/search/StoreSearch.h,
/// with the layout of the fusion). A value; valid whatever becomes of the gallery or its file.
struct SearchableGallery
{
    /// Each of the gallery's references that has a template of every model, once; each shows its
    /// person's number, below `people`. Null where no reference has.
    std::shared_ptr<const matching::RowView> rows;
    std::uint32_t people = 0;
    /// Of GalleryRepository::revision: everything up to it is in the rows, later changes may be.
    std::int64_t revision = 0;
    /// References that lack a template of one of the models, ascending.
    std::vector<ReferenceId> lacking;
    /// As GalleryRepository::damagedRecords, of the records as they were when they were last
    /// written by a change, or when the store was made.
    std::vector<Error> damaged;
};

/// Keeps what galleries are searched in: derived from the records, brought up to date or made anew
/// as they ask for it, and never trusted beyond what it is known to hold. Thread-safe; one gallery
/// is opened at a time.
class GalleryStores
{
public:
    virtual ~GalleryStores() = default;

    /// Reads what has changed since it was last opened; everything where nothing can be followed.
    /// Progress counts references. Blocking, up to as long as reading the gallery takes.
    /// Fails: Cancelled; LabDamaged (records that cannot be read; see ProbeSearch); GalleryNotFound
    /// (also where nothing was ever enrolled). Any other failure says that there is no store, and
    /// nothing about the gallery: LabBusy or StoreBusy (another process is at it), LabReadOnly,
    /// DiskFull, FileNotWritable, StorageFailed, TemplatesMissing, InvalidInput, ModelIncompatible.
    virtual Result<SearchableGallery> open(const Gallery& gallery,
                                           const matching::ScoreFusion& fusion,
                                           const StopToken& stop,
                                           const ProgressSink& progress = {}) = 0;
    /// The store was found damaged: the next opening makes it anew.
    virtual void discard(GalleryId gallery) = 0;

    /// Whose number it is. Fails: LabDamaged (nobody's), and as GalleryRepository.
    virtual Result<std::string> subject(std::uint32_t person) const = 0;
    /// What the gallery calls the image. Fails: ReferenceNotFound, and as GalleryRepository.
    virtual Result<std::string> image(ReferenceId reference) const = 0;

    /// Reads every store that there is, and what it is said to hold; what is wrong with each. Those
    /// are made anew at the next opening. Progress counts rows. Fails: Cancelled.
    virtual Result<std::vector<Error>> verify(const StopToken& stop,
                                              const ProgressSink& progress = {}) = 0;
};

} // namespace semblance::casework
