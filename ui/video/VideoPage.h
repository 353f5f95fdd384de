// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/ExhibitIntake.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"
#include "ui/video/TrackPortraits.h"
#include "ui/video/VideoClip.h"
#include "ui/video/VideoFaces.h"
#include "ui/video/VideoThumbnails.h"
#include "ui/widgets/FaceMarkList.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace semblance::ui {

class ErrorPanel;
class ImageCanvas;
class IntakeReport;
class JobBanner;
class Timeline;
class VideoPanel;

/// A recorded video: step through it frame by frame, see which faces appear when, take a frame out
/// as an exhibit, or the best frames of a face to search with. Before the first one: what this is
/// for, and a button to open one.
class VideoPage : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlives the page.
    explicit VideoPage(Workplace& workplace, QWidget* parent = nullptr);

    void openVideo(const QString& path);
    bool hasVideo() const { return m_clip.state() != VideoClip::State::Closed; }
    VideoClip& clip() { return m_clip; }
    VideoFaces& faces() { return m_faces; }
    ImageCanvas& canvas() { return *m_canvas; }
    bool isPlaying() const { return m_isPlaying; }
    /// What becomes of photographs that were chosen elsewhere to search with; where `ask` answers
    /// nothing, no frames are taken out. Without it they are kept.
    void askBeforeTakingTracks(std::function<std::optional<ChosenBefore>()> ask)
    {
        m_askAboutChosen = std::move(ask);
    }

public Q_SLOTS:
    void takeFrameOut();
    /// The best frames of that face.
    void takeTrackOut(std::size_t track);
    void setPlaying(bool isPlaying);
    /// Asks for other files, and takes them.
    void chooseFiles();
    /// A video opens in place of the one that is open; an image becomes an exhibit; what can be
    /// neither is said here, and the video stays.
    void takeFiles(const QStringList& files);

Q_SIGNALS:
    /// There is one from now on.
    void videoOpened();
    /// It is an exhibit of the lab now; `mark`: the face in it that is chosen in the list.
    void frameTakenOut(const semblance::casework::Exhibit& exhibit, std::optional<int> mark);
    /// Best frames of one face, best first: exhibits of the lab with that face among theirs.
    void photographsTakenOut(const std::vector<semblance::ui::ProbeFace>& photographs,
                             semblance::ui::ChosenBefore before);
    /// It was among files given to this page. `isFirst`: of those that came together.
    void imageTakenIn(const semblance::ui::OpenedExhibit& opened, bool isFirst);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeViewer();
    QWidget* makeEmptyState();
    void addShortcuts();
    void connectParts();
    void connectIntake();
    void showFrame();
    void showMarks();
    void showTracks();
    void showPortraits();
    /// In the frame that is shown; empty where none is, or without an engine.
    std::optional<ChosenFace> chosenFace() const;
    void showState();
    void showNextBest();
    void selectTrack(std::size_t track);
    void playOn();
    void showError(const Error& error);

    Workplace& m_workplace;
    VideoClip m_clip;
    ExhibitIntake m_intake;
    VideoFaces m_faces;
    VideoThumbnails m_thumbnails;
    TrackPortraits m_portraits;
    FaceMarkList m_marks;
    QLabel* m_title = nullptr;
    JobBanner* m_work = nullptr;
    ErrorPanel* m_error = nullptr;
    IntakeReport* m_report = nullptr;
    ImageCanvas* m_canvas = nullptr;
    QToolButton* m_play = nullptr;
    Timeline* m_timeline = nullptr;
    VideoPanel* m_panel = nullptr;
    QToolButton* m_openOther = nullptr;
    /// Until a video was opened; then the rest.
    QWidget* m_empty = nullptr;
    QPushButton* m_openFirst = nullptr;
    QWidget* m_content = nullptr;
    std::function<std::optional<ChosenBefore>()> m_askAboutChosen;
    QTimer m_next;
    bool m_isPlaying = false;
    bool m_hasTakenImage = false;
};

} // namespace semblance::ui
