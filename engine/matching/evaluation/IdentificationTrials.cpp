// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/IdentificationTrials.h"

#include "matching/evaluation/OrderedComparisons.h"
#include "matching/evaluation/VerificationTrials.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <map>
#include <thread>

namespace semblance::matching {

namespace {

constexpr double kNone = -std::numeric_limits<double>::infinity();

/// The people of a gallery, in ascending order of their subjects, with their templates.
struct EnrolledPeople
{
    std::map<std::string, std::size_t> places;
    /// By place; empty for a person of whom nothing could be enrolled.
    std::vector<std::vector<const FaceTemplates*>> templates;
};

EnrolledPeople enrol(const std::vector<LabelledFace>& gallery)
{
    EnrolledPeople people;
    for (const LabelledFace& each : gallery)
        people.places.emplace(each.subject, 0);
    std::size_t place = 0;
    for (auto& each : people.places)
        each.second = place++;
    people.templates.resize(people.places.size());
    for (const LabelledFace& each : gallery) {
        if (each.face->templates)
            people.templates[people.places.at(each.subject)].push_back(&*each.face->templates);
    }
    return people;
}

/// Those with templates, in the order in which `gallery` first names them.
std::vector<ReferencePerson> inOrder(const std::vector<LabelledFace>& gallery,
                                     const EnrolledPeople& people)
{
    std::vector<ReferencePerson> result;
    std::vector<bool> isTaken(people.templates.size(), false);
    for (const LabelledFace& each : gallery) {
        const auto& [subject, place] = *people.places.find(each.subject);
        if (isTaken[place] || people.templates[place].empty())
            continue;
        isTaken[place] = true;
        result.push_back({&subject, place});
    }
    return result;
}

/// Of templates that fit `fusion`; kNone for people without templates.
void fill(ScoreTable& table, const FaceTemplates& probe, const EnrolledPeople& people,
          const ScoreFusion& fusion)
{
    std::vector<double> engines(probe.size());
    for (std::size_t person = 0; person < people.templates.size(); ++person) {
        for (auto& row : table)
            row[person] = kNone;
        for (const FaceTemplates* reference : people.templates[person]) {
            for (std::size_t i = 0; i < engines.size(); ++i) {
                engines[i] =
                    fusion.engineScore(i, probe[i].values.data(), (*reference)[i].values.data());
                table[i + 1][person] = std::max(table[i + 1][person], engines[i]);
            }
            table[0][person] = std::max(table[0][person], fusion.fuse(engines));
        }
    }
}

/// `mate`: the place of the probe's person; null where they are not in the gallery.
ProbeOutcome outcomeOf(const std::vector<double>& scores, const std::size_t* mate,
                       std::uint32_t person)
{
    ProbeOutcome outcome;
    outcome.person = person;
    outcome.isMated = mate != nullptr;
    const double best = scores.empty() ? kNone : *std::ranges::max_element(scores);
    if (best != kNone)
        outcome.best = best;
    if (!mate || scores[*mate] == kNone)
        return outcome;
    const double own = scores[*mate];
    std::size_t rank = 1;
    for (std::size_t other = 0; other < scores.size(); ++other)
        rank += scores[other] > own || (scores[other] == own && other < *mate) ? 1 : 0;
    outcome.rank = rank;
    outcome.mateScore = own;
    return outcome;
}

/// Templates of one face against themselves show whether they are of the fusion's engine.
Result<void> checkModels(const std::vector<LabelledFace>& faces, const ScoreFusion& fusion)
{
    for (const LabelledFace& each : faces) {
        if (!each.face->templates)
            continue;
        const auto score = fusion.compare(*each.face->templates, *each.face->templates);
        if (!score)
            return passOn(score);
    }
    return {};
}

std::map<std::string, std::uint32_t> numbersOf(const std::vector<LabelledFace>& gallery,
                                               const std::vector<LabelledFace>& probes)
{
    std::map<std::string, std::uint32_t> numbers;
    for (const auto* list : {&gallery, &probes}) {
        for (const LabelledFace& each : *list)
            numbers.emplace(each.subject, 0);
    }
    std::uint32_t next = 0;
    for (auto& each : numbers)
        each.second = next++;
    return numbers;
}

/// Searches for the probes, several at once.
class Searches
{
public:
    Searches(const EnrolledPeople& people, const std::vector<LabelledFace>& probes,
             const std::map<std::string, std::uint32_t>& numbers, const ScoreFusion& fusion,
             std::vector<EngineOutcomes>& engines, OrderedComparisons* comparisons)
        : m_people(people), m_probes(probes), m_numbers(numbers), m_fusion(fusion),
          m_engines(engines), m_comparisons(comparisons)
    {
    }

    /// Until nothing is left or `stop` asks.
    void work(const StopToken& stop, const ProgressSink& progress)
    {
        ScoreTable table(m_engines.size(), std::vector<double>(m_people.templates.size(), kNone));
        for (std::size_t at = m_next++; at < m_probes.size() && !stop.stop_requested();
             at = m_next++) {
            search(at, table);
            if (m_comparisons && !tell(at, table, stop))
                return;
            const std::size_t done = ++m_done;
            if (progress)
                progress({done, m_probes.size()});
        }
    }

private:
    void search(std::size_t at, ScoreTable& table)
    {
        const LabelledFace& probe = m_probes[at];
        const auto place = m_people.places.find(probe.subject);
        const std::size_t* mate = place == m_people.places.end() ? nullptr : &place->second;
        const std::uint32_t person = m_numbers.at(probe.subject);
        if (probe.face->templates)
            fill(table, *probe.face->templates, m_people,
                 m_fusion.forProbe(probe.face->interEyePx));
        for (std::size_t i = 0; i < m_engines.size(); ++i) {
            ProbeOutcome& outcome = m_engines[i].probes[at];
            if (probe.face->templates)
                outcome = outcomeOf(table[i], mate, person);
            else
                outcome = {person, mate != nullptr, {}, {}, {}};
        }
    }

    bool tell(std::size_t at, const ScoreTable& table, const StopToken& stop)
    {
        return m_comparisons->tell(at, m_engines.front().probes[at].isMated,
                                   m_probes[at].face->templates ? &table : nullptr, stop);
    }

    const EnrolledPeople& m_people;
    const std::vector<LabelledFace>& m_probes;
    const std::map<std::string, std::uint32_t>& m_numbers;
    const ScoreFusion& m_fusion;
    std::vector<EngineOutcomes>& m_engines;
    OrderedComparisons* m_comparisons;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_done = 0;
};

} // namespace

Result<IdentificationTrials> identificationTrials(const std::vector<LabelledFace>& gallery,
                                                  const std::vector<LabelledFace>& probes,
                                                  const ScoreFusion& fusion, const StopToken& stop,
                                                  const ProgressSink& progress, unsigned threads,
                                                  const ComparisonSink& comparisons)
{
    for (const auto* list : {&gallery, &probes}) {
        const auto fits = checkModels(*list, fusion);
        if (!fits)
            return passOn(fits);
    }
    const EnrolledPeople people = enrol(gallery);
    const auto numbers = numbersOf(gallery, probes);
    IdentificationTrials trials;
    trials.people = numbers.size();
    trials.galleryPeople = people.places.size();
    trials.peopleNotEnrolled = static_cast<std::size_t>(
        std::ranges::count_if(people.templates, [](const auto& held) { return held.empty(); }));
    trials.engines.push_back({kFusedEngine, std::vector<ProbeOutcome>(probes.size())});
    for (const ModelManifest& embedder : fusion.embedders())
        trials.engines.push_back({embedder.id, std::vector<ProbeOutcome>(probes.size())});
    std::optional<OrderedComparisons> ordered;
    if (comparisons)
        ordered.emplace(comparisons, inOrder(gallery, people));
    Searches searches(people, probes, numbers, fusion, trials.engines,
                      ordered ? &*ordered : nullptr);
    {
        std::vector<std::jthread> workers;
        const unsigned count =
            threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
        for (unsigned i = 0; i < count; ++i)
            workers.emplace_back([&] { searches.work(stop, progress); });
    }
    if (ordered && ordered->fault())
        return tl::unexpected(*ordered->fault());
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Search, "evaluation");
    return trials;
}

} // namespace semblance::matching
