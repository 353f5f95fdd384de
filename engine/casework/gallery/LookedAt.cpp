// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/LookedAt.h"

#include "casework/gallery/EnrolmentReport.h"
#include "foundation/Utf8Name.h"

#include <system_error>

namespace semblance::casework {

std::string recordedFile(const std::filesystem::path& file)
{
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(file, ignored);
    return utf8Name(absolute.empty() ? file.string() : absolute.lexically_normal().string());
}

void LookedAt::add(const QString& image, const std::string& file, const QString& subject)
{
    m_files.insert({image, file, subject});
}

void LookedAt::add(const QString& subject, const Sha256& original)
{
    m_originals.insert({subject, original.hex()});
    m_hashes.insert(original.hex());
}

void LookedAt::add(LookedAt others)
{
    m_files.merge(others.m_files);
    m_originals.merge(others.m_originals);
    m_hashes.merge(others.m_hashes);
}

void LookedAt::addTable(const QString& table)
{
    m_table = table.toStdString();
}

bool LookedAt::isOfTable(const EnrolmentProblem& problem) const
{
    return !m_table.empty() && factOf(problem.error, kTableFact) == m_table;
}

bool LookedAt::hasFileOf(const EnrolmentProblem& problem) const
{
    const std::string file = factOf(problem.error, kFileFact);
    const auto found = m_files.lower_bound({problem.image, file, problem.subject});
    if (found == m_files.end() || std::get<0>(*found) != problem.image ||
        std::get<1>(*found) != file)
        return false;
    return problem.subject.isEmpty() || std::get<2>(*found) == problem.subject;
}

bool LookedAt::settles(const EnrolmentProblem& problem) const
{
    const std::string hash = factOf(problem.error, "sha256");
    // Whose it is was not known then.
    if (problem.subject.isEmpty() && m_hashes.contains(hash))
        return true;
    // Of a person who is not in the table any more nobody else knows.
    const bool isKnownOtherwise = problem.subject.isEmpty() || m_people.contains(problem.subject);
    return (isOfTable(problem) && isOfLineAlone(problem) && isKnownOtherwise) ||
           hasFileOf(problem) || m_originals.contains({problem.subject, hash});
}

} // namespace semblance::casework
