// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <filesystem>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace semblance::casework {

/// So that two files of one name in different folders are told apart; as a record keeps it.
std::string recordedFile(const std::filesystem::path& file);

/// The images of a run: what was said of them before is settled or said anew. One thread.
class LookedAt
{
public:
    /// `file`: as recordedFile. Of a group photograph several people may have a row: what was said
    /// of one is not settled by another's.
    void add(const QString& image, const std::string& file, const QString& subject);
    void add(const QString& subject, const Sha256& original);
    void add(LookedAt others);
    /// A table that was read again says anew what is wrong with its rows that name no image.
    void addTable(const QString& table);
    /// Whom the run's folder or table names.
    void addPerson(const QString& subject) { m_people.insert(subject); }
    /// Whether it was said of a row of the run's table, now or at an earlier reading.
    bool isOfTable(const EnrolmentProblem& problem) const;
    bool settles(const EnrolmentProblem& problem) const;

private:
    /// Its image came again, for its person where it names one.
    bool hasFileOf(const EnrolmentProblem& problem) const;

    std::set<std::tuple<QString, std::string, QString>> m_files;
    std::set<std::pair<QString, std::string>> m_originals;
    /// Of anybody's.
    std::set<std::string> m_hashes;
    std::set<QString> m_people;
    std::string m_table;
};

} // namespace semblance::casework
