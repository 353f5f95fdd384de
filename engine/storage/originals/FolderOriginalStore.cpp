// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/originals/FolderOriginalStore.h"

#include "foundation/FileDescriptor.h"
#include "foundation/FolderAccess.h"
#include "foundation/SystemError.h"
#include "storage/originals/NewFile.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string_view>
#include <system_error>

namespace semblance::storage {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> otherBytes(const fs::path& path, const Sha256& expected, const Sha256& found)
{
    return failure(ErrorCode::LabDamaged, Stage::Storage, path.string(),
                   "the original does not have the bytes that were stored",
                   {{"expectedSha256", expected.hex()}, {"foundSha256", found.hex()}});
}

Result<void> makeFolder(const fs::path& folder)
{
    const int error = makeFolderLikeParent(folder);
    if (error == 0) {
        flushFolder(folder.parent_path());
        return {};
    }
    if (error == EEXIST)
        return {};
    return writingFailed(Stage::Storage, folder, error);
}

constexpr std::string_view kDamagedMark = ".damaged-";

/// The original that a file of the store is, or was before it was put aside.
std::optional<Sha256> hashOf(const fs::path& file)
{
    const std::string name = file.filename().string();
    auto hash = Sha256::fromHex(name.substr(0, name.find(kDamagedMark)));
    const bool isAtItsPlace = hash && file.parent_path().filename() == name.substr(0, 2) &&
                              hash->hex() == name.substr(0, 64);
    return isAtItsPlace ? hash : std::nullopt;
}

/// Named by what it holds: "….damaged-1f3a5c7e".
Result<void> moveAside(const fs::path& path, const Sha256& found)
{
    constexpr std::size_t kShortHash = 8;
    const std::string aside = path.string() + std::string(kDamagedMark) +
                              found.hex().substr(0, kShortHash);
    if (::rename(path.c_str(), aside.c_str()) != 0)
        return writingFailed(Stage::Storage, path, errno);
    return {};
}

} // namespace

FolderOriginalStore::FolderOriginalStore(fs::path folder, bool isReadOnly, ErrorCode refusal)
    : m_folder(std::move(folder)), m_isReadOnly(isReadOnly), m_refusal(refusal)
{
}

fs::path FolderOriginalStore::pathOf(const Sha256& hash) const
{
    const std::string digits = hash.hex();
    return m_folder / digits.substr(0, 2) / digits;
}

Result<Sha256> FolderOriginalStore::put(const Bytes& bytes)
{
    const Sha256 hash = Sha256::of(bytes);
    const fs::path path = pathOf(hash);
    if (m_isReadOnly)
        return failure(m_refusal, Stage::Storage, path.string(),
                       "opened for reading only");
    if (!contains(hash)) {
        const auto written = write(path, bytes);
        if (!written)
            return passOn(written);
        return hash;
    }
    const auto present = Sha256::ofFile(path);
    if (!present)
        return passOn(present);
    if (*present == hash)
        return hash;
    const auto aside = moveAside(path, *present);
    if (!aside)
        return passOn(aside);
    const auto written = write(path, bytes);
    if (!written)
        return passOn(written);
    return hash;
}

Result<Bytes> FolderOriginalStore::read(const Sha256& hash) const
{
    const fs::path path = pathOf(hash);
    auto bytes = readFile(path);
    if (!bytes) {
        Error error = bytes.error();
        error.facts.push_back({"original", hash.hex()});
        return tl::unexpected(std::move(error));
    }
    const Sha256 found = Sha256::of(*bytes);
    if (found != hash)
        return otherBytes(path, hash, found);
    return bytes;
}

bool FolderOriginalStore::contains(const Sha256& hash) const
{
    std::error_code ignored;
    return fs::exists(pathOf(hash), ignored);
}

Result<std::vector<StoredFile>> FolderOriginalStore::files() const
{
    std::vector<StoredFile> files;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(m_folder, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->is_symlink(error))
            files.push_back({entry->path(), std::nullopt, true});
        else if (!entry->is_directory(error))
            files.push_back({entry->path(), hashOf(entry->path())});
    }
    if (error)
        return readingFailed(Stage::Storage, m_folder, error.value());
    std::sort(files.begin(), files.end(),
              [](const StoredFile& a, const StoredFile& b) { return a.path < b.path; });
    return files;
}

Result<void> FolderOriginalStore::write(const fs::path& path, const Bytes& bytes) const
{
    const auto folder = makeFolder(path.parent_path());
    if (!folder)
        return folder;
    return writeNewFile(path, bytes);
}

} // namespace semblance::storage
