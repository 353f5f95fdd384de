// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/RunProblems.h"

namespace semblance::casework {

Result<void> RunProblems::keep(const LookedAt& looked, const std::vector<EnrolmentProblem>& found)
{
    const std::size_t waiting = found.size() - m_saved;
    if (waiting == 0 || waiting * kShare < found.size())
        return {};
    return save(looked, found);
}

Result<void> RunProblems::save(const LookedAt& looked, std::vector<EnrolmentProblem> found)
{
    const std::string run = m_runUtc.toString(Qt::ISODateWithMs).toStdString();
    for (EnrolmentProblem& problem : found)
        problem.error.facts.push_back({"runUtc", run});
    const auto saved = saveProblemsOfRun(
        m_galleries, m_gallery,
        [&looked](const EnrolmentProblem& problem) { return looked.settles(problem); }, found);
    if (saved)
        m_saved = found.size();
    return saved;
}

} // namespace semblance::casework
