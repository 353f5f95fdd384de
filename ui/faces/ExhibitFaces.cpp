// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/ExhibitFaces.h"

#include "casework/lab/CopyHistory.h"
#include "ui/faces/FoundFaces.h"
#include "ui/faces/MarkOrigins.h"

#include <algorithm>

namespace semblance::ui {

using casework::ExhibitFace;
using casework::FaceSearch;
using matching::FaceOrigin;
using matching::LocatedFace;

ExhibitFaces::ExhibitFaces(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace),
      m_looking(workplace, [this](ExhibitId exhibit,
                                  const FaceLooking::Found& found) { takeLook(exhibit, found); }),
      m_saving(std::make_shared<FaceSaving>(workplace.lab().exhibits())),
      m_unsaved(workplace, m_saving,
                [this](const casework::Exhibit& exhibit, bool isPersons,
                       const Result<void>& saved) { takeWritten(saved, exhibit, isPersons); }),
      m_keeping(workplace, m_saving), m_located(workplace)
{
    connect(&m_keeping, &LookKeeping::failed, this, &ExhibitFaces::failed);
    connect(&m_keeping, &LookKeeping::cancelledNoted, this, [this](ExhibitId exhibit) {
        if (m_opened.exhibit.id == exhibit)
            refresh();
    });
    connect(&m_located, &LocatedFaces::located, this,
            [this](const FaceMark& mark) { takeLocated(mark, std::nullopt); });
    connect(&m_located, &LocatedFaces::notLocated, this, &ExhibitFaces::takeLocated);
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
    read([this](const Result<FaceSaving::Reading>& saved) { takeSaved(saved); });
}

void ExhibitFaces::read(std::function<void(const Result<FaceSaving::Reading>&)> take)
{
    m_workplace.jobs().startQuietly<FaceSaving::Reading>(
        [lab = m_workplace.sharedLab(), saving = m_saving,
         id = m_opened.exhibit.id](const StopToken&) { return saving->read(id); },
        this,
        [this, take = std::move(take),
         generation = m_generation](const Result<FaceSaving::Reading>& reading) {
            if (generation == m_generation)
                take(reading);
        });
}

void ExhibitFaces::refresh()
{
    if (m_state == State::Closed)
        return;
    read([this](const Result<FaceSaving::Reading>& now) {
        if (!now)
            Q_EMIT failed(now.error());
        else if (now->edition != m_edition)
            takeChanged(*now);
        else if (m_state != State::Looking)
            noteLook(*now);
    });
}

void ExhibitFaces::close()
{
    ++m_generation;
    m_waitingForEngine.reset();
    m_located.reset();
    m_saved.clear();
    m_edition = 0;
    m_isChangeUnsaved = false;
    m_search = FaceSearch::Unfinished;
    m_savedSearch = FaceSearch::Unfinished;
    m_found.clear();
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

void ExhibitFaces::takeSaved(const Result<FaceSaving::Reading>& saved)
{
    if (!saved) {
        setState(State::NotLooked);
        Q_EMIT failed(saved.error());
        return;
    }
    m_edition = saved->edition;
    m_nextMark = saved->nextMark;
    m_saved = saved->faces.value_or(std::vector<ExhibitFace>());
    noteLook(*saved);
    showMarks(m_saved);
    if (saved->faces)
        m_waitingForEngine = m_saved;
    // Whoever stopped it decides when it begins again.
    const bool isLeftStopped = wasStopped() && !saved->faces && !lookingJob();
    if (isLeftStopped)
        setState(State::NotLooked);
    else if (m_workplace.pipeline())
        takeEngine();
    else if (m_workplace.engineError())
        setState(m_waitingForEngine ? State::Ready : State::NotLooked);
}

void ExhibitFaces::noteLook(const FaceSaving::Reading& saved)
{
    m_savedSearch = saved.search;
    // What only the detector can have found stems from a search that ended, also where a crash kept
    // that from being noted.
    const bool isFound = saved.faces && !isAllDrawn(*saved.faces);
    takeSearch(isFound ? FaceSearch::Finished : saved.search);
}

void ExhibitFaces::takeSearch(FaceSearch search)
{
    if (search == m_search)
        return;
    m_search = search;
    if (m_probe)
        m_probe->faceSearch = search;
    Q_EMIT probeChanged();
}

void ExhibitFaces::takeChanged(const FaceSaving::Reading& now)
{
    // What is still asked of the engine is about faces that are not shown any more.
    ++m_generation;
    m_looking.drop(m_opened.exhibit.id);
    m_located.reset();
    m_problems.clear();
    m_isChangeUnsaved = false;
    forgetChosenUnless(now.faces);
    setState(State::Waiting);
    takeSaved(now);
    Q_EMIT changedElsewhere();
}

void ExhibitFaces::forgetChosenUnless(const casework::KnownFaces& faces)
{
    const auto selected = m_marks.selected();
    if (!selected || !faces)
        return;
    const auto same = std::ranges::find(*faces, *selected, &ExhibitFace::mark);
    // The same number may be another face by now.
    if (same == faces->end() || same->face.box != m_marks.find(*selected)->box)
        m_chosen.erase(m_opened.exhibit.id);
}

void ExhibitFaces::takeEngine()
{
    if (m_state == State::Closed || m_state == State::Looking || m_state == State::NotLooked)
        return;
    // What the lab holds comes first: nobody looks again for faces that are known.
    if (m_edition == 0)
        return;
    if (m_waitingForEngine)
        locateSaved(*std::exchange(m_waitingForEngine, std::nullopt));
    else if (m_state == State::Waiting)
        lookForFaces();
}

void ExhibitFaces::locateSaved(const std::vector<ExhibitFace>& saved)
{
    m_located.askAll(m_opened.photograph, saved, [this](const Result<void>& located) {
        setState(State::Ready);
        if (!located) {
            Q_EMIT failed(located.error());
            return;
        }
        locateMissing();
        measure();
    });
}

void ExhibitFaces::lookForFaces()
{
    if (!m_opened.photograph || !m_workplace.pipeline())
        return;
    takeSearch(FaceSearch::Unfinished);
    m_looking.start(m_opened);
    setState(State::Looking);
}

void ExhibitFaces::takeLook(ExhibitId exhibit, const FaceLooking::Found& found)
{
    if (m_state == State::Looking && m_opened.exhibit.id == exhibit)
        takeFound(found);
    else
        m_keeping.keep(exhibit, found);
}

bool ExhibitFaces::canDraw() const
{
    return m_state != State::Closed && m_state != State::Waiting && m_edition != 0 &&
           !m_workplace.lab().isReadOnly();
}

void ExhibitFaces::stopLooking()
{
    m_looking.stop(m_opened.exhibit.id);
}

std::optional<JobId> ExhibitFaces::lookingJob() const
{
    return m_looking.job(m_opened.exhibit.id);
}

void ExhibitFaces::takeFound(const Result<std::vector<LocatedFace>>& found)
{
    if (!found) {
        const bool isStopped = found.error().code == ErrorCode::Cancelled;
        if (isStopped) {
            takeSearch(FaceSearch::Cancelled);
            m_keeping.noteCancelled(m_opened.exhibit.id);
        }
        setState(State::NotLooked);
        if (!isStopped)
            Q_EMIT failed(found.error());
        return;
    }
    const std::vector<ExhibitFace> faces = withFound(facesToSave(), *found, m_marks.nextMark());
    for (const ExhibitFace& face : faces) {
        const auto seen = std::ranges::find(*found, face.face, &LocatedFace::face);
        if (seen != found->end())
            m_located.add(face.mark, face.face.box, *seen);
    }
    m_search = FaceSearch::Finished;
    m_nextMark = m_marks.nextMark();
    showMarks(faces);
    setState(State::Ready);
    save();
}

void ExhibitFaces::showMarks(const std::vector<ExhibitFace>& faces)
{
    std::vector<FaceMark> marks;
    m_found.clear();
    for (const ExhibitFace& face : faces) {
        marks.push_back({face.mark, face.face.box, toMark(face.face.origin)});
        if (face.face.origin == FaceOrigin::Detected)
            m_found.insert_or_assign(face.mark, face.face);
        else if (face.found)
            m_found.insert_or_assign(face.mark, *face.found);
    }
    m_isResetting = true;
    m_marks.reset(std::move(marks), m_opened.photograph->stored.size(), m_nextMark);
    m_isResetting = false;
    const auto chosen = m_chosen.find(m_opened.exhibit.id);
    if (chosen != m_chosen.end() && m_marks.find(chosen->second))
        m_marks.select(chosen->second);
    else if (faces.size() == 1)
        m_marks.select(faces.front().mark);
    if (const auto history = std::exchange(m_history, std::nullopt);
        history && history->first == m_opened.exhibit.id)
        m_marks.restoreHistory(history->second);
    Q_EMIT probeChanged();
}

const LocatedFace* ExhibitFaces::located(int mark) const
{
    const FaceMark* face = m_marks.find(mark);
    return face ? m_located.find(*face) : nullptr;
}

std::optional<matching::DetectedFace> ExhibitFaces::foundFace(int mark) const
{
    const auto found = m_found.find(mark);
    return found == m_found.end() ? std::nullopt : std::optional(found->second);
}

void ExhibitFaces::restoreFound(int mark)
{
    if (const auto found = foundFace(mark); found && !isReadOnly())
        m_marks.restoreFound(mark, found->box);
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

std::optional<ProbeChange> ExhibitFaces::changeOf(const ProbeFace& probe) const
{
    const bool isKnown = m_state != State::Closed && m_state != State::Waiting && m_edition != 0;
    if (!isKnown || m_opened.exhibit.id != probe.exhibit.id)
        return std::nullopt;
    const FaceMark* now = m_marks.find(probe.mark);
    if (!now)
        return ProbeChange::Removed;
    return now->box == probe.face.face.box ? ProbeChange::None : ProbeChange::Corrected;
}

void ExhibitFaces::followMarks()
{
    if (m_isResetting)
        return;
    m_problems.clear();
    locateMissing();
    measure();
    m_isChangeUnsaved = true;
    if (!save())
        tellLost(m_opened.exhibit);
}

void ExhibitFaces::locateMissing()
{
    // Until the saved faces are located, a change waits with them.
    if (m_state == State::Waiting)
        return;
    for (const FaceMark& mark : m_marks.marks()) {
        if (!m_located.find(mark))
            m_located.ask(m_opened.photograph, mark, faceToLocate(mark));
    }
}

/// The detector's own, where the mark stands as it was found.
matching::DetectedFace ExhibitFaces::faceToLocate(const FaceMark& mark) const
{
    const auto found = foundFace(mark.mark);
    if (found && mark.origin == MarkOrigin::Found && found->box == mark.box)
        return *found;
    return {mark.box, 0, QuarterTurn::None, toFace(mark.origin)};
}

void ExhibitFaces::takeLocated(const FaceMark& mark, const std::optional<Error>& problem)
{
    const FaceMark* now = m_marks.find(mark.mark);
    if (!now || now->box != mark.box)
        return;
    if (problem) {
        m_problems.insert_or_assign(mark.mark, *problem);
        Q_EMIT probeChanged();
    }
    measure();
    save();
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
    ProbeFace probe{m_opened.exhibit, *selected, m_opened.photograph, faces[index], {}, m_search};
    m_workplace.jobs().startQuietly<matching::QualityReport>(
        [pipeline = m_workplace.pipeline(), photograph = m_opened.photograph, faces, index,
         lab = m_workplace.sharedLab(),
         exhibit = probe.exhibit.id](const StopToken&) -> Result<matching::QualityReport> {
            const auto report = pipeline->quality(*photograph, faces, index);
            if (!report)
                return report;
            // What enlarging added in pixels is no detail.
            const auto history = casework::copyHistory(*lab, exhibit);
            if (!history)
                return passOn(history);
            return casework::judgedBy(history->enlargement, *report);
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
            probe.faceSearch = m_search;
            probe.videoFrame = m_opened.videoFrame;
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
        faces.push_back(
            {mark.mark, faceToSave(mark),
             mark.origin == MarkOrigin::Corrected ? foundFace(mark.mark) : std::nullopt});
    return faces;
}

/// False: the list that is shown is not true any more, and what it should be is being read.
bool ExhibitFaces::save()
{
    if (m_workplace.lab().isReadOnly())
        return true;
    m_saved = facesToSave();
    if (!m_saving->put(m_opened.exhibit.id, m_edition, m_saved))
        return false;
    // Noted behind the faces: a search whose faces are not in the lab has not ended.
    const bool isEnd = hasLooked() && m_savedSearch != FaceSearch::Finished;
    m_workplace.jobs().save(
        [lab = m_workplace.sharedLab(), saving = m_saving, id = m_opened.exhibit.id, isEnd] {
            return saving->write(id).and_then([&]() -> Result<void> {
                if (isEnd)
                    return lab->exhibits().noteFaceSearch(id, FaceSearch::Finished);
                return {};
            });
        },
        this,
        [this, exhibit = m_opened.exhibit, isEnd,
         isPersons = m_isChangeUnsaved](const Result<void>& saved) {
            if (saved && isEnd && m_opened.exhibit.id == exhibit.id)
                m_savedSearch = FaceSearch::Finished;
            takeWritten(saved, exhibit, isPersons);
        });
    return true;
}

void ExhibitFaces::takeWritten(const Result<void>& saved, const casework::Exhibit& exhibit,
                               bool isPersons)
{
    const bool isOpen = m_state != State::Closed && m_opened.exhibit.id == exhibit.id;
    if (saved) {
        if (isOpen)
            m_isChangeUnsaved = false;
        if (m_unsaved.remove(exhibit.id) && m_unsaved.isEmpty())
            Q_EMIT savedAfterAll();
        return;
    }
    if (saved.error().code != ErrorCode::FacesChanged) {
        m_unsaved.add(exhibit, isPersons);
        Q_EMIT failed(saved.error());
        return;
    }
    m_unsaved.remove(exhibit.id);
    if (isPersons)
        tellLost(exhibit);
    if (isOpen)
        refresh();
}

void ExhibitFaces::tellLost(const casework::Exhibit& exhibit)
{
    Q_EMIT failed(
        {ErrorCode::FacesChanged, Stage::Storage, exhibit.fileName.toStdString(), {}, {}});
}

} // namespace semblance::ui
