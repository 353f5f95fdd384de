// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/ExhibitFaces.h"

#include <algorithm>
#include <mutex>

namespace semblance::ui {

using casework::ExhibitFace;
using matching::FaceOrigin;
using matching::LocatedFace;

namespace {

MarkOrigin toMark(FaceOrigin origin)
{
    switch (origin) {
    case FaceOrigin::Detected:
        return MarkOrigin::Found;
    case FaceOrigin::Corrected:
        return MarkOrigin::Corrected;
    case FaceOrigin::Drawn:
        return MarkOrigin::Drawn;
    }
    return MarkOrigin::Found;
}

FaceOrigin toFace(MarkOrigin origin)
{
    switch (origin) {
    case MarkOrigin::Found:
        return FaceOrigin::Detected;
    case MarkOrigin::Corrected:
        return FaceOrigin::Corrected;
    case MarkOrigin::Drawn:
        return FaceOrigin::Drawn;
    }
    return FaceOrigin::Detected;
}

/// A person's box may have been kept before the engine could look at it.
Result<LocatedFace> locateAgain(const matching::FacePipeline& pipeline, const Photograph& photograph,
                                const matching::DetectedFace& face)
{
    return face.origin == FaceOrigin::Detected
               ? pipeline.locateKnown(photograph, face)
               : pipeline.locateInBox(photograph, face.box, face.origin);
}

} // namespace

/// Many changes come while one is being written, as in a drag; only the newest is worth writing.
struct ExhibitFaces::UnsavedFaces
{
    void put(ExhibitId exhibit, std::vector<ExhibitFace> faces)
    {
        const std::lock_guard lock(m_mutex);
        m_faces.insert_or_assign(exhibit, std::move(faces));
    }
    std::optional<std::vector<ExhibitFace>> take(ExhibitId exhibit)
    {
        const std::lock_guard lock(m_mutex);
        auto node = m_faces.extract(exhibit);
        if (node.empty())
            return std::nullopt;
        return std::move(node.mapped());
    }

private:
    std::mutex m_mutex;
    std::map<ExhibitId, std::vector<ExhibitFace>> m_faces;
};

ExhibitFaces::ExhibitFaces(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_unsaved(std::make_shared<UnsavedFaces>())
{
    connect(&m_marks, &FaceMarkList::marksChanged, this, &ExhibitFaces::followMarks);
    connect(&m_marks, &FaceMarkList::selectionChanged, this, [this] {
        if (!m_isResetting && m_marks.selected())
            remember(m_opened.exhibit.id, *m_marks.selected());
        measure();
    });
    connect(&workplace, &Workplace::engineReady, this, &ExhibitFaces::takeEngine);
    connect(&workplace, &Workplace::engineFailed, this, [this] {
        if (m_state == State::Waiting)
            setState(m_waitingForEngine ? State::Ready : State::NotLooked);
    });
}

void ExhibitFaces::open(const OpenedExhibit& opened)
{
    close();
    m_opened = opened;
    setState(State::Waiting);
    using Saved = std::optional<std::vector<ExhibitFace>>;
    m_workplace.jobs().startQuietly<std::pair<Saved, int>>(
        [lab = m_workplace.sharedLab(),
         id = opened.exhibit.id](const StopToken&) -> Result<std::pair<Saved, int>> {
            const auto next = lab->exhibits().nextMark(id);
            if (!next)
                return passOn(next);
            return lab->exhibits().faces(id).map(
                [&next](const Saved& faces) { return std::pair(faces, *next); });
        },
        this, [this, generation = m_generation](const Result<std::pair<Saved, int>>& saved) {
            if (generation != m_generation)
                return;
            m_nextMark = saved ? saved->second : 1;
            takeSaved(saved.map([](const auto& both) { return both.first; }));
        });
}

void ExhibitFaces::close()
{
    ++m_generation;
    stopLooking();
    m_looking.reset();
    m_waitingForEngine.reset();
    m_saved.clear();
    m_known.clear();
    m_problems.clear();
    m_probe.reset();
    m_opened = {};
    m_isResetting = true;
    m_marks.reset({}, {});
    m_isResetting = false;
    setState(State::Closed);
    Q_EMIT probeChanged();
}

void ExhibitFaces::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void ExhibitFaces::takeSaved(const Result<std::optional<std::vector<ExhibitFace>>>& saved)
{
    if (!saved) {
        setState(State::NotLooked);
        Q_EMIT failed(saved.error());
        return;
    }
    if (*saved) {
        m_saved = **saved;
        showMarks(m_saved);
        m_waitingForEngine = m_saved;
    }
    if (m_workplace.pipeline())
        takeEngine();
    else if (m_workplace.engineError())
        setState(m_waitingForEngine ? State::Ready : State::NotLooked);
}

void ExhibitFaces::takeEngine()
{
    if (m_state == State::Closed || m_state == State::Looking || m_state == State::NotLooked)
        return;
    if (m_waitingForEngine)
        locateSaved(*std::exchange(m_waitingForEngine, std::nullopt));
    else if (m_state == State::Waiting)
        lookForFaces();
}

void ExhibitFaces::locateSaved(std::vector<ExhibitFace> saved)
{
    m_workplace.jobs().startQuietly<std::vector<LocatedFace>>(
        [pipeline = m_workplace.pipeline(), photograph = m_opened.photograph,
         saved](const StopToken& stop) -> Result<std::vector<LocatedFace>> {
            std::vector<LocatedFace> located;
            for (const ExhibitFace& face : saved) {
                if (stop.stop_requested())
                    return failure(ErrorCode::Cancelled, Stage::Alignment, photograph->name);
                auto known = locateAgain(*pipeline, *photograph, face.face);
                if (!known)
                    return passOn(known);
                located.push_back(*known);
            }
            return located;
        },
        this,
        [this, saved, generation = m_generation](const Result<std::vector<LocatedFace>>& located) {
            if (generation != m_generation)
                return;
            setState(State::Ready);
            if (!located) {
                Q_EMIT failed(located.error());
                return;
            }
            for (std::size_t i = 0; i < saved.size(); ++i)
                m_known.push_back({saved[i].mark, saved[i].face.box, (*located)[i]});
            locateMissing();
            measure();
        });
}

void ExhibitFaces::lookForFaces()
{
    if (!m_opened.photograph || !m_workplace.pipeline() || m_looking)
        return;
    m_looking = m_workplace.jobs().start<std::vector<LocatedFace>>(
        //: Title of a running job; %1 is a file name
        tr("Find faces in %1").arg(m_opened.exhibit.fileName),
        [pipeline = m_workplace.pipeline(),
         photograph = m_opened.photograph](const StopToken& stop, const ProgressSink& progress) {
            return pipeline->locate(*photograph, matching::DetectionEffort::Thorough, stop,
                                    progress);
        },
        this,
        [this, generation = m_generation](const Result<std::vector<LocatedFace>>& found) {
            if (generation == m_generation)
                takeFound(found);
        });
    setState(State::Looking);
}

void ExhibitFaces::stopLooking()
{
    if (m_looking)
        m_workplace.jobs().cancel(*m_looking);
}

void ExhibitFaces::takeFound(const Result<std::vector<LocatedFace>>& found)
{
    m_looking.reset();
    if (!found) {
        setState(State::NotLooked);
        if (found.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(found.error());
        return;
    }
    std::vector<ExhibitFace> faces;
    for (const LocatedFace& face : *found) {
        const int mark = static_cast<int>(faces.size()) + 1;
        faces.push_back({mark, face.face});
        m_known.push_back({mark, face.face.box, face});
    }
    showMarks(faces);
    setState(State::Ready);
    save();
}

void ExhibitFaces::showMarks(const std::vector<ExhibitFace>& faces)
{
    std::vector<FaceMark> marks;
    for (const ExhibitFace& face : faces)
        marks.push_back({face.mark, face.face.box, toMark(face.face.origin)});
    m_isResetting = true;
    m_marks.reset(std::move(marks), m_opened.photograph->stored.size(), m_nextMark);
    m_isResetting = false;
    const auto chosen = m_chosen.find(m_opened.exhibit.id);
    if (chosen != m_chosen.end() && m_marks.find(chosen->second))
        m_marks.select(chosen->second);
    else if (faces.size() == 1)
        m_marks.select(faces.front().mark);
    Q_EMIT probeChanged();
}

const LocatedFace* ExhibitFaces::located(int mark) const
{
    const FaceMark* face = m_marks.find(mark);
    if (!face)
        return nullptr;
    const auto known = std::ranges::find_if(m_known, [face](const Known& candidate) {
        return candidate.mark == face->mark && candidate.askedBox == face->box;
    });
    return known == m_known.end() ? nullptr : &known->face;
}

std::optional<Error> ExhibitFaces::problem() const
{
    if (!m_marks.selected())
        return std::nullopt;
    const auto found = m_problems.find(*m_marks.selected());
    return found == m_problems.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ProbeFace> ExhibitFaces::probe() const
{
    return m_probe;
}

void ExhibitFaces::followMarks()
{
    if (m_isResetting)
        return;
    m_problems.clear();
    locateMissing();
    measure();
    save();
}

void ExhibitFaces::locateMissing()
{
    // Until the saved faces are located, a change waits with them.
    if (m_state == State::Waiting)
        return;
    for (const FaceMark& mark : m_marks.marks()) {
        if (!located(mark.mark))
            locate(mark);
    }
}

void ExhibitFaces::locate(const FaceMark& mark)
{
    if (!m_workplace.pipeline())
        return;
    m_workplace.jobs().startQuietly<LocatedFace>(
        [pipeline = m_workplace.pipeline(), photograph = m_opened.photograph, box = mark.box,
         origin = toFace(mark.origin)](const StopToken&) {
            return pipeline->locateInBox(*photograph, box, origin);
        },
        this,
        [this, mark, generation = m_generation](const Result<LocatedFace>& face) {
            if (generation != m_generation)
                return;
            const FaceMark* now = m_marks.find(mark.mark);
            if (face) {
                m_known.push_back({mark.mark, mark.box, *face});
            } else if (now && now->box == mark.box) {
                m_problems.insert_or_assign(mark.mark, face.error());
                Q_EMIT probeChanged();
            }
            if (now && now->box == mark.box) {
                measure();
                save();
            }
        });
}

void ExhibitFaces::measure()
{
    ++m_measureRequest;
    m_probe.reset();
    Q_EMIT probeChanged();
    const std::optional<int> selected = m_marks.selected();
    if (!selected || !located(*selected) || !m_workplace.pipeline())
        return;
    std::vector<LocatedFace> faces;
    std::size_t index = 0;
    for (const FaceMark& mark : m_marks.marks()) {
        if (mark.mark == *selected)
            index = faces.size();
        if (const LocatedFace* face = located(mark.mark))
            faces.push_back(*face);
    }
    ProbeFace probe{m_opened.exhibit, *selected, m_opened.photograph, faces[index], {}};
    m_workplace.jobs().startQuietly<matching::QualityReport>(
        [pipeline = m_workplace.pipeline(), photograph = m_opened.photograph, faces,
         index](const StopToken&) {
            return pipeline->quality(*photograph, faces, index);
        },
        this,
        [this, probe = std::move(probe),
         request = m_measureRequest](const Result<matching::QualityReport>& report) mutable {
            if (request != m_measureRequest)
                return;
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            probe.quality = *report;
            m_probe = std::move(probe);
            Q_EMIT probeChanged();
        });
}

matching::DetectedFace ExhibitFaces::faceToSave(const FaceMark& mark) const
{
    if (const LocatedFace* face = located(mark.mark))
        return face->face;
    const auto saved = std::ranges::find(m_saved, mark.mark, &ExhibitFace::mark);
    if (saved != m_saved.end() && saved->face.box == mark.box)
        return saved->face;
    // Saved once more with its turn when the engine has looked at the box.
    return {mark.box, 0, QuarterTurn::None, toFace(mark.origin)};
}

std::vector<ExhibitFace> ExhibitFaces::facesToSave() const
{
    std::vector<ExhibitFace> faces;
    for (const FaceMark& mark : m_marks.marks())
        faces.push_back({mark.mark, faceToSave(mark)});
    return faces;
}

void ExhibitFaces::save()
{
    if (m_workplace.lab().isReadOnly())
        return;
    m_saved = facesToSave();
    m_unsaved->put(m_opened.exhibit.id, m_saved);
    m_workplace.jobs().save(
        [lab = m_workplace.sharedLab(), unsaved = m_unsaved,
         id = m_opened.exhibit.id]() -> Result<void> {
            const auto faces = unsaved->take(id);
            return faces ? lab->exhibits().saveFaces(id, *faces) : Result<void>();
        },
        this, [this](const Result<void>& saved) {
            if (!saved)
                Q_EMIT failed(saved.error());
        });
}

} // namespace semblance::ui
