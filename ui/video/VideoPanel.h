// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/video/TrackList.h"
#include "ui/video/VideoClip.h"
#include "ui/video/VideoFaces.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace semblance::ui {

class DamageNote;
class FactTable;
class StretchRow;

/// Beside the frame: where in the video it is, what to know about it, the faces, what the video
/// says of itself, and the acts. GUI thread.
class VideoPanel : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    VideoPanel(VideoClip& clip, VideoFaces& faces, bool isReadOnly, QWidget* parent = nullptr);

    TrackList& tracks() { return *m_tracks; }
    StretchRow& stretch() { return *m_stretch; }
    /// "Frame 12 of 300 · …"; empty while none is shown.
    QString placeText() const;
    /// While one is taken out, no other is.
    void setTaking(bool isTaking);
    /// Frames of the clip that were taken out last, by index.
    void showTaken(const std::vector<std::size_t>& frames);
    bool canTakeFrame() const;
    bool hasFocusOnTaking() const;
    bool canTakeTrack() const;

Q_SIGNALS:
    void frameTakingWanted();
    void trackTakingWanted(std::size_t track);
    void facesWanted();
    /// From the first up to and without the end, by index.
    void facesWantedIn(std::size_t first, std::size_t end);

private:
    void showPlace();
    void showFaces();
    QString facesText() const;
    QString lookedText() const;
    bool isWholeLookedAt() const;
    void showFacts();
    void showDamage();
    void addFact(const QString& what, const QString& text, const QString& objectName = {});
    void addHash();
    /// With a button that copies all digits of what stands beside it.
    QWidget* makeHashCaption(const QString& hash);
    void followActs();

    VideoClip& m_clip;
    VideoFaces& m_faces;
    bool m_isReadOnly;
    bool m_isTaking = false;
    std::vector<std::size_t> m_taken;
    QLabel* m_place;
    QLabel* m_notes;
    QLabel* m_computed;
    QLabel* m_facesState;
    TrackList* m_tracks;
    QPushButton* m_look;
    StretchRow* m_stretch;
    QPushButton* m_search;
    DamageNote* m_damage;
    FactTable* m_facts;
    QPushButton* m_take;
};

} // namespace semblance::ui
