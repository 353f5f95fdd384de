// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"
#include "ui/video/VideoClip.h"

#include <QImage>
#include <QObject>

#include <optional>
#include <vector>

namespace semblance::ui {

/// Small pictures along the clip, made one after the other in the background once its frames are
/// listed. GUI thread; the work runs in quiet jobs.
class VideoThumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kCount = 16;
    static constexpr int kHeightPx = 54;

    /// Borrowed.
    VideoThumbnails(Workplace& workplace, VideoClip& clip, QObject* parent = nullptr);
    ~VideoThumbnails() override;

    /// kCount of them, in the order of time; null where it is not made yet or cannot be.
    const std::vector<QImage>& images() const { return m_images; }

Q_SIGNALS:
    void changed();

private:
    void follow();
    void makeNext();

    Workplace& m_workplace;
    VideoClip& m_clip;
    std::vector<QImage> m_images;
    std::size_t m_next = 0;
    std::optional<JobId> m_job;
    std::shared_ptr<SharedVideo> m_video;
    int m_session = 0;
};

/// The frame that stands for the `place`th of `count` equal parts: the key frame before its middle,
/// which is quick to decode, where there is one within the part; else the middle. `index` is not
/// empty.
std::size_t thumbnailFrame(const imagery::FrameIndex& index, std::size_t place, std::size_t count);

} // namespace semblance::ui
