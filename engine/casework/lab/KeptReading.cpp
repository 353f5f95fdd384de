// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lab/KeptReading.h"

#include <algorithm>

namespace semblance::casework {

namespace {

Result<FileReading> freshReading(Lab& lab, const Exhibit& exhibit, const QDateTime& nowUtc,
                                 const StopToken& stop)
{
    const auto file = lab.originals().read(exhibit.original);
    if (!file)
        return passOn(file);
    return readingOf(*file, nowUtc, stop, exhibit.takenInUtc);
}

/// Empty where there is none that this program would read now.
Result<std::optional<FileReading>> currentReading(Lab& lab, const Exhibit& exhibit)
{
    auto kept = lab.provenances().reading(exhibit.id);
    if (kept && *kept && (*kept)->reader != fileReader())
        return std::nullopt;
    return kept;
}

} // namespace

Result<FileReading> readingOf(Lab& lab, const Exhibit& exhibit, const QDateTime& nowUtc,
                              const StopToken& stop)
{
    auto kept = currentReading(lab, exhibit);
    if (!kept)
        return passOn(kept);
    return *kept ? Result<FileReading>(std::move(**kept))
                 : freshReading(lab, exhibit, nowUtc, stop);
}

Result<FileReading> keptReading(Lab& lab, const Exhibit& exhibit, const QDateTime& nowUtc,
                                const StopToken& stop)
{
    auto kept = currentReading(lab, exhibit);
    if (!kept)
        return passOn(kept);
    if (*kept)
        return std::move(**kept);
    auto reading = freshReading(lab, exhibit, nowUtc, stop);
    if (!reading || lab.isReadOnly())
        return reading;
    const auto stored = lab.provenances().keep(exhibit.id, *reading);
    if (!stored)
        return passOn(stored);
    return reading;
}

Result<std::vector<Exhibit>> sourcesOf(Lab& lab, ExhibitId exhibit)
{
    const auto derivations = lab.derivations().all();
    if (!derivations)
        return passOn(derivations);
    std::vector<ExhibitId> waiting{exhibit};
    for (std::size_t next = 0; next < waiting.size(); ++next) {
        for (const Derivation& derivation : *derivations) {
            if (derivation.exhibit == waiting[next] &&
                std::ranges::find(waiting, derivation.source) == waiting.end())
                waiting.push_back(derivation.source);
        }
    }
    std::vector<Exhibit> sources;
    if (waiting.size() == 1)
        return sources;
    const auto exhibits = lab.exhibits().all();
    if (!exhibits)
        return passOn(exhibits);
    for (std::size_t i = 1; i < waiting.size(); ++i) {
        const auto source = std::ranges::find(*exhibits, waiting[i], &Exhibit::id);
        if (source != exhibits->end())
            sources.push_back(*source);
    }
    return sources;
}

} // namespace semblance::casework
