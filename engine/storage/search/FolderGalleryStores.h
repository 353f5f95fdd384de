// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/GalleryStores.h"
#include "foundation/FileLock.h"
#include "matching/search/TemplateLayout.h"
#include "matching/store/RowStore.h"
#include "matching/store/StoreDevice.h"
#include "storage/search/StoreClaim.h"
#include "storage/sql/SqlConnections.h"

#include <map>
#include <mutex>
#include <optional>

namespace semblance::storage {

struct StorePlace;

/// One file of rows for each gallery in a folder of their own, with a claim beside it. Nothing
/// there is needed: what is missing, damaged, of other models or of another history is made anew
/// from the records. Whoever changes a store holds its lock; others read what is claimed.
class FolderGalleryStores final : public casework::GalleryStores
{
public:
    struct Options
    {
        /// Stores that others have brought up to date are read, none is written.
        bool isReadOnly = false;
        /// What writing one then fails with.
        ErrorCode refusal = ErrorCode::LabReadOnly;
        /// How long another writer is waited for.
        std::chrono::milliseconds patience{2000};
        matching::StoreDevice* device = &matching::systemDevice();
    };

    /// `folder` need not be there. `connections` outlive the object.
    FolderGalleryStores(const SqlConnections& connections, std::filesystem::path folder,
                        Options options);
    ~FolderGalleryStores() override;

    Result<casework::SearchableGallery> open(const casework::Gallery& gallery,
                                             const matching::ScoreFusion& fusion,
                                             const StopToken& stop,
                                             const ProgressSink& progress) override;
    void discard(GalleryId gallery) override;
    Result<std::string> subject(std::uint32_t person) const override;
    Result<std::string> image(ReferenceId reference) const override;
    Result<std::vector<Error>> verify(const StopToken& stop, const ProgressSink& progress) override;

private:
    /// A store and what it holds, one as the other says.
    struct Stored
    {
        StoreClaim claim;
        std::shared_ptr<const matching::RowView> view;
    };
    struct Work;

    std::optional<Stored> stored(const StorePlace& place, GalleryId gallery,
                                 const matching::TemplateLayout& layout);
    std::shared_ptr<const matching::RowView> viewOf(const StorePlace& place, GalleryId gallery,
                                                    const matching::TemplateLayout& layout);
    Result<std::unique_ptr<FileLock>> lock(const StorePlace& place, const StopToken& stop) const;
    Result<void> bringUpToDate(const Work& work);
    /// False where the store cannot be followed.
    Result<bool> follow(const Work& work) const;
    Result<void> makeAnew(const Work& work);
    Result<StoreClaim> makeRows(const Work& work) const;
    Result<std::optional<std::vector<ReferenceId>>> whereAllLackTemplates(const Work& work) const;

    const SqlConnections& m_connections;
    std::filesystem::path m_folder;
    Options m_options;
    std::mutex m_mutex;
    /// Kept open, so that rows that were looked at once are not checked again.
    std::map<GalleryId, std::unique_ptr<matching::RowStore>> m_open;
};

} // namespace semblance::storage
