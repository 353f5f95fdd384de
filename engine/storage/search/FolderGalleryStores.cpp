// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/FolderGalleryStores.h"

#include "casework/gallery/EnrolmentReport.h"
#include "foundation/FileDescriptor.h"
#include "foundation/FolderAccess.h"
#include "foundation/SystemError.h"
#include "matching/store/RowWriter.h"
#include "storage/records/RecordText.h"
#include "storage/records/TemplateRows.h"
#include "storage/records/ValueCheck.h"
#include "storage/search/GalleryFollowing.h"
#include "storage/search/StorePlace.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace semblance::storage {

namespace fs = std::filesystem;

using casework::Gallery;
using casework::SearchableGallery;

namespace {

constexpr std::chrono::milliseconds kLockStep(50);

Result<void> makeFolder(const fs::path& folder)
{
    const int error = makeFolderLikeParent(folder);
    if (error != 0 && error != EEXIST)
        return writingFailed(Stage::Storage, folder, error);
    return {};
}

void removeQuietly(const fs::path& path)
{
    std::error_code ignored;
    fs::remove(path, ignored);
}

/// What is wrong with the file of rows itself.
bool isOfStore(const Error& error)
{
    return error.code == ErrorCode::StoreDamaged;
}

Result<std::vector<Error>> damageOf(const fs::path& file, const StopToken& stop,
                                    const ProgressSink& progress)
{
    const auto layout = matching::storedLayout(file);
    if (!layout)
        return std::vector{layout.error()};
    const auto store = matching::RowStore::open(file, *layout);
    if (!store)
        return std::vector{store.error()};
    return matching::verifyStore(*(*store)->view(), stop, progress)
        .map([](const matching::StoreFindings& found) { return found.damage; });
}

/// By path.
std::vector<fs::path> filesIn(const fs::path& folder, const char* extension)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == extension)
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

SearchableGallery searchable(const Gallery& gallery, const StoreClaim& claim,
                             std::shared_ptr<const matching::RowView> view)
{
    std::vector<Error> damaged;
    checkValues(gallery, claim.moment.revision, damaged);
    damaged.insert(damaged.end(), claim.damaged.begin(), claim.damaged.end());
    return {std::move(view), claim.people, claim.moment.revision, claim.lacking,
            std::move(damaged)};
}

std::size_t sizeOf(const Gallery& gallery)
{
    return static_cast<std::size_t>(std::max(0, gallery.references));
}

/// `layout` in blocks as those of the store that lies there; as it is where none can be read.
matching::TemplateLayout asStored(const matching::TemplateLayout& layout, const fs::path& rows)
{
    const auto stored = matching::storedLayout(rows);
    return stored ? layout.inBlocksOf(stored->rowsPerBlock) : layout;
}

Error noHistory(const Gallery& gallery)
{
    return {ErrorCode::StorageFailed,
            Stage::Storage,
            gallery.name.toStdString(),
            "nothing says how the gallery came to its revision",
            {}};
}

} // namespace

/// What one opening works on.
struct FolderGalleryStores::Work
{
    StorePlace place;
    const Gallery& gallery;
    const matching::ScoreFusion& fusion;
    /// Of a store of any size; see asStored.
    const matching::TemplateLayout& layout;
    const SqlSession& session;
    const StopToken& stop;
    const ProgressSink& progress;

    /// `blocks`: `layout` in the store's own blocks.
    GalleryFollowing following(const matching::TemplateLayout& blocks) const
    {
        return GalleryFollowing({session, gallery, fusion, blocks, stop, progress});
    }
};

FolderGalleryStores::FolderGalleryStores(const SqlConnections& connections, fs::path folder,
                                         Options options)
    : m_connections(connections), m_folder(std::move(folder)), m_options(options)
{
}

FolderGalleryStores::~FolderGalleryStores() = default;

Result<SearchableGallery> FolderGalleryStores::open(const Gallery& gallery,
                                                    const matching::ScoreFusion& fusion,
                                                    const StopToken& stop,
                                                    const ProgressSink& progress)
{
    const std::lock_guard guard(m_mutex);
    const auto layout = matching::TemplateLayout::create(fusion);
    if (!layout)
        return passOn(layout);
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const Work work{
        StorePlace(m_folder, gallery.id), gallery, fusion, *layout, *session, stop, progress};
    const auto isCurrent = [&](const std::optional<Stored>& there) -> Result<bool> {
        return momentOf(*session, gallery.id).and_then([&](const auto& now) -> Result<bool> {
            if (!now)
                return tl::unexpected(noHistory(gallery));
            return there && there->claim.moment == *now;
        });
    };
    auto there = stored(work.place, gallery.id, *layout);
    auto current = isCurrent(there);
    if (!current)
        return passOn(current);
    if (*current)
        return searchable(gallery, there->claim, there->view);
    if (m_options.isReadOnly)
        return failure(m_options.refusal, Stage::Storage, m_folder.string(),
                       "opened for reading only");
    const auto made = makeFolder(m_folder);
    if (!made)
        return passOn(made);
    const auto held = lock(work.place, stop);
    if (!held)
        return passOn(held);
    // Another process may have done the work meanwhile.
    there = stored(work.place, gallery.id, *layout);
    current = isCurrent(there);
    if (!current)
        return passOn(current);
    if (*current)
        return searchable(gallery, there->claim, there->view);
    auto lacking =
        there ? Result<std::optional<std::vector<ReferenceId>>>() : whereAllLackTemplates(work);
    if (!lacking)
        return passOn(lacking);
    if (*lacking)
        return SearchableGallery{nullptr, 0, 0, std::move(**lacking), {}};
    const auto done = bringUpToDate(work);
    if (!done)
        return passOn(done);
    // Of the records as they were when it began, or newer: later changes are for the next opening.
    there = stored(work.place, gallery.id, *layout);
    if (!there)
        return failure(ErrorCode::StoreDamaged, Stage::Storage, work.place.rows.string(),
                       "it is not what was just written");
    return searchable(gallery, there->claim, there->view);
}

std::shared_ptr<const matching::RowView>
FolderGalleryStores::viewOf(const StorePlace& place, GalleryId gallery,
                            const matching::TemplateLayout& layout)
{
    const auto open = m_open.find(gallery);
    if (open != m_open.end() && open->second->view()->layout() == layout.rows()) {
        const auto refreshed = open->second->refresh();
        if (refreshed && *refreshed != matching::Refreshed::Replaced)
            return open->second->view();
    }
    m_open.erase(gallery);
    auto store = matching::RowStore::open(place.rows, layout.rows());
    if (!store)
        return nullptr;
    auto view = (*store)->view();
    m_open.insert_or_assign(gallery, std::move(*store));
    return view;
}

std::optional<FolderGalleryStores::Stored>
FolderGalleryStores::stored(const StorePlace& place, GalleryId gallery,
                            const matching::TemplateLayout& layout)
{
    auto claim = readClaim(place.claim);
    if (!claim || claim->gallery != gallery || claim->content != layout.rows().content)
        return std::nullopt;
    auto view = viewOf(place, gallery, asStored(layout, place.rows));
    if (!view || !claim->isOf(*view))
        return std::nullopt;
    return Stored{std::move(*claim), std::move(view)};
}

Result<std::unique_ptr<FileLock>> FolderGalleryStores::lock(const StorePlace& place,
                                                            const StopToken& stop) const
{
    auto waited = std::chrono::milliseconds(0);
    while (true) {
        auto held = FileLock::waitFor(place.lock, LockKind::Exclusive, kLockStep);
        waited += kLockStep;
        if (held || held.error().code != ErrorCode::LabBusy || waited >= m_options.patience)
            return held;
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Search, {});
    }
}

Result<void> FolderGalleryStores::bringUpToDate(const Work& work)
{
    const auto followed = follow(work);
    if (!followed && !isOfStore(followed.error()))
        return passOn(followed);
    if (followed && *followed)
        return {};
    return makeAnew(work);
}

Result<bool> FolderGalleryStores::follow(const Work& work) const
{
    const GalleryId gallery = work.gallery.id;
    auto claim = readClaim(work.place.claim);
    if (!claim || claim->gallery != gallery || claim->content != work.layout.rows().content)
        return false;
    const auto now = momentOf(work.session, gallery);
    if (!now)
        return passOn(now);
    const auto changed = *now ? changesSince(work.session, gallery, claim->moment)
                              : Result<std::optional<std::vector<ReferenceRange>>>();
    if (!changed)
        return passOn(changed);
    if (!*changed)
        return false;
    const matching::TemplateLayout layout = asStored(work.layout, work.place.rows);
    if (matching::TemplateLayout::isOutgrown(layout.rows().rowsPerBlock, sizeOf(work.gallery)))
        return false;
    auto store = matching::RowWriter::open(work.place.rows, layout.rows(), *m_options.device);
    if (!store &&
        (store.error().code == ErrorCode::DiskFull || store.error().code == ErrorCode::StoreBusy))
        return passOn(store);
    if (!store)
        return false;
    // More rows than claimed are a killed process's, and none of them counts; anything else is
    // another store than the claim is about.
    const auto view = (*store)->view();
    if (view->generation() != claim->generation || view->removedCount() != claim->removed ||
        view->rowCount() < claim->rows)
        return false;
    auto following = work.following(layout);
    auto followed = following.follow(**store, std::move(*claim), **now, **changed);
    if (!followed)
        return passOn(followed);
    const auto written = writeClaim(work.place.claim, *followed);
    if (!written)
        return passOn(written);
    const auto compacted = following.compact(**store, *followed);
    if (!compacted)
        return passOn(compacted);
    const auto claimed = *compacted ? writeClaim(work.place.claim, *followed) : Result<void>();
    return claimed.map([] { return true; });
}

Result<std::optional<std::vector<ReferenceId>>>
FolderGalleryStores::whereAllLackTemplates(const Work& work) const
{
    using All = std::optional<std::vector<ReferenceId>>;
    auto lacking = referencesWithoutTemplates(work.session, work.gallery.id, work.fusion.models());
    if (!lacking)
        return passOn(lacking);
    const bool isAll = !lacking->empty() && lacking->size() >= sizeOf(work.gallery);
    return isAll ? All(std::move(*lacking)) : All();
}

Result<void> FolderGalleryStores::makeAnew(const Work& work)
{
    m_open.erase(work.gallery.id);
    removeQuietly(work.place.making);
    auto claim = makeRows(work);
    if (!claim) {
        removeQuietly(work.place.making);
        return passOn(claim);
    }
    // The old claim is gone for good before other rows come to its place.
    removeQuietly(work.place.claim);
    flushFolder(m_folder);
    if (::rename(work.place.making.c_str(), work.place.rows.c_str()) != 0) {
        const int error = errno;
        removeQuietly(work.place.making);
        return writingFailed(Stage::Storage, work.place.rows, error);
    }
    flushFolder(m_folder);
    return writeClaim(work.place.claim, *claim);
}

Result<StoreClaim> FolderGalleryStores::makeRows(const Work& work) const
{
    const auto now = momentOf(work.session, work.gallery.id);
    if (!now)
        return passOn(now);
    if (!*now)
        return tl::unexpected(noHistory(work.gallery));
    const matching::TemplateLayout layout = work.layout.inBlocksOf(
        matching::TemplateLayout::rowsPerBlockFor(sizeOf(work.gallery)));
    auto store = matching::RowWriter::create(work.place.making, layout.rows(), *m_options.device);
    if (!store)
        return passOn(store);
    return work.following(layout).fill(**store, **now);
}

void FolderGalleryStores::discard(GalleryId gallery)
{
    const std::lock_guard guard(m_mutex);
    m_open.erase(gallery);
    if (!m_options.isReadOnly)
        removeQuietly(StorePlace(m_folder, gallery).claim);
}

Result<std::string> FolderGalleryStores::subject(std::uint32_t person) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto found =
        session->value(QStringLiteral("SELECT subject FROM person WHERE id = ?"), {qint64{person}});
    if (!found)
        return passOn(found);
    if (!*found)
        return unreadableRecord(session->dialect().name(), "person " + std::to_string(person));
    return (*found)->toString().toStdString();
}

Result<std::string> FolderGalleryStores::image(ReferenceId reference) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto found = session->value(QStringLiteral("SELECT image FROM reference WHERE id = ?"),
                                      {qint64{reference.value}});
    if (!found)
        return passOn(found);
    if (!*found)
        return failure(ErrorCode::ReferenceNotFound, Stage::Storage,
                       "reference " + std::to_string(reference.value));
    return (*found)->toString().toStdString();
}

Result<std::vector<Error>> FolderGalleryStores::verify(const StopToken& stop,
                                                       const ProgressSink& progress)
{
    std::vector<Error> faults;
    const auto add = [&](const fs::path& file, const std::vector<Error>& found) {
        faults.insert(faults.end(), found.begin(), found.end());
        if (!found.empty() && !m_options.isReadOnly)
            removeQuietly(fs::path(file).replace_extension(".claim"));
    };
    for (const fs::path& file : filesIn(m_folder, ".claim")) {
        const auto claim = readClaim(file);
        if (!claim && claim.error().code != ErrorCode::FileNotFound)
            add(file, {claim.error()});
    }
    for (const fs::path& file : filesIn(m_folder, ".rows")) {
        const auto found = damageOf(file, stop, progress);
        if (!found)
            return passOn(found);
        add(file, *found);
    }
    return faults;
}

} // namespace semblance::storage
