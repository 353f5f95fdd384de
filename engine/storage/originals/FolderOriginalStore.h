// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/OriginalStore.h"

#include <optional>
#include <vector>

namespace semblance::storage {

/// A file in the folder of originals.
struct StoredFile
{
    std::filesystem::path path;
    /// By its name; empty for what is no original and no damaged one that was put aside.
    std::optional<Sha256> hash;
    /// It leads elsewhere, whatever its name is: never an original.
    bool isSymbolicLink = false;
};

/// Originals as files `<first two digits>/<64 digits>` of one folder, without write permission. A
/// file appears under its name only when all its bytes are on the disk; a killed process leaves
/// nothing behind.
class FolderOriginalStore final : public casework::OriginalStore
{
public:
    /// `refusal`: what writing fails with where it is read-only.
    FolderOriginalStore(std::filesystem::path folder, bool isReadOnly,
                        ErrorCode refusal = ErrorCode::LabReadOnly);

    Result<Sha256> put(const Bytes& bytes) override;
    Result<Bytes> read(const Sha256& hash) const override;
    bool contains(const Sha256& hash) const override;
    std::filesystem::path pathOf(const Sha256& hash) const;
    /// Everything that lies there, by path; opens no file. Fails: FileUnreadable.
    Result<std::vector<StoredFile>> files() const;

private:
    Result<void> write(const std::filesystem::path& path, const Bytes& bytes) const;

    std::filesystem::path m_folder;
    bool m_isReadOnly;
    ErrorCode m_refusal;
};

} // namespace semblance::storage
