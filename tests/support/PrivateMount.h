// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace semblance::tests {

/// A small file system in memory that only this process sees, for full disks and read-only media.
class PrivateMount
{
public:
    /// Before the first call no other thread may run. Empty where the system does not allow it;
    /// `reason` then says why.
    static std::unique_ptr<PrivateMount> make(const std::filesystem::path& folder,
                                              std::size_t sizeBytes, std::string& reason);
    PrivateMount(const PrivateMount&) = delete;
    PrivateMount& operator=(const PrivateMount&) = delete;
    ~PrivateMount();

    const std::filesystem::path& folder() const { return m_folder; }
    bool setReadOnly(bool isReadOnly);
    bool resize(std::size_t sizeBytes);

private:
    PrivateMount(std::filesystem::path folder, std::size_t sizeBytes)
        : m_folder(std::move(folder)), m_sizeBytes(sizeBytes)
    {
    }

    std::filesystem::path m_folder;
    std::size_t m_sizeBytes;
};

} // namespace semblance::tests
