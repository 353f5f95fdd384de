// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"
#include "ui/video/VideoClip.h"
#include "ui/video/VideoFaces.h"
#include "ui/video/VideoThumbnails.h"
#include "ui/widgets/FaceMarkList.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace semblance::ui {

class ErrorPanel;
class ImageCanvas;
class JobBanner;
class Timeline;
class VideoPanel;

/// A recorded video: step through it frame by frame, see which faces appear when, take a frame out
/// as an exhibit, or the best frames of a face to search with.
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

public Q_SLOTS:
    void takeFrameOut();
    void takeTrackOut(std::size_t track);
    void setPlaying(bool isPlaying);
    /// Asks for other files; they go where dropped ones go.
    void chooseFiles();

Q_SIGNALS:
    /// There is one from now on.
    void videoOpened();
    /// It is an exhibit of the lab now.
    void frameTakenOut(const semblance::casework::Exhibit& exhibit);
    /// Best frames of one face, best first: exhibits of the lab with that face among theirs.
    void photographsTakenOut(const std::vector<semblance::ui::ProbeFace>& photographs);
    /// Dropped here, or chosen; whatever they are.
    void filesDropped(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeViewer();
    void addShortcuts();
    void connectParts();
    void showFrame();
    void showMarks();
    void showTracks();
    void showState();
    void showNextBest();
    void selectTrack(std::size_t track);
    void playOn();
    void showError(const Error& error);

    Workplace& m_workplace;
    VideoClip m_clip;
    VideoFaces m_faces;
    VideoThumbnails m_thumbnails;
    FaceMarkList m_marks;
    QLabel* m_title = nullptr;
    JobBanner* m_work = nullptr;
    ErrorPanel* m_error = nullptr;
    ImageCanvas* m_canvas = nullptr;
    QToolButton* m_play = nullptr;
    Timeline* m_timeline = nullptr;
    VideoPanel* m_panel = nullptr;
    QToolButton* m_openOther = nullptr;
    QTimer m_next;
    bool m_isPlaying = false;
};

} // namespace semblance::ui
