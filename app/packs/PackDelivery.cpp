// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs/PackDelivery.h"

#include "app/packs/Address.h"
#include "app/packs/Download.h"
#include "foundation/FileLock.h"
#include "foundation/SystemError.h"
#include "matching/models/OwnModelFolder.h"
#include "matching/models/PackInstallation.h"

#include <algorithm>

namespace semblance::app {

namespace fs = std::filesystem;

namespace {

using matching::OptionalPack;
using matching::PackFile;

constexpr const char* kLockName = ".lock";

std::string baseAddress(const OptionalPack& pack, const PackOrigin& origin)
{
    std::string base = origin.address.empty() ? mirrorOfEnvironment() : origin.address;
    if (base.empty())
        base = pack.address;
    while (base.ends_with('/'))
        base.pop_back();
    return base;
}

/// Bytes of all files together.
class PackProgress
{
public:
    PackProgress(const OptionalPack& pack, const ProgressSink& sink)
        : m_sink(sink), m_totalBytes(pack.sizeBytes())
    {
    }

    void say(std::uint64_t ofThisFile)
    {
        // What an earlier run has left is no work of this one.
        if (!m_hasBegun)
            m_skippedBytes += ofThisFile;
        m_hasBegun = true;
        const std::uint64_t doneBytes = m_doneBytes + ofThisFile;
        if (m_sink && doneBytes != m_saidBytes)
            m_sink({doneBytes, m_totalBytes, m_skippedBytes});
        m_saidBytes = doneBytes;
    }
    void beginFile() { m_hasBegun = false; }
    void endFile(std::uint64_t sizeBytes)
    {
        if (!m_hasBegun)
            m_skippedBytes += sizeBytes;
        m_hasBegun = true;
        say(sizeBytes);
        m_doneBytes += sizeBytes;
    }

private:
    const ProgressSink& m_sink;
    std::uint64_t m_totalBytes;
    std::uint64_t m_doneBytes = 0;
    std::uint64_t m_skippedBytes = 0;
    /// Nothing is said twice.
    std::uint64_t m_saidBytes = 0;
    bool m_hasBegun = false;
};

bool isThere(const fs::path& path, const PackFile& file)
{
    const auto hash = Sha256::ofFile(path);
    return hash && *hash == file.sha256;
}

Result<void> fetchFiles(const OptionalPack& pack, const PackOrigin& origin, const fs::path& to,
                        const StopToken& stop, const ProgressSink& sink)
{
    const std::string base = baseAddress(pack, origin);
    PackProgress progress(pack, sink);
    for (const PackFile& file : pack.files) {
        progress.beginFile();
        if (!isThere(to / file.name, file)) {
            const auto done =
                download({base + "/" + file.path, to / file.name, file.sizeBytes, file.sha256,
                          origin.patience},
                         stop, [&progress](std::uint64_t size) { progress.say(size); });
            if (!done)
                return done;
        }
        progress.endFile(file.sizeBytes);
    }
    return {};
}

/// Hidden, so that nothing in it counts as a model.
fs::path waitingRoom(const OptionalPack& pack, const matching::ModelFolders& folders)
{
    return folders.own / (".download-" + pack.id);
}

/// What an earlier download has left, which nobody needs any more; not one that is running.
void clearUnneeded(const fs::path& waiting)
{
    std::error_code ignored;
    if (!fs::exists(waiting, ignored))
        return;
    if (const auto hold = FileLock::take(waiting / kLockName))
        fs::remove_all(waiting, ignored);
}

/// While its lock is held.
void clearWhereNothingCame(const fs::path& waiting)
{
    std::error_code none;
    fs::directory_iterator at(waiting, none);
    const bool holdsFiles = std::any_of(fs::begin(at), fs::end(at), [](const auto& entry) {
        return entry.path().filename() != kLockName;
    });
    if (!none && !holdsFiles)
        fs::remove_all(waiting, none);
}

Result<void> downloadPack(const OptionalPack& pack, const PackOrigin& origin,
                          const matching::ModelFolders& folders, const StopToken& stop,
                          const ProgressSink& progress)
{
    const std::string base = baseAddress(pack, origin);
    if (!isWebAddress(base))
        return failure(ErrorCode::InvalidInput, Stage::Models, shownAddress(base),
                       "is no address that begins with https:// or http://");
    const fs::path waiting = waitingRoom(pack, folders);
    std::error_code reason;
    fs::create_directories(waiting, reason);
    if (reason)
        return writingFailed(Stage::Models, waiting, reason.value());
    const auto hold = FileLock::take(waiting / kLockName);
    if (!hold)
        return matching::folderBusy(folders.own, hold.error());
    const auto fetched = fetchFiles(pack, origin, waiting, stop, progress);
    if (!fetched) {
        clearWhereNothingCame(waiting);
        return fetched;
    }
    const auto done = matching::installPack(pack, waiting, folders);
    if (done)
        fs::remove_all(waiting, reason);
    return done;
}

/// Of a file in `folder` that is not as it must be.
Error ofFolder(Error error, const OptionalPack& pack, const fs::path& folder)
{
    const fs::path below = fs::path(error.subject).lexically_relative(folder);
    if (!below.empty() && *below.begin() != "..") {
        error.facts.push_back({"pack", pack.id});
        error.facts.push_back({"packFolder", folder.string()});
    }
    return error;
}

Result<void> installFrom(const fs::path& folder, const OptionalPack& pack,
                         const matching::ModelFolders& folders)
{
    auto done = matching::installPack(pack, folder, folders);
    if (!done)
        return tl::unexpected(ofFolder(std::move(done.error()), pack, folder));
    return done;
}

} // namespace

Result<PackArrival> deliverPack(const OptionalPack& pack, const PackOrigin& origin,
                                const matching::ModelFolders& folders, const StopToken& stop,
                                const ProgressSink& progress)
{
    if (matching::isInstalled(pack, folders)) {
        clearUnneeded(waitingRoom(pack, folders));
        return PackArrival::WasThere;
    }
    // Nothing is downloaded that could not be put in place.
    const auto isFree = matching::checkPlacesAreFree(pack, folders);
    if (!isFree)
        return passOn(isFree);
    const auto done = origin.folder ? installFrom(*origin.folder, pack, folders)
                                    : downloadPack(pack, origin, folders, stop, progress);
    if (!done)
        return passOn(done);
    clearUnneeded(waitingRoom(pack, folders));
    return PackArrival::Installed;
}

} // namespace semblance::app
