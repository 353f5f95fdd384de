// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/FrameTaking.h"

#include "casework/intake/TakeFrame.h"
#include "casework/lab/FrameProvenance.h"
#include "imagery/video/FramePng.h"
#include "imagery/video/FrameSoftware.h"
#include "matching/tracking/VideoFrames.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <map>

namespace semblance::ui {

namespace {

using casework::ExhibitFace;

Result<Sha256> hashFor(const FrameTaking& taking, const StopToken& stop,
                       const ProgressSink& progress)
{
    if (taking.hash)
        return *taking.hash;
    return taking.video->file().sha256(stop, progress);
}

Result<casework::TakenIn> takeOne(const FrameTaking& taking, const imagery::VideoFrame& frame,
                                  const Sha256& hash)
{
    const imagery::FrameOrigin origin = taking.video->originOf(frame, hash);
    auto facts = imagery::pictureFactsOf(origin, taking.video->facts());
    const QString program = QStringLiteral("Semblance ") + QCoreApplication::applicationVersion();
    facts.push_back(imagery::softwareFact(program.toStdString()));
    const auto png = imagery::writeFramePng(frame.image, facts);
    if (!png)
        return passOn(png);
    casework::Lab& lab = *taking.lab;
    auto taken = casework::takeFrame(lab.exhibits(), lab.originals(), lab.videoFrames(), *png,
                                     origin, *taking.clock);
    if (!taken)
        return taken;
    const auto stated = casework::stateVideoFrame(lab, taken->exhibit.id, origin, *taking.clock);
    if (!stated)
        return passOn(stated);
    return taken;
}

Photograph photographOf(const casework::Exhibit& exhibit, const imagery::VideoFrame& frame)
{
    SourceEncoding encoding;
    encoding.format = ImageFormat::Png;
    encoding.colourModel = "RGB";
    if (frame.doubt())
        encoding.complaint = kDamagedFrameComplaint;
    return {frame.image, Orientation::TopLeft, std::move(encoding), exhibit.fileName.toStdString()};
}

/// As much of both boxes as they share; 0 to 1.
auto overlapWith(const RectPx& box)
{
    return [box](const ExhibitFace& face) { return overlap(face.face.box, box); };
}

/// All faces of the exhibit. Where nobody has looked for them yet, the engine does, as it does in
/// any exhibit: those of a frame must not be only the ones that a person came for.
Result<std::vector<ExhibitFace>> searchedFaces(casework::ExhibitRepository& exhibits,
                                               ExhibitId exhibit, const Photograph& photograph,
                                               const matching::FacePipeline& engine,
                                               const StopToken& stop)
{
    constexpr double kSameFace = 0.5;
    const auto known = exhibits.faces(exhibit);
    if (!known)
        return passOn(known);
    const auto search = exhibits.faceSearch(exhibit);
    if (!search)
        return passOn(search);
    std::vector<ExhibitFace> faces = known->value_or(std::vector<ExhibitFace>());
    if (*search == casework::FaceSearch::Finished)
        return faces;
    const auto found = engine.locate(photograph, matching::DetectionEffort::Thorough, stop, {});
    if (!found)
        return passOn(found);
    auto mark = exhibits.nextMark(exhibit);
    if (!mark)
        return passOn(mark);
    const std::vector<ExhibitFace> before = faces;
    for (const matching::LocatedFace& face : *found) {
        const bool isKnown = std::ranges::any_of(
            before, [&](double share) { return share >= kSameFace; }, overlapWith(face.face.box));
        if (!isKnown)
            faces.push_back({(*mark)++, face.face});
    }
    const auto saved = exhibits.saveFaces(exhibit, *known, faces);
    if (!saved)
        return passOn(saved);
    const auto noted = exhibits.noteFaceSearch(exhibit, casework::FaceSearch::Finished);
    if (!noted)
        return passOn(noted);
    return faces;
}

/// The track's face among those that the exhibit has, as one of them where it is not yet.
Result<ExhibitFace> recordedFace(casework::ExhibitRepository& exhibits, ExhibitId exhibit,
                                 const std::vector<ExhibitFace>& known,
                                 const matching::DetectedFace& face)
{
    constexpr double kSameFace = 0.5;
    const auto nearest = std::ranges::max_element(known, {}, overlapWith(face.box));
    if (nearest != known.end() && overlap(nearest->face.box, face.box) >= kSameFace)
        return *nearest;
    const auto mark = exhibits.nextMark(exhibit);
    if (!mark)
        return passOn(mark);
    std::vector<ExhibitFace> faces = known;
    faces.push_back({*mark, face});
    const auto saved = exhibits.saveFaces(exhibit, known, faces);
    if (!saved)
        return passOn(saved);
    return faces.back();
}

/// The face at about that place; empty where none is.
Result<std::optional<int>> markAt(const FrameTaking& taking, const casework::Exhibit& exhibit,
                                  const imagery::VideoFrame& frame, const ChosenFace& chosen,
                                  const StopToken& stop)
{
    constexpr double kAboutThere = 0.3;
    const auto faces = searchedFaces(taking.lab->exhibits(), exhibit.id,
                                     photographOf(exhibit, frame), *chosen.engine, stop);
    if (!faces)
        return passOn(faces);
    const auto nearest = std::ranges::max_element(*faces, {}, overlapWith(chosen.box));
    if (nearest == faces->end() || overlap(nearest->face.box, chosen.box) < kAboutThere)
        return std::optional<int>();
    return std::optional(nearest->mark);
}

Result<ProbeFace> probeOf(casework::Lab& lab, const casework::Exhibit& exhibit,
                          const imagery::VideoFrame& frame, const matching::FacePipeline& engine,
                          const matching::DetectedFace& face, const StopToken& stop)
{
    ProbeFace probe;
    probe.exhibit = exhibit;
    probe.photograph = std::make_shared<const Photograph>(photographOf(exhibit, frame));
    const auto faces = searchedFaces(lab.exhibits(), exhibit.id, *probe.photograph, engine, stop);
    if (!faces)
        return passOn(faces);
    const auto recorded = recordedFace(lab.exhibits(), exhibit.id, *faces, face);
    if (!recorded)
        return passOn(recorded);
    probe.mark = recorded->mark;
    probe.faceSearch = casework::FaceSearch::Finished;
    const auto located = engine.locateKnown(*probe.photograph, recorded->face);
    if (!located)
        return passOn(located);
    auto quality = engine.quality(*probe.photograph, {*located}, 0);
    if (!quality)
        return passOn(quality);
    probe.face = *located;
    probe.quality = std::move(*quality);
    return probe;
}

} // namespace

Result<TakenFrame> takeFrameOut(const FrameTaking& taking, std::size_t number,
                                const std::optional<ChosenFace>& chosen, const StopToken& stop,
                                const ProgressSink& progress)
{
    const auto frame = taking.video->frame(taking.index, number, stop);
    if (!frame)
        return passOn(frame);
    const auto hash = hashFor(taking, stop, progress);
    if (!hash)
        return passOn(hash);
    const auto taken = takeOne(taking, *frame, *hash);
    if (!taken)
        return passOn(taken);
    TakenFrame result{taken->exhibit, taken->isNew, *hash, std::nullopt};
    if (chosen) {
        const auto mark = markAt(taking, taken->exhibit, *frame, *chosen, stop);
        if (!mark)
            return passOn(mark);
        result.mark = *mark;
    }
    return result;
}

Result<std::vector<matching::BestFrame>> bestFramesOf(const FrameTaking& taking,
                                                      const matching::FacePipeline& engine,
                                                      const matching::FaceTrack& track,
                                                      std::size_t count, const StopToken& stop)
{
    const auto video = openAgain(*taking.video, taking.index, stop);
    if (!video)
        return passOn(video);
    matching::VideoFrames frames(**video);
    auto best = matching::bestFrames(frames, engine, {track}, count, stop);
    if (!best)
        return passOn(best);
    return std::move(best->front());
}

Result<TakenTrack> takeTrackOut(const FrameTaking& taking,
                                const std::shared_ptr<const matching::FacePipeline>& engine,
                                const std::vector<matching::BestFrame>& best, const StopToken& stop,
                                const ProgressSink& progress)
{
    const auto hash = hashFor(taking, stop, progress);
    if (!hash)
        return passOn(hash);
    std::vector<matching::BestFrame> latestFirst = best;
    std::ranges::sort(latestFirst, std::greater(),
                      [](const matching::BestFrame& one) { return one.point.frame; });
    std::map<std::size_t, ProbeFace> probes;
    for (const matching::BestFrame& one : latestFirst) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Input, taking.video->file().name());
        const auto frame = taking.video->frame(taking.index, one.point.frame, stop);
        if (!frame && frame.error().code == ErrorCode::FrameNotFound)
            continue;
        if (!frame)
            return passOn(frame);
        const auto taken = takeOne(taking, *frame, *hash);
        if (!taken)
            return passOn(taken);
        auto probe = probeOf(*taking.lab, taken->exhibit, *frame, *engine, one.point.face, stop);
        if (!probe)
            return passOn(probe);
        probe->videoFrame = taking.video->originOf(*frame, *hash);
        probes.emplace(one.point.frame, std::move(*probe));
    }
    TakenTrack track{{}, {}, *hash};
    for (const matching::BestFrame& one : best) {
        const auto probe = probes.find(one.point.frame);
        if (probe == probes.end())
            continue;
        track.photographs.push_back(std::move(probe->second));
        track.frames.push_back(one.point.frame);
    }
    if (track.photographs.empty())
        return failure(ErrorCode::FrameNotFound, Stage::Decoding, taking.video->file().name());
    return track;
}

} // namespace semblance::ui
