// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/NewStore.h"

#include "foundation/SystemError.h"
#include "matching/store/StoreFault.h"
#include "matching/store/StoreFile.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance::matching {

namespace {

int openNew(std::string& name)
{
    if (name.ends_with("XXXXXX"))
        return ::mkostemp(name.data(), O_CLOEXEC);
    ::unlink(name.c_str());
    return ::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
}

/// Header, root and a log whose first record says that there is nothing.
Bytes emptyStore(const StoreHeader& header)
{
    Bytes bytes(kSmallestStoreBytes);
    const auto put = [&bytes](std::uint64_t offset, const Bytes& part) {
        std::ranges::copy(part, bytes.begin() + static_cast<std::ptrdiff_t>(offset));
    };
    // The state holds no more than a pointer to the header for this moment.
    const StoreState state(std::make_shared<const StoreHeader>(header));
    const LogRoot root{1, kFirstLogOffset, kFirstLogBytes, 1, header.seed};
    const LogRecord record{RecordType::State, root.sequence, root.chain, state.packed()};
    put(0, header.packed());
    put(root.place(), root.packed(header.seed));
    put(kFirstLogOffset, record.packed(header.seed));
    put(kFirstLogOffset + record.bytes() / 2, record.packed(header.seed));
    return bytes;
}

/// 0, or the system's error. Never replaces anything.
int moveToEmptyPlace(const std::string& from, const std::filesystem::path& to)
{
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return 0;
    }
    if (errno == EEXIST)
        return EEXIST;
    // A file system without links.
    struct stat status = {};
    if (::lstat(to.c_str(), &status) == 0)
        return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

void flushNameOf(const StoreWriting& writing)
{
    const std::filesystem::path folder = writing.path().parent_path();
    writing.device().flushNames(folder.empty() ? "." : folder);
}

} // namespace

Result<std::unique_ptr<NewStore>> NewStore::make(std::string temporary,
                                                 const std::filesystem::path& path,
                                                 const StoreHeader& header, unsigned mode,
                                                 StoreDevice& device)
{
    FileDescriptor file(openNew(temporary));
    if (file.number() < 0)
        return writingFailed(Stage::Search, path, errno);
    // From here on it is removed where something fails.
    std::unique_ptr<NewStore> store(new NewStore(std::move(temporary), nullptr));
    if (const auto locked = lockStore(file, path); !locked)
        return passOn(locked);
    if (::fchmod(file.number(), mode) != 0)
        return writingFailed(Stage::Search, path, errno);
    int error = device.writeAt(file.number(), 0, emptyStore(header));
    if (error == 0)
        error = device.flush(file.number());
    if (error != 0)
        return writingFailed(Stage::Search, path, error);
    auto writing = StoreWriting::open(std::move(file), path, nullptr, device);
    if (!writing)
        return passOn(writing);
    store->m_writing = std::move(*writing);
    return store;
}

NewStore::~NewStore()
{
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

Result<std::unique_ptr<StoreWriting>> NewStore::putIntoEmptyPlace()
{
    const std::filesystem::path& path = m_writing->path();
    const int error = moveToEmptyPlace(m_temporary, path);
    if (error == EEXIST)
        return storeFault(StoreFault::Exists, path, "something of that name is there");
    if (error != 0)
        return writingFailed(Stage::Search, path, error);
    m_temporary.clear();
    flushNameOf(*m_writing);
    return std::move(m_writing);
}

Result<std::unique_ptr<StoreWriting>> NewStore::replace()
{
    const std::filesystem::path& path = m_writing->path();
    if (::rename(m_temporary.c_str(), path.c_str()) != 0)
        return writingFailed(Stage::Search, path, errno);
    m_temporary.clear();
    flushNameOf(*m_writing);
    return std::move(m_writing);
}

} // namespace semblance::matching
