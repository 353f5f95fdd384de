// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/RecordCache.h"

#include "foundation/FileLock.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <string_view>

namespace semblance::matching {

namespace {

constexpr std::string_view kKind = "semblance-cache-1 ";
constexpr std::size_t kHeaderBytes = 32;
constexpr std::size_t kKeyBytes = sizeof(Sha256::Raw);
/// The first bytes of the SHA-256 of what stands before them.
constexpr std::size_t kCheckBytes = 8;
constexpr std::uint64_t kMaxFileBytes = 16ULL << 30;
constexpr std::chrono::seconds kPatience{30};
constexpr unsigned kOwnersOnly = 0600;

std::span<const std::byte> bytesOf(const Sha256& hash)
{
    return std::as_bytes(std::span(hash.raw()));
}

std::filesystem::path lockOf(const std::filesystem::path& file)
{
    return file.string() + ".lock";
}

bool isWhole(std::span<const std::byte> packed)
{
    const auto content = packed.first(packed.size() - kCheckBytes);
    const Sha256 hash = Sha256::of(content);
    return std::ranges::equal(packed.last(kCheckBytes), bytesOf(hash).first(kCheckBytes));
}

} // namespace

RecordCache::RecordCache(std::filesystem::path file, std::size_t recordBytes)
    : m_file(std::move(file)), m_recordBytes(recordBytes)
{
}

Result<std::unique_ptr<RecordCache>> RecordCache::open(std::filesystem::path file,
                                                       std::size_t recordBytes)
{
    std::unique_ptr<RecordCache> cache(new RecordCache(std::move(file), recordBytes));
    const auto content = readFile(cache->m_file, kMaxFileBytes);
    if (content)
        cache->readFrom(*content);
    else if (content.error().code != ErrorCode::FileNotFound)
        return passOn(content);
    return cache;
}

std::size_t RecordCache::readFrom(std::span<const std::byte> content)
{
    const Bytes expected = header();
    if (content.size() < expected.size() ||
        !std::ranges::equal(content.first(expected.size()), expected))
        return 0;
    const std::size_t packedBytes = kKeyBytes + m_recordBytes + kCheckBytes;
    std::size_t at = expected.size();
    for (; content.size() - at >= packedBytes; at += packedBytes) {
        const auto packed = content.subspan(at, packedBytes);
        if (!isWhole(packed))
            break;
        Sha256::Raw key;
        std::memcpy(key.data(), packed.data(), kKeyBytes);
        const auto record = packed.subspan(kKeyBytes, m_recordBytes);
        m_records.emplace(Sha256(key), Bytes(record.begin(), record.end()));
    }
    return at;
}

Bytes RecordCache::header() const
{
    std::string text = std::string(kKind) + std::to_string(m_recordBytes);
    text.resize(kHeaderBytes, '\n');
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

Bytes RecordCache::packed(const Sha256& key, const Bytes& record) const
{
    const auto keyBytes = bytesOf(key);
    Bytes bytes(keyBytes.begin(), keyBytes.end());
    bytes.insert(bytes.end(), record.begin(), record.end());
    const Sha256 hash = Sha256::of(bytes);
    const auto check = bytesOf(hash).first(kCheckBytes);
    bytes.insert(bytes.end(), check.begin(), check.end());
    return bytes;
}

std::optional<std::span<const std::byte>> RecordCache::find(const Sha256& key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_records.find(key);
    if (found == m_records.end())
        return {};
    return std::span<const std::byte>(found->second);
}

void RecordCache::add(const Sha256& key, std::span<const std::byte> record)
{
    const std::lock_guard lock(m_mutex);
    if (m_records.emplace(key, Bytes(record.begin(), record.end())).second)
        m_unsaved.push_back(key);
}

Result<void> RecordCache::save()
{
    const std::lock_guard lock(m_mutex);
    if (m_unsaved.empty())
        return {};
    const auto alone = FileLock::waitFor(lockOf(m_file), LockKind::Exclusive, kPatience);
    if (!alone)
        return passOn(alone);
    // Another process may have written since; what it wrote is kept, a torn end is not.
    const auto present = readFile(m_file, kMaxFileBytes);
    Bytes content;
    if (present) {
        content = *present;
        content.resize(readFrom(*present));
    }
    if (content.empty())
        content = header();
    for (const Sha256& key : m_unsaved) {
        const Bytes bytes = packed(key, m_records.at(key));
        content.insert(content.end(), bytes.begin(), bytes.end());
    }
    const auto written = writeFileAtomically(m_file, content, kOwnersOnly);
    if (!written)
        return written;
    m_unsaved.clear();
    return {};
}

} // namespace semblance::matching
