// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <filesystem>
#include <set>
#include <string>
#include <utility>

namespace semblance::casework {

/// So that two files of one name in different folders are told apart; as a record keeps it.
std::string recordedFile(const std::filesystem::path& file);

/// The images of a run: what was said of them before is settled or said anew. One thread.
class LookedAt
{
public:
    /// `file`: as recordedFile.
    void add(const QString& image, const std::string& file);
    void add(const QString& subject, const Sha256& original);
    void add(LookedAt others);
    /// A table that was read again says anew what is wrong with its rows.
    void addTable(const QString& table);
    bool settles(const EnrolmentProblem& problem) const;

private:
    std::set<std::pair<QString, std::string>> m_files;
    std::set<std::pair<QString, std::string>> m_originals;
    /// Of anybody's.
    std::set<std::string> m_hashes;
    std::string m_table;
};

} // namespace semblance::casework
