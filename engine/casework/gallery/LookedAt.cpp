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
}

void LookedAt::add(LookedAt others)
{
    m_files.merge(others.m_files);
    m_originals.merge(others.m_originals);
}

void LookedAt::addTable(const QString& table)
{
    m_table = table.toStdString();
}

void LookedAt::addFolder(const QString& folder)
{
    m_folder = folder.toStdString();
    if (!m_folder.ends_with('/'))
        m_folder += '/';
}

bool LookedAt::isGoneFromFolder(const EnrolmentProblem& problem) const
{
    const std::string file = factOf(problem.error, kFileFact);
    if (m_folder.empty() || !file.starts_with(m_folder) ||
        !factOf(problem.error, kTableFact).empty())
        return false;
    std::error_code failed;
    const auto status = std::filesystem::symlink_status(bytesOfName(file).value_or(file), failed);
    return status.type() == std::filesystem::file_type::not_found;
}

bool LookedAt::settles(const EnrolmentProblem& problem) const
{
    return (!m_table.empty() && factOf(problem.error, kTableFact) == m_table) ||
           isGoneFromFolder(problem) ||
           m_files.contains({problem.image, factOf(problem.error, kFileFact)}) ||
           m_originals.contains({problem.subject, factOf(problem.error, "sha256")});
}

} // namespace semblance::casework
