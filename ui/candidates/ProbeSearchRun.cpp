// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ProbeSearchRun.h"

#include "casework/lab/CandidateImages.h"
#include "casework/lab/CopyHistory.h"
#include "casework/lab/HintsOfSources.h"
#include "casework/lab/KeptReading.h"

namespace semblance::ui {

namespace {

/// What the file of a photograph, and those that it was made from, hint at.
Result<void> readHints(casework::Lab& lab, const casework::Exhibit& exhibit,
                       const QDateTime& nowUtc, const StopToken& stop,
                       casework::PhotographOrigin& origin)
{
    auto reading = casework::readingOf(lab, exhibit, nowUtc, stop);
    if (!reading)
        return passOn(reading);
    origin.hints = imagery::withoutCommon(std::move(reading->hints));
    // A copy's file has lost what its source's says.
    auto sources = casework::sourceHints(lab, exhibit.id, nowUtc, stop);
    if (!sources)
        return passOn(sources);
    origin.sources = std::move(*sources);
    return {};
}

/// What is stated about a photograph and what its file hints at, asked now: another window may have
/// stated it since.
Result<casework::PhotographOrigin> originOf(casework::Lab& lab, const ProbeFace& photograph,
                                            const casework::ProvenanceByExhibit& stated,
                                            const QDateTime& nowUtc, const StopToken& stop)
{
    casework::PhotographOrigin origin;
    const auto found = stated.find(photograph.exhibit.id);
    if (found != stated.end()) {
        origin.type = casework::typeOf(found->second);
        origin.stated = found->second;
    }
    auto history = casework::copyHistory(lab, photograph.exhibit.id);
    if (!history)
        return passOn(history);
    origin.copies = std::move(history->chain);
    // Hints rank nobody: a search does without, and says so.
    const auto read = readHints(lab, photograph.exhibit, nowUtc, stop, origin);
    if (!read && read.error().code == ErrorCode::Cancelled)
        return passOn(read);
    if (!read)
        origin.unread = read.error();
    return origin;
}

/// What cannot be read says nothing of what it was made from.
casework::ProbePicture pictureOf(casework::Lab& lab, const ProbeFace& photograph)
{
    const Sha256& original = photograph.exhibit.original;
    const auto file = lab.originals().read(original);
    return casework::probePicture(original, file ? *file : Bytes(), photograph.photograph->stored);
}

} // namespace

Result<std::shared_ptr<const casework::ProbeSearchResult>>
runSearch(const matching::FacePipeline& pipeline, const AskedSearch& asked, const StopToken& stop,
          const ProgressSink& progress)
{
    const auto stated = asked.lab.provenances().inForce(stop);
    if (!stated)
        return passOn(stated);
    std::vector<casework::SearchedPhotograph> photographs;
    std::vector<casework::ProbePicture> pictures;
    for (const ProbeFace& photograph : photographsOf(asked.probe)) {
        auto templates = pipeline.templates(*photograph.photograph, photograph.face, stop);
        if (!templates)
            return passOn(templates);
        auto origin = originOf(asked.lab, photograph, *stated, asked.nowUtc, stop);
        if (!origin)
            return passOn(origin);
        photographs.push_back(
            {{std::move(*templates), photograph.face.landmarks.interEyeDistancePx()},
             photograph.quality,
             std::move(*origin)});
        pictures.push_back(pictureOf(asked.lab, photograph));
    }
    auto result = asked.search.searchTogether(photographs, asked.probe.answer, asked.gallery,
                                              std::nullopt, stop, progress);
    if (!result)
        return passOn(result);
    auto kin = casework::kinshipAmong(asked.lab, pictures, stop);
    if (!kin)
        return passOn(kin);
    result->onePicture = std::move(*kin);
    const auto looked = casework::lookAtImages(asked.lab, pictures, result->candidates, stop);
    if (!looked)
        return passOn(looked);
    return std::make_shared<const casework::ProbeSearchResult>(std::move(*result));
}

} // namespace semblance::ui
