// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/Result.h"
#include "foundation/crypto/Sha256.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace semblance::matching {

/// Records of one length by key, kept in one file for the next run. It only saves time: what cannot
/// be read, was cut off or is damaged counts as not there. Thread-safe; several processes may use
/// one file.
class RecordCache
{
public:
    /// Reads what is there; the file need not exist. `recordBytes`: of each record. A file of
    /// another length or kind is replaced at the next `save`. Fails: FileUnreadable.
    static Result<std::unique_ptr<RecordCache>> open(std::filesystem::path file,
                                                     std::size_t recordBytes);

    /// Valid while the cache lives.
    std::optional<std::span<const std::byte>> find(const Sha256& key) const;
    /// The first record of a key stays.
    void add(const Sha256& key, std::span<const std::byte> record);
    /// Appends what was added since the last time. Fails: FileNotWritable, DiskFull; what was added
    /// is kept in memory then.
    Result<void> save();

private:
    RecordCache(std::filesystem::path file, std::size_t recordBytes);

    /// Takes the whole records of `content` over; how many of its bytes they fill.
    std::size_t readFrom(std::span<const std::byte> content);
    Bytes header() const;
    Bytes packed(const Sha256& key, const Bytes& record) const;

    std::filesystem::path m_file;
    std::size_t m_recordBytes;
    mutable std::mutex m_mutex;
    std::map<Sha256, Bytes> m_records;
    std::vector<Sha256> m_unsaved;
};

} // namespace semblance::matching
