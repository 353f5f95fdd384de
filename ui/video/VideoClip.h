// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"
#include "ui/video/FrameTaking.h"
#include "ui/video/SharedVideo.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace semblance::ui {

/// The video of the page: opens at once, lists its frames in the background, and shows the frame
/// that was asked for last. GUI thread; the work runs in jobs, and may outlive this.
class VideoClip : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Closed,
        /// Its header is being read.
        Opening,
        /// Frames are listed; those that are can be looked at.
        Listing,
        Ready,
        Failed,
    };

    /// Borrowed.
    explicit VideoClip(Workplace& workplace, QObject* parent = nullptr);
    ~VideoClip() override;

    /// In place of the one that is open.
    void open(const QString& path);
    State state() const { return m_state; }
    const QString& path() const { return m_path; }
    QString fileName() const;
    /// From Listing on.
    std::shared_ptr<SharedVideo> video() const { return m_video; }
    /// Of what is listed so far; never null.
    const std::shared_ptr<const imagery::FrameIndex>& index() const { return m_index; }
    bool isWhole() const { return m_index->isComplete(); }
    /// While it is opened or listed.
    std::optional<JobId> job() const { return m_job; }

    /// The frame on screen; empty while there is none.
    const std::optional<ShownFrame>& shown() const { return m_shown; }
    /// The frame that was asked for last; the one on screen, or on its way.
    std::size_t wanted() const { return m_wanted; }
    /// Cut to what is listed.
    void show(std::size_t number);
    void step(int frames);
    /// To the frame so many seconds further on or back.
    void stepSeconds(double seconds);

    /// For jobs; the video is open.
    FrameTaking taking() const;
    /// Of the video, once it is known.
    void keepHash(const Sha256& hash);
    const std::optional<Sha256>& hash() const { return m_hash; }

Q_SIGNALS:
    void stateChanged();
    /// More frames are listed, or all.
    void indexChanged();
    void frameShown();
    void hashKnown();
    void failed(const semblance::Error& error);

private:
    /// What the job that opens and lists tells while it runs.
    struct Listing;
    struct Request
    {
        std::size_t number = 0;
        JobId job;
    };

    void setState(State state);
    void takeListing();
    void finishListing(const Result<void>& result);
    void fetch();
    void takeFrame(std::size_t number, const Result<ShownFrame>& frame);

    Workplace& m_workplace;
    State m_state = State::Closed;
    QString m_path;
    std::shared_ptr<Listing> m_listing;
    std::shared_ptr<SharedVideo> m_video;
    std::shared_ptr<const imagery::FrameIndex> m_index;
    std::optional<Sha256> m_hash;
    std::optional<JobId> m_job;
    QTimer m_ticker;
    std::optional<ShownFrame> m_shown;
    std::size_t m_wanted = 0;
    std::optional<Request> m_running;
    /// Of the clip that is open: what comes of another is forgotten.
    int m_session = 0;
};

} // namespace semblance::ui
