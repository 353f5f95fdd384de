// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/EvaluationProbes.h"

#include <algorithm>
#include <set>

namespace semblance::cli {

std::vector<matching::LabelledFace> labelled(const SubjectList& list,
                                             const std::vector<matching::EvaluatedFace>& faces)
{
    std::vector<matching::LabelledFace> result;
    for (std::size_t i = 0; i < faces.size(); ++i)
        result.push_back({list.subjects[i], &faces[i]});
    return result;
}

Result<void> checkAreEnrolled(const SubjectList& mated, const SubjectList& gallery)
{
    const std::set<std::string> enrolled(gallery.subjects.begin(), gallery.subjects.end());
    for (std::size_t i = 0; i < mated.subjects.size(); ++i) {
        if (!enrolled.contains(mated.subjects[i]))
            return wrongLine(mated.list, mated.lines[i],
                             "subject “" + mated.subjects[i] +
                                 "” of a mated probe is not in the gallery");
    }
    return {};
}

void noteEnrolledProbes(EvaluationRun& run, const std::vector<matching::EvaluatedFace>& references,
                        const std::vector<matching::EvaluatedFace>& probes)
{
    std::set<Sha256> enrolled;
    for (const matching::EvaluatedFace& reference : references)
        enrolled.insert(reference.file);
    const auto count = std::ranges::count_if(
        probes, [&enrolled](const auto& probe) { return enrolled.contains(probe.file); });
    if (count > 0)
        run.note(QStringLiteral("%1 of %2 probes are files of the gallery (same SHA-256): the "
                                "figures say less than they seem to.")
                     .arg(count)
                     .arg(probes.size()));
}

} // namespace semblance::cli
