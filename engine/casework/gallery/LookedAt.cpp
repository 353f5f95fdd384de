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

void LookedAt::add(const QString& image, const std::string& file)
{
    m_files.insert({image, file});
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

bool LookedAt::settles(const EnrolmentProblem& problem) const
{
    const std::string hash = factOf(problem.error, "sha256");
    // Whose it is was not known then.
    if (problem.subject.isEmpty() && m_hashes.contains(hash))
        return true;
    return (!m_table.empty() && factOf(problem.error, kTableFact) == m_table) ||
           m_files.contains({problem.image, factOf(problem.error, kFileFact)}) ||
           m_originals.contains({problem.subject, hash});
}

} // namespace semblance::casework
