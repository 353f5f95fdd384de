// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/faces/FaceLooking.h"
#include "ui/faces/FaceSaving.h"
#include "ui/faces/LocatedFaces.h"
#include "ui/faces/LookKeeping.h"
#include "ui/faces/UnsavedFaces.h"
#include "ui/format/SearchText.h"
#include "ui/intake/OpenedExhibit.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"
#include "ui/widgets/FaceMarkList.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace semblance::ui {

/// The faces of the open exhibit: looks for them, follows a person's corrections, keeps them with
/// the exhibit and measures the one that is selected. One face is selected by itself; of several
/// the person chooses. GUI thread; the work runs in jobs.
class ExhibitFaces : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        /// No exhibit is open.
        Closed,
        /// Faces are read from the lab, or the engine is not loaded yet.
        Waiting,
        Looking,
        /// Not looked for yet: the engine is missing, or the search was stopped. A person may have
        /// drawn some.
        NotLooked,
        Ready,
    };

    explicit ExhibitFaces(Workplace& workplace, QObject* parent = nullptr);

    void open(const OpenedExhibit& opened);
    void close();
    State state() const { return m_state; }
    /// How the open image is shown; boxes count in the image before.
    Orientation orientation() const
    {
        return m_opened.photograph ? m_opened.photograph->orientation : Orientation::TopLeft;
    }
    FaceMarkList& marks() { return m_marks; }
    const FaceMarkList& marks() const { return m_marks; }

    /// The face to select when this exhibit is opened again; every choice is remembered by itself.
    void remember(ExhibitId exhibit, int mark) { m_chosen.insert_or_assign(exhibit, mark); }

    /// What can be undone when this exhibit is opened next, as long as its faces are as they stood.
    void remember(ExhibitId exhibit, const MarkHistory& history)
    {
        m_history = {exhibit, history};
    }

    /// Shows what another window has made of the faces meanwhile.
    void refresh();

    /// Goes on when another exhibit is opened meanwhile; what it finds is then kept in the lab.
    void lookForFaces();
    void stopLooking();
    /// The search for this exhibit's faces, while it runs.
    std::optional<JobId> lookingJob() const;

    /// The last search for faces was cancelled by a person, maybe when the lab was open before.
    bool wasStopped() const { return m_search == casework::FaceSearch::Cancelled; }
    /// Also where the faces are known: the detector has seen the whole image. Of an exhibit in
    /// which people drew before anything was found, an older lab cannot tell.
    bool hasLooked() const { return m_search == casework::FaceSearch::Finished; }
    /// A face can be drawn as soon as it is known which ones the lab holds, also while others are
    /// being looked for.
    bool canDraw() const;

    /// With the box as it stands now; null while that is being found.
    const matching::LocatedFace* located(int mark) const;
    /// As the detector found it, whatever became of its box since; empty for drawn faces, and where
    /// the lab does not know any more.
    std::optional<matching::DetectedFace> foundFace(int mark) const;
    /// Gives a corrected face the detector's box back, where `foundFace` knows it; can be undone.
    void restoreFound(int mark);
    /// Why the selected face cannot be examined; empty while it can or nobody knows yet.
    std::optional<Error> problem() const;
    /// The selected face once it is measured.
    std::optional<ProbeFace> probe() const;
    /// What became of the box of `probe`; empty while its exhibit is not open or its faces are not
    /// known.
    std::optional<ProbeChange> changeOf(const ProbeFace& probe) const;
    /// Why nothing can be measured here; empty while the engine is there or still loading.
    const std::optional<Error>& engineError() const { return m_workplace.engineError(); }
    bool isReadOnly() const { return m_workplace.lab().isReadOnly(); }

Q_SIGNALS:
    void stateChanged();
    /// Another face is selected, or what is known about it changed.
    void probeChanged();
    /// Another window changed the faces; they are shown as they stand now.
    void changedElsewhere();
    /// Everything that could not be written is in the lab by now.
    void savedAfterAll();
    /// The lab or the engine failed; what was there stays.
    void failed(const semblance::Error& error);

private:
    void setState(State state);
    void takeLook(ExhibitId exhibit, const FaceLooking::Found& found);
    void takeEngine();
    void read(std::function<void(const Result<FaceSaving::Reading>&)> take);
    void takeSaved(const Result<FaceSaving::Reading>& saved);
    void takeChanged(const FaceSaving::Reading& now);
    void forgetChosenUnless(const casework::KnownFaces& faces);
    void locateSaved(const std::vector<casework::ExhibitFace>& saved);
    void takeFound(const Result<std::vector<matching::LocatedFace>>& found);
    void showMarks(const std::vector<casework::ExhibitFace>& faces);
    void noteLook(const FaceSaving::Reading& saved);
    void takeSearch(casework::FaceSearch search);
    void followMarks();
    void takeLocated(const FaceMark& mark, const std::optional<Error>& problem);
    void measure();
    void locateMissing();
    bool save();
    void takeWritten(const Result<void>& saved, const casework::Exhibit& exhibit, bool isPersons);
    void tellLost(const casework::Exhibit& exhibit);
    std::vector<casework::ExhibitFace> facesToSave() const;
    matching::DetectedFace faceToLocate(const FaceMark& mark) const;
    matching::DetectedFace faceToSave(const FaceMark& mark) const;

    Workplace& m_workplace;
    FaceLooking m_looking;
    FaceMarkList m_marks;
    State m_state = State::Closed;
    OpenedExhibit m_opened;
    /// The first mark that was never given in the exhibit, when it was opened.
    int m_nextMark = 1;
    /// Rises with every exhibit: answers to older questions are dropped.
    int m_generation = 0;
    int m_measureRequest = 0;
    bool m_isResetting = false;
    casework::FaceSearch m_search = casework::FaceSearch::Unfinished;
    /// As it stands in the lab.
    casework::FaceSearch m_savedSearch = casework::FaceSearch::Unfinished;
    /// As they stand in the lab, whether or not the engine is there.
    std::vector<casework::ExhibitFace> m_saved;
    /// Outlives this in the jobs that write.
    std::shared_ptr<FaceSaving> m_saving;
    UnsavedFaces m_unsaved;
    LookKeeping m_keeping;
    LocatedFaces m_located;
    /// Of the list that is shown; 0 until it has been read.
    int m_edition = 0;
    /// A person's change, not only the engine's, is on its way into the lab.
    bool m_isChangeUnsaved = false;
    std::map<ExhibitId, int> m_chosen;
    std::optional<std::pair<ExhibitId, MarkHistory>> m_history;
    std::optional<std::vector<casework::ExhibitFace>> m_waitingForEngine;
    /// By mark, as the detector found them.
    std::map<int, matching::DetectedFace> m_found;
    std::map<int, Error> m_problems;
    std::optional<ProbeFace> m_probe;
};

} // namespace semblance::ui
